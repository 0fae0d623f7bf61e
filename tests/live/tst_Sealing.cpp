// SPDX-License-Identifier: GPL-3.0-or-later
// The steps between a written archive and a backup: killed or failing at each of them, the folder holds what
// it held before, or the new backup with its evidence; never anything between. By strace, which kills or
// fails the program at its N-th call of a kind.
#include "support/Program.h"
#include "support/Results.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QTest>

class tst_Sealing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void killedAtEachStep_data();
    void killedAtEachStep();
    void failingSteps_data();
    void failingSteps();

private:
    support::ProgramRun run(const QStringList& arguments, const QStringList& injection = {}) const;
    QStringList files(const QStringList& patterns) const
    {
        return QDir(m_dumps).entryList(patterns, QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// Whatever there is by a final name is whole, and has its manifest.
    void verifyFolder() const;
    /// The next run puts everything in order.
    void verifyNextRun() const;

    support::TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_dumps;
    QStringList m_before;
};

void tst_Sealing::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("mairie"), "CREATE TABLE t AS SELECT generate_series(1, 1000) i"));
}

void tst_Sealing::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_dumps = m_temporary->filePath(QStringLiteral("dumps"));
    support::writeConfiguration(m_temporary->filePath(QStringLiteral("config")), m_server.socketFolder(),
                                QStringLiteral("mairie"), m_dumps);
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    m_before = files({QStringLiteral("*.dump"), QStringLiteral("*.json"), QStringLiteral("*.sql")});
    QCOMPARE(m_before.size(), 3);
}

support::ProgramRun tst_Sealing::run(const QStringList& arguments, const QStringList& injection) const
{
    const QStringList command =
        QStringList{QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"), QStringLiteral("--lang"),
                    QStringLiteral("en"), QStringLiteral("--config"),
                    m_temporary->filePath(QStringLiteral("config"))} +
        arguments;
    const auto environment = support::isolatedEnvironment(m_temporary->path());
    if (injection.isEmpty())
        return support::runProgram(command.first(), command.mid(1), environment);
    return support::runProgram(
        QStringLiteral("/usr/bin/strace"),
        QStringList{QStringLiteral("-o"), QStringLiteral("/dev/null")} + injection + command, environment);
}

void tst_Sealing::verifyFolder() const
{
    for (const QString& name : m_before)
        QVERIFY2(files({name}).size() == 1, qPrintable(name));
    for (const QString& name : files({QStringLiteral("*.dump")})) {
        for (const char* beside : {"json", "roles.sql"})
            QVERIFY2(files({name.chopped(4) + QLatin1String(beside)}).size() == 1, qPrintable(name));
        const auto verified = run({QStringLiteral("verify"), name});
        QVERIFY2(verified.exitCode == 0, verified.output.constData());
        QVERIFY2(verified.output.contains("matches its manifest"), verified.output.constData());
        QVERIFY(QFile::remove(m_dumps + u'/' + name.chopped(4) + QStringLiteral("verified.json")));
    }
}

void tst_Sealing::verifyNextRun() const
{
    const auto next = run({QStringLiteral("backup")});
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QCOMPARE(files({QStringLiteral("*.part")}), QStringList());
    for (const char* beside : {"*.json", "*.sql"})
        QCOMPARE(files({QLatin1String(beside)}).size(), files({QStringLiteral("*.dump")}).size());
    verifyFolder();
}

void tst_Sealing::killedAtEachStep_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("steps");
    QTest::newRow("taking the lock") << "flock" << 1;
    // The archive, the roles, the manifest, the folder without the archive's name, then with it.
    QTest::newRow("syncing") << "fsync" << 5;
    QTest::newRow("naming") << "renameat2" << 3;                // the roles, the manifest, the archive
    QTest::newRow("filling the offsets in") << "pwrite64" << 2; // the lock's note, the table's offset
}

/// strace counts the calls of a kind from 1 on; the run that nobody kills any more is the last.
void tst_Sealing::killedAtEachStep()
{
    QFETCH(QString, call);
    QFETCH(int, steps);
    int killed = 0;
    for (;; ++killed) {
        init();
        const QString injection = QStringLiteral("inject=%1:signal=KILL:when=%2").arg(call).arg(killed + 1);
        const auto ended =
            run({QStringLiteral("backup"), QStringLiteral("--json")}, {QStringLiteral("-e"), injection});
        verifyFolder();
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(injection));
        verifyNextRun();
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(injection));
        if (ended.json().value(QStringLiteral("status")).toString() == u"ok")
            break;
        QVERIFY(killed < 20);
    }
    QCOMPARE(killed, steps);
}

void tst_Sealing::failingSteps_data()
{
    QTest::addColumn<QString>("injection");
    const auto row = [](const char* what, const char* injection) {
        QTest::newRow(what) << QString::fromLatin1(injection);
    };
    row("archive not synced", "inject=fsync:error=EIO:when=1");
    row("roles not synced", "inject=fsync:error=EIO:when=2");
    row("manifest not synced", "inject=fsync:error=EIO:when=3");
    row("folder not synced", "inject=fsync:error=EIO:when=4");
    row("folder with the new name not synced", "inject=fsync:error=EIO:when=5");
    row("roles not named", "inject=renameat2:error=EIO:when=1");
    row("manifest not named", "inject=renameat2:error=EIO:when=2");
    row("archive not named", "inject=renameat2:error=ENOSPC:when=3");
    row("offsets not written", "inject=pwrite64:error=EIO:when=2"); // the first is the lock's note
}

void tst_Sealing::failingSteps()
{
    QFETCH(QString, injection);
    const auto failed =
        run({QStringLiteral("backup"), QStringLiteral("--json")}, {QStringLiteral("-e"), injection});
    QVERIFY2(failed.exitCode == 1, failed.output + failed.errors);
    QVERIFY(failed.json().value(QStringLiteral("code")).toString().startsWith(u"storage_"));
    QCOMPARE(files({QStringLiteral("*.dump"), QStringLiteral("*.json"), QStringLiteral("*.sql"),
                    QStringLiteral("*.part")}),
             m_before);
    verifyFolder();
    verifyNextRun();
}

QTEST_GUILESS_MAIN(tst_Sealing)
#include "tst_Sealing.moc"
