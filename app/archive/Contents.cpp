// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Contents.h"

#include <QtEndian>

namespace archive {
namespace {

DataEntry::Kind kindOf(const Entry& entry)
{
    if (entry.isLargeObjects())
        return DataEntry::Kind::LargeObjects;
    return entry.isCopyText() ? DataEntry::Kind::CopyText : DataEntry::Kind::Statements;
}

QByteArray copyOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString nameText(const QByteArray& name)
{
    const QString text = QString::fromUtf8(name);
    return text.toUtf8() == name ? text : QString::fromLatin1(name);
}

QString DataEntry::displayed() const
{
    return schema.isEmpty() ? nameText(name) : nameText(schema) + u'.' + nameText(name);
}

void Contents::addEntry(const Entry& entry)
{
    if (!entry.hasData)
        return;
    m_byDumpId.insert(entry.dumpId, m_entries.size());
    m_entries.push_back({entry.dumpId,
                         kindOf(entry),
                         copyOf(entry.schema),
                         copyOf(entry.tag),
                         entry.offsetState,
                         entry.offset,
                         entry.offsetPosition,
                         -1,
                         {}});
}

Contents::Complaint Contents::begin(int dumpId, qint64 position, bool isLargeObjects)
{
    const auto found = m_byDumpId.constFind(dumpId);
    if (found == m_byDumpId.constEnd())
        return "a data block of an entry with data";
    m_current = &m_entries[*found];
    if (m_current->position >= 0)
        return "one data block for each entry, not two";
    if (isLargeObjects != (m_current->kind == DataEntry::Kind::LargeObjects))
        return "the kind of data that the table of contents announces";
    if (m_current->offsetState == OffsetState::NoData)
        return "no data for an entry that says so";
    if (m_current->offsetState == OffsetState::Set && m_current->offset != position)
        return "a data block where the table of contents says it is";
    m_current->position = position;
    m_rows.begin();
    m_hash.restart();
    return std::nullopt;
}

Contents::Complaint Contents::beginTable(int dumpId, qint64 position)
{
    return begin(dumpId, position, false);
}

Contents::Complaint Contents::beginLargeObjects(int dumpId, qint64 position)
{
    return begin(dumpId, position, true);
}

void Contents::beginLargeObject(quint32 oid)
{
    ++m_current->tally.rows;
    m_hash.restart();
    const quint32 bytes = qToLittleEndian(oid); // contents that change places must not add up to the same
    m_hash.add(std::span(reinterpret_cast<const char*>(&bytes), sizeof bytes));
}

void Contents::add(std::span<const char> bytes)
{
    m_bytes += static_cast<qint64>(bytes.size());
    if (m_current->kind == DataEntry::Kind::CopyText)
        return m_rows.add(bytes);
    m_current->tally.bytes += static_cast<qint64>(bytes.size());
    m_hash.add(bytes);
}

Contents::Complaint Contents::endStream()
{
    switch (m_current->kind) {
    case DataEntry::Kind::CopyText:
        m_current->tally = m_rows.tally();
        return m_rows.complaint();
    case DataEntry::Kind::Statements:
        m_current->tally.rows = -1;
        m_current->tally.fingerprint = m_hash.result();
        break;
    case DataEntry::Kind::LargeObjects:
        m_current->tally.fingerprint += m_hash.result();
        break;
    }
    return std::nullopt;
}

const DataEntry& Contents::endBlock()
{
    ++m_blocksEnded;
    return *std::exchange(m_current, nullptr);
}

Contents::Complaint Contents::finish() const
{
    for (const DataEntry& entry : m_entries)
        if (entry.position < 0 && entry.offsetState != OffsetState::NoData)
            return "the data block of every entry with data";
    return std::nullopt;
}

const Tally& Contents::currentTally() const
{
    return m_current && m_current->kind != DataEntry::Kind::CopyText ? m_current->tally : m_rows.tally();
}

} // namespace archive
