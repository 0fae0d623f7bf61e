// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/DumpFormat.h"
#include "base/Folder.h"

namespace restore {

/// What the dump was when it was looked at: a file, or the folder of one in directory format with its files.
struct SourceState
{
    archive::DumpFormat format = archive::DumpFormat::Custom;
    base::FileIdentity identity;
    std::vector<base::FolderEntry> members; ///< of the folder, by name

    bool operator==(const SourceState& other) const;
    /// The same bytes, also when it was renamed or deleted meanwhile.
    bool hasContentOf(const SourceState& other) const;
};

/// A dump that is held open, so that what was looked at is what is restored.
struct Source
{
    base::FileDescriptor descriptor;
    SourceState state;
};

/// Links are not followed. Whether it is a dump that can be restored is told by reading it (readObjects()).
base::Result<Source> openSource(const QString& path);
base::Result<SourceState> stateOf(int descriptor, const QString& path);

} // namespace restore
