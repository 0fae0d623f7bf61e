// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/RestoreCommand.h"
#include "restore/RestoreLog.h"

namespace restore {

/// One run of pg_restore, as it is watched.
struct ToolRun
{
    RestoreOptions options;         ///< without passFile and list, which are made here
    std::optional<QByteArray> list; ///< the ids that are restored (listOf()); nothing: everything
    QString listFolder = {};        ///< where the list is written; empty: in the system's temporary folder
    int descriptor = -1; ///< the dump held open, whatever its path means meanwhile; -1: by its path
    bool goOn = false;   ///< past errors
    int tables = 0;      ///< whose rows are restored, for the progress
    std::vector<RestoreError> errors; ///< filled in, whatever the end: all that were met

    /// The first error that is not harmless ends it (RestoreFailed), unless it goes on. Cancelled,
    /// ToolMissing, ToolFailed, ToolKilled, StorageFailed.
    base::Result<void> run(const base::JobContext& context);
};

} // namespace restore
