// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "postgres/Connection.h"
#include "process/Command.h"

namespace backup {

/// What decides pg_dump's command line.
struct DumpOptions
{
    QString tool;            ///< absolute path of pg_dump
    postgres::Target target; ///< its password is not used here
    QString passFile;        ///< empty when no password is handed over
    QString encoding;        ///< of the database: pinned, a role's client_encoding must not change the text
    int lockTimeoutSeconds = 60;
    QStringList extraArguments;
    QTimeZone zone; ///< of the date that pg_dump writes into the header
};

/// pg_dump in custom format to its standard output. Pure.
process::Command dumpCommand(const DumpOptions& options);

/// pg_restore that decodes a whole archive from its standard input and throws the result away. Pure.
process::Command readBackCommand(const QString& tool);

} // namespace backup
