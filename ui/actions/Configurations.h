// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationEdit.h"

#include <functional>

class QWidget;

namespace ui {

class Prompt;
class Workspace;

/// Asks for a connection and writes a new configuration, then opens it.
void createConfiguration(QWidget* window, Workspace& workspace, Prompt& prompt);
/// Asks for a configuration folder and opens it.
void openConfiguration(QWidget* window, Workspace& workspace, Prompt& prompt);
/// Shows the settings of the open configuration.
void editSettings(QWidget* window, Workspace& workspace, Prompt& prompt);

/// Writes an edit into the configuration's files in a worker, then reads them again. `done` gets nothing, or
/// why not.
void saveSettings(Workspace& workspace, const config::SettingsEdit& edit,
                  std::function<void(std::optional<base::Error>)> done);

/// The file that an error of the configuration is in; the global one when it names none.
QString fileOf(const base::Error& error, const QString& folder);

} // namespace ui
