// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/PrivateServer.h"

#include "base/Folder.h"
#include "process/Runner.h"
#include "process/Tools.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <pwd.h>
#include <unistd.h>

namespace postgres {
namespace {

using base::ErrorCode;
using base::Text;
using namespace std::chrono_literals;

constexpr qsizetype longestSocketPath = 107; // sockaddr_un on Linux
const QString port = QStringLiteral("5432");

QByteArray serverSettings(const QString& socketFolder)
{
    QString quoted = socketFolder;
    quoted.replace(u'\'', QStringLiteral("''"));
    return "listen_addresses = ''\n"
           "port = " +
           port.toLatin1() +
           "\n"
           "unix_socket_directories = '" +
           quoted.toUtf8() +
           "'\n"
           "unix_socket_permissions = 0777\n" // the folder around it is closed to others
           "fsync = off\n"
           "full_page_writes = off\n"
           "synchronous_commit = off\n"
           "max_connections = 30\n"
           "shared_buffers = 64MB\n"
           "max_wal_size = 512MB\n"
           "lc_messages = 'C'\n"
           "timezone = 'UTC'\n"
           "logging_collector = off\n";
}

base::Result<void> append(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(text) != text.size())
        return base::failure(base::storageError(path, errno));
    return {};
}

} // namespace

std::optional<process::Account> serverAccount()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const char* name : {"postgres", "nobody"})
        if (const passwd* entry = ::getpwnam(name))
            return process::Account{entry->pw_uid, entry->pw_gid, QString::fromLocal8Bit(name),
                                    QString::fromLocal8Bit(entry->pw_dir)};
    return std::nullopt;
}

base::Result<QString> serverBinaries()
{
    const auto tools = process::findTools(QStringLiteral("initdb"), process::standardToolFolders());
    if (!tools.empty())
        return QFileInfo(tools.front().path).path();
    return base::failure(
        {ErrorCode::ToolMissing,
         Text("postgres", "No PostgreSQL server program (initdb) is installed."),
         {},
         Text("postgres",
              "Install it (Debian: apt install postgresql); it is only needed for a private server.")});
}

process::Command PrivateServer::command(const QString& program, const QStringList& arguments) const
{
    return {.program = m_places.binaries + u'/' + program,
            .arguments = arguments,
            .account = m_account,
            .workingFolder = QStringLiteral("/")};
}

process::Command PrivateServer::initdbCommand() const
{
    return command(QStringLiteral("initdb"),
                   {QStringLiteral("--pgdata=") + m_places.data, QStringLiteral("--username=postgres"),
                    QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
                    QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
}

process::Command PrivateServer::startCommand() const
{
    process::Command starting = command(
        QStringLiteral("pg_ctl"), {QStringLiteral("start"), QStringLiteral("--pgdata=") + m_places.data,
                                   QStringLiteral("--wait"), QStringLiteral("--timeout=60"),
                                   QStringLiteral("--log=") + m_places.data + QStringLiteral("/server.log")});
    starting.withoutNetwork = m_places.withoutNetwork;
    return starting;
}

std::vector<process::Command> PrivateServer::makingCommands() const
{
    return {initdbCommand(), startCommand()};
}

base::Result<void> PrivateServer::makeFolder(const QString& path) const
{
    const auto folder = base::Folder::openOrCreate(path);
    if (!folder)
        return base::failure(folder.error());
    if (m_account && ::fchown(folder->descriptor(), m_account->user, m_account->group) != 0)
        return base::failure(base::storageError(path, errno));
    return {};
}

base::Result<void> PrivateServer::initialise(const base::JobContext& context) const
{
    for (const QString& folder : {m_places.data, m_places.socket})
        if (const auto made = makeFolder(folder); !made)
            return made;
    const auto created = process::output(initdbCommand(), context.stop, 2min);
    if (!created)
        return base::failure(created.error());
    return append(m_places.data + QStringLiteral("/postgresql.conf"),
                  serverSettings(m_places.socket) + m_places.settings);
}

base::Result<void> PrivateServer::start(const base::JobContext& context) const
{
    if (isRunning(context.stop))
        return {};
    const QString socketPath = m_places.socket + QStringLiteral("/.s.PGSQL.") + port;
    if (QFile::encodeName(socketPath).size() > longestSocketPath)
        return base::failure(
            {ErrorCode::DemoUnavailable,
             Text("postgres", "The path of the server's socket is too long: %1").arg(socketPath),
             {},
             Text("postgres", "Choose a folder with a shorter path.")});
    if (const auto made = makeFolder(m_places.socket); !made)
        return made;
    const auto started = process::output(startCommand(), context.stop, 90s);
    if (!started)
        return base::failure(started.error());
    return {};
}

base::Result<void> PrivateServer::stop(const base::JobContext& context) const
{
    return stop(QStringLiteral("fast"), context.stop);
}

base::Result<void> PrivateServer::stopImmediately() const
{
    return stop(QStringLiteral("immediate"), {});
}

base::Result<void> PrivateServer::stop(const QString& mode, std::stop_token token) const
{
    if (!QFile::exists(m_places.data + QStringLiteral("/postmaster.pid")))
        return {};
    const auto stopped = process::output(
        command(QStringLiteral("pg_ctl"),
                {QStringLiteral("stop"), QStringLiteral("--pgdata=") + m_places.data,
                 QStringLiteral("--mode=") + mode, QStringLiteral("--wait"), QStringLiteral("--timeout=60")}),
        token, 90s);
    if (!stopped && isRunning(token))
        return base::failure(stopped.error());
    return {};
}

bool PrivateServer::isWithoutNetwork() const
{
    QFile file(m_places.data + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray pid = file.readLine().trimmed();
    // "net:[4026531840]": the number is the namespace's.
    const auto networkOf = [](const QByteArray& process) {
        const QString link = QStringLiteral("/proc/%1/ns/net").arg(QString::fromLatin1(process));
        return QFileInfo(QFile::symLinkTarget(link)).fileName();
    };
    const QString server = networkOf(pid);
    return !server.isEmpty() && server != networkOf("self");
}

bool PrivateServer::isRunning(std::stop_token stop) const
{
    return QFile::exists(m_places.data + QStringLiteral("/postmaster.pid")) &&
           process::output(command(QStringLiteral("pg_ctl"),
                                   {QStringLiteral("status"), QStringLiteral("--pgdata=") + m_places.data}),
                           stop)
               .has_value() &&
           Connection::open(target(QStringLiteral("postgres"), QStringLiteral("postgres")), stop, 5s)
               .has_value();
}

Target PrivateServer::target(const QString& user, const QString& database) const
{
    return {{{QStringLiteral("host"), m_places.socket},
             {QStringLiteral("port"), port},
             {QStringLiteral("user"), user},
             {QStringLiteral("dbname"), database},
             {QStringLiteral("sslmode"), QStringLiteral("disable")}},
            {}};
}

} // namespace postgres
