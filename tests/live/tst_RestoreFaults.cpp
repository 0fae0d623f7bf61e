// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on the way is told clearly, and leaves nothing half done behind.
#include "process/Runner.h"
#include "restore/Run.h"
#include "support/Results.h"
#include "support/TestServer.h"

#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using base::ErrorCode;

namespace {

/// A line of pg_restore's list, as the name of a table.
const QByteArray listLine = "x\n9; 9 9 TABLE public cas postgres\n;";

const QByteArray sample = R"(
    CREATE TABLE public.cas AS SELECT 1 AS minuscule;
    CREATE TABLE public."Cas" AS SELECT 2 AS majuscule;
    CREATE TABLE public.")" +
                          listLine + R"(" AS SELECT 3 AS i;
    CREATE VIEW public.vue AS SELECT minuscule FROM public.cas;
    CREATE FUNCTION public.lente(integer) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.01); RETURN true; END';
    CREATE TABLE public.lents (i integer CHECK (public.lente(i)));
    INSERT INTO public.lents SELECT generate_series(1, 100);)";

} // namespace

class tst_RestoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void localeUnavailable_data();
    void localeUnavailable();
    void diskFull();
    void connectionCut();
    void dumpReplacedMeanwhile();
    void dumpWrittenMeanwhile();
    void mayNotCreateDatabases();
    void archiveNewerThanTheTools_data();
    void archiveNewerThanTheTools();
    void targetUnreachable();
    void nameTakenMeanwhile();
    void capitalsCount();
    void nameOfATableLikeAList();
    void othersDependOnWhatIsReplaced();
    void statisticsFail();
    void longStatementsMayBeLong();

private:
    base::Result<QString> dumped(const QString& database) const;
    restore::Request request(const QString& database) const;
    QString question(const QString& database, const QByteArray& sql) const;
    bool exists(const QString& database) const;
    QString copyOfDump(const QString& name, const std::function<void(QByteArray&)>& change = {}) const;

    QTemporaryDir m_places{QStringLiteral("/tmp/pgs-space-XXXXXX")}; // of tablespaces: longer than the server
    support::TestServer m_server;
    QTemporaryDir m_folder;
    QString m_dump;
};

base::Result<QString> tst_RestoreFaults::dumped(const QString& database) const
{
    const QString path = m_folder.filePath(database + QStringLiteral(".dump"));
    const auto target = m_server.server().target(QStringLiteral("postgres"), database);
    const auto made =
        process::output({.program = m_server.binaries() + QStringLiteral("/pg_dump"),
                         .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--file=") + path,
                                       QStringLiteral("--dbname=") + postgres::conninfo(target.parameters)}},
                        {});
    return made ? base::Result<QString>(path) : base::failure(made.error());
}

restore::Request tst_RestoreFaults::request(const QString& database) const
{
    restore::Request request;
    request.server = m_server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    request.file = m_dump;
    request.database = database;
    request.toolFolders = {m_server.binaries()};
    return request;
}

QString tst_RestoreFaults::question(const QString& database, const QByteArray& sql) const
{
    const auto rows = m_server.query(database, sql);
    return !rows           ? QString::fromUtf8(support::told(rows.error()))
           : rows->empty() ? QString()
                           : rows->front().join(u'|');
}

bool tst_RestoreFaults::exists(const QString& database) const
{
    const auto rows = m_server.query(QStringLiteral("postgres"),
                                     "SELECT 1 FROM pg_database WHERE datname = $1", {database});
    return !rows || !rows->empty();
}

QString tst_RestoreFaults::copyOfDump(const QString& name,
                                      const std::function<void(QByteArray&)>& change) const
{
    QFile from(m_dump), to(m_folder.filePath(name));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        qFatal("a dump cannot be copied");
    QByteArray bytes = from.readAll();
    if (change)
        change(bytes);
    to.write(bytes);
    return to.fileName();
}

void tst_RestoreFaults::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("origine")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("origine"), sample));
    const auto dump = dumped(QStringLiteral("origine"));
    VERIFY_RESULT(dump);
    m_dump = *dump;
}

void tst_RestoreFaults::localeUnavailable_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("locale") << QByteArray("LOCALE = 'C.UTF-8'") << QByteArray("LOCALE = 'X.UTF-8'");
    QTest::newRow("encoding") << QByteArray("ENCODING = 'UTF8'") << QByteArray("ENCODING = 'UTFX'");
    QTest::newRow("that do not go together")
        << QByteArray("ENCODING = 'UTF8'") << QByteArray("ENCODING = 'KOI8'");
}

