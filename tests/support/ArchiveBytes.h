// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/CopyText.h"
#include "archive/TableOfContents.h"

#include <QByteArrayList>
#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace support {

/// A custom-format archive to be, as pg_dump writes it (WriteHead and WriteToc in
/// src/bin/pg_dump/pg_backup_archiver.c, data blocks in pg_backup_custom.c), in any version of the format
/// from 1.12 to 1.16.
struct ArchiveContent
{
    struct LargeObject
    {
        quint32 oid = 0;
        QByteArray bytes;
    };

    /// A text that is null, not just empty, is written as NULL.
    struct Entry
    {
        int dumpId = 1;
        bool hasData = false;
        QByteArray tag;
        QByteArray description = "TABLE DATA";
        QByteArray schema = "public";
        QByteArray owner = "postgres";
        archive::OffsetState offsetState = archive::OffsetState::NoData;
        qint64 offset = 0;
        std::vector<int> dependencies = {};
        int section = 3;
        QByteArray definition = "CREATE";
        QByteArray dropStatement = {};
        QByteArray copyStatement = {}; ///< with it the data are rows, and without it statements
        QByteArray tablespace = "";
        QByteArray accessMethod = "heap"; ///< since 1.14
        int relationKind = 'r';           ///< since 1.16
        /// What its data block holds.
        QByteArrayList rows = {}; ///< lines of COPY text without their ends
        std::vector<LargeObject> largeObjects = {};
    };

    int majorVersion = 1;
    int minorVersion = 14;
    int integerBytes = 4;
    int offsetBytes = 8;
    int format = 1; ///< 1 custom, 3 tar
    int compression = -1;
    QDateTime createdAt = QDateTime(QDate(2026, 11, 20), QTime(2, 0, 0), Qt::UTC); ///< the wall clock
    QByteArray database = "mairie";
    QByteArray serverVersion = "15.18 (Debian 15.18-0+deb12u1)";
    QByteArray dumpVersion = "15.18 (Debian 15.18-0+deb12u1)";
    std::vector<Entry> entries;
    std::optional<int> claimedEntries; ///< a forged number of entries
};

/// A table's rows, written and finished: its offset is set.
ArchiveContent::Entry tableData(const QByteArray& name, qint64 offset);
/// A small database as pg_dump leaves it: an entry without data, two tables and a large object, all with
/// their offsets.
ArchiveContent finishedArchive(const QByteArray& database = "mairie");

/// A database with what data can hold, as pg_dump writes it to a pipe, without compression: tables with rows,
/// without rows, without columns, large objects, one of them empty. No offset is set.
ArchiveContent streamedArchive(int minorVersion = 14, int integerSize = 4, int offsetSize = 8);

/// Header and table of contents.
QByteArray bytesOf(const ArchiveContent& content);
/// What follows: a data block for each entry with data. Each stream is handed to `compress`, which gives its
/// chunks; without it a row is a chunk, as pg_dump writes what it does not compress.
using Chunks = std::function<QByteArrayList(const QByteArray& stream)>;
QByteArray blocksOf(const ArchiveContent& content, const Chunks& compress = {});

/// What the rows of an entry, or its large objects, amount to; counted in the plainest way.
archive::Tally tallyOf(const ArchiveContent::Entry& entry);

/// As pg_backup_archiver.c writes them: a sign byte and the bytes of the number, the least significant first.
QByteArray integerBytes(qint64 value, int size = 4);

} // namespace support
