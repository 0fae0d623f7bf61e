// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Contents.h"
#include "base/Format.h"
#include "process/Runner.h"
#include "restore/Prerequisites.h"
#include "restore/Target.h"
#include "restore/drill/Drill.h"
#include "restore/drill/Expectation.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace restore::drill {
namespace {

using base::ErrorCode;
using base::Text;

const QString maintenanceDatabase = QStringLiteral("postgres");

/// "15.18 (Debian …)" is 15.
int majorIn(const QString& version)
{
    int length = 0;
    while (length < version.size() && version[length].isDigit())
        ++length;
    return version.left(length).toInt();
}

/// What the server of a drill occupies at most: the rows, as much again for indexes and the space between
/// rows, its write-ahead log and an empty server. A compressed dump of unknown content is taken for an eighth
/// of it.
qint64 bytesNeededFor(const catalogue::Details& details)
{
    constexpr qint64 emptyServer = 100'000'000;
    constexpr qint64 mostLog = 2'000'000'000;
    const qint64 content = details.isCounted ? details.inventory.bytes() : details.identity.size * 8;
    return 2 * content + std::min(content, mostLog) + emptyServer;
}

/// In the folder, or in the first of its parents that is there.
qint64 bytesFreeIn(QString folder)
{
    while (!QFileInfo::exists(folder) && folder.size() > 1)
        folder = QFileInfo(folder).path();
    const auto opened = base::Folder::open(folder);
    const auto space = opened ? opened->space() : base::failure(opened.error());
    return space ? space->freeBytes : 0;
}

base::Error noSpace(const Plan& plan)
{
    return {ErrorCode::StorageFull,
            Text("restore", "A test restore needs about %1 in %2; %3 are free.")
                .arg(base::sizeText(plan.bytesNeeded, QLocale()))
                .arg(base::visible(plan.request.workFolder))
                .arg(base::sizeText(plan.bytesFree, QLocale())),
            {},
            Text("restore", "Make room, or choose another folder (--work-folder).")};
}

/// Those that a server with these programs cannot make.
base::Result<QStringList> missingExtensions(const QString& binaries, const QByteArrayList& wanted,
                                            std::stop_token stop)
{
    QStringList missing;
    if (wanted.isEmpty())
        return missing;
    const auto folder = process::output(
        {.program = binaries + QStringLiteral("/pg_config"), .arguments = {QStringLiteral("--sharedir")}},
        stop);
    if (!folder)
        return base::failure(folder.error());
    const QDir extensions(QString::fromLocal8Bit(folder->trimmed()) + QStringLiteral("/extension"));
    for (const QByteArray& name : wanted)
        if (!extensions.exists(archive::nameText(name) + QStringLiteral(".control")))
            missing.append(base::visible(archive::nameText(name)));
    return missing;
}

base::Error lacksExtensions(const QStringList& missing, const process::Tool& initdb)
{
    return {ErrorCode::ToolMissing,
            Text("restore", "Extensions of this database are not installed here for PostgreSQL %1: %2.")
                .arg(initdb.version.major)
                .arg(missing.join(QStringLiteral(", "))),
            {},
            Text("restore",
                 "Install them (Debian: apt install postgresql-contrib postgresql-%1-NAME), or test "
                 "on a configured server (--on-server).")
                .arg(initdb.version.major)};
}

std::vector<process::Tool> toolsNamed(const char* name, const Request& request)
{
    return process::findTools(QLatin1String(name), request.toolFolders.isEmpty()
                                                       ? process::standardToolFolders()
                                                       : request.toolFolders);
}

/// The server programs for a private server: of the version that the dump was made of, else the next newer.
base::Result<process::Tool> chooseServer(const Plan& plan)
{
    return process::chooseForServer(QStringLiteral("initdb"), toolsNamed("initdb", plan.request),
                                    majorIn(plan.objects.header.serverVersion));
}

std::optional<process::Tool> toolOfMajor(const std::vector<process::Tool>& tools, int major)
{
    const auto found = std::find_if(tools.begin(), tools.end(),
                                    [&](const auto& tool) { return tool.version.major == major; });
    return found == tools.end() ? std::nullopt : std::optional(*found);
}

/// For the private server.
base::Result<void> choosePrivate(Plan& plan, int descriptor, std::stop_token stop)
{
    const auto initdb = chooseServer(plan);
    if (!initdb)
        return base::failure(initdb.error());
    plan.binaries = QFileInfo(initdb->path).path();
    plan.serverMajor = initdb->version.major;
    const auto expectation = readExpectation(descriptor, plan.request.file);
    if (!expectation)
        return base::failure(expectation.error());
    const auto missing = missingExtensions(plan.binaries, expectation->extensions, stop);
    if (!missing)
        return base::failure(missing.error());
    if (!missing->isEmpty())
        return base::failure(lacksExtensions(*missing, *initdb));
    plan.bytesNeeded = bytesNeededFor(plan.inside.details);
    plan.bytesFree = bytesFreeIn(plan.request.workFolder);
    if (plan.bytesNeeded > plan.bytesFree)
        return base::failure(noSpace(plan));
    return {};
}

} // namespace

