// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "restore/drill/RowCheck.h"

namespace restore::drill {

// What a restored database holds beside the rows of its tables. The connection is that of openForRows().
// Connection errors, ServerError, Cancelled.

base::Result<std::vector<SequenceResult>>
checkSequences(const postgres::Connection& connection, const Expectation& expectation, std::stop_token stop);

/// Nothing where there are none and none are expected.
base::Result<std::optional<LargeObjectResult>>
checkLargeObjects(const postgres::Connection& connection, const catalogue::LargeObjectContent& expected,
                  const base::JobContext& context);

/// Large objects that belong to another role than in the dump; their entries are data, so that no comparison
/// of definitions sees it. A hundred of them at most.
base::Result<std::vector<catalogue::DefinitionChange>>
checkLargeObjectOwners(const postgres::Connection& connection, const Expectation& expectation,
                       std::stop_token stop);

/// Materialized views that read foreign tables, be it through other views or partitions: schema and name.
base::Result<std::vector<std::pair<QString, QString>>>
findViewsOfForeignTables(const postgres::Connection& connection, std::stop_token stop);

/// Indexes that are not valid or not ready, materialized views that should be filled and are not:
/// "INDEX schema.name". That a constraint is not validated, or a partitioned index not complete, stands in
/// their definitions.
base::Result<QStringList> findInvalid(const postgres::Connection& connection, const Expectation& expectation,
                                      std::stop_token stop);

} // namespace restore::drill
