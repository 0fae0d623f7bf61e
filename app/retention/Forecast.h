// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Trend.h"
#include "retention/Plan.h"

namespace retention {

/// Unknown: too few dumps to tell a pace. Roomy: not within ten years. Full: at `fullAt`.
enum class Outlook { Unknown, Roomy, Full };
QString key(Outlook outlook);

struct Forecast
{
    Outlook outlook = Outlook::Unknown;
    QDateTime fullAt; ///< UTC; of Full
};

/// When the dumps will have taken what is free now, if they go on at the pace of `trend` and today's policy
/// is applied to them. A regular history of good dumps at the median interval, decided once, tells of which
/// ages dumps are kept; what is stored at a time is the sum of their sizes at their dates, none before
/// `oldest`, the first dump there is: a policy that has not filled yet goes on filling. What expires still
/// fills the quarantine. Everything else on the disk stays as it is. Pure.
Forecast forecast(const std::optional<catalogue::Trend>& trend, const QDateTime& oldest, const Policy& policy,
                  qint64 freeBytes, const QDateTime& now);

} // namespace retention
