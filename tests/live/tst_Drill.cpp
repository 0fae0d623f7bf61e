// SPDX-License-Identifier: GPL-3.0-or-later
// What restores is proven to, whatever makes an honest copy look different; what does not is said before or
// after; and nothing is left behind.
#include "catalogue/Sidecars.h"
#include "postgres/Connection.h"
#include "process/Runner.h"
#include "support/DrillWorld.h"
#include "support/Results.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using restore::drill::Match;
using restore::drill::Outcome;
using restore::drill::Phase;
using restore::drill::RemarkKind;

class tst_Drill : public QObject, private support::DrillWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyKindOfObject();
    void onTheConfiguredServer();
    void honestCopies();
    void ownersRunTheirOwnCode();
    void insertStatementsOfOwners();
    void withoutManifest();
    void otherEncoding();
    void damagedManifest();
    void moneyOfAnUnknownLocale();
    void badDumps_data();
    void badDumps();
    void extensionMissing();
    void noSpace();
    void cancelled_data();
    void cancelled();
    void serverKilled();
    void toolKilled();
    void leftoversAreRemoved();

private:
    static bool has(const Outcome& outcome, RemarkKind kind, const QString& subject = {});
    QString copyOf(const QString& name, bool withManifest) const;
    /// The postmaster of the drill that is being held, or was left.
    pid_t serverProcess() const;
    bool replaceInManifest(const QString& copy, const QByteArray& from, const QByteArray& to) const;
    base::Result<QString> stockDump(const QString& database, const QStringList& arguments) const;
};

void tst_Drill::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
}

void tst_Drill::cleanup()
{
    QCOMPARE(leftovers(), QStringList());
}

bool tst_Drill::has(const Outcome& outcome, RemarkKind kind, const QString& subject)
{
    return std::any_of(outcome.remarks.begin(), outcome.remarks.end(), [&](const auto& remark) {
        return remark.kind == kind && (subject.isEmpty() || remark.subjects.contains(subject));
    });
}

/// The dump under another name, in a folder of its own.
QString tst_Drill::copyOf(const QString& name, bool withManifest) const
{
    const QString place = folder.filePath(name);
    const QString copy = place + QStringLiteral("/copie.dump");
    QDir().mkpath(place);
    if (!QFile::copy(dump, copy))
        return {};
    const QString manifest = QString(dump).replace(QStringLiteral(".dump"), QStringLiteral(".json"));
    if (withManifest && !QFile::copy(manifest, place + QStringLiteral("/copie.json")))
        return {};
    return copy;
}

