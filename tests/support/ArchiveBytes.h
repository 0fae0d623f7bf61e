// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace support {

/// A custom-format archive to be, without data blocks: header and table of contents as pg_dump writes them
/// (WriteHead and WriteToc in src/bin/pg_dump/pg_backup_archiver.c), in any version of the format from 1.12
/// to 1.16.
struct ArchiveContent
{
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

QByteArray bytesOf(const ArchiveContent& content);

/// As pg_backup_archiver.c writes them: a sign byte and the bytes of the number, the least significant first.
QByteArray integerBytes(qint64 value, int size = 4);

} // namespace support
