// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as scripts and timers call it: documents, exit codes, signals.
#include "base/Folder.h"
#include "catalogue/FolderLock.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <sys/types.h>

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void backsUpAndLists();
    void rotatesExactlyThePreview();
    void rotatesAfterABackup();
    void refusesAnImplausibleRotation();
    void checks();
    void exitCodes_data();
    void exitCodes();
    void speaksBothLanguages();
    void cancelsOnSignal_data();
    void cancelsOnSignal();
    void leavesNoOrphanWhenKilled();
    void keepsThePasswordSecret();
    void ignoresTheCallersEnvironment();
    void linksNoDisplay();

private:
    support::ProgramRun run(const QStringList& arguments, const QStringList& environment = {}) const;
    QString dumpFolder() const { return m_temporary->filePath(QStringLiteral("dumps")); }
    QStringList dumps() const
    {
        return QDir(dumpFolder()).entryList({QStringLiteral("*.dump")}, QDir::Files, QDir::Name);
    }
    void configure(const QString& database, const QByteArray& more = {},
                   const QString& user = QStringLiteral("postgres")) const;
    void copyDump(const QString& source, int daysAgo) const;
    std::unique_ptr<QProcess> startBackup(const QString& waitFor) const;

    const QString m_program = QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli");
    support::TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_temporary;
};

void tst_CommandLine::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    for (const char* name : {"mairie", "grande"})
        VERIFY_RESULT(m_server.createDatabase(QString::fromLatin1(name)));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grande"), support::largeTable()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"),
                                   "CREATE ROLE secret SUPERUSER LOGIN PASSWORD 'a:b\\c''d é'"));
    QFile hba(m_server.dataFolder() + QStringLiteral("/pg_hba.conf"));
    QVERIFY(hba.open(QIODevice::ReadWrite));
    const QByteArray rest = hba.readAll();
    hba.seek(0);
    QVERIFY(hba.write("local all secret scram-sha-256\n" + rest) > 0);
    hba.close();
    VERIFY_RESULT(m_server.query(QStringLiteral("postgres"), "SELECT pg_reload_conf()"));
}

void tst_CommandLine::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
}

void tst_CommandLine::configure(const QString& database, const QByteArray& more, const QString& user) const
{
    support::writeConfiguration(m_temporary->filePath(QStringLiteral("config")), m_server.socketFolder(),
                                database, dumpFolder(), user, more);
}

support::ProgramRun tst_CommandLine::run(const QStringList& arguments, const QStringList& environment) const
{
    QProcessEnvironment variables = support::isolatedEnvironment(m_temporary->path());
    for (const QString& assignment : environment)
        variables.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    return support::runProgram(
        m_program,
        QStringList{QStringLiteral("--config"), m_temporary->filePath(QStringLiteral("config"))} + arguments,
        variables);
}

/// A copy of a real dump under the name of an earlier day.
void tst_CommandLine::copyDump(const QString& source, int daysAgo) const
{
    const QString stamp =
        QDateTime::currentDateTimeUtc().addDays(-daysAgo).toString(QStringLiteral("yyyyMMdd_HHmmss"));
    QVERIFY(QFile::copy(QDir(dumpFolder()).filePath(source),
                        QDir(dumpFolder()).filePath(QStringLiteral("mairie_full_%1.dump").arg(stamp))));
}

