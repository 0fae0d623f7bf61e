// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QStringList>

#include <vector>

namespace restore {

/// Harmless: of a setting that an older server does not know. Object: something is missing or different.
/// Data: rows are missing.
enum class ErrorClass { Harmless, Object, Data };
QString key(ErrorClass errorClass);
QString text(ErrorClass errorClass);

struct RestoreError
{
    ErrorClass errorClass = ErrorClass::Object;
    QString message; ///< the server's or pg_restore's words
    QString command; ///< that failed; empty when there was none

    bool operator==(const RestoreError&) const = default;
};

/// Reads pg_restore's standard error, which is in English but for the server's own words, because the child's
/// locale is C. Pure but for what it remembers.
class RestoreLog
{
public:
    /// True when the line completes an error.
    bool add(const QString& line);
    /// At the end: an error whose command has not come.
    void finish();

    const std::vector<RestoreError>& errors() const { return m_errors; }
    int count(ErrorClass errorClass) const;
    /// pg_restore came to its end and says that it passed over errors.
    bool hasEndedWithErrors() const { return m_hasEnded; }
    int tablesDone() const { return m_tables; }             ///< whose rows are being or have been restored
    QString currentTable() const { return m_currentTable; } ///< "schema.name"

    static base::LogLevel levelOf(const QString& line);

private:
    bool complete();

    std::vector<RestoreError> m_errors;
    std::optional<RestoreError> m_begun;
    bool m_hasCommand = false;
    bool m_hasEnded = false;
    int m_tables = 0;
    QString m_currentTable;
};

} // namespace restore
