// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/DatabaseProperties.h"
#include "restore/Objects.h"
#include "restore/RestoreCommand.h"
#include "restore/RestoreLog.h"
#include "restore/Selection.h"
#include "restore/SqlTokens.h"

#include <QtTest>

using namespace restore;

namespace {

QString told(const DatabaseProperties& properties)
{
    return QString::fromUtf8(properties.create + "\n" + properties.after.join('\n') + "\n--\n" +
                             properties.leftOut.join('\n'));
}

DatabaseProperties propertiesOf(const QByteArray& description, const QByteArray& tag,
                                const QByteArray& definition)
{
    DatabasePropertiesReader reader("mairie", "co\"pie");
    reader.add(description.toStdString(), tag.toStdString(), "alice", definition.toStdString());
    return reader.take();
}

} // namespace

class tst_RestoreSql : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void roles_data();
    void roles();
    void creation_data();
    void creation();
    void afterwards_data();
    void afterwards();
    void commandLine();
    void errorsAreClassed();
    void listHoldsOnlyNumbers();
};

void tst_RestoreSql::words_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("statements"); // words apart by ¦, statements by ⏎; ! when it has no end
    const auto row = [](const char* sql, const char* expected) {
        QTest::newRow(sql) << QByteArray(sql) << QString::fromUtf8(expected);
    };
    row("", "");
    row("ALTER DATABASE a;", "ALTER¦DATABASE¦a");
    row("A b ; ; c", "A¦b⏎c");
    row("a 'it''s ; not' b", "a¦'it''s ; not'¦b");
    row("a E'it\\'s ; not' b;c", "a¦E'it\\'s ; not'¦b⏎c");
    row("a 'back\\' b;c", "a¦'back\\'¦b⏎c"); // standard_conforming_strings is on
    row("\"a\"\";\" b", "\"a\"\";\"¦b");
    row("$$a;'b$$ c", "$$a;'b$$¦c");
    row("$x$a $$ ; $x$ c", "$x$a $$ ; $x$¦c");
    row("a -- b ; c\nd", "a¦d");
    row("a /* ; */ b", "a¦b");
    row("a = 12", "a¦=¦12");
    row("s.t(x)", "s¦.¦t¦(¦x¦)");
    for (const char* open : {"'a", "\"a", "$$a", "/* a", "E'a\\'"})
        row(open, "!");
}

void tst_RestoreSql::words()
{
    QFETCH(QByteArray, sql);
    const std::string text = sql.toStdString();
    const auto statements = statementsOf(text);
    QStringList lines;
    if (statements)
        for (const auto& statement : *statements) {
            QStringList tokens;
            for (const SqlToken& token : statement)
                tokens += QString::fromUtf8(token.text.data(), qsizetype(token.text.size()));
            lines += tokens.join(u'¦');
        }
    QTEST(statements ? lines.join(u'⏎') : QStringLiteral("!"), "statements");
}

void tst_RestoreSql::roles_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("roles");
    const auto row = [](const char* kind, const char* sql, const char* roles) {
        QTest::newRow(sql) << QByteArray(kind) << QByteArray(sql) << QString::fromUtf8(roles);
    };
    row("POLICY", "CREATE POLICY p ON public.t FOR SELECT TO alice, \"bo b\" USING (true);", "alice¦bo b");
    row("POLICY",
        "CREATE POLICY p ON public.t USING ((EXISTS ( SELECT 1\n   FROM public.users u\n  WHERE (u.n = "
        "t.n))));",
        "");
    row("POLICY",
        "CREATE POLICY p ON public.t FOR INSERT TO alice WITH CHECK ((EXTRACT(year FROM d) > "
        "(2000)::numeric));",
        "alice");
    row("POLICY", "CREATE POLICY p ON public.t TO PUBLIC USING (true) WITH CHECK ((a FROM b) TO c);", "");
    row("POLICY", "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;", "");
    row("ACL",
        "GRANT SELECT ON TABLE public.t TO alice WITH GRANT OPTION; REVOKE ALL ON TABLE public.t FROM bob;",
        "alice¦bob");
    row("DEFAULT ACL", "ALTER DEFAULT PRIVILEGES FOR ROLE alice IN SCHEMA s GRANT SELECT ON TABLES TO bob;",
        "alice¦bob");
    row("USER MAPPING", "CREATE USER MAPPING FOR alice SERVER s OPTIONS (\n    \"user\" 'x FROM y'\n);",
        "alice");
}

void tst_RestoreSql::roles()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, sql);
    QFETCH(QString, roles);
    const auto named = rolesIn(kind.toStdString(), sql.toStdString());
    QCOMPARE(QString::fromUtf8(QByteArrayList(named.begin(), named.end()).join("¦")), roles);
}

