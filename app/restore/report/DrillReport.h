// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "restore/drill/Outcome.h"
#include "restore/runbook/Runbook.h"

namespace restore::report {

/// What the report of a drill is made of: what was found, and what it is held against.
struct DrillReport
{
    drill::Outcome outcome;
    config::Objectives objectives;               ///< an absent one is said to be undeclared
    QTimeZone zone;                              ///< in which dates are shown
    std::vector<runbook::Runbook> runbooks = {}; ///< told behind it, for the screen; none: it stands alone
};

/// Days between two tests where none are declared.
inline constexpr int defaultDrillDays = 60;
/// When the next test is due: so many days after this one.
QDateTime nextTestDue(const DrillReport& report);

/// Screen: one HTML file for a browser, which also prints well from there. Paper: the part of HTML and CSS
/// that QTextDocument knows, to be cut into pages.
enum class Medium { Screen, Paper };

/// In the current language: its title, one line for its foot, and the whole as HTML that refers to nothing
/// outside and in which everything that comes from outside is escaped.
QString titleOf(const DrillReport& report);
QString footOf(const DrillReport& report);
QString htmlOf(const DrillReport& report, Medium medium);

} // namespace restore::report
