// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/AskPassword.h"

#include "Workspace.h"
#include "dialogs/PasswordDialog.h"

namespace ui {

void askPassword(QWidget* window, Workspace& workspace, const base::Error& error, std::function<void()> retry)
{
    if (!workspace.configuration() || window->findChild<PasswordDialog*>())
        return;
    auto* dialog = new PasswordDialog(workspace.configuration()->connection, error, window);
    QObject::connect(dialog, &QDialog::accepted, &workspace, [dialog, &workspace, retry = std::move(retry)] {
        workspace.setPassword(dialog->password());
        if (retry)
            retry();
    });
    dialog->open();
}

} // namespace ui
