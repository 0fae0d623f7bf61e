// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/ShowDetails.h"

#include "dialogs/BackupDetails.h"

#include <QMimeData>
#include <QUrl>

namespace ui {

void showDetails(QWidget* window, Workspace& workspace, Prompt& prompt, const QString& path)
{
    for (BackupDetails* open : window->findChildren<BackupDetails*>(Qt::FindDirectChildrenOnly))
        if (open->path() == path && open->isVisible()) {
            open->raise();
            open->activateWindow();
            return;
        }
    (new BackupDetails(workspace, prompt, path, window))->show();
}

QStringList dumpsIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && url.path().endsWith(u".dump"))
            paths += url.toLocalFile();
    return paths;
}

} // namespace ui
