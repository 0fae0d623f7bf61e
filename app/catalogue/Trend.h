// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Dump.h"

namespace catalogue {

struct SizePoint
{
    QDateTime at; ///< UTC
    qint64 bytes = 0;
    const Dump* dump = nullptr; ///< lives in the listing
};

/// The good dumps of ours that are not dated more than an hour after now, oldest first.
std::vector<SizePoint> sizesOf(const std::vector<Dump>& dumps, const QDateTime& now);

/// How the size of one dump goes, and how often one is made: a line through the dumps of the 180 days before
/// the newest.
struct Trend
{
    double bytesPerSecond = 0; ///< may be negative
    double bytesAtNewest = 0;  ///< of the line
    QDateTime newest;          ///< UTC
    qint64 medianIntervalSeconds = 0;

    double bytesPerMonth() const; ///< of 30.44 days
    /// Never negative.
    double bytesAt(qint64 secondsAfterNewest) const;
};

/// The slope is that of Theil and Sen, the median of the slopes between any two of at most 120 dumps, evenly
/// taken: one odd dump, or a few, do not change it. The line's height is the median of what is left. Nothing
/// when there are fewer than 5 dumps, or less than 7 days between the first and the last.
std::optional<Trend> trendOf(const std::vector<SizePoint>& points);

} // namespace catalogue
