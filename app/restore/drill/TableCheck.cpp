// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/TableCheck.h"

#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "archive/TableRows.h"
#include "postgres/Quoting.h"
#include "restore/drill/Leaves.h"

#include <algorithm>

namespace restore::drill {
namespace {

using archive::Tally;
using postgres::Connection;
using postgres::quotedIdentifier;
using postgres::quotedLiteral;

const QString undefinedColumn = QStringLiteral("42703");

QByteArray listed(const std::vector<QByteArray>& columns)
{
    QByteArrayList quoted;
    for (const QByteArray& column : columns)
        quoted.append(quotedIdentifier(column));
    return quoted.join(", ");
}

/// `source`: a table, or a query in parentheses.
base::Result<Tally> tallyOf(const Connection& connection, const QByteArray& source, std::stop_token stop)
{
    archive::CopyText rows;
    rows.begin();
    const auto copied = connection.copyOut("COPY " + source + " TO STDOUT", stop,
                                           [&](std::span<const char> row) { rows.add(row); });
    return copied ? base::Result<Tally>(rows.tally()) : base::failure(copied.error());
}

/// A row's fields in the order of `wanted` instead of `present`.
QByteArray reordered(std::string_view row, const std::vector<QByteArray>& present,
                     const std::vector<QByteArray>& wanted)
{
    const std::vector<std::string_view> fields = archive::fieldsOf(row);
    QByteArrayList chosen;
    for (const QByteArray& column : wanted) {
        const auto at =
            static_cast<size_t>(std::find(present.begin(), present.end(), column) - present.begin());
        const std::string_view field = at < fields.size() ? fields[at] : std::string_view();
        chosen.append(QByteArray(field.data(), static_cast<qsizetype>(field.size())));
    }
    return chosen.join('\t');
}

} // namespace

QByteArray TableGroup::quoted() const
{
    return quotedIdentifier(schema) + '.' + quotedIdentifier(name);
}

std::vector<TableGroup> groupsOf(const Expectation& expectation)
{
    std::vector<TableGroup> groups;
    QHash<std::pair<QByteArray, QByteArray>, size_t> roots;
    for (size_t i = 0; i < expectation.tables.size(); ++i) {
        const ExpectedTable& table = expectation.tables[i];
        const bool isRoot = !table.root.second.isEmpty();
        if (isRoot && roots.contains(table.root)) {
            groups[roots[table.root]].members.push_back(i);
            continue;
        }
        if (isRoot)
            roots.insert(table.root, groups.size());
        groups.push_back(
            {isRoot ? table.root.first : table.schema, isRoot ? table.root.second : table.name, isRoot, {i}});
    }
    return groups;
}

base::Result<bool> TableCheck::begin(const TableGroup& group)
{
    m_group = &group;
    m_result = expected(group);
    const auto facts = factsOf(group);
    if (!facts)
        return base::failure(facts.error());
    m_result.match = Match::Missing;
    if (facts->empty())
        return false;
    if (const auto found = findRows(facts->front().value(0).toUtf8()); !found) // null: no condition
        return base::failure(found.error());
    m_rows.begin();
    const auto begun = m_connection.beginCopyOut("COPY " + m_copied + " TO STDOUT", m_context.stop);
    if (begun)
        return true;
    if (begun.error().code != base::ErrorCode::ServerError || m_connection.sqlState() != undefinedColumn)
        return base::failure(begun.error());
    m_result.match = Match::OtherColumns;
    return false;
}

base::Result<bool> TableCheck::take()
{
    return m_connection.takeCopied(m_context.stop, [this](std::span<const char> row) { m_rows.add(row); });
}

base::Result<TableResult> TableCheck::judge()
{
    const Tally& found = m_rows.tally();
    m_result.restoredRows = found.rows;
    if (!m_result.expectedRows) {
        m_result.match = Match::Unproven;
        return m_result;
    }
    if (found.rows != *m_result.expectedRows) {
        m_result.match = Match::OtherRows;
        return m_result;
    }
    const auto fingerprint = expectedFingerprint(*m_group);
    if (!fingerprint)
        return base::failure(fingerprint.error());
    m_result.match = found.fingerprint == *fingerprint ? Match::Same : Match::OtherValues;
    if (m_result.match == Match::OtherValues && m_source.isTextUncertain) {
        const auto asWrittenHere = normalised(*m_group);
        if (!asWrittenHere && asWrittenHere.error().code != base::ErrorCode::ServerError)
            return base::failure(asWrittenHere.error());
        if (!asWrittenHere)
            m_result.match = Match::Unproven;
        else if (*asWrittenHere == found.fingerprint)
            m_result.match = Match::SameValues;
    }
    return m_result;
}

TableResult TableCheck::expected(const TableGroup& group) const
{
    TableResult result;
    result.schema = archive::nameText(group.schema);
    result.name = archive::nameText(group.name);
    result.partitions = group.isRoot ? static_cast<int>(group.members.size()) : 0;
    result.expectedRows = 0;
    for (const size_t number : group.members) {
        const auto& rows = content(number).rows;
        result.expectedRows =
            rows && result.expectedRows ? std::optional(*result.expectedRows + *rows) : std::nullopt;
        result.bytes += content(number).bytes;
    }
    return result;
}

/// What pg_dump reads of a table: of a partitioned one that of its partitions, else only its own; of an
/// extension's configuration table what its condition selects.
base::Result<void> TableCheck::findRows(const QByteArray& condition)
{
    const TableName name{m_group->schema, m_group->name};
    const QByteArray columns = listed(columnsOf(*m_group));
    std::vector<TableName> leaves{name};
    if (m_group->isRoot) {
        QSet<TableName> apart;
        for (const ExpectedTable& table : m_source.expectation.tables)
            if (table.root != name)
                apart.insert({table.schema, table.name});
        auto found = leavesOf(m_connection, name, apart, m_context.stop);
        if (!found)
            return base::failure(found.error());
        leaves = std::move(*found);
    }
    m_query = rowsOf(name, leaves, columns) + ' ' + condition;
    const bool needsQuery = m_group->isRoot || columns.isEmpty() || !condition.isEmpty();
    m_copied = needsQuery ? '(' + m_query + ')' : m_group->quoted() + " (" + columns + ')';
    return {};
}

/// No row when there is no such table; else the condition of an extension's configuration table.
base::Result<std::vector<postgres::Row>> TableCheck::factsOf(const TableGroup& group) const
{
    return m_connection.query(
        "SELECT (SELECT e.extcondition[i] FROM pg_catalog.pg_extension e, "
        "pg_catalog.generate_subscripts(e.extconfig, 1) i WHERE e.extconfig[i] = c.oid) "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND n.nspname = " +
            quotedLiteral(group.schema) + " AND c.relname = " + quotedLiteral(group.name),
        {}, m_context.stop);
}

/// Partitions may have their columns in another order than each other: their rows are then put into one.
base::Result<archive::Fingerprint> TableCheck::expectedFingerprint(const TableGroup& group) const
{
    archive::Fingerprint sum;
    const std::vector<QByteArray>& columns = columnsOf(group);
    for (const size_t number : group.members) {
        if (table(number).columns == columns) {
            sum += archive::Fingerprint::fromHex(content(number).fingerprint);
            continue;
        }
        const auto read = eachRow(number, [&](std::string_view row) {
            const QByteArray line = reordered(row, table(number).columns, columns);
            sum += archive::hashOf(std::span(line.constData(), static_cast<size_t>(line.size())));
            return base::Result<void>();
        });
        if (!read)
            return base::failure(read.error());
    }
    return sum;
}

base::Result<void> TableCheck::eachRow(size_t number,
                                       const std::function<base::Result<void>(std::string_view)>& visit) const
{
    const ExpectedTable& expected = table(number);
    const archive::StoredTable stored{
        m_source.expectation.header,   expected.schema, expected.name,   expected.columns,
        m_source.expectation.encoding, expected.dumpId, expected.offset, m_source.expectation.dataStart};
    base::Result<void> visited;
    const auto read = archive::readRows(
        m_source.descriptor, m_source.file, stored, std::nullopt, m_context.stop, [](qint64) {},
        [&](std::string_view row) {
            visited = visit(row);
            return visited.has_value();
        });
    if (!visited)
        return visited;
    return read ? base::Result<void>() : base::failure(read.error());
}

/// The dump's rows, read by the server and written again as it writes its own.
base::Result<archive::Fingerprint> TableCheck::normalised(const TableGroup& group) const
{
    const QByteArray copy = "pg_temp.pgsauvegarde_drill";
    const auto made =
        m_connection.execute("DROP TABLE IF EXISTS " + copy + "; CREATE TEMP TABLE pgsauvegarde_drill AS " +
                                 m_query + " WITH NO DATA",
                             m_context.stop);
    if (!made)
        return base::failure(made.error());
    for (const size_t number : group.members) {
        const QByteArray columns = listed(table(number).columns);
        const auto filled =
            m_connection.copyIn("COPY " + copy + " (" + columns + ") FROM STDIN", m_context.stop,
                                [&](const Connection::Put& put) {
                                    return eachRow(number, [&](std::string_view row) -> base::Result<void> {
                                        if (const auto sent = put(std::span(row.data(), row.size())); !sent)
                                            return sent;
                                        return put(std::span("\n", 1));
                                    });
                                });
        if (!filled)
            return base::failure(filled.error());
    }
    const auto tally = tallyOf(m_connection, copy + " (" + listed(columnsOf(group)) + ')', m_context.stop);
    return tally ? base::Result<archive::Fingerprint>(tally->fingerprint) : base::failure(tally.error());
}

} // namespace restore::drill
