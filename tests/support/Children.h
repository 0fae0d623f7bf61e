// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/Runner.h"

namespace support {

/// A script for /bin/sh.
process::Command shell(const QString& script);

/// All that a child says.
struct Heard
{
    Heard();
    Heard(const Heard&) = delete;
    Heard& operator=(const Heard&) = delete;

    QByteArray output;
    QStringList errorLines;
    process::Streams streams; ///< to be handed to process::run()
};

/// What a child writes to its standard output, or "failed: " and why.
QByteArray outputOf(const process::Command& command);

/// No such process, or only its corpse that nobody has fetched yet.
bool isGone(pid_t pid);

} // namespace support
