// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class Workspace;

/// Makes a backup of the open configuration's database. Where the server wants a password it is asked for,
/// then the backup begins again.
void backUp(QWidget* window, Workspace& workspace);

} // namespace ui
