// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/ReadBack.h"

#include "base/Format.h"
#include "catalogue/DecodeByTool.h"

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

tl::unexpected<base::Error> notAsWritten(const QString& detail)
{
    return base::failure(
        {ErrorCode::ArchiveCorrupt, Text("backup", "The backup was written but does not read back."), detail,
         Text("backup",
              "It was thrown away. Check the disk and the memory of this machine, then try again.")});
}

/// In English, for the details: nobody should ever see it.
QString difference(const Written& written, const archive::Reading& reading)
{
    if (written.data.size() != reading.data.size())
        return QStringLiteral("The number of tables differs.");
    for (size_t i = 0; i < written.data.size(); ++i) {
        const archive::DataEntry& before = written.data[i];
        const archive::DataEntry& after = reading.data[i];
        if (before.dumpId != after.dumpId || before.position != after.position || before.tally != after.tally)
            return QStringLiteral("The data of %1 differ.").arg(base::visible(before.displayed()));
    }
    return written.sealDigest == reading.sealDigest ? QString()
                                                    : QStringLiteral("The bytes are not those written.");
}

} // namespace

base::Result<archive::Reading> readBack(const PartialFile& file, const std::optional<Written>& written,
                                        const std::optional<process::Tool>& restoreTool,
                                        const base::JobContext& context)
{
    const qint64 bytes = file.size();
    base::Progress progress{Text("backup", "Reading the backup back"), {}, 0, bytes, 0};
    progress.unit = base::Progress::Unit::Bytes;
    const auto report = [&](qint64 position) {
        progress.done = progress.bytes = position;
        context.onProgress(progress);
    };
    report(0);
    const auto reading = archive::readWhole(file.descriptor(), file.finalName(), context.stop, report);
    if (!reading)
        return reading.error().code == ErrorCode::ArchiveCorrupt
                   ? notAsWritten(reading.error().message.toString() + u'\n' + reading.error().detail)
                   : base::failure(reading.error());
    if (!reading->isDecoded()) {
        if (!restoreTool)
            return base::failure(
                {ErrorCode::ToolMissing,
                 Text("backup", "No pg_restore is installed to read the new backup back."),
                 {},
                 Text("backup", "Install the one beside pg_dump (Debian: postgresql-client).")});
        const auto decoded =
            catalogue::decodeByTool(file.descriptor(), file.finalName(), restoreTool->path, context);
        if (!decoded)
            return decoded.error().code == ErrorCode::ArchiveCorrupt ? notAsWritten(decoded.error().detail)
                                                                     : base::failure(decoded.error());
        return reading;
    }
    if (!reading->finished)
        return notAsWritten(QStringLiteral("Not every block's offset is set."));
    if (written)
        if (const QString differing = difference(*written, *reading); !differing.isEmpty())
            return notAsWritten(differing);
    return reading;
}

} // namespace backup