void tst_RestoreSql::creation_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QString>("options"); // after "TEMPLATE template0"
    QTest::addColumn<QString>("leftOut");
    const auto row = [](const char* what, const char* definition, const char* options,
                        const char* leftOut = "") {
        QTest::newRow(what) << QByteArray(definition) << QString::fromUtf8(options)
                            << QString::fromUtf8(leftOut);
    };
    row("15",
        "CREATE DATABASE mairie WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = "
        "'fr_FR.UTF-8';\n",
        " ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'fr_FR.UTF-8'");
    row("two locales, a tablespace",
        "CREATE DATABASE mairie WITH TEMPLATE = template0 ENCODING = 'LATIN9' LC_COLLATE = 'C' LC_CTYPE = "
        "'fr_FR' TABLESPACE = ssd;",
        " ENCODING = 'LATIN9' LC_COLLATE = 'C' LC_CTYPE = 'fr_FR'");
    row("icu, of another version",
        "CREATE DATABASE \"mairie\" WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = icu "
        "ICU_LOCALE = 'fr' COLLATION_VERSION = '153.14';",
        " ENCODING = 'UTF8' LOCALE_PROVIDER = icu ICU_LOCALE = 'fr'");
    row("another statement behind it",
        "CREATE DATABASE mairie WITH TEMPLATE = template0 ENCODING = 'UTF8'; DROP DATABASE postgres;",
        " ENCODING = 'UTF8'");
    row("an option that is none",
        "CREATE DATABASE mairie WITH TEMPLATE = template0 EVIL = 'x' ENCODING = 'UTF8';",
        " ENCODING = 'UTF8'", "EVIL = 'x'");
    row("another statement instead", "DROP DATABASE postgres;", "", "DROP DATABASE postgres;");
    row("something else as a value", "CREATE DATABASE mairie WITH ENCODING = (SELECT 1);", "",
        "( SELECT 1 )");
    row("without an end", "CREATE DATABASE mairie WITH ENCODING = 'UTF8", "",
        "CREATE DATABASE mairie WITH ENCODING = 'UTF8");
}

void tst_RestoreSql::creation()
{
    QFETCH(QByteArray, definition);
    QFETCH(QString, options);
    QFETCH(QString, leftOut);
    const DatabaseProperties properties = propertiesOf("DATABASE", "mairie", definition);
    QCOMPARE(QString::fromUtf8(properties.create),
             QStringLiteral("CREATE DATABASE \"co\"\"pie\" TEMPLATE template0") + options);
    QVERIFY2(QString::fromUtf8(properties.leftOut.join(' ')).contains(leftOut) &&
                 properties.leftOut.isEmpty() == leftOut.isEmpty(),
             qPrintable(told(properties)));
    QCOMPARE(properties.owner, QByteArray("alice"));
    QVERIFY(properties.after.isEmpty());
}

void tst_RestoreSql::afterwards_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QString>("expected"); // empty: left out
    const auto row = [](const char* definition, const char* expected) {
        QTest::newRow(definition) << QByteArray(definition) << QString::fromUtf8(expected);
    };
    row("ALTER DATABASE mairie SET search_path TO 'a', 'b c';",
        "ALTER DATABASE \"co\"\"pie\" SET search_path TO 'a' , 'b c'");
    row("ALTER DATABASE \"mairie\" CONNECTION LIMIT = 7;",
        "ALTER DATABASE \"co\"\"pie\" CONNECTION LIMIT = 7");
    row("ALTER ROLE alice IN DATABASE mairie SET work_mem TO '8MB';",
        "ALTER ROLE alice IN DATABASE \"co\"\"pie\" SET work_mem TO '8MB'");
    row("COMMENT ON DATABASE mairie IS 'DATABASE mairie; x';",
        "COMMENT ON DATABASE \"co\"\"pie\" IS 'DATABASE mairie; x'");
    row("GRANT CONNECT ON DATABASE mairie TO \"b;ob\" WITH GRANT OPTION;",
        "GRANT CONNECT ON DATABASE \"co\"\"pie\" TO \"b;ob\" WITH GRANT OPTION");
    row("REVOKE ALL ON DATABASE mairie FROM PUBLIC;", "REVOKE ALL ON DATABASE \"co\"\"pie\" FROM PUBLIC");
    // What a forged archive would like to have run on the server.
    for (const char* forged :
         {"ALTER DATABASE autre SET search_path TO 'x';", "ALTER ROLE alice SUPERUSER;",
          "DROP DATABASE mairie;", "ALTER ROLE alice IN DATABASE autre SET x TO 'y';",
          "GRANT pg_execute_server_program TO alice;", "COMMENT ON DATABASE autre IS 'x';",
          "COPY (SELECT 1) TO PROGRAM 'id';",
          "UPDATE pg_catalog.pg_database SET datname = 'x' WHERE datname = 'mairie';",
          "ALTER DATABASE mairie RENAME TO DATABASE mairie;", "ALTER DATABASE mairie RENAME TO x;",
          "GRANT ALL ON DATABASE mairie, prod TO PUBLIC;",
          "REVOKE CONNECT ON DATABASE mairie, prod FROM app;",
          "GRANT ALL ON DATABASE prod, mairie TO PUBLIC;", "ALTER DATABASE mairie IS_TEMPLATE = true;",
          "ALTER DATABASE mairie OWNER TO evil;"})
        row(forged, "");
}

