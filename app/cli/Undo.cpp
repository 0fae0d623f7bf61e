// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/Session.h"
#include "retention/TakeBack.h"

#include <QJsonArray>

#include <algorithm>

namespace cli {
namespace {

using base::ErrorCode;
using base::PluralText;
using base::Text;

/// Those that were named, or all of the last rotation. StorageMissing for a name that is not in the
/// quarantine.
base::Result<std::vector<catalogue::Quarantined>>
chosen(const std::vector<catalogue::Quarantined>& quarantine, const QStringList& names)
{
    if (names.isEmpty())
        return retention::lastBatch(quarantine);
    std::vector<catalogue::Quarantined> result;
    for (const QString& name : names) {
        const auto found = std::find_if(quarantine.begin(), quarantine.end(),
                                        [&](const auto& dump) { return dump.fileName == name; });
        if (found == quarantine.end())
            return base::failure({ErrorCode::StorageMissing,
                                  Text("cli", "%1 is not in the quarantine.").arg(base::visible(name)),
                                  {},
                                  Text("cli", "list names the backups that are there.")});
        result.push_back(*found);
    }
    return result;
}

QJsonArray failedJson(const std::vector<retention::Failure>& failures)
{
    QJsonArray array;
    for (const retention::Failure& failure : failures)
        array.append(QJsonObject{{QStringLiteral("file"), failure.fileName},
                                 {QStringLiteral("message"), failure.error.message.toString()}});
    return array;
}

} // namespace

base::Result<Answer> runUndo(Session& session)
{
    const auto listing = session.scanner.scan(session.scope(), session.context.stop);
    if (!listing)
        return base::failure(listing.error());
    const auto dumps = chosen(listing->quarantine, session.arguments.files);
    if (!dumps)
        return base::failure(dumps.error());
    const auto result = retention::takeBack(*dumps, session.configuration.backup.folder, session.context);
    if (!result)
        return base::failure(result.error());
    Answer answer;
    answer.json = {{QStringLiteral("status"),
                    result->failed.empty() ? QStringLiteral("ok") : QStringLiteral("incomplete")},
                   {QStringLiteral("restored"), QJsonArray::fromStringList(result->files)},
                   {QStringLiteral("failed"), failedJson(result->failed)}};
    answer.text =
        PluralText("cli", "%n backups taken back from the quarantine.").of(result->files.size()).toString() +
        u'\n';
    for (const retention::Failure& failure : result->failed)
        answer.text += Text("cli", "Not taken back: %1 (%2)")
                           .arg(failure.fileName)
                           .arg(failure.error.message.toString())
                           .toString() +
                       u'\n';
    answer.exitCode = result->failed.empty() ? 0 : 1;
    return answer;
}

} // namespace cli
