// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/CopyText.h"

#include <cstring>

namespace archive {
namespace {

constexpr char terminator[] = {'\\', '.'};

} // namespace

void CopyText::begin()
{
    m_tally = {};
    m_pendingSize = 0;
    m_hasEnded = false;
    m_hasMore = false;
}

void CopyText::add(std::span<const char> bytes)
{
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at != end) {
        const auto* lineEnd = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        const std::span line(at, lineEnd ? lineEnd : end);
        if (!lineEnd) {
            keepStart(line);
            return;
        }
        endLine(line);
        at = lineEnd + 1;
    }
}

void CopyText::keepStart(std::span<const char> line)
{
    if (m_pendingSize == 0)
        m_hash.restart();
    for (size_t i = 0; m_pendingSize + static_cast<qint64>(i) < 2 && i < line.size(); ++i)
        m_pendingStart[static_cast<size_t>(m_pendingSize) + i] = line[i];
    m_hash.add(line);
    m_pendingSize += static_cast<qint64>(line.size());
}

void CopyText::endLine(std::span<const char> line)
{
    Fingerprint hash;
    qint64 size = static_cast<qint64>(line.size());
    const char* start = line.data();
    if (m_pendingSize > 0) {
        keepStart(line);
        size = std::exchange(m_pendingSize, 0);
        start = m_pendingStart;
        hash = m_hash.result();
    } else if (!m_hasEnded) {
        hash = hashOf(line);
    }
    if (m_hasEnded) {
        m_hasMore = m_hasMore || size > 0;
        return;
    }
    // A row never reads like this: COPY escapes its backslashes.
    if (size == sizeof terminator && std::memcmp(start, terminator, sizeof terminator) == 0) {
        m_hasEnded = true;
        return;
    }
    ++m_tally.rows;
    m_tally.bytes += size + 1;
    m_tally.fingerprint += hash;
}

std::optional<const char*> CopyText::complaint() const
{
    if (!m_hasEnded)
        return "the line that ends a table's rows";
    if (m_hasMore || m_pendingSize > 0)
        return "nothing after the line that ends a table's rows";
    return std::nullopt;
}

} // namespace archive
