// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileDescriptor.h"

#include <cerrno>
#include <unistd.h>

namespace base {

void FileDescriptor::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

int writeAll(int descriptor, std::span<const char> bytes, std::optional<long long> position)
{
    while (!bytes.empty()) {
        const ssize_t count = position ? ::pwrite(descriptor, bytes.data(), bytes.size(), *position)
                                       : ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return errno;
        if (count <= 0)
            continue;
        bytes = bytes.subspan(static_cast<size_t>(count));
        if (position)
            *position += count;
    }
    return 0;
}

} // namespace base
