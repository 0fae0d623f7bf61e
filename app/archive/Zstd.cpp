// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Zstd.h"

#include <zstd.h>

#include <array>

namespace archive {
namespace {

constexpr size_t bufferBytes = 128 * 1024;
constexpr int level = 1;
constexpr int largestWindowLog = 27; // 128 MiB, what libzstd itself allows: a frame may ask for gigabytes

class ZstdDecoder : public Decoder
{
public:
    ZstdDecoder() { ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, largestWindowLog); }

    void begin() override
    {
        ZSTD_DCtx_reset(m_context.get(), ZSTD_reset_session_only);
        m_wanted = 0;
    }

    std::optional<const char*> add(std::span<const char> bytes, const ByteSink& sink) override
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        for (;;) {
            ZSTD_outBuffer out{m_output.data(), m_output.size(), 0};
            const size_t before = in.pos;
            const size_t wanted = ZSTD_decompressStream(m_context.get(), &out, &in);
            if (ZSTD_isError(wanted))
                return "data compressed with Zstandard";
            // Called once more because the output was full, it may speak of a next frame that need not come.
            if (in.pos > before || out.pos > 0)
                m_wanted = wanted;
            if (out.pos > 0 && !sink(std::span<const char>(m_output).first(out.pos)))
                return std::nullopt;
            if (in.pos == in.size && out.pos < out.size)
                return std::nullopt;
        }
    }

    std::optional<const char*> end() override
    {
        return m_wanted == 0 ? std::nullopt : std::optional("the rest of a compressed stream");
    }

private:
    struct Free
    {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_DCtx, Free> m_context{ZSTD_createDCtx()};
    size_t m_wanted = 0; ///< 0 between frames
    std::array<char, bufferBytes> m_output{};
};

class ZstdEncoder : public Encoder
{
public:
    ZstdEncoder()
    {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    }

    bool add(std::span<const char> bytes, bool last, const ByteSink& sink) override
    {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        for (;;) {
            ZSTD_outBuffer out{m_output.data(), m_output.size(), 0};
            const size_t left =
                ZSTD_compressStream2(m_context.get(), &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(left))
                return false;
            if (out.pos > 0 && !sink(std::span<const char>(m_output).first(out.pos)))
                return false;
            if (in.pos == in.size && (!last || left == 0))
                return true;
        }
    }

private:
    struct Free
    {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    };
    std::unique_ptr<ZSTD_CCtx, Free> m_context{ZSTD_createCCtx()};
    std::array<char, bufferBytes> m_output{};
};

} // namespace

std::unique_ptr<Decoder> zstdDecoder()
{
    return std::make_unique<ZstdDecoder>();
}

std::unique_ptr<Encoder> zstdEncoder()
{
    return std::make_unique<ZstdEncoder>();
}

} // namespace archive
