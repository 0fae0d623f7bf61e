// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Plan.h"

namespace restore {

/// Statements for the server as a whole, each alone: CREATE DATABASE wants no transaction around it.
class Maintenance
{
public:
    Maintenance(postgres::Target target, std::stop_token stop)
        : m_target(std::move(target)), m_stop(std::move(stop))
    {
    }

    base::Result<void> run(const QByteArray& statement) const;
    /// What became of CREATE DATABASE, by its cause: OperationFailed when the name is taken,
    /// PermissionDenied, StorageFull, RestoreFailed when the server lacks the encoding or the locale.
    base::Result<void> create(const QByteArray& statement, const QString& database) const;

private:
    base::Result<void> run(const QByteArray& statement, QString& sqlState) const;

    postgres::Target m_target;
    std::stop_token m_stop;
};

/// PermissionDenied, with what to do.
base::Error mayNotCreate();

/// A database that was made goes again unless the restore comes to its end.
class MadeDatabase
{
public:
    MadeDatabase(const Plan& plan, const postgres::Target& server, const base::JobContext& context)
        : m_plan(plan), m_server(server), m_context(context)
    {
    }
    MadeDatabase(const MadeDatabase&) = delete;
    MadeDatabase& operator=(const MadeDatabase&) = delete;
    ~MadeDatabase();

    base::Result<void> make();
    void keep() { m_isMade = false; }

private:
    const Plan& m_plan;
    const postgres::Target& m_server;
    const base::JobContext& m_context;
    bool m_isMade = false;
};

} // namespace restore
