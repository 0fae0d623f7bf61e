// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "process/Tools.h"
#include "restore/RestoreCommand.h"
#include "restore/Selection.h"
#include "restore/Source.h"
#include "restore/Target.h"

namespace restore {

/// What somebody wants restored, and where to.
struct Request
{
    postgres::Target server; ///< any database of it; with its password
    QString file;            ///< path of the dump: a file, or the folder of one in directory format
    QString database;        ///< that is restored into
    /// Tables as schema and name, and schemas, raw names; both empty: everything.
    std::vector<std::pair<QByteArray, QByteArray>> tables = {};
    std::vector<QByteArray> schemas = {};
    std::vector<int> ids = {};  ///< dump ids, beside these
    bool createRoles = false;   ///< missing ones, from the roles file beside the dump
    bool withOwners = true;     ///< and rights; without them no role needs to exist
    bool cleanExisting = false; ///< what is in the database may be replaced
    bool goOn = false;          ///< past errors
    bool keepOnFailure = false; ///< a database that was made
    int jobs = 1;
    QStringList toolFolders = {}; ///< where pg_restore is looked for; empty: process::standardToolFolders()

    bool isWhole() const { return tables.empty() && schemas.empty() && ids.empty(); }
};

/// CreateNew: the database is made, with the properties of the original. IntoEmpty: it is there, and empty.
/// Replace: everything is restored into a new database, which then takes the name of the one that was there.
/// CleanSelected: what is selected is dropped from the one that is there, then restored.
enum class Mode { CreateNew, IntoEmpty, Replace, CleanSelected };

/// What a restore would do: a value that is shown, then executed.
struct Plan
{
    Request request;
    Mode mode = Mode::CreateNew;
    SourceState source; ///< of the dump
    Objects objects;
    std::optional<Selection> selection; ///< nothing: everything
    TargetFacts target;
    process::Tool tool;
    QByteArray rolesScript;         ///< empty: none is run
    QString madeDatabase;           ///< that is made, and dropped on failure; empty in the other modes
    bool isOfUnknownOrigin = false; ///< nothing beside the dump tells that a backup of ours made it
    int tables = 0;                 ///< whose rows are restored

    QString databaseRestoredInto() const { return madeDatabase.isEmpty() ? request.database : madeDatabase; }
    /// As one would type it: for people.
    QStringList commands() const;
};

/// Reads the dump's table of contents and looks at the server; changes nothing. ArchiveCorrupt;
/// OperationFailed for what the dump does not hold; TargetNotEmpty; RolesMissing; PermissionDenied without
/// the right to create a database; ToolMissing; connection errors.
base::Result<Plan> plan(const Request& request, std::stop_token stop);

} // namespace restore
