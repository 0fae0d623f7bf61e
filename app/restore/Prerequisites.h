// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Header.h"
#include "catalogue/Manifest.h"
#include "process/Tools.h"

namespace restore {

/// pg_restore of the server's own major version if it can read the archive, else the next newer; looked for
/// in the standard folders where none are given. ToolMissing, ToolTooOld.
base::Result<process::Tool> chooseRestoreTool(const archive::Header& header, const QString& file,
                                              int serverMajor, const QStringList& toolFolders);

/// The roles file beside a dump, ours by its first line; empty when there is none. FileChanged when it is not
/// the one that was saved with the dump.
base::Result<QByteArray> rolesBeside(const base::Folder& folder, const QByteArray& dumpName,
                                     const std::optional<catalogue::Manifest>& manifest);

} // namespace restore
