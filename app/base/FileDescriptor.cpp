// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileDescriptor.h"

#include <unistd.h>

namespace base {

void FileDescriptor::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace base
