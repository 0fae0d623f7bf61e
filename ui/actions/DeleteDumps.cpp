// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/DeleteDumps.h"

#include "Workspace.h"
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

Activity::Ending endingOf(const base::Result<retention::Outcome>& result)
{
    if (!result)
        return {result.error(), {}};
    if (!result->failed.empty())
        return {errorOf(result->failed), {}};
    return {std::nullopt, [count = result->deleted.size(), freed = result->freedBytes] {
                const QString size = base::sizeText(freed, QLocale());
                return base::PluralText("ui", "%n backups deleted · %1 freed").of(count).arg(size).toString();
            }};
}

void review(QWidget* window, Workspace& workspace, const retention::Plan& plan)
{
    if (!workspace.configuration() || workspace.activity().isRunning() || plan.expiring().empty())
        return;
    auto* dialog =
        new ReviewDialog(plan, workspace.configuredPolicy(), workspace.configuration()->backup.folder,
                         workspace.environment().clock, window);
    QObject::connect(dialog, &QDialog::accepted, &workspace,
                     [plan, &workspace] { carryOut(workspace, plan); });
    dialog->open();
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
        endingOf);
}

void reviewRetention(QWidget* window, Workspace& workspace)
{
    review(window, workspace, workspace.plan());
}

void reviewChosen(QWidget* window, Workspace& workspace, const QStringList& fileNames)
{
    if (const auto& listing = workspace.dumps().listing())
        review(window, workspace,
               retention::choose(listing->dumps, fileNames, workspace.previewPolicy(),
                                 workspace.environment().clock()));
}

} // namespace ui
