// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/Tools.h"
#include "restore/Objects.h"
#include "restore/drill/Outcome.h"
#include "restore/drill/Workplace.h"

namespace restore::drill {

/// Which dump is tried, and where.
struct Request
{
    QString file; ///< path of the dump
    int jobs = 1;
    QString workFolder = standardWorkFolder(); ///< private servers are made below it
    /// Instead of a private server, a database that is made on this one, and dropped. With its password.
    std::optional<postgres::Target> server = {};
    QStringList toolFolders = {}; ///< where the tools are looked for; empty: process::standardToolFolders()
};

/// What a drill would do: a value that is shown, then executed.
struct Plan
{
    Request request;
    base::FileIdentity identity; ///< of the dump
    catalogue::Inside inside;    ///< its table of contents
    Objects objects;
    QString database; ///< that is made in a private server: of the original's name, if that is free there
    QByteArray rolesScript; ///< empty: none beside the dump
    QString binaries;       ///< of the private server; empty for a scratch database
    int serverMajor = 0;    ///< that restores
    process::Tool restoreTool;
    /// That reads the restored definitions: of the version that made the dump, where it can.
    process::Tool dumpTool;
    DefinitionProof definitionProof = DefinitionProof::NamesOnly;
    qint64 bytesNeeded = 0; ///< in the work folder; 0 for a scratch database
    qint64 bytesFree = 0;

    /// Nothing tells where it comes from (no manifest); a restore runs what is in it with all rights.
    bool isOfUnknownOrigin() const;
    /// Another major version restores than the one that it was dumped from.
    bool isOtherVersion() const;
};

/// Looks at the dump and at what is there to restore it with; changes nothing. ArchiveCorrupt, FileChanged
/// (the manifest is of another dump), ToolMissing (no server program, none new enough, an extension that the
/// private server lacks), StorageFull, connection errors.
base::Result<Plan> plan(const Request& request, std::stop_token stop);

/// Restores, compares, cleans up, whatever happens. An outcome that has not passed is no error: errors are
/// what kept the drill from being held. Cancelled, FileChanged, StorageFull, ServerError.
base::Result<Outcome> run(const Plan& plan, const base::JobContext& context);

/// `<stem>.drill.json` beside the dump, and the last drill of the folder. StorageUnwritable.
base::Result<void> record(const Outcome& outcome);

} // namespace restore::drill
