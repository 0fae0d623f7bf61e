// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <functional>

class QWidget;

namespace ui {

class Workspace;

/// Asks for the password of the configured role, tells it to the workspace (memory only) and goes on with
/// `retry`. One question at a time: while one stands, others are not asked.
void askPassword(QWidget* window, Workspace& workspace, const base::Error& error,
                 std::function<void()> retry);

} // namespace ui
