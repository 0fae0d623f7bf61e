// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Leaves.h"

#include "postgres/Quoting.h"

namespace restore::drill {
namespace {

using postgres::quotedIdentifier;
using postgres::quotedLiteral;

/// In hex, for the answer to a query is text and names are of any encoding.
QByteArray rawName(const char* column)
{
    return QByteArray("pg_catalog.encode(pg_catalog.convert_to(") + column +
           "::text, pg_catalog.current_setting('client_encoding')), 'hex')";
}

} // namespace

base::Result<std::vector<TableName>> leavesOf(const postgres::Connection& connection, const TableName& root,
                                              const QSet<TableName>& apart, std::stop_token stop)
{
    const auto rows = connection.query(
        "WITH RECURSIVE tree (oid) AS (SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace "
        "n ON n.oid = c.relnamespace WHERE n.nspname = " +
            quotedLiteral(root.first) + " AND c.relname = " + quotedLiteral(root.second) +
            " UNION ALL SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree t ON i.inhparent = t.oid) "
            "SELECT " +
            rawName("n.nspname") + ", " + rawName("c.relname") +
            " FROM tree t JOIN pg_catalog.pg_class c ON c.oid = t.oid JOIN pg_catalog.pg_namespace n ON "
            "n.oid "
            "= c.relnamespace WHERE c.relkind = 'r' ORDER BY 1, 2",
        {}, stop);
    if (!rows)
        return base::failure(rows.error());
    std::vector<TableName> leaves;
    for (const postgres::Row& row : *rows) {
        const TableName leaf{QByteArray::fromHex(row[0].toLatin1()), QByteArray::fromHex(row[1].toLatin1())};
        if (!apart.contains(leaf))
            leaves.push_back(leaf);
    }
    return leaves;
}

QByteArray rowsOf(const TableName& root, const std::vector<TableName>& leaves, const QByteArray& columns)
{
    QByteArrayList parts;
    for (const auto& [schema, name] : leaves.empty() ? std::vector{root} : leaves)
        parts.append("SELECT " + columns + " FROM ONLY " + quotedIdentifier(schema) + '.' +
                     quotedIdentifier(name));
    return parts.join(" UNION ALL ");
}

} // namespace restore::drill
