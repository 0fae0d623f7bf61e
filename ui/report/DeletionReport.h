// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "config/Configuration.h"
#include "retention/Journal.h"

#include <QTimeZone>

namespace ui {

/// What the printed record of deleted backups is made of.
struct DeletionReport
{
    QString database;
    QString server; ///< "db_admin@localhost:5432"
    QString folder;
    QString madeBy; ///< user@host
    QDateTime madeAt;
    QTimeZone zone; ///< in which dates are shown
    retention::JournalReading journal;
};

/// Of a journal that was read already.
DeletionReport deletionReportOf(const config::Configuration& configuration,
                                const retention::JournalReading& journal, const QDateTime& now);
/// Reads the journal of the configured folder; a folder that is not there yet has none.
base::Result<retention::JournalReading> readConfiguredJournal(const config::Configuration& configuration);

/// How many files were deleted for good, and their bytes.
struct DeletionTotals
{
    int deleted = 0;
    qint64 bytes = 0;
    int moved = 0; ///< to the quarantine
    int takenBack = 0;
    int failed = 0;
    int unsettled = 0; ///< planned, and nobody recorded how it ended
};
DeletionTotals totalsOf(const retention::JournalReading& journal);

/// In the current language: its title, one line for its foot, and the whole as HTML in which everything that
/// comes from outside is escaped.
QString titleOf(const DeletionReport& report);
QString footOf(const DeletionReport& report);
QString htmlOf(const DeletionReport& report);

} // namespace ui
