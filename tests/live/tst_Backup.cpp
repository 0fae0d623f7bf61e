// SPDX-License-Identifier: GPL-3.0-or-later
// A backup from end to end, on a real server with the real tools.
#include "backup/Run.h"
#include "catalogue/DumpName.h"
#include "process/Runner.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

class tst_Backup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void restoresIntoAnEqualDatabase();
    void dumpsTheNamedDatabase_data();
    void dumpsTheNamedDatabase();
    void pinsTheSession();
    void reportsProgressAndLog();
    void closesFilesToOthers();
    void takesTheNextFreeSecond();
    void cleansUpAfterDeadRuns();
    void worksWithExtraArguments();

private:
    backup::Request request(const QString& database, const QString& user = QStringLiteral("postgres")) const
    {
        return {m_server.configuration(database, m_dumps->filePath(QStringLiteral("dumps")), user),
                {},
                {m_server.binaries()}};
    }
    base::Result<void> restore(const QString& dump, const QString& database);

    support::TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_dumps;
};

void tst_Backup::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
}

void tst_Backup::init()
{
    m_dumps = std::make_unique<QTemporaryDir>();
}

base::Result<void> tst_Backup::restore(const QString& dump, const QString& database)
{
    if (const auto created = m_server.createDatabase(database); !created)
        return created;
    const auto target = m_server.server().target(QStringLiteral("postgres"), database);
    const auto done = process::output(
        {.program = m_server.binaries() + QStringLiteral("/pg_restore"),
         .arguments = {QStringLiteral("--exit-on-error"),
                       QStringLiteral("--dbname=") + postgres::conninfo(target.parameters), dump}},
        {});
    if (!done)
        return base::failure(done.error());
    return {};
}

void tst_Backup::restoresIntoAnEqualDatabase()
{
    catalogue::Scanner scanner;
    const auto report = backup::run(request(QStringLiteral("mairie")), scanner, {});
    VERIFY_RESULT(report);

    QFile file(report->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), report->bytes);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QVERIFY(hash.addData(&file));
    QCOMPARE(hash.result(), report->sha256);
    QVERIFY(report->inventory.has_value());
    QCOMPARE(report->inventory->tables.size(), 5U);
    QCOMPARE(report->inventory->rows(), 5401);
    QCOMPARE(report->inventory->largeObjects.count, 1);
    QCOMPARE(QDir(m_dumps->filePath(QStringLiteral("dumps"))).entryList(QDir::Files),
             (QStringList{report->fileName, report->fileName.chopped(4) + QStringLiteral("json"),
                          report->fileName.chopped(4) + QStringLiteral("roles.sql")}));

    VERIFY_RESULT(restore(report->path, QStringLiteral("copie")));
    const auto original = support::plainDump(m_server, QStringLiteral("mairie"));
    const auto copy = support::plainDump(m_server, QStringLiteral("copie"));
    VERIFY_RESULT(original);
    VERIFY_RESULT(copy);
    QVERIFY(original->contains("Élodie"));
    QCOMPARE(*copy, *original);

    const auto listing = scanner.scan(
        {m_dumps->filePath(QStringLiteral("dumps")), QStringLiteral("mairie"), QTimeZone("Europe/Paris")},
        {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.size(), 1U);
    QCOMPARE(listing->dumps[0].state, catalogue::DumpState::Good);
    QVERIFY(!listing->dumps[0].headerDateDiffers);
    QVERIFY(std::abs(listing->dumps[0].createdAt.secsTo(report->startedAt)) <= 1);
}

void tst_Backup::dumpsTheNamedDatabase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fileStart");
    QTest::newRow("space") << QStringLiteral("ma mairie") << QStringLiteral("ma%20mairie_full_");
    QTest::newRow("option") << QStringLiteral("-Fc") << QStringLiteral("%2DFc_full_");
    QTest::newRow("conninfo") << QStringLiteral("host=evil port=1")
                              << QStringLiteral("host%3Devil%20port%3D1_full_");
    QTest::newRow("uri") << QStringLiteral("postgresql://evil/x")
                         << QStringLiteral("postgresql%3A%2F%2Fevil%2Fx_full_");
    QTest::newRow("apostrophe") << QStringLiteral("l'état d'âme")
                                << QStringLiteral("l%27%C3%A9tat%20d%27%C3%A2me_full_");
    QTest::newRow("quote and backslash")
        << QStringLiteral("a\"b\\c'd") << QStringLiteral("a%22b%5Cc%27d_full_");
    QTest::newRow("path") << QStringLiteral("../../x") << QStringLiteral("%2E.%2F..%2Fx_full_");
    QTest::newRow("shell") << QStringLiteral("$(id);rm -rf %s")
                           << QStringLiteral("%24%28id%29%3Brm%20-rf%20%25s_full_");
}

