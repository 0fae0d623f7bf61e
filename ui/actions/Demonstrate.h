// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

class Workspace;

/// Starts the demonstration's server, making it at the first time, then opens its configuration.
void startDemonstration(Workspace& workspace);

} // namespace ui
