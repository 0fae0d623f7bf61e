// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Deflate.h"

#include <isa-l/igzip_lib.h>

#include <array>

namespace archive {
namespace {

constexpr size_t bufferBytes = 128 * 1024;

// ISA-L counts in 32 bits and does not write through its input pointer.
uint8_t* input(std::span<const char> bytes)
{
    return reinterpret_cast<uint8_t*>(const_cast<char*>(bytes.data()));
}

class Inflater : public Decoder
{
public:
    void begin() override
    {
        isal_inflate_init(&m_state);
        m_state.crc_flag = ISAL_ZLIB;
        m_headerBytes = 0;
    }

    std::optional<const char*> add(std::span<const char> bytes, const ByteSink& sink) override
    {
        if (!acceptHeader(bytes))
            return "a header that zlib reads";
        m_state.next_in = input(bytes);
        m_state.avail_in = static_cast<uint32_t>(bytes.size());
        do {
            if (hasEnded())
                return m_state.avail_in > 0 ? std::optional("the end of a compressed stream") : std::nullopt;
            m_state.next_out = reinterpret_cast<uint8_t*>(m_output.data());
            m_state.avail_out = static_cast<uint32_t>(m_output.size());
            if (isal_inflate(&m_state) != ISAL_DECOMP_OK)
                return "data compressed with deflate, and its checksum";
            if (!sink(std::span(m_output).first(m_output.size() - m_state.avail_out)))
                return std::nullopt;
        } while (m_state.avail_in > 0 || m_state.avail_out == 0);
        return std::nullopt;
    }

    std::optional<const char*> end() override
    {
        return hasEnded() ? std::nullopt : std::optional("the rest of a compressed stream");
    }

private:
    bool hasEnded() const { return m_state.block_state == ISAL_BLOCK_FINISH; }

    /// ISA-L also takes a window of more than 32 KiB, and overlooks that a dictionary is wanted when the
    /// header comes in pieces. zlib, and so pg_restore, takes neither.
    bool acceptHeader(std::span<const char> bytes)
    {
        for (size_t i = 0; i < bytes.size() && m_headerBytes < 2; ++i, ++m_headerBytes)
            if (static_cast<unsigned char>(bytes[i]) & (m_headerBytes == 0 ? 0x80 : 0x20))
                return false;
        return true;
    }

    inflate_state m_state = {};
    int m_headerBytes = 0; ///< of the two, seen so far
    std::array<char, bufferBytes> m_output{};
};

class Deflater : public Encoder
{
public:
    Deflater()
    {
        isal_deflate_init(&m_stream);
        m_stream.level = 1;
        m_stream.level_buf = m_level.data();
        m_stream.level_buf_size = static_cast<uint32_t>(m_level.size());
        m_stream.gzip_flag = IGZIP_ZLIB;
    }

    bool add(std::span<const char> bytes, bool last, const ByteSink& sink) override
    {
        m_stream.next_in = input(bytes);
        m_stream.avail_in = static_cast<uint32_t>(bytes.size());
        m_stream.end_of_stream = last ? 1 : 0;
        do {
            m_stream.next_out = reinterpret_cast<uint8_t*>(m_output.data());
            m_stream.avail_out = static_cast<uint32_t>(m_output.size());
            if (isal_deflate(&m_stream) != COMP_OK)
                return false;
            const auto made = std::span<const char>(m_output).first(m_output.size() - m_stream.avail_out);
            if (!made.empty() && !sink(made))
                return false;
        } while (m_stream.avail_out == 0 || (last && m_stream.internal_state.state != ZSTATE_END));
        if (last) {
            isal_deflate_reset(&m_stream);
            m_stream.gzip_flag = IGZIP_ZLIB; // it forgets the framing once the header is written
        }
        return true;
    }

private:
    isal_zstream m_stream = {};
    std::array<uint8_t, ISAL_DEF_LVL1_DEFAULT> m_level{};
    std::array<char, bufferBytes> m_output{};
};

} // namespace

std::unique_ptr<Decoder> inflater()
{
    return std::make_unique<Inflater>();
}

std::unique_ptr<Encoder> deflater()
{
    return std::make_unique<Deflater>();
}

} // namespace archive
