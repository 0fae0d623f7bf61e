// SPDX-License-Identifier: GPL-3.0-or-later
// A dump comes back: whole, table by table, under another name; and what it meets leaves nothing half done.
#include "archive/Opening.h"
#include "backup/Run.h"
#include "process/Runner.h"
#include "restore/RowExport.h"
#include "restore/Run.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/ServerTree.h"
#include "support/TestServer.h"

#include <QTest>

namespace {

const QString original = QStringLiteral("ma\"irie é");

/// PostgreSQL itself gives a child's columns another order when the parent had got one later.
const QByteArray childInOrder =
    "DROP TABLE public.enfant; CREATE TABLE public.enfant (extra integer, fin text) "
    "INHERITS (public.parent); INSERT INTO public.enfant VALUES (3, 'trois', "
    "'2026-02-02', 30, 'f');";
const QByteArrayList ofTheDatabase{"ALTER DATABASE $db SET search_path TO public, \"b c\"",
                                   "ALTER DATABASE $db SET default_transaction_read_only TO on",
                                   "ALTER ROLE proprio IN DATABASE $db SET work_mem TO '8MB'",
                                   "ALTER DATABASE $db CONNECTION LIMIT 17",
                                   "COMMENT ON DATABASE $db IS 'la base ; de la ''mairie'''",
                                   "REVOKE ALL ON DATABASE $db FROM PUBLIC",
                                   "GRANT CONNECT ON DATABASE $db TO \"rôle;\"\"x\" WITH GRANT OPTION",
                                   "ALTER DATABASE $db OWNER TO proprio"};

} // namespace

class tst_Restore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wholeUnderAnotherName();
    void withJobs();
    void eachTableAlone_data();
    void eachTableAlone();
    void eachKindAlone_data();
    void eachKindAlone();
    void schemaAlone();
    void foreignKeyIsLeftOut();
    void refusesWhatIsNotEmpty();
    void replacesWhatWasThere();
    void failureLeavesNothing();
    void failureLeavesTheOldOne();
    void incompleteOneReplacesNothing();
    void failedSelectionDropsNothing();
    void goesOnWhenAsked();
    void rolesMissing();
    void cancelled();
    void changedDump();
    void emptyServerFromTheFilesAlone();

private:
    restore::Request request(const QString& database) const
    {
        restore::Request request;
        request.server = m_server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
        request.file = m_dump;
        request.database = database;
        request.toolFolders = {m_server.binaries()};
        return request;
    }
    base::Result<restore::Report> restored(const restore::Request& request,
                                           const base::JobContext& context = {}) const
    {
        const auto plan = restore::plan(request, {});
        if (!plan)
            return base::failure(plan.error());
        return restore::run(*plan, context);
    }
    QStringList question(const QString& database, const QByteArray& sql) const
    {
        QStringList lines;
        const auto rows = m_server.query(database, sql);
        if (!rows)
            return {QString::fromUtf8(support::told(rows.error()))};
        for (const postgres::Row& row : *rows)
            lines += row.join(u'|');
        return lines;
    }
    bool exists(const QString& database) const
    {
        const auto rows = m_server.query(QStringLiteral("postgres"),
                                         "SELECT 1 FROM pg_database WHERE datname = $1", {database});
        return rows && !rows->empty();
    }
    QStringList propertiesOf(const QString& database) const;

    support::ServerTree m_tree;
    support::TestServer m_server;
    QTemporaryDir m_folder;
    QString m_dump;
};

