// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Compression.h"

namespace archive {

/// Deflate in zlib framing (RFC 1950, with its Adler-32), by ISA-L.
std::unique_ptr<Decoder> inflater();
std::unique_ptr<Encoder> deflater();

} // namespace archive
