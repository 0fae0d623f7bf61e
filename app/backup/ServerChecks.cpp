// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/ServerChecks.h"

#include "backup/Diagnosis.h"
#include "base/Format.h"
#include "postgres/Roles.h"

#include <QFileInfo>

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

const QString connectionId = QStringLiteral("connection");
const QString rolesId = QStringLiteral("roles");
const QString rightsId = QStringLiteral("rights");
const QString tablesId = QStringLiteral("tables");
const QString toolId = QStringLiteral("tool");

Check rightsCheck(const postgres::Connection& connection, const Request& request, const std::stop_token& stop)
{
    if (const auto taken = takeRole(connection, request.configuration.tools.extraArguments, stop); !taken)
        return failed(rightsId, taken.error());
    const auto unreadable = postgres::findUnreadable(connection, stop);
    if (!unreadable)
        return failed(rightsId, unreadable.error());
    if (!unreadable->withoutRight.isEmpty() || !unreadable->rowSecurity.isEmpty())
        return failed(rightsId, rightsError(*unreadable, connection.user()));
    return passed(rightsId, Text("backup", "Every table can be read, every row seen."));
}

void checkLockedTables(const postgres::Connection& connection, const Request& request, Findings& findings,
                       const std::stop_token& stop)
{
    const auto blockers = postgres::findBlockers(connection, stop);
    if (!blockers || blockers->empty())
        return;
    const postgres::Blocker& first = blockers->front();
    findings.checks.push_back(warned(
        tablesId,
        Text(
            "backup",
            "The table %1 is locked by session %2 (%3, %4): the backup will wait for it, at most %5 seconds.")
            .arg(base::visible(first.table))
            .arg(first.pid)
            .arg(base::visible(first.user))
            .arg(base::visible(first.application))
            .arg(request.configuration.backup.lockTimeoutSeconds),
        Text("backup", "End that session, or let it end, before the time is over.")));
}

/// An absolute path in backup.tool; it must not be older than the server.
base::Result<process::Tool> configuredTool(const QString& path, int serverMajor)
{
    const auto tool = process::toolAt(path);
    if (!tool || tool->version.major >= serverMajor)
        return tool;
    return base::failure(
        {ErrorCode::ToolTooOld,
         Text("backup", "%1 is version %2, too old for this server (PostgreSQL %3).")
             .arg(path)
             .arg(tool->version.text)
             .arg(serverMajor),
         {},
         Text("backup", "Name a pg_dump of version %1 or newer in backup.tool, or take the line away.")
             .arg(serverMajor)});
}

constexpr int zstdSince = 16; // archive version 1.15 is the first that names the algorithm

base::Error noZstd(const process::Tool& tool)
{
    return {ErrorCode::ToolTooOld,
            Text("backup", "compression: zstd needs pg_dump %1 or later; %2 is version %3.")
                .arg(zstdSince)
                .arg(tool.path)
                .arg(tool.version.text),
            {},
            Text("backup", "Set backup.postgres.compression to fast, or install newer client tools.")};
}

Check toolCheck(const process::Tool& tool, int serverMajor)
{
    const Text found = Text("backup", "pg_dump %1 (%2)").arg(tool.version.text).arg(tool.path);
    if (const auto advisory = process::advisoryOn(tool))
        return warned(toolId, *advisory,
                      Text("backup", "Update the PostgreSQL client tools of this machine."));
    if (serverMajor > 0 && tool.version.major > serverMajor)
        return warned(toolId,
                      Text("backup", "pg_dump %1 is newer than the server (PostgreSQL %2): restoring will "
                                     "need version %3 or newer.")
                          .arg(tool.version.text)
                          .arg(serverMajor)
                          .arg(tool.version.major),
                      Text("backup", "Install the client tools of version %1 to keep to the server's own.")
                          .arg(serverMajor));
    return passed(toolId, found);
}

} // namespace

base::Result<void> takeRole(const postgres::Connection& connection, const QStringList& extraArguments,
                            const std::stop_token& stop)
{
    const QString option = QStringLiteral("--role=");
    for (const QString& argument : extraArguments) {
        if (!argument.startsWith(option))
            continue;
        const auto rows = connection.query("SELECT pg_catalog.set_config('role', $1, false)",
                                           {argument.mid(option.size())}, stop);
        if (!rows)
            return base::failure(rows.error());
    }
    return {};
}

void checkServer(const Request& request, Findings& findings, const base::JobContext& context)
{
    const auto connection =
        postgres::Connection::open(targetOf(request.configuration, request.password), context.stop);
    if (!connection) {
        findings.checks.push_back(failed(connectionId, connection.error()));
        return;
    }
    const auto facts = postgres::readFacts(*connection, context.stop);
    if (!facts) {
        findings.checks.push_back(failed(connectionId, facts.error()));
        return;
    }
    findings.facts = *facts;
    findings.checks.push_back(passed(connectionId, Text("backup", "Connected to %1 as %2, PostgreSQL %3.")
                                                       .arg(request.configuration.connection.database)
                                                       .arg(facts->user)
                                                       .arg(facts->version)));
    if (request.configuration.backup.rolePasswords && !facts->superuser)
        findings.checks.push_back(failed(rolesId, postgres::passwordsError(facts->user)));
    checkLockedTables(*connection, request, findings, context.stop);
    findings.checks.push_back(rightsCheck(*connection, request, context.stop));
}

void checkTools(const Request& request, Findings& findings)
{
    const QString& configured = request.configuration.tools.tool;
    const int serverMajor = findings.facts ? findings.facts->majorVersion() : 0;
    const auto dumpTool =
        QFileInfo(configured).isAbsolute()
            ? configuredTool(configured, serverMajor)
            : process::chooseForServer(QStringLiteral("pg_dump"),
                                       process::findTools(QStringLiteral("pg_dump"), request.toolFolders),
                                       serverMajor);
    if (!dumpTool) {
        findings.checks.push_back(failed(toolId, dumpTool.error()));
        return;
    }
    findings.dumpTool = *dumpTool;
    findings.checks.push_back(request.configuration.backup.compression == config::Compression::Zstd &&
                                      dumpTool->version.major < zstdSince
                                  ? failed(toolId, noZstd(*dumpTool))
                                  : toolCheck(*dumpTool, serverMajor));

    // The one beside pg_dump is preferred: same release, same format.
    const QStringList folders = QStringList{QFileInfo(dumpTool->path).path()} + request.toolFolders;
    const auto restoreTool = process::chooseForServer(
        QStringLiteral("pg_restore"), process::findTools(QStringLiteral("pg_restore"), folders),
        dumpTool->version.major);
    if (restoreTool)
        findings.restoreTool = *restoreTool;
    else // only a format that we do not know would need it now; restoring will
        findings.checks.push_back(warned(toolId, restoreTool.error().message, restoreTool.error().hint));
}

} // namespace backup