void tst_Restore::initTestCase()
{
    const auto binaries = postgres::serverBinaries();
    VERIFY_RESULT(binaries);
    VERIFY_RESULT(m_tree.copy(*binaries));
    VERIFY_RESULT(m_tree.addExtension());
    VERIFY_RESULT(m_server.init("max_prepared_transactions = 0\n", m_tree.binaries()));
    VERIFY_RESULT(m_server.createDatabase(original));
    VERIFY_RESULT(m_server.execute(original, support::everyKindOfObject() + support::otherKindsOfObject() +
                                                 childInOrder));
    VERIFY_RESULT(m_server.execute(
        original,
        "CREATE ROLE groupe NOLOGIN; GRANT groupe TO proprio WITH ADMIN OPTION; GRANT pg_read_all_data TO "
        "groupe; ALTER ROLE lecteur SET work_mem = '5MB'; COMMENT ON ROLE proprio IS 'le ''propriétaire'''"));
    for (QByteArray statement : ofTheDatabase)
        VERIFY_RESULT(
            m_server.execute(QStringLiteral("postgres"), statement.replace("$db", "\"ma\"\"irie é\"")));
    config::Configuration configuration = m_server.configuration(original, m_folder.path());
    catalogue::Scanner scanner;
    support::Recorder recorder;
    const auto report = backup::run({configuration, {}, {m_server.binaries()}}, scanner, recorder.context());
    VERIFY_RESULT(report);
    m_dump = report->path;
}

QStringList tst_Restore::propertiesOf(const QString& database) const
{
    QByteArray name = "'" + database.toUtf8() + "'";
    return question(QStringLiteral("postgres"),
                    "SELECT pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, "
                    "datdba::regrole, datacl::text, "
                    "shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = " +
                        name) +
           question(QStringLiteral("postgres"),
                    "SELECT coalesce(rolname, ''), setconfig::text FROM pg_db_role_setting s JOIN "
                    "pg_database d ON d.oid = "
                    "setdatabase LEFT JOIN pg_roles r ON r.oid = setrole WHERE datname = " +
                        name + " ORDER BY 1");
}

void tst_Restore::wholeUnderAnotherName()
{
    const QString copy = QStringLiteral("copie 'du' \"1er\"");
    const auto report = restored(request(copy));
    VERIFY_RESULT(report);
    QCOMPARE(report->errors.size(), 0U);
    QCOMPARE(QString::fromUtf8(*support::plainDump(m_server, copy)),
             QString::fromUtf8(*support::plainDump(m_server, original)));
    QCOMPARE(
        question(QStringLiteral("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'copie %'"),
        QStringList{QStringLiteral("1")});
    QStringList expected = propertiesOf(original);
    QStringList found =
        question(QStringLiteral("postgres"),
                 "SELECT pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, datdba::regrole, "
                 "datacl::text, "
                 "shobj_description(oid, 'pg_database') FROM pg_database WHERE datname LIKE 'copie %'") +
        question(
            QStringLiteral("postgres"),
            "SELECT coalesce(rolname, ''), setconfig::text FROM pg_db_role_setting s JOIN pg_database d ON "
            "d.oid = "
            "setdatabase LEFT JOIN pg_roles r ON r.oid = setrole WHERE datname LIKE 'copie %' ORDER BY 1");
    QCOMPARE(found, expected);
    QVERIFY(expected.size() == 3);
    // Statistics are there.
    QVERIFY(question(copy, "SELECT count(*) > 10 FROM pg_statistic WHERE starelid >= 16384") ==
            QStringList{QStringLiteral("t")});
}

void tst_Restore::withJobs()
{
    restore::Request four = request(QStringLiteral("quatre"));
    four.jobs = 4;
    VERIFY_RESULT(restored(four));
    // Rows of partitions that are filled at once change places.
    const auto sorted = [this](const QString& database) {
        QByteArrayList lines = support::plainDump(m_server, database)->split('\n');
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    QCOMPARE(sorted(QStringLiteral("quatre")), sorted(original));
}

void tst_Restore::eachTableAlone_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("table");
    QFile file(m_dump);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto objects = restore::readObjects(file.handle(), m_dump, "x");
    VERIFY_RESULT(objects);
    for (const restore::Object& object : objects->all)
        if (object.kind == "TABLE" || object.kind == "FOREIGN TABLE" || object.kind == "VIEW" ||
            object.kind == "MATERIALIZED VIEW")
            QTest::newRow(object.displayed().toUtf8().constData()) << object.schema << object.name;
}

/// Its rows, columns, defaults, constraints, indexes, triggers, rights and comment are what they were.
void tst_Restore::eachTableAlone()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, table);
    m_server.query(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS seule");
    restore::Request alone = request(QStringLiteral("seule"));
    alone.tables = {{schema, table}};
    if (table == "genres") // one of its values names a table, which nothing but the value tells
        alone.tables.push_back({"public", "parent"});
    VERIFY_RESULT(restored(alone));
    const QByteArray name = restore::quotedIdentifier(schema) + '.' + restore::quotedIdentifier(table);
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
        QCOMPARE(question(QStringLiteral("seule"), sql), question(original, sql));
    }
}

