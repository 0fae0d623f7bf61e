// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"

#include <functional>
#include <stop_token>

namespace archive {

/// A table whose rows stand in an archive, and where.
struct StoredTable
{
    Header header;
    QByteArray schema; ///< raw bytes, in the archive's encoding
    QByteArray name;
    std::vector<QByteArray> columns; ///< in the order of the fields
    QByteArray encoding;             ///< SET client_encoding = '…';
    int dumpId = 0;
    std::optional<qint64> offset; ///< of its data block, where the table of contents tells it
    qint64 dataStart = 0;         ///< of the first data block of the archive
};

/// From the table of contents of an open regular file. OperationFailed when the archive holds no rows of that
/// table, or holds them as INSERT statements; the hint names tables that are there.
base::Result<StoredTable> findTable(int descriptor, const QString& fileName, const QByteArray& schema,
                                    const QByteArray& name);

/// A row's number in `StoredTable::columns` and what its field must be, as COPY writes it (fieldOf()).
struct RowCondition
{
    size_t column = 0;
    QByteArray field;
};

/// A longer row is refused: memory is bounded by this.
inline constexpr qint64 longestRow = 256 * 1024 * 1024;

/// What was read before the end, or before `visit` had enough.
struct RowsRead
{
    qint64 rows = 0;
    qint64 bytes = 0;     ///< of rows, uncompressed
    bool isWhole = false; ///< to the table's last row
};

/// Hands the rows that meet the condition (all without one) to `visit`, lines of COPY text without their
/// ends, until it returns false. Streams: memory is one row and a buffer. Where the archive tells no offset,
/// the blocks before are passed over. ArchiveCorrupt, StorageFailed, Cancelled. `onProgress` is given the
/// bytes of rows read so far.
base::Result<RowsRead> readRows(int descriptor, const QString& fileName, const StoredTable& table,
                                const std::optional<RowCondition>& condition, const std::stop_token& stop,
                                const std::function<void(qint64)>& onProgress,
                                const std::function<bool(std::string_view row)>& visit);

} // namespace archive
