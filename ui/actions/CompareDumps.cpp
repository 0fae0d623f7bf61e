// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/CompareDumps.h"

#include "dialogs/CompareDialog.h"

namespace ui {

void compareDumps(QWidget* window, Workspace& workspace, const QString& olderPath, const QString& newerPath)
{
    for (CompareDialog* open : window->findChildren<CompareDialog*>(Qt::FindDirectChildrenOnly))
        if (open->paths() == QStringList{olderPath, newerPath} && open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new CompareDialog(workspace, olderPath, newerPath, window))->show();
}

} // namespace ui