/// What can be chosen by itself, but for tables and views: one object of each kind and more.
void tst_Restore::eachKindAlone_data()
{
    QTest::addColumn<int>("id");
    QFile file(m_dump);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto objects = restore::readObjects(file.handle(), m_dump, "x");
    VERIFY_RESULT(objects);
    const QByteArrayList kinds{"TYPE",   "DOMAIN", "FUNCTION",      "SEQUENCE",    "EXTENSION", "SERVER",
                               "SCHEMA", "INDEX",  "EVENT TRIGGER", "PUBLICATION", "TRIGGER",   "STATISTICS",
                               "POLICY", "RULE",   "CONSTRAINT"};
    for (const restore::Object& object : objects->all)
        if (kinds.contains(object.kind))
            QTest::newRow(object.displayed().toUtf8().constData()) << object.dumpId;
}

void tst_Restore::eachKindAlone()
{
    QFETCH(int, id);
    (void)m_server.query(QStringLiteral("postgres"), "DROP DATABASE IF EXISTS seul");
    restore::Request alone = request(QStringLiteral("seul"));
    alone.ids = {id};
    const auto plan = restore::plan(alone, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, {}));
    // What came back is dumped again, and told by its table of contents.
    const QString again = m_folder.filePath(QStringLiteral("again.dump"));
    const auto target = m_server.server().target(QStringLiteral("postgres"), QStringLiteral("seul"));
    VERIFY_RESULT(
        process::output({.program = m_server.binaries() + QStringLiteral("/pg_dump"),
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

void tst_Restore::schemaAlone()
{
    restore::Request ventes = request(QStringLiteral("ventes"));
    ventes.schemas = {"ventes"};
    VERIFY_RESULT(restored(ventes));
    const QByteArray content = "SELECT c.oid::regclass::text, (SELECT count(*) FROM pg_constraint WHERE "
                               "conrelid = c.oid) FROM pg_class c "
                               "WHERE relnamespace = 'ventes'::regnamespace ORDER BY 1";
    QCOMPARE(question(QStringLiteral("ventes"), content).size(), question(original, content).size());
    QCOMPARE(question(QStringLiteral("ventes"), "SELECT count(*), sum(double) FROM ventes.commandes"),
             question(original, "SELECT count(*), sum(double) FROM ventes.commandes"));
    QCOMPARE(question(QStringLiteral("ventes"), "SELECT nextval('ventes.clients_id_seq')"),
             QStringList{QStringLiteral("201")});
    QCOMPARE(question(QStringLiteral("ventes"),
                      "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
             QStringList{QStringLiteral("0")});
}

void tst_Restore::foreignKeyIsLeftOut()
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

void tst_Restore::refusesWhatIsNotEmpty()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("pleine")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("pleine"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    COMPARE_ERROR(restored(request(QStringLiteral("pleine"))), base::ErrorCode::TargetNotEmpty);
    QCOMPARE(question(QStringLiteral("pleine"), "SELECT i FROM precieux"), QStringList{QStringLiteral("42")});
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("vide")));
    VERIFY_RESULT(restored(request(QStringLiteral("vide"))));
    QCOMPARE(question(QStringLiteral("vide"), "SELECT count(*) FROM ventes.clients"),
             QStringList{QStringLiteral("200")});
}

void tst_Restore::replacesWhatWasThere()
{
    restore::Request replacing = request(QStringLiteral("pleine"));
    replacing.cleanExisting = true;
    const auto report = restored(replacing);
    VERIFY_RESULT(report);
    QCOMPARE(question(QStringLiteral("pleine"),
                      "SELECT to_regclass('public.precieux') IS NULL, count(*) FROM ventes.clients"),
             QStringList{QStringLiteral("t|200")});
    QCOMPARE(propertiesOf(QStringLiteral("pleine")).size(), 3);
    QCOMPARE(
        question(QStringLiteral("postgres"), "SELECT count(*) FROM pg_database WHERE datname LIKE 'pleine%'"),
        QStringList{QStringLiteral("1")});
    // One table of it, over what is there.
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("pleine"),
                         "SET default_transaction_read_only = off; DROP VIEW ventes.totaux; DELETE FROM "
                         "ventes.commandes; CREATE TABLE public.reste ()"));
    replacing.tables = {{"ventes", "commandes"}};
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"),
                                   "ALTER DATABASE pleine RESET default_transaction_read_only"));
    VERIFY_RESULT(restored(replacing));
    QCOMPARE(question(QStringLiteral("pleine"),
                      "SELECT to_regclass('public.reste') IS NOT NULL, count(*) FROM ventes.commandes"),
             QStringList{QStringLiteral("t|500")});
}

