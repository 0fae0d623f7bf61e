// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Reading.h"
#include "base/FileDescriptor.h"
#include "support/ArchiveBytes.h"

namespace support {

inline std::span<const char> spanOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// The bytes as an open file that is nowhere on the disk.
base::FileDescriptor memoryFile(const QByteArray& bytes = {});
/// The whole of an open file.
QByteArray contentsOf(int descriptor);
/// A file of tests/unit/recorded.
QByteArray recorded(const QString& name);

/// The archive read from its first byte to its last.
base::Result<archive::Reading> readWhole(int descriptor);
base::Result<archive::Reading> readWhole(const QByteArray& bytes);

/// What a function makes the memory of this process grow by at most, in bytes.
qint64 memoryGrowth(const std::function<void()>& run);

/// Columns and rows of a test's table: every version of the format with every size of its numbers, and the
/// content in the form of the present row.
void addForms();
ArchiveContent inForm(ArchiveContent content);

} // namespace support
