// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

class QWidget;

namespace ui {

class Workspace;

/// Shows what the retention would delete now, and deletes exactly that when it is accepted.
void reviewRetention(QWidget* window, Workspace& workspace);
/// The same for dumps that the user chose.
void reviewChosen(QWidget* window, Workspace& workspace, const QStringList& fileNames);

/// Deletes what a plan names.
void carryOut(Workspace& workspace, const retention::Plan& plan);

} // namespace ui
