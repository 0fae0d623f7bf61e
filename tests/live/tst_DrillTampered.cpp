// SPDX-License-Identifier: GPL-3.0-or-later
// A drill that is worth something fails when the copy is not what the dump holds, and says where.
#include "restore/drill/Comparing.h"
#include "restore/drill/Loading.h"
#include "support/DrillWorld.h"
#include "support/Results.h"

#include "catalogue/Sidecars.h"

#include <QFileInfo>
#include <QTest>

using restore::drill::Match;
using restore::drill::Outcome;

class tst_DrillTampered : public QObject, private support::DrillWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rows_data();
    void rows();
    void sequences();
    void largeObjects_data();
    void largeObjects();
    void definitions_data();
    void definitions();
    void views();
    void wholeDrill_data();
    void wholeDrill();

private:
    /// What comparing finds in a copy of the restored database on which `sql` was run.
    base::Result<Outcome> compared(const QByteArray& sql) const;
    base::Result<void> restoreOnce();

    std::optional<restore::drill::Plan> m_plan;
    restore::drill::Expectation m_expectation;
    std::optional<restore::drill::Workplace> m_place;
    base::FileDescriptor m_file;
};

void tst_DrillTampered::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
    VERIFY_RESULT(restoreOnce());
    const auto untouched = compared("SELECT 1");
    VERIFY_RESULT(untouched);
    QVERIFY2(untouched->hasPassed(), support::told(*untouched).constData());
}

base::Result<void> tst_DrillTampered::restoreOnce()
{
    auto plan = restore::drill::plan(drillRequest(dump), {});
    if (!plan)
        return base::failure(plan.error());
    m_plan = std::move(*plan);
    const QFileInfo path(dump);
    auto file = base::Folder::open(path.path())->openFile(path.fileName().toUtf8());
    if (!file)
        return base::failure(file.error());
    m_file = std::move(*file);
    auto expectation = restore::drill::readExpectation(m_file.get(), dump);
    if (!expectation)
        return base::failure(expectation.error());
    m_expectation = std::move(*expectation);
    auto place = restore::drill::Workplace::make(work.path(), m_plan->binaries, 2, {});
    if (!place)
        return base::failure(place.error());
    m_place.emplace(std::move(*place));
    Outcome outcome;
    return restore::drill::load({*m_plan, m_expectation, *m_plan->inside.details.manifest->inventory,
                                 m_place->server(), m_file.get(), m_plan->database,
                                 m_plan->inside.details.manifest->session},
                                outcome, {});
}

base::Result<Outcome> tst_DrillTampered::compared(const QByteArray& sql) const
{
    const auto statement = [this](const QByteArray& text) -> base::Result<void> {
        const auto connection = postgres::Connection::open(m_place->target(QStringLiteral("postgres")), {});
        if (!connection)
            return base::failure(connection.error());
        const auto done = connection->query(text, {}, {});
        return done ? base::Result<void>() : base::failure(done.error());
    };
    const postgres::Target copy = m_place->target(QStringLiteral("copie"));
    if (const auto made = statement("CREATE DATABASE copie TEMPLATE \"ma\"\"irie é\""); !made)
        return base::failure(made.error());
    Outcome outcome;
    outcome.database = original();
    const auto found = [&]() -> base::Result<void> {
        {
            const auto connection = postgres::Connection::open(copy, {});
            if (!connection)
                return base::failure(connection.error());
            if (const auto tampered = connection->execute(sql, {}); !tampered)
                return tampered;
        }
        return restore::drill::compare({*m_plan, m_expectation, *m_plan->inside.details.manifest->inventory,
                                        m_file.get(), copy, m_place->folder()},
                                       outcome, {});
    }();
    QFile definitions(m_place->folder() + QStringLiteral("/restored.dump"));
    if (definitions.open(QIODevice::ReadOnly) &&
        definitions.readAll().contains(QByteArray::fromHex("00ff00ff00ff00ff")))
        return base::failure({base::ErrorCode::OperationFailed,
                              base::Text::verbatim(QStringLiteral("large objects among the definitions")),
                              {},
                              {}});
    definitions.remove();
    if (const auto dropped = statement("DROP DATABASE copie WITH (FORCE)"); !dropped)
        return base::failure(dropped.error());
    return found ? base::Result<Outcome>(outcome) : base::failure(found.error());
}

