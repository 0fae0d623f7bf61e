// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <sys/mman.h>
#include <unistd.h>

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace fuzzing {

/// Two pieces of an input, cut at a place that its last byte tells: what comes in pieces must not matter.
struct Cut
{
    Cut(const uint8_t* data, size_t size)
        : whole(reinterpret_cast<const char*>(data), size),
          first(whole.first(size == 0 ? 0 : size * data[size - 1] / 256)),
          second(whole.subspan(first.size()))
    {
    }

    std::span<const char> whole;
    std::span<const char> first;
    std::span<const char> second;
};

/// A broken promise is a crash.
inline void require(bool kept)
{
    if (!kept)
        std::abort();
}

inline base::FileDescriptor memoryFile(std::span<const char> bytes = {})
{
    base::FileDescriptor file(::memfd_create("archive", MFD_CLOEXEC));
    require(::pwrite(file.get(), bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    return file;
}

} // namespace fuzzing
