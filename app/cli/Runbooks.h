// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Session.h"
#include "restore/runbook/Gather.h"
#include "restore/runbook/Runbook.h"

namespace cli {

/// The facts of the configured database, about --table where one is named.
base::Result<restore::runbook::Facts> factsOf(Session& session);
/// All that this database allows, or the one that was named.
base::Result<std::vector<restore::runbook::Runbook>> runbooksOf(const Session& session,
                                                                const restore::runbook::Facts& facts);

} // namespace cli
