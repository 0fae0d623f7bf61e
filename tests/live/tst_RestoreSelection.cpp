// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a dump come back alone, with what belongs to them and what they need.
#include "postgres/Quoting.h"
#include "process/Runner.h"
#include "support/RestoreWorld.h"
#include "support/Results.h"

#include <QTest>

class tst_RestoreSelection : public QObject, private support::RestoreWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachTableAlone_data();
    void eachTableAlone();
    void eachKindAlone_data();
    void eachKindAlone();
    void schemaAlone();
    void foreignKeyIsLeftOut();
    void failedSelectionDropsNothing();
};

void tst_RestoreSelection::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
}

void tst_RestoreSelection::eachTableAlone_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("table");
    const auto held = objects();
    VERIFY_RESULT(held);
    for (const restore::Object& object : held->all)
        if (object.kind == "TABLE" || object.kind == "FOREIGN TABLE" || object.kind == "VIEW" ||
            object.kind == "MATERIALIZED VIEW")
            QTest::newRow(object.displayed().toUtf8().constData()) << object.schema << object.name;
}

/// Its rows, columns, defaults, constraints, indexes, triggers, rights and comment are what they were.
void tst_RestoreSelection::eachTableAlone()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, table);
    server.query(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS seule");
    restore::Request alone = request(QStringLiteral("seule"));
    alone.tables = {{schema, table}};
    if (table == "genres") // one of its values names a table, which nothing but the value tells
        alone.tables.push_back({"public", "parent"});
    VERIFY_RESULT(restored(alone));
    const QByteArray name = postgres::quotedIdentifier(schema) + '.' + postgres::quotedIdentifier(table);
    const QByteArray oid = "'" + QByteArray(name).replace("'", "''") + "'::regclass";
    // Rows by the hash of an enum belong to another partition in another database: compared at the root.
    const QByteArray rowsOf =
        table.startsWith("par_humeur") ? QByteArray("public.par_humeur") : "ONLY " + name;
    const QByteArrayList questions{
        "SELECT t::text FROM " + rowsOf + " t ORDER BY 1",
        "SELECT attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, "
        "attacl::text FROM "
        "pg_attribute WHERE attrelid = " +
            oid + " AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
        "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = " + oid + " ORDER BY adnum",
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = " + oid +
            " AND contype <> 'f' ORDER BY 1",
        "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = " + oid + " ORDER BY 1",
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = " + oid +
            " AND NOT tgisinternal ORDER BY 1",
        "SELECT polname, pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polrelid = " + oid +
            " ORDER BY 1",
        "SELECT relkind, relowner::regrole, relacl::text, relrowsecurity, obj_description(oid) FROM pg_class "
        "WHERE oid = " +
            oid};
    for (const QByteArray& sql : questions) {
        const bool isEmptyView = table == "vue" || table == "totaux" || table == "par_sexe"; // rows of others
        if (sql.startsWith("SELECT t::text") && isEmptyView)
            continue;
        QCOMPARE(question(QStringLiteral("seule"), sql), question(original(), sql));
    }
}

/// What can be chosen by itself, but for tables and views: one object of each kind and more.
void tst_RestoreSelection::eachKindAlone_data()
{
    QTest::addColumn<int>("id");
    const auto held = objects();
    VERIFY_RESULT(held);
    const QByteArrayList kinds{"TYPE",    "DOMAIN",     "FUNCTION", "SEQUENCE",      "EXTENSION",
                               "SERVER",  "SCHEMA",     "INDEX",    "EVENT TRIGGER", "PUBLICATION",
                               "TRIGGER", "STATISTICS", "POLICY",   "RULE",          "CONSTRAINT"};
    for (const restore::Object& object : held->all)
        if (kinds.contains(object.kind))
            QTest::newRow(object.displayed().toUtf8().constData()) << object.dumpId;
}

