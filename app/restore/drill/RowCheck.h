// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Inventory.h"
#include "postgres/Connection.h"
#include "restore/drill/Expectation.h"

namespace restore::drill {

/// What the rows of a restored database are compared with.
struct RowSource
{
    const Expectation& expectation;
    const catalogue::Inventory& inventory; ///< in the archive's order, as the expectation's tables
    int descriptor = -1;                   ///< of the dump
    QString file;                          ///< its path
    /// The values may be written otherwise than the server that restored them writes them: no manifest tells
    /// under which settings, or another major version wrote them.
    bool isTextUncertain = false;
    QMap<QString, QString> session = {}; ///< settings that decide how values read as text, from the manifest
};

/// A connection on which the rows of a restored database read as in its dump.
base::Result<postgres::Connection> openForRows(const postgres::Target& target, const RowSource& source,
                                               std::stop_token stop);

/// Copies every table out with the archive's own list of columns and compares number and fingerprint of its
/// rows; over several connections at once, the largest tables first. Connection errors, ServerError,
/// Cancelled; a table that is missing or differs is a result.
base::Result<std::vector<TableResult>> checkRows(const std::vector<postgres::Connection>& connections,
                                                 const RowSource& source, const base::JobContext& context);

} // namespace restore::drill
