// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestServer.h"

#include "base/JobContext.h"
#include "process/Runner.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

namespace support {
namespace {

using namespace std::chrono_literals;

QString quotedIdentifier(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

// Under /tmp and short: the path of the socket must fit, and the server's account must be able to enter.
TestServer::TestServer() : m_folder(QStringLiteral("/tmp/pgs-test-XXXXXX"))
{
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0711);
}

TestServer::~TestServer()
{
    if (m_server)
        (void)m_server->stop({});
}

base::Result<void> TestServer::init(const QByteArray& settings, const QString& chosenBinaries)
{
    const auto binaries =
        chosenBinaries.isEmpty() ? postgres::serverBinaries() : base::Result<QString>(chosenBinaries);
    if (!binaries)
        return base::failure(binaries.error());
    m_server = std::make_unique<postgres::PrivateServer>(postgres::PrivateServer::Places{
        m_folder.filePath(QStringLiteral("data")), m_folder.filePath(QStringLiteral("socket")), *binaries});
    const base::JobContext context;
    if (const auto made = m_server->initialise(context); !made)
        return made;
    QFile file(dataFolder() + QStringLiteral("/postgresql.conf"));
    // Tests stop it as a crash would: what was committed must be there afterwards.
    const QByteArray lines = "synchronous_commit = on\n" + settings;
    if (!file.open(QIODevice::Append) || file.write(lines) != lines.size())
        return base::failure(base::storageError(file.fileName(), EIO));
    file.close();
    return m_server->start(context);
}

QByteArray TestServer::lastWords() const
{
    QFile log(dataFolder() + QStringLiteral("/server.log"));
    return log.open(QIODevice::ReadOnly) ? log.readAll().right(4000) : QByteArray();
}

base::Result<void> TestServer::restart()
{
    if (const auto stopped = m_server->stop({}); !stopped)
        return stopped;
    return m_server->start({});
}

base::Result<void> TestServer::stopImmediately()
{
    return m_server->stopImmediately();
}

base::Result<void> TestServer::execute(const QString& database, const QByteArray& sql,
                                       const QString& user) const
{
    const auto connection = postgres::Connection::open(m_server->target(user, database), {});
    if (!connection)
        return base::failure(connection.error());
    return connection->execute(sql, {});
}

base::Result<std::vector<postgres::Row>> TestServer::query(const QString& database, const QByteArray& sql,
                                                           const QStringList& parameters) const
{
    const auto connection =
        postgres::Connection::open(m_server->target(QStringLiteral("postgres"), database), {});
    if (!connection)
        return base::failure(connection.error());
    return connection->query(sql, parameters, {});
}

base::Result<void> TestServer::createDatabase(const QString& name) const
{
    // A statement of its own: CREATE DATABASE refuses to run with others.
    const auto created =
        query(QStringLiteral("postgres"), "CREATE DATABASE " + quotedIdentifier(name).toUtf8());
    if (!created)
        return base::failure(created.error());
    return {};
}

config::Configuration TestServer::configuration(const QString& database, const QString& folder,
                                                const QString& user) const
{
    config::Configuration configuration;
    configuration.folder = m_folder.path();
    configuration.zone = QTimeZone("Europe/Paris");
    configuration.backup.folder = folder;
    configuration.connection.database = database;
    configuration.connection.parameters = m_server->target(user, database).parameters;
    configuration.connection.parameters.remove(QStringLiteral("dbname"));
    return configuration;
}

base::Result<QByteArray> plainDump(const TestServer& server, const QString& database)
{
    const auto text = process::output(
        {.program = server.binaries() + QStringLiteral("/pg_dump"),
         .arguments = {QStringLiteral("--dbname=") +
                       postgres::conninfo(
                           server.server().target(QStringLiteral("postgres"), database).parameters)}},
        {}, 60s);
    if (!text)
        return text;
    QByteArray kept;
    for (const QByteArray& line : text->split('\n'))
        if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
            kept += line + '\n';
    return kept;
}

} // namespace support
