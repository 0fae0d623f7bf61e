// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ui {

class Workspace;

/// Opens a dialog on what two dump files differ in; where it is open already it comes to the front.
void compareDumps(QWidget* window, Workspace& workspace, const QString& olderPath, const QString& newerPath);

} // namespace ui
