// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/RowCheck.h"

#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "archive/TableRows.h"
#include "base/Format.h"
#include "postgres/Quoting.h"

#include <algorithm>
#include <poll.h>

namespace restore::drill {
namespace {

using archive::Tally;
using base::Text;
using postgres::Connection;
using postgres::quotedIdentifier;
using postgres::quotedLiteral;

/// Rows that are compared at once: those of a table, or of all partitions that are loaded through one.
struct Group
{
    QByteArray schema;
    QByteArray name;
    bool isRoot = false;
    std::vector<size_t> members; ///< numbers of expected tables

    QByteArray quoted() const { return quotedIdentifier(schema) + '.' + quotedIdentifier(name); }
};

std::vector<Group> groupsOf(const Expectation& expectation)
{
    std::vector<Group> groups;
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

QByteArray listed(const std::vector<QByteArray>& columns)
{
    QByteArrayList quoted;
    for (const QByteArray& column : columns)
        quoted.append(quotedIdentifier(column));
    return quoted.join(", ");
}

/// What pg_dump reads of a table: of a partitioned one that of its partitions, else only its own; of an
/// extension's configuration table what its condition selects.
QByteArray queryFor(const Group& group, const std::vector<QByteArray>& columns, const QByteArray& condition)
{
    return "SELECT " + listed(columns) + " FROM " + (group.isRoot ? "" : "ONLY ") + group.quoted() + ' ' +
           condition;
}

/// The same for COPY; without a query where it can do without, which is quicker.
QByteArray copyOf(const Group& group, const std::vector<QByteArray>& columns, const QByteArray& condition)
{
    return group.isRoot || columns.empty() || !condition.isEmpty()
               ? '(' + queryFor(group, columns, condition) + ')'
               : group.quoted() + " (" + listed(columns) + ')';
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

/// The rows of one group over one connection: begun, taken as they come, judged at their end.
class Check
{
public:
    Check(const Connection& connection, const RowSource& source, const base::JobContext& context)
        : m_connection(connection), m_source(source), m_context(context)
    {
    }

    /// False when there is nothing to be taken: the table is missing.
    base::Result<bool> begin(const Group& group)
    {
        m_group = &group;
        m_result = expected(group);
        const auto facts = factsOf(group);
        if (!facts)
            return base::failure(facts.error());
        m_result.match = Match::Missing;
        if (facts->empty())
            return false;
        m_condition = facts->front().value(0).toUtf8(); // null: none
        m_rows.begin();
        const auto begun = m_connection.beginCopyOut(
            "COPY " + copyOf(group, columnsOf(group), m_condition) + " TO STDOUT", m_context.stop);
        return begun ? base::Result<bool>(true) : base::failure(begun.error());
    }

    /// True when all rows were taken.
    base::Result<bool> take()
    {
        return m_connection.takeCopied(m_context.stop,
                                       [this](std::span<const char> row) { m_rows.add(row); });
    }

    base::Result<TableResult> judge()
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
            const auto asWrittenHere =
                normalised(*m_group, queryFor(*m_group, columnsOf(*m_group), m_condition));
            if (!asWrittenHere && asWrittenHere.error().code == base::ErrorCode::Cancelled)
                return base::failure(asWrittenHere.error());
            if (asWrittenHere && *asWrittenHere == found.fingerprint)
                m_result.match = Match::SameValues;
        }
        return m_result;
    }

    const Connection& connection() const { return m_connection; }
    const Group* group() const { return m_group; }
    const TableResult& result() const { return m_result; }
    void rest() { m_group = nullptr; }

private:
    const ExpectedTable& table(size_t number) const { return m_source.expectation.tables[number]; }
    const catalogue::TableContent& content(size_t number) const { return m_source.inventory.tables[number]; }
    const std::vector<QByteArray>& columnsOf(const Group& group) const
    {
        return table(group.members.front()).columns;
    }

    TableResult expected(const Group& group) const
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

    /// No row when there is no such table; else the condition of an extension's configuration table.
    base::Result<std::vector<postgres::Row>> factsOf(const Group& group) const
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
    base::Result<archive::Fingerprint> expectedFingerprint(const Group& group) const
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

    base::Result<void> eachRow(size_t number,
                               const std::function<base::Result<void>(std::string_view)>& visit) const
    {
        const auto stored =
            archive::findTable(m_source.descriptor, m_source.file, table(number).schema, table(number).name);
        if (!stored)
            return base::failure(stored.error());
        base::Result<void> visited;
        const auto read = archive::readRows(
            m_source.descriptor, m_source.file, *stored, std::nullopt, m_context.stop, [](qint64) {},
            [&](std::string_view row) {
                visited = visit(row);
                return visited.has_value();
            });
        if (!visited)
            return visited;
        return read ? base::Result<void>() : base::failure(read.error());
    }

    /// The dump's rows, read by the server and written again as it writes its own.
    base::Result<archive::Fingerprint> normalised(const Group& group, const QByteArray& query) const
    {
        const QByteArray copy = "pg_temp.pgsauvegarde_drill";
        const auto made =
            m_connection.execute("DROP TABLE IF EXISTS " + copy +
                                     "; CREATE TEMP TABLE pgsauvegarde_drill AS " + query + " WITH NO DATA",
                                 m_context.stop);
        if (!made)
            return base::failure(made.error());
        for (const size_t number : group.members) {
            const QByteArray columns = listed(table(number).columns);
            const auto filled = m_connection.copyIn(
                "COPY " + copy + " (" + columns + ") FROM STDIN", m_context.stop,
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
        const auto tally =
            tallyOf(m_connection, copy + " (" + listed(columnsOf(group)) + ')', m_context.stop);
        return tally ? base::Result<archive::Fingerprint>(tally->fingerprint) : base::failure(tally.error());
    }

    const Connection& m_connection;
    const RowSource& m_source;
    const base::JobContext& m_context;
    const Group* m_group = nullptr; ///< at hand; null: none
    TableResult m_result;
    QByteArray m_condition;
    archive::CopyText m_rows;
};

/// Hands the groups to the connections, the largest first, and takes rows wherever there are some.
class Checking
{
public:
    Checking(const std::vector<Connection>& connections, const RowSource& source,
             const base::JobContext& context)
        : m_context(context), m_groups(groupsOf(source.expectation)), m_results(m_groups.size())
    {
        for (const Connection& connection : connections)
            m_checks.emplace_back(connection, source, context);
        for (const Group& group : m_groups)
            m_waiting.push_back(&group);
        const auto bytesOf = [&source](const Group* group) {
            qint64 bytes = 0;
            for (const size_t number : group->members)
                bytes += source.inventory.tables[number].bytes;
            return bytes;
        };
        std::stable_sort(m_waiting.begin(), m_waiting.end(),
                         [&](const Group* one, const Group* other) { return bytesOf(one) < bytesOf(other); });
    }

    base::Result<std::vector<TableResult>> run()
    {
        while (m_done < m_groups.size()) {
            for (Check& check : m_checks)
                if (!check.group() && !m_waiting.empty())
                    if (const auto begun = begin(check); !begun)
                        return base::failure(begun.error());
            if (const auto taken = takeWhatIsThere(); !taken)
                return base::failure(taken.error());
        }
        return std::move(m_results);
    }

private:
    base::Result<void> begin(Check& check)
    {
        const Group* group = m_waiting.back();
        m_waiting.pop_back();
        m_context.onProgress(
            {.step = Text("restore", "Comparing"),
             .subject = archive::nameText(group->schema) + u'.' + archive::nameText(group->name),
             .done = static_cast<qint64>(m_done),
             .total = static_cast<qint64>(m_groups.size())});
        const auto begun = check.begin(*group);
        if (!begun)
            return base::failure(begun.error());
        if (!*begun)
            end(check, check.result());
        return {};
    }

    base::Result<void> takeWhatIsThere()
    {
        std::vector<pollfd> sockets;
        for (const Check& check : m_checks)
            sockets.push_back({check.group() ? check.connection().socket() : -1, POLLIN, 0});
        constexpr int stopCheckMs = 50;
        ::poll(sockets.data(), sockets.size(), stopCheckMs);
        if (m_context.stop.stop_requested())
            return base::failure(base::cancelled());
        for (size_t i = 0; i < m_checks.size(); ++i) {
            if (sockets[i].revents == 0)
                continue;
            const auto isOver = m_checks[i].take();
            if (!isOver)
                return base::failure(isOver.error());
            if (!*isOver)
                continue;
            const auto judged = m_checks[i].judge();
            if (!judged)
                return base::failure(judged.error());
            end(m_checks[i], *judged);
        }
        return {};
    }

    void end(Check& check, const TableResult& result)
    {
        m_results[static_cast<size_t>(check.group() - m_groups.data())] = result;
        check.rest();
        ++m_done;
    }

    const base::JobContext& m_context;
    const std::vector<Group> m_groups;
    std::vector<TableResult> m_results; ///< as the groups
    std::vector<Check> m_checks;        ///< one a connection
    std::vector<const Group*> m_waiting;
    size_t m_done = 0;
};

} // namespace

base::Result<Connection> openForRows(const postgres::Target& target, const RowSource& source,
                                     std::stop_token stop)
{
    auto connection = Connection::open(target, stop);
    if (!connection)
        return connection;
    QByteArray settings = "SET client_encoding = " + quotedLiteral(source.expectation.encoding) +
                          "; SET search_path = ''; SET row_security = off;"
                          " SET datestyle = ISO; SET intervalstyle = postgres; SET extra_float_digits = 3;";
    for (const char* name :
         {"TimeZone", "bytea_output", "DateStyle", "IntervalStyle", "extra_float_digits", "lc_monetary"})
        if (const QString value = source.session.value(QLatin1String(name)); !value.isEmpty())
            settings += QByteArray(" SET ") + name + " = " + quotedLiteral(value.toUtf8()) + ';';
    const auto set = connection->execute(settings, stop);
    return set ? std::move(connection) : base::failure(set.error());
}

base::Result<std::vector<TableResult>> checkRows(const std::vector<Connection>& connections,
                                                 const RowSource& source, const base::JobContext& context)
{
    if (source.inventory.tables.size() != source.expectation.tables.size())
        return base::failure(
            {base::ErrorCode::ArchiveCorrupt,
             Text("restore", "The manifest of %1 is that of another dump.").arg(source.file),
             {},
             Text("restore", "Move it away; the rows are then counted in the dump itself.")});
    return Checking(connections, source, context).run();
}

} // namespace restore::drill
