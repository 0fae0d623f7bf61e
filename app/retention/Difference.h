// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"

#include <optional>

namespace retention {

/// What other rules would change, beside today's.
struct Difference
{
    int lost = 0; ///< dumps that would go and today stay
    qint64 lostBytes = 0;
    int keptLonger = 0; ///< dumps that today go and would stay
    qint64 keptLongerBytes = 0;
    /// When the oldest good dump of ours that stays was made (UTC): how far back one can go. Nothing when
    /// none stays.
    std::optional<QDateTime> oldestToday;
    std::optional<QDateTime> oldestSupposed;

    bool operator==(const Difference&) const = default;
};

/// Pure. Both plans are about the same dumps.
Difference difference(const Plan& today, const Plan& supposed);

} // namespace retention
