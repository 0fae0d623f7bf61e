// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Check.h"
#include "catalogue/Dump.h"

namespace backup {

/// Whether a file can be made in the folder, tried with a file that has no name. A folder that is missing
/// passes when it can be made.
Check folderCheck(const QString& folder);

/// Whether the expected size fits into the free space.
Check spaceCheck(const base::Space& space, qint64 expectedBytes);

/// Whether somebody else is writing in the folder.
Check lockCheck(const QString& folder);

} // namespace backup