void tst_RestoreFaults::localeUnavailable()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, wanted);
    restore::Request forged = request(QStringLiteral("ailleurs"));
    forged.file = copyOfDump(QStringLiteral("forged.dump"), [&](QByteArray& bytes) {
        QVERIFY(bytes.contains(there));
        bytes.replace(there, wanted);
    });
    const auto plan = restore::plan(forged, {});
    VERIFY_RESULT(plan);
    const auto failed = restore::run(*plan, {});
    COMPARE_ERROR(failed, ErrorCode::RestoreFailed);
    QVERIFY(failed.error().message.toString().contains(u"encoding and the locale"));
    QVERIFY2(!failed.error().detail.isEmpty(), qPrintable(failed.error().detail));
    QVERIFY(failed.error().hint.toString().contains(u"empty database"));
    QVERIFY(!exists(QStringLiteral("ailleurs")));
    // As the hint says.
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("ailleurs")));
    const auto again = restore::plan(forged, {});
    VERIFY_RESULT(again);
    VERIFY_RESULT(restore::run(*again, {}));
    VERIFY_RESULT(m_server.query(QStringLiteral("postgres"), "DROP DATABASE ailleurs"));
}

/// A tablespace on a disk of 4 MB; where mounting is not permitted the target server may write no longer
/// files.
void tst_RestoreFaults::diskFull()
{
    const QByteArray rows =
        " AS SELECT i, md5(i::text) || md5((-i)::text) AS m FROM generate_series(1, 300000) i";
    support::TestServer full;
    const QString roomy = m_places.filePath(QStringLiteral("roomy")),
                  small = m_places.filePath(QStringLiteral("small"));
    QVERIFY(QFile::setPermissions(m_places.path(), QFileDevice::Permissions(0x7711)));
    for (const QString& place : {roomy, small})
        VERIFY_RESULT(m_server.server().makeFolder(place));
    const bool isMounted =
        m_server.server().account() &&
        ::mount("tmpfs", QFile::encodeName(small).constData(), "tmpfs", 0,
                QByteArray("size=4m,mode=0700,uid=" + QByteArray::number(m_server.server().account()->user))
                    .constData()) == 0;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit little{17 * 1024 * 1024, before.rlim_max}; // a segment of the write-ahead log fits
    if (!isMounted)
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto started = full.init();
    ::setrlimit(RLIMIT_FSIZE, &before);
    VERIFY_RESULT(started);
    const auto tablespace = [](const QString& place) {
        return "CREATE TABLESPACE petit LOCATION '" + place.toUtf8() + "'";
    };
    VERIFY_RESULT(m_server.query(QStringLiteral("postgres"), tablespace(roomy)));
    VERIFY_RESULT(full.query(QStringLiteral("postgres"), tablespace(small)));
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("grosse")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grosse"), "CREATE TABLE grosse TABLESPACE petit" + rows));
    const auto dump = dumped(QStringLiteral("grosse"));
    VERIFY_RESULT(dump);

    restore::Request there = request(QStringLiteral("grosse"));
    there.server = full.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.file = *dump;
    const auto plan = restore::plan(there, {});
    VERIFY_RESULT(plan);
    const auto failed = restore::run(*plan, {});
    const auto left =
        full.query(QStringLiteral("postgres"), "SELECT 1 FROM pg_database WHERE datname = 'grosse'");
    VERIFY_RESULT(full.stopImmediately());
    if (isMounted)
        ::umount2(QFile::encodeName(small).constData(), MNT_DETACH);
    COMPARE_ERROR(failed, ErrorCode::RestoreFailed);
    const QString told = failed.error().message.toString() + failed.error().detail;
    QVERIFY2(told.contains(isMounted ? u"No space left on device" : u"File too large"), qPrintable(told));
    QVERIFY(!failed.error().hint.isEmpty());
    VERIFY_RESULT(left);
    QVERIFY(left->empty());
}

void tst_RestoreFaults::connectionCut()
{
    base::JobContext context;
    bool isCut = false;
    context.onLog = [&](base::LogLevel, const QString& line) {
        if (line.contains(u"processing data for table \"public.lents\"") && !std::exchange(isCut, true))
            (void)m_server.query(
                QStringLiteral("postgres"),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'coupee'");
    };
    const auto plan = restore::plan(request(QStringLiteral("coupee")), {});
    VERIFY_RESULT(plan);
    const auto failed = restore::run(*plan, context);
    QVERIFY(isCut);
    COMPARE_ERROR(failed, ErrorCode::RestoreFailed);
    const QString told = failed.error().message.toString() + failed.error().detail;
    QVERIFY2(told.contains(u"terminating connection") || told.contains(u"connection"), qPrintable(told));
    QVERIFY(!exists(QStringLiteral("coupee")));
}

/// What was looked at is what is restored, by each of several jobs.
void tst_RestoreFaults::dumpReplacedMeanwhile()
{
    restore::Request wanted = request(QStringLiteral("tenue"));
    wanted.file = copyOfDump(QStringLiteral("held.dump"));
    wanted.jobs = 3;
    const QString other = m_folder.filePath(QStringLiteral("other.dump"));
    QFile garbage(other);
    QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("garbage") > 0 && garbage.flush());
    base::JobContext context;
    bool isReplaced = false;
    context.onLog = [&](base::LogLevel, const QString& line) {
        // Its command line is told before it is started.
        if (line.contains(u"pg_restore") && !isReplaced)
            isReplaced = ::rename(QFile::encodeName(other).constData(),
                                  QFile::encodeName(wanted.file).constData()) == 0;
        if (line.contains(u"--format=custom"))
            QVERIFY2(line.contains(wanted.file), qPrintable(line)); // people are told the path
    };
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, context));
    QVERIFY(isReplaced);
    QCOMPARE(QFileInfo(wanted.file).size(), 7);
    QCOMPARE(question(QStringLiteral("tenue"), "SELECT count(*) FROM lents"), QStringLiteral("100"));
}

