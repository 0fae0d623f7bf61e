// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ServerContent.h"

#include "support/Results.h"

namespace support {
namespace {

const QByteArray roles = "SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, "
                         "rolreplication, rolbypassrls, "
                         "rolconnlimit, rolconfig::text, shobj_description(oid, 'pg_authid'), (SELECT "
                         "string_agg(roleid::regrole || ' ' "
                         "|| admin_option, ',' ORDER BY roleid::regrole::text) FROM pg_auth_members "
                         "WHERE member = r.oid) FROM pg_roles r "
                         "WHERE rolname !~ '^pg_' ORDER BY rolname";
const QByteArray properties =
    "SELECT datname, pg_encoding_to_char(encoding), datcollate, datctype, datconnlimit, datdba::regrole, "
    "(SELECT array_agg(acl ORDER BY acl::text) FROM unnest(datacl) acl)::text, shobj_description(d.oid, "
    "'pg_database'), (SELECT string_agg(setrole::regrole || "
    "setconfig::text, "
    "';' ORDER BY setrole::regrole::text) FROM pg_db_role_setting s WHERE s.setdatabase = d.oid) FROM "
    "pg_database d "
    "WHERE datname = $1";
/// Counted by the catalogue, not by pg_dump: what pg_dump passed over would be missing in both its texts.
const QByteArray objects =
    "SELECT 'relations', relnamespace::regnamespace::text, relkind::text, relpersistence::text, "
    "relowner::regrole::text, count(*), sum(relnatts), sum(cardinality(relacl)) FROM pg_class WHERE oid >= "
    "16384 "
    "AND relnamespace::regnamespace::text !~ '^pg_' GROUP BY 1, 2, 3, 4, 5 UNION ALL "
    "SELECT 'constraints', contype::text, convalidated::text, '', '', count(*), 0, 0 FROM pg_constraint "
    "WHERE oid >= "
    "16384 GROUP BY 1, 2, 3 UNION ALL "
    "SELECT 'triggers', tgenabled::text, tgtype::text, '', '', count(*), 0, 0 FROM pg_trigger WHERE NOT "
    "tgisinternal GROUP BY 1, 2, 3 UNION ALL "
    "SELECT 'functions', proowner::regrole::text, prokind::text, '', '', count(*), 0, 0 FROM pg_proc WHERE "
    "oid >= "
    "16384 GROUP BY 1, 2, 3 UNION ALL "
    "SELECT 'comments', classoid::regclass::text, '', '', '', count(*), 0, 0 FROM pg_description WHERE "
    "objoid >= "
    "16384 GROUP BY 1, 2 UNION ALL "
    "SELECT 'large objects', '', '', '', '', count(*), 0, 0 FROM pg_largeobject_metadata ORDER BY 1, 2, 3, "
    "4, 5";

} // namespace

QStringList contentOf(const TestServer& server, const QString& database)
{
    QStringList lines;
    for (const auto& rows : {server.query(QStringLiteral("postgres"), roles),
                             server.query(QStringLiteral("postgres"), properties, {database}),
                             server.query(database, objects)}) {
        if (!rows)
            return {QString::fromUtf8(told(rows.error()))};
        for (const postgres::Row& row : *rows)
            lines += row.join(u'|');
    }
    const auto text = plainDump(server, database);
    return lines + QString::fromUtf8(text ? *text : told(text.error())).split(u'\n');
}

} // namespace support
