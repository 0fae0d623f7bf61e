// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Drill.h"
#include "restore/drill/Expectation.h"

namespace restore::drill {

/// What is restored into a private server.
struct Load
{
    const Plan& plan;
    const Expectation& expectation;
    const catalogue::Inventory& inventory;
    const postgres::PrivateServer& server;
    int descriptor = -1;                 ///< of the dump, held open
    QString database;                    ///< that is made
    QMap<QString, QString> session = {}; ///< of the manifest
};

/// Roles, database, definitions, rows, indexes, properties, statistics: fills in the outcome's phases,
/// errors, remarks and commands. Tables are filled in the name of their owners where these may, so that what
/// checks and computes their values runs with the owners' rights, not a superuser's. An error of pg_restore
/// is a finding; StorageFull, ServerError (the server ended), Cancelled end it.
base::Result<void> load(const Load& load, Outcome& outcome, const base::JobContext& context);

} // namespace restore::drill
