// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ui {

class Prompt;
class Workspace;

/// Opens the guided dialog that restores a dump file, wherever it lies; where it is open already it comes to
/// the front.
void restoreDump(QWidget* window, Workspace& workspace, Prompt& prompt, const QString& path);

/// One of the list that is not damaged.
bool isRestorable(const Workspace& workspace, const QString& fileName);

} // namespace ui
