// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "retention/Journal.h"

namespace retention {

/// Ends what an interrupted rotation began: records what became of each dump that it planned to delete, and
/// clears the files that stood beside those that went.
base::Result<void> settle(const base::Folder& folder, Journal& journal, const base::JobContext& context);

} // namespace retention
