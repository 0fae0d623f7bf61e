// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ArchiveBytes.h"

#include <array>

namespace support {
namespace {

using Entry = ArchiveContent::Entry;

QByteArray littleEndian(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(i < 8 ? value >> (8 * i) & 0xFF : 0);
    return bytes;
}

QByteArray byte(int value)
{
    return QByteArray(1, static_cast<char>(value));
}

/// WriteInt, WriteStr and WriteOffset, in the sizes of one archive.
class Writer
{
public:
    explicit Writer(const ArchiveContent& content) : m_content(content) {}

    QByteArray integer(qint64 value) const { return integerBytes(value, m_content.integerBytes); }
    QByteArray string(const QByteArray& text) const { return integer(text.size()) + text; }
    QByteArray null() const { return integer(-1); }

    QByteArray header() const
    {
        QByteArray bytes = "PGDMP" + byte(m_content.majorVersion) + byte(m_content.minorVersion) + byte(0) +
                           byte(m_content.integerBytes) + byte(m_content.offsetBytes) +
                           byte(m_content.format);
        bytes += m_content.minorVersion >= 15 ? byte(m_content.compression) : integer(m_content.compression);
        const QDate date = m_content.createdAt.date();
        const QTime time = m_content.createdAt.time();
        for (const int part : std::array{time.second(), time.minute(), time.hour(), date.day(),
                                         date.month() - 1, date.year() - 1900, 0})
            bytes += integer(part);
        return bytes + string(m_content.database) + string(m_content.serverVersion) +
               string(m_content.dumpVersion);
    }

    QByteArray entry(const Entry& entry) const
    {
        QByteArray bytes = integer(entry.dumpId) + integer(entry.hasData ? 1 : 0) + string("1259") +
                           string("16384") + string(entry.tag) + string(entry.description) + integer(3) +
                           string("CREATE") + null() + null() + string(entry.schema) + string({});
        if (m_content.minorVersion >= 14)
            bytes += string("heap");
        if (m_content.minorVersion >= 16)
            bytes += integer('r');
        bytes += string(entry.owner) + string("false");
        for (const int dependency : entry.dependencies)
            bytes += string(QByteArray::number(dependency));
        return bytes + null() + byte(int(entry.offsetState)) +
               littleEndian(static_cast<quint64>(entry.offset), m_content.offsetBytes);
    }

private:
    const ArchiveContent& m_content;
};

} // namespace

QByteArray integerBytes(qint64 value, int size)
{
    return byte(value < 0 ? 1 : 0) + littleEndian(static_cast<quint64>(std::abs(value)), size);
}

Entry tableData(const QByteArray& name, qint64 offset)
{
    return {.dumpId = int(offset),
            .hasData = true,
            .tag = name,
            .offsetState = archive::OffsetState::Set,
            .offset = offset,
            .dependencies = {1, 2}};
}

ArchiveContent finishedArchive(const QByteArray& database)
{
    Entry table{.dumpId = 2, .tag = "citoyens", .description = "TABLE"};
    Entry largeObjects = tableData("BLOBS", 400);
    largeObjects.description = "BLOBS";
    ArchiveContent content;
    content.database = database;
    content.entries = {table, tableData("citoyens", 200), tableData("actes", 300), largeObjects};
    return content;
}

QByteArray bytesOf(const ArchiveContent& content)
{
    const Writer writer(content);
    QByteArray bytes =
        writer.header() +
        writer.integer(content.claimedEntries.value_or(static_cast<int>(content.entries.size())));
    for (const Entry& entry : content.entries)
        bytes += writer.entry(entry);
    return bytes;
}

} // namespace support
