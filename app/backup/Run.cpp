// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Run.h"

#include "backup/Dump.h"
#include "backup/ManifestOfRun.h"
#include "backup/ReadBack.h"
#include "backup/RolesOfRun.h"
#include "base/Format.h"
#include "catalogue/FolderLock.h"

#include <QElapsedTimer>

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

constexpr qsizetype mostWarnings = 100; // in the log; the manifest has them all

/// A service file may lead elsewhere than the configuration says.
base::Result<void> checkDatabase(const archive::Header& header, const QString& database)
{
    if (header.database == database)
        return {};
    return base::failure(
        {ErrorCode::OperationFailed,
         Text("backup", "pg_dump wrote the database %1 instead of %2; the file was thrown away.")
             .arg(base::visible(header.database))
             .arg(database),
         {},
         Text("backup", "Check the service file and the connection in config_postgres.yml.")});
}

base::Result<Findings> prepare(const Request& request, const base::Folder& folder,
                               catalogue::Scanner& scanner, const base::JobContext& context)
{
    const auto leftovers = removeLeftovers(folder, request.configuration.connection.database);
    if (!leftovers)
        return base::failure(leftovers.error());
    for (const QString& name : *leftovers)
        context.log(Text("backup", "Removed %1, left over from a run that did not end.").arg(name));
    context.onProgress({Text("backup", "Checking"), {}, -1, -1, -1});
    Findings findings = examine(request, scanner, true, context);
    for (const Check& check : findings.checks) {
        if (check.status == CheckStatus::Warning)
            context.warn(check.message);
        else if (check.status == CheckStatus::Ok)
            context.log(check.message);
    }
    if (context.stop.stop_requested())
        return base::failure(base::cancelled());
    if (const auto obstacle = findings.obstacle())
        return base::failure(*obstacle);
    return findings;
}

/// What is not as the last good dump led to expect is told, and does not make the backup fail.
void compareWithTheLast(catalogue::Manifest& manifest, const Findings& findings, const base::Folder& folder,
                        const base::JobContext& context)
{
    const auto last = lastManifest(findings, folder, context.clock());
    if (!last)
        return;
    manifest.warnings = catalogue::anomaliesOf(*last, manifest);
    for (const QString& line : catalogue::linesOf(manifest.warnings, mostWarnings))
        context.warn(Text("backup", "Not like the last backup: %1").arg(line));
}

/// The roles and the manifest first, then the name: a dump of ours never stands there without its evidence.
base::Result<void> seal(PartialFile& file, catalogue::Manifest manifest, const QByteArray& rolesScript,
                        Report& report, const Findings& findings, const base::Folder& folder,
                        const base::JobContext& context)
{
    context.onProgress({Text("backup", "Sealing"), {}, -1, -1, report.bytes});
    if (context.stop.stop_requested())
        return base::failure(base::cancelled());
    const auto identity = file.identity();
    if (!identity)
        return base::failure(identity.error());
    manifest.fileName = file.finalName();
    manifest.stamp = catalogue::stampOf(*identity);
    manifest.startedAt = report.startedAt;
    manifest.endedAt = context.clock();
    manifest.dumpMs = report.dumpMs;
    compareWithTheLast(manifest, findings, folder, context);
    report.warnings = manifest.warnings;
    return file.seal(rolesScript, toJson(manifest));
}

base::Result<Report> runLocked(const Request& request, const base::Folder& folder,
                               catalogue::Scanner& scanner, const base::JobContext& context)
{
    QElapsedTimer timer;
    timer.start();
    Report report;
    report.startedAt = context.clock();
    const QString& database = request.configuration.connection.database;
    const auto findings = prepare(request, folder, scanner, context);
    if (!findings)
        return base::failure(findings.error());
    auto file = PartialFile::create(folder, database, report.startedAt, request.configuration.zone);
    if (!file)
        return base::failure(file.error());

    const qint64 dumpStart = timer.elapsed();
    auto roles = readRolesOfRun(request, context);
    if (!roles)
        return base::failure(roles.error());
    const auto written = dump(request, *findings, folder, *file, roles->snapshot->id(), context);
    if (!written)
        return base::failure(written.error());
    roles->snapshot.reset();
    context.onProgress({Text("backup", "Writing to the disk"), {}, -1, -1, file->size()});
    if (const auto synced = file->sync(); !synced)
        return base::failure(synced.error());
    report.dumpMs = timer.elapsed() - dumpStart;

    const qint64 verifyStart = timer.elapsed();
    context.log(Text("backup", "Reading the backup back…"));
    const auto reading = readBack(*file, *written, findings->restoreTool, context);
    if (!reading)
        return base::failure(reading.error());
    if (const auto right = checkDatabase(reading->header, database); !right)
        return base::failure(right.error());
    report.verifyMs = timer.elapsed() - verifyStart;

    catalogue::Manifest manifest = manifestOf(request, *findings, *reading);
    manifest.roles = roles->file;
    manifest.roles->fileName = file->rolesName();
    report.bytes = reading->bytes;
    report.inventory = manifest.inventory;
    report.sha256 = reading->sha256;
    report.roles = roles->file.number;
    if (const auto sealed = seal(*file, manifest, roles->script, report, *findings, folder, context); !sealed)
        return base::failure(sealed.error());
    report.fileName = file->finalName();
    report.path = folder.pathOf(report.fileName.toLatin1());
    report.durationMs = timer.elapsed();
    context.log(Text("backup", "Backed up and read back: %1 (%2, %3).")
                    .arg(report.fileName)
                    .arg(base::sizeText(report.bytes, QLocale()))
                    .arg(base::durationText(report.durationMs)));
    return report;
}

} // namespace

base::Result<Report> run(const Request& request, catalogue::Scanner& scanner, const base::JobContext& context)
{
    // Before anything is made or locked: a disabled configuration has no effect at all.
    if (const Check enabled = enabledCheck(request.configuration); enabled.error)
        return base::failure(*enabled.error);
    const auto folder = base::Folder::openOrCreate(request.configuration.backup.folder);
    if (!folder)
        return base::failure(folder.error());
    const auto lock = catalogue::FolderLock::take(*folder);
    if (!lock)
        return base::failure(lock.error());
    return runLocked(request, *folder, scanner, context);
}

} // namespace backup
