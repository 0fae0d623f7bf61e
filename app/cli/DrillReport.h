// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Session.h"
#include "restore/drill/Outcome.h"

namespace cli {

/// Before the drill: WrongUsage for a name that ends neither in .html nor in .pdf; ToolMissing when a PDF is
/// wanted and the window's program, which makes it, is not installed.
base::Result<void> checkReport(const Arguments& arguments);
/// In the language of this program. StorageUnwritable, ToolFailed; with runbooks also what keeps these from
/// being made.
base::Result<void> writeReport(const restore::drill::Outcome& outcome, Session& session);

} // namespace cli
