// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a roles file. That it does what it says is tested on real servers (live/tst_Roles.cpp).
#include "postgres/RoleQueries.h"
#include "postgres/RoleScript.h"

#include <QtTest>

using namespace postgres;

namespace {

Role named(const char* name)
{
    Role role;
    role.name = QString::fromUtf8(name);
    return role;
}

RoleSet setOf(const Role& role)
{
    return {QStringLiteral("mairie"), false, {role}, {}};
}

Membership grant(const char* role, const char* member, bool admin = false, const char* grantor = "")
{
    return {QString::fromLatin1(role),   QString::fromLatin1(member), admin, true, true,
            QString::fromLatin1(grantor)};
}

/// "role>member" or "role>member by grantor", "*" for the right to grant.
QStringList told(const std::vector<Membership>& grants)
{
    QStringList lines;
    for (const Membership& each : grants)
        lines.append(each.role + u'>' + each.member + (each.admin ? QStringLiteral("*") : QString()) +
                     (each.grantor.isEmpty() ? QString() : QStringLiteral(" by ") + each.grantor));
    return lines;
}

} // namespace

class tst_RoleScript : public QObject
{
    Q_OBJECT

private slots:
    void head();
    void statements_data();
    void statements();
    void settings_data();
    void settings();
    void lists_data();
    void lists();
    void grants_data();
    void grants();
    void orderOfGrants_data();
    void orderOfGrants();
    void nothingEndsTheBlock();
    void queriesOfEachVersion();
};

void tst_RoleScript::head()
{
    RoleSet set = setOf(named("a"));
    const QByteArray plain = roleScript(set);
    QVERIFY(plain.startsWith("-- PgSauvegarde: roles of mairie\n--"));
    QVERIFY(plain.contains("-- Passwords are not in this file"));
    QVERIFY(plain.contains("\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n"));
    set.hasPasswords = true;
    QVERIFY(roleScript(set).contains("-- Passwords are in this file"));

    set.database = QStringLiteral("x\n\\! id\r\nDROP ROLE a; \u202e");
    const QList<QByteArray> lines = roleScript(set).split('\n');
    QCOMPARE(lines[0],
             QByteArray("-- PgSauvegarde: roles of x\\u000a\\! id\\u000d\\u000aDROP ROLE a; \\u202e"));
    QVERIFY(lines[1].startsWith("--") && lines[2].startsWith("--"));

    const QByteArray empty = roleScript({QStringLiteral("mairie"), false, {}, {}});
    QVERIFY(!empty.contains("FOR difference") && empty.endsWith("END\n$roles$;\n"));
}

void tst_RoleScript::statements_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QByteArray>("statement");
    const QByteArray without = " WITH NOSUPERUSER INHERIT NOCREATEROLE NOCREATEDB NOLOGIN NOREPLICATION "
                               "NOBYPASSRLS CONNECTION LIMIT -1";
    QTest::newRow("plain") << named("agent") << "CREATE ROLE \"agent\"" + without + ";\n";
    QTest::newRow("quotes") << named("o'b\"r$$\n;é\\")
                            << "CREATE ROLE \"o'b\"\"r$$\n;é\\\"" + without + ";\n";
    QTest::newRow("looked for by name") << named("o'b\"r\\") << QByteArray("rolname = 'o''b\"r\\') THEN");
    QTest::newRow("said when refused")
        << named("o'b\"r\\") << QByteArray("RAISE EXCEPTION '%: %', 'role o''b\"r\\ could not be created'");
    QTest::newRow("a keyword, upper case") << named("USER") << "CREATE ROLE \"USER\"" + without + ";\n";
    Role all = named("tout");
    all.isSuperuser = all.canCreateRoles = all.canCreateDatabases = all.canLogIn = all.canReplicate =
        all.bypassesRowSecurity = true;
    all.inherits = false;
    all.connectionLimit = 7;
    all.validUntil = QStringLiteral("2031-05-06 05:08:09.123+00");
    all.passwordHash = QStringLiteral("SCRAM-SHA-256$4096:a'b");
    all.comment = QStringLiteral("l'agent \"x\" \\ $roles$\nfin");
    all.labels = {{QStringLiteral("se\"linux"), QStringLiteral("l'étiquette")}};
    QTest::newRow("every attribute")
        << all
        << QByteArray("CREATE ROLE \"tout\" WITH SUPERUSER NOINHERIT CREATEROLE CREATEDB LOGIN REPLICATION "
                      "BYPASSRLS CONNECTION LIMIT 7 PASSWORD 'SCRAM-SHA-256$4096:a''b' VALID UNTIL "
                      "'2031-05-06 05:08:09.123+00';\n");
    QTest::newRow("comment") << all
                             << QByteArray("COMMENT ON ROLE \"tout\" IS 'l''agent \"x\" \\ $roles$\nfin';\n");
    QTest::newRow("label") << all
                           << QByteArray(
                                  "SECURITY LABEL FOR \"se\"\"linux\" ON ROLE \"tout\" IS 'l''étiquette';\n");
    QTest::newRow("compared, without the password")
        << all
        << QByteArray(
               "('tout'::pg_catalog.text, true, false, true, true, true, true, true, 7, '2031-05-06 "
               "05:08:09.123+00'::pg_catalog.timestamptz, 'l''agent \"x\" \\ $roles$\nfin'::pg_catalog.text, "
               "ARRAY[]::pg_catalog.text[], ARRAY['se\"linux=l''étiquette']::pg_catalog.text[])");
}

