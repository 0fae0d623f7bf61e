// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Run.h"

#include "archive/TableOfContents.h"
#include "backup/Diagnosis.h"
#include "backup/DumpCommand.h"
#include "backup/DumpLog.h"
#include "backup/PartialFile.h"
#include "backup/ReadBack.h"
#include "base/Format.h"
#include "catalogue/FolderLock.h"
#include "postgres/PassFile.h"
#include "process/Runner.h"

#include <QElapsedTimer>

#include <chrono>

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

/// A peer that is stopped answers keepalives and sends nothing: pg_dump would wait for ever. Long enough for
/// a large table that is read and compressed before anything is written.
constexpr std::chrono::milliseconds longestSilence = std::chrono::minutes(30);

/// Runs pg_dump with the partial file as its standard output. It can seek there, so it fills in the offsets;
/// and no path can be swapped under it.
base::Result<void> dump(const Request& request, const Findings& findings, const base::Folder& folder,
                        const PartialFile& file, const base::JobContext& context)
{
    const postgres::Target target = targetOf(request.configuration, request.password);
    std::optional<postgres::PassFile> passFile;
    if (!target.password.isEmpty()) {
        auto created = postgres::PassFile::create(target.password);
        if (!created)
            return base::failure(created.error());
        passFile = std::move(*created);
    }
    const config::Configuration& configuration = request.configuration;
    const process::Command command = dumpCommand(
        {findings.dumpTool->path, target, passFile ? passFile->path() : QString(), findings.facts->encoding,
         configuration.backup.lockTimeoutSeconds, configuration.tools.extraArguments, configuration.zone});
    context.onLog(base::LogLevel::Info, base::visible(process::displayed(command)));

    DumpLog log;
    process::Streams streams;
    streams.outputDescriptor = file.descriptor();
    const auto report = [&] {
        context.onProgress({Text("backup", "Backing up"), base::visible(log.currentTable()),
                            std::max(0, log.tablesStarted() - 1),
                            std::max<qint64>(findings.facts->tables, log.tablesStarted()), file.size()});
    };
    streams.onErrorLine = [&](const QString& line) {
        log.add(line);
        context.onLog(DumpLog::levelOf(line), base::visible(line));
    };
    streams.onTick = report;
    report();
    streams.movement = [&] {
        return file.size();
    };
    const process::Limits limits{
        .silence = std::max<std::chrono::milliseconds>(
            longestSilence, 2 * std::chrono::seconds(configuration.backup.lockTimeoutSeconds))};
    const auto ending = process::run(command, streams, context.stop, limits);
    if (!ending)
        return base::failure(ending.error());
    if (ending->succeeded())
        return {};
    context.onProgress({Text("backup", "Looking for the cause"), {}, -1, -1, -1});
    return base::failure(
        diagnose({*ending, log, folder, target, command.program, configuration.backup.lockTimeoutSeconds,
                  configuration.tools.extraArguments},
                 context.stop));
}

/// The archive must be complete, and of the database that was asked for.
base::Result<archive::Summary> inspect(const PartialFile& file, const QString& database)
{
    const auto summary = archive::readSummary(file.descriptor(), file.finalName());
    if (!summary)
        return summary;
    if (summary->header.isKnownVersion() && !summary->finished)
        return base::failure(
            {ErrorCode::ArchiveCorrupt,
             Text("backup", "The backup was written but does not read back."),
             {},
             Text("backup",
                  "It was thrown away. Check the disk and the memory of this machine, then try again.")});
    if (summary->header.database != database)
        return base::failure(
            {ErrorCode::OperationFailed,
             Text("backup", "pg_dump wrote the database %1 instead of %2; the file was thrown away.")
                 .arg(base::visible(summary->header.database))
                 .arg(database),
             {},
             Text("backup", "Check the service file and the connection in config_postgres.yml.")});
    return summary;
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
    if (const auto dumped = dump(request, *findings, folder, *file, context); !dumped)
        return base::failure(dumped.error());
    context.onProgress({Text("backup", "Writing to the disk"), {}, -1, -1, file->size()});
    if (const auto synced = file->sync(); !synced)
        return base::failure(synced.error());
    report.dumpMs = timer.elapsed() - dumpStart;

    const qint64 verifyStart = timer.elapsed();
    context.log(Text("backup", "Reading the backup back…"));
    const auto summary = inspect(*file, database);
    if (!summary)
        return base::failure(summary.error());
    const auto hash = readBack(file->descriptor(), findings->restoreTool->path, context);
    if (!hash)
        return base::failure(hash.error());
    report.verifyMs = timer.elapsed() - verifyStart;

    report.bytes = file->size();
    report.tables = summary->dataEntries;
    report.sha256 = *hash;
    if (context.stop.stop_requested())
        return base::failure(base::cancelled());
    if (const auto sealed = file->seal(); !sealed)
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
