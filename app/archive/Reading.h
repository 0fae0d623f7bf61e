// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Contents.h"
#include "base/JobContext.h"

namespace archive {

/// An archive that was read whole: every byte hashed, every block decoded, every row counted.
struct Reading
{
    Header header;
    qint64 bytes = 0;            ///< of the file
    QByteArray sha256;           ///< of the file, 32 bytes
    Fingerprint sealDigest;      ///< SealDigest.h
    std::vector<DataEntry> data; ///< in the order of the table of contents; none for an unknown version
    bool finished = false;       ///< every entry with data has its offset

    /// False for a version of the format that we do not know: only the bytes were hashed then.
    bool isDecoded() const { return header.isKnownVersion(); }
};

/// Reads an open regular file from its first byte to its last, from the disk and not from the page cache, in
/// constant memory. ArchiveCorrupt names the
/// place and what was expected there; FileChanged when somebody writes it meanwhile; StorageFailed,
/// Cancelled. `onProgress` is given the bytes read so far.
base::Result<Reading> readWhole(int descriptor, const QString& name, const std::stop_token& stop,
                                const std::function<void(qint64)>& onProgress);

} // namespace archive
