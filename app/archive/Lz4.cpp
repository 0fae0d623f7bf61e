// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Lz4.h"

#include <lz4frame.h>

#include <array>

namespace archive {
namespace {

class Lz4Decoder : public Decoder
{
public:
    Lz4Decoder()
    {
        LZ4F_dctx* context = nullptr;
        if (!LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION)))
            m_context.reset(context);
    }

    void begin() override
    {
        LZ4F_resetDecompressionContext(m_context.get());
        m_wanted = 0;
    }

    std::optional<const char*> add(std::span<const char> bytes, const ByteSink& sink) override
    {
        for (;;) {
            size_t taken = bytes.size();
            size_t made = m_output.size();
            const size_t wanted =
                LZ4F_decompress(m_context.get(), m_output.data(), &made, bytes.data(), &taken, nullptr);
            if (LZ4F_isError(wanted))
                return "data compressed with LZ4";
            // Called once more because the output was full, it may speak of a next frame that need not come.
            if (taken > 0 || made > 0)
                m_wanted = wanted;
            bytes = bytes.subspan(taken);
            if (made > 0 && !sink(std::span(m_output).first(made)))
                return std::nullopt;
            if (bytes.empty() && made < m_output.size())
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
        void operator()(LZ4F_dctx* context) const { LZ4F_freeDecompressionContext(context); }
    };
    std::unique_ptr<LZ4F_dctx, Free> m_context;
    size_t m_wanted = 0; ///< 0 between frames
    std::array<char, 128 * 1024> m_output{};
};

} // namespace

std::unique_ptr<Decoder> lz4Decoder()
{
    return std::make_unique<Lz4Decoder>();
}

} // namespace archive
