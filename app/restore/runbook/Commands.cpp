// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Commands.h"

#include "catalogue/DumpName.h"
#include "postgres/Quoting.h"

#include <algorithm>

namespace restore::runbook {

using base::Text;

namespace {

/// A keyword's value as a conninfo takes it, in quotes only where they are needed: people read this, and
/// quotes inside a shell's quotes are hard to read.
QString conninfoValue(const QString& value)
{
    const auto isPlain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("_-./:@%+").contains(c);
    };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain))
        return value;
    return u'\'' +
           QString(value).replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")) +
           u'\'';
}

} // namespace

QByteArray literal(const QString& text)
{
    if (text.contains(u'$'))
        return postgres::quotedLiteral(text.toUtf8());
    return "$$" + text.toUtf8() + "$$";
}

process::Command Commands::own(const QStringList& words) const
{
    return {.program = m_facts.program,
            .arguments = QStringList{QStringLiteral("--config"), m_facts.configFolder} + words};
}

process::Command Commands::ownRestore(const QString& dump, const QString& into, const QStringList& more) const
{
    return own(QStringList{QStringLiteral("restore"), dump, QStringLiteral("--into"), into} + more);
}

process::Command Commands::tool(const QString& name, const QStringList& arguments) const
{
    return {.program = m_facts.clients + u'/' + name, .arguments = arguments};
}

process::Command Commands::serverTool(const QString& name, const QStringList& arguments) const
{
    return {.program = m_facts.servers + u'/' + name,
            .arguments = arguments,
            .workingFolder = QStringLiteral("/")};
}

QString Commands::connection(const QString& user, const QString& database) const
{
    QMap<QString, QString> parameters = m_facts.server.parameters;
    parameters[QStringLiteral("dbname")] = database;
    if (!user.isEmpty() && user != m_facts.user()) { // the superuser of a new server, on its own machine
        parameters[QStringLiteral("user")] = user;
        if (!m_facts.newServer.socketFolder.isEmpty())
            parameters[QStringLiteral("host")] = m_facts.newServer.socketFolder;
    }
    QStringList words{QStringLiteral("dbname=") + conninfoValue(parameters.take(QStringLiteral("dbname")))};
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        if (it.key() != u"sslmode" || it.value() != u"prefer") // libpq's own choice
            words.append(it.key() + u'=' + conninfoValue(it.value()));
    return words.join(u' ');
}

process::Command Commands::client(const QString& options, const QString& user, const QString& database,
                                  const QStringList& more) const
{
    return tool(sqlClientName(),
                QStringList{options, QStringLiteral("-d"), connection(user, database)} + more);
}

process::Command Commands::sqlAs(const QString& user, const QString& database,
                                 const QByteArrayList& statements) const
{
    // -X: none of the reader's own settings; -1: in one transaction, which the first error ends.
    QStringList more;
    if (statements.size() > 1)
        more += {QStringLiteral("-1"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1")};
    for (const QByteArray& statement : statements)
        more += {QStringLiteral("-c"), QString::fromUtf8(statement)};
    return client(QStringLiteral("-X"), user, database, more);
}

process::Command Commands::sql(const QString& database, const QByteArrayList& statements) const
{
    return sqlAs(m_facts.user(), database, statements);
}

process::Command Commands::sqlFile(const QString& user, const QString& database, const QString& path) const
{
    return client(QStringLiteral("-X"), user, database,
                  {QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"), path});
}

process::Command Commands::instruction(const QString& database, const QString& line) const
{
    return client(QStringLiteral("-X"), m_facts.user(), database, {QStringLiteral("-c"), line});
}

process::Command Commands::dump(const QString& path) const
{
    return tool(QStringLiteral("pg_dump"),
                {QStringLiteral("--format=custom"), QStringLiteral("--lock-wait-timeout=60s"),
                 QStringLiteral("--file"), path, QStringLiteral("--dbname"),
                 connection(m_facts.user(), m_facts.database)});
}

Check Commands::questionAs(const QString& user, const QString& database, const QByteArray& sql,
                           const QString& answer, const Text& what) const
{
    return {.what = what,
            .command = client(QStringLiteral("-XAtq"), user, database,
                              {QStringLiteral("-c"), QString::fromUtf8(sql)}),
            .answer = answer};
}

Check Commands::question(const QString& database, const QByteArray& sql, const QString& answer,
                         const Text& what) const
{
    return questionAs(m_facts.user(), database, sql, answer, what);
}

Check Commands::rowsOf(const QString& database, const Name& table, qint64 rows) const
{
    return question(
        database, "SELECT count(*) FROM ONLY " + table.sql(), QString::number(rows),
        Text("runbook", "The table %1 has as many rows as in the backup.").arg(table.displayed()));
}

Check Commands::exitOf(const process::Command& command, int exitCode, const Text& what) const
{
    return {.what = what, .command = command, .exitCode = exitCode};
}

QString Commands::kept(const QString& end) const
{
    return m_facts.keptFolder + QStringLiteral("/incident_") +
           m_facts.madeAt.toTimeZone(m_facts.zone).toString(QStringLiteral("yyyyMMdd_HHmmss")) + u'_' +
           catalogue::encodedDatabase(m_facts.database) + end;
}

QString Commands::beside(const QString& end) const
{
    constexpr qsizetype longestName = 63; // NAMEDATALEN - 1
    QString start = m_facts.database;
    while ((start + end).toUtf8().size() > longestName)
        start.chop(1);
    return start + end;
}

} // namespace restore::runbook
