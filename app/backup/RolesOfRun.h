// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Preflight.h"
#include "catalogue/Manifest.h"
#include "postgres/Snapshot.h"

namespace backup {

/// The roles of a run, and what they were read in.
struct RolesOfRun
{
    std::optional<postgres::Snapshot> snapshot; ///< kept until pg_dump is done, which sees the same if it can
    QByteArray script;
    catalogue::RolesFile file; ///< but for its name
};

/// Reads the roles linked to the database, before pg_dump starts: in one transaction whose snapshot pg_dump
/// takes over. Not with --serializable-deferrable, which waits for a snapshot of its own, nor where the
/// server exports none: the log says so.
base::Result<RolesOfRun> readRolesOfRun(const Request& request, const base::JobContext& context);

} // namespace backup
