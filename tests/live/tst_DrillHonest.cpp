// SPDX-License-Identifier: GPL-3.0-or-later
// Honest copies that look different, and what a drill cannot prove: it passes, and says what it did not see.
#include "process/Runner.h"
#include "support/DrillWorld.h"
#include "support/Results.h"

#include <QTest>

using restore::drill::Match;
using restore::drill::Outcome;
using restore::drill::RemarkKind;

class tst_DrillHonest : public QObject, private support::DrillWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void definitionsReadOnceMore();
    void leftOutByHand();
    void nothingGranted();
    void partlyThroughTheRoot();
    void eventTriggers();
    void viewsOfForeignTables();

private:
    static QStringList subjectsOf(const Outcome& outcome, RemarkKind kind);
    static bool has(const Outcome& outcome, RemarkKind kind);
    /// By stock pg_dump, without a manifest: the dump's path.
    base::Result<QString> dumpedByHand(const QString& database, const QStringList& arguments);
};

void tst_DrillHonest::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
}

void tst_DrillHonest::cleanup()
{
    QCOMPARE(leftovers(), QStringList());
}

QStringList tst_DrillHonest::subjectsOf(const Outcome& outcome, RemarkKind kind)
{
    const auto found = std::find_if(outcome.remarks.begin(), outcome.remarks.end(),
                                    [kind](const auto& remark) { return remark.kind == kind; });
    return found == outcome.remarks.end() ? QStringList() : found->subjects;
}

bool tst_DrillHonest::has(const Outcome& outcome, RemarkKind kind)
{
    return std::any_of(outcome.remarks.begin(), outcome.remarks.end(),
                       [kind](const auto& remark) { return remark.kind == kind; });
}

base::Result<QString> tst_DrillHonest::dumpedByHand(const QString& database, const QStringList& arguments)
{
    const QString file = folder.filePath(database + QStringLiteral(".dump"));
    const auto dumped = process::output(
        {.program = server.binaries() + QStringLiteral("/pg_dump"),
         .arguments =
             QStringList{QStringLiteral("-Fc"), QStringLiteral("--file=") + file,
                         QStringLiteral("--dbname=") +
                             postgres::conninfo(
                                 server.server().target(QStringLiteral("postgres"), database).parameters)} +
             arguments},
        {});
    return dumped ? base::Result<QString>(file) : base::failure(dumped.error());
}

/// A server writes an IN of a varchar otherwise when it has read its own writing.
void tst_DrillHonest::definitionsReadOnceMore()
{
    const auto made = backedUp(QStringLiteral("relu"), R"sql(
        CREATE DOMAIN etat AS varchar(9) CHECK (VALUE IN ('ou;vert', 'clos]'));
        CREATE TABLE d (s varchar(9) CHECK (s IN ('a, b', 'c''::text')) DEFAULT 'a, b', e etat,
            bon boolean GENERATED ALWAYS AS (s NOT IN ('x', 'y')) STORED);
        CREATE INDEX d_vifs ON d (e) WHERE s IN ('a', 'b') AND e NOT IN ('clos]', E'\\');
        CREATE VIEW vifs AS SELECT CASE WHEN s IN ('a', 'b') THEN 1 END AS n FROM d WHERE s LIKE ANY (ARRAY[e, 'z']);
        ALTER TABLE d ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON d USING (s IN ('a', s));
        INSERT INTO d VALUES ('a, b', 'clos]');)sql");
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    const auto tampered =
        heldWith(*made, "ALTER TABLE d DROP CONSTRAINT d_s_check; ALTER TABLE d ADD CONSTRAINT "
                        "d_s_check CHECK (s IN ('a, b', 'c''::varchar'))");
    VERIFY_RESULT(tampered);
    QCOMPARE(anomalies(*tampered).size(), 1U);
}

/// What stock pg_dump was told to leave out stands nowhere: nothing of it is proven, and that is said.
void tst_DrillHonest::leftOutByHand()
{
    VERIFY_RESULT(server.createDatabase(QStringLiteral("muette")));
    VERIFY_RESULT(
        server.execute(QStringLiteral("muette"),
                       "CREATE EXTENSION hstore; CREATE SCHEMA s; CREATE TABLE s.a AS SELECT 1 AS i; "
                       "CREATE TABLE s.p (i integer) PARTITION BY LIST (i); CREATE TABLE s.p1 "
                       "PARTITION OF s.p DEFAULT; COMMENT ON TABLE s.a IS 'dit'"));
    const auto made = dumpedByHand(QStringLiteral("muette"), {QStringLiteral("--no-comments"),
                                                              QStringLiteral("--exclude-table-data=*.*")});
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(subjectsOf(*outcome, RemarkKind::RowsLeftOut),
             (QStringList{QStringLiteral("s.a"), QStringLiteral("s.p1")}));
    QVERIFY(has(*outcome, RemarkKind::CommentsUnknown));
    QVERIFY(has(*outcome, RemarkKind::RightsUnknown));
    QVERIFY(!has(*outcome, RemarkKind::DatabaseNotCompared));
    restore::drill::Request request = drillRequest(*made);
    request.server = server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto scratch =
        restore::drill::plan(request, {}).and_then([](const auto& plan) { return run(plan, {}); });
    VERIFY_RESULT(scratch);
    QVERIFY(has(*scratch, RemarkKind::DatabaseNotCompared));
}

