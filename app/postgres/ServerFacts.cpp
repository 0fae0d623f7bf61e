// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ServerFacts.h"

namespace postgres {
namespace {

using namespace std::chrono_literals;

/// Tables whose rows pg_dump writes: ordinary ones, partitions too; of extensions only their configuration
/// tables.
constexpr auto dumpedTables = R"(
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND (NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                       WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
           OR EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE c.oid = ANY (e.extconfig))))";

QStringList firstColumn(const std::vector<Row>& rows)
{
    QStringList result;
    for (const Row& row : rows)
        result.append(row.value(0));
    return result;
}

} // namespace

base::Result<ServerFacts> readFacts(const Connection& connection, std::stop_token stop)
{
    ServerFacts facts;
    facts.versionNumber = connection.serverVersion();
    facts.version = connection.parameter("server_version").section(u' ', 0, 0);
    facts.encoding = connection.parameter("server_encoding");
    facts.user = connection.user();
    facts.superuser = connection.parameter("is_superuser") == u"on";

    const auto basics = connection.query(QByteArray("SELECT pg_catalog.pg_is_in_recovery(), "
                                                    "pg_catalog.current_setting('lc_monetary'), "
                                                    "(SELECT pg_catalog.count(*) ") +
                                             dumpedTables + " AND c.relkind = 'r')",
                                         {}, stop);
    if (!basics)
        return base::failure(basics.error());
    facts.standby = basics->front().value(0) == u"t";
    facts.lcMonetary = basics->front().value(1);
    facts.tables = basics->front().value(2).toLongLong();

    // Each of these may be refused or late without harm.
    if (const auto id =
            connection.query("SELECT system_identifier FROM pg_catalog.pg_control_system()", {}, stop, 5s))
        facts.systemIdentifier = id->front().value(0);
    if (const auto lsn = connection.query("SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN "
                                          "pg_catalog.pg_last_wal_replay_lsn() ELSE "
                                          "pg_catalog.pg_current_wal_lsn() END",
                                          {}, stop, 5s))
        facts.lsn = lsn->front().value(0);
    if (const auto size = connection.query(
            "SELECT pg_catalog.pg_database_size(pg_catalog.current_database())", {}, stop, 5s))
        facts.databaseBytes = size->front().value(0).toLongLong();
    return facts;
}

base::Result<Unreadable> findUnreadable(const Connection& connection, std::stop_token stop)
{
    const auto withoutRight = connection.query(
        QByteArray("SELECT pg_catalog.format('%s.%s', n.nspname, c.relname) ") + dumpedTables + R"(
        AND c.relkind IN ('r', 'p', 'S')
        AND NOT (pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT'))
        UNION ALL
        SELECT pg_catalog.format('large object %s', m.oid) FROM pg_catalog.pg_largeobject_metadata m
        WHERE NOT pg_catalog.pg_has_role(m.lomowner, 'USAGE')
          AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(m.lomacl) a
                          WHERE a.privilege_type = 'SELECT'
                            AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE')))
          AND pg_catalog.current_setting('is_superuser') = 'off'
        ORDER BY 1 LIMIT 200)",
        {}, stop);
    if (!withoutRight)
        return base::failure(withoutRight.error());
    const auto rowSecurity = connection.query(
        QByteArray("SELECT pg_catalog.format('%s.%s', n.nspname, c.relname) ") + dumpedTables +
            " AND c.relkind = 'r' AND pg_catalog.row_security_active(c.oid) ORDER BY 1 LIMIT 200",
        {}, stop);
    if (!rowSecurity)
        return base::failure(rowSecurity.error());
    return Unreadable{firstColumn(*withoutRight), firstColumn(*rowSecurity)};
}

base::Result<std::vector<Blocker>> findBlockers(const Connection& connection, std::stop_token stop)
{
    const auto rows = connection.query(R"(
        SELECT pg_catalog.format('%s.%s', n.nspname, c.relname), l.pid, a.usename, a.application_name,
               pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.xact_start)::bigint
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.mode = 'AccessExclusiveLock' AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
          AND n.nspname !~ '^pg_'
        ORDER BY 1)",
                                       {}, stop, 5s);
    if (!rows)
        return base::failure(rows.error());
    std::vector<Blocker> blockers;
    for (const Row& row : *rows)
        blockers.push_back(
            {row.value(0), row.value(1).toInt(), row.value(2), row.value(3), row.value(4).toLongLong()});
    return blockers;
}

} // namespace postgres
