// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/Quarantine.h"

#include "Workspace.h"
#include "dialogs/QuarantineDialog.h"
#include "retention/TakeBack.h"

namespace ui {
namespace {

/// Some came back, others did not: which ones, and why.
base::Error errorOf(const retention::TakenBack& result)
{
    QStringList lines;
    for (const retention::Failure& failure : result.failed)
        lines += failure.fileName + QStringLiteral(": ") + failure.error.message.toString() + u' ' +
                 failure.error.detail;
    const base::Error& first = result.failed.front().error;
    return {first.code,
            base::PluralText("ui", "%n backups could not be taken back from the quarantine: %1")
                .of(static_cast<qint64>(result.failed.size()))
                .arg(first.message.toString()),
            lines.join(u'\n'), first.hint};
}

Activity::Ending endingOf(const base::Result<retention::TakenBack>& result)
{
    if (!result)
        return {result.error(), {}};
    if (!result->failed.empty())
        return {errorOf(*result), {}};
    return {
        std::nullopt, [count = result->files.size()] {
            return base::PluralText("ui", "%n backups taken back from the quarantine").of(count).toString();
        }};
}

} // namespace

void openQuarantine(QWidget* window, Workspace& workspace)
{
    for (QuarantineDialog* open : window->findChildren<QuarantineDialog*>(Qt::FindDirectChildrenOnly))
        if (open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new QuarantineDialog(workspace, window))->show();
}

void takeBackDumps(Workspace& workspace, const std::vector<catalogue::Quarantined>& dumps)
{
    if (!workspace.configuration() || workspace.activity().isRunning() || dumps.empty())
        return;
    workspace.activity().run<retention::TakenBack>(
        Activity::Kind::TakingBack,
        [dumps, folder = workspace.configuration()->backup.folder](const base::JobContext& context) {
            return retention::takeBack(dumps, folder, context);
        },
        endingOf);
}

} // namespace ui
