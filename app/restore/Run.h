// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Plan.h"
#include "restore/RestoreLog.h"

namespace restore {

struct Report
{
    QString database;
    qint64 durationMs = 0;
    qint64 restoreMs = 0; ///< pg_restore
    qint64 analyzeMs = 0;
    std::vector<RestoreError> errors; ///< harmless ones, and with `goOn` the others
    /// What did not succeed although every row and object is there: ANALYZE, a property, dropping what was
    /// replaced.
    std::vector<base::Text> warnings;
};

/// Carries a plan out: roles, database, pg_restore, the database's properties, ANALYZE. The first error that
/// is not harmless ends it, unless the request goes on. A database that was made is dropped after an error or
/// a stop, unless it is to be kept; one that was there is as before in Replace, and the error says what state
/// it is in otherwise. FileChanged when the dump is no longer what was planned; RestoreFailed names the first
/// error; `errors`, where wanted, gets all of them, also then.
base::Result<Report> run(const Plan& plan, const base::JobContext& context,
                         std::vector<RestoreError>* errors = nullptr);

} // namespace restore
