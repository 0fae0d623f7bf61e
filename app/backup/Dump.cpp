// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Dump.h"

#include "archive/Writer.h"
#include "backup/Diagnosis.h"
#include "backup/DumpCommand.h"
#include "backup/DumpProgress.h"
#include "base/Format.h"
#include "postgres/PassFile.h"

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// One backup's pg_dump: runs it with either output.
class DumpRun
{
public:
    DumpRun(const Request& request, const Findings& findings, const base::Folder& folder,
            const PartialFile& file, const QString& snapshot, const base::JobContext& context)
        : m_request(request),
          m_settings(request.configuration.backup),
          m_findings(findings),
          m_folder(folder),
          m_file(file),
          m_snapshot(snapshot),
          m_context(context),
          m_target(targetOf(request.configuration, request.password)),
          m_progress(lastRunOf(findings), findings.facts->tables)
    {
    }

    base::Result<void> handOverPassword()
    {
        if (m_target.password.isEmpty())
            return {};
        auto created = postgres::PassFile::create(m_target.password);
        if (!created)
            return base::failure(created.error());
        m_passFile = std::move(*created);
        return {};
    }

    /// Nothing when the format is of a version that we do not know; the file is empty then.
    base::Result<std::optional<Written>> intoPipe(archive::Compression compression)
    {
        archive::Writer writer(m_file.descriptor(), m_folder.pathOf(m_file.finalName().toLatin1()),
                               compression);
        writer.onEntryEnded = [this](const archive::DataEntry& entry) {
            tellEnd(entry);
        };
        process::Streams streams;
        streams.onOutput = [&](std::span<const char> bytes) -> base::Result<void> {
            const auto added = writer.add(bytes);
            if (added && writer.isUnknownVersion())
                return base::failure({}); // ends pg_dump
            return added;
        };
        streams.onTick = [&](milliseconds still) {
            report(m_progress.now(writer.contents(), still), still);
        };
        const auto ran = run(DumpOutput::Pipe, streams);
        if (writer.isUnknownVersion() && !m_context.stop.stop_requested()) {
            tellUnknown(writer.header());
            return std::optional<Written>();
        }
        if (!ran)
            return base::failure(noArchive(ran.error()));
        if (const auto finished = writer.finish(); !finished)
            return base::failure(noArchive(finished.error()));
        return Written{writer.sealDigest(), writer.contents().entries()};
    }

    base::Result<void> intoFile()
    {
        process::Streams streams;
        streams.outputDescriptor = m_file.descriptor();
        streams.onTick = [&](milliseconds still) {
            report(m_progress.now(m_log, m_file.size(), still), still);
        };
        streams.movement = [&] {
            return m_file.size();
        };
        return run(DumpOutput::File, streams);
    }

private:
    base::Result<void> run(DumpOutput output, process::Streams& streams)
    {
        const config::Configuration& configuration = m_request.configuration;
        const process::Command command = dumpCommand(
            {output, m_findings.dumpTool->path, m_target, m_passFile ? m_passFile->path() : QString(),
             m_findings.facts->encoding, m_settings.lockTimeoutSeconds, configuration.tools.extraArguments,
             m_snapshot, configuration.zone});
        m_context.onLog(base::LogLevel::Info, base::visible(process::displayed(command)));
        m_log = {};
        streams.onErrorLine = [this](const QString& line) {
            m_log.add(line);
            m_context.onLog(DumpLog::levelOf(line), base::visible(line));
        };
        streams.onTick({});
        // A peer that is stopped answers keepalives and sends nothing: pg_dump would wait for ever.
        const process::Limits limits{.silence = stallLimit()};
        const auto ending = process::run(command, streams, m_context.stop, limits);
        if (!ending)
            return base::failure(ending.error());
        if (ending->succeeded())
            return {};
        m_context.onProgress({Text("backup", "Looking for the cause"), {}});
        return base::failure(diagnose({*ending, m_log, m_folder, m_target, command.program,
                                       m_settings.lockTimeoutSeconds, configuration.tools.extraArguments},
                                      m_context.stop));
    }

    /// Waiting for a locked table is no stall.
    seconds stallLimit() const
    {
        return std::max(seconds(m_settings.stallTimeoutSeconds), 2 * seconds(m_settings.lockTimeoutSeconds));
    }

    /// What the writer refuses is no file that anybody could look at: it is what pg_dump has said.
    base::Error noArchive(const base::Error& error) const
    {
        if (error.code != ErrorCode::ArchiveCorrupt)
            return error;
        return {ErrorCode::ToolFailed,
                Text("backup", "What %1 wrote is not a complete archive.").arg(m_findings.dumpTool->path),
                error.detail + u'\n' + m_log.complaints(),
                Text("backup",
                     "Check backup.tool in config_postgres.yml; compression: standard lets pg_dump write "
                     "the file itself.")};
    }

    void report(const base::Progress& progress, milliseconds still)
    {
        m_context.onProgress(progress);
        if (const auto stillSeconds = m_heartbeat.due(still))
            m_context.warn(
                Text("backup", "Nothing has come from pg_dump for %1 seconds (it is given up after %2).")
                    .arg(*stillSeconds)
                    .arg(stallLimit().count()));
    }

    void tellEnd(const archive::DataEntry& entry) const
    {
        const QString name = base::visible(entry.displayed());
        const QString size = base::sizeText(entry.tally.bytes, QLocale());
        using Kind = archive::DataEntry::Kind;
        if (entry.kind == Kind::LargeObjects)
            m_context.log(base::PluralText("backup", "%Ln large objects, %1").of(entry.tally.rows).arg(size));
        else if (entry.kind == Kind::CopyText)
            m_context.log(
                base::PluralText("backup", "%1: %Ln rows, %2").of(entry.tally.rows).arg(name).arg(size));
    }

    void tellUnknown(const archive::Header& header) const
    {
        m_context.warn(Text("backup",
                            "This pg_dump writes version %1 of the archive format, which is newer than "
                            "this program: pg_dump writes the file itself, and pg_restore reads it back.")
                           .arg(header.formatVersion()));
    }

    const Request& m_request;
    const config::BackupSettings& m_settings;
    const Findings& m_findings;
    const base::Folder& m_folder;
    const PartialFile& m_file;
    const QString& m_snapshot;
    const base::JobContext& m_context;
    postgres::Target m_target;
    std::optional<postgres::PassFile> m_passFile;
    DumpProgress m_progress;
    Heartbeat m_heartbeat;
    DumpLog m_log;
};

} // namespace

base::Result<std::optional<Written>> dump(const Request& request, const Findings& findings,
                                          const base::Folder& folder, const PartialFile& file,
                                          const QString& snapshot, const base::JobContext& context)
{
    DumpRun dump(request, findings, folder, file, snapshot, context);
    if (const auto handed = dump.handOverPassword(); !handed)
        return base::failure(handed.error());
    const config::Compression mode = request.configuration.backup.compression;
    if (mode != config::Compression::Standard) {
        auto written = dump.intoPipe(mode == config::Compression::Zstd ? archive::Compression::Zstd
                                                                       : archive::Compression::Gzip);
        if (!written || *written)
            return written;
    }
    if (const auto dumped = dump.intoFile(); !dumped)
        return base::failure(dumped.error());
    return std::optional<Written>();
}

} // namespace backup