void tst_CommandLine::backsUpAndLists()
{
    configure(QStringLiteral("mairie"));
    const auto backup = run({QStringLiteral("backup"), QStringLiteral("--json")});
    QVERIFY2(backup.exitCode == 0, backup.errors.constData());
    const QJsonObject report = backup.json();
    QCOMPARE(report.value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
    QFile file(report.value(QStringLiteral("file")).toString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(report.value(QStringLiteral("bytes")).toInteger(), file.size());
    QCOMPARE(report.value(QStringLiteral("sha256")).toString().toLatin1(),
             QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(report.value(QStringLiteral("rows")).toInteger(), 5401);
    QCOMPARE(report.value(QStringLiteral("tables")).toInt(), 5);
    QCOMPARE(report.value(QStringLiteral("roles")).toInt(), 1); // who owns it all
    const QDateTime started =
        QDateTime::fromString(report.value(QStringLiteral("started_at")).toString(), Qt::ISODate);
    QVERIFY(std::abs(started.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(backup.errors.contains("pg_dump: dumping contents of table"));

    const auto list = run({QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.json().value(QStringLiteral("database")).toString(), QStringLiteral("mairie"));
    QCOMPARE(list.json().value(QStringLiteral("dir")).toString(), dumpFolder());
    const QJsonArray listed = list.json().value(QStringLiteral("dumps")).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][QStringLiteral("file")].toString(), QFileInfo(file.fileName()).fileName());
    QCOMPARE(listed[0][QStringLiteral("verdict")].toString(), QStringLiteral("keep"));
    QCOMPARE(listed[0][QStringLiteral("reason")].toString(), QStringLiteral("within_retention"));
    QCOMPARE(listed[0][QStringLiteral("tables")].toInt(), 5);
    QCOMPARE(listed[0][QStringLiteral("rows")].toInt(), 5401);
    QCOMPARE(listed[0][QStringLiteral("verified")].toBool(), true); // it was read back
}

void tst_CommandLine::rotatesExactlyThePreview()
{
    configure(QStringLiteral("mairie"));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    const QString newest = dumps().constFirst();
    for (const int daysAgo : {1, 5, 13, 15, 40})
        copyDump(newest, daysAgo);
    const QStringList before = dumps();
    const auto preview = run({QStringLiteral("rotate"), QStringLiteral("--json")});
    QCOMPARE(preview.exitCode, 0);
    QCOMPARE(preview.json().value(QStringLiteral("applied")).toBool(true), false);
    QCOMPARE(dumps(), before);
    QStringList announced;
    qint64 bytes = 0;
    for (const auto& entry : preview.json().value(QStringLiteral("delete")).toArray()) {
        announced.append(entry[QStringLiteral("file")].toString());
        bytes += entry[QStringLiteral("bytes")].toInteger();
    }
    QCOMPARE(announced.size(), 2);
    QCOMPARE(preview.json().value(QStringLiteral("freed_bytes")).toInteger(), bytes);
    QCOMPARE(preview.json().value(QStringLiteral("keep")).toArray().size(), 4);

    const auto applied = run({QStringLiteral("rotate"), QStringLiteral("--apply"), QStringLiteral("--json")});
    QCOMPARE(applied.exitCode, 0);
    QCOMPARE(applied.json().value(QStringLiteral("applied")).toBool(), true);
    QCOMPARE(applied.json().value(QStringLiteral("delete")), preview.json().value(QStringLiteral("delete")));
    QCOMPARE(applied.json().value(QStringLiteral("freed_bytes")).toInteger(), bytes);
    QStringList expected = before;
    for (const QString& name : announced)
        expected.removeAll(name);
    QCOMPARE(dumps(), expected);
}

void tst_CommandLine::rotatesAfterABackup()
{
    configure(QStringLiteral("mairie"));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    copyDump(dumps().constFirst(), 20);
    QCOMPARE(dumps().size(), 2);
    // A backup that fails rotates nothing.
    VERIFY_RESULT(m_server.stopImmediately());
    const auto failed = run({QStringLiteral("backup"), QStringLiteral("--rotate"), QStringLiteral("--json")});
    const auto manual = run({QStringLiteral("rotate"), QStringLiteral("--json")});
    VERIFY_RESULT(m_server.restart());
    QCOMPARE(failed.exitCode, 4);
    QCOMPARE(failed.json().value(QStringLiteral("code")).toString(), QStringLiteral("connection_refused"));
    QVERIFY(!failed.json().value(QStringLiteral("hint")).toString().isEmpty());
    QCOMPARE(dumps().size(), 2);
    QCOMPARE(manual.exitCode, 0); // by hand it stays possible without the server

    const auto backup = run({QStringLiteral("backup"), QStringLiteral("--rotate"), QStringLiteral("--json")});
    QCOMPARE(backup.exitCode, 0);
    QCOMPARE(backup.json().value(QStringLiteral("rotation"))[QStringLiteral("delete")].toArray().size(), 1);
    QCOMPARE(dumps().size(), 2); // the first and the new one
}

void tst_CommandLine::refusesAnImplausibleRotation()
{
    configure(QStringLiteral("mairie"));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    for (const int daysAgo : {20, 21, 22, 23, 24})
        copyDump(dumps().constLast(), daysAgo);
    const auto refused = run({QStringLiteral("rotate"), QStringLiteral("--apply"), QStringLiteral("--json")});
    QCOMPARE(refused.exitCode, 6);
    QCOMPARE(refused.json().value(QStringLiteral("code")).toString(), QStringLiteral("plan_implausible"));
    QCOMPARE(dumps().size(), 6);
    // After a backup it is a warning: the backup counts.
    const auto backup = run({QStringLiteral("backup"), QStringLiteral("--rotate"), QStringLiteral("--json")});
    QCOMPARE(backup.exitCode, 0);
    QCOMPARE(backup.json()
                 .value(QStringLiteral("rotation"))
                 .toObject()
                 .value(QStringLiteral("delete"))
                 .toArray()
                 .size(),
             0);
    QVERIFY(QFile::remove(QDir(dumpFolder()).filePath(dumps().constLast())));
    QCOMPARE(run({QStringLiteral("rotate"), QStringLiteral("--apply"), QStringLiteral("--force")}).exitCode,
             0);
    QCOMPARE(dumps().size(), 1);
}

void tst_CommandLine::checks()
{
    configure(QStringLiteral("mairie"), "    full_backup_time: \"02:00\"\nalerts:\n  enable_email: true\n");
    const auto before = run({QStringLiteral("check"), QStringLiteral("--json")});
    QCOMPARE(before.exitCode, 1); // everything works, but there is no backup
    QCOMPARE(before.json().value(QStringLiteral("status")).toString(), QStringLiteral("critical"));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    const auto after = run({QStringLiteral("check"), QStringLiteral("--json")});
    QCOMPARE(after.exitCode, 0);
    QCOMPARE(after.json().value(QStringLiteral("status")).toString(), QStringLiteral("warning"));
    QStringList ids;
    QStringList warnings;
    for (const auto& check : after.json().value(QStringLiteral("checks")).toArray()) {
        ids.append(check[QStringLiteral("id")].toString());
        if (check[QStringLiteral("status")].toString() == u"warning")
            warnings.append(check[QStringLiteral("message")].toString());
    }
    for (const char* id : {"enabled", "lock", "connection", "rights", "tool", "tools", "folder", "space",
                           "last_backup", "last_drill", "configuration"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
    QVERIFY(warnings.join(u'\n').contains(u"full_backup_time"));
    QVERIFY(warnings.join(u'\n').contains(u"enable_email"));
}

void tst_CommandLine::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QString>("database");
    QTest::addColumn<int>("expected");
    QTest::addColumn<QString>("code");
    const QStringList backup{QStringLiteral("backup")};
    QTest::newRow("usage") << QStringList{QStringLiteral("bakup")} << QByteArray() << "mairie" << 2
                           << "wrong_usage";
    QTest::newRow("option of another command")
        << QStringList{QStringLiteral("list"), QStringLiteral("--apply")} << QByteArray() << "mairie" << 2
        << "wrong_usage";
    QTest::newRow("days") << QStringList{QStringLiteral("rotate"), QStringLiteral("--days"),
                                         QStringLiteral("0")}
                          << QByteArray() << "mairie" << 2 << "wrong_usage";
    QTest::newRow("configuration") << backup << QByteArray("    retention_days: -3\n") << "mairie" << 3
                                   << "config_invalid";
    QTest::newRow("database") << backup << QByteArray() << "inconnue" << 4 << "database_unknown";
    QTest::newRow("disabled") << backup << QByteArray("    enabled: false\n") << "mairie" << 6 << "disabled";
}

void tst_CommandLine::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, global);
    QFETCH(QString, database);
    QFETCH(int, expected);
    QFETCH(QString, code);
    configure(database, global);
    const auto result = run(arguments + QStringList{QStringLiteral("--json")});
    QVERIFY2(result.exitCode == expected, result.errors.constData());
    QCOMPARE(result.json().value(QStringLiteral("status")).toString(), QStringLiteral("error"));
    QCOMPARE(result.json().value(QStringLiteral("code")).toString(), code);
    QVERIFY(!result.json().value(QStringLiteral("hint")).toString().isEmpty());
    QVERIFY(!QFile::exists(dumpFolder()) || dumps().isEmpty());
}

void tst_CommandLine::speaksBothLanguages()
{
    configure(QStringLiteral("inconnue"));
    const auto french = run({QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("backup")});
    const auto english = run({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("backup")});
    const auto unnamed = run({QStringLiteral("backup")}); // the locale C names no language
    const auto german = run({QStringLiteral("backup")}, {QStringLiteral("LC_ALL=de_DE.UTF-8")});
    QVERIFY2(french.errors.contains("La base inconnue n’existe pas"), french.errors.constData());
    QVERIFY2(english.errors.contains("The database inconnue does not exist"), english.errors.constData());
    QVERIFY(unnamed.errors.contains("La base inconnue n’existe pas"));
    QVERIFY(german.errors.contains("The database inconnue does not exist"));
}

/// A backup of the large database that has got as far as saying `waitFor`.
std::unique_ptr<QProcess> tst_CommandLine::startBackup(const QString& waitFor) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(support::isolatedEnvironment(m_temporary->path()));
    process->start(m_program, {QStringLiteral("--config"), m_temporary->filePath(QStringLiteral("config")),
                               QStringLiteral("backup"), QStringLiteral("--json")});
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains(waitFor.toUtf8()) && process->waitForReadyRead(30'000))
        said += process->readAll();
    if (!said.contains(waitFor.toUtf8()))
        qWarning("%s\n%s", said.constData(), m_server.lastWords().constData());
    return said.contains(waitFor.toUtf8()) ? std::move(process) : nullptr;
}

void tst_CommandLine::cancelsOnSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_CommandLine::cancelsOnSignal()
{
    QFETCH(int, number);
    configure(QStringLiteral("grande"));
    const auto process = startBackup(QStringLiteral("public.grande"));
    QVERIFY(process);
    ::kill(static_cast<pid_t>(process->processId()), number);
    QVERIFY(process->waitForFinished(5000));
    QCOMPARE(process->exitCode(), 130);
    process->setReadChannel(QProcess::StandardOutput);
    QVERIFY(process->readAll().contains("\"cancelled\""));
    QCOMPARE(QDir(dumpFolder()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral(".pgsauvegarde.lock")});
}

void tst_CommandLine::leavesNoOrphanWhenKilled()
{
    configure(QStringLiteral("grande"));
    const auto process = startBackup(QStringLiteral("public.grande"));
    QVERIFY(process);
    const auto dumping = [this] {
        const auto rows =
            m_server.query(QStringLiteral("grande"),
                           "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg_dump'");
        return rows ? rows->front().value(0).toInt() : -1;
    };
    QCOMPARE(dumping(), 1);
    process->kill();
    QVERIFY(process->waitForFinished(5000));
    QTRY_COMPARE_WITH_TIMEOUT(dumping(), 0, 10'000); // pg_dump went with it
    QCOMPARE(dumps(), QStringList());
    QCOMPARE(QDir(dumpFolder()).entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden).size(), 1);

    // No lock is left, and the next run cleans up.
    configure(QStringLiteral("grande"));
    const auto next = run({QStringLiteral("backup"), QStringLiteral("--json")});
    QVERIFY2(next.exitCode == 0, next.errors.constData());
    QCOMPARE(dumps().size(), 1);
    QCOMPARE(QDir(dumpFolder()).entryList({QStringLiteral("*.part")}, QDir::Files | QDir::Hidden).size(), 0);
}

void tst_CommandLine::keepsThePasswordSecret()
{
    configure(QStringLiteral("grande"), {}, QStringLiteral("secret"));
    QFile connection(m_temporary->filePath(QStringLiteral("config/config_postgres.yml")));
    QVERIFY(connection.open(QIODevice::Append));
    QVERIFY(connection.write("  password: \"a:b\\\\c'd é\"\n") > 0);
    connection.close();
    const QByteArray password = QByteArray("a:b\\c'd é");

    const auto process = startBackup(QStringLiteral("public.grande"));
    QVERIFY(process); // the login worked: the password reached pg_dump
    int children = 0;
    for (const QFileInfo& entry : QDir(QStringLiteral("/proc")).entryInfoList(QDir::Dirs)) {
        QFile commandLine(entry.filePath() + QStringLiteral("/cmdline"));
        QFile environment(entry.filePath() + QStringLiteral("/environ"));
        if (!commandLine.open(QIODevice::ReadOnly) || !environment.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = commandLine.readAll();
        QVERIFY(!words.contains(password));
        QVERIFY(!environment.readAll().contains(password));
        children += words.contains("pg_dump") && words.contains("--format=custom") ? 1 : 0;
    }
    QVERIFY(children >= 1);
    process->kill();
    QVERIFY(process->waitForFinished(5000));
}

void tst_CommandLine::ignoresTheCallersEnvironment()
{
    configure(QStringLiteral("mairie"));
    const auto backup =
        run({QStringLiteral("backup"), QStringLiteral("--json")},
            {QStringLiteral("PGHOSTADDR=192.0.2.1"), QStringLiteral("PGDATABASE=grande"),
             QStringLiteral("PGSERVICE=evil"), QStringLiteral("PGOPTIONS=-c search_path=evil"),
             QStringLiteral("PGSSLMODE=verify-full"), QStringLiteral("PGPORT=1")});
    QVERIFY2(backup.exitCode == 0, backup.errors.constData());
}

void tst_CommandLine::linksNoDisplay()
{
    const auto libraries =
        support::runProgram(QStringLiteral("ldd"), {m_program}, QProcessEnvironment::systemEnvironment());
    QCOMPARE(libraries.exitCode, 0);
    QVERIFY(libraries.output.contains("libQt6Core"));
    for (const char* forbidden : {"libQt6Gui", "libQt6Widgets", "libX11", "libxcb"})
        QVERIFY2(!libraries.output.contains(forbidden), forbidden);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