pid_t tst_Drill::serverProcess() const
{
    QFile file(privateServer({}).parameters[QStringLiteral("host")] +
               QStringLiteral("/../data/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

void tst_Drill::everyKindOfObject()
{
    const auto outcome = held(dump);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(outcome->definitionProof, restore::drill::DefinitionProof::Exact);
    QVERIFY(outcome->tables.size() > 15);
    for (const auto& table : outcome->tables)
        QCOMPARE(table.match, Match::Same);
    QCOMPARE(outcome->largeObjects->restored, 4);
    QVERIFY(outcome->sequences.size() >= 3);
    for (const auto& kind : outcome->kinds)
        QCOMPARE(kind.restored, kind.expected);
    QVERIFY(!has(*outcome, RemarkKind::RolesMadeUp));
    QVERIFY(has(*outcome, RemarkKind::ForeignTables, QStringLiteral("public.externe")));
    QVERIFY(has(*outcome, RemarkKind::MaterializedViews, QStringLiteral("public.vue")));
    for (const Phase phase :
         {Phase::Server, Phase::Definitions, Phase::Rows, Phase::Indexes, Phase::Comparing})
        QVERIFY(outcome->phaseMs(phase) > 0);
    const auto recorded = record(*outcome).and_then([&] {
        return catalogue::readDrillRecord(*base::Folder::open(QFileInfo(dump).path()),
                                          QFileInfo(dump).fileName().toUtf8());
    });
    VERIFY_RESULT(recorded);
    QVERIFY(*recorded && **recorded == outcome->record());
}

void tst_Drill::onTheConfiguredServer()
{
    const auto databases = [this] {
        return question(QStringLiteral("postgres"), "SELECT datname FROM pg_database ORDER BY 1");
    };
    const QStringList before = databases();
    restore::drill::Request request = drillRequest(dump);
    request.server = server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto plan = restore::drill::plan(request, {});
    VERIFY_RESULT(plan);
    const auto outcome = restore::drill::run(*plan, {});
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(outcome->place, restore::drill::Place::ScratchDatabase);
    QCOMPARE(databases(), before);
}

/// Each of these makes rows read otherwise in a copy that is the same.
void tst_Drill::honestCopies()
{
    const auto made = backedUp(QStringLiteral("pièges"), R"sql(
        CREATE TABLE parent (id integer PRIMARY KEY, nom text);
        CREATE TABLE enfant (extra integer) INHERITS (parent);
        ALTER TABLE parent ADD tard date; ALTER TABLE enfant ADD fin text;
        INSERT INTO enfant VALUES (3, 'trois', 30, '2026-02-02', 'f');
        CREATE TYPE humeur AS ENUM ('triste', 'ok', 'content');
        CREATE TABLE par_humeur (h humeur, n integer) PARTITION BY HASH (h);
        CREATE TABLE par_humeur_0 PARTITION OF par_humeur FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE par_humeur_1 (n integer, h humeur);
        ALTER TABLE par_humeur ATTACH PARTITION par_humeur_1 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
        INSERT INTO par_humeur SELECT (ARRAY['triste', 'ok', 'content'])[1 + i % 3]::humeur, i
        FROM generate_series(1, 300) i;
        CREATE TABLE rien (); INSERT INTO rien DEFAULT VALUES;
        CREATE TABLE valeurs (t timestamptz, d interval, f double precision, b bytea, m money, c text);
        INSERT INTO valeurs VALUES ('2026-03-29 02:30+01', '1 mon -3 days', 0.1, '\x00ff', 1234.5, E'\\.\n\t');
        SELECT lo_from_bytea(0, decode(repeat('ab', 2500000), 'hex'));
        ALTER DATABASE "pièges" SET TimeZone = 'Pacific/Auckland';
        ALTER DATABASE "pièges" SET bytea_output = 'escape'; ALTER DATABASE "pièges" SET DateStyle = 'German';
        ALTER DATABASE "pièges" SET IntervalStyle = 'iso_8601';
        ALTER DATABASE "pièges" SET extra_float_digits = -15; ALTER DATABASE "pièges" SET search_path = '')sql");
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    const auto root = std::find_if(outcome->tables.begin(), outcome->tables.end(),
                                   [](const auto& table) { return table.name == u"par_humeur"; });
    QVERIFY(root != outcome->tables.end());
    QCOMPARE(root->partitions, 2);
    QCOMPARE(root->restoredRows, 300);
    QCOMPARE(outcome->largeObjects->expected, 1);
}

/// What a table's check runs is run by its owner. Who may not fill his own table has it filled for him.
void tst_Drill::ownersRunTheirOwnCode()
{
    const auto made = backedUp(QStringLiteral("propriétés"), R"sql(
        CREATE SCHEMA s AUTHORIZATION proprio; SET ROLE proprio;
        CREATE FUNCTION s.qui() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN current_user = 'proprio'; END $$;
        CREATE TABLE s.a (i integer CHECK (s.qui())); INSERT INTO s.a SELECT generate_series(1, 10);
        CREATE TABLE s.b (i integer); INSERT INTO s.b VALUES (1); REVOKE INSERT ON s.b FROM proprio;
        CREATE FUNCTION s.rien(integer) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN true; END $$;
        CREATE TABLE s.c (i integer CHECK (s.rien(i))); INSERT INTO s.c VALUES (1);
        RESET ROLE; REVOKE EXECUTE ON FUNCTION s.rien FROM PUBLIC; REVOKE EXECUTE ON FUNCTION s.rien FROM proprio;
        )sql");
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(has(*outcome, RemarkKind::LoadedBySuperuser, QStringLiteral("s.b")));
    QVERIFY(has(*outcome, RemarkKind::LoadedBySuperuser, QStringLiteral("s.c")));
    QVERIFY(!has(*outcome, RemarkKind::LoadedBySuperuser, QStringLiteral("s.a")));
}

/// By stock pg_dump: no manifest.
base::Result<QString> tst_Drill::stockDump(const QString& database, const QStringList& arguments) const
{
    const QString file = folder.filePath(database + QStringLiteral(".dump"));
    const auto dumped = process::output(
        {.program = server.binaries() + QStringLiteral("/pg_dump"),
         .arguments =
             arguments +
             QStringList{QStringLiteral("-Fc"), QStringLiteral("--file=") + file,
                         QStringLiteral("--dbname=") +
                             postgres::conninfo(
                                 server.server().target(QStringLiteral("postgres"), database).parameters)}},
        {});
    return dumped ? base::Result<QString>(file) : base::failure(dumped.error());
}

/// Some of them may have been run when the owner is refused another: they are a superuser's at once.
void tst_Drill::insertStatementsOfOwners()
{
    const QString database = QStringLiteral("insertions");
    VERIFY_RESULT(server.createDatabase(database));
    VERIFY_RESULT(server.execute(database, R"sql(
        CREATE SCHEMA s AUTHORIZATION proprio; SET ROLE proprio;
        CREATE FUNCTION s.rien(integer) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN true; END $$;
        CREATE TABLE s.c (i integer CHECK (s.rien(i))); INSERT INTO s.c VALUES (1), (2); RESET ROLE;
        REVOKE EXECUTE ON FUNCTION s.rien FROM PUBLIC; REVOKE EXECUTE ON FUNCTION s.rien FROM proprio)sql"));
    const auto made = stockDump(database, {QStringLiteral("--inserts")});
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(outcome->errors.empty());
}

/// Of a dump by stock pg_dump, in the zone of its database: instants read otherwise and are the same.
void tst_Drill::withoutManifest()
{
    VERIFY_RESULT(server.createDatabase(QStringLiteral("seule")));
    VERIFY_RESULT(server.execute(
        QStringLiteral("seule"),
        "CREATE TABLE instants AS SELECT timestamptz '2026-01-01 00:00+00' + i * interval '1 hour' AS t FROM "
        "generate_series(1, 50) i; CREATE TABLE entiers AS SELECT generate_series(1, 50) AS i; "
        "ALTER DATABASE seule SET TimeZone = 'Pacific/Auckland'; CREATE TABLE prive (); ALTER TABLE prive "
        "OWNER "
        "TO proprio"));
    const auto made = stockDump(QStringLiteral("seule"), {});
    VERIFY_RESULT(made);
    const QString& file = *made;
    const auto outcome = held(file);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(!outcome->hasManifest);
    QVERIFY(has(*outcome, RemarkKind::SettingsUnknown));
    QVERIFY(has(*outcome, RemarkKind::RolesMadeUp, QStringLiteral("proprio")));
    for (const auto& table : outcome->tables)
        QCOMPARE(table.match, table.name == u"instants" ? Match::SameValues : Match::Same);
    const auto tampered = heldWith(file, "UPDATE instants SET t = t + interval '1 second' WHERE t = "
                                         "'2026-01-01 05:00+00'");
    VERIFY_RESULT(tampered);
    QVERIFY(!tampered->hasPassed());
    QVERIFY(anomalies(*tampered).front().toString().contains(u"instants"));
}

/// What is said of a database stands in the dump's encoding as well.
void tst_Drill::otherEncoding()
{
    const QString database = QStringLiteral("latin");
    VERIFY_RESULT(server.query(QStringLiteral("postgres"),
                               "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"));
    VERIFY_RESULT(server.execute(database,
                                 "COMMENT ON DATABASE latin IS 'été'; CREATE TABLE \"né\" (n text); "
                                 "INSERT INTO \"né\" VALUES ('à'); "
                                 "ALTER DATABASE latin IS_TEMPLATE true"));
    const auto made = stockDump(database, {});
    VERIFY_RESULT(made);
    QStringList warnings;
    base::JobContext context;
    context.onLog = [&](base::LogLevel level, const QString& line) {
        if (level == base::LogLevel::Warning)
            warnings.append(line);
    };
    const auto outcome = held(*made, context);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(!has(*outcome, RemarkKind::StatementsLeftOut));
    QVERIFY(warnings.value(0).contains(u"manifest"));
}

bool tst_Drill::replaceInManifest(const QString& copy, const QByteArray& from, const QByteArray& to) const
{
    QFile file(QString(copy).replace(QStringLiteral(".dump"), QStringLiteral(".json")));
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QByteArray text = file.readAll();
    return text.contains(from) && file.resize(0) && file.seek(0) &&
           file.write(QByteArray(text).replace(from, to)) > 0;
}

/// Of a locale that this machine lacks.
void tst_Drill::moneyOfAnUnknownLocale()
{
    const QString copy = copyOf(QStringLiteral("monnaie"), true);
    QVERIFY(replaceInManifest(copy, "\"lc_monetary\": \"C.UTF-8\"", "\"lc_monetary\": \"xx_XX.UTF-8\""));
    const auto outcome = held(copy);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(has(*outcome, RemarkKind::LocaleReplaced, QStringLiteral("lc_monetary xx_XX.UTF-8")));
}

/// The dump is whole, and its manifest lies about a table.
void tst_Drill::damagedManifest()
{
    const QString copy = copyOf(QStringLiteral("menteur"), true);
    QVERIFY(replaceInManifest(copy, "\"rows\": 200", "\"rows\": 201"));
    const auto outcome = held(copy);
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    QVERIFY(has(*outcome, RemarkKind::DamagedManifest));
}

void tst_Drill::badDumps_data()
{
    QTest::addColumn<std::function<void(QFile&)>>("damage");
    QTest::addColumn<bool>("withManifest");
    QTest::addColumn<base::ErrorCode>("code");
    const std::function<void(QFile&)> flip = [](QFile& file) {
        file.seek(file.size() / 2);
        const QByteArray byte = file.peek(1);
        file.write(QByteArray(1, char(byte[0] ^ 1)));
    };
    const std::function<void(QFile&)> cut = [](QFile& file) {
        file.resize(file.size() - 1000);
    };
    const std::function<void(QFile&)> empty = [](QFile& file) {
        file.resize(0);
    };
    const std::function<void(QFile&)> other = [](QFile& file) {
        file.seek(file.size() - 1);
        file.write("x");
    };
    QTest::newRow("one bit") << flip << true << base::ErrorCode::ArchiveCorrupt;
    QTest::newRow("one bit, no manifest") << flip << false << base::ErrorCode::ArchiveCorrupt;
    QTest::newRow("cut") << cut << true << base::ErrorCode::ArchiveCorrupt;
    QTest::newRow("cut, no manifest") << cut << false << base::ErrorCode::ArchiveCorrupt;
    QTest::newRow("empty") << empty << true << base::ErrorCode::ArchiveCorrupt;
    QTest::newRow("another dump's manifest") << other << true << base::ErrorCode::ArchiveCorrupt;
}

void tst_Drill::badDumps()
{
    QFETCH(std::function<void(QFile&)>, damage);
    QFETCH(bool, withManifest);
    QFETCH(base::ErrorCode, code);
    const QString copy = copyOf(QString::fromLatin1(QTest::currentDataTag()), withManifest);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    damage(file);
    file.close();
    const auto outcome = held(copy);
    COMPARE_ERROR(outcome, code);
    QVERIFY(!outcome.error().hint.isEmpty() || !outcome.error().detail.isEmpty());
}

void tst_Drill::extensionMissing()
{
    const auto binaries = postgres::serverBinaries();
    VERIFY_RESULT(binaries);
    restore::drill::Request request = drillRequest(dump);
    request.toolFolders = {*binaries}; // where nobody added the extension
    const auto plan = restore::drill::plan(request, {});
    COMPARE_ERROR(plan, base::ErrorCode::ToolMissing);
    QVERIFY(plan.error().message.toString().contains(u"pgs_test"));
    QVERIFY(!plan.error().message.toString().contains(u"hstore"));
}

void tst_Drill::noSpace()
{
    const QString copy = copyOf(QStringLiteral("énorme"), true);
    QFile file(QString(copy).replace(QStringLiteral(".dump"), QStringLiteral(".json")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject largeObjects = manifest[QStringLiteral("large_objects")].toObject();
    largeObjects[QStringLiteral("bytes")] = 1e17;
    manifest[QStringLiteral("large_objects")] = largeObjects;
    file.resize(0);
    file.seek(0);
    file.write(QJsonDocument(manifest).toJson());
    file.close();
    COMPARE_ERROR(held(copy), base::ErrorCode::StorageFull);
}

void tst_Drill::cancelled_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"pg_restore: creating TABLE", "pg_restore: processing data", "creating INDEX", "Comparing"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_Drill::cancelled()
{
    QFETCH(QString, line);
    std::stop_source stop;
    base::JobContext context = before(line, [&] { stop.request_stop(); });
    context.stop = stop.get_token();
    COMPARE_ERROR(held(dump, context), base::ErrorCode::Cancelled);
}

void tst_Drill::serverKilled()
{
    const auto outcome = held(dump, before(QStringLiteral("creating INDEX"),
                                           [this] { QCOMPARE(::kill(serverProcess(), SIGKILL), 0); }));
    COMPARE_ERROR(outcome, base::ErrorCode::ServerError);
}

/// Somebody ends pg_restore: that is no fault of the dump's.
void tst_Drill::toolKilled()
{
    const auto outcome =
        held(dump, before(QStringLiteral("pg_restore: processing data"), [] {
                 const QString self = QString::number(::getpid());
                 for (const QString& pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
                     QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
                     if (!file.open(QIODevice::ReadOnly))
                         continue;
                     const QString status = QString::fromLatin1(file.readAll());
                     if (status.contains(u"(pg_restore)") &&
                         status.section(QStringLiteral(") "), 1).section(u' ', 1, 1) == self)
                         QCOMPARE(::kill(pid.toInt(), SIGKILL), 0);
                 }
             }));
    COMPARE_ERROR(outcome, base::ErrorCode::ToolKilled);
}

/// The program is killed in the middle of a drill; the next one ends its server and removes its files.
void tst_Drill::leftoversAreRemoved()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto outcome = held(dump, before(support::comparingLine, [] { ::raise(SIGKILL); }));
        ::_exit(outcome ? 1 : 2);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(leftovers().size(), 1);
    const postgres::Target left = privateServer(QStringLiteral("postgres"));
    VERIFY_RESULT(postgres::Connection::open(left, {})); // its server runs on
    const pid_t postmaster = serverProcess();
    QCOMPARE(restore::drill::removeLeftovers(work.path(), {}), 1);
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(postmaster)); // empty when it has ended
    QVERIFY(!commandLine.open(QIODevice::ReadOnly) || commandLine.readAll().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Drill)
#include "tst_Drill.moc"