/// That a dump has no rights is no fault when it was made so, and proves that there are none when not.
void tst_DrillHonest::nothingGranted()
{
    const auto made = backedUp(QStringLiteral("sans droits"), "CREATE TABLE a ()");
    VERIFY_RESULT(made);
    const auto outcome = heldWith(*made, "GRANT SELECT ON a TO PUBLIC");
    VERIFY_RESULT(outcome);
    QVERIFY(!has(*outcome, RemarkKind::RightsNotInDump));
    QCOMPARE(anomalies(*outcome).size(), 1U);
}

/// Only partitions below an ENUM's hash are loaded through the root; another one's rows stand apart.
void tst_DrillHonest::partlyThroughTheRoot()
{
    const auto made = backedUp(QStringLiteral("mixte"), R"sql(
        CREATE EXTENSION file_fdw; CREATE SERVER fichiers FOREIGN DATA WRAPPER file_fdw;
        CREATE TYPE humeur AS ENUM ('triste', 'ok', 'content');
        CREATE TABLE r (k text, h humeur) PARTITION BY LIST (k);
        CREATE TABLE ra PARTITION OF r FOR VALUES IN ('a') PARTITION BY HASH (h);
        CREATE TABLE ra0 PARTITION OF ra FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE ra1 PARTITION OF ra FOR VALUES WITH (MODULUS 2, REMAINDER 1);
        CREATE TABLE rb PARTITION OF r FOR VALUES IN ('b');
        CREATE FOREIGN TABLE rc PARTITION OF r FOR VALUES IN ('c') SERVER fichiers OPTIONS (filename '/nulle part');
        INSERT INTO r SELECT (ARRAY['a', 'b'])[1 + i % 2], (ARRAY['triste', 'ok', 'content'])[1 + i % 3]::humeur
        FROM generate_series(1, 60) i)sql");
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(outcome->tables.size(), 2U);
    for (const auto& table : outcome->tables)
        QCOMPARE(table.restoredRows, 30);
    const auto tampered = heldWith(*made, "DELETE FROM ra1");
    VERIFY_RESULT(tampered);
    QCOMPARE(anomalies(*tampered).size(), 1U);
    QVERIFY(anomalies(*tampered).front().toString().contains(u"public.r "));
}

/// What the copy would do of its own accord while it is compared; instants are compared in a table of ours.
void tst_DrillHonest::eventTriggers()
{
    VERIFY_RESULT(server.createDatabase(QStringLiteral("vive")));
    VERIFY_RESULT(server.execute(QStringLiteral("vive"), R"sql(
        CREATE TABLE instants AS SELECT timestamptz '2026-01-01 00:00+00' + i * interval '1 hour' AS t
        FROM generate_series(1, 50) i; ALTER DATABASE vive SET TimeZone = 'Pacific/Auckland';
        CREATE FUNCTION non() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'non'; END $$;
        CREATE EVENT TRIGGER non ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS') EXECUTE FUNCTION non();)sql"));
    const auto made = dumpedByHand(QStringLiteral("vive"), {});
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(outcome->tables.front().match, Match::SameValues);
    VERIFY_RESULT(server.execute(QStringLiteral("vive"), "DROP EVENT TRIGGER non"));
}

/// What is read from elsewhere need not be there when a view of it is to be filled again.
void tst_DrillHonest::viewsOfForeignTables()
{
    const auto made = backedUp(QStringLiteral("ailleurs"), R"sql(
        CREATE EXTENSION file_fdw; CREATE SERVER fichiers FOREIGN DATA WRAPPER file_fdw;
        COPY (SELECT 1) TO PROGRAM 'cat > ailleurs.csv';
        CREATE FOREIGN TABLE lointaine (i integer) SERVER fichiers OPTIONS (filename 'ailleurs.csv');
        CREATE VIEW vue AS SELECT * FROM lointaine; CREATE MATERIALIZED VIEW "Résumé" AS SELECT * FROM vue;
        CREATE MATERIALIZED VIEW z AS SELECT * FROM "Résumé"; CREATE MATERIALIZED VIEW ici AS SELECT 1 AS i;)sql");
    VERIFY_RESULT(made);
    const auto outcome = held(*made);
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QCOMPARE(subjectsOf(*outcome, RemarkKind::ViewsOfForeignTables),
             (QStringList{QStringLiteral("public.Résumé"), QStringLiteral("public.z")}));
    QCOMPARE(outcome->errors.size(), 2U);
    const auto tampered = heldWith(*made, "REFRESH MATERIALIZED VIEW ici WITH NO DATA");
    VERIFY_RESULT(tampered);
    QCOMPARE(tampered->invalid, QStringList{QStringLiteral("MATERIALIZED VIEW public.ici")});
}

QTEST_GUILESS_MAIN(tst_DrillHonest)
#include "tst_DrillHonest.moc"
