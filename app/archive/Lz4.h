// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Compression.h"

namespace archive {

/// LZ4 frames, which pg_dump 16 and later can write; we only read them.
std::unique_ptr<Decoder> lz4Decoder();

} // namespace archive
