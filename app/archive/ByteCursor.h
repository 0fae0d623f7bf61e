// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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

} // namespace archive
