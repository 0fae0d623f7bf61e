// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Definitions.h"
#include "postgres/Connection.h"
#include "process/Command.h"
#include "process/Tools.h"
#include "restore/drill/Expectation.h"
#include "restore/drill/Outcome.h"

namespace restore::drill {

/// How the restored database's definitions are read.
struct DefinitionSource
{
    process::Tool tool;         ///< pg_dump
    postgres::Target target;    ///< the restored database
    QString folder;             ///< for the file that it writes
    QStringList extraArguments; ///< with which the dump was made; those that leave definitions out count
    bool withLargeObjects = false;
};

/// pg_dump of the definitions alone, in the archive format. Pure.
process::Command definitionDumpCommand(const DefinitionSource& source, const QString& passFile,
                                       const QString& file);

/// What is compared, and what is known to be different without being wrong.
struct DefinitionRules
{
    DefinitionProof proof = DefinitionProof::Exact;
    bool withDatabase = true; ///< its own name, encoding, owner, settings
    bool withRights = true;   ///< the dump was made with them
    bool withComments = true; ///< as well
};

struct DefinitionFindings
{
    std::vector<KindCount> kinds;                         ///< in the order of the dump
    std::vector<catalogue::DefinitionChange> differences; ///< by schema, name and kind
};

/// Pure. Tablespaces are not compared: a drill restores without them.
DefinitionFindings compareDefinitions(catalogue::Inside dump, catalogue::Inside restored,
                                      const DefinitionRules& rules);

/// Dumps the definitions of the restored database and reads them. ToolFailed, StorageFailed, Cancelled.
base::Result<catalogue::Inside> readRestoredDefinitions(const DefinitionSource& source,
                                                        const base::JobContext& context);

} // namespace restore::drill