/// pg_restore meets an error: here, an extension that this server has not.
void tst_Restore::failureLeavesNothing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    support::Recorder recorder;
    const auto failed = restored(there, recorder.context());
    COMPARE_ERROR(failed, base::ErrorCode::RestoreFailed);
    QVERIFY2(failed.error().detail.contains(u"CREATE EXTENSION"), qPrintable(failed.error().detail));
    const auto left =
        bare.query(QStringLiteral("postgres"), "SELECT 1 FROM pg_database WHERE datname = 'ailleurs'");
    VERIFY_RESULT(left);
    QVERIFY(left->empty());
}

void tst_Restore::failureLeavesTheOldOne()
{
    const QString cut = m_folder.filePath(QStringLiteral("cut.dump"));
    QVERIFY(QFile::copy(m_dump, cut));
    QVERIFY(QFile::resize(cut, QFileInfo(cut).size() - 2000));
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("ancienne")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("ancienne"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    restore::Request replacing = request(QStringLiteral("ancienne"));
    replacing.file = cut;
    replacing.cleanExisting = true;
    const auto failed = restored(replacing);
    QVERIFY(!failed);
    QVERIFY2(failed.error().hint.toString().contains(u"as it was"),
             qPrintable(failed.error().hint.toString()));
    QCOMPARE(question(QStringLiteral("ancienne"), "SELECT i FROM precieux"),
             QStringList{QStringLiteral("42")});
    QCOMPARE(question(QStringLiteral("postgres"),
                      "SELECT count(*) FROM pg_database WHERE datname LIKE 'ancienne%'"),
             QStringList{QStringLiteral("1")});
}

/// Going past errors makes a copy, never takes the place of what is whole.
void tst_Restore::incompleteOneReplacesNothing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    VERIFY_RESULT(bare.createDatabase(QStringLiteral("ancienne")));
    VERIFY_RESULT(bare.execute(QStringLiteral("ancienne"), "CREATE TABLE precieux AS SELECT 42 AS i"));
    restore::Request there = request(QStringLiteral("ancienne"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    there.goOn = true;
    there.cleanExisting = true;
    COMPARE_ERROR(restored(there), base::ErrorCode::RestoreFailed);
    const auto rows = bare.query(QStringLiteral("ancienne"), "SELECT i FROM precieux");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("42"));
}

void tst_Restore::failedSelectionDropsNothing()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("vivante")));
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("vivante"),
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

void tst_Restore::goesOnWhenAsked()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init());
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.withOwners = false;
    there.goOn = true;
    const auto report = restored(there);
    VERIFY_RESULT(report);
    const auto of = [&](restore::ErrorClass errorClass) {
        return std::count_if(report->errors.begin(), report->errors.end(),
                             [&](const auto& error) { return error.errorClass == errorClass; });
    };
    QVERIFY(of(restore::ErrorClass::Object) >= 1);
    QVERIFY(of(restore::ErrorClass::Data) >= 1); // the rows of the extension's table
    const auto rows = bare.query(QStringLiteral("ailleurs"), "SELECT count(*) FROM ventes.clients");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("200"));
}

