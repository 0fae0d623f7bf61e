// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "postgres/Connection.h"
#include "process/Command.h"

namespace postgres {

/// The account that root runs PostgreSQL as (`postgres`, else `nobody`); nothing when this process is not
/// root.
std::optional<process::Account> serverAccount();

/// The newest folder of binaries on this machine that has initdb. ToolMissing when there is none.
base::Result<QString> serverBinaries();

/// A PostgreSQL server of our own, made with initdb: it listens on a Unix socket only, in a folder that only
/// its account can enter. initdb refuses root: as root everything runs as serverAccount().
class PrivateServer
{
public:
    struct Places
    {
        QString data;     ///< initdb's folder; its parent is created if missing
        QString socket;   ///< folder of the socket: with the socket's name its path fits into 107 bytes
        QString binaries; ///< of one PostgreSQL version: initdb, pg_ctl, postgres
        QByteArray settings = {}; ///< lines for postgresql.conf, after ours
        /// It runs in a network namespace of its own where the system permits that: what its functions run
        /// reaches nobody.
        bool withoutNetwork = false;
    };

    explicit PrivateServer(Places places) : m_places(std::move(places)), m_account(serverAccount()) {}

    /// What initialise() and start() run, in this order: for people.
    std::vector<process::Command> makingCommands() const;
    /// initdb: UTF8, C.UTF-8, the superuser `postgres`, trust on the socket (whoever may enter its folder),
    /// no network. Not made for lasting data: fsync is off.
    base::Result<void> initialise(const base::JobContext& context) const;
    /// Starts it, or finds it running; returns when it accepts connections.
    base::Result<void> start(const base::JobContext& context) const;
    /// A fast shutdown, waited for. Nothing to do when it is not running.
    base::Result<void> stop(const base::JobContext& context) const;
    /// At once, as by a crash: for a server that is thrown away.
    base::Result<void> stopImmediately() const;
    bool isRunning(std::stop_token stop) const;
    /// Whether it runs in another network namespace than this process.
    bool isWithoutNetwork() const;

    Target target(const QString& user, const QString& database) const;
    const Places& places() const { return m_places; }
    const std::optional<process::Account>& account() const { return m_account; }
    /// Makes a folder 0700 that belongs to the server's account.
    base::Result<void> makeFolder(const QString& path) const;

private:
    base::Result<void> stop(const QString& mode, std::stop_token token) const;
    process::Command initdbCommand() const;
    process::Command startCommand() const;
    process::Command command(const QString& program, const QStringList& arguments) const;

    Places m_places;
    std::optional<process::Account> m_account;
};

} // namespace postgres
