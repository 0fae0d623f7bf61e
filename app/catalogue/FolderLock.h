// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"

namespace catalogue {

/// One writer per folder, the window and the command line together. A kernel lock on a file in the folder: it
/// goes with the process that holds it, however that ends, so none is ever stale.
class FolderLock
{
public:
    /// LockHeld names the process that has it and since when.
    static base::Result<FolderLock> take(const base::Folder& folder);
    /// Whether somebody (another process, or this one) holds it now.
    static bool isHeld(const base::Folder& folder);

private:
    explicit FolderLock(base::FileDescriptor file) : m_file(std::move(file)) {}
    base::FileDescriptor m_file;
};

} // namespace catalogue
