// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps of pg_dump in its other formats come back, whole and in part; those that cannot be restored are
// named.
#include "process/Runner.h"
#include "support/Program.h"
#include "support/RestoreWorld.h"
#include "support/Results.h"

#include <QTest>

class tst_RestoreFormats : public QObject, private support::RestoreWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whole_data() { addFormats(); }
    void whole();
    void oneTable_data() { addFormats(); }
    void oneTable();
    void readOnlyWhereItCan_data() { addFormats(); }
    void readOnlyWhereItCan();
    void byCommandLine_data() { addFormats(); }
    void byCommandLine();
    void changedFolder();
    void damagedContents_data() { addFormats(); }
    void damagedContents();
    void script();

private:
    void addFormats();
    QString path(const QString& format) const { return folder.filePath(QStringLiteral("as-") + format); }
    base::Result<QByteArray> dumpAs(const QString& format) const;
};

void tst_RestoreFormats::addFormats()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("tar") << QStringLiteral("tar");
    QTest::newRow("directory") << QStringLiteral("directory");
}

base::Result<QByteArray> tst_RestoreFormats::dumpAs(const QString& format) const
{
    return process::output(
        {.program = server.binaries() + QStringLiteral("/pg_dump"),
         .arguments = {QStringLiteral("--format=") + format, QStringLiteral("--file=") + path(format),
                       QStringLiteral("--dbname=") +
                           postgres::conninfo(
                               server.server().target(QStringLiteral("postgres"), original()).parameters)}},
        {});
}

void tst_RestoreFormats::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
    for (const char* format : {"tar", "directory", "plain"})
        VERIFY_RESULT(dumpAs(QString::fromLatin1(format)));
}

