// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace backup {

/// Reads pg_dump's standard error, which is in English because the child's locale is C. Pure but for what it
/// remembers.
class DumpLog
{
public:
    void add(const QString& line);

    int tablesStarted() const { return m_tablesStarted; }
    QString currentTable() const { return m_currentTable; } ///< "schema.name"
    /// Its errors with their details and hints, the last forty lines at most.
    QString complaints() const { return m_complaints.join(u'\n'); }
    /// The tables of the LOCK TABLE statement that failed; empty when none did.
    QString tablesNotLocked() const;
    bool saysDiskFull() const;
    bool saysConnectionLost() const;

    static base::LogLevel levelOf(const QString& line);

private:
    int m_tablesStarted = 0;
    QString m_currentTable;
    QStringList m_complaints;
};

} // namespace backup
