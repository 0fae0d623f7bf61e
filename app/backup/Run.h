// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Preflight.h"
#include "catalogue/Anomalies.h"
#include "catalogue/Inventory.h"

namespace backup {

/// A backup that was made.
struct Report
{
    QString fileName;
    QString path;
    qint64 bytes = 0;
    QDateTime startedAt; ///< UTC
    qint64 durationMs = 0;
    qint64 dumpMs = 0;                             ///< until the archive was written and synced
    qint64 verifyMs = 0;                           ///< reading it back
    std::optional<catalogue::Inventory> inventory; ///< nothing for a format that we cannot read
    int roles = 0;                                 ///< saved beside it
    QByteArray sha256;                             ///< 32 bytes, of the file as read back
    catalogue::Anomalies warnings;                 ///< against the last good dump before it
};

/// One backup, from the checks to the sealed file: lock, preflight, roles, pg_dump into a partial file, sync,
/// read back whole, roles file and manifest, rename without replacing, sync the folder. On any failure, and
/// when cancelled, nothing is left behind and no earlier dump is touched.
base::Result<Report> run(const Request& request, catalogue::Scanner& scanner,
                         const base::JobContext& context);

} // namespace backup
