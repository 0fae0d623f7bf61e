// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "catalogue/Dump.h"
#include "config/Configuration.h"
#include "restore/runbook/Facts.h"

namespace restore::runbook {

/// What the facts are gathered from.
struct Sources
{
    const config::Configuration& configuration;
    const catalogue::Listing& listing; ///< of its folder
    QString program;                   ///< path of pgsauvegarde-cli
    QStringList toolFolders;           ///< where the PostgreSQL tools are looked for
    /// Table that the scenarios are told with: schema and name; nothing: the largest that will do.
    std::optional<std::pair<QByteArray, QByteArray>> table = {};
};

/// Reads the tables of contents of the newest dump and of the good one before it, and a row of the example;
/// asks no server. StorageMissing when there is no dump; OperationFailed for a table that the dump does not
/// hold, or without rows or a primary key; ArchiveCorrupt, StorageFailed, Cancelled.
base::Result<Facts> gather(const Sources& sources, const base::JobContext& context);

/// What is to be known of one dump. `login`: the configured role.
base::Result<DumpFacts> dumpFacts(const QString& path, const QString& login);
/// Nothing when no table will do.
base::Result<std::optional<ExampleTable>>
exampleTable(const QString& path, const std::optional<std::pair<QByteArray, QByteArray>>& wanted,
             const base::JobContext& context);

} // namespace restore::runbook
