// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/CopyText.h"
#include "archive/TableOfContents.h"

#include <QHash>

namespace archive {

/// A name as text: names stand in the archive in the database's encoding. Latin-1 stands in for any that is
/// not UTF-8.
QString nameText(const QByteArray& name);

/// An entry with data, and what its block held.
struct DataEntry
{
    enum class Kind {
        CopyText,     ///< a table's rows
        Statements,   ///< a table's rows as INSERT statements, which are not counted: rows is -1
        LargeObjects, ///< rows counts them
    };

    int dumpId = 0;
    Kind kind = Kind::CopyText;
    QByteArray schema; ///< raw bytes, in the archive's encoding
    QByteArray name;
    OffsetState offsetState = OffsetState::NotSet;
    qint64 offset = 0;         ///< what the table of contents says
    qint64 offsetPosition = 0; ///< where it says so
    qint64 position = -1;      ///< of its block in the file; -1: none was seen
    Tally tally;

    /// "schema.name", as text to be shown.
    QString displayed() const;
};

/// Counts what passes by: the entries with data as they are read, then the decoded content of their blocks.
/// The functions that return a text tell what was expected instead of what came.
class Contents
{
public:
    using Complaint = std::optional<const char*>;

    void addEntry(const Entry& entry);

    Complaint beginTable(int dumpId, qint64 position);
    Complaint beginLargeObjects(int dumpId, qint64 position);
    void beginLargeObject(quint32 oid);
    void add(std::span<const char> bytes);
    Complaint endStream();
    /// The entry whose block has ended.
    const DataEntry& endBlock();
    /// At the end of the archive: whether every entry's block came.
    Complaint finish() const;

    const std::vector<DataEntry>& entries() const { return m_entries; }
    std::vector<DataEntry> takeEntries() { return std::move(m_entries); }
    /// The entry whose block is passing by, null between two; and what it amounts to so far.
    const DataEntry* current() const { return m_current; }
    const Tally& currentTally() const;
    qint64 blocksEnded() const { return m_blocksEnded; }
    qint64 bytes() const { return m_bytes; } ///< uncompressed, in all

private:
    Complaint begin(int dumpId, qint64 position, bool isLargeObjects);

    std::vector<DataEntry> m_entries;
    QHash<int, size_t> m_byDumpId;
    DataEntry* m_current = nullptr;
    CopyText m_rows;
    RunningHash m_hash; ///< of a large object with its oid, or of statements
    qint64 m_blocksEnded = 0;
    qint64 m_bytes = 0;
};

} // namespace archive
