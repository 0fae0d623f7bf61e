// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/ManifestOfRun.h"

#include "backup/Protection.h"
#include "catalogue/Sidecars.h"

namespace backup {

QMap<QString, QString> sessionOf(const postgres::ServerFacts& facts)
{
    QMap<QString, QString> session;
    const QMap<QString, QString> pinned = postgres::pinnedSettings();
    for (const char* name : {"TimeZone", "bytea_output", "standard_conforming_strings"})
        session.insert(QLatin1String(name), pinned[QLatin1String(name)]);
    session.insert(QStringLiteral("client_encoding"), facts.encoding);
    session.insert(QStringLiteral("DateStyle"), QStringLiteral("ISO"));
    session.insert(QStringLiteral("IntervalStyle"), QStringLiteral("postgres"));
    session.insert(QStringLiteral("extra_float_digits"), QStringLiteral("3"));
    session.insert(QStringLiteral("lc_monetary"), facts.lcMonetary);
    return session;
}

catalogue::Manifest manifestOf(const Request& request, const Findings& findings,
                               const archive::Reading& reading)
{
    const config::Configuration& configuration = request.configuration;
    const postgres::ServerFacts& facts = *findings.facts;
    catalogue::Manifest manifest;
    manifest.database = configuration.connection.database;
    manifest.server = {facts.systemIdentifier,
                       configuration.connection.host(),
                       configuration.connection.port(),
                       facts.version,
                       facts.standby,
                       facts.lsn};
    manifest.toolVersion = findings.dumpTool->version.text;
    manifest.archiveVersion = reading.header.formatVersion();
    if (const auto compression = reading.header.algorithm(); compression && reading.isDecoded())
        manifest.compression = key(*compression);
    manifest.sha256 = reading.sha256;
    if (reading.isDecoded())
        manifest.inventory = catalogue::inventoryOf(reading.data);
    manifest.session = sessionOf(facts);
    manifest.extraArguments = configuration.tools.extraArguments;
    manifest.excludedTableData = configuration.tools.excludedTableData;
    return manifest;
}

std::optional<catalogue::Manifest> lastManifest(const Findings& findings, const base::Folder& folder,
                                                const QDateTime& now)
{
    const auto last = findings.listing ? newestGood(*findings.listing, now) : std::nullopt;
    if (!last || !last->notes->sealed)
        return std::nullopt;
    return catalogue::readManifest(folder, last->fileName.toLatin1()).value_or(std::nullopt);
}

} // namespace backup
