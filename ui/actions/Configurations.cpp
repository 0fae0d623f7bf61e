// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/Configurations.h"

#include "Prompt.h"
#include "Workspace.h"
#include "dialogs/CreateConfigurationDialog.h"
#include "dialogs/SettingsDialog.h"

namespace ui {

void createConfiguration(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    (new CreateConfigurationDialog(workspace, prompt, window))->open();
}

void openConfiguration(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    const QString start =
        workspace.folder() ? workspace.folder()->path : workspace.environment().surroundings.currentFolder;
    const QString title = base::Text("ui", "Open a configuration folder").toString();
    prompt.chooseFolder(window, title, start, [&workspace](const QString& path) {
        workspace.load(config::configurationAt(path, workspace.environment().surroundings));
    });
}

void editSettings(QWidget* window, Workspace& workspace, Prompt& prompt)
{
    if (workspace.configuration())
        (new SettingsDialog(workspace, prompt, window))->open();
}

void saveSettings(Workspace& workspace, const config::SettingsEdit& edit,
                  std::function<void(std::optional<base::Error>)> done)
{
    if (!workspace.folder())
        return;
    const config::ConfigurationFolder folder = *workspace.folder();
    jobs::start<void>(
        workspace.workers(), &workspace,
        [folder, edit](const base::JobContext&) { return config::saveSettings(folder, edit); },
        [&workspace, folder, done = std::move(done)](const base::Result<void>& saved) {
            if (saved)
                workspace.load(folder);
            if (done)
                done(saved ? std::nullopt : std::optional(saved.error()));
        });
}

QString fileOf(const base::Error& error, const QString& folder)
{
    const bool inPostgres = error.message.toString().contains(config::postgresFileName);
    return folder + u'/' + (inPostgres ? config::postgresFileName : config::globalFileName);
}

} // namespace ui
