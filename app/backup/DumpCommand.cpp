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
    // Its standard output, but by name: pg_dump 16 and later set the descriptor itself to append, and then
    // cannot go back to fill the offsets in. Syncing is for us to do, who hold the file.
    command.arguments = {QStringLiteral("--format=custom"),
                         QStringLiteral("--file=/dev/stdout"),
                         QStringLiteral("--no-sync"),
                         QStringLiteral("--verbose"),
                         QStringLiteral("--no-password"),
                         QStringLiteral("--lock-wait-timeout=%1s").arg(options.lockTimeoutSeconds)};
    command.arguments += options.extraArguments;
    // As one argument and as a conninfo: whatever the database is called, its name is neither an option nor a
    // conninfo.
    command.arguments += QStringLiteral("--dbname=") + postgres::conninfo(parameters);
    command.environment = {{QStringLiteral("TZ"), QString::fromLatin1(options.zone.id())}};
    return command;
}

process::Command readBackCommand(const QString& tool)
{
    return {.program = tool, .arguments = {QStringLiteral("--file=/dev/null")}};
}

} // namespace backup
