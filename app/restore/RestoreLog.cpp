// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/RestoreLog.h"

#include <algorithm>

namespace restore {
namespace {

using base::Text;

const QString prefix = QStringLiteral("pg_restore: ");
const QString errorPrefix = QStringLiteral("pg_restore: error: ");
const QString commandPrefix = QStringLiteral("Command was: ");
const QString dataPrefix = QStringLiteral("pg_restore: processing data for table ");

/// Told from the command alone: the server speaks its own language. pg_restore 17 and later set it, servers
/// before 17 do not know it.
ErrorClass classOf(const RestoreError& error)
{
    if (error.command.startsWith(u"SET transaction_timeout = "))
        return ErrorClass::Harmless;
    const bool isCopy = error.command.startsWith(u"COPY ") || error.message.startsWith(u"COPY failed") ||
                        error.message.contains(u"COPY failed for table");
    return isCopy ? ErrorClass::Data : ErrorClass::Object;
}

} // namespace

QString key(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Harmless:
        return QStringLiteral("harmless");
    case ErrorClass::Object:
        return QStringLiteral("object");
    case ErrorClass::Data:
        return QStringLiteral("data");
    }
    Q_UNREACHABLE();
}

QString text(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::Harmless:
        return Text("restore", "harmless").toString();
    case ErrorClass::Object:
        return Text("restore", "an object is missing").toString();
    case ErrorClass::Data:
        return Text("restore", "rows are missing").toString();
    }
    Q_UNREACHABLE();
}

bool RestoreLog::complete()
{
    if (!m_begun)
        return false;
    m_begun->errorClass = classOf(*m_begun);
    m_errors.push_back(*std::exchange(m_begun, std::nullopt));
    m_hasCommand = false;
    return true;
}

bool RestoreLog::add(const QString& line)
{
    const bool isNext = line.startsWith(prefix);
    const bool hasCompleted = isNext && complete();
    m_hasEnded =
        m_hasEnded || line.startsWith(QStringLiteral("pg_restore: warning: errors ignored on restore"));
    if (line.startsWith(errorPrefix)) {
        m_begun = RestoreError{ErrorClass::Object, line.mid(errorPrefix.size()), {}};
    } else if (m_begun && line.startsWith(commandPrefix)) {
        m_begun->command = line.mid(commandPrefix.size());
        m_hasCommand = true;
    } else if (m_begun && !isNext) {
        (m_hasCommand ? m_begun->command : m_begun->message) += u'\n' + line;
    } else if (line.startsWith(dataPrefix)) {
        ++m_tables;
        m_currentTable = line.mid(dataPrefix.size()).remove(u'"');
    }
    return hasCompleted;
}

void RestoreLog::finish()
{
    complete();
}

int RestoreLog::count(ErrorClass errorClass) const
{
    return static_cast<int>(std::count_if(m_errors.begin(), m_errors.end(), [&](const RestoreError& error) {
        return error.errorClass == errorClass;
    }));
}

base::LogLevel RestoreLog::levelOf(const QString& line)
{
    if (line.startsWith(errorPrefix))
        return base::LogLevel::Error;
    return line.startsWith(QStringLiteral("pg_restore: warning: ")) ? base::LogLevel::Warning
                                                                    : base::LogLevel::Info;
}

} // namespace restore
