// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Drill.h"
#include "restore/drill/Expectation.h"

namespace restore::drill {

/// A restored database, and what it is compared with.
struct Restored
{
    const Plan& plan;
    const Expectation& expectation;
    const catalogue::Inventory& inventory;
    int descriptor = -1;     ///< of the dump
    postgres::Target target; ///< the restored database
    QString folder;          ///< for files
};

/// Rows, large objects, sequences, definitions, validity: fills in the outcome and its remarks. What differs
/// is a finding. Connection errors, ServerError, ToolFailed, Cancelled.
base::Result<void> compare(const Restored& restored, Outcome& outcome, const base::JobContext& context);

} // namespace restore::drill
