// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Inventory.h"
#include "postgres/Connection.h"
#include "restore/drill/Expectation.h"

namespace restore::drill {

/// In whose name the entries of the data section are restored: dump ids, in the archive's order.
struct Loaders
{
    std::vector<int> byOwners;
    std::vector<int> bySuperuser;
    QStringList refused; ///< tables of ordinary roles that may not fill them: "schema.name"
};

/// Asks the database, definitions and rights of which are restored. Connection errors, ServerError.
base::Result<Loaders> ownersWhoMayFill(const postgres::Connection& connection, const Expectation& expectation,
                                       std::stop_token stop);

/// Of the tables with these dump ids, the numbers (in the expectation) of those that should hold rows and do
/// not.
base::Result<std::vector<size_t>> stillEmpty(const postgres::Connection& connection,
                                             const Expectation& expectation,
                                             const catalogue::Inventory& inventory,
                                             const std::vector<int>& ids, std::stop_token stop);

} // namespace restore::drill