void tst_RestoreSql::afterwards()
{
    QFETCH(QByteArray, definition);
    QFETCH(QString, expected);
    const DatabaseProperties properties = propertiesOf("DATABASE PROPERTIES", "mairie", definition);
    QCOMPARE(QString::fromUtf8(properties.after.join('\n')), expected);
    QCOMPARE(properties.leftOut.isEmpty(), !expected.isEmpty());
    // The same text in an entry that is not the database's is none of ours.
    QVERIFY(propertiesOf("COMMENT", "TABLE mairie", definition).after.isEmpty());
}

void tst_RestoreSql::commandLine()
{
    RestoreOptions options;
    options.tool = QStringLiteral("/usr/bin/pg_restore");
    options.target.parameters = {{QStringLiteral("dbname"), QStringLiteral("a' host=evil")},
                                 {QStringLiteral("host"), QStringLiteral("/run")}};
    options.target.password = QStringLiteral("secret");
    options.file = QStringLiteral("-x.dump");
    options.jobs = 3;
    const QStringList whole = restoreCommand(options).arguments;
    QVERIFY(whole.contains(QStringLiteral("--jobs=3")));
    QCOMPARE(whole.mid(whole.size() - 2), (QStringList{QStringLiteral("--"), QStringLiteral("-x.dump")}));
    const QString target = whole[whole.size() - 3];
    QVERIFY2(target.startsWith(u"--dbname=") && target.contains(u"dbname='a\\' host=evil'"),
             qPrintable(target));
    QVERIFY(!whole.join(u' ').contains(u"secret"));
    for (const char* absent : {"--clean", "--no-owner", "--use-list", "--create"})
        QVERIFY(!whole.join(u' ').contains(QString::fromLatin1(absent)));
    options.format = archive::DumpFormat::Directory;
    QVERIFY(restoreCommand(options).arguments.contains(QStringLiteral("--format=directory")) &&
            restoreCommand(options).arguments.contains(QStringLiteral("--jobs=3")));
    options.format = archive::DumpFormat::Tar; // which one process reads from its start to its end
    QVERIFY(restoreCommand(options).arguments.contains(QStringLiteral("--format=tar")) &&
            restoreCommand(options).arguments.contains(QStringLiteral("--jobs=1")));
    options.list = QStringLiteral("/tmp/ids");
    options.withOwners = false;
    options.clean = true;
    const QStringList some = restoreCommand(options).arguments;
    for (const char* present :
         {"--clean", "--if-exists", "--no-owner", "--no-privileges", "--use-list=/tmp/ids"})
        QVERIFY2(some.contains(QString::fromLatin1(present)), present);
}

void tst_RestoreSql::errorsAreClassed()
{
    RestoreLog log;
    for (const char* line :
         {"pg_restore: connecting to database for restore", "pg_restore: while INITIALIZING:",
          "pg_restore: error: could not execute query: ERREUR:  paramètre de configuration « "
          "transaction_timeout » non reconnu",
          "Command was: SET transaction_timeout = 0;", "pg_restore: creating TABLE \"s.t\"",
          "pg_restore: from TOC entry 5; 1259 16385 EXTENSION x",
          "pg_restore: error: could not execute query: ERROR:  extension missing", "DETAIL:  no control file",
          "Command was: CREATE EXTENSION x", "    WITH SCHEMA public;", "",
          "pg_restore: processing data for table \"s.t\"",
          "pg_restore: error: COPY failed for table \"t\": ERROR:  boom", "CONTEXT:  COPY t, line 2",
          "pg_restore: processing data for table \"s.u\"",
          "pg_restore: warning: errors ignored on restore: 3"})
        log.add(QString::fromUtf8(line));
    log.finish();
    QCOMPARE(log.errors().size(), 3U);
    QCOMPARE(log.count(ErrorClass::Harmless), 1);
    QCOMPARE(log.count(ErrorClass::Object), 1);
    QCOMPARE(log.count(ErrorClass::Data), 1);
    QVERIFY(log.errors()[1].command.startsWith(u"CREATE EXTENSION x\n    WITH SCHEMA"));
    QVERIFY(log.errors()[1].message.contains(u"no control file"));
    QCOMPARE(log.tablesDone(), 2);
    QCOMPARE(log.currentTable(), QStringLiteral("s.u"));
}

void tst_RestoreSql::listHoldsOnlyNumbers()
{
    Objects objects;
    objects.all = {{1, "SCHEMA", "", "s\n9; x", "a", {}},
                   {2, "TABLE", "s\n9; x", "t", "a", {1}},
                   {3, "TABLE DATA", "s\n9; x", "t", "a", {2}},
                   {4, "TABLE", "s\n9; x", "T", "a", {1}}};
    QCOMPARE(listOf(select(objects, idsOfTable(objects, "s\n9; x", "t"))), QByteArray("1;\n2;\n3;\n"));
    QVERIFY(idsOfTable(objects, "s", "t").empty());
    QCOMPARE(idsOfTable(objects, "s\n9; x", "T"), std::vector<int>{4}); // capitals count
}

QTEST_GUILESS_MAIN(tst_RestoreSql)
#include "tst_RestoreSql.moc"
