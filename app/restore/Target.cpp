// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Target.h"

#include <thread>

namespace restore {
namespace {

const QByteArray databaseQuestion =
    "SELECT pg_database_size(oid), (SELECT count(*) FROM pg_stat_activity a WHERE a.datid = d.oid AND pid <> "
    "pg_backend_pid()) FROM pg_database d WHERE datname = $1";
const QByteArray roleQuestion =
    "SELECT rolcreatedb OR rolsuper, rolsuper FROM pg_roles WHERE rolname = current_user";
const QByteArray rolesQuestion = "SELECT rolname FROM pg_roles";
/// Relations, functions, types and schemas that initdb did not make and no extension owns.
const QByteArray contentQuestion =
    "SELECT (SELECT count(*) FROM pg_class c WHERE c.oid >= 16384 AND c.relkind IN "
    "('r','p','v','m','S','f')), "
    "(SELECT count(*) FROM pg_proc p WHERE p.oid >= 16384) + (SELECT count(*) FROM pg_type t WHERE t.oid >= "
    "16384) + "
    "(SELECT count(*) FROM pg_namespace n WHERE n.oid >= 16384 AND n.nspname !~ '^pg_') + "
    "(SELECT count(*) FROM pg_extension e WHERE e.oid >= 16384) + (SELECT count(*) FROM "
    "pg_largeobject_metadata)";

} // namespace

postgres::Target inDatabase(postgres::Target target, const QString& database)
{
    target.parameters[QStringLiteral("dbname")] = database;
    return target;
}

base::Result<TargetFacts> examineTarget(const postgres::Target& server, const QByteArray& database,
                                        const QByteArrayList& roles, std::stop_token stop)
{
    const auto connection = postgres::Connection::open(server, stop);
    if (!connection)
        return base::failure(connection.error());
    TargetFacts facts;
    facts.serverMajor = connection->serverVersion() / 10'000;
    const QString name = QString::fromUtf8(database);
    auto found = connection->query(databaseQuestion, {name}, stop);
    // A session may just be ending, such as one of ours that looked at it before.
    for (int i = 0; i < 5 && found && !found->empty() && found->front().value(1) != u"0"; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        found = connection->query(databaseQuestion, {name}, stop);
    }
    const auto rights = found ? connection->query(roleQuestion, {}, stop) : found;
    const auto known = rights ? connection->query(rolesQuestion, {}, stop) : rights;
    if (!known)
        return base::failure(known.error());
    facts.exists = !found->empty();
    if (facts.exists) {
        facts.bytes = found->front().value(0).toLongLong();
        facts.connections = found->front().value(1).toLongLong();
    }
    facts.mayCreateDatabases = !rights->empty() && rights->front().value(0) == u"t";
    facts.isSuperuser = !rights->empty() && rights->front().value(1) == u"t";
    QStringList names;
    for (const postgres::Row& row : *known)
        names.append(row.value(0));
    for (const QByteArray& role : roles)
        if (!names.contains(QString::fromUtf8(role)) && !role.startsWith("pg_"))
            facts.missingRoles.append(role);
    if (!facts.exists)
        return facts;

    const auto inside = postgres::Connection::open(inDatabase(server, name), stop);
    if (!inside)
        return base::failure(inside.error());
    const auto content = inside->query(contentQuestion, {}, stop);
    if (!content)
        return base::failure(content.error());
    facts.relations = content->front().value(0).toLongLong();
    facts.isEmpty = facts.relations == 0 && content->front().value(1).toLongLong() == 0;
    return facts;
}

} // namespace restore
