// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RoleSamples.h"

namespace support {
namespace {

const QString mairie = QStringLiteral("mairie");

constexpr auto roles = R"sql(
CREATE ROLE proprietaire;
CREATE ROLE "%odd%" LOGIN;
COMMENT ON ROLE "%odd%" IS E'l''agent "%" \\ $roles$ $$ ; \n-- fin';
CREATE ROLE tout LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS NOINHERIT CONNECTION LIMIT 7
  VALID UNTIL '2031-05-06 07:08:09.123+02' PASSWORD 'secret';
CREATE ROLE jamais VALID UNTIL 'infinity';
CREATE ROLE colonne; CREATE ROLE schema_; CREATE ROLE fonction; CREATE ROLE type_; CREATE ROLE langue;
CREATE ROLE defauteur; CREATE ROLE defaut; CREATE ROLE politique; CREATE ROLE gros_objet;
CREATE ROLE serveur; CREATE ROLE distant; CREATE ROLE connecteur; CREATE ROLE reglages;
CREATE ROLE evenement SUPERUSER; CREATE ROLE abonne SUPERUSER; CREATE ROLE editeur;
CREATE ROLE direction; CREATE ROLE service; CREATE ROLE agent LOGIN; CREATE ROLE syndicat; CREATE ROLE union_;
GRANT direction TO service; GRANT service TO agent WITH ADMIN OPTION;
GRANT syndicat TO agent; GRANT union_ TO syndicat; GRANT pg_read_all_data TO agent WITH ADMIN OPTION;
GRANT colonne TO postgres; GRANT direction TO pg_monitor;
ALTER ROLE tout SET search_path = '$user', 'odd"s, x', '', public;
ALTER ROLE tout SET work_mem = '7MB';
ALTER ROLE tout SET DateStyle = 'German';
ALTER ROLE tout SET "appli.jeton" = E'l''été \\ "x", y';
ALTER ROLE tout SET session_preload_libraries = '';
ALTER ROLE agent SET role = 'service';
ALTER ROLE ALL SET work_mem = '5MB';
CREATE ROLE etranger LOGIN; CREATE ROLE etranger_groupe; CREATE ROLE etranger_autre LOGIN;
CREATE ROLE etranger_syndique; CREATE ROLE etranger_temporaire LOGIN; CREATE ROLE etranger_systeme;
GRANT etranger_groupe TO etranger; GRANT syndicat TO etranger_syndique; GRANT pg_monitor TO etranger_systeme;
)sql";

constexpr auto grantors = R"sql(
CREATE ROLE chef; CREATE ROLE adjoint; GRANT service TO chef WITH ADMIN OPTION;
GRANT service TO adjoint WITH ADMIN TRUE, INHERIT FALSE, SET FALSE GRANTED BY chef;
GRANT service TO syndicat WITH INHERIT TRUE, SET FALSE GRANTED BY adjoint;
GRANT service TO syndicat WITH INHERIT FALSE GRANTED BY chef;
)sql";

constexpr auto objects = R"sql(
CREATE TABLE t (a integer, b text); ALTER TABLE t OWNER TO "%odd%";
GRANT SELECT (a) ON t TO colonne;
GRANT SELECT ON t TO tout;
CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO schema_; GRANT USAGE ON SCHEMA s TO direction;
GRANT CREATE ON SCHEMA s TO jamais;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f() TO fonction;
CREATE TYPE e AS ENUM ('x'); GRANT USAGE ON TYPE e TO type_;
GRANT USAGE ON LANGUAGE plpgsql TO langue;
ALTER DEFAULT PRIVILEGES FOR ROLE defauteur GRANT SELECT ON TABLES TO defaut;
ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t TO politique USING (true);
SELECT lo_create(4711); GRANT SELECT ON LARGE OBJECT 4711 TO gros_objet;
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER ailleurs FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN SERVER ailleurs TO serveur; CREATE USER MAPPING FOR distant SERVER ailleurs;
GRANT CONNECT ON DATABASE mairie TO connecteur;
ALTER ROLE reglages IN DATABASE mairie SET work_mem = '9MB';
CREATE FUNCTION g() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER ev ON ddl_command_end EXECUTE FUNCTION g(); ALTER EVENT TRIGGER ev OWNER TO evenement;
CREATE PUBLICATION pub; GRANT CREATE ON DATABASE mairie TO editeur; ALTER PUBLICATION pub OWNER TO editeur;
CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' PUBLICATION x WITH (connect = false, slot_name = NONE);
ALTER SUBSCRIPTION sub OWNER TO abonne;
)sql";

