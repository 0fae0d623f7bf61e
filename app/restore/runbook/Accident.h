// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "postgres/PrivateServer.h"
#include "restore/runbook/Facts.h"
#include "restore/runbook/Scenario.h"

namespace restore::runbook {

/// Brings about on a private server, and on copies of dumps, what the scenario is about. ToolsWrong is a
/// matter of the configuration: wrongTool(). OperationFailed when no row can be changed.
base::Result<void> bringAbout(Scenario scenario, const Facts& facts, const postgres::PrivateServer& server,
                              const base::JobContext& context);

/// A pg_dump that does not fit: of an older version that is installed, else one that was.
QString wrongTool(const Facts& facts);

} // namespace restore::runbook
