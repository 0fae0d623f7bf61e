// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ByteCursor.h"
#include "base/Result.h"

namespace archive {

/// What a file that somebody takes for a dump is. Custom, Tar and Directory are pg_dump's archives
/// (src/bin/pg_dump/pg_backup_{custom,tar,directory}.c); of the last one, TableOfContents is the file
/// toc.dat.
enum class DumpFormat {
    Custom,
    Tar,
    Directory,
    TableOfContents,
    Sql,
    CompressedSql,
    OtherTar,
    Gzip,
    Zstd,
    Lz4,
    Bzip2,
    Xz,
    Zip,
    Unknown,
};
/// "custom", "tar", "directory", "table_of_contents", "sql" …
QString key(DumpFormat format);
QString text(DumpFormat format);

/// How many bytes from its start tell what a file is.
inline constexpr qint64 tellingBytes = 4096;
/// Of tar: where the content of the first member begins. It is toc.dat in what pg_dump writes.
inline constexpr qint64 tarHeaderBytes = 512;

/// Pure: from a file's first bytes.
DumpFormat formatOf(std::span<const char> start);
/// Of an open file or folder; Unknown when it cannot be read.
DumpFormat formatOf(int descriptor);

/// It is one that we know and do not read.
bool isNamed(DumpFormat format);

/// What is in the way of reading it as an archive in custom format: its format and what to do with it, or,
/// when it is none that we know, that it is no complete archive (`fault`).
base::Error notReadable(int descriptor, const QString& name, const Fault& fault);

/// The error of a folder, a FIFO or a device under the name of an archive.
base::Error notAFile(int descriptor, const QString& name);

} // namespace archive
