// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Dump.h"

namespace ui {

/// Whether nothing that the window shows of a dump has changed: neither the file nor what is known of it.
bool tellTheSame(const catalogue::Dump& one, const catalogue::Dump& other);

} // namespace ui
