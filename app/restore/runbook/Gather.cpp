// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Gather.h"

#include "catalogue/Definitions.h"
#include "catalogue/Sidecars.h"
#include "process/Tools.h"
#include "restore/Objects.h"
#include "restore/runbook/Commands.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace restore::runbook {
namespace {

using base::Text;

constexpr size_t mostChecked = 5;

/// The oldest pg_restore that reads an archive of this version (1.15 came with 16, 1.16 with 17).
int oldestReader(const archive::Header& header)
{
    return header.minorVersion <= 14 ? 0 : header.minorVersion == 15 ? 16 : 17;
}

int majorOf(const QString& version)
{
    const auto parsed = process::parseVersion(QStringLiteral("(PostgreSQL) ") + version);
    return parsed ? parsed->major : version.section(u'.', 0, 0).toInt();
}

std::vector<TableRows> largestOf(const catalogue::Details& details)
{
    std::vector<TableRows> tables;
    if (!details.isCounted)
        return tables;
    for (const catalogue::TableContent& content : details.inventory.tables)
        if (content.rows)
            tables.push_back({{content.schema, content.name}, *content.rows});
    std::stable_sort(tables.begin(), tables.end(),
                     [](const TableRows& a, const TableRows& b) { return a.rows > b.rows; });
    if (tables.size() > mostChecked)
        tables.resize(mostChecked);
    return tables;
}

/// "NOSUPERUSER INHERIT …" of `CREATE ROLE "login" WITH …;`
QString attributesIn(const QByteArray& script, const QString& login)
{
    const QByteArray start =
        "CREATE ROLE \"" + QString(login).replace(u'"', QStringLiteral("\"\"")).toUtf8() + "\" WITH ";
    const qsizetype at = script.indexOf(start);
    if (at < 0)
        return {};
    const qsizetype from = at + start.size();
    const qsizetype end = script.indexOf("CONNECTION LIMIT", from);
    return QString::fromUtf8(script.mid(from, end - from)).trimmed();
}

/// The folder of the program of that major version, else of the next newer, else of the newest.
QString folderFor(const QString& program, int major, const QStringList& folders)
{
    const auto tools = process::findTools(program, folders); // newest first
    const process::Tool* best = nullptr;
    for (const process::Tool& tool : tools)
        if (!best || tool.version.major >= major)
            best = &tool;
    return best ? QFileInfo(best->path).path() : QStringLiteral("/usr/lib/postgresql/%1/bin").arg(major);
}

NewServer newServerFor(const config::Configuration& configuration, int major)
{
    const QString host = configuration.connection.host();
    const bool isSocket = host.startsWith(u'/');
    const bool isLocal =
        host.isEmpty() || isSocket || host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
    return {
        .dataFolder = QStringLiteral("/var/lib/postgresql/%1/main").arg(major),
        .socketFolder = isSocket ? host : QStringLiteral("/var/run/postgresql"),
        .listen = isLocal ? QStringLiteral("localhost") : QStringLiteral("*"),
        .authentication = {QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=scram-sha-256")}};
}

} // namespace

base::Result<DumpFacts> dumpFacts(const QString& path, const QString& login)
{
    const QFileInfo info(path);
    const auto folder = base::Folder::open(info.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const QByteArray name = QFile::encodeName(info.fileName());
    const auto details = catalogue::readDetails(*folder, name);
    if (!details)
        return base::failure(details.error());
    const auto file = folder->openFile(name);
    if (!file)
        return base::failure(file.error());
    const auto objects = readObjects(file->get(), path, "x");
    if (!objects)
        return base::failure(objects.error());

    DumpFacts facts;
    facts.path = path;
    facts.bytes = details->identity.size;
    facts.serverVersion = details->header.serverVersion;
    facts.dumpVersion = details->header.dumpVersion;
    facts.formatVersion = details->header.formatVersion();
    facts.serverMajor = majorOf(facts.serverVersion);
    facts.readerMajor = oldestReader(details->header);
    facts.largest = largestOf(*details);
    for (const QByteArray& role : objects->roles)
        if (!role.startsWith("pg_"))
            facts.roles.append(archive::nameText(role));
    const auto script = catalogue::readRoles(*folder, name);
    if (script && *script) {
        facts.rolesFile = folder->pathOf(catalogue::rolesName(name));
        facts.hasPasswords =
            details->manifest && details->manifest->roles && details->manifest->roles->hasPasswords;
        facts.loginAttributes = attributesIn(**script, login);
    }
    return facts;
}

base::Result<Facts> gather(const Sources& sources, const base::JobContext& context)
{
    const config::Configuration& configuration = sources.configuration;
    const QDateTime now = context.clock();
    std::vector<const catalogue::Dump*> good;
    for (const catalogue::Dump& dump : sources.listing.dumps)
        if (dump.state != catalogue::DumpState::Damaged && dump.createdAt <= now)
            good.push_back(&dump);
    if (good.empty())
        return base::failure({base::ErrorCode::StorageMissing,
                              Text("runbook", "There is no backup of %1 in %2 to restore.")
                                  .arg(configuration.connection.database)
                                  .arg(configuration.backup.folder),
                              {},
                              Text("runbook", "Make a backup first: a runbook names what it restores.")});
    Facts facts;
    facts.database = configuration.connection.database;
    facts.server = {configuration.connection.parameters, {}};
    facts.server.parameters[QStringLiteral("dbname")] = facts.database;
    const auto factsOf = [&](const catalogue::Dump& dump) {
        auto found = dumpFacts(sources.listing.folder + u'/' + dump.fileName, facts.user());
        if (found)
            found->createdAt = dump.createdAt;
        return found;
    };
    auto newest = factsOf(*good.front());
    if (!newest)
        return base::failure(newest.error());
    facts.newest = std::move(*newest);
    if (good.size() > 1) {
        auto before = factsOf(*good[1]);
        if (!before)
            return base::failure(before.error());
        facts.before = std::move(*before);
    }
    auto example = exampleTable(facts.newest.path, sources.table, context);
    if (!example)
        return base::failure(example.error());
    facts.example = std::move(*example);

    facts.toolMajor = std::max(facts.newest.serverMajor, facts.newest.readerMajor);
    facts.clients = folderFor(sqlClientName(), facts.toolMajor, sources.toolFolders);
    facts.servers = folderFor(QStringLiteral("initdb"), facts.toolMajor, sources.toolFolders);
    for (const process::Tool& tool : process::findTools(QStringLiteral("pg_restore"), sources.toolFolders))
        facts.installed.push_back({QFileInfo(tool.path).path(), tool.version.text, tool.version.major});
    facts.configFolder = configuration.folder;
    facts.program = sources.program;
    facts.keptFolder = configuration.backup.folder;
    if (const auto drill = catalogue::lastDrill(sources.listing);
        drill && drill->record.status == catalogue::DrillStatus::Passed) {
        facts.restoreMs = drill->record.restoreMs;
        facts.drilledAt = drill->record.at;
    }
    facts.madeAt = now;
    facts.zone = configuration.zone;
    facts.newServer = newServerFor(configuration, facts.toolMajor);
    return facts;
}

} // namespace restore::runbook