void tst_RoleScript::statements()
{
    QFETCH(Role, role);
    QFETCH(QByteArray, statement);
    const QByteArray script = roleScript(setOf(role));
    QVERIFY2(script.contains(statement), script.constData());
    QCOMPARE(script.count("SCRAM"), role.passwordHash.isNull() ? 0 : 1);
}

void tst_RoleScript::settings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char* name, const char* value, const char* written) {
        QTest::newRow(written) << QString::fromUtf8(name) << QString::fromUtf8(value) << QByteArray(written);
    };
    row("work_mem", "7MB", "\"work_mem\" TO '7MB'");
    row("DateStyle", "German, DMY", "\"DateStyle\" TO 'German, DMY'"); // a list, but not of names
    row("search_path", "\"$user\", public", "\"search_path\" TO '$user', 'public'");
    row("search_path", "\"odd\"\"s, x\", \"\", a", "\"search_path\" TO 'odd\"s, x', '', 'a'");
    row("Search_Path", "\"l'été\"", "\"Search_Path\" TO 'l''été'");
    row("search_path", "", "\"search_path\" TO ''");
    row("session_preload_libraries", "\"a b\", c", "\"session_preload_libraries\" TO 'a b', 'c'");
    row("appli.jeton", "l'été \\ \"x\", y", "\"appli.jeton\" TO 'l''été \\ \"x\", y'");
    row("appli.\"x", "a=b", "\"appli.\"\"x\" TO 'a=b'");
}

void tst_RoleScript::settings()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, written);
    Role role = named("agent");
    role.settings = {{name, value}};
    const QByteArray script = roleScript(setOf(role));
    QVERIFY2(script.contains("ALTER ROLE \"agent\" SET " + written + ";\n"), script.constData());
}

void tst_RoleScript::lists_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("elements");
    QTest::addColumn<bool>("isList");
    const auto row = [](const char* value, const QStringList& elements, bool isList = true) {
        QTest::newRow(value) << QString::fromUtf8(value) << elements << isList;
    };
    row("", {});
    row("a", {QStringLiteral("a")});
    row(" a ,\"b\" , C", {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("C")});
    row("\"\"", {QString()});
    row("\"a\"\"b\"\"\"", {QStringLiteral("a\"b\"")});
    row("\",\"", {QStringLiteral(",")});
    row("a,", {}, false);
    row(",a", {}, false);
    row("a b", {}, false);
    row("\"a", {}, false);
    row("\"a\"b", {}, false);
}

void tst_RoleScript::lists()
{
    QFETCH(QString, value);
    QFETCH(QStringList, elements);
    QFETCH(bool, isList);
    const auto found = listSetting(value);
    QCOMPARE(found.has_value(), isList);
    if (found)
        QCOMPARE(QStringList(found->begin(), found->end()), elements);
}

