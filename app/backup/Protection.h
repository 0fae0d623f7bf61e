// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Check.h"
#include "catalogue/Dump.h"
#include "config/Configuration.h"

namespace backup {

/// "Am I protected?": the age of the newest good dump against `objectives.rpo_hours`, or 26 hours (a day and
/// some slack) where none is declared. Dumps dated in the future do not count. Pure.
Check protectionCheck(const catalogue::Listing& listing, const config::Objectives& objectives,
                      const QDateTime& now);

/// "Does it restore?": the last drill (catalogue::lastDrill()). Critical when it failed; a warning when there
/// was none, when it is older than `objectives.drill_days` (usualDrillDays where none are declared), or when
/// restoring took longer than `objectives.rto_minutes`. Pure.
inline constexpr int usualDrillDays = 60;
Check drillCheck(const catalogue::Listing& listing, const config::Objectives& objectives,
                 const QDateTime& now);
bool isDrillDue(const catalogue::LastDrill& last, const config::Objectives& objectives, const QDateTime& now);

/// Whether the newest good dump is as the one before it led to expect (catalogue::AnomalyKind); nothing when
/// it is, or when there is none. Pure.
std::optional<Check> anomalyCheck(const catalogue::Listing& listing, const QDateTime& now);

/// The newest good dump that is not dated in the future; nothing when there is none.
std::optional<catalogue::Dump> newestGood(const catalogue::Listing& listing, const QDateTime& now);

} // namespace backup
