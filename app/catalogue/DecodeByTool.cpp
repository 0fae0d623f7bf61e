// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/DecodeByTool.h"

#include "base/Folder.h"
#include "base/Format.h"
#include "process/Runner.h"

#include <cerrno>
#include <unistd.h>

namespace catalogue {

using base::ErrorCode;
using base::Text;

namespace {

constexpr int mostComplaints = 40;

} // namespace

process::Command decodeCommand(const QString& restoreTool)
{
    return {.program = restoreTool, .arguments = {QStringLiteral("--file=/dev/null")}};
}

base::Result<void> decodeByTool(int descriptor, const QString& name, const QString& restoreTool,
                                const base::JobContext& context)
{
    const auto before = base::identityOf(descriptor, name);
    if (!before)
        return base::failure(before.error());
    qint64 position = 0;
    QStringList complaints;
    process::Streams streams;
    streams.input = [&](std::span<char> buffer) -> base::Result<qint64> {
        const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), position);
        if (count < 0)
            return base::failure(base::storageError(name, errno));
        position += count;
        return count;
    };
    streams.onErrorLine = [&](const QString& line) {
        complaints.append(line);
        if (complaints.size() > mostComplaints)
            complaints.removeFirst();
        context.onLog(base::LogLevel::Warning, base::visible(line));
    };
    streams.onTick = [&](std::chrono::milliseconds) {
        base::Progress progress{
            Text("catalogue", "Decoding with pg_restore"), {}, position, before->size, position};
        progress.unit = base::Progress::Unit::Bytes;
        context.onProgress(progress);
    };
    const auto ending = process::run(decodeCommand(restoreTool), streams, context.stop,
                                     {.silence = std::chrono::minutes(30)});
    if (!ending)
        return base::failure(ending.error());
    if (ending->succeeded() && position == before->size)
        return {};
    return base::failure(
        {ErrorCode::ArchiveCorrupt, Text("catalogue", "pg_restore does not read %1.").arg(name),
         complaints.join(u'\n'),
         Text("catalogue", "Use another backup; delete this one once you have looked at it.")});
}

} // namespace catalogue
