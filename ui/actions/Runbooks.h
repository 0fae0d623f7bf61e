// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dialogs/RehearsalWatch.h"

class QWidget;

namespace ui {

class Prompt;
class Workspace;

/// Opens what to do in each scenario; where it is open already it comes to the front.
void openRunbooks(QWidget* window, Workspace& workspace, Prompt& prompt);

/// Runs a rehearsal as the window's one long job; `watch` hears of each step.
void rehearseScenario(Workspace& workspace, const restore::runbook::Facts& facts,
                      const std::shared_ptr<RehearsalWatch>& watch);

/// pgsauvegarde-cli, beside this program.
QString commandLineProgram();

} // namespace ui