void tst_RestoreFormats::whole()
{
    QFETCH(QString, format);
    const QString copy = QStringLiteral("copie ") + format;
    restore::Request wanted = request(copy);
    wanted.file = path(format);
    wanted.jobs = format == u"directory" ? 3 : 1;
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    QCOMPARE(archive::key(plan->source.format), format);
    QVERIFY(plan->isOfUnknownOrigin);
    const QString shown = plan->commands().join(u'\n');
    QVERIFY2(shown.contains(QStringLiteral("--format=") + format) && shown.contains(wanted.file),
             qPrintable(shown));
    const auto report = restore::run(*plan, {});
    VERIFY_RESULT(report);
    QVERIFY(report->errors.empty());
    // Rows of partitions that are filled at once change places.
    const auto sorted = [this](const QString& database) {
        QByteArrayList lines = support::plainDump(server, database)->split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    QCOMPARE(sorted(copy), sorted(original()));
    const QByteArray properties =
        "SELECT datconnlimit, datdba::regrole, shobj_description(oid, 'pg_database') FROM "
        "pg_database WHERE datname ";
    QCOMPARE(question(QStringLiteral("postgres"), properties + "= 'copie " + format.toLatin1() + '\''),
             question(QStringLiteral("postgres"), properties + "LIKE 'ma%'"));
}

void tst_RestoreFormats::oneTable()
{
    QFETCH(QString, format);
    const QString database = QStringLiteral("une ") + format;
    restore::Request wanted = request(database);
    wanted.file = path(format);
    wanted.tables = {{"ventes", "commandes"}};
    VERIFY_RESULT(restored(wanted));
    for (const char* sql : {"SELECT * FROM ventes.commandes ORDER BY 1",
                            "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = "
                            "'ventes.commandes'::regclass ORDER BY 1"})
        QCOMPARE(question(database, sql), question(original(), sql));
    QCOMPARE(question(database, "SELECT to_regclass('ventes.totaux') IS NULL"),
             QStringList{QStringLiteral("t")});
    wanted.database = QStringLiteral("aucune ") + format;
    wanted.tables = {{"ventes", "Commandes"}};
    COMPARE_ERROR(restored(wanted), base::ErrorCode::OperationFailed);
}

/// What only dumps in custom format can be asked for names the format, and what can be done.
void tst_RestoreFormats::readOnlyWhereItCan()
{
    QFETCH(QString, format);
    const QString program = QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli");
    for (const QStringList& words :
         {QStringList{QStringLiteral("inspect"), path(format)},
          QStringList{QStringLiteral("verify"), path(format)},
          QStringList{QStringLiteral("compare"), path(format), dump},
          QStringList{QStringLiteral("inspect"), path(format), QStringLiteral("--table=ventes.clients")}}) {
        const auto refused = support::runProgram(program, QStringList{QStringLiteral("--lang=en")} + words,
                                                 support::isolatedEnvironment(folder.path()));
        QVERIFY(refused.exitCode != 0);
        const QByteArray said = refused.output + refused.errors;
        QVERIFY2(said.contains(format.toUtf8() + " format") && said.contains("restores it"),
                 said.constData());
    }
}

void tst_RestoreFormats::byCommandLine()
{
    QFETCH(QString, format);
    QTemporaryDir config;
    support::writeConfiguration(config.path(), server.socketFolder(), QStringLiteral("postgres"),
                                folder.filePath(QStringLiteral("dumps")));
    const QString into = QStringLiteral("ligne ") + format;
    const bool isFolder = format == u"directory";
    const auto run = support::runProgram(
        QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"),
        {QStringLiteral("--config"), config.path(), QStringLiteral("--json"), QStringLiteral("restore"),
         path(format) + (isFolder ? QStringLiteral("/") : QString()), QStringLiteral("--into"), into,
         QStringLiteral("--schema"), QStringLiteral("ventes"), QStringLiteral("--jobs"), QStringLiteral("2")},
        support::isolatedEnvironment(config.path()));
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(run.json().value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
    QVERIFY(run.json().value(QStringLiteral("warnings")).isArray());
    QCOMPARE(question(into, "SELECT count(*), sum(double) FROM ventes.commandes"),
             question(original(), "SELECT count(*), sum(double) FROM ventes.commandes"));
}

void tst_RestoreFormats::changedFolder()
{
    restore::Request wanted = request(QStringLiteral("changee"));
    wanted.file = path(QStringLiteral("directory"));
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    QFile added(wanted.file + QStringLiteral("/9999.dat"));
    QVERIFY(added.open(QIODevice::WriteOnly));
    COMPARE_ERROR(restore::run(*plan, {}), base::ErrorCode::FileChanged);
    QVERIFY(added.remove());
    QVERIFY(!exists(QStringLiteral("changee")));
}

void tst_RestoreFormats::damagedContents()
{
    QFETCH(QString, format);
    const bool isFolder = format == u"directory";
    const QString damaged = folder.filePath(QStringLiteral("cut-") + format);
    const QString file = isFolder ? damaged + QStringLiteral("/toc.dat") : damaged;
    QVERIFY(!isFolder || QDir().mkpath(damaged));
    QVERIFY(QFile::copy(isFolder ? path(format) + QStringLiteral("/toc.dat") : path(format), file));
    QVERIFY(QFile::resize(file, 3000));
    restore::Request wanted = request(QStringLiteral("coupee"));
    wanted.file = damaged;
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, base::ErrorCode::ArchiveCorrupt);
    QVERIFY2(refused.error().detail.contains(u"At byte"), qPrintable(refused.error().detail));
}

void tst_RestoreFormats::script()
{
    restore::Request wanted = request(QStringLiteral("script"));
    wanted.file = path(QStringLiteral("plain"));
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, base::ErrorCode::ArchiveCorrupt);
    QVERIFY(refused.error().message.toString().contains(u"SQL script"));
    QVERIFY(refused.error().hint.toString().contains(u"never runs SQL files"));
    QVERIFY(!exists(QStringLiteral("script")));
}

QTEST_GUILESS_MAIN(tst_RestoreFormats)
#include "tst_RestoreFormats.moc"
