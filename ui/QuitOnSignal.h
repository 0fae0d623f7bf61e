// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

/// SIGINT, SIGTERM and SIGHUP end the program as « Quit » does: what runs is cancelled, the demonstration's
/// server is stopped, nothing is left behind.
void quitOnSignal(QObject* owner);

} // namespace ui
