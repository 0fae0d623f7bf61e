// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/Verify.h"

#include "base/Format.h"
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
    const auto listing = scanner.scan(catalogue::scopeOf(configuration), stop);
    if (!listing)
        return base::failure(listing.error());
    auto folder = base::Folder::open(configuration.backup.folder);
    if (!folder && !listing->dumps.empty())
        return base::failure(folder.error());
    std::vector<DumpFile> files;
    const auto shared = folder ? std::make_shared<const base::Folder>(std::move(*folder)) : nullptr;
    for (const catalogue::Dump& dump : listing->dumps)
        if (all || files.empty())
            files.push_back({shared, dump.fileName.toLatin1()});
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
    const auto add = [&](const DumpFile& file, const QString& status, const QString& symbol,
                         const QString& detail) {
        results.append(QJsonObject{{QStringLiteral("file"), file.folder->pathOf(file.name)},
                                   {QStringLiteral("status"), status},
                                   {QStringLiteral("detail"), detail}});
        answer.text += symbol + u' ' + base::visible(file.name) + QStringLiteral("\n  ") + detail + u'\n';
    };
    constexpr auto corruptCode = base::ErrorCode::ArchiveCorrupt;
    for (const DumpFile& file : *files) {
        const auto outcome = verify::verify(*file.folder, file.name, process::standardToolFolders(), context);
        const bool isAlone = files->size() == 1;
        if (!outcome && (isAlone || outcome.error().code == base::ErrorCode::Cancelled))
            return base::failure(outcome.error());
        if (!outcome) { // it says nothing of the others
            add(file, QStringLiteral("error"), QStringLiteral("!"), outcome.error().message.toString());
            if (answer.exitCode == 0)
                answer.exitCode = base::exitCode(outcome.error().code);
            continue;
        }
        const bool isOk = outcome->status == VerificationStatus::Ok;
        const bool areRolesOk = outcome->roles.isEmpty();
        const QString detail = areRolesOk ? outcome->detail.toString()
                                          : outcome->detail.toString() + u' ' + outcome->roles.toString();
        add(file, key(outcome->status),
            !isOk        ? QStringLiteral("✗")
            : areRolesOk ? QStringLiteral("✓")
                         : QStringLiteral("!"),
            detail);
        if (!isOk || !areRolesOk)
            answer.exitCode = base::exitCode(corruptCode);
    }
    answer.json = {{QStringLiteral("results"), results}};
    return answer;
}

} // namespace cli