void tst_RestoreSelection::eachKindAlone()
{
    QFETCH(int, id);
    (void)server.query(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS seul");
    restore::Request alone = request(QStringLiteral("seul"));
    alone.ids = {id};
    const auto plan = restore::plan(alone, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, {}));
    // What came back is dumped again, and told by its table of contents.
    const QString again = folder.filePath(QStringLiteral("again.dump"));
    const auto target = server.server().target(QStringLiteral("postgres"), QStringLiteral("seul"));
    VERIFY_RESULT(
        process::output({.program = server.binaries() + QStringLiteral("/pg_dump"),
                         .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--schema-only"),
                                       QStringLiteral("--file=") + again,
                                       QStringLiteral("--dbname=") + postgres::conninfo(target.parameters)}},
                        {}));
    QFile file(again);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto found = restore::readObjects(file.handle(), again, "x");
    VERIFY_RESULT(found);
    const restore::Object& wanted = *plan->objects.find(id);
    QVERIFY(std::any_of(found->all.begin(), found->all.end(), [&](const restore::Object& object) {
        return object.kind == wanted.kind && object.schema == wanted.schema && object.name == wanted.name &&
               object.owner == wanted.owner;
    }));
}

void tst_RestoreSelection::schemaAlone()
{
    restore::Request ventes = request(QStringLiteral("ventes"));
    ventes.schemas = {"ventes"};
    VERIFY_RESULT(restored(ventes));
    const QByteArray content = "SELECT c.oid::regclass::text, (SELECT count(*) FROM pg_constraint WHERE "
                               "conrelid = c.oid) FROM pg_class c "
                               "WHERE relnamespace = 'ventes'::regnamespace ORDER BY 1";
    QCOMPARE(question(QStringLiteral("ventes"), content).size(), question(original(), content).size());
    QCOMPARE(question(QStringLiteral("ventes"), "SELECT count(*), sum(double) FROM ventes.commandes"),
             question(original(), "SELECT count(*), sum(double) FROM ventes.commandes"));
    QCOMPARE(question(QStringLiteral("ventes"), "SELECT nextval('ventes.clients_id_seq')"),
             QStringList{QStringLiteral("201")});
    QCOMPARE(question(QStringLiteral("ventes"),
                      "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
             QStringList{QStringLiteral("0")});
}

void tst_RestoreSelection::foreignKeyIsLeftOut()
{
    restore::Request alone = request(QStringLiteral("cle"));
    alone.tables = {{"ventes", "commandes"}};
    auto plan = restore::plan(alone, {});
    VERIFY_RESULT(plan);
    QCOMPARE(plan->selection->leftOut.size(), 1U);
    QVERIFY(plan->selection->leftOut.front().contains(u"commandes_client_fkey"));
    alone.tables.push_back({"ventes", "clients"});
    plan = restore::plan(alone, {});
    VERIFY_RESULT(plan);
    QVERIFY(plan->selection->leftOut.empty());
    VERIFY_RESULT(restore::run(*plan, {}));
    QCOMPARE(question(QStringLiteral("cle"), "SELECT count(*) FROM pg_constraint WHERE contype = 'f'"),
             QStringList{QStringLiteral("1")});
}

void tst_RestoreSelection::failedSelectionDropsNothing()
{
    VERIFY_RESULT(server.createDatabase(QStringLiteral("vivante")));
    VERIFY_RESULT(server.execute(QStringLiteral("vivante"),
                                 "CREATE SCHEMA ventes; CREATE TABLE ventes.clients (i integer); INSERT INTO "
                                 "ventes.clients VALUES (7); CREATE TABLE ventes.nouvelle (i integer)"));
    restore::Request schema = request(QStringLiteral("vivante"));
    schema.schemas = {"ventes"};
    schema.cleanExisting = true;
    const auto failed = restored(schema); // the schema holds a table that the dump does not know
    QVERIFY(!failed);
    QCOMPARE(question(QStringLiteral("vivante"), "SELECT i FROM ventes.clients"),
             QStringList{QStringLiteral("7")});
}

QTEST_GUILESS_MAIN(tst_RestoreSelection)
#include "tst_RestoreSelection.moc"