void tst_DrillTampered::rows_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("table");
    QTest::addColumn<Match>("match");
    QTest::addColumn<int>("restored");
    const auto row = [](const char* name, const char* sql, const char* table, Match match, int restored) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromUtf8(table) << match << restored;
    };
    row("one byte of one row", "UPDATE ventes.clients SET nom = 'cliEnt 7' WHERE nom = 'client 7'",
        "ventes.clients", Match::OtherValues, 200);
    row("one row missing", "DELETE FROM public.genres WHERE a IS NULL", "public.genres", Match::OtherRows, 1);
    row("one row twice", "INSERT INTO public.genres DEFAULT VALUES", "public.genres", Match::OtherRows, 3);
    row("one for another",
        "DELETE FROM public.par_liste WHERE k = 'a'; INSERT INTO public.par_liste VALUES ('z', 2)",
        "public.par_liste_a", Match::OtherRows, 0);
    row("null for empty",
        "UPDATE public.\"nom \"\"bizarre\"\"\n            \\. ;--\" SET \" colonne 'x' \" = NULL WHERE \" "
        "colonne 'x' \" = ''",
        "public.nom \"bizarre\"\n            \\. ;--", Match::OtherValues, 5);
    row("without columns", "INSERT INTO public.sans_colonne DEFAULT VALUES", "public.sans_colonne",
        Match::OtherRows, 3);
    row("a child's", "UPDATE public.enfant SET fin = 'F'", "public.enfant", Match::OtherValues, 1);
    row("of an extension", "UPDATE pgs_conf SET value = 'another' WHERE value = 'a value'", "public.pgs_conf",
        Match::OtherValues, 1);
    row("of partitions by hash", "DELETE FROM public.par_humeur WHERE n = 1", "public.par_humeur",
        Match::OtherRows, 299);
    row("column renamed", "ALTER TABLE public.genres RENAME a TO autre", "public.genres", Match::OtherColumns,
        -1);
    row("table missing", "DROP TABLE ventes.commandes CASCADE", "ventes.commandes", Match::Missing, -1);
}

void tst_DrillTampered::rows()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, table);
    QFETCH(Match, match);
    QFETCH(int, restored);
    const auto outcome = compared(sql);
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    for (const auto& result : outcome->tables) {
        if (result.displayed() != table && isGood(result.match))
            continue;
        if (result.displayed() == u"public.par_liste_autre" && table == u"public.par_liste_a")
            continue; // it got the row
        QCOMPARE(result.displayed(), table);
        QCOMPARE(result.match, match);
        QCOMPARE(result.restoredRows.value_or(-1), restored);
    }
    QVERIFY2(anomalies(*outcome).front().toString().contains(table.section(u'\n', 0, 0).section(u'"', 0, 0)),
             support::told(*outcome).constData());
}

void tst_DrillTampered::sequences()
{
    const auto outcome = compared("SELECT setval('public.compteur', 101)");
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    const auto wrong = std::find_if(outcome->sequences.begin(), outcome->sequences.end(),
                                    [](const auto& sequence) { return !sequence.isSame(); });
    QVERIFY(wrong != outcome->sequences.end());
    QCOMPARE(wrong->displayed(), QStringLiteral("public.compteur"));
    QCOMPARE(wrong->expected.value, 100);
    QCOMPARE(wrong->restored->value, 101);
    QCOMPARE(anomalies(*outcome).size(), 1U);
}

void tst_DrillTampered::largeObjects_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a byte") << QByteArray("SELECT lo_put(70001, 99999, '\\x01')");
    QTest::newRow("longer") << QByteArray("SELECT lo_put(70001, 100000, '\\x01')");
    QTest::newRow("empty") << QByteArray("SELECT lo_put(4000000000, 0, 'x')");
    QTest::newRow("missing") << QByteArray("SELECT lo_unlink(4000000000)");
    QTest::newRow("another number") << QByteArray("SELECT lo_unlink(4000000000), lo_create(4000000001)");
}

void tst_DrillTampered::largeObjects()
{
    QFETCH(QByteArray, sql);
    const auto outcome = compared(sql);
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    QVERIFY(outcome->largeObjects && !outcome->largeObjects->isSame);
}

