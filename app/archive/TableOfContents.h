// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Header.h"
#include "base/Result.h"

#include <functional>
#include <string_view>

namespace archive {

/// Where an entry's data stands in a custom archive (K_OFFSET_* in pg_backup_custom.c).
enum class OffsetState { NotSet = 1, Set = 2, NoData = 3 };

/// One entry of the table of contents (ReadToc in pg_backup_archiver.c). The views point into the archive's
/// bytes.
struct Entry
{
    int dumpId = 0;
    bool hasData = false;         ///< a data block belongs to it
    std::string_view tag;         ///< the object's name
    std::string_view description; ///< its kind: TABLE, TABLE DATA, INDEX …
    std::string_view schema;
    std::string_view owner;
    OffsetState offsetState = OffsetState::NotSet;
    qint64 offset = 0; ///< of its data block from the start of the file, when set
};

/// What a list of dumps needs to know of each.
struct Summary
{
    Header header;
    /// Every entry with data has its offset. pg_dump fills these in last, so the archive was finished; one
    /// that was written through a pipe never has them.
    bool finished = false;
    int dataEntries = 0; ///< entries with data: tables and large objects
};

/// Calls `visit` for each entry after the header, at the cursor.
void parseEntries(ByteCursor& cursor, const Header& header, const std::function<void(const Entry&)>& visit);

/// From an open regular file, read from its start; memory is bounded by the file's real size, whatever it
/// claims. ArchiveCorrupt names the offset and what was expected there; StorageFailed when reading fails.
base::Result<Summary> readSummary(int descriptor, const QString& name);

} // namespace archive
