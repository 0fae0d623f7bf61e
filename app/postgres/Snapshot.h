// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace postgres {

/// A transaction (REPEATABLE READ, READ ONLY) that sees the database as it was at one instant, and lets other
/// sessions see the same as long as this object lives.
class Snapshot
{
public:
    enum class Sharing { Exported, Private };

    /// Errors as Connection::open. A server that refuses to export gives a private one.
    static base::Result<Snapshot> take(const Target& target, Sharing sharing, std::stop_token stop);

    const Connection& connection() const { return m_connection; }
    /// For SET TRANSACTION SNAPSHOT and the tools' --snapshot; empty when it is private.
    QString id() const { return m_id; }

private:
    Snapshot(Connection connection, QString id) : m_connection(std::move(connection)), m_id(std::move(id)) {}

    Connection m_connection;
    QString m_id;
};

} // namespace postgres
