// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// Of this program: "0.1.0"
QString version();

} // namespace base
