// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Snapshot.h"

namespace postgres {

base::Result<Snapshot> Snapshot::take(const Target& target, Sharing sharing, std::stop_token stop)
{
    auto connection = Connection::open(target, stop);
    if (!connection)
        return base::failure(connection.error());
    const QByteArray begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    if (const auto begun = connection->query(begin, {}, stop); !begun)
        return base::failure(begun.error());
    if (sharing == Sharing::Private)
        return Snapshot(std::move(*connection), {});
    const auto exported = connection->query("SELECT pg_catalog.pg_export_snapshot()", {}, stop);
    if (exported)
        return Snapshot(std::move(*connection), exported->front().value(0));
    if (exported.error().code != base::ErrorCode::ServerError)
        return base::failure(exported.error());
    for (const QByteArray& statement : {QByteArray("ROLLBACK"), begin})
        if (const auto done = connection->query(statement, {}, stop); !done)
            return base::failure(done.error());
    return Snapshot(std::move(*connection), {});
}

} // namespace postgres
