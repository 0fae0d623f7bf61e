// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/DumpFormat.h"

#include "archive/TableOfContents.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <isa-l/igzip_lib.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace archive {
namespace {

using base::ErrorCode;
using base::Text;

struct Mark
{
    std::string_view bytes;
    DumpFormat format;
};

using std::string_view_literals::operator""sv;
constexpr std::array marks{
    Mark{"\x1F\x8B"sv, DumpFormat::Gzip},
    Mark{"\x28\xB5\x2F\xFD"sv, DumpFormat::Zstd},
    Mark{"\x04\x22\x4D\x18"sv, DumpFormat::Lz4},
    Mark{"BZh"sv, DumpFormat::Bzip2},
    Mark{"\xFD"
         "7zXZ\0"sv,
         DumpFormat::Xz},
    Mark{"PK\x03\x04"sv, DumpFormat::Zip},
};

constexpr size_t formatPosition = 10; // of the header: after the letters, three versions and two sizes
constexpr size_t tarMarkPosition = 257;

/// Begins like a script: pg_dump's own first line, another comment, or a word that SQL begins with.
bool isSql(QByteArray start)
{
    static const QStringList words =
        QStringLiteral("SET CREATE INSERT COPY ALTER DROP BEGIN START SELECT GRANT "
                       "REVOKE DELETE UPDATE COMMENT DO TRUNCATE WITH USE LOCK")
            .split(u' ');
    start.truncate(512);
    if (start.startsWith("\xFF\xFE")) // UTF-16: what a shell of Windows makes of redirected text
        start = QByteArray(start.mid(2)).replace(QByteArray(1, '\0'), QByteArray());
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.contains('\0'))
        return false;
    start = start.trimmed();
    if (start.startsWith("--") || start.startsWith("/*") || start.startsWith("\\restrict ") ||
        start.startsWith("\\connect "))
        return true;
    const qsizetype end =
        std::distance(start.cbegin(), std::find_if(start.cbegin(), start.cend(), [](char c) {
                          return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ';';
                      }));
    return end < start.size() && words.contains(QString::fromLatin1(start.first(end)).toUpper());
}

/// As much as the bytes decode to, cut as they are.
QByteArray unzipped(std::string_view bytes)
{
    QByteArray text(tellingBytes, '\0');
    const auto state = std::make_unique<inflate_state>(); // large: not on the stack
    isal_inflate_init(state.get());
    state->crc_flag = ISAL_GZIP;
    state->next_in = reinterpret_cast<uint8_t*>(const_cast<char*>(bytes.data()));
    state->avail_in = static_cast<uint32_t>(bytes.size());
    state->next_out = reinterpret_cast<uint8_t*>(text.data());
    state->avail_out = static_cast<uint32_t>(text.size());
    (void)isal_inflate(state.get()); // damaged: what came until then tells
    text.chop(static_cast<qsizetype>(state->avail_out));
    return text;
}

DumpFormat formatOfArchive(std::string_view start)
{
    const bool isOther =
        start.size() > formatPosition && (start[formatPosition] == 3 || start[formatPosition] == 5);
    return isOther ? DumpFormat::TableOfContents : DumpFormat::Custom;
}

/// pg_dump writes its table of contents first.
DumpFormat formatOfTar(std::string_view start)
{
    return start.starts_with("toc.dat\0"sv) && start.substr(tarHeaderBytes).starts_with("PGDMP")
               ? DumpFormat::Tar
               : DumpFormat::OtherTar;
}

Text hintFor(DumpFormat format)
{
    switch (format) {
    case DumpFormat::Tar:
    case DumpFormat::Directory:
        return Text("archive",
                    "“restore” restores it, whole or in part; dumps in custom format can do the rest.");
    case DumpFormat::TableOfContents:
        return Text("archive", "Name its folder to “restore”.");
    case DumpFormat::Sql:
        return Text("archive",
                    "This program never runs SQL files: look at it, then restore it with the server's "
                    "own client.");
    case DumpFormat::CompressedSql:
        return Text("archive",
                    "Decompress it. This program never runs SQL files: look at it, then restore it with "
                    "the server's own client.");
    case DumpFormat::OtherTar:
        return Text("archive", "Unpack it, then open the dump that it holds.");
    default:
        return Text("archive", "Decompress it, then open what comes out.");
    }
}

} // namespace

