// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Blocks.h"
#include "archive/Contents.h"
#include "archive/Opening.h"
#include "archive/SealDigest.h"

namespace archive {

/// Turns the uncompressed archive that pg_dump writes to a pipe (`--format=custom --compress=0`) into a
/// compressed one with its offsets, in an open empty file, as the bytes come: header and table of contents
/// pass through, each data block is compressed on its way and counted. pg_restore then seeks in it, also with
/// several jobs. Memory is constant.
class Writer : private BlockSink
{
public:
    /// The file's name is for messages.
    Writer(int descriptor, const QString& name, Compression compression);

    /// The bytes in their order. ArchiveCorrupt when they are no archive; StorageFull, StorageFailed.
    base::Result<void> add(std::span<const char> bytes);
    /// A version of the format whose table of contents we do not know: nothing was written.
    bool isUnknownVersion() const { return m_opening.isUnknownVersion(); }
    const Header& header() const { return m_opening.header(); }

    /// After the last byte, and after pg_dump has ended with 0: fills in the offsets. ArchiveCorrupt when the
    /// stream ended early.
    base::Result<void> finish();

    /// What passes by, and what has passed. The sizes of COPY text are those of rows.
    const Contents& contents() const { return m_contents; }
    Fingerprint sealDigest() const { return m_digest.result(); }
    qint64 bytesWritten() const { return m_position; }

    /// Called whenever an entry's data are complete.
    std::function<void(const DataEntry&)> onEntryEnded = [](const DataEntry&) {
    };

private:
    bool beginTable(int dumpId, qint64 position) override;
    bool beginLargeObjects(int dumpId, qint64 position) override;
    bool beginLargeObject(quint32 oid) override;
    bool data(std::span<const char> bytes) override;
    bool endStream() override;
    bool endBlock() override;

    void addOpening(std::span<const char> bytes);
    bool compressGathered(bool last);
    bool accept(std::optional<const char*> complaint);
    bool write(std::span<const char> bytes);
    bool writeByte(int value);
    bool writeInteger(qint64 value);
    bool flush();
    base::Result<void> state() const;

    int m_descriptor;
    QString m_name;
    Compression m_compression;
    std::unique_ptr<Encoder> m_encoder;
    Contents m_contents;
    SealDigest m_digest;
    Opening m_opening;
    std::optional<BlockReader> m_blocks;
    QByteArray m_pending;  ///< of the opening, not complete yet
    QByteArray m_gathered; ///< content that waits for compression: a row at a time would be slow
    QByteArray m_output;   ///< waits to be written
    qint64 m_position = 0; ///< in the file, of the next byte
    std::optional<base::Error> m_error;
};

} // namespace archive