QByteArray withOddName(const char* sql)
{
    return QByteArray(sql).replace("%odd%", oddRole().replace(u'"', QStringLiteral("\"\"")).toUtf8());
}

} // namespace

QString oddRole()
{
    return QStringLiteral("o'b\"r$$ $roles$\n\\q\n;é%");
}

QStringList linkedRoles()
{
    QStringList names{oddRole()};
    names += QStringLiteral("proprietaire tout jamais colonne schema_ fonction type_ langue defauteur defaut "
                            "politique gros_objet serveur distant connecteur reglages evenement abonne "
                            "editeur direction service agent syndicat union_ postgres")
                 .split(u' ');
    names.sort();
    return names;
}

base::Result<void> createRoleSample(const TestServer& server)
{
    const QString postgres = QStringLiteral("postgres");
    for (const QString& database : {mairie, QStringLiteral("autre")})
        if (const auto created = server.createDatabase(database); !created)
            return created;
    const bool hasGrantors =
        server.query(postgres, "SELECT").has_value() &&
        server.query(postgres, "SELECT FROM pg_attribute WHERE attname = 'inherit_option'")
                .value_or(std::vector<postgres::Row>())
                .size() == 1;
    for (const auto& [database, sql] :
         {std::pair(postgres, withOddName(roles)),
          std::pair(postgres, QByteArray(hasGrantors ? grantors : "")),
          std::pair(postgres, QByteArray("ALTER DATABASE mairie OWNER TO proprietaire;"
                                         "GRANT CREATE ON DATABASE mairie TO \"postgres\"")),
          std::pair(mairie, withOddName(objects)),
          std::pair(QStringLiteral("autre"), QByteArray("CREATE TABLE t (); ALTER TABLE t OWNER TO "
                                                        "etranger_autre;"))})
        if (const auto done = server.execute(database, sql); !done)
            return done;
    return {};
}

base::Result<QStringList> rolesOf(const TestServer& server)
{
    const auto rows = server.query(QStringLiteral("postgres"), R"sql(
SELECT concat_ws(' | ', r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolcanlogin,
                 r.rolreplication, r.rolbypassrls, r.rolconnlimit, r.rolvaliduntil,
                 shobj_description(r.oid, 'pg_authid'),
                 (SELECT setconfig::text FROM pg_db_role_setting WHERE setrole = r.oid AND setdatabase = 0))
FROM pg_roles r WHERE r.rolname !~ '^(pg_|etranger)'
UNION ALL
SELECT concat_ws(' | ', g.rolname, m.rolname,
                 (CASE WHEN to_jsonb(a) ? 'inherit_option' THEN by.rolname END),
                 to_jsonb(a) - '{oid,roleid,member,grantor}'::text[])
FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
JOIN pg_roles by ON by.oid = a.grantor
WHERE concat(g.rolname, m.rolname) !~ 'etranger' AND NOT (g.rolname ~ '^pg_' AND m.rolname ~ '^pg_')
ORDER BY 1)sql");
    if (!rows)
        return base::failure(rows.error());
    QStringList lines;
    for (const postgres::Row& row : *rows)
        lines.append(row.value(0));
    return lines;
}

} // namespace support
