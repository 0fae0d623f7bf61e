// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// Who runs this program, for a record: "user@host". The user of the system, whatever the environment says.
QString operatorName();

} // namespace base
