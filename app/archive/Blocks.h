// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Header.h"

#include <array>

namespace archive {

/// What is found in the data blocks that follow the table of contents (pg_backup_custom.c): a block is a
/// type, a dump id, then one stream of a table's data, or any number of large objects, an oid and a stream
/// each. A stream is any number of chunks, a length and as many bytes, and a length of 0. A function that
/// returns false stops the reading.
class BlockSink
{
public:
    virtual ~BlockSink() = default;
    virtual bool beginTable(int dumpId, qint64 position) = 0; ///< position of the block in the file
    virtual bool beginLargeObjects(int dumpId, qint64 position) = 0;
    virtual bool beginLargeObject(quint32 oid) = 0;
    virtual bool data(std::span<const char> bytes) = 0; ///< of the stream, in pieces of any size
    virtual bool endStream() = 0;
    virtual bool endBlock() = 0;
};

/// Reads data blocks from bytes as they come, in constant memory. What the stream holds is the sink's affair:
/// compressed or not, it is handed on as it is.
class BlockReader
{
public:
    /// `position` is where the first byte stands in the file.
    BlockReader(const Header& header, qint64 position, BlockSink& sink);

    /// Takes all bytes, unless there is a fault or the sink stops.
    void add(std::span<const char> bytes);
    /// At the end of the file: whether it ended between two blocks.
    void finish();
    const std::optional<Fault>& fault() const { return m_fault; }
    bool isStopped() const { return m_isStopped; }
    bool isBetweenBlocks() const { return m_state == State::BlockType; }
    qint64 position() const { return m_position; } ///< in the file, of the next byte

private:
    enum class State { BlockType, DumpId, ObjectOid, ChunkLength, ChunkBytes };

    size_t takeNumber(std::span<const char> bytes);
    void takeBlockType(int type);
    void number(qint64 value);
    void endOfStream();
    void endOfBlock();
    void fail(const char* expected);
    void go(bool onward) { m_isStopped = m_isStopped || !onward; }

    BlockSink& m_sink;
    int m_integerBytes;
    State m_state = State::BlockType;
    bool m_isLargeObjects = false;
    qint64 m_position;
    qint64 m_blockPosition = 0;
    qint64 m_left = 0; ///< of a chunk
    std::array<char, 9> m_number{};
    size_t m_numberSize = 0;
    std::optional<Fault> m_fault;
    bool m_isStopped = false;
};

} // namespace archive
