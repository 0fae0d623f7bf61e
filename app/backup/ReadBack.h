// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Reading.h"
#include "backup/Dump.h"

namespace backup {

/// Reads the new archive whole, from the disk: every byte hashed, every block decoded and counted, and all of
/// it compared with what was written, if we wrote it. A version of the format that we do not know is decoded
/// by the stock pg_restore (ToolMissing where there is none). ArchiveCorrupt when anything differs.
base::Result<archive::Reading> readBack(const PartialFile& file, const std::optional<Written>& written,
                                        const std::optional<process::Tool>& restoreTool,
                                        const base::JobContext& context);

} // namespace backup
