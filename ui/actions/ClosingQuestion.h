// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Prompt.h"
#include "workspace/Activity.h"

namespace ui {

/// Whether the window may be closed while a backup, a restore or a drill runs.
Question closingQuestion(Activity::Kind kind);

} // namespace ui
