// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace restore {

/// The place that is restored into, as it is now.
struct TargetFacts
{
    int serverMajor = 0;
    bool exists = false;
    bool isEmpty = true;    ///< nothing of a user's own is in it
    qint64 bytes = 0;       ///< of the database that exists
    qint64 relations = 0;   ///< tables, views and sequences in it
    qint64 connections = 0; ///< of others, open on it
    bool mayCreateDatabases = false;
    bool isSuperuser = false;
    QByteArrayList missingRoles; ///< of those that were asked for; raw names
};

/// `server` leads to any database of the server; `database` and `roles` are raw names.
base::Result<TargetFacts> examineTarget(const postgres::Target& server, const QByteArray& database,
                                        const QByteArrayList& roles, std::stop_token stop);

/// The same server, another database.
postgres::Target inDatabase(postgres::Target target, const QString& database);

} // namespace restore