void tst_Backup::dumpsTheNamedDatabase()
{
    QFETCH(QString, name);
    QFETCH(QString, fileStart);
    VERIFY_RESULT(m_server.createDatabase(name));
    VERIFY_RESULT(m_server.execute(name, "CREATE TABLE t (i integer); INSERT INTO t VALUES (42);"));
    catalogue::Scanner scanner;
    const auto report = backup::run(request(name), scanner, {});
    VERIFY_RESULT(report);
    QVERIFY2(report->fileName.startsWith(fileStart), qPrintable(report->fileName));
    const auto listing =
        scanner.scan({m_dumps->filePath(QStringLiteral("dumps")), name, QTimeZone("Europe/Paris")}, {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.size(), 1U);
    QCOMPARE(listing->dumps[0].header->database, name);
}

void tst_Backup::pinsTheSession()
{
    // Whatever the role is set to, the text of values must read the same.
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("postgres"),
        "CREATE ROLE bizarre SUPERUSER LOGIN;"
        "ALTER ROLE bizarre SET TimeZone = 'Pacific/Chatham'; ALTER ROLE bizarre SET bytea_output = 'escape';"
        "ALTER ROLE bizarre SET DateStyle = 'German'; ALTER ROLE bizarre SET statement_timeout = '1ms';"
        "ALTER ROLE bizarre SET lock_timeout = '1ms'; ALTER ROLE bizarre SET default_transaction_read_only = "
        "on;"
        "ALTER ROLE bizarre SET search_path = 'pg_temp'; ALTER ROLE bizarre SET client_encoding = 'LATIN1';"
        "ALTER ROLE bizarre SET extra_float_digits = -10; ALTER ROLE bizarre SET standard_conforming_strings "
        "= off;"
        "ALTER ROLE bizarre SET quote_all_identifiers = on; ALTER ROLE bizarre SET IntervalStyle = "
        "'iso_8601';"));
    const auto contentOf = [this](const QString& user) -> base::Result<QByteArray> {
        catalogue::Scanner scanner;
        const auto report = backup::run(request(QStringLiteral("mairie"), user), scanner, {});
        if (!report)
            return base::failure(report.error());
        return process::output(
            {.program = m_server.binaries() + QStringLiteral("/pg_restore"),
             .arguments = {QStringLiteral("--data-only"), QStringLiteral("--file=-"), report->path}},
            {});
    };
    const auto withoutRestrict = [](QByteArray text) {
        QByteArray kept;
        for (const QByteArray& line : text.split('\n'))
            if (!line.contains("restrict"))
                kept += line + '\n';
        return kept;
    };
    const auto usual = contentOf(QStringLiteral("postgres"));
    const auto odd = contentOf(QStringLiteral("bizarre"));
    VERIFY_RESULT(usual);
    VERIFY_RESULT(odd);
    QVERIFY(usual->contains("1950-03-27 14:30:00+00")); // UTC
    QCOMPARE(withoutRestrict(*odd), withoutRestrict(*usual));
}

void tst_Backup::reportsProgressAndLog()
{
    support::Recorder recorder;
    catalogue::Scanner scanner;
    VERIFY_RESULT(backup::run(request(QStringLiteral("mairie")), scanner, recorder.context()));
    QVERIFY(
        recorder.log.contains(QStringLiteral("pg_dump: dumping contents of table \"état civil.personnes\"")));
    qint64 done = -1;
    bool totalKnown = false;
    for (const base::Progress& step : recorder.progress) {
        if (step.step.toString() != u"Backing up")
            continue;
        QVERIFY(step.done >= done);
        done = step.done;
        totalKnown =
            totalKnown || step.total >= 5; // the tables, counted beforehand; then with the large objects
        QVERIFY(step.done <= step.total);
    }
    QVERIFY(done >= 0);
    QVERIFY(totalKnown);
}

void tst_Backup::closesFilesToOthers()
{
    catalogue::Scanner scanner;
    const auto report = backup::run(request(QStringLiteral("mairie")), scanner, {});
    VERIFY_RESULT(report);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(report->path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(::stat(QFile::encodeName(m_dumps->filePath(QStringLiteral("dumps"))).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
}

void tst_Backup::takesTheNextFreeSecond()
{
    base::JobContext context;
    context.clock = [] {
        return QDateTime(QDate(2026, 3, 1), QTime(1, 0, 0), Qt::UTC);
    };
    catalogue::Scanner scanner;
    const auto first = backup::run(request(QStringLiteral("mairie")), scanner, context);
    VERIFY_RESULT(first);
    QCOMPARE(first->fileName, QStringLiteral("mairie_full_20260301_020000.dump")); // Paris is an hour ahead
    const auto second = backup::run(request(QStringLiteral("mairie")), scanner, context);
    VERIFY_RESULT(second);
    QCOMPARE(second->fileName, QStringLiteral("mairie_full_20260301_020001.dump"));
}

void tst_Backup::cleansUpAfterDeadRuns()
{
    const QDir folder(m_dumps->filePath(QStringLiteral("dumps")));
    QVERIFY(QDir().mkpath(folder.path()));
    const auto write = [&](const QString& name) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("PGDMP"), 5);
    };
    const QString leftover = QStringLiteral(".mairie_full_20260101_020000.dump.part");
    const QStringList others{QStringLiteral(".autre_full_20260101_020000.dump.part"),
                             QStringLiteral("mairie.dump"), QStringLiteral("notes.txt")};
    write(leftover);
    for (const QString& name : others)
        write(name);
    support::Recorder recorder;
    catalogue::Scanner scanner;
    VERIFY_RESULT(backup::run(request(QStringLiteral("mairie")), scanner, recorder.context()));
    QVERIFY(!QFile::exists(folder.filePath(leftover)));
    for (const QString& name : others)
        QVERIFY2(QFile::exists(folder.filePath(name)), qPrintable(name));
    QVERIFY(recorder.log.join(u'\n').contains(leftover));
}

void tst_Backup::worksWithExtraArguments()
{
    backup::Request wanted = request(QStringLiteral("mairie"));
    wanted.configuration.tools.extraArguments = {QStringLiteral("--no-owner"),
                                                 QStringLiteral("--exclude-table-data=public.mesures*")};
    catalogue::Scanner scanner;
    const auto report = backup::run(wanted, scanner, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->inventory->tables.size(), 3U); // without the two partitions
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_Backup.moc"
