// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Run.h"

namespace ui {

/// What a restore met and left, also where it failed.
struct RestoreOutcome
{
    std::vector<restore::RestoreError> errors;
    /// After a failure, of a database that was to be made; nothing: not known.
    std::optional<bool> isThere;
};

/// Carries the plan out, then looks at what a failure left.
base::Result<restore::Report> runRestore(const restore::Plan& plan, const base::JobContext& context,
                                         RestoreOutcome& outcome);

} // namespace ui
