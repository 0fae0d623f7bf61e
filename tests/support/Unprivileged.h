// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace support {

/// While it lives, this thread meets file permissions as anybody else does, also when the tests run as root.
class Unprivileged
{
public:
    Unprivileged();
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;
    ~Unprivileged();

    /// Hands a file or folder to whom this thread then is; for one that it should own.
    static void own(const QString& path);
};

} // namespace support
