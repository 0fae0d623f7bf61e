// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"

namespace backup {

/// Reads an archive whole from an open file: every byte goes through SHA-256 and into the stock pg_restore,
/// which decodes it and throws the result away. Returns the hash (32 bytes). ArchiveCorrupt when pg_restore
/// refuses it. `pg_restore --list` would prove nothing: it only reads the table of contents.
base::Result<QByteArray> readBack(int descriptor, const QString& restoreTool,
                                  const base::JobContext& context);

} // namespace backup
