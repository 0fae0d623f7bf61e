// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/ShowDetails.h"

#include "Prompt.h"
#include "Workspace.h"
#include "dialogs/BackupDetails.h"

#include <QDir>
#include <QMimeData>
#include <QPointer>
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

void openBackup(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    const config::Configuration* configuration = workspace.configuration();
    prompt.chooseFile(window, base::Text("ui", "Open a backup file").toString(),
                      configuration ? configuration->backup.folder : QDir::homePath(),
                      base::Text("ui", "Backup files (*.dump);;All files (*)").toString(),
                      [window = QPointer(window), &workspace, &prompt](const QString& path) {
                          if (window)
                              showDetails(window, workspace, prompt, path);
                      });
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
