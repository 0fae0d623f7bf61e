// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Reading.h"

#include "archive/Blocks.h"
#include "archive/DumpFormat.h"
#include "archive/Opening.h"
#include "archive/SealDigest.h"
#include "base/Folder.h"
#include "base/Sha256.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace archive {
namespace {

using base::ErrorCode;
using base::Text;

constexpr size_t bufferBytes = 1024 * 1024;

/// Decodes the streams of the blocks and counts what comes out.
class DecodingSink : public BlockSink
{
public:
    DecodingSink(Contents& contents, Compression compression)
        : m_contents(contents), m_decoder(Decoder::create(compression))
    {
    }

    bool beginTable(int dumpId, qint64 position) override
    {
        m_decoder->begin();
        return accept(m_contents.beginTable(dumpId, position));
    }

    bool beginLargeObjects(int dumpId, qint64 position) override
    {
        return accept(m_contents.beginLargeObjects(dumpId, position));
    }

    bool beginLargeObject(quint32 oid) override
    {
        m_decoder->begin();
        m_contents.beginLargeObject(oid);
        return true;
    }

    bool data(std::span<const char> bytes) override { return accept(m_decoder->add(bytes, m_count)); }

    bool endStream() override { return accept(m_decoder->end()) && accept(m_contents.endStream()); }

    bool endBlock() override
    {
        m_contents.endBlock();
        return true;
    }

    /// What was expected by whoever stopped the reading.
    const char* expected() const { return m_expected; }

private:
    bool accept(std::optional<const char*> complaint)
    {
        if (complaint)
            m_expected = *complaint;
        return !complaint;
    }

    Contents& m_contents;
    std::unique_ptr<Decoder> m_decoder;
    const ByteSink m_count = [this](std::span<const char> decoded) {
        m_contents.add(decoded);
        return true;
    };
    const char* m_expected = "";
};

/// The table of contents of an archive once more at its end: pg_dump 16 and later, redirected into a file,
/// append what they mean to write over the first one. pg_restore does not look there; it must say the same
/// but for the offsets.
class SecondContents
{
public:
    /// The file's first bytes, its header, and the digest of its whole opening.
    SecondContents(const QByteArray& header, const Fingerprint& first) : m_first(first) { add(header); }

    void add(std::span<const char> bytes)
    {
        m_pending.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const qint64 taken = m_opening.take(m_pending);
        m_digest.add(std::span(m_pending.constData(), static_cast<size_t>(taken)));
        m_pending.remove(0, taken);
    }

    /// What is there is nothing but that, as far as it has come; at the end of the file, all of it.
    bool isGood(bool atEnd) const
    {
        const bool isOver = m_opening.isComplete();
        return !m_opening.fault() && (isOver || !atEnd) &&
               (!isOver || (m_pending.isEmpty() && m_digest.result() == m_first));
    }

private:
    Fingerprint m_first;
    SealDigest m_digest;
    Opening m_opening{[this](const Entry& entry) {
        m_digest.leaveOut(entry, m_opening.header());
    }};
    QByteArray m_pending;
};

/// Takes a file's bytes in their order.
class WholeReader
{
public:
    void add(std::span<const char> bytes)
    {
        m_hash.add(bytes);
        m_bytes += static_cast<qint64>(bytes.size());
        if (m_blocks)
            return addToBlocks(bytes);
        m_pending.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const qint64 taken = m_opening.take(m_pending);
        const std::span pending(m_pending.constData(), static_cast<size_t>(m_pending.size()));
        m_digest.add(pending.first(static_cast<size_t>(taken)));
        if (m_headerBytes.isEmpty())
            m_headerBytes = m_pending.first(m_opening.headerLength());
        if (m_opening.isComplete() && begin())
            addToBlocks(pending.subspan(static_cast<size_t>(taken)));
        m_pending.remove(0, m_opening.isUnknownVersion() ? m_pending.size() : taken);
    }

    std::optional<Fault> fault() const
    {
        if (m_opening.fault())
            return m_opening.fault();
        if (m_algorithmUnknown)
            return Fault{compressionPosition, "a known compression", false};
        if (m_blocks && m_blocks->isStopped())
            return Fault{m_blocks->position(), m_sink->expected(), false};
        if (m_second)
            return m_second->isGood(false) ? std::nullopt : m_blocks->fault();
        return m_blocks ? m_blocks->fault() : std::nullopt;
    }

    /// At the end of the file.
    std::optional<Fault> finish()
    {
        if (m_opening.isUnknownVersion())
            return std::nullopt;
        if (!m_blocks)
            return m_opening.missing();
        if (m_second && !m_second->isGood(true))
            return m_blocks->fault();
        m_blocks->finish();
        if (const auto complaint = m_contents.finish(); complaint && !fault())
            return Fault{m_bytes, *complaint, false};
        return fault();
    }

