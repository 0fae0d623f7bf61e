// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/StateCheck.h"

#include "archive/Contents.h"
#include "archive/CopyRow.h"
#include "postgres/Quoting.h"

#include <QtEndian>

#include <charconv>

namespace restore::drill {
namespace {

using base::Text;
using postgres::Connection;
using postgres::quotedIdentifier;
using postgres::quotedLiteral;

constexpr qint64 pieceBytes = 1024 * 1024; ///< of a large object, read at once

/// "\\x4142", as COPY writes a bytea in hex.
QByteArray bytesIn(std::string_view field)
{
    constexpr size_t prefix = 3;
    return field.size() <= prefix
               ? QByteArray()
               : QByteArray::fromHex(QByteArray::fromRawData(field.data() + prefix,
                                                             static_cast<qsizetype>(field.size() - prefix)));
}

std::span<const char> spanOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Sums what archive::Contents sums: the hash of each one's oid and content.
class LargeObjects
{
public:
    LargeObjects(const Connection& connection, const base::JobContext& context)
        : m_connection(connection), m_context(context)
    {
    }

    base::Result<archive::Tally> read()
    {
        // Short ones, nearly all, come at once.
        const auto copied = m_connection.copyOut(
            "COPY (SELECT oid, pg_catalog.lo_get(oid, 0, " + QByteArray::number(pieceBytes) +
                ") FROM pg_catalog.pg_largeobject_metadata ORDER BY 1) TO STDOUT",
            m_context.stop, [this](std::span<const char> row) {
                addRow({row.data(), row.size() - 1});
            });
        if (!copied)
            return base::failure(copied.error());
        for (const quint32 oid : m_long)
            if (const auto added = addLong(oid); !added)
                return base::failure(added.error());
        return m_tally;
    }

private:
    void addRow(std::string_view row)
    {
        const auto fields = archive::fieldsOf(row);
        quint32 oid = 0;
        if (fields.size() != 2)
            return;
        std::from_chars(fields[0].data(), fields[0].data() + fields[0].size(), oid);
        const QByteArray content = bytesIn(fields[1]);
        if (content.size() == pieceBytes) {
            m_long.push_back(oid);
            return;
        }
        begin(oid);
        add(content);
        end();
    }

    base::Result<void> addLong(quint32 oid)
    {
        begin(oid);
        qint64 offset = 0;
        for (qint64 size = pieceBytes; size == pieceBytes; offset += size) {
            size = 0;
            const auto copied = m_connection.copyOut(
                "COPY (SELECT pg_catalog.lo_get(" + QByteArray::number(oid) + ", " +
                    QByteArray::number(offset) + ", " + QByteArray::number(pieceBytes) + ")) TO STDOUT",
                m_context.stop, [&](std::span<const char> row) {
                    const QByteArray content = bytesIn({row.data(), row.size() - 1});
                    size = content.size();
                    add(content);
                });
            if (!copied)
                return copied;
        }
        end();
        return {};
    }

    void begin(quint32 oid)
    {
        const quint32 bytes = qToLittleEndian(oid);
        m_hash.restart();
        m_hash.add(std::span(reinterpret_cast<const char*>(&bytes), sizeof bytes));
    }
    void add(const QByteArray& content)
    {
        m_hash.add(spanOf(content));
        m_tally.bytes += content.size();
    }
    void end()
    {
        m_tally.fingerprint += m_hash.result();
        ++m_tally.rows;
    }

