// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "postgres/Connection.h"
#include "process/Command.h"

namespace backup {

/// Where pg_dump writes to. Pipe: its standard output, uncompressed, for us to compress and to write. File:
/// the open file that is its standard output, compressed by itself, with the offsets that it goes back to
/// fill in.
enum class DumpOutput { Pipe, File };

/// What decides pg_dump's command line.
struct DumpOptions
{
    DumpOutput output = DumpOutput::Pipe;
    QString tool;            ///< absolute path of pg_dump
    postgres::Target target; ///< its password is not used here
    QString passFile;        ///< empty when no password is handed over
    QString encoding;        ///< of the database: pinned, a role's client_encoding must not change the text
    int lockTimeoutSeconds = 60;
    QStringList extraArguments;
    QString snapshot; ///< of a session that waits, for pg_dump to see what it sees; empty: its own
    QTimeZone zone;   ///< of the date that pg_dump writes into the header
};

/// pg_dump in custom format. Pure.
process::Command dumpCommand(const DumpOptions& options);

} // namespace backup
