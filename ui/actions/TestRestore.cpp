// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/TestRestore.h"

#include "Workspace.h"
#include "actions/RestoreDump.h"
#include "backup/Protection.h"
#include "dialogs/drill/DrillDialog.h"

namespace ui {

void testRestore(QWidget* window, Workspace& workspace, Prompt& prompt, base::Translation& translation,
                 const QString& path)
{
    if (!workspace.configuration() || path.isEmpty())
        return;
    for (DrillDialog* open : window->findChildren<DrillDialog*>(Qt::FindDirectChildrenOnly))
        if (open->isRunning() || (open->path() == path && open->isVisible())) {
            open->show();
            open->raise();
            open->activateWindow();
            return;
        }
    (new DrillDialog(workspace, prompt, translation, path, window))->show();
}

QString dumpToTest(Workspace& workspace, const QStringList& selected)
{
    const auto& listing = workspace.dumps().listing();
    if (!listing || selected.size() > 1)
        return {};
    const QString folder = listing->folder + u'/';
    if (!selected.isEmpty())
        return isRestorable(workspace, selected.first()) ? folder + selected.first() : QString();
    const auto newest = backup::newestGood(*listing, workspace.environment().clock());
    return newest ? folder + newest->fileName : QString();
}

} // namespace ui
