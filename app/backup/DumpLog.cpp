// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/DumpLog.h"

#include <QRegularExpression>

#include <algorithm>

namespace backup {
namespace {

constexpr int mostComplaints = 40;
const QString tableLine = QStringLiteral("pg_dump: dumping contents of table \"");

bool anyContains(const QStringList& lines, std::initializer_list<QStringView> texts)
{
    return std::any_of(lines.begin(), lines.end(), [&](const QString& line) {
        return std::any_of(texts.begin(), texts.end(), [&](QStringView text) { return line.contains(text); });
    });
}

} // namespace

base::LogLevel DumpLog::levelOf(const QString& line)
{
    if (line.startsWith(u"pg_dump: error:") || line.startsWith(u"pg_restore: error:"))
        return base::LogLevel::Error;
    if (line.startsWith(u"pg_dump: warning:") || line.startsWith(u"pg_restore: warning:"))
        return base::LogLevel::Warning;
    return base::LogLevel::Info;
}

void DumpLog::add(const QString& line)
{
    if (line.startsWith(tableLine)) {
        ++m_tablesStarted;
        m_currentTable = line.sliced(tableLine.size());
        m_currentTable.chop(1); // the closing quote, which is missing when the name goes on in the next line
    }
    // An error may go on over several lines ("detail:", "hint:", "LINE 1:"): everything that follows one is
    // kept.
    if (m_complaints.isEmpty() && levelOf(line) != base::LogLevel::Error)
        return;
    m_complaints.append(line);
    if (m_complaints.size() > mostComplaints)
        m_complaints.removeFirst();
}

QString DumpLog::tablesNotLocked() const
{
    static const QRegularExpression statement(
        QStringLiteral("Query was: LOCK TABLE (.+) IN ACCESS SHARE MODE"));
    return statement.match(complaints()).captured(1);
}

bool DumpLog::saysDiskFull() const
{
    return anyContains(m_complaints, {u"No space left on device", u"Disk quota exceeded", u"File too large"});
}

bool DumpLog::saysConnectionLost() const
{
    // FATAL is what a server says last on a connection; most of its languages leave the word as it is.
    return anyContains(m_complaints,
                       {u"server closed the connection unexpectedly", u"connection to server was lost",
                        u"SSL connection has been closed unexpectedly", u"no connection to the server",
                        u"could not receive data from server", u"could not send data to server",
                        u"from server: FATAL:"});
}

} // namespace backup
