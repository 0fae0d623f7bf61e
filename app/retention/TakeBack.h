// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Apply.h"

namespace retention {

struct TakenBack
{
    QStringList files;
    std::vector<Failure> failed;
};

/// Takes the folder's lock, then moves these dumps, and the files beside them, from the quarantine to where
/// they came from, and records it. What has changed since it was listed, or whose name is taken, is told as
/// failed; the others come back.
base::Result<TakenBack> takeBack(const std::vector<catalogue::Quarantined>& dumps, const QString& folderPath,
                                 const base::JobContext& context);

/// Those of the last rotation that moved any.
std::vector<catalogue::Quarantined> lastBatch(const std::vector<catalogue::Quarantined>& quarantine);

} // namespace retention
