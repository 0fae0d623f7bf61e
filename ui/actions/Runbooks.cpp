// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/Runbooks.h"

#include "Workspace.h"
#include "base/Language.h"
#include "dialogs/RunbookDialog.h"

#include <QCoreApplication>

namespace ui {
namespace {

using base::Text;
using namespace restore::runbook;

Activity::Ending endingOf(const base::Result<bool>& passed)
{
    if (!passed)
        return {passed.error(), {}};
    if (!*passed)
        return {base::Error{base::ErrorCode::OperationFailed,
                            Text("ui", "The rehearsal failed: the steps after it were not run."),
                            {},
                            Text("ui", "The step that failed shows its output.")},
                {}};
    return {std::nullopt, [] {
                return Text("ui", "The rehearsal went well: every check was met.").toString();
            }};
}

} // namespace

void openRunbooks(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    if (!workspace.configuration())
        return;
    for (RunbookDialog* open : window->findChildren<RunbookDialog*>(Qt::FindDirectChildrenOnly))
        if (open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new RunbookDialog(workspace, prompt, window))->show();
}

void rehearseScenario(Workspace& workspace, const Facts& facts, const std::shared_ptr<RehearsalWatch>& watch)
{
    RehearsalRequest request;
    request.scenario = watch->scenario();
    request.facts = facts;
    request.workFolder = restore::drill::standardWorkFolder();
    request.toolFolders = workspace.environment().toolFolders;
    request.language = QLocale().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
    workspace.activity().run<bool>(
        Activity::Kind::Rehearsal,
        [request, watch](const base::JobContext& context) -> base::Result<bool> {
            restore::drill::removeLeftovers(request.workFolder, context);
            const auto rehearsal = Rehearsal::prepare(request, context);
            if (!rehearsal)
                return base::failure(rehearsal.error());
            return restore::runbook::rehearse(
                **rehearsal, [&](size_t step) { watch->begun(int(step)); },
                [&](size_t step, const StepResult& result) { watch->ended(int(step), result); }, context);
        },
        endingOf);
}

QString commandLineProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/pgsauvegarde-cli");
}

} // namespace ui
