// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace postgres {

/// What a connection can tell about the server and the configured database.
struct ServerFacts
{
    int versionNumber = 0;    ///< 150018
    QString version;          ///< "15.18"
    QString systemIdentifier; ///< empty where the role may not read it
    QString encoding;         ///< of the database: "UTF8"
    QString user;             ///< whom the server took us for
    QString lcMonetary;       ///< what the text of a money value depends on
    QString lsn;              ///< of the write-ahead log when asked: "0/1A2B3C8"; empty where unknown
    bool superuser = false;
    bool standby = false;
    qint64 databaseBytes = -1; ///< -1 when the server did not tell in time (size functions wait for locks)
    qint64 tables = 0;         ///< tables whose rows pg_dump will write

    int majorVersion() const { return versionNumber / 10000; }
};

base::Result<ServerFacts> readFacts(const Connection& connection, std::stop_token stop);

/// Objects that pg_dump would fail on for this role.
struct Unreadable
{
    QStringList withoutRight; ///< tables, sequences, large objects: "schema.name"
    QStringList rowSecurity;  ///< tables whose policies hide rows from this role
};
base::Result<Unreadable> findUnreadable(const Connection& connection, std::stop_token stop);

/// A session that holds ACCESS EXCLUSIVE on a table, which pg_dump must wait for.
struct Blocker
{
    QString table;
    int pid = 0;
    QString user;
    QString application;
    qint64 heldSeconds = 0; ///< since its transaction began
};
base::Result<std::vector<Blocker>> findBlockers(const Connection& connection, std::stop_token stop);

} // namespace postgres
