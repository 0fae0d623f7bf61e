// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ByteCursor.h"
#include "archive/Compression.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace archive {

/// Header of a PostgreSQL archive in custom format (ReadHead in src/bin/pg_dump/pg_backup_archiver.c),
/// written by pg_dump since version 1.12 of the format (PostgreSQL 9.0).
struct Header
{
    int majorVersion = 0; ///< of the format: 1
    int minorVersion = 0; ///< 12 (PostgreSQL 9.0) … 16 (PostgreSQL 17, 18)
    int revision = 0;
    int integerBytes = 4; ///< size of an integer in the file, after its sign byte
    int offsetBytes = 8;
    bool isCustom = true; ///< false: tar or directory, whose entries name a file instead of an offset
    int compression =
        0; ///< up to 1.14 a zlib level (-1: default); from 1.15 an algorithm: 0 none, 1 gzip, 2 lz4, 3 zstd
    QDateTime createdAt; ///< the wall clock of pg_dump's host, whose zone the file does not tell; here in UTC
    QString database;
    QString serverVersion; ///< "15.18 (Debian 15.18-0+deb12u1)"
    QString dumpVersion;   ///< of pg_dump

    /// "1.14"
    QString formatVersion() const;
    /// Versions of which we know the table of contents: 1.12 to 1.16.
    bool isKnownVersion() const;
    /// A newer one, of which we know nothing but that.
    bool isVersionToCome() const;
    /// Of the data blocks; nothing for a number that we do not know.
    std::optional<Compression> algorithm() const;
};

/// Which archives are taken: those in custom format; or those in tar and in directory format (pg_dump writes
/// 3 for both) as well, which differ only in what follows the table of contents.
enum class Formats { Custom, Any };

/// Reads the header at the cursor, and sets the cursor's sizes. On a fault the header is not to be used.
Header parseHeader(ByteCursor& cursor, Formats formats = Formats::Custom);

/// Where the header tells the compression, and what stands there when the blocks are compressed with an
/// algorithm that this version of the format knows: up to 1.14 a level for gzip, from 1.15 the algorithm's
/// number.
inline constexpr qint64 compressionPosition = 11;
QByteArray compressionField(const Header& header, Compression compression);
/// Whether pg_restore reads such blocks in this version of the format.
bool supports(const Header& header, Compression compression);

/// The start of an archive with the header's creation time set (the wall clock of pg_dump's host), nothing
/// else changed: for the demonstration, whose dumps of earlier days are made today. Empty when it is not the
/// start of an archive.
QByteArray withCreationTime(QByteArray fileStart, const QDateTime& wallClock);

} // namespace archive
