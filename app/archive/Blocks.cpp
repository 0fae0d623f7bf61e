// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Blocks.h"

#include <algorithm>
#include <limits>

namespace archive {
namespace {

constexpr int tableBlock = 1;       // BLK_DATA
constexpr int largeObjectBlock = 3; // BLK_BLOBS

} // namespace

BlockReader::BlockReader(const Header& header, qint64 position, BlockSink& sink)
    : m_sink(sink), m_integerBytes(header.integerBytes), m_position(position)
{
}

void BlockReader::fail(const char* expected)
{
    if (!m_fault)
        m_fault = Fault{m_position, expected, false};
}

void BlockReader::add(std::span<const char> bytes)
{
    while (!bytes.empty() && !m_fault && !m_isStopped) {
        size_t taken = 1;
        switch (m_state) {
        case State::BlockType:
            takeBlockType(static_cast<unsigned char>(bytes.front()));
            break;
        case State::ChunkBytes:
            taken = static_cast<size_t>(std::min<qint64>(m_left, static_cast<qint64>(bytes.size())));
            go(m_sink.data(bytes.first(taken)));
            m_left -= static_cast<qint64>(taken);
            if (m_left == 0)
                m_state = State::ChunkLength;
            break;
        default:
            taken = takeNumber(bytes);
            break;
        }
        m_position += static_cast<qint64>(taken);
        bytes = bytes.subspan(taken);
    }
}

void BlockReader::takeBlockType(int type)
{
    if (type != tableBlock && type != largeObjectBlock)
        return fail("a data block, or the end of the file");
    m_isLargeObjects = type == largeObjectBlock;
    m_blockPosition = m_position;
    m_state = State::DumpId;
}

/// A number may be cut in two by the end of what is there; mostly it is not.
size_t BlockReader::takeNumber(std::span<const char> bytes)
{
    const auto whole = static_cast<size_t>(1 + m_integerBytes);
    const size_t taken = std::min(whole - m_numberSize, bytes.size());
    std::copy_n(bytes.begin(), taken, m_number.begin() + m_numberSize);
    m_numberSize += taken;
    if (m_numberSize < whole)
        return taken;
    m_numberSize = 0;
    quint64 value = 0;
    for (size_t i = whole - 1; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(m_number[i]);
    const bool isNegative = m_number[0] != 0 && value != 0;
    if (value > std::numeric_limits<quint32>::max() || (isNegative && m_state != State::ObjectOid))
        fail("a number that is not negative");
    else
        number(isNegative ? -static_cast<qint64>(value) : static_cast<qint64>(value));
    return taken;
}

void BlockReader::number(qint64 value)
{
    switch (m_state) {
    case State::DumpId:
        if (value > std::numeric_limits<int>::max())
            return fail("an entry's number");
        m_state = m_isLargeObjects ? State::ObjectOid : State::ChunkLength;
        go(m_isLargeObjects ? m_sink.beginLargeObjects(static_cast<int>(value), m_blockPosition)
                            : m_sink.beginTable(static_cast<int>(value), m_blockPosition));
        break;
    case State::ObjectOid:
        // WriteInt takes an int: an oid of 2^31 or more is written as a negative number.
        if (value == 0)
            return endOfBlock();
        m_state = State::ChunkLength;
        go(m_sink.beginLargeObject(static_cast<quint32>(value)));
        break;
    default:
        if (value > std::numeric_limits<int>::max())
            return fail("a chunk's length");
        m_left = value;
        if (value > 0)
            m_state = State::ChunkBytes;
        else
            endOfStream();
    }
}

void BlockReader::endOfStream()
{
    go(m_sink.endStream());
    if (m_isLargeObjects)
        m_state = State::ObjectOid;
    else
        endOfBlock();
}

void BlockReader::endOfBlock()
{
    m_state = State::BlockType;
    if (!m_isStopped)
        go(m_sink.endBlock());
}

void BlockReader::finish()
{
    if (m_state != State::BlockType)
        fail("the rest of a data block");
}

} // namespace archive
