// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/report/DrillReport.h"

namespace restore::report {

// The parts of the report after its first figures, as HTML, each with its heading; empty where there is
// nothing to tell.

QString anomaliesPart(const drill::Outcome& outcome);
QString subjectPart(const DrillReport& report); ///< which dump, from where to where, by whom, when
QString timesPart(const drill::Outcome& outcome);
QString tablesPart(const drill::Outcome& outcome);
QString objectsPart(const drill::Outcome& outcome);
QString differencesPart(const drill::Outcome& outcome); ///< of definitions
QString remarksPart(const drill::Outcome& outcome);
QString errorsPart(const drill::Outcome& outcome);
QString commandsPart(const drill::Outcome& outcome);
QString logPart(const drill::Outcome& outcome);
QString dueText(const DrillReport& report);

} // namespace restore::report
