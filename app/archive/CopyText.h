// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Fingerprint.h"

#include <optional>

namespace archive {

/// What a table's or the large objects' data amount to.
struct Tally
{
    qint64 rows = 0;  ///< lines of COPY text, or large objects
    qint64 bytes = 0; ///< uncompressed, of the rows with their line ends; of large objects their contents
    Fingerprint fingerprint;

    bool operator==(const Tally&) const = default;
};

/// Counts the rows of a table's data as pg_dump writes it: lines of COPY text (a row each, line ends inside
/// values are escaped), then a line `\.` and two empty ones (dumpTableData_copy in
/// src/bin/pg_dump/pg_dump.c). The fingerprint sums XXH3-128 of each line without its end. Memory is
/// constant, whatever a row's length.
class CopyText
{
public:
    void begin();
    void add(std::span<const char> bytes);
    /// At the end of the data: what was expected instead, or nothing. Only the end proves that no row is
    /// missing.
    std::optional<const char*> complaint() const;
    const Tally& tally() const { return m_tally; }

private:
    void endLine(std::span<const char> line);
    void keepStart(std::span<const char> line);

    Tally m_tally;
    RunningHash m_hash;       ///< of a line that began in an earlier piece
    qint64 m_pendingSize = 0; ///< bytes of that line
    char m_pendingStart[2] = {};
    bool m_hasEnded = false;
    bool m_hasMore = false; ///< something else than empty lines after the end
};

} // namespace archive
