// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "retention/Plan.h"

namespace retention {

struct Failure
{
    QString fileName;
    base::Error error;
};

struct Outcome
{
    QStringList deleted; ///< or moved to the quarantine, when the plan's policy has one
    QStringList purged;  ///< deleted from the quarantine
    std::vector<Failure> failed;
    qint64 freedBytes = 0;
};

/// Takes the folder's lock, then deletes what `plan.expiring()` names (or moves it to the quarantine), the
/// oldest first, and purges what has been long enough in the quarantine. Before the first deletion every file
/// is compared with what the plan saw, and so are the newest `minKeep` good dumps that stay; a difference
/// (replaced, touched, turned into a link, gone) refuses the whole: PlanChanged. The journal is written
/// before and after: where it cannot be, nothing is deleted. Each file is compared again just before it goes.
/// One failure does not stop the others; after a stop the rest is told as failed: Cancelled.
base::Result<Outcome> apply(const Plan& plan, const QString& folderPath, const base::JobContext& context);

} // namespace retention
