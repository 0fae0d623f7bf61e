// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/RestoreCommand.h"

namespace restore {

process::Command restoreCommand(const RestoreOptions& options)
{
    QMap<QString, QString> parameters = postgres::sessionParameters(options.target);
    if (!options.passFile.isEmpty())
        parameters[QStringLiteral("passfile")] = options.passFile;

    process::Command command;
    command.program = options.tool;
    const bool isAlone = options.clean || options.format == archive::DumpFormat::Tar;
    command.arguments = {QStringLiteral("--format=") + key(options.format), QStringLiteral("--verbose"),
                         QStringLiteral("--no-password"),
                         QStringLiteral("--jobs=%1").arg(isAlone ? 1 : options.jobs)};
    if (!options.list.isEmpty())
        command.arguments += QStringLiteral("--use-list=") + options.list;
    if (!options.section.isEmpty())
        command.arguments += QStringLiteral("--section=") + options.section;
    if (options.asOwners)
        command.arguments += QStringLiteral("--use-set-session-authorization");
    if (!options.withTablespaces)
        command.arguments += QStringLiteral("--no-tablespaces");
    if (!options.withOwners)
        command.arguments += {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges")};
    if (options.clean)
        // In one transaction: a restore that fails must not leave what it dropped dropped.
        command.arguments += {QStringLiteral("--clean"), QStringLiteral("--if-exists"),
                              QStringLiteral("--single-transaction")};
    // As one argument and as a conninfo: whatever the database is called, its name is neither an option nor a
    // conninfo. The file comes after --, whatever it is called.
    command.arguments +=
        {QStringLiteral("--dbname=") + postgres::conninfo(parameters), QStringLiteral("--"), options.file};
    return command;
}

} // namespace restore
