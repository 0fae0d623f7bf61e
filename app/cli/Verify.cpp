// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/Verify.h"

#include "catalogue/Scanner.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "process/Tools.h"

#include <QJsonArray>

namespace cli {
namespace {

using base::Text;
using catalogue::VerificationStatus;

/// Those of the configured folder: all, or the newest.
base::Result<std::vector<DumpFile>> configuredFiles(const config::Configuration& configuration, bool all,
                                                    const std::stop_token& stop)
{
    catalogue::Scanner scanner(catalogue::SummaryCache::standardFolder());
    const auto listing = scanner.scan(
        {configuration.backup.folder, configuration.connection.database, configuration.zone}, stop);
    if (!listing)
        return base::failure(listing.error());
    std::vector<DumpFile> files;
    for (const catalogue::Dump& dump : listing->dumps) {
        if (!all && !files.empty())
            break;
        auto folder = base::Folder::open(configuration.backup.folder);
        if (!folder)
            return base::failure(folder.error());
        files.push_back({std::move(*folder), dump.fileName.toLatin1()});
    }
    if (files.empty())
        return base::failure({base::ErrorCode::StorageMissing,
                              Text("cli", "There is no backup of %1 in %2 to verify.")
                                  .arg(configuration.connection.database)
                                  .arg(configuration.backup.folder),
                              {},
                              Text("cli", "Make a backup first, or name a file.")});
    return files;
}

base::Result<std::vector<DumpFile>> chosenFiles(const Arguments& arguments,
                                                const config::Configuration* configuration,
                                                const std::stop_token& stop)
{
    if (arguments.files.isEmpty())
        return configuredFiles(*configuration, arguments.all, stop);
    std::vector<DumpFile> files;
    for (const QString& named : arguments.files) {
        auto file = findDumpFile(named, configuration);
        if (!file)
            return base::failure(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace

base::Result<Answer> runVerify(const Arguments& arguments, const config::Configuration* configuration,
                               const base::JobContext& context)
{
    const auto files = chosenFiles(arguments, configuration, context.stop);
    if (!files)
        return base::failure(files.error());
    QJsonArray results;
    Answer answer;
    for (const DumpFile& file : *files) {
        const auto outcome = verify::verify(file.folder, file.name, process::standardToolFolders(), context);
        if (!outcome)
            return base::failure(outcome.error());
        const bool isOk = outcome->status == VerificationStatus::Ok;
        results.append(QJsonObject{{QStringLiteral("file"), file.folder.pathOf(file.name)},
                                   {QStringLiteral("status"), key(outcome->status)},
                                   {QStringLiteral("detail"), outcome->detail.toString()}});
        answer.text += (isOk ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + outcome->fileName + u'\n' +
                       QStringLiteral("  ") + outcome->detail.toString() + u'\n';
        if (!isOk)
            answer.exitCode = base::exitCode(base::ErrorCode::ArchiveCorrupt);
    }
    answer.json = {{QStringLiteral("results"), results}};
    return answer;
}

} // namespace cli