QString key(DumpFormat format)
{
    static const QStringList keys =
        QStringLiteral(
            "custom tar directory table_of_contents sql compressed_sql other_tar gzip zstd lz4 bzip2 xz "
            "zip unknown")
            .split(u' ');
    return keys[static_cast<qsizetype>(format)];
}

QString text(DumpFormat format)
{
    switch (format) {
    case DumpFormat::Custom:
        return Text("archive", "PostgreSQL dump in custom format").toString();
    case DumpFormat::Tar:
        return Text("archive", "PostgreSQL dump in tar format").toString();
    case DumpFormat::Directory:
        return Text("archive", "PostgreSQL dump in directory format").toString();
    case DumpFormat::TableOfContents:
        return Text("archive", "table of contents of a PostgreSQL dump in directory format").toString();
    case DumpFormat::Sql:
        return Text("archive", "SQL script").toString();
    case DumpFormat::CompressedSql:
        return Text("archive", "compressed SQL script").toString();
    case DumpFormat::OtherTar:
        return Text("archive", "tar file that pg_dump did not write").toString();
    case DumpFormat::Unknown:
        return Text("archive", "no known dump").toString();
    default:
        return Text("archive", "file compressed with %1").arg(key(format)).toString();
    }
}

DumpFormat formatOf(std::span<const char> bytes)
{
    const std::string_view start(bytes.data(), bytes.size());
    if (start.starts_with("PGDMP"))
        return formatOfArchive(start);
    if (start.size() > tarMarkPosition && start.substr(tarMarkPosition).starts_with("ustar"))
        return formatOfTar(start);
    const auto* mark = std::find_if(marks.begin(), marks.end(),
                                    [&](const Mark& known) { return start.starts_with(known.bytes); });
    if (mark != marks.end() && mark->format == DumpFormat::Gzip && isSql(unzipped(start)))
        return DumpFormat::CompressedSql;
    if (mark != marks.end())
        return mark->format;
    const QByteArray text(bytes.data(), std::min(static_cast<qsizetype>(bytes.size()), tellingBytes));
    return isSql(text) ? DumpFormat::Sql : DumpFormat::Unknown;
}

DumpFormat formatOf(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        return ::faccessat(descriptor, "toc.dat", F_OK, 0) == 0 ? DumpFormat::Directory : DumpFormat::Unknown;
    // Aligned, for whoever reads the disk around the page cache (O_DIRECT) by this descriptor.
    alignas(4096) std::array<char, tellingBytes> bytes{};
    const ssize_t count = S_ISREG(status.st_mode) ? ::pread(descriptor, bytes.data(), bytes.size(), 0) : -1;
    return count > 0 ? formatOf(std::span<const char>(bytes.data(), static_cast<size_t>(count)))
                     : DumpFormat::Unknown;
}

bool isNamed(DumpFormat format)
{
    return format != DumpFormat::Custom && format != DumpFormat::Unknown;
}

base::Error notAFile(int descriptor, const QString& name)
{
    const bool isDump = formatOf(descriptor) == DumpFormat::Directory;
    const auto directory = Text("archive", "%1 is the folder of a PostgreSQL dump in directory format.");
    const auto other = Text("archive", "%1 is not a file.");
    return {ErrorCode::OperationFailed,
            Text(isDump ? directory : other).arg(name),
            {},
            isDump ? hintFor(DumpFormat::Directory)
                   : Text("archive", "Name a file that pg_dump wrote in its custom format.")};
}

base::Error notReadable(int descriptor, const QString& name, const Fault& fault)
{
    const DumpFormat format = formatOf(descriptor);
    base::Error error = corrupt(name, fault);
    if (!isNamed(format))
        return error;
    error.message = Text("archive", "%1 is not a dump in custom format: %2.").arg(name).arg(text(format));
    error.hint = hintFor(format);
    return error;
}

} // namespace archive
