// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "restore/report/DrillReport.h"

namespace ui {

/// Writes the report of a drill in the current language: a PDF when the name ends in ".pdf", else HTML. All
/// of it or nothing; an existing file is replaced. StorageUnwritable.
base::Result<void> writeDrillReport(const restore::report::DrillReport& report, const QString& path);

/// "mairie_full_20261120_020000.drill.pdf": what a file chooser proposes; `suffix` without its dot.
QString proposedReportName(const restore::drill::Outcome& outcome, const QString& suffix);

/// Reads the record of a drill, finds the configuration as the window would for the zone and what is
/// declared, and writes the report as a PDF. Without a configuration nothing is declared, and dates are
/// those of the system's zone.
base::Result<void> printDrillReport(const QString& explicitFolder, const QString& record,
                                    const QString& path);

} // namespace ui
