// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Compression.h"

namespace archive {

/// Zstandard frames, which pg_restore reads since PostgreSQL 16.
std::unique_ptr<Decoder> zstdDecoder();
std::unique_ptr<Encoder> zstdEncoder();

} // namespace archive
