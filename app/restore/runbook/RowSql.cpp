// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/RowSql.h"

#include "postgres/Quoting.h"
#include "restore/runbook/Commands.h"

#include <algorithm>

namespace restore::runbook {
namespace {

using postgres::quotedIdentifier;

constexpr auto besideTable = "pgsauvegarde_before";
constexpr auto damagedTable = "pgsauvegarde_damaged";
/// Of a table's rows and the backup's.
constexpr auto found = "t.";
constexpr auto saved = "b.";

QByteArray identifier(const QString& name)
{
    return quotedIdentifier(name.toUtf8());
}

} // namespace

QByteArray RowSql::beside(const char* name) const
{
    return identifier(m_table.name.schema) + '.' + name;
}

QByteArray RowSql::besideName() const
{
    return beside(besideTable);
}

QByteArray RowSql::damagedName() const
{
    return beside(damagedTable);
}

QByteArray RowSql::list(const std::vector<QString>& columns, const char* prefix) const
{
    QByteArrayList names;
    for (const QString& column : columns)
        names.append(prefix + identifier(column));
    return names.join(", ");
}

std::vector<QString> RowSql::values() const
{
    std::vector<QString> columns;
    for (const QString& column : m_table.columns)
        if (std::find(m_table.key.begin(), m_table.key.end(), column) == m_table.key.end())
            columns.push_back(column);
    return columns;
}

QByteArray RowSql::isSameKey() const
{
    QByteArrayList parts;
    for (const QString& column : m_table.key)
        parts.append(found + identifier(column) + " = " + saved + identifier(column));
    return parts.join(" AND ");
}

QByteArray RowSql::differs() const
{
    return "ROW(" + list(m_table.columns, found) + ")::text IS DISTINCT FROM ROW(" +
           list(m_table.columns, saved) + ")::text";
}

QByteArray RowSql::joined() const
{
    return besideName() + " b LEFT JOIN ONLY " + m_table.name.sql() + " t ON " + isSameKey() + " WHERE " +
           differs();
}

QByteArray RowSql::makeBeside() const
{
    return "CREATE TABLE " + besideName() + " AS SELECT " + list(m_table.columns) + " FROM ONLY " +
           m_table.name.sql() + " WITH NO DATA";
}

QString RowSql::fillBeside(const QString& csvFile) const
{
    // In the client's quotes a quote is doubled, and nothing else means anything.
    return QStringLiteral("\\copy ") + QString::fromUtf8(besideName() + " (" + list(m_table.columns)) +
           QStringLiteral(") FROM '") + QString(csvFile).replace(u'\'', QStringLiteral("''")) +
           QStringLiteral("' WITH (FORMAT csv, HEADER true, ENCODING %1)")
               .arg(QString::fromLatin1(m_table.encoding));
}

QByteArray RowSql::keepDamaged() const
{
    return "CREATE TABLE " + damagedName() + " AS SELECT * FROM ONLY " + m_table.name.sql();
}

QByteArray RowSql::countBeside() const
{
    return "SELECT count(*) FROM " + besideName();
}

QByteArray RowSql::hasDifferences() const
{
    return "SELECT EXISTS (SELECT FROM " + joined() + ")";
}

QByteArray RowSql::countDifferences() const
{
    return "SELECT count(*) FROM " + joined();
}

QByteArray RowSql::showDifferences() const
{
    return "SELECT " + list(m_table.key, saved) + ", CASE WHEN " + found + identifier(m_table.key.front()) +
           " IS NULL THEN $$deleted$$ ELSE $$changed$$ END AS what FROM " + joined() + " ORDER BY " +
           list(m_table.key, saved) + " LIMIT 50";
}

QByteArrayList RowSql::putBack() const
{
    const QByteArray table = m_table.name.sql();
    QByteArrayList statements;
    for (const QString& trigger : m_table.triggers)
        statements.append("ALTER TABLE " + table + " DISABLE TRIGGER " + identifier(trigger));
    QByteArrayList assignments;
    for (const QString& column : values())
        assignments.append(identifier(column) + " = " + saved + identifier(column));
    if (!assignments.isEmpty())
        statements.append("UPDATE ONLY " + table + " t SET " + assignments.join(", ") + " FROM " +
                          besideName() + " b WHERE " + isSameKey() + " AND " + differs());
    statements.append("INSERT INTO " + table + " (" + list(m_table.columns) +
                      ") OVERRIDING SYSTEM VALUE SELECT " + list(m_table.columns, saved) + " FROM " +
                      besideName() + " b WHERE NOT EXISTS (SELECT FROM ONLY " + table + " t WHERE " +
                      isSameKey() + ")");
    for (const QString& trigger : m_table.triggers)
        statements.append("ALTER TABLE " + table + " ENABLE TRIGGER " + identifier(trigger));
    return statements;
}

QByteArrayList RowSql::dropBoth() const
{
    return {"DROP TABLE " + besideName(), "DROP TABLE " + damagedName()};
}

QByteArray RowSql::areBothGone() const
{
    return "SELECT to_regclass(" + literal(QString::fromUtf8(besideName())) + ") IS NULL AND to_regclass(" +
           literal(QString::fromUtf8(damagedName())) + ") IS NULL";
}

} // namespace restore::runbook