void tst_RestoreFaults::dumpWrittenMeanwhile()
{
    restore::Request wanted = request(QStringLiteral("ecrite"));
    wanted.file = copyOfDump(QStringLiteral("written.dump"));
    base::JobContext context;
    context.onLog = [&](base::LogLevel, const QString& line) {
        QFile file(wanted.file);
        if (line.contains(u"creating TABLE") && file.open(QIODevice::Append))
            file.write("more");
    };
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    const auto failed = restore::run(*plan, context);
    COMPARE_ERROR(failed, ErrorCode::FileChanged);
    QVERIFY(failed.error().message.toString().contains(u"written.dump"));
    QVERIFY(!exists(QStringLiteral("ecrite")));
}

void tst_RestoreFaults::mayNotCreateDatabases()
{
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"), "CREATE ROLE simple LOGIN"));
    restore::Request wanted = request(QStringLiteral("interdite"));
    wanted.server = m_server.server().target(QStringLiteral("simple"), QStringLiteral("postgres"));
    wanted.withOwners = false;
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, ErrorCode::PermissionDenied);
    QVERIFY(refused.error().hint.toString().contains(u"CREATEDB"));
    // The right may go between the preview and the run.
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"), "ALTER ROLE simple CREATEDB"));
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"), "ALTER ROLE simple NOCREATEDB"));
    COMPARE_ERROR(restore::run(*plan, {}), ErrorCode::PermissionDenied);
    QVERIFY(!exists(QStringLiteral("interdite")));
}

void tst_RestoreFaults::archiveNewerThanTheTools_data()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<QString>("told");
    QTest::newRow("of PostgreSQL 18") << 16 << "no pg_restore here is new enough";
    QTest::newRow("of a PostgreSQL to come") << 99 << "1.99";
}

void tst_RestoreFaults::archiveNewerThanTheTools()
{
    QFETCH(int, minorVersion);
    QFETCH(QString, told);
    QTemporaryDir tools;
    QFile tool(tools.filePath(QStringLiteral("pg_restore")));
    QVERIFY(tool.open(QIODevice::WriteOnly) &&
            tool.write("#!/bin/sh\necho 'pg_restore (PostgreSQL) 15.4'\n") > 0 &&
            tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    tool.close();
    restore::Request wanted = request(QStringLiteral("future"));
    wanted.toolFolders = {tools.path()};
    wanted.withOwners = false;
    wanted.file = m_folder.filePath(QStringLiteral("future.dump"));
    QFile::remove(wanted.file);
    QVERIFY(QFile::copy(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/tests/unit/recorded/archive-18.dump"),
                        wanted.file));
    QFile file(wanted.file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(6) && file.putChar(char(minorVersion)));
    file.close();
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, ErrorCode::ToolTooOld);
    QVERIFY2(refused.error().message.toString().contains(told),
             qPrintable(refused.error().message.toString()));
    QVERIFY(!refused.error().hint.isEmpty());
    QVERIFY(!exists(QStringLiteral("future")));
}

void tst_RestoreFaults::targetUnreachable()
{
    restore::Request wanted = request(QStringLiteral("loin"));
    wanted.server.parameters[QStringLiteral("host")] = m_folder.path(); // no server's socket is there
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, ErrorCode::ConnectionRefused);
    QVERIFY(!refused.error().hint.isEmpty());
    // Gone after the preview.
    support::TestServer other;
    VERIFY_RESULT(other.init());
    wanted.server = other.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(other.stopImmediately());
    COMPARE_ERROR(restore::run(*plan, {}), ErrorCode::ConnectionRefused);
}

