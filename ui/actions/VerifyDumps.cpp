// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/VerifyDumps.h"

#include "Workspace.h"
#include "process/Tools.h"
#include "verify/Verify.h"

#include <QFile>

namespace ui {
namespace {

using Items = std::vector<verify::Item>;

bool isDamaged(const verify::Item& item)
{
    return item.outcome && item.outcome->status == catalogue::VerificationStatus::Corrupt;
}

/// Not read to its end, whatever it is like.
bool hasFailed(const verify::Item& item)
{
    return !item.outcome && item.outcome.error().code != base::ErrorCode::Cancelled;
}

Items only(const Items& items, bool (*wanted)(const verify::Item&))
{
    Items result;
    std::copy_if(items.begin(), items.end(), std::back_inserter(result), wanted);
    return result;
}

QString namesOf(const Items& items)
{
    constexpr size_t most = 3;
    QStringList names;
    for (size_t i = 0; i < items.size() && i < most; ++i)
        names += items[i].fileName;
    if (items.size() > most)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

base::Error damageOf(const Items& damaged)
{
    QStringList lines;
    for (const verify::Item& item : damaged)
        lines += item.fileName + QStringLiteral(": ") + item.outcome->detail.toString();
    return {
        base::ErrorCode::ArchiveCorrupt,
        base::PluralText("ui", "%n backups are damaged: %1")
            .of(static_cast<qint64>(damaged.size()))
            .arg(namesOf(damaged)),
        lines.join(u'\n'),
        base::Text("ui", "Restore from another backup, and make a new one. The reason is in the details.")};
}

base::Error failureOf(const Items& failed)
{
    QStringList lines;
    for (const verify::Item& item : failed) {
        const base::Error& error = item.outcome.error();
        lines += item.fileName + QStringLiteral(": ") + error.message.toString() + u' ' + error.detail;
    }
    const base::Error& first = failed.front().outcome.error();
    return {first.code,
            base::PluralText("ui", "%n backups could not be verified: %1")
                .of(static_cast<qint64>(failed.size()))
                .arg(namesOf(failed)),
            lines.join(u'\n'), first.hint};
}

Activity::Ending endingOf(const base::Result<Items>& result)
{
    if (!result)
        return {result.error(), {}};
    if (const Items damaged = only(*result, isDamaged); !damaged.empty())
        return {damageOf(damaged), {}};
    if (const Items failed = only(*result, hasFailed); !failed.empty())
        return {failureOf(failed), {}};
    if (std::any_of(result->begin(), result->end(), [](const auto& item) { return !item.outcome; }))
        return {base::cancelled(), {}};
    return {std::nullopt, [count = static_cast<qint64>(result->size())] {
                return base::PluralText("ui", "%n backups verified · every byte intact").of(count).toString();
            }};
}

} // namespace

void verifyDumps(Workspace& workspace, const QString& folder, const QStringList& fileNames)
{
    if (fileNames.isEmpty() || workspace.activity().isRunning())
        return;
    QByteArrayList names;
    for (const QString& name : fileNames)
        names += QFile::encodeName(name);
    const auto run = [folder, names, configured = workspace.environment().toolFolders](
                         const base::JobContext& context) -> base::Result<Items> {
        const auto opened = base::Folder::open(folder);
        if (!opened)
            return base::failure(opened.error());
        const QStringList folders = configured.isEmpty() ? process::standardToolFolders() : configured;
        return verify::verifyAll(*opened, names, folders, context);
    };
    workspace.activity().run<Items>(Activity::Kind::Verification, run, endingOf);
}

} // namespace ui
