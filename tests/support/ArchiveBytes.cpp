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
    QByteArray text(const QByteArray& text) const { return text.isNull() ? null() : string(text); }

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
                           string("16384") + string(entry.tag) + string(entry.description) +
                           integer(entry.section) + text(entry.definition) + text(entry.dropStatement) +
                           text(entry.copyStatement) + text(entry.schema) + text(entry.tablespace);
        if (m_content.minorVersion >= 14)
            bytes += text(entry.accessMethod);
        if (m_content.minorVersion >= 16)
            bytes += integer(entry.relationKind);
        bytes += string(entry.owner) + string("false");
        for (const int dependency : entry.dependencies)
            bytes += string(QByteArray::number(dependency));
        return bytes + null() + byte(int(entry.offsetState)) +
               littleEndian(static_cast<quint64>(entry.offset), m_content.offsetBytes);
    }

    QByteArray block(const Entry& entry, const Chunks& compress) const
    {
        if (entry.largeObjects.empty())
            return byte(1) + integer(entry.dumpId) + stream(tableChunks(entry), compress);
        QByteArray bytes = byte(3) + integer(entry.dumpId);
        for (const auto& object : entry.largeObjects) {
            const QByteArrayList whole =
                object.bytes.isEmpty() ? QByteArrayList() : QByteArrayList{object.bytes};
            bytes += integer(static_cast<int>(object.oid)) + stream(whole, compress);
        }
        return bytes + integer(0);
    }

private:
    static QByteArrayList tableChunks(const Entry& entry)
    {
        QByteArrayList chunks;
        for (const QByteArray& row : entry.rows)
            chunks += row + '\n';
        chunks += entry.copyStatement.isNull() ? "\n\n" : "\\.\n\n\n";
        return chunks;
    }

    QByteArray stream(const QByteArrayList& pieces, const Chunks& compress) const
    {
        QByteArray bytes;
        for (const QByteArray& chunk : compress ? compress(pieces.join()) : pieces)
            bytes += string(chunk);
        return bytes + integer(0);
    }

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

ArchiveContent streamedArchive(int minorVersion, int integerSize, int offsetSize)
{
    ArchiveContent content;
    content.minorVersion = minorVersion;
    content.integerBytes = integerSize;
    content.offsetBytes = offsetSize;
    content.compression = 0;
    const auto table = [](int dumpId, const QByteArray& name, const QByteArrayList& rows) {
        return Entry{.dumpId = dumpId,
                     .hasData = true,
                     .tag = name,
                     .schema = "etat_civil",
                     .offsetState = archive::OffsetState::NotSet,
                     .dependencies = {2},
                     .copyStatement = "COPY etat_civil." + name + " FROM stdin;\n",
                     .rows = rows};
    };
    content.entries = {
        {.dumpId = 2, .tag = "citoyens", .description = "TABLE"},
        table(30, "citoyens", {"1\tÉlodie L’Hôte", "2\t\\N", "3\ta\\tb\\\\.", "\\\\.", "2\t\\N"}),
        table(31, "vide", {}),
        table(32, "sans_colonne", {"", ""}),
        {.dumpId = 33,
         .hasData = true,
         .tag = "BLOBS",
         .description = "BLOBS",
         .schema = {},
         .offsetState = archive::OffsetState::NotSet,
         .largeObjects = {{4242, "un gros objet"},
                          {4243, ""},
                          {3'000'000'000, QByteArray("\0\n\\.\n\0", 6)}}},
        table(34, "actes", {"1\t" + QByteArray("acte ").repeated(60)})};
    return content;
}

archive::Tally tallyOf(const Entry& entry)
{
    archive::Tally tally;
    const auto add = [&tally](const QByteArray& hashed, qint64 size) {
        ++tally.rows;
        tally.bytes += size;
        tally.fingerprint += archive::hashOf(hashed);
    };
    for (const QByteArray& row : entry.rows)
        add(row, row.size() + 1);
    for (const auto& object : entry.largeObjects)
        add(littleEndian(object.oid, 4) + object.bytes, object.bytes.size());
    return tally;
}

QByteArray blocksOf(const ArchiveContent& content, const Chunks& compress)
{
    const Writer writer(content);
    QByteArray bytes;
    for (const Entry& entry : content.entries)
        if (entry.hasData)
            bytes += writer.block(entry, compress);
    return bytes;
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
