// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Preflight.h"

#include "backup/ServerChecks.h"
#include "backup/StorageChecks.h"

namespace backup {

using base::ErrorCode;
using base::Text;

Check enabledCheck(const config::Configuration& configuration)
{
    const QString id = QStringLiteral("enabled");
    if (configuration.backup.enabled)
        return passed(id, Text("backup", "Backups are enabled."));
    return failed(id, {ErrorCode::Disabled,
                       Text("backup", "Backups are disabled in the configuration (%1).")
                           .arg(configuration.backup.disabledAt.toString()),
                       {},
                       Text("backup", "Set enabled to true there to allow them.")});
}

postgres::Target targetOf(const config::Configuration& configuration, const QString& askedPassword)
{
    const config::Connection& connection = configuration.connection;
    postgres::Target target{connection.parameters,
                            askedPassword.isEmpty() ? connection.password : askedPassword};
    target.parameters[QStringLiteral("dbname")] = connection.database;
    return target;
}

std::optional<base::Error> Findings::obstacle() const
{
    for (const Check& check : checks)
        if (check.error)
            return check.error;
    return std::nullopt;
}

Findings examine(const Request& request, catalogue::Scanner& scanner, bool holdsLock,
                 const base::JobContext& context)
{
    const config::Configuration& configuration = request.configuration;
    Findings findings;
    findings.checks.push_back(enabledCheck(configuration));
    if (!holdsLock)
        findings.checks.push_back(lockCheck(configuration.backup.folder));
    checkServer(request, findings, context);
    checkTools(request, findings);

    findings.checks.push_back(folderCheck(configuration.backup.folder));
    const auto listing = scanner.scan(catalogue::scopeOf(configuration), context.stop);
    if (listing) {
        findings.listing = *listing;
        const qint64 databaseBytes = findings.facts ? findings.facts->databaseBytes : -1;
        if (listing->space.totalBytes > 0)
            findings.checks.push_back(spaceCheck(listing->space, expectedBytes(*listing, databaseBytes)));
    } else if (!findings.checks.back().error) {
        findings.checks.push_back(failed(QStringLiteral("folder"), listing.error()));
    }
    return findings;
}

qint64 expectedBytes(const catalogue::Listing& listing, qint64 databaseBytes)
{
    for (const catalogue::Dump& dump : listing.dumps)
        if (dump.state == catalogue::DumpState::Good)
            return dump.bytes + dump.bytes / 10;
    return std::max<qint64>(databaseBytes, 0) / 3;
}

} // namespace backup
