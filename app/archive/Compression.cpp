// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Compression.h"

#include "archive/Deflate.h"
#include "archive/Lz4.h"
#include "archive/Zstd.h"

namespace archive {
namespace {

class Verbatim : public Decoder
{
public:
    void begin() override {}
    std::optional<const char*> add(std::span<const char> bytes, const ByteSink& sink) override
    {
        sink(bytes);
        return std::nullopt;
    }
    std::optional<const char*> end() override { return std::nullopt; }
};

} // namespace

QString key(Compression compression)
{
    switch (compression) {
    case Compression::None:
        return QStringLiteral("none");
    case Compression::Gzip:
        return QStringLiteral("gzip");
    case Compression::Lz4:
        return QStringLiteral("lz4");
    case Compression::Zstd:
        return QStringLiteral("zstd");
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Decoder> Decoder::create(Compression compression)
{
    switch (compression) {
    case Compression::None:
        return std::make_unique<Verbatim>();
    case Compression::Gzip:
        return inflater();
    case Compression::Lz4:
        return lz4Decoder();
    case Compression::Zstd:
        return zstdDecoder();
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Encoder> Encoder::create(Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return deflater();
    case Compression::Zstd:
        return zstdEncoder();
    default:
        return nullptr;
    }
}

} // namespace archive