void tst_RoleScript::grants_data()
{
    QTest::addColumn<Membership>("membership");
    QTest::addColumn<QByteArray>("statement");
    Membership old{QStringLiteral("g\"1"), QStringLiteral("m'2")};
    QTest::newRow("15") << old << QByteArray("GRANT \"g\"\"1\" TO \"m'2\";\n");
    old.admin = true;
    QTest::newRow("15, admin") << old << QByteArray("GRANT \"g\"\"1\" TO \"m'2\" WITH ADMIN OPTION;\n");
    Membership recent = grant("g", "m");
    QTest::newRow("16") << recent
                        << QByteArray("GRANT \"g\" TO \"m\" WITH ADMIN false, INHERIT true, SET true;\n");
    recent.admin = true;
    recent.inherit = recent.set = false;
    QTest::newRow("16, options") << recent
                                 << QByteArray(
                                        "GRANT \"g\" TO \"m\" WITH ADMIN true, INHERIT false, SET false;\n");
    QTest::newRow("only when one is new")
        << recent << QByteArray("IF created && ARRAY['g', 'm']::pg_catalog.text[] THEN");
    QTest::newRow("16, compared") << recent
                                  << QByteArray(
                                         "('g'::pg_catalog.text, 'm'::pg_catalog.text, true, false, false)");
}

void tst_RoleScript::grants()
{
    QFETCH(Membership, membership);
    QFETCH(QByteArray, statement);
    const QByteArray script = roleScript({QStringLiteral("mairie"), false, {}, {membership}});
    QVERIFY2(script.contains(statement), script.constData());
    QCOMPARE(script.contains("a.inherit_option"), membership.inherit.has_value()); // unknown to 15
}

void tst_RoleScript::orderOfGrants_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QList<Membership>>("grants");
    QTest::addColumn<QStringList>("ordered");
    const QStringList all{QStringLiteral("chef"), QStringLiteral("adjoint"), QStringLiteral("agent")};
    const auto row = [](const char* what, const QStringList& roles, const QList<Membership>& grants,
                        const char* ordered) {
        QTest::newRow(what) << roles << grants << QString::fromLatin1(ordered).split(QStringLiteral(", "));
    };
    row("giver first", all,
        {grant("s", "agent", false, "adjoint"), grant("s", "adjoint", true, "chef"),
         grant("s", "chef", true)},
        "s>chef*, s>adjoint* by chef, s>agent by adjoint");
    row("of another role", all, {grant("s", "agent", false, "chef"), grant("t", "chef", true)},
        "t>chef*, s>agent");
    row("giver not linked", all, {grant("s", "agent", true, "dehors")}, "s>agent*");
    row("each of the other", all, {grant("s", "chef", true, "adjoint"), grant("s", "adjoint", true, "chef")},
        "s>chef*, s>adjoint*");
    row("the same twice", all,
        {grant("s", "agent", false, "dehors"), grant("s", "agent", true), grant("s", "chef")},
        "s>agent*, s>chef");
}

void tst_RoleScript::orderOfGrants()
{
    QFETCH(QStringList, roles);
    QFETCH(QList<Membership>, grants);
    QFETCH(QStringList, ordered);
    RoleSet set{{}, false, {}, {grants.begin(), grants.end()}};
    for (const QString& role : roles)
        set.roles.push_back(named(role.toUtf8().constData()));
    QCOMPARE(told(inOrderOfGrants(set)), ordered);
    if (ordered.last().contains(u" by "))
        QVERIFY(roleScript(set).contains("TO \"agent\" WITH ADMIN false, INHERIT true, SET true GRANTED BY "
                                         "\"adjoint\";\n"));
}

/// Whatever stands in a name or comment, the dollar quote around the block ends at its end.
void tst_RoleScript::nothingEndsTheBlock()
{
    for (const char* text : {"$roles$", "$$ $roles$ $roles1$", "$roles1$ $roles$; DROP ROLE a; --"}) {
        Role role = named("a");
        role.comment = QString::fromLatin1(text);
        const QByteArray script = roleScript(setOf(role));
        const qsizetype at = script.indexOf("\nDO $") + 4;
        const QByteArray quote = script.mid(at, script.indexOf('\n', at) - at);
        QCOMPARE(script.count(quote), 2);
        QVERIFY(script.endsWith("\n" + quote + ";\n"));
    }
}

void tst_RoleScript::queriesOfEachVersion()
{
    QVERIFY(!membershipsQuery(150000).contains("inherit_option"));
    QVERIFY(membershipsQuery(160000).contains("m.inherit_option, m.set_option"));
    QVERIFY(!attributesQuery(false).contains("pg_authid r") &&
            !attributesQuery(false).contains("rolpassword"));
    QVERIFY(attributesQuery(true).contains("r.rolpassword"));
}

QTEST_APPLESS_MAIN(tst_RoleScript)
#include "tst_RoleScript.moc"
