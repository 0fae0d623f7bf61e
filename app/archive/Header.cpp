// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Header.h"

#include <algorithm>
#include <array>

namespace archive {
namespace {

constexpr std::string_view magic = "PGDMP";
constexpr int customFormat = 1; // archCustom … archDirectory in pg_backup_archiver.h
constexpr int tarFormat = 3;
constexpr int directoryFormat = 5;
constexpr int oldestMinor = 12;
constexpr int newestMinor = 16;
constexpr int algorithmSince = 15; // minor version since which a byte names the algorithm, before a level

/// One byte; a fault points at it when it is not right.
int byteThat(ByteCursor& cursor, const char* expected, bool (*isRight)(int))
{
    const qint64 position = cursor.position();
    const int value = cursor.byte(expected);
    if (cursor.failed() || isRight(value))
        return value;
    cursor.moveTo(position);
    cursor.fail(expected);
    return value;
}

/// Everything before the creation time.
void parseStart(ByteCursor& cursor, Header& header, Formats formats)
{
    for (const char letter : magic) {
        const qint64 position = cursor.position();
        if (cursor.byte("the letters PGDMP") != letter) {
            cursor.moveTo(position);
            cursor.fail("the letters PGDMP");
        }
    }
    const auto isSize = [](int size) {
        return size == 4 || size == 8;
    };
    header.majorVersion = byteThat(cursor, "version 1 of the format", [](int major) { return major == 1; });
    header.minorVersion = byteThat(cursor, "version 1.12 of the format or later",
                                   [](int minor) { return minor >= oldestMinor; });
    header.revision = cursor.byte("the format's revision");
    cursor.integerBytes = header.integerBytes = byteThat(cursor, "the size of an integer: 4 or 8", isSize);
    cursor.offsetBytes = header.offsetBytes = byteThat(cursor, "the size of an offset: 4 or 8", isSize);
    const auto isCustom = [](int format) {
        return format == customFormat;
    };
    const auto isAny = [](int format) {
        return format == customFormat || format == tarFormat || format == directoryFormat;
    };
    header.isCustom = formats == Formats::Custom ? isCustom(byteThat(cursor, "the custom format", isCustom))
                                                 : isCustom(byteThat(cursor, "a format of pg_dump", isAny));
    header.compression = header.minorVersion >= algorithmSince ? cursor.byte("the compression algorithm")
                                                               : cursor.integer("the compression level");
}

QString text(const std::optional<std::string_view>& bytes)
{
    return bytes ? QString::fromUtf8(bytes->data(), static_cast<qsizetype>(bytes->size())) : QString();
}

} // namespace

QString Header::formatVersion() const
{
    return QStringLiteral("%1.%2").arg(majorVersion).arg(minorVersion);
}

bool Header::isKnownVersion() const
{
    return majorVersion == 1 && minorVersion >= oldestMinor && minorVersion <= newestMinor;
}

bool Header::isVersionToCome() const
{
    return majorVersion == 1 && minorVersion > newestMinor;
}

std::optional<Compression> Header::algorithm() const
{
    if (minorVersion < algorithmSince)
        return compression == 0 ? Compression::None : Compression::Gzip;
    if (compression < int(Compression::None) || compression > int(Compression::Zstd))
        return std::nullopt;
    return static_cast<Compression>(compression);
}

bool supports(const Header& header, Compression compression)
{
    return header.minorVersion >= algorithmSince || compression == Compression::None ||
           compression == Compression::Gzip;
}

QByteArray compressionField(const Header& header, Compression compression)
{
    const auto number = static_cast<char>(compression);
    if (header.minorVersion >= algorithmSince)
        return QByteArray(1, number);
    QByteArray level(1 + header.integerBytes, '\0'); // a sign, then the level: 1 for gzip, like its number
    level[1] = number;
    return level;
}

Header parseHeader(ByteCursor& cursor, Formats formats)
{
    Header header;
    parseStart(cursor, header, formats);
    std::array<int, 7> time{}; // second, minute, hour, day, month from 0, year from 1900, daylight saving
    for (int& part : time)
        part = std::clamp(cursor.integer("the creation time"), -9999,
                          9999); // a forged one must not overflow below
    header.createdAt = QDateTime(QDate(time[5] + 1900, time[4] + 1, time[3]),
                                 QTime(time[2], time[1], time[0] % 60), Qt::UTC);
    header.database = text(cursor.string("the database's name"));
    header.serverVersion = text(cursor.string("the server's version"));
    header.dumpVersion = text(cursor.string("pg_dump's version"));
    return header;
}

QByteArray withCreationTime(QByteArray fileStart, const QDateTime& wallClock)
{
    ByteCursor cursor(fileStart);
    Header header;
    parseStart(cursor, header, Formats::Custom);
    const qint64 start = cursor.position();
    for (int part = 0; part < 7; ++part)
        cursor.integer("the creation time");
    if (cursor.failed())
        return {};

    const QDate date = wallClock.date();
    const QTime time = wallClock.time();
    const std::array parts{
        time.second(), time.minute(), time.hour(), date.day(), date.month() - 1, date.year() - 1900, 0};
    qsizetype at = start;
    for (const int part : parts) {
        fileStart[at++] = 0; // sign
        for (int byte = 0; byte < header.integerBytes; ++byte)
            fileStart[at++] = static_cast<char>(byte < 4 ? (part >> (8 * byte)) & 0xFF : 0);
    }
    return fileStart;
}

} // namespace archive
