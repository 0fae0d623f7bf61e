// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/RestoreDump.h"

#include "Workspace.h"
#include "dialogs/RestoreDialog.h"

namespace ui {

void restoreDump(QWidget* window, Workspace& workspace, Prompt& prompt, const QString& path)
{
    if (!workspace.configuration())
        return;
    for (RestoreDialog* open : window->findChildren<RestoreDialog*>(Qt::FindDirectChildrenOnly))
        if (open->path() == path && open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new RestoreDialog(workspace, prompt, path, window))->show();
}

bool isRestorable(const Workspace& workspace, const QString& fileName)
{
    const auto& listing = const_cast<Workspace&>(workspace).dumps().listing();
    if (!listing)
        return false;
    const auto found = std::find_if(listing->dumps.begin(), listing->dumps.end(),
                                    [&](const catalogue::Dump& dump) { return dump.fileName == fileName; });
    return found != listing->dumps.end() && found->state != catalogue::DumpState::Damaged;
}

} // namespace ui
