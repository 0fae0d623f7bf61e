// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Plan.h"

#include "archive/Contents.h"
#include "base/Format.h"
#include "catalogue/Sidecars.h"
#include "restore/MadeDatabase.h"
#include "restore/Prerequisites.h"

#include <QFileInfo>

namespace restore {
namespace {

using base::ErrorCode;
using base::Text;

const QString maintenanceDatabase = QStringLiteral("postgres");

base::Result<std::vector<int>> chosenIds(const Request& request, const Objects& objects)
{
    std::vector<int> chosen = request.ids;
    const auto add = [&](const std::vector<int>& ids, const QString& what) -> base::Result<void> {
        if (ids.empty())
            return base::failure({ErrorCode::OperationFailed,
                                  Text("restore", "The backup does not hold %1.").arg(what),
                                  {},
                                  Text("restore", "“inspect” tells what it holds; capitals count.")});
        chosen.insert(chosen.end(), ids.begin(), ids.end());
        return {};
    };
    for (const auto& [schema, name] : request.tables)
        if (const auto added = add(idsOfTable(objects, schema, name),
                                   base::visible(archive::nameText(schema) + u'.' + archive::nameText(name)));
            !added)
            return base::failure(added.error());
    for (const QByteArray& schema : request.schemas)
        if (const auto added = add(idsOfSchema(objects, schema), base::visible(archive::nameText(schema)));
            !added)
            return base::failure(added.error());
    return chosen;
}

base::Error notEmpty(const Request& request, const TargetFacts& target)
{
    return {ErrorCode::TargetNotEmpty,
            Text("restore", "The database %1 is not empty: it holds %2 tables, views and sequences (%3).")
                .arg(base::visible(request.database))
                .arg(target.relations)
                .arg(base::sizeText(target.bytes, QLocale())),
            {},
            Text("restore", "Restore into another name, or say --clean-existing to replace what is there.")};
}

base::Error rolesMissing(const QByteArrayList& roles, bool hasFile)
{
    QStringList names;
    for (const QByteArray& role : roles)
        names.append(base::visible(archive::nameText(role)));
    const auto withFile =
        Text("restore", "--roles creates them; --no-owner restores without owners and rights.");
    const auto without = Text("restore", "Create them, or restore without owners and rights (--no-owner).");
    return {
        ErrorCode::RolesMissing,
        Text("restore", "These roles are missing on the server: %1.").arg(names.join(QStringLiteral(", "))),
        {},
        hasFile ? withFile : without};
}

base::Error versionToCome(const Request& request, const archive::Header& header)
{
    return {
        ErrorCode::ToolTooOld,
        Text("restore", "%1 is of a PostgreSQL to come: version %2 of the archive format is not known here.")
            .arg(request.file)
            .arg(header.formatVersion()),
        {},
        Text("restore", "Update this program, or restore it with the pg_restore of that version.")};
}

/// The tools were chosen for a server of the archive's version, or for the server itself.
base::Error busy(const Request& request, const TargetFacts& target)
{
    return {ErrorCode::OperationFailed,
            base::PluralText("restore", "%n sessions are open on %1: it cannot be replaced.")
                .of(target.connections)
                .arg(base::visible(request.database)),
            {},
            Text("restore", "End them, or restore into another name.")};
}

/// Beside what is there, until it takes its name. The server cuts names at 63 bytes.
QString nameBeside(const QString& database, quint64 number)
{
    QString start = database;
    while (start.toUtf8().size() > 40)
        start.chop(1);
    return start + QStringLiteral("_restored_%1").arg(number % 100'000);
}

base::Result<void> checkName(const QString& database)
{
    constexpr qsizetype longestName = 63; // NAMEDATALEN - 1
    if (!database.isEmpty() && database.toUtf8().size() <= longestName)
        return {};
    return base::failure({ErrorCode::WrongUsage,
                          Text("restore", "The name of a database has 1 to %1 bytes.").arg(longestName),
                          {},
                          Text("restore", "Choose another name.")});
}

base::Result<Mode> modeOf(const Request& request, const TargetFacts& target)
{
    if (target.exists && target.isEmpty)
        return Mode::IntoEmpty;
    if (target.exists && !request.cleanExisting)
        return base::failure(notEmpty(request, target));
    if (request.isWhole() && target.exists && request.database == maintenanceDatabase)
        return base::failure(
            {ErrorCode::OperationFailed,
             Text("restore", "%1 is the database that servers are managed from; it is not replaced.")
                 .arg(request.database),
             {},
             Text("restore", "Restore into another name.")});
    if (request.isWhole() && target.exists && target.connections > 0)
        return base::failure(busy(request, target));
    const Mode mode = !target.exists      ? Mode::CreateNew
                      : request.isWhole() ? Mode::Replace
                                          : Mode::CleanSelected;
    if (mode != Mode::CleanSelected && !target.mayCreateDatabases)
        return base::failure(mayNotCreate());
    return mode;
}

} // namespace

base::Result<Plan> plan(const Request& request, std::stop_token stop)
{
    const QFileInfo path(request.file);
    const QByteArray name = QFile::encodeName(path.fileName());
    const auto folder = base::Folder::open(path.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const auto file = openSource(request.file);
    if (!file)
        return base::failure(file.error());

    if (const auto named = checkName(request.database); !named)
        return base::failure(named.error());
    Plan plan;
    plan.request = request;
    plan.source = file->state;
    auto objects = readObjects(file->descriptor.get(), request.file, request.database.toUtf8());
    if (!objects)
        return base::failure(objects.error());
    plan.objects = std::move(*objects);
    if (!plan.objects.header.isKnownVersion())
        return base::failure(versionToCome(request, plan.objects.header));
    if (!request.isWhole()) {
        const auto chosen = chosenIds(request, plan.objects);
        if (!chosen)
            return base::failure(chosen.error());
        plan.selection = select(plan.objects, *chosen);
    }
    for (const Object& object : plan.objects.all)
        plan.tables += object.kind == "TABLE DATA" &&
                       (!plan.selection || std::find(plan.selection->ids.begin(), plan.selection->ids.end(),
                                                     object.dumpId) != plan.selection->ids.end());
    const auto manifest = catalogue::readManifest(*folder, name).value_or(std::nullopt);
    plan.isOfUnknownOrigin = !manifest;

    const auto target = examineTarget(request.server, request.database.toUtf8(), plan.objects.roles, stop);
    if (!target)
        return base::failure(target.error());
    plan.target = *target;
    const auto mode = modeOf(request, plan.target);
    if (!mode)
        return base::failure(mode.error());
    plan.mode = *mode;
    if (plan.mode == Mode::CleanSelected) // what it depends on is there, and others may depend on it too
        std::erase_if(plan.selection->ids, [&](int id) {
            const auto& added = plan.selection->added;
            return std::find(added.begin(), added.end(), id) != added.end();
        });
    if (plan.mode == Mode::CreateNew)
        plan.madeDatabase = request.database;
    else if (plan.mode == Mode::Replace)
        plan.madeDatabase = nameBeside(request.database, plan.source.identity.inode);

    if (plan.madeDatabase != request.database &&
        !plan.madeDatabase.isEmpty()) { // the statements name that one
        auto renamed = readObjects(file->descriptor.get(), request.file, plan.madeDatabase.toUtf8());
        if (!renamed)
            return base::failure(renamed.error());
        plan.objects = std::move(*renamed);
    }
    const auto rolesRead = rolesBeside(*folder, name, manifest);
    if (!rolesRead && request.createRoles)
        return base::failure(rolesRead.error());
    const QByteArray roles = rolesRead.value_or(QByteArray());
    if (request.createRoles)
        plan.rolesScript = roles;
    if (request.withOwners && !plan.target.missingRoles.isEmpty() && plan.rolesScript.isEmpty())
        return base::failure(rolesMissing(plan.target.missingRoles, !roles.isEmpty()));

    // Rights can be left out by pg_restore itself, what names a role otherwise cannot.
    if (!request.withOwners && !plan.target.missingRoles.isEmpty())
        plan.selection = without(plan.target.missingRoles, plan.objects, plan.selection);

    const auto tool =
        chooseRestoreTool(plan.objects.header, request.file, plan.target.serverMajor, request.toolFolders);
    if (!tool)
        return base::failure(tool.error());
    plan.tool = *tool;
    return plan;
}

QStringList Plan::commands() const
{
    QStringList lines;
    if (!rolesScript.isEmpty())
        lines.append(
            QStringLiteral("-- %1.roles.sql")
                .arg(QFileInfo(request.file).path() + u'/' + QFileInfo(request.file).completeBaseName()));
    if (!madeDatabase.isEmpty())
        lines.append(QString::fromUtf8(objects.properties.create) + u';');
    lines.append(process::displayed(restoreCommand({tool.path,
                                                    inDatabase(request.server, databaseRestoredInto()),
                                                    {},
                                                    request.file,
                                                    selection ? QStringLiteral("LIST") : QString(),
                                                    request.jobs,
                                                    request.withOwners,
                                                    mode == Mode::CleanSelected,
                                                    source.format})));
    lines.append(QStringLiteral("ANALYZE;"));
    return lines;
}

} // namespace restore
