// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/AskPassword.h"

#include "Workspace.h"
#include "dialogs/PasswordDialog.h"

#include <QPointer>

namespace ui {
namespace {

/// That stands already, in the main window or in a dialog of it; null when none does.
PasswordDialog* standingQuestion(const QWidget* window, const config::Connection& connection)
{
    while (window->parentWidget())
        window = window->parentWidget();
    for (PasswordDialog* open : window->findChildren<PasswordDialog*>())
        if (open->isVisible() && open->connection().displayed() == connection.displayed())
            return open;
    return nullptr;
}

} // namespace

void askPassword(QWidget* window, const config::Connection& connection, const base::Error& error,
                 std::function<void(const QString&)> use)
{
    PasswordDialog* standing = standingQuestion(window, connection);
    PasswordDialog* dialog = standing ? standing : new PasswordDialog(connection, error, window);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, use = std::move(use)] { use(dialog->password()); });
    if (!standing)
        dialog->open();
}

void askPassword(QWidget* window, Workspace& workspace, const base::Error& error, std::function<void()> retry)
{
    if (!workspace.configuration())
        return;
    askPassword(window, workspace.configuration()->connection, error,
                [workspace = QPointer(&workspace), retry = std::move(retry)](const QString& password) {
                    if (workspace)
                        workspace->setPassword(password);
                    if (workspace && retry)
                        retry();
                });
}

} // namespace ui
