// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"

#include <functional>

namespace archive {

/// Reads what an archive opens with, header and table of contents, from bytes as they come. Holds nothing of
/// them: the caller keeps what was not taken and gives it again with more behind it.
class Opening
{
public:
    /// `visit` is called for each entry; its views hold only as long as the call.
    /// `start` is where the archive begins in its file: not at 0 inside a tar.
    explicit Opening(std::function<void(const Entry&)> visit, Formats formats = Formats::Custom,
                     qint64 start = 0)
        : m_visit(std::move(visit)), m_formats(formats), m_position(start)
    {
    }

    /// How many of the bytes, from their start on, were taken; none while the next item is incomplete.
    qint64 take(std::span<const char> bytes);
    /// The table of contents was read to its end; what follows are data blocks.
    bool isComplete() const { return m_left == 0; }
    /// Header read, but of a version of which we do not know the table of contents: nothing more is taken.
    bool isUnknownVersion() const { return hasHeader() && !m_header.isKnownVersion(); }
    bool hasHeader() const { return m_headerLength > 0; }
    qint64 headerLength() const { return m_headerLength; } ///< 0 before it is complete
    const Header& header() const { return m_header; }
    qint64 position() const { return m_position; } ///< in the file, of the first byte not taken
    const std::optional<Fault>& fault() const { return m_fault; }
    /// At the end of the file: what is still missing.
    const Fault& missing() const { return m_missing; }

    /// An item (the header, an entry) that claims to be longer is a fault: memory is bounded by this, not by
    /// what a file claims.
    static constexpr qint64 longestItem = 64 * 1024 * 1024;
    /// Whoever reads an archive whole remembers each entry with data: more than a server could hold are a
    /// fault.
    static constexpr int mostDataEntries = 1'000'000;

private:
    /// The length of one item at the start of the bytes; 0 when it is incomplete or wrong.
    qint64 takeItem(std::span<const char> bytes);
    bool parseItem(ByteCursor& cursor);

    std::function<void(const Entry&)> m_visit;
    Formats m_formats;
    Header m_header;
    qint64 m_headerLength = 0;
    int m_left = -1; ///< entries; -1: not known yet
    int m_dataEntries = 0;
    qint64 m_position;
    Entry m_entry;
    std::optional<Fault> m_fault;
    Fault m_missing{0, "the letters PGDMP", false};
};

/// From an open regular file, read from its start; memory is bounded, whatever it claims. ArchiveCorrupt
/// names the offset and what was expected there; StorageFailed when reading fails. The header alone is given
/// for a version that we do not know; a file in another format is named by it. `visit` may fail the reading
/// by returning what it expected instead.
base::Result<Header> readOpening(int descriptor, const QString& name,
                                 const std::function<std::optional<const char*>(const Entry&)>& visit);

/// The same of an archive in any of pg_dump's formats: a file, or the folder of one in directory format. No
/// entry has an offset unless it is in custom format.
base::Result<Header> readAnyOpening(int descriptor, const QString& name,
                                    const std::function<std::optional<const char*>(const Entry&)>& visit);

base::Result<Summary> readSummary(int descriptor, const QString& name);

} // namespace archive
