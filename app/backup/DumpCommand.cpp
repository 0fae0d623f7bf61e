// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/DumpCommand.h"

namespace backup {

process::Command dumpCommand(const DumpOptions& options)
{
    QMap<QString, QString> parameters = postgres::sessionParameters(options.target);
    if (!options.passFile.isEmpty())
        parameters[QStringLiteral("passfile")] = options.passFile;
    parameters[QStringLiteral("client_encoding")] = options.encoding;

    process::Command command;
    command.program = options.tool;
    command.arguments = {QStringLiteral("--format=custom")};
    // Its standard output, but by name: pg_dump 16 and later set the descriptor itself to append, and then
    // cannot go back to fill the offsets in. Syncing is for us to do, who hold the file.
    if (options.output == DumpOutput::File)
        command.arguments += {QStringLiteral("--file=/dev/stdout"), QStringLiteral("--no-sync")};
    else
        command.arguments += QStringLiteral("--compress=0");
    command.arguments += {QStringLiteral("--verbose"), QStringLiteral("--no-password"),
                          QStringLiteral("--lock-wait-timeout=%1s").arg(options.lockTimeoutSeconds)};
    command.arguments += options.extraArguments;
    if (!options.snapshot.isEmpty())
        command.arguments += QStringLiteral("--snapshot=") + options.snapshot;
    // As one argument and as a conninfo: whatever the database is called, its name is neither an option nor a
    // conninfo.
    command.arguments += QStringLiteral("--dbname=") + postgres::conninfo(parameters);
    command.environment = {{QStringLiteral("TZ"), QString::fromLatin1(options.zone.id())}};
    return command;
}

} // namespace backup
