// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/RowCheck.h"

#include "archive/Contents.h"
#include "postgres/Quoting.h"
#include "restore/drill/TableCheck.h"

#include <algorithm>
#include <poll.h>

namespace restore::drill {
namespace {

using base::Text;
using postgres::Connection;
using postgres::quotedLiteral;

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
        for (const TableGroup& group : m_groups)
            m_waiting.push_back(&group);
        const auto bytesOf = [&source](const TableGroup* group) {
            qint64 bytes = 0;
            for (const size_t number : group->members)
                bytes += source.inventory.tables[number].bytes;
            return bytes;
        };
        std::stable_sort(
            m_waiting.begin(), m_waiting.end(),
            [&](const TableGroup* one, const TableGroup* other) { return bytesOf(one) < bytesOf(other); });
    }

    base::Result<std::vector<TableResult>> run()
    {
        while (m_done < m_groups.size()) {
            for (TableCheck& check : m_checks)
                if (!check.group() && !m_waiting.empty())
                    if (const auto begun = begin(check); !begun)
                        return base::failure(begun.error());
            if (const auto taken = takeWhatIsThere(); !taken)
                return base::failure(taken.error());
        }
        return std::move(m_results);
    }

private:
    base::Result<void> begin(TableCheck& check)
    {
        const TableGroup* group = m_waiting.back();
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

    /// What came may stand in libpq's memory already, where the socket does not tell of it: taken first,
    /// waited for only when no table has ended.
    base::Result<void> takeWhatIsThere()
    {
        bool hasEnded = false;
        for (TableCheck& check : m_checks) {
            if (!check.group())
                continue;
            const auto isOver = check.take();
            if (!isOver)
                return base::failure(isOver.error());
            if (!*isOver)
                continue;
            const auto judged = check.judge();
            if (!judged)
                return base::failure(judged.error());
            end(check, *judged);
            hasEnded = true;
        }
        if (!hasEnded)
            wait();
        return m_context.stop.stop_requested() ? base::failure(base::cancelled()) : base::Result<void>();
    }

    void wait() const
    {
        constexpr int stopCheckMs = 50;
        std::vector<pollfd> sockets;
        for (const TableCheck& check : m_checks)
            if (check.group())
                sockets.push_back({check.connection().socket(), POLLIN, 0});
        ::poll(sockets.data(), sockets.size(), stopCheckMs);
    }

    void end(TableCheck& check, const TableResult& result)
    {
        m_results[static_cast<size_t>(check.group() - m_groups.data())] = result;
        check.rest();
        ++m_done;
    }

    const base::JobContext& m_context;
    const std::vector<TableGroup> m_groups;
    std::vector<TableResult> m_results; ///< as the groups
    std::vector<TableCheck> m_checks;   ///< one a connection
    std::vector<const TableGroup*> m_waiting;
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
