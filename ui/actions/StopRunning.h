// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Prompt.h"
#include "workspace/Activity.h"

namespace ui {

/// Whether something that runs is to be cancelled so that its window can close: what goes, what stays.
Question questionOfStopping(Activity::Kind kind);

} // namespace ui
