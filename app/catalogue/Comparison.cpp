// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Comparison.h"

#include "catalogue/Matching.h"

#include <QRegularExpression>
#include <QSet>

#include <tuple>

namespace catalogue {
namespace {

using base::Text;

/// "15.18 (Debian …)" is 15, and "9.6.24" is 9.6, as releases were numbered then.
QString majorOf(const QString& version)
{
    static const QRegularExpression major(QStringLiteral("^(9\\.\\d+|\\d+)"));
    return major.match(version).captured(1);
}

bool areByOtherTools(const archive::Header& one, const archive::Header& other)
{
    return majorOf(one.dumpVersion) != majorOf(other.dumpVersion) ||
           majorOf(one.serverVersion) != majorOf(other.serverVersion);
}

using Name = std::pair<QString, QString>;

/// Of the tables, with or without rows.
QSet<Name> tableNames(const std::vector<Definition>& definitions)
{
    QSet<Name> names;
    for (const Definition& definition : definitions)
        if (definition.kind == u"TABLE")
            names.insert({definition.schema, definition.name});
    return names;
}

/// Rows written as COPY text and as statements cannot be told to be the same.
Change changeOf(const TableContent& before, const TableContent& after)
{
    if (before.rows.has_value() != after.rows.has_value())
        return Change::Unknown;
    return before == after ? Change::Same : Change::Changed;
}

Change changeOf(const LargeObjectContent& before, const LargeObjectContent& after)
{
    if (before == after)
        return Change::Same;
    if (before.count == 0)
        return Change::Added;
    return after.count == 0 ? Change::Gone : Change::Changed;
}

class TableComparison
{
public:
    TableComparison(const Inside& before, const Inside& after)
        : m_before(before.details),
          m_after(after.details),
          m_namesBefore(tableNames(before.definitions)),
          m_namesAfter(tableNames(after.definitions))
    {
    }

    std::vector<TableChange> run() const
    {
        const auto keyOf = [](const TableContent& table) {
            return Name(table.schema, table.name);
        };
        const auto contentOf = [](const TableContent& table) {
            return table.fingerprint;
        };
        std::vector<TableChange> changes;
        const auto& before = m_before.inventory.tables;
        const auto& after = m_after.inventory.tables;
        for (const auto& [one, other] : matched(before, after, keyOf, contentOf))
            changes.push_back(changeOf(one, other));
        std::stable_sort(changes.begin(), changes.end(),
                         [](const auto& a, const auto& b) { return a.change < b.change; });
        return changes;
    }

    std::optional<TableChange> largeObjects() const
    {
        const LargeObjectContent& before = m_before.inventory.largeObjects;
        const LargeObjectContent& after = m_after.inventory.largeObjects;
        if (before.count == 0 && after.count == 0)
            return std::nullopt;
        TableChange change;
        if (m_before.isCounted) {
            change.rowsBefore = before.count;
            change.bytesBefore = before.bytes;
        }
        if (m_after.isCounted) {
            change.rowsAfter = after.count;
            change.bytesAfter = after.bytes;
        }
        if (areCounted())
            change.change = catalogue::changeOf(before, after);
        return change;
    }

    bool areCounted() const { return m_before.isCounted && m_after.isCounted; }

private:
    TableChange changeOf(const TableContent* before, const TableContent* after) const
    {
        const TableContent& any = before ? *before : *after;
        TableChange change{any.schema, any.name, Change::Unknown, {}, {}, {}, {}};
        if (before && m_before.isCounted) {
            change.rowsBefore = before->rows;
            change.bytesBefore = before->bytes;
        }
        if (after && m_after.isCounted) {
            change.rowsAfter = after->rows;
            change.bytesAfter = after->bytes;
        }
        const Name name(any.schema, any.name);
        if (!before)
            change.change = m_namesBefore.contains(name) ? Change::Unknown : Change::Added;
        else if (!after)
            change.change = m_namesAfter.contains(name) ? Change::Unknown : Change::Gone;
        else if (areCounted())
            change.change = catalogue::changeOf(*before, *after);
        return change;
    }

    const Details& m_before;
    const Details& m_after;
    const QSet<Name> m_namesBefore;
    const QSet<Name> m_namesAfter;
};

std::vector<DefinitionChange> compareDefinitions(const std::vector<Definition>& before,
                                                 const std::vector<Definition>& after, DiffEffort& effort)
{
    const auto keyOf = [](const Definition& definition) {
        return std::tie(definition.schema, definition.name, definition.kind);
    };
    const auto contentOf = [](const Definition& definition) {
        return definition.sql;
    };
    std::vector<DefinitionChange> changes;
    for (const auto& [one, other] : matched(before, after, keyOf, contentOf)) {
        if (one && other && one->sql == other->sql)
            continue;
        const Definition& any = one ? *one : *other;
        DefinitionChange change{any.kind, any.schema, any.name, Change::Changed, {}};
        if (one && other) {
            change.diff = lineDiff(one->lines(), other->lines(), effort);
        } else {
            change.change = one ? Change::Gone : Change::Added;
            change.diff = wholeDiff(any.lines(), one ? DiffLine::Kind::Removed : DiffLine::Kind::Added);
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

QString qualified(const QString& schema, const QString& name)
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

} // namespace

QString key(Change change)
{
    switch (change) {
    case Change::Gone:
        return QStringLiteral("gone");
    case Change::Added:
        return QStringLiteral("added");
    case Change::Changed:
        return QStringLiteral("changed");
    case Change::Unknown:
        return QStringLiteral("unknown");
    case Change::Same:
        break;
    }
    return QStringLiteral("same");
}

QString text(Change change)
{
    switch (change) {
    case Change::Gone:
        return Text("catalogue", "gone").toString();
    case Change::Added:
        return Text("catalogue", "added").toString();
    case Change::Changed:
        return Text("catalogue", "changed").toString();
    case Change::Unknown:
        return Text("catalogue", "unknown").toString();
    case Change::Same:
        break;
    }
    return Text("catalogue", "same").toString();
}

QString TableChange::displayed() const
{
    return qualified(schema, name);
}

bool TableChange::hasOtherRows() const
{
    return change == Change::Changed && rowsBefore && rowsBefore == rowsAfter;
}

QString changeText(const TableChange& table)
{
    return table.hasOtherRows() ? Text("catalogue", "other rows").toString() : text(table.change);
}

QString DefinitionChange::displayed() const
{
    return qualified(schema, name);
}

qint64 Comparison::changedTables() const
{
    return std::count_if(tables.begin(), tables.end(), [](const TableChange& table) {
        return table.change != Change::Same && table.change != Change::Unknown;
    });
}

bool Comparison::isEmpty() const
{
    const bool anyTable = std::any_of(tables.begin(), tables.end(),
                                      [](const TableChange& table) { return table.change != Change::Same; });
    return !anyTable && definitions.empty() && (!largeObjects || largeObjects->change == Change::Same);
}

Comparison compare(const Inside& before, const Inside& after, DiffEffort effort)
{
    const TableComparison tables(before, after);
    return {tables.run(), tables.largeObjects(),
            compareDefinitions(before.definitions, after.definitions, effort),
            areByOtherTools(before.details.header, after.details.header), tables.areCounted()};
}

} // namespace catalogue
