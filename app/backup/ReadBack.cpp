// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/ReadBack.h"

#include "backup/DumpCommand.h"
#include "backup/DumpLog.h"
#include "base/Folder.h"
#include "base/Format.h"
#include "process/Runner.h"

#include <QCryptographicHash>

#include <cerrno>
#include <unistd.h>

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

const QString subject = QStringLiteral("the new backup");

} // namespace

base::Result<QByteArray> readBack(int descriptor, const QString& restoreTool, const base::JobContext& context)
{
    const auto before = base::identityOf(descriptor, subject);
    if (!before)
        return base::failure(before.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 position = 0;
    QStringList complaints;

    process::Streams streams;
    streams.input = [&](std::span<char> buffer) -> base::Result<qint64> {
        const ssize_t count = ::pread(descriptor, buffer.data(), buffer.size(), position);
        if (count < 0)
            return base::failure(base::storageError(subject, errno));
        hash.addData(QByteArrayView(buffer.data(), count));
        position += count;
        return count;
    };
    streams.onErrorLine = [&](const QString& line) {
        complaints.append(line);
        context.onLog(DumpLog::levelOf(line), base::visible(line));
    };
    streams.onTick = [&] {
        context.onProgress({Text("backup", "Reading the backup back"), {}, position, before->size, position});
    };
    const auto ending = process::run(readBackCommand(restoreTool), streams, context.stop,
                                     {.silence = std::chrono::minutes(30)});
    if (!ending)
        return base::failure(ending.error());
    if (!ending->succeeded() || position != before->size)
        return base::failure(
            {ErrorCode::ArchiveCorrupt, Text("backup", "The backup was written but does not read back."),
             complaints.join(u'\n'),
             Text("backup",
                  "It was thrown away. Check the disk and the memory of this machine, then try again.")});
    return hash.result();
}

} // namespace backup
