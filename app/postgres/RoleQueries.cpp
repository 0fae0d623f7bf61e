// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/RoleQueries.h"

#include <QByteArrayList>

#include <array>

namespace postgres {
namespace {

struct OwnedCatalogue
{
    const char* name;
    const char* owner;
    const char* rights; ///< null: its objects have none
    const char* schema; ///< null: its objects stand in none
};

constexpr std::array ownedCatalogues{
    OwnedCatalogue{"pg_class", "relowner", "relacl", "relnamespace"},
    OwnedCatalogue{"pg_proc", "proowner", "proacl", "pronamespace"},
    OwnedCatalogue{"pg_type", "typowner", "typacl", "typnamespace"},
    OwnedCatalogue{"pg_operator", "oprowner", nullptr, "oprnamespace"},
    OwnedCatalogue{"pg_opclass", "opcowner", nullptr, "opcnamespace"},
    OwnedCatalogue{"pg_opfamily", "opfowner", nullptr, "opfnamespace"},
    OwnedCatalogue{"pg_collation", "collowner", nullptr, "collnamespace"},
    OwnedCatalogue{"pg_conversion", "conowner", nullptr, "connamespace"},
    OwnedCatalogue{"pg_statistic_ext", "stxowner", nullptr, "stxnamespace"},
    OwnedCatalogue{"pg_ts_dict", "dictowner", nullptr, "dictnamespace"},
    OwnedCatalogue{"pg_ts_config", "cfgowner", nullptr, "cfgnamespace"},
    OwnedCatalogue{"pg_largeobject_metadata", "lomowner", "lomacl", nullptr},
    OwnedCatalogue{"pg_language", "lanowner", "lanacl", nullptr},
    OwnedCatalogue{"pg_foreign_data_wrapper", "fdwowner", "fdwacl", nullptr},
    OwnedCatalogue{"pg_foreign_server", "srvowner", "srvacl", nullptr},
    OwnedCatalogue{"pg_default_acl", "defaclrole", "defaclacl", nullptr},
    OwnedCatalogue{"pg_extension", "extowner", nullptr, nullptr},
    OwnedCatalogue{"pg_event_trigger", "evtowner", nullptr, nullptr},
    OwnedCatalogue{"pg_publication", "pubowner", nullptr, nullptr},
};

/// What initdb made has ids below (FirstNormalObjectId in src/include/access/transam.h).
constexpr auto isOurs = "o.oid >= 16384";
constexpr auto notTemporary = "NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.oid = o.%1 "
                              "AND n.nspname ~ '^pg_(toast_)?temp_')";

/// `rights` is null or an aclitem[] that names the bootstrap superuser.
QByteArray namesBootstrap(const QByteArray& rights)
{
    return "EXISTS (SELECT FROM pg_catalog.aclexplode(" + rights + ") a WHERE a.grantee = 10)";
}

/// The server records no dependency on the bootstrap superuser (id 10), which is pinned: it is looked for
/// where it may stand.
QByteArray bootstrapIsLinked()
{
    QByteArrayList places{
        "EXISTS (SELECT FROM db o WHERE o.datdba = 10 OR " + namesBootstrap("o.datacl") + ")",
        "EXISTS (SELECT FROM pg_catalog.pg_namespace o WHERE (o.oid >= 16384 OR o.nspname = 'public') "
        "AND o.nspname !~ '^pg_' AND (o.nspowner = 10 OR " +
            namesBootstrap("CASE WHEN o.oid >= 16384 THEN o.nspacl END") + "))",
        "EXISTS (SELECT FROM pg_catalog.pg_attribute o WHERE o.attrelid >= 16384 AND o.attacl IS NOT NULL "
        "AND " +
            namesBootstrap("o.attacl") + ")",
        "EXISTS (SELECT FROM pg_catalog.pg_policy o WHERE 10 = ANY (o.polroles))",
        "EXISTS (SELECT FROM pg_catalog.pg_user_mappings o WHERE o.umuser = 10)",
        "EXISTS (SELECT FROM pg_catalog.pg_subscription o, db WHERE o.subdbid = db.oid AND o.subowner = 10)"};
    for (const OwnedCatalogue& catalogue : ownedCatalogues) {
        QByteArray named = QByteArray("o.") + catalogue.owner + " = 10";
        if (catalogue.rights)
            named += " OR " + namesBootstrap(QByteArray("o.") + catalogue.rights);
        QByteArray place = QByteArray("EXISTS (SELECT FROM pg_catalog.") + catalogue.name + " o WHERE " +
                           isOurs + " AND (" + named + ")";
        if (catalogue.schema)
            place += " AND " + QByteArray(notTemporary).replace("%1", catalogue.schema);
        places.append(place + ")");
    }
    return places.join("\n    OR ");
}

} // namespace

QByteArray linkedRolesQuery()
{
    return QByteArray(R"(
WITH RECURSIVE db AS (
  SELECT * FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()
), named (oid) AS (
  SELECT d.refobjid FROM pg_catalog.pg_shdepend d, db
  WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
    AND (d.dbid = db.oid
           AND NOT (d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.objid IN (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relpersistence = 't'))
         OR d.dbid = 0 AND d.classid = 'pg_catalog.pg_database'::pg_catalog.regclass AND d.objid = db.oid
         OR d.dbid = 0 AND d.classid = 'pg_catalog.pg_subscription'::pg_catalog.regclass
           AND d.objid IN (SELECT s.oid FROM pg_catalog.pg_subscription s WHERE s.subdbid = db.oid))
  UNION SELECT s.setrole FROM pg_catalog.pg_db_role_setting s, db WHERE s.setdatabase = db.oid
  UNION SELECT 10::pg_catalog.oid WHERE )") +
           bootstrapIsLinked() + R"(
), ours (oid) AS (
  SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname !~ '^pg_'
), with_members (oid) AS (
  SELECT o.oid FROM ours o JOIN named USING (oid)
  UNION
  SELECT m.member FROM with_members w JOIN pg_catalog.pg_auth_members m ON m.roleid = w.oid
    JOIN ours o ON o.oid = m.member
), with_groups (oid) AS (
  SELECT oid FROM with_members
  UNION
  SELECT m.roleid FROM with_groups w JOIN pg_catalog.pg_auth_members m ON m.member = w.oid
    JOIN ours o ON o.oid = m.roleid
)
SELECT oid FROM with_groups)";
}

