// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <functional>

class QString;
class QWidget;

namespace config {
struct Connection;
}

namespace ui {

class Workspace;

/// Asks for the password of a connection and hands it to `use`. One question at a time about one connection:
/// while one stands, its answer serves this one too.
void askPassword(QWidget* window, const config::Connection& connection, const base::Error& error,
                 std::function<void(const QString&)> use);
/// Of the configured role: tells it to the workspace (memory only) and goes on with `retry`.
void askPassword(QWidget* window, Workspace& workspace, const base::Error& error,
                 std::function<void()> retry);

} // namespace ui
