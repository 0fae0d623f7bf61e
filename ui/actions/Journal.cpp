// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/Journal.h"

#include "dialogs/JournalDialog.h"

namespace ui {

void openJournal(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    for (JournalDialog* open : window->findChildren<JournalDialog*>(Qt::FindDirectChildrenOnly))
        if (open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new JournalDialog(workspace, prompt, window))->show();
}

} // namespace ui