void tst_Restore::rolesMissing()
{
    support::TestServer bare;
    VERIFY_RESULT(bare.init({}, m_tree.binaries()));
    restore::Request there = request(QStringLiteral("ailleurs"));
    there.server = bare.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto refused = restored(there);
    COMPARE_ERROR(refused, base::ErrorCode::RolesMissing);
    for (const char* role : {"proprio", "rôle;\"x", "lecteur"})
        QVERIFY2(refused.error().message.toString().contains(QString::fromUtf8(role)), role);
    there.withOwners = false;
    VERIFY_RESULT(restored(there));
    const auto rows = bare.query(QStringLiteral("ailleurs"), "SELECT count(*) FROM ventes.clients");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->front().front(), QStringLiteral("200"));
}

void tst_Restore::cancelled()
{
    std::stop_source stop;
    base::JobContext context;
    context.stop = stop.get_token();
    context.onLog = [&](base::LogLevel, const QString& line) {
        if (line.contains(u"creating TABLE"))
            stop.request_stop();
    };
    COMPARE_ERROR(restored(request(QStringLiteral("annulee")), context), base::ErrorCode::Cancelled);
    QVERIFY(!exists(QStringLiteral("annulee")));
}

void tst_Restore::changedDump()
{
    const QString other = m_folder.filePath(QStringLiteral("autre.dump"));
    QVERIFY(QFile::copy(m_dump, other));
    restore::Request wanted = request(QStringLiteral("changee"));
    wanted.file = other;
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    QVERIFY(plan->isOfUnknownOrigin); // it has no manifest
    QVERIFY(QFile::resize(other, 1000));
    COMPARE_ERROR(restore::run(*plan, {}), base::ErrorCode::FileChanged);
    QVERIFY(!exists(QStringLiteral("changee")));
}

/// The server is gone for good: everything comes back from the dump and the roles file beside it.
void tst_Restore::emptyServerFromTheFilesAlone()
{
    const QByteArray roles = "SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, "
                             "rolreplication, rolbypassrls, "
                             "rolconnlimit, rolconfig::text, shobj_description(oid, 'pg_authid'), (SELECT "
                             "string_agg(roleid::regrole || ' ' "
                             "|| admin_option, ',' ORDER BY roleid::regrole::text) FROM pg_auth_members "
                             "WHERE member = r.oid) FROM pg_roles r "
                             "WHERE rolname !~ '^pg_' ORDER BY rolname";
    const QByteArray properties =
        "SELECT datname, pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, datdba::regrole, "
        "datacl::text, shobj_description(d.oid, 'pg_database'), (SELECT string_agg(setrole::regrole || "
        "setconfig::text, "
        "';' ORDER BY setrole::regrole::text) FROM pg_db_role_setting s WHERE s.setdatabase = d.oid) FROM "
        "pg_database d "
        "WHERE datname = $1";
    const auto told = [&](const support::TestServer& server) {
        QStringList lines;
        for (const auto& rows : {server.query(QStringLiteral("postgres"), roles),
                                 server.query(QStringLiteral("postgres"), properties, {original})})
            for (const postgres::Row& row : *rows)
                lines += row.join(u'|');
        return lines + QString::fromUtf8(*support::plainDump(server, original)).split(u'\n');
    };
    const QStringList before = told(m_server);
    QVERIFY(before.size() > 500);
    VERIFY_RESULT(m_server.stopImmediately());
    support::TestServer empty;
    VERIFY_RESULT(empty.init({}, m_tree.binaries()));
    restore::Request there = request(original);
    there.server = empty.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    there.createRoles = true;
    VERIFY_RESULT(restored(there));
    QCOMPARE(told(empty), before);
}

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
