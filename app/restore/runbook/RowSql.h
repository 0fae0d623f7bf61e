// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Facts.h"

namespace restore::runbook {

/// SQL that compares a table with what a backup held of it, and puts that back. The backup's rows stand in a
/// table beside it; values are compared as text, for not every type has an equality. Pure.
class RowSql
{
public:
    explicit RowSql(const ExampleTable& table) : m_table(table) {}

    QByteArray besideName() const;  ///< of the table that takes the backup's rows
    QByteArray damagedName() const; ///< of the copy of the table as it was found
    QByteArray makeBeside() const;
    /// The client's instruction that fills it from a CSV file of this machine.
    QString fillBeside(const QString& csvFile) const;
    QByteArray keepDamaged() const;
    QByteArray countBeside() const;
    QByteArray hasDifferences() const;   ///< t or f
    QByteArray countDifferences() const; ///< rows of the backup that are gone or different
    QByteArray showDifferences() const;  ///< keys, and what happened to each
    /// Rows of the backup as they were then; rows that came later stay. Triggers of users rest meanwhile.
    QByteArrayList putBack() const;
    QByteArrayList dropBoth() const;
    QByteArray areBothGone() const; ///< t or f

private:
    QByteArray beside(const char* name) const;
    QByteArray list(const std::vector<QString>& columns, const char* prefix = "") const;
    QByteArray isSameKey() const;
    QByteArray differs() const;
    QByteArray joined() const;
    std::vector<QString> values() const; ///< the columns that are not of the key

    const ExampleTable& m_table;
};

} // namespace restore::runbook