void tst_RestoreFaults::nameTakenMeanwhile()
{
    const auto plan = restore::plan(request(QStringLiteral("prise")), {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("prise")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("prise"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    const auto failed = restore::run(*plan, {});
    COMPARE_ERROR(failed, ErrorCode::OperationFailed);
    QVERIFY(failed.error().message.toString().contains(u"prise"));
    QVERIFY(failed.error().hint.toString().contains(u"another name"));
    QCOMPARE(question(QStringLiteral("prise"), "SELECT i FROM precieux"), QStringLiteral("42"));
}

void tst_RestoreFaults::capitalsCount()
{
    restore::Request one = request(QStringLiteral("majuscule"));
    one.tables = {{"public", "Cas"}};
    const auto plan = restore::plan(one, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, {}));
    QCOMPARE(question(one.database, "SELECT majuscule, to_regclass('public.cas') IS NULL FROM \"Cas\""),
             QStringLiteral("2|t"));
}

void tst_RestoreFaults::nameOfATableLikeAList()
{
    restore::Request one = request(QStringLiteral("liste"));
    one.tables = {{"public", listLine}};
    const auto plan = restore::plan(one, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, {}));
    QCOMPARE(question(one.database,
                      "SELECT count(*), min(relname) FROM pg_class WHERE relkind = 'r' AND oid >= 16384"),
             QStringLiteral("1|") + QString::fromUtf8(listLine));
}

void tst_RestoreFaults::othersDependOnWhatIsReplaced()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("vivante")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("vivante"),
                                   "CREATE TABLE cas AS SELECT 7 AS minuscule; CREATE VIEW somme AS SELECT "
                                   "sum(minuscule) FROM cas"));
    restore::Request one = request(QStringLiteral("vivante"));
    one.tables = {{"public", "cas"}};
    one.cleanExisting = true;
    const auto plan = restore::plan(one, {});
    VERIFY_RESULT(plan);
    const auto failed = restore::run(*plan, {});
    COMPARE_ERROR(failed, ErrorCode::RestoreFailed);
    QVERIFY2(failed.error().message.toString().contains(u"Nothing was changed in vivante"),
             qPrintable(failed.error().message.toString()));
    QVERIFY2(failed.error().detail.contains(u"view public.somme depends on table public.cas") &&
                 !failed.error().detail.contains(u"CASCADE"),
             qPrintable(failed.error().detail));
    QVERIFY(failed.error().hint.toString().contains(u"new database"));
    QCOMPARE(question(one.database, "SELECT sum, minuscule FROM somme, cas"), QStringLiteral("7|7"));
}

void tst_RestoreFaults::statisticsFail()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("sans_stat")));
    // An index whose function works for pg_restore alone.
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("sans_stat"),
        "CREATE FUNCTION public.capricieuse(i integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS 'BEGIN "
        "IF "
        "current_setting(''check_function_bodies'')::boolean THEN RAISE ''no statistics today''; END IF; "
        "RETURN i; "
        "END'; SET check_function_bodies = off; CREATE TABLE t AS SELECT generate_series(1, 50) AS i; "
        "CREATE INDEX ON t (public.capricieuse(i))"));
    const auto dump = dumped(QStringLiteral("sans_stat"));
    VERIFY_RESULT(dump);
    restore::Request wanted = request(QStringLiteral("quand_meme"));
    wanted.file = *dump;
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    const auto report = restore::run(*plan, {});
    VERIFY_RESULT(report);
    QCOMPARE(report->warnings.size(), 1U);
    const QString warning = report->warnings.front().toString();
    QVERIFY2(warning.contains(u"quand_meme") && warning.contains(u"no statistics today"),
             qPrintable(warning));
    QCOMPARE(question(QStringLiteral("quand_meme"), "SELECT count(*) FROM t"), QStringLiteral("50"));
}

/// The server ends a statement of ours after a minute, but not one that may take longer.
void tst_RestoreFaults::longStatementsMayBeLong()
{
    const auto connection = postgres::Connection::open(
        m_server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres")), {});
    VERIFY_RESULT(connection);
    const auto ask = [&](std::chrono::milliseconds timeout) {
        const auto rows = connection->query("SHOW statement_timeout", {}, {}, timeout);
        return rows ? rows->front().front() : QString::fromUtf8(support::told(rows.error()));
    };
    QCOMPARE(ask(std::chrono::seconds(20)), QStringLiteral("1min"));
    QCOMPARE(ask(std::chrono::minutes(30)), QStringLiteral("30min"));
    // A statement that wants to be alone is.
    VERIFY_RESULT(connection->query("CREATE DATABASE longue", {}, {}, std::chrono::minutes(30)));
    VERIFY_RESULT(connection->query("DROP DATABASE longue", {}, {}, std::chrono::minutes(30)));
    QCOMPARE(connection->sqlState(), QString());
    QVERIFY(!connection->query("DROP DATABASE longue", {}, {}));
    QCOMPARE(connection->sqlState(), QStringLiteral("3D000"));
}

QTEST_GUILESS_MAIN(tst_RestoreFaults)
#include "tst_RestoreFaults.moc"
