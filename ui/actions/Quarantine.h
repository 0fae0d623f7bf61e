// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Quarantine.h"

class QWidget;

namespace ui {

class Workspace;

/// Opens the list of what a rotation moved out of the way; where it is open already it comes to the front.
void openQuarantine(QWidget* window, Workspace& workspace);

/// Moves these dumps back to where they came from.
void takeBackDumps(Workspace& workspace, const std::vector<catalogue::Quarantined>& dumps);

} // namespace ui
