// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/CopyText.h"
#include "base/JobContext.h"
#include "restore/drill/RowCheck.h"

namespace restore::drill {

/// Rows that are compared at once: those of a table, or of all partitions that are loaded through one.
struct TableGroup
{
    QByteArray schema; ///< raw bytes, in the archive's encoding
    QByteArray name;
    bool isRoot = false;
    std::vector<size_t> members; ///< numbers of expected tables

    QByteArray quoted() const;
};

/// In the order of the archive.
std::vector<TableGroup> groupsOf(const Expectation& expectation);

/// The rows of one group over one connection: begun, taken as they come, judged at their end. Connection
/// errors, ServerError, ArchiveCorrupt, Cancelled.
class TableCheck
{
public:
    TableCheck(const postgres::Connection& connection, const RowSource& source,
               const base::JobContext& context)
        : m_connection(connection), m_source(source), m_context(context)
    {
    }

    /// False when there is nothing to be taken: the table is missing, or a column of it.
    base::Result<bool> begin(const TableGroup& group);
    /// True when all rows were taken.
    base::Result<bool> take();
    base::Result<TableResult> judge();

    const postgres::Connection& connection() const { return m_connection; }
    const TableGroup* group() const { return m_group; } ///< at hand; null: none
    const TableResult& result() const { return m_result; }
    void rest() { m_group = nullptr; }

private:
    const ExpectedTable& table(size_t number) const { return m_source.expectation.tables[number]; }
    const catalogue::TableContent& content(size_t number) const { return m_source.inventory.tables[number]; }
    const std::vector<QByteArray>& columnsOf(const TableGroup& group) const
    {
        return table(group.members.front()).columns;
    }
    TableResult expected(const TableGroup& group) const;
    /// What pg_dump read; for COPY and for queries alike.
    base::Result<void> findRows(const QByteArray& condition);
    base::Result<std::vector<postgres::Row>> factsOf(const TableGroup& group) const;
    base::Result<archive::Fingerprint> expectedFingerprint(const TableGroup& group) const;
    base::Result<void> eachRow(size_t number,
                               const std::function<base::Result<void>(std::string_view)>& visit) const;
    base::Result<archive::Fingerprint> normalised(const TableGroup& group) const;

    const postgres::Connection& m_connection;
    const RowSource& m_source;
    const base::JobContext& m_context;
    const TableGroup* m_group = nullptr;
    TableResult m_result;
    QByteArray m_query;  ///< for what pg_dump reads of the group
    QByteArray m_copied; ///< the same for COPY: where it can do without a query that is quicker
    archive::CopyText m_rows;
};

} // namespace restore::drill
