// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Problem.h"

#include <QByteArray>

#include <optional>

namespace config {

/// The largest file that is read, bytes.
inline constexpr qsizetype largestFile = qsizetype{1024} * 1024;

/// Line and column of a byte; the column counts characters of UTF-8, a byte order mark is none.
Position positionAt(const QByteArray& bytes, qsizetype offset, const QString& file);

/// The first place at which `bytes` is no YAML text whatever its structure: too large, another encoding's
/// byte order mark, not UTF-8, a character that YAML does not allow (YAML 1.2, 5.1), a carriage return alone.
std::optional<Problem> textFlaw(const QByteArray& bytes, const QString& file);

/// Bytes of a UTF-8 byte order mark at the start: 0 or 3.
qsizetype byteOrderMarkSize(const QByteArray& bytes);

/// First byte of the line that `offset` is in.
qsizetype lineStart(const QByteArray& bytes, qsizetype offset);
/// One past the last byte of that line, its line break not counted.
qsizetype lineEnd(const QByteArray& bytes, qsizetype offset);
/// First byte of the next line, or the size of the file.
qsizetype nextLine(const QByteArray& bytes, qsizetype offset);

/// One past the closing quote of the text in quotes that begins at `offset`; -1 when it is not closed.
qsizetype quotedEnd(const QByteArray& bytes, qsizetype offset);
/// First byte at or after `offset` that is no white space, line break or comment.
qsizetype skipBlanks(const QByteArray& bytes, qsizetype offset);

} // namespace config
