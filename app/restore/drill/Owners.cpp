// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Owners.h"

#include "archive/Contents.h"
#include "restore/drill/Leaves.h"

#include <QSet>

#include <algorithm>

namespace restore::drill {
namespace {

using Name = std::pair<QString, QString>;

/// Tables of ordinary roles; the fourth column tells whether the owner may fill it.
const QByteArray ownersQuestion =
    "SELECT n.nspname, c.relname, r.rolname, pg_catalog.has_table_privilege(r.oid, c.oid, 'INSERT') AND "
    "pg_catalog.has_schema_privilege(r.oid, n.oid, 'USAGE') FROM pg_catalog.pg_class c JOIN "
    "pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_roles r ON r.oid = c.relowner "
    "WHERE c.relkind IN ('r', 'p') AND NOT r.rolsuper";

Name textOf(const QByteArray& schema, const QByteArray& name)
{
    return {archive::nameText(schema), archive::nameText(name)};
}

TableName utf8Of(const QByteArray& schema, const QByteArray& name)
{
    return {archive::nameText(schema).toUtf8(), archive::nameText(name).toUtf8()};
}

} // namespace

base::Result<Loaders> ownersWhoMayFill(const postgres::Connection& connection, const Expectation& expectation,
                                       std::stop_token stop)
{
    const auto rows = connection.query(ownersQuestion, {}, stop);
    if (!rows)
        return base::failure(rows.error());
    struct Owner
    {
        QString name;
        bool mayFill = false;
        bool operator==(const Owner&) const = default;
    };
    QHash<Name, Owner> owners;
    for (const postgres::Row& row : *rows)
        owners.insert({row[0], row[1]}, {row[2], row[3] == QStringLiteral("t")});

    Loaders loaders;
    for (const ExpectedTable& table : expectation.tables) {
        const Name name = textOf(table.schema, table.name);
        const Owner owner = owners.value(name);
        const bool mayFillRoot =
            table.root.second.isEmpty() || owners.value(textOf(table.root.first, table.root.second)) == owner;
        const bool byOwner = owner.mayFill && mayFillRoot;
        // Of INSERT statements that an owner is refused, some may have been run already.
        (byOwner && table.isCopyText ? loaders.byOwners : loaders.bySuperuser).push_back(table.dumpId);
        if (!owner.name.isEmpty() && !byOwner)
            loaders.refused.append(name.first + u'.' + name.second);
    }
    loaders.bySuperuser.insert(loaders.bySuperuser.end(), expectation.otherData.begin(),
                               expectation.otherData.end());
    return loaders;
}

base::Result<std::vector<size_t>> stillEmpty(const postgres::Connection& connection,
                                             const Expectation& expectation,
                                             const catalogue::Inventory& inventory,
                                             const std::vector<int>& ids, std::stop_token stop)
{
    const QSet<int> asked(ids.begin(), ids.end());
    QSet<TableName> apart; // not loaded through a root, and full or empty for other reasons
    for (const ExpectedTable& table : expectation.tables)
        if (table.root.second.isEmpty())
            apart.insert(utf8Of(table.schema, table.name));
    std::vector<size_t> empty;
    for (size_t i = 0; i < expectation.tables.size() && i < inventory.tables.size(); ++i) {
        const ExpectedTable& table = expectation.tables[i];
        if (!asked.contains(table.dumpId) || inventory.tables[i].rows.value_or(1) == 0)
            continue;
        const bool isRoot = !table.root.second.isEmpty();
        const TableName root =
            utf8Of(isRoot ? table.root.first : table.schema, isRoot ? table.root.second : table.name);
        std::vector<TableName> leaves{root};
        if (isRoot) {
            auto found = leavesOf(connection, root, apart, stop);
            if (!found)
                return base::failure(found.error());
            leaves = std::move(*found);
        }
        const auto rows = connection.query("SELECT EXISTS (" + rowsOf(root, leaves, "1") + ")", {}, stop);
        if (!rows && rows.error().code != base::ErrorCode::ServerError)
            return base::failure(rows.error());
        if (rows && rows->front().front() == QStringLiteral("f"))
            empty.push_back(i);
    }
    return empty;
}

} // namespace restore::drill