bool Plan::isOfUnknownOrigin() const
{
    return !inside.details.manifest;
}

bool Plan::isOtherVersion() const
{
    return majorIn(objects.header.serverVersion) != serverMajor;
}

base::Result<Plan> plan(const Request& request, std::stop_token stop)
{
    Plan plan;
    plan.request = request;
    const QFileInfo path(request.file);
    const QByteArray name = QFile::encodeName(path.fileName());
    const auto folder = base::Folder::open(path.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const auto file = folder->openFile(name);
    if (!file)
        return base::failure(file.error());
    auto inside = catalogue::readInside(*folder, name);
    if (!inside)
        return base::failure(inside.error());
    plan.inside = std::move(*inside);
    plan.identity = plan.inside.details.identity;

    const QString original = plan.inside.details.header.database;
    // A new server has these already.
    const bool isTaken = original == maintenanceDatabase || original.startsWith(u"template");
    plan.database = isTaken ? QStringLiteral("pgsauvegarde_drill") : original;
    auto objects = readObjects(file->get(), request.file, plan.database.toUtf8());
    if (!objects)
        return base::failure(objects.error());
    plan.objects = std::move(*objects);

    const auto roles = rolesBeside(*folder, name, plan.inside.details.manifest);
    if (!roles)
        return base::failure(roles.error());
    plan.rolesScript = *roles;

    if (request.server) {
        const auto target = examineTarget(*request.server, {}, {}, stop);
        if (!target)
            return base::failure(target.error());
        plan.serverMajor = target->serverMajor;
    } else if (const auto chosen = choosePrivate(plan, file->get(), stop); !chosen) {
        return base::failure(chosen.error());
    }
    const auto tool =
        chooseRestoreTool(plan.objects.header, request.file, plan.serverMajor, request.toolFolders);
    if (!tool)
        return base::failure(tool.error());
    plan.restoreTool = *tool;

    const auto dumpTools = toolsNamed("pg_dump", request);
    const int madeBy = majorIn(plan.objects.header.dumpVersion);
    const auto exact =
        madeBy >= plan.serverMajor && !plan.isOtherVersion() ? toolOfMajor(dumpTools, madeBy) : std::nullopt;
    const auto nearest =
        exact ? base::Result<process::Tool>(*exact)
              : process::chooseForServer(QStringLiteral("pg_dump"), dumpTools, plan.serverMajor);
    if (!nearest)
        return base::failure(nearest.error());
    plan.dumpTool = *nearest;
    plan.definitionProof = exact ? DefinitionProof::Exact : DefinitionProof::NamesOnly;
    return plan;
}

} // namespace restore::drill
