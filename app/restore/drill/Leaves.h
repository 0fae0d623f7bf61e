// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QByteArray>
#include <QSet>

namespace restore::drill {

/// Schema and name, raw, in the connection's encoding.
using TableName = std::pair<QByteArray, QByteArray>;

/// Where the rows are that a dump loads through the partitioned table `root`: its partitions that hold rows
/// themselves, but those that the dump fills one by one (`apart`) and foreign ones, of which it has no rows.
/// Connection errors, ServerError, Cancelled.
base::Result<std::vector<TableName>> leavesOf(const postgres::Connection& connection, const TableName& root,
                                              const QSet<TableName>& apart, std::stop_token stop);

/// `SELECT columns FROM ONLY … UNION ALL …`; without any leaf no row of the root's own.
QByteArray rowsOf(const TableName& root, const std::vector<TableName>& leaves, const QByteArray& columns);

} // namespace restore::drill
