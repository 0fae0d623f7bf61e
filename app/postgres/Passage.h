// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "process/Command.h"

#include <optional>

namespace postgres {

/// Opens a folder that the account of a private server must pass through; what is missing of it and its
/// parents is made, so that everybody may pass and only we may look (0711). Folders that are there already
/// keep their mode, unless they are `ours` or stand in it: where the account cannot pass, PermissionDenied
/// names the first such folder. Without an account (this process is not root) what is made is 0700.
/// PermissionDenied, StorageUnwritable, StorageFull.
base::Result<base::Folder> openPassable(const QString& path, const QString& ours,
                                        const std::optional<process::Account>& account);

} // namespace postgres
