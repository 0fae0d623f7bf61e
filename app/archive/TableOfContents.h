// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Header.h"
#include "base/Result.h"

#include <string_view>
#include <vector>

namespace archive {

/// Where an entry's data stands in a custom archive (K_OFFSET_* in pg_backup_custom.c).
enum class OffsetState { NotSet = 1, Set = 2, NoData = 3 };

/// One entry of the table of contents (ReadToc in pg_backup_archiver.c). The views point into the archive's
/// bytes; NULL reads as empty.
struct Entry
{
    int dumpId = 0;
    bool hasData = false; ///< a data block belongs to it
    std::string_view catalogueOid;
    std::string_view oid;
    std::string_view tag;           ///< the object's name
    std::string_view description;   ///< its kind: TABLE, TABLE DATA, INDEX …
    int section = 0;                ///< 1 none, 2 before the data, 3 data, 4 after it
    std::string_view definition;    ///< SQL that creates it
    std::string_view dropStatement; ///< SQL that drops it
    std::string_view copyStatement; ///< COPY … FROM stdin; of a table's data
    std::string_view schema;
    std::string_view tablespace;
    std::string_view accessMethod; ///< since version 1.14
    int relationKind = 0;          ///< pg_class.relkind, since version 1.16
    std::string_view owner;
    std::vector<int> dependencies; ///< dump ids
    OffsetState offsetState = OffsetState::NotSet;
    qint64 offset = 0;         ///< of its data block from the start of the file, when set
    qint64 offsetPosition = 0; ///< in the file, of the byte that tells offsetState; the offset follows

    /// Its data are a table's rows as COPY text.
    bool isCopyText() const { return hasData && !copyStatement.empty(); }
    /// Its data are large objects.
    bool isLargeObjects() const { return hasData && description == "BLOBS"; }
};

/// What a list of dumps needs to know of each.
struct Summary
{
    Header header;
    /// Every entry with data has its offset. pg_dump fills these in last, so the archive was finished; one
    /// that was written through a pipe never has them.
    bool finished = false;
    int tables = 0; ///< with data
};

/// Reads one entry at the cursor into `entry`, whose memory is used again. `fileOffset` is where the cursor's
/// bytes begin in the file.
void parseEntry(ByteCursor& cursor, const Header& header, qint64 fileOffset, Entry& entry);

/// The error of an archive that is not what it should be, with the place and what was expected there.
base::Error corrupt(const QString& name, const Fault& fault);

} // namespace archive
