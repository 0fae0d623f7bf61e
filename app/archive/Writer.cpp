// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Writer.h"

#include "base/FileDescriptor.h"

#include <algorithm>

namespace archive {
namespace {

constexpr qsizetype gatherBytes = 256 * 1024;
constexpr qsizetype outputBytes = 256 * 1024;

std::span<const char> spanOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// WriteInt: a sign, then the number, the least significant byte first.
QByteArray integerField(qint64 value, int integerBytes)
{
    QByteArray field(1 + integerBytes, '\0');
    field[0] = value < 0 ? 1 : 0;
    const auto magnitude = static_cast<quint64>(std::abs(value));
    for (int i = 0; i < integerBytes; ++i)
        field[1 + i] = static_cast<char>(magnitude >> (8 * i) & 0xFF);
    return field;
}

/// WriteOffset: a state, then the offset.
QByteArray offsetField(qint64 offset, int offsetBytes)
{
    QByteArray field(1 + offsetBytes, '\0');
    field[0] = static_cast<char>(OffsetState::Set);
    for (int i = 0; i < offsetBytes; ++i)
        field[1 + i] = static_cast<char>(static_cast<quint64>(offset) >> (8 * i) & 0xFF);
    return field;
}

} // namespace

Writer::Writer(int descriptor, const QString& name, Compression compression)
    : m_descriptor(descriptor),
      m_name(name),
      m_compression(compression),
      m_encoder(Encoder::create(compression)),
      m_opening([this](const Entry& entry) {
          m_contents.addEntry(entry);
          m_digest.leaveOut(entry, m_opening.header());
      })
{
    Q_ASSERT(m_encoder);
    m_gathered.reserve(gatherBytes);
    m_output.reserve(outputBytes);
}

base::Result<void> Writer::state() const
{
    if (m_error)
        return base::failure(*m_error);
    const auto fault = m_opening.fault() ? m_opening.fault() : m_blocks ? m_blocks->fault() : std::nullopt;
    if (fault)
        return base::failure(corrupt(m_name, *fault));
    if (m_blocks && m_blocks->isStopped()) // by an encoder that does not go on
        return base::failure({base::ErrorCode::OperationFailed,
                              base::Text("archive", "The rows could not be compressed."),
                              {},
                              base::Text("archive", "Check the memory of this machine, then try again.")});
    return {};
}

base::Result<void> Writer::add(std::span<const char> bytes)
{
    if (m_blocks)
        m_blocks->add(bytes);
    else if (!isUnknownVersion() && state())
        addOpening(bytes);
    return state();
}

void Writer::addOpening(std::span<const char> bytes)
{
    const bool isStart = !m_opening.hasHeader();
    m_pending.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const qint64 taken = m_opening.take(m_pending);
    if (m_opening.isUnknownVersion())
        return;
    if (isStart && m_opening.hasHeader()) {
        if (m_opening.header().algorithm() != Compression::None) {
            m_error = corrupt(m_name, {compressionPosition, "an archive without compression", false});
            return;
        }
        if (!supports(m_opening.header(), m_compression)) {
            m_error = corrupt(
                m_name, {compressionPosition, "a version of the format that knows the compression", false});
            return;
        }
        const QByteArray field = compressionField(m_opening.header(), m_compression);
        m_pending.replace(compressionPosition, field.size(), field);
    }
    write(spanOf(m_pending).first(static_cast<size_t>(taken)));
    m_pending.remove(0, taken);
    if (!m_opening.isComplete())
        return;
    m_blocks.emplace(m_opening.header(), m_opening.position(), static_cast<BlockSink&>(*this));
    m_blocks->add(spanOf(std::exchange(m_pending, {})));
}

bool Writer::accept(std::optional<const char*> complaint)
{
    if (complaint && !m_error)
        m_error = corrupt(m_name, {m_blocks->position(), *complaint, false});
    return !m_error;
}

bool Writer::beginTable(int dumpId, qint64)
{
    const qint64 position = m_position;
    return writeByte(1) && writeInteger(dumpId) && accept(m_contents.beginTable(dumpId, position));
}

bool Writer::beginLargeObjects(int dumpId, qint64)
{
    const qint64 position = m_position;
    return writeByte(3) && writeInteger(dumpId) && accept(m_contents.beginLargeObjects(dumpId, position));
}

bool Writer::beginLargeObject(quint32 oid)
{
    m_contents.beginLargeObject(oid);
    return writeInteger(static_cast<int>(oid));
}

bool Writer::data(std::span<const char> bytes)
{
    // Up to the same size whatever the pieces: the same stream makes the same file.
    while (!bytes.empty()) {
        const auto count = std::min(bytes.size(), static_cast<size_t>(gatherBytes - m_gathered.size()));
        m_gathered.append(bytes.data(), static_cast<qsizetype>(count));
        bytes = bytes.subspan(count);
        if (m_gathered.size() == gatherBytes && !compressGathered(false))
            return false;
    }
    return true;
}

bool Writer::compressGathered(bool last)
{
    m_contents.add(spanOf(m_gathered));
    const bool done = m_encoder->add(spanOf(m_gathered), last, [this](std::span<const char> chunk) {
        return writeInteger(static_cast<qint64>(chunk.size())) && write(chunk);
    });
    m_gathered.resize(0);
    return done;
}

bool Writer::endStream()
{
    return compressGathered(true) && writeInteger(0) && accept(m_contents.endStream());
}

bool Writer::endBlock()
{
    const DataEntry& entry = m_contents.endBlock();
    onEntryEnded(entry);
    return entry.kind != DataEntry::Kind::LargeObjects || writeInteger(0);
}

bool Writer::writeByte(int value)
{
    const char byte = static_cast<char>(value);
    return write(std::span(&byte, 1));
}

bool Writer::writeInteger(qint64 value)
{
    return write(spanOf(integerField(value, header().integerBytes)));
}

bool Writer::write(std::span<const char> bytes)
{
    m_digest.add(bytes);
    m_position += static_cast<qint64>(bytes.size());
    m_output.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return m_output.size() < outputBytes || flush();
}

bool Writer::flush()
{
    const int cause = base::writeAll(m_descriptor, spanOf(m_output));
    m_output.resize(0);
    if (cause != 0 && !m_error)
        m_error = base::storageError(m_name, cause);
    return !m_error;
}

base::Result<void> Writer::finish()
{
    if (!m_blocks)
        return base::failure(corrupt(m_name, m_opening.missing()));
    m_blocks->finish();
    if (const auto known = state(); !known)
        return known;
    if (!accept(m_contents.finish()) || !flush())
        return state();
    for (const DataEntry& entry : m_contents.entries()) {
        if (entry.position < 0) // it says itself that it has no data
            continue;
        const int cause = base::writeAll(
            m_descriptor, spanOf(offsetField(entry.position, header().offsetBytes)), entry.offsetPosition);
        if (cause != 0)
            return base::failure(base::storageError(m_name, cause));
    }
    return {};
}

} // namespace archive
