// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "retention/JournalRecord.h"

namespace retention {

/// Where the journal is not what was written.
struct JournalBreak
{
    qint64 line = 0; ///< from 1
    base::Text what;
};

/// All of a journal, and whether it is as it was written.
struct JournalReading
{
    std::vector<Record> records; ///< of the lines that can be read, in their order
    std::vector<JournalBreak> breaks;
    qint64 lines = 0;
    QByteArray
        lastHash; ///< 64 hexadecimal digits: SHA-256 of the last line; what a printed copy holds the rest to

    bool isIntact() const { return breaks.empty(); }
    /// Of the plans whose end nobody recorded: whoever carried them out was interrupted.
    std::vector<Record> unsettled() const;
};

/// The journal of deletions: `deletions.jsonl` in the folder of dumps, one JSON object a line, only ever
/// added to. Each line ends with a seal, the SHA-256 of what stands before it in the line, and holds the
/// SHA-256 of the line before (`previous`, without its newline; 64 zeros in the first), so that no line can
/// be changed, taken out or put in without it being seen. Lines cut off at the end can only be told by
/// comparing with a printed last hash.
inline constexpr const char* journalName = "deletions.jsonl";

/// Empty when there is none yet.
base::Result<JournalReading> readJournal(const base::Folder& folder);

/// Adds to the journal; whoever does holds the folder's lock.
class Journal
{
public:
    static base::Result<Journal> open(const base::Folder& folder);

    /// As it was when it was opened.
    const JournalReading& reading() const { return m_reading; }
    /// In one write; numbers and chains the records.
    base::Result<void> append(std::vector<Record> records);
    /// Makes what was appended durable.
    base::Result<void> sync() const;

private:
    Journal(const base::Folder& folder, JournalReading reading);
    base::Result<void> openFile();

    const base::Folder* m_folder;
    JournalReading m_reading;
    base::FileDescriptor m_file; ///< none before the first record
    QByteArray m_lastHash;
    qint64 m_lines;
    bool m_isCut; ///< the last line has no end: ours begin on one of their own
};

} // namespace retention
