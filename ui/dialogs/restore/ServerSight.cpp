// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/ServerSight.h"

#include "base/Format.h"
#include "dialogs/restore/PlanWords.h"

namespace ui {

using base::PluralText;
using base::Text;

base::Result<ServerSight> lookAt(const postgres::Target& server, const QString& database,
                                 const QByteArrayList& roles, std::stop_token stop)
{
    const auto connection = postgres::Connection::open(server, stop);
    if (!connection)
        return base::failure(connection.error());
    // “postgres” is where the server is told to make and rename others.
    const auto rows = connection->query("SELECT datname FROM pg_catalog.pg_database WHERE datallowconn AND "
                                        "NOT datistemplate AND datname <> 'postgres' ORDER BY 1",
                                        {}, stop);
    if (!rows)
        return base::failure(rows.error());
    ServerSight sight;
    sight.version = connection->parameter("server_version").section(u' ', 0, 0);
    sight.user = connection->user();
    for (const postgres::Row& row : *rows)
        sight.databases += row.value(0);
    const bool isThere = sight.databases.contains(database);
    const auto facts =
        restore::examineTarget(server, isThere ? database.toUtf8() : QByteArray(), roles, stop);
    if (!facts)
        return base::failure(facts.error());
    sight.facts = *facts;
    return sight;
}

QString answerText(const ServerSight& sight)
{
    return Text("ui", "Connected to PostgreSQL %1 as %2.")
        .arg(base::visible(sight.version))
        .arg(base::visible(sight.user))
        .toString();
}

QString contentText(const restore::TargetFacts& facts, bool isReplaced)
{
    if (!facts.exists)
        return {};
    QStringList lines;
    if (facts.isEmpty)
        lines += Text("ui", "It is empty.").toString();
    else
        lines += PluralText("ui", "It holds %n tables, views and sequences (%1).")
                     .of(facts.relations)
                     .arg(base::sizeText(facts.bytes, QLocale()))
                     .toString();
    if (isReplaced && !facts.isEmpty && facts.connections > 0)
        lines += PluralText("ui", "%n sessions are open on it: it cannot be replaced before they end.")
                     .of(facts.connections)
                     .toString();
    return lines.join(u'\n');
}

QString missingRolesText(const restore::TargetFacts& facts)
{
    return facts.missingRoles.isEmpty()
               ? QString()
               : Text("ui", "Missing on this server: %1").arg(rolesText(facts.missingRoles)).toString();
}

} // namespace ui
