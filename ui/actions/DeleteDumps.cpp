// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/DeleteDumps.h"

#include "Workspace.h"
#include "actions/PinDumps.h"
#include "base/Format.h"
#include "dialogs/ReviewDialog.h"
#include "retention/Apply.h"

namespace ui {
namespace {

/// Some went, others did not: which ones, and why.
base::Error errorOf(const std::vector<retention::Failure>& failures)
{
    QStringList lines;
    for (const auto& failure : failures)
        lines += failure.fileName + QStringLiteral(": ") + failure.error.message.toString() + u' ' +
                 failure.error.detail;
    return {failures.front().error.code,
            base::PluralText("ui", "%n backups could not be deleted; the others were.")
                .of(static_cast<qint64>(failures.size())),
            lines.join(u'\n'), failures.front().error.hint};
}

QString sentenceOf(const retention::Outcome& outcome, int quarantineDays)
{
    QStringList parts;
    if (!outcome.deleted.isEmpty() || outcome.purged.isEmpty()) {
        const auto moved = base::PluralText("ui", "%n backups moved to the quarantine");
        const auto deleted = base::PluralText("ui", "%n backups deleted");
        parts += (quarantineDays > 0 ? moved : deleted).of(outcome.deleted.size()).toString();
    }
    if (!outcome.purged.isEmpty())
        parts +=
            base::PluralText("ui", "%n deleted from the quarantine").of(outcome.purged.size()).toString();
    if (outcome.freedBytes > 0)
        parts += base::Text("ui", "%1 freed").arg(base::sizeText(outcome.freedBytes, QLocale())).toString();
    return parts.join(QStringLiteral(" · "));
}

Activity::Ending endingOf(const base::Result<retention::Outcome>& result, int quarantineDays)
{
    if (!result)
        return {result.error(), {}};
    if (!result->failed.empty())
        return {errorOf(result->failed), {}};
    return {std::nullopt, [outcome = *result, quarantineDays] {
                return sentenceOf(outcome, quarantineDays);
            }};
}

void review(QWidget* window, Workspace& workspace, const retention::Plan& plan, int pinned)
{
    if (!workspace.configuration() || workspace.activity().isRunning() || plan.isEmpty())
        return;
    auto* dialog =
        new ReviewDialog(plan, workspace.configuredPolicy(), pinned, workspace.configuration()->backup.folder,
                         workspace.environment().clock, window);
    QObject::connect(dialog, &QDialog::accepted, &workspace,
                     [plan, &workspace] { carryOut(workspace, plan); });
    dialog->open();
}

base::Error pinnedError(int count)
{
    return {base::ErrorCode::OperationFailed,
            base::PluralText("ui", "Nothing is deleted: the %n chosen backups are pinned.").of(count),
            {},
            base::Text("ui", "Unpin them first.")};
}

} // namespace

void carryOut(Workspace& workspace, const retention::Plan& plan)
{
    if (!workspace.configuration() || workspace.activity().isRunning())
        return;
    workspace.activity().run<retention::Outcome>(
        Activity::Kind::Deletion,
        [plan, folder = workspace.configuration()->backup.folder](const base::JobContext& context) {
            return retention::apply(plan, folder, context);
        },
        [days = plan.policy.quarantineDays](const base::Result<retention::Outcome>& result) {
            return endingOf(result, days);
        });
}

void reviewRetention(QWidget* window, Workspace& workspace)
{
    review(window, workspace, workspace.plan(), 0);
}

void reviewChosen(QWidget* window, Workspace& workspace, const QStringList& fileNames)
{
    const auto& listing = workspace.dumps().listing();
    if (!listing || fileNames.isEmpty())
        return;
    const int pinned = static_cast<int>(pinnedAmong(workspace, fileNames).size());
    if (pinned == fileNames.size())
        return workspace.report(pinnedError(pinned));
    review(window, workspace,
           retention::choose(listing->dumps, fileNames, workspace.previewPolicy(),
                             workspace.environment().clock()),
           pinned);
}

} // namespace ui
