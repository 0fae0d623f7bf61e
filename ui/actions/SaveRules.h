// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/ConfigurationEdit.h"
#include "retention/Plan.h"

namespace ui {

class Workspace;

/// What must be written so that the configuration says `wanted`: the days and the numbers that differ,
/// nothing else. Pure.
config::SettingsEdit rulesEdit(const retention::Policy& configured, const retention::Policy& wanted);

/// Writes the rules of the preview into the configuration.
void saveRules(Workspace& workspace);

} // namespace ui
