// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace archive {

/// How the data blocks of an archive are compressed. The numbers are those of the header since version 1.15
/// (pg_compress_algorithm in src/include/common/compression.h).
enum class Compression { None = 0, Gzip = 1, Lz4 = 2, Zstd = 3 };
/// "none", "gzip", "lz4", "zstd"
QString key(Compression compression);

using ByteSink = std::function<bool(std::span<const char>)>;

/// Decodes one stream after the other: a table's data, or one large object. Memory is constant, however much
/// a few bytes blow up to.
class Decoder
{
public:
    static std::unique_ptr<Decoder> create(Compression compression);
    virtual ~Decoder() = default;

    virtual void begin() = 0;
    /// Hands on what `bytes` decode to. What was expected when they do not decode; a sink that returns false
    /// stops it without a complaint.
    virtual std::optional<const char*> add(std::span<const char> bytes, const ByteSink& sink) = 0;
    /// Whether the stream is complete: what was expected when it is not.
    virtual std::optional<const char*> end() = 0;
};

/// Compresses one stream after the other.
class Encoder
{
public:
    /// Gzip is deflate by ISA-L at its level 1 in zlib framing, about ten times the pace of zlib's level 6
    /// for the same size; Zstd is libzstd at level 1. Null for what we do not write.
    static std::unique_ptr<Encoder> create(Compression compression);
    virtual ~Encoder() = default;

    /// `last` ends the stream, also an empty one; the next call begins another. False when the sink says so.
    virtual bool add(std::span<const char> bytes, bool last, const ByteSink& sink) = 0;
};

} // namespace archive