void tst_DrillTampered::definitions_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<catalogue::Change>("change");
    const auto row = [](const char* name, const char* sql, const char* kind, const char* object,
                        catalogue::Change change) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromUtf8(kind) << QString::fromUtf8(object)
                            << change;
    };
    using enum catalogue::Change;
    row("index missing", "DROP INDEX ventes.par_taxe", "INDEX", "par_taxe", Gone);
    row("function's body",
        "CREATE OR REPLACE FUNCTION ventes.taxe(numeric) RETURNS numeric LANGUAGE sql AS "
        "'SELECT $1 * 1.3'",
        "FUNCTION", "taxe(numeric)", Changed);
    row("right missing", "REVOKE SELECT ON public.parent FROM lecteur", "ACL", "TABLE parent", Gone);
    row("right on a column", "REVOKE SELECT (nom) ON ventes.clients FROM \"rôle;\"\"x\"", "ACL",
        "COLUMN clients.nom", Gone);
    row("default right", "ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM lecteur", "DEFAULT ACL",
        "DEFAULT PRIVILEGES FOR TABLES", Gone);
    row("another owner", "ALTER FUNCTION ventes.taxe OWNER TO lecteur", "FUNCTION", "taxe(numeric)", Changed);
    row("a constraint", "ALTER TABLE ventes.commandes DROP CONSTRAINT commandes_client_fkey", "FK CONSTRAINT",
        "commandes commandes_client_fkey", Gone);
    row("a policy", "DROP POLICY voir ON public.par_liste", "POLICY", "par_liste voir", Gone);
    row("row security", "ALTER TABLE public.par_liste DISABLE ROW LEVEL SECURITY", "ROW SECURITY",
        "par_liste", Gone);
    row("a trigger off", "ALTER TABLE public.parent DISABLE TRIGGER noter", "TRIGGER", "parent noter",
        Changed);
    row("an event trigger on", "ALTER EVENT TRIGGER rien ENABLE", "EVENT TRIGGER", "rien", Changed);
    row("a comment", "COMMENT ON TABLE public.parent IS 'rien'", "COMMENT", "TABLE parent", Changed);
    row("of a large object", "REVOKE SELECT ON LARGE OBJECT 70001 FROM lecteur", "ACL", "LARGE OBJECT 70001",
        Gone);
    row("a large object's owner", "ALTER LARGE OBJECT 70002 OWNER TO proprio", "LARGE OBJECT", "70002",
        Changed);
    row("something more", "CREATE SCHEMA en_trop", "SCHEMA", "en_trop", Added);
}

void tst_DrillTampered::definitions()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, kind);
    QFETCH(QString, name);
    QFETCH(catalogue::Change, change);
    const auto outcome = compared(sql);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->definitionProof, restore::drill::DefinitionProof::Exact);
    QVERIFY(!outcome->hasPassed());
    QVERIFY2(outcome->definitions.size() == 1, support::told(*outcome).constData());
    QCOMPARE(outcome->definitions.front().kind, kind);
    QCOMPARE(outcome->definitions.front().name, name);
    QCOMPARE(outcome->definitions.front().change, change);
}

void tst_DrillTampered::views()
{
    const auto outcome = compared("REFRESH MATERIALIZED VIEW public.vue WITH NO DATA; UPDATE pg_index SET "
                                  "indisvalid = false WHERE indexrelid = 'ventes.par_taxe'::regclass");
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    QCOMPARE(outcome->invalid, (QStringList{QStringLiteral("INDEX ventes.par_taxe"),
                                            QStringLiteral("MATERIALIZED VIEW public.vue")}));
}

void tst_DrillTampered::wholeDrill_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("subject");
    QTest::newRow("a row") << QByteArray("DELETE FROM ventes.commandes WHERE id = 1")
                           << QStringLiteral("ventes.commandes");
    QTest::newRow("a setting of the database")
        << QByteArray("ALTER DATABASE \"ma\"\"irie é\" SET work_mem = '9MB'") << QStringLiteral("ma\"irie é");
}

/// From the plan to the record: the drill fails, says where, and its record tells it.
void tst_DrillTampered::wholeDrill()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, subject);
    const auto outcome = heldWith(dump, sql);
    VERIFY_RESULT(outcome);
    QVERIFY(!outcome->hasPassed());
    QCOMPARE(anomalies(*outcome).size(), 1U);
    QVERIFY2(anomalies(*outcome).front().toString().contains(subject), support::told(*outcome).constData());
    VERIFY_RESULT(record(*outcome));
    const QFileInfo path(dump);
    const auto recorded =
        catalogue::readDrillRecord(*base::Folder::open(path.path()), path.fileName().toUtf8());
    VERIFY_RESULT(recorded);
    QCOMPARE((*recorded)->status, catalogue::DrillStatus::Failed);
}

QTEST_GUILESS_MAIN(tst_DrillTampered)
#include "tst_DrillTampered.moc"
