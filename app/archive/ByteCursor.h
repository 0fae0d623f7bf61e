// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>

#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace archive {

/// What was wrong with the bytes of an archive.
struct Fault
{
    qint64 offset = 0;
    const char* expected = ""; ///< in English, for the detail of an error
    bool endOfBytes = false;   ///< not wrong so far: more bytes are needed
};

/// Reads the primitive values of a PostgreSQL archive (ReadInt, ReadStr and ReadOffset of
/// pg_backup_archiver.c) from bytes in memory. After the first fault everything reads as zero or empty:
/// callers look once, at the end of a step.
class ByteCursor
{
public:
    explicit ByteCursor(std::span<const char> bytes) : m_bytes(bytes) {}

    int byte(const char* expected);
    /// A sign byte, then `integerBytes` bytes, the least significant first; must fit into an int.
    int integer(const char* expected);
    /// A length and as many bytes; a negative length is NULL.
    std::optional<std::string_view> string(const char* expected);
    /// Unsigned, of `offsetBytes` bytes.
    qint64 offset(const char* expected);

    void fail(const char* expected);
    bool failed() const { return m_fault.has_value(); }
    const std::optional<Fault>& fault() const { return m_fault; }
    qint64 position() const { return m_position; }
    void moveTo(qint64 position) { m_position = position; }

    int integerBytes = 4; ///< set from the header
    int offsetBytes = 8;

private:
    bool available(qint64 count, const char* expected);
    quint64 unsignedValue(int size) const;

    std::span<const char> m_bytes;
    qint64 m_position = 0;
    std::optional<Fault> m_fault;
};

// In the header: a listing reads millions of these values, and a call for each would cost more than the
// reading.

inline bool ByteCursor::available(qint64 count, const char* expected)
{
    if (m_fault)
        return false;
    if (count <= static_cast<qint64>(m_bytes.size()) - m_position)
        return true;
    m_fault = Fault{m_position, expected, true};
    return false;
}

inline void ByteCursor::fail(const char* expected)
{
    if (!m_fault)
        m_fault = Fault{m_position, expected, false};
}

inline quint64 ByteCursor::unsignedValue(int size) const
{
    // Sizes are 4 or 8 (the header is refused otherwise); a table of contents is mostly such integers.
    const char* at = m_bytes.data() + m_position;
    return size == 4 ? qFromLittleEndian<quint32>(at) : qFromLittleEndian<quint64>(at);
}

inline int ByteCursor::byte(const char* expected)
{
    if (!available(1, expected))
        return 0;
    return static_cast<unsigned char>(m_bytes[static_cast<size_t>(m_position++)]);
}

inline int ByteCursor::integer(const char* expected)
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

inline std::optional<std::string_view> ByteCursor::string(const char* expected)
{
    const int length = integer(expected);
    if (length < 0 || !available(length, expected))
        return std::nullopt;
    const std::string_view text(m_bytes.data() + m_position, static_cast<size_t>(length));
    m_position += length;
    return text;
}

inline qint64 ByteCursor::offset(const char* expected)
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
