// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/report/DrillReport.h"

namespace restore::report {

/// All tables together; what is not known counts for nothing.
struct RowTotals
{
    qint64 expected = 0;
    qint64 restored = 0;
    int tables = 0;
    int differing = 0;
    int unproven = 0;
};
RowTotals rowTotals(const drill::Outcome& outcome);

/// A figure held against what was declared.
enum class Held { Undeclared, Met, Missed };
Held held(qint64 milliseconds, const std::optional<qint64>& objectiveMs);
/// `rto_minutes` and `rpo_hours`, in milliseconds.
std::optional<qint64> declaredRto(const config::Objectives& objectives);
std::optional<qint64> declaredRpo(const config::Objectives& objectives);

/// How old the dump was when the test began; nothing where that is not known.
std::optional<qint64> dumpAgeMs(const drill::Outcome& outcome);

/// The parts of the first page: the verdict in one sentence, and the three figures.
QString verdictPart(const DrillReport& report);
QString figuresPart(const DrillReport& report);

} // namespace restore::report
