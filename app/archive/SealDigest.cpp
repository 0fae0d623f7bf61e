// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/SealDigest.h"

#include <algorithm>

namespace archive {

void SealDigest::leaveOut(const Entry& entry, const Header& header)
{
    if (entry.hasData)
        m_fields.push_back({entry.offsetPosition, entry.offsetPosition + 1 + header.offsetBytes});
}

void SealDigest::add(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const qint64 end = m_position + static_cast<qint64>(bytes.size());
        const Field next = m_fields.empty() ? Field{end, end} : m_fields.front();
        const bool isInside = m_position >= next.begin && !m_fields.empty();
        const qint64 until = std::min(end, isInside ? next.end : next.begin);
        const auto count = static_cast<size_t>(until - m_position);
        if (!isInside)
            m_hash.add(bytes.first(count));
        if (isInside && until == next.end)
            m_fields.pop_front();
        bytes = bytes.subspan(count);
        m_position = until;
    }
}

} // namespace archive
