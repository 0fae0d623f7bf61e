// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Outcome.h"

namespace support {

/// A drill that passed, of `tables` tables, with large objects, sequences and a few kinds.
restore::drill::Outcome passedOutcome(int tables);
/// One with every kind of finding, error, change and remark.
restore::drill::Outcome failedOutcome();
/// Passed, with names that are HTML, several lines, right to left or without end.
restore::drill::Outcome hostileOutcome();

} // namespace support
