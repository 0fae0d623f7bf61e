// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class Prompt;
class Workspace;

/// Opens the journal of deletions; where it is open already it comes to the front.
void openJournal(QWidget* window, Workspace& workspace, Prompt& prompt);

} // namespace ui