QByteArray attributesQuery(bool withPasswords)
{
    // pg_roles shows everybody's password as stars.
    return QByteArray("SELECT r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole, r.rolcreatedb, "
                      "r.rolcanlogin, r.rolreplication, r.rolbypassrls, r.rolconnlimit, r.rolvaliduntil, ") +
           (withPasswords ? "r.rolpassword" : "NULL") +
           ", pg_catalog.shobj_description(r.oid, 'pg_authid') FROM " +
           (withPasswords ? "pg_catalog.pg_authid" : "pg_catalog.pg_roles") +
           " r WHERE r.oid = ANY ($1::pg_catalog.oid[]) ORDER BY r.rolname::pg_catalog.text COLLATE \"C\"";
}

QByteArray roleSettingsQuery()
{
    return "SELECT s.setrole, pg_catalog.split_part(c.item, '=', 1), "
           "pg_catalog.substr(c.item, pg_catalog.strpos(c.item, '=') + 1) "
           "FROM pg_catalog.pg_db_role_setting s, "
           "LATERAL pg_catalog.unnest(s.setconfig) WITH ORDINALITY AS c (item, place) "
           "WHERE s.setdatabase = 0 AND s.setrole = ANY ($1::pg_catalog.oid[]) ORDER BY s.setrole, c.place";
}

QByteArray roleLabelsQuery()
{
    return "SELECT l.objoid, l.provider, l.label FROM pg_catalog.pg_shseclabel l "
           "WHERE l.classoid = 'pg_catalog.pg_authid'::pg_catalog.regclass "
           "AND l.objoid = ANY ($1::pg_catalog.oid[]) ORDER BY l.objoid, l.provider";
}

QByteArray membershipsQuery(int serverVersion)
{
    // Before 16 a grantor may be anybody, also without the right to grant.
    const QByteArray options =
        serverVersion >= 160000
            ? "m.inherit_option, m.set_option, CASE WHEN m.grantor <> 10 THEN grantor.rolname END "
            : "NULL, NULL, NULL ";
    return "SELECT role.rolname, member.rolname, m.admin_option, " + options +
           "FROM pg_catalog.pg_auth_members m "
           "JOIN pg_catalog.pg_roles role ON role.oid = m.roleid "
           "JOIN pg_catalog.pg_roles member ON member.oid = m.member "
           "LEFT JOIN pg_catalog.pg_roles grantor ON grantor.oid = m.grantor "
           "WHERE (m.roleid = ANY ($1::pg_catalog.oid[]) OR role.rolname ~ '^pg_') "
           "AND (m.member = ANY ($1::pg_catalog.oid[]) OR member.rolname ~ '^pg_') "
           "AND NOT (role.rolname ~ '^pg_' AND member.rolname ~ '^pg_') "
           "ORDER BY role.rolname::pg_catalog.text COLLATE \"C\", member.rolname::pg_catalog.text COLLATE "
           "\"C\", 6";
}

} // namespace postgres
