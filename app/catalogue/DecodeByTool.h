// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "process/Command.h"

namespace catalogue {

/// pg_restore that decodes a whole archive from its standard input and throws the result away. Pure.
process::Command decodeCommand(const QString& restoreTool);

/// Gives an open archive of a format that we do not know to the stock pg_restore, which decodes it and throws
/// the result away. ArchiveCorrupt when it refuses it. `pg_restore --list` would prove nothing: it only reads
/// the table of contents.
base::Result<void> decodeByTool(int descriptor, const QString& name, const QString& restoreTool,
                                const base::JobContext& context);

} // namespace catalogue
