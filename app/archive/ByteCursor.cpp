// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ByteCursor.h"

#include <QtEndian>

#include <limits>

namespace archive {

bool ByteCursor::available(qint64 count, const char* expected)
{
    if (m_fault)
        return false;
    if (count <= static_cast<qint64>(m_bytes.size()) - m_position)
        return true;
    m_fault = Fault{m_position, expected, true};
    return false;
}

void ByteCursor::fail(const char* expected)
{
    if (!m_fault)
        m_fault = Fault{m_position, expected, false};
}

quint64 ByteCursor::unsignedValue(int size) const
{
    // Sizes are 4 or 8 (the header is refused otherwise); a table of contents is mostly such integers.
    const char* at = m_bytes.data() + m_position;
    return size == 4 ? qFromLittleEndian<quint32>(at) : qFromLittleEndian<quint64>(at);
}

int ByteCursor::byte(const char* expected)
{
    if (!available(1, expected))
        return 0;
    return static_cast<unsigned char>(m_bytes[static_cast<size_t>(m_position++)]);
}

int ByteCursor::integer(const char* expected)
{
    if (!available(1 + integerBytes, expected))
        return 0;
    const bool negative = m_bytes[static_cast<size_t>(m_position)] != 0;
    ++m_position;
    const quint64 value = unsignedValue(integerBytes);
    if (value > quint64(std::numeric_limits<int>::max())) {
        fail(expected);
        return 0;
    }
    m_position += integerBytes;
    return negative ? -static_cast<int>(value) : static_cast<int>(value);
}

std::optional<std::string_view> ByteCursor::string(const char* expected)
{
    const int length = integer(expected);
    if (length < 0 || !available(length, expected))
        return std::nullopt;
    const std::string_view text(m_bytes.data() + m_position, static_cast<size_t>(length));
    m_position += length;
    return text;
}

qint64 ByteCursor::offset(const char* expected)
{
    if (!available(offsetBytes, expected))
        return 0;
    const quint64 value = unsignedValue(offsetBytes);
    if (value > quint64(std::numeric_limits<qint64>::max())) {
        fail(expected);
        return 0;
    }
    m_position += offsetBytes;
    return static_cast<qint64>(value);
}

} // namespace archive
