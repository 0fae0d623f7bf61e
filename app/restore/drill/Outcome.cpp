// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Outcome.h"

#include <algorithm>

namespace restore::drill {

bool isGood(Match match)
{
    return match == Match::Same || match == Match::SameValues || match == Match::Unproven;
}

QString TableResult::displayed() const
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

QString SequenceResult::displayed() const
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

bool Outcome::hasPassed() const
{
    return std::all_of(errors.begin(), errors.end(),
                       [](const auto& error) { return error.errorClass == ErrorClass::Harmless; }) &&
           std::all_of(tables.begin(), tables.end(), [](const auto& table) { return isGood(table.match); }) &&
           (!largeObjects || largeObjects->isGood()) &&
           std::all_of(sequences.begin(), sequences.end(),
                       [](const auto& sequence) { return sequence.isSame(); }) &&
           definitions.empty() && invalid.isEmpty();
}

qint64 Outcome::restoreMs() const
{
    qint64 sum = 0;
    for (const PhaseTime& time : phases)
        if (time.phase != Phase::Server && time.phase != Phase::Comparing)
            sum += time.ms;
    return sum;
}

qint64 Outcome::phaseMs(Phase phase) const
{
    const auto found =
        std::find_if(phases.begin(), phases.end(), [&](const auto& time) { return time.phase == phase; });
    return found == phases.end() ? 0 : found->ms;
}

catalogue::DrillRecord Outcome::record() const
{
    return {hasPassed() ? catalogue::DrillStatus::Passed : catalogue::DrillStatus::Failed, endedAt, stamp,
            restoreMs()};
}

} // namespace restore::drill
