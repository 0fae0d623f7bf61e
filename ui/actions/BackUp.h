// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Run.h"

#include <functional>

class QWidget;

namespace ui {

class Workspace;

/// Makes a backup of the open configuration's database. Where the server wants a password it is asked for,
/// then the backup begins again.
void backUp(QWidget* window, Workspace& workspace);
/// Of any database; `ended` is called with what came of it. Nothing else may be running.
void backUp(Workspace& workspace, backup::Request request,
            std::function<void(const base::Result<backup::Report>&)> ended);

} // namespace ui