    const Connection& m_connection;
    const base::JobContext& m_context;
    std::vector<quint32> m_long;
    archive::RunningHash m_hash;
    archive::Tally m_tally;
};

/// A list of (schema, name) for SQL; empty names none.
QByteArray filledViews(const Expectation& expectation)
{
    QByteArrayList names;
    for (const auto& [view, isFilled] : expectation.materializedViews)
        if (isFilled)
            names.append('(' + quotedLiteral(view.first) + ", " + quotedLiteral(view.second) + ')');
    return names.isEmpty() ? QByteArray("(NULL, NULL)") : names.join(", ");
}

} // namespace

base::Result<std::vector<SequenceResult>> checkSequences(const Connection& connection,
                                                         const Expectation& expectation, std::stop_token stop)
{
    std::vector<SequenceResult> results;
    for (const ExpectedSequence& sequence : expectation.sequences) {
        SequenceResult result{
            archive::nameText(sequence.schema), archive::nameText(sequence.name), sequence.state, {}};
        const auto isThere = connection.query(
            "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            "WHERE c.relkind = 'S' AND n.nspname = " +
                quotedLiteral(sequence.schema) + " AND c.relname = " + quotedLiteral(sequence.name),
            {}, stop);
        if (!isThere)
            return base::failure(isThere.error());
        if (!isThere->empty()) {
            const auto state =
                connection.query("SELECT last_value, is_called FROM " + quotedIdentifier(sequence.schema) +
                                     '.' + quotedIdentifier(sequence.name),
                                 {}, stop);
            if (!state)
                return base::failure(state.error());
            result.restored =
                SequenceState{state->front()[0].toLongLong(), state->front()[1] == QStringLiteral("t")};
        }
        results.push_back(std::move(result));
    }
    return results;
}

base::Result<std::optional<LargeObjectResult>>
checkLargeObjects(const Connection& connection, const catalogue::LargeObjectContent& expected,
                  const base::JobContext& context)
{
    context.onProgress({.step = Text("restore", "Comparing the large objects"), .subject = {}});
    const auto found = LargeObjects(connection, context).read();
    if (!found)
        return base::failure(found.error());
    if (found->rows == 0 && expected.count == 0)
        return std::optional<LargeObjectResult>();
    return std::optional(LargeObjectResult{expected.count, found->rows,
                                           found->rows == expected.count &&
                                               found->fingerprint.toHex() == expected.fingerprint});
}

base::Result<std::vector<catalogue::DefinitionChange>>
checkLargeObjectOwners(const Connection& connection, const Expectation& expectation, std::stop_token stop)
{
    using catalogue::DiffLine;
    constexpr size_t most = 100;
    std::vector<catalogue::DefinitionChange> changes;
    QHash<quint32, QByteArray> expected;
    for (const auto& [oid, owner] : expectation.largeObjectOwners)
        expected.insert(oid, archive::fieldOf(owner));
    if (expected.isEmpty())
        return changes;
    const auto line = [](DiffLine::Kind kind, const QByteArray& owner) {
        return DiffLine{kind, QStringLiteral("-- Owner: ") + archive::nameText(owner)};
    };
    const auto copied = connection.copyOut(
        "COPY (SELECT oid, pg_catalog.pg_get_userbyid(lomowner) FROM pg_catalog.pg_largeobject_metadata "
        "ORDER "
        "BY 1) TO STDOUT",
        stop, [&](std::span<const char> row) {
            const QByteArrayList fields =
                QByteArray(row.data(), static_cast<qsizetype>(row.size()) - 1).split('\t');
            const auto found = expected.constFind(fields[0].toUInt());
            if (found == expected.constEnd() || *found == fields[1] || changes.size() >= most)
                return;
            changes.push_back(
                {QStringLiteral("LARGE OBJECT"),
                 {},
                 QString::fromLatin1(fields[0]),
                 catalogue::Change::Changed,
                 {line(DiffLine::Kind::Removed, *found), line(DiffLine::Kind::Added, fields[1])}});
        });
    if (!copied)
        return base::failure(copied.error());
    return changes;
}

base::Result<std::vector<std::pair<QString, QString>>> findViewsOfForeignTables(const Connection& connection,
                                                                                std::stop_token stop)
{
    const auto rows = connection.query(
        "WITH RECURSIVE reading (oid) AS (SELECT oid FROM pg_catalog.pg_class WHERE relkind = 'f' UNION "
        "SELECT next.oid FROM reading r, LATERAL (SELECT w.ev_class FROM pg_catalog.pg_depend d JOIN "
        "pg_catalog.pg_rewrite w ON w.oid = d.objid WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass AND "
        "d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = r.oid AND w.ev_type = '1' UNION ALL "
        "SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE i.inhrelid = r.oid) next (oid)) "
        "SELECT n.nspname, c.relname FROM reading r JOIN pg_catalog.pg_class c ON c.oid = r.oid JOIN "
        "pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' ORDER BY 1, 2",
        {}, stop);
    if (!rows)
        return base::failure(rows.error());
    std::vector<std::pair<QString, QString>> views;
    for (const postgres::Row& row : *rows)
        views.emplace_back(row[0], row[1]);
    return views;
}

base::Result<QStringList> findInvalid(const Connection& connection, const Expectation& expectation,
                                      std::stop_token stop)
{
    const auto rows = connection.query(
        "SELECT 'INDEX', n.nspname, c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid "
        "= i.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind <> 'I' AND "
        "NOT (i.indisvalid AND "
        "i.indisready AND i.indislive) AND n.nspname !~ '^pg_' UNION ALL SELECT 'MATERIALIZED VIEW', "
        "n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = "
        "c.relnamespace WHERE c.relkind = 'm' AND NOT c.relispopulated AND (n.nspname, c.relname) IN (" +
            filledViews(expectation) + ") ORDER BY 1, 2, 3",
        {}, stop);
    if (!rows)
        return base::failure(rows.error());
    QStringList invalid;
    for (const postgres::Row& row : *rows)
        invalid.append(row[0] + u' ' + row[1] + u'.' + row[2]);
    return invalid;
}

} // namespace restore::drill