    Reading result()
    {
        Reading reading{m_opening.header(), m_bytes, m_hash.result(), m_digest.result(), {}, false};
        reading.data = m_contents.takeEntries();
        reading.finished = reading.isDecoded() &&
                           std::all_of(reading.data.begin(), reading.data.end(), [](const DataEntry& entry) {
                               return entry.offsetState == OffsetState::Set;
                           });
        return reading;
    }

private:
    bool begin()
    {
        const auto compression = m_opening.header().algorithm();
        m_algorithmUnknown = !compression;
        if (!compression)
            return false;
        m_openingDigest = m_digest.result();
        m_sink.emplace(m_contents, *compression);
        m_blocks.emplace(m_opening.header(), m_opening.position(), *m_sink);
        return true;
    }

    void addToBlocks(std::span<const char> bytes)
    {
        m_digest.add(bytes);
        if (m_second)
            return m_second->add(bytes);
        const qint64 start = m_blocks->position();
        m_blocks->add(bytes);
        if (!m_blocks->fault() || !m_blocks->isBetweenBlocks())
            return;
        m_second.emplace(m_headerBytes, m_openingDigest);
        m_second->add(bytes.subspan(static_cast<size_t>(m_blocks->fault()->offset - start)));
    }

    Contents m_contents;
    SealDigest m_digest;
    Opening m_opening{[this](const Entry& entry) {
        m_contents.addEntry(entry);
        m_digest.leaveOut(entry, m_opening.header());
    }};
    QByteArray m_pending;
    bool m_algorithmUnknown = false;
    std::optional<DecodingSink> m_sink;
    std::optional<BlockReader> m_blocks;
    QByteArray m_headerBytes;
    Fingerprint m_openingDigest;
    std::optional<SecondContents> m_second;
    base::Sha256 m_hash;
    qint64 m_bytes = 0;
};

/// Reads a file from its start, from the disk: around the page cache, which would tell what was written
/// there, and without the cost of copying out of it. Where the file system does not do that, the file's clean
/// pages are dropped.
class DiskReader
{
public:
    explicit DiskReader(int descriptor)
        : m_descriptor(descriptor),
          m_flags(::fcntl(descriptor, F_GETFL)),
          m_buffer(static_cast<char*>(std::aligned_alloc(alignment, bufferBytes)))
    {
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
        m_isDirect = ::fcntl(descriptor, F_SETFL, m_flags | O_DIRECT) == 0;
    }
    DiskReader(const DiskReader&) = delete;
    DiskReader& operator=(const DiskReader&) = delete;
    ~DiskReader() { ::fcntl(m_descriptor, F_SETFL, m_flags); }

    /// The next bytes, none at the end; or errno.
    tl::expected<std::span<const char>, int> next()
    {
        for (;;) {
            const ssize_t count = ::pread(m_descriptor, m_buffer.get(), bufferBytes, m_position);
            if (count >= 0) {
                m_position += count;
                return std::span<const char>(m_buffer.get(), static_cast<size_t>(count));
            }
            // Some file systems take the flag and refuse the reading, or what is left after an odd piece.
            if (errno == EINVAL && std::exchange(m_isDirect, false))
                ::fcntl(m_descriptor, F_SETFL, m_flags);
            else if (errno != EINTR)
                return tl::unexpected<int>(errno);
        }
    }

private:
    static constexpr size_t alignment = 4096; // of memory and position, for every disk there is
    struct Free
    {
        void operator()(char* memory) const { std::free(memory); }
    };

    int m_descriptor;
    int m_flags;
    bool m_isDirect = false;
    std::unique_ptr<char, Free> m_buffer;
    qint64 m_position = 0;
};

base::Error changedMeanwhile(const QString& name)
{
    return {ErrorCode::FileChanged,
            Text("archive", "%1 changed while it was read: another program is writing it.").arg(name),
            {},
            Text("archive", "Wait until that program has ended, then try again.")};
}

} // namespace

base::Result<Reading> readWhole(int descriptor, const QString& name, const std::stop_token& stop,
                                const std::function<void(qint64)>& onProgress)
{
    const auto before = base::identityOf(descriptor, name);
    if (!before)
        return base::failure(before.error());
    if (!before->isRegular())
        return base::failure(notAFile(descriptor, name));
    WholeReader reader;
    DiskReader disk(descriptor);
    std::optional<Fault> fault;
    for (qint64 position = 0; !fault;) {
        if (stop.stop_requested())
            return base::failure(base::cancelled());
        const auto bytes = disk.next();
        if (!bytes)
            return base::failure(base::storageError(name, bytes.error()));
        if (bytes->empty()) {
            fault = reader.finish();
            break;
        }
        reader.add(*bytes);
        position += static_cast<qint64>(bytes->size());
        fault = reader.fault();
        onProgress(position);
    }
    // Looked at first: what a program has half written is not damaged.
    const auto after = base::identityOf(descriptor, name);
    if (!after || *after != *before)
        return base::failure(after ? changedMeanwhile(name) : after.error());
    if (fault)
        return base::failure(notReadable(descriptor, name, *fault));
    return reader.result();
}

} // namespace archive
