// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;
class QWidget;

namespace ui {

class Prompt;
class Workspace;

/// Opens a dialog on one dump file, wherever it lies; where it is open already it comes to the front.
void showDetails(QWidget* window, Workspace& workspace, Prompt& prompt, const QString& path);

/// The same of a file that is chosen.
void openBackup(QWidget* window, Workspace& workspace, Prompt& prompt);

/// The dump files on this machine that are dragged, by their names' end.
QStringList dumpsIn(const QMimeData& data);

} // namespace ui
