// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Preflight.h"

namespace backup {

/// Takes the role that pg_dump will act as (`--role=NAME`), if configured: its rights are those that count.
base::Result<void> takeRole(const postgres::Connection& connection, const QStringList& extraArguments,
                            const std::stop_token& stop);

/// Connects, reads the server's facts, looks for what the role cannot read and for locked tables. Adds its
/// checks and what it learned to the findings.
void checkServer(const Request& request, Findings& findings, const base::JobContext& context);

/// Chooses pg_dump for the server (any when the server is unknown) and the pg_restore that reads its
/// archives.
void checkTools(const Request& request, Findings& findings);

} // namespace backup
