// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

typedef struct pg_conn PGconn;

namespace postgres {

/// Where to connect and as whom: libpq keywords and their values. The password stands apart so that it is
/// never printed with the rest.
struct Target
{
    QMap<QString, QString> parameters; ///< host, port, user, dbname, sslmode, passfile, service …
    QString password;

    QString database() const { return parameters.value(QStringLiteral("dbname")); }
};

/// Session settings that decide how values read as text, whatever the role's or the database's own: what is
/// dumped today must read the same on the day of a restore.
QMap<QString, QString> pinnedSettings();
/// The libpq `options` value that pins them.
QString pinnedOptions();

/// All keywords of a session of ours: the target's, pinned settings, keepalives that notice a dead link
/// within a minute, an application name. Without the password.
QMap<QString, QString> sessionParameters(const Target& target);

/// `host='…' dbname='…'`: a conninfo string in which no value can be taken for something else. Without the
/// password.
QString conninfo(const QMap<QString, QString>& parameters);

/// Drops the PG* variables of this process that would override what the user configured (PGHOSTADDR,
/// PGSERVICE, PGOPTIONS, PGSSLMODE …); those that only say where files are (PGPASSFILE, PGSERVICEFILE,
/// PGSYSCONFDIR) stay. Once, at the start of a program, before any thread.
void forgetEnvironment();

/// A row of text values; null values are null QStrings.
using Row = QStringList;

/// One open connection. Every wait ends with the stop token; nothing waits for ever.
class Connection
{
public:
    /// Connects with the settings pinned; `connect_timeout` of the target goes before `timeout`. Errors by
    /// cause: HostUnknown, ConnectionRefused, ConnectionTimeout, PasswordRequired, LoginRefused, NoHbaEntry,
    /// DatabaseUnknown, TooManyConnections, TlsFailed, ConnectionLost.
    static base::Result<Connection> open(const Target& target, std::stop_token stop,
                                         std::chrono::milliseconds timeout = std::chrono::seconds(10));

    /// Parameters are $1, $2 …, never mixed into the SQL. ServerError carries the SQLSTATE in its detail.
    /// When the answer does not come within `timeout` (ConnectionTimeout), or when stopped, the connection is
    /// of no more use; the server itself ends a statement after a minute, or after `timeout` when that is
    /// longer.
    base::Result<std::vector<Row>> query(const QByteArray& sql, const QStringList& parameters,
                                         std::stop_token stop,
                                         std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;
    /// Several statements in one string, without results: for scripts of our own only.
    base::Result<void> execute(const QByteArray& sql, std::stop_token stop,
                               std::chrono::milliseconds timeout = std::chrono::minutes(10)) const;

    /// COPY … TO STDOUT: `take` is given the rows as they come, each with its line's end, however long it
    /// takes.
    base::Result<void> copyOut(const QByteArray& sql, std::stop_token stop,
                               const std::function<void(std::span<const char>)>& take) const;
    /// The same in steps, so that one thread copies out over several connections: the statement is sent …
    base::Result<void> beginCopyOut(const QByteArray& sql, std::stop_token stop) const;
    /// … and what is there already is taken, without waiting for more. True when that was the last.
    base::Result<bool> takeCopied(std::stop_token stop,
                                  const std::function<void(std::span<const char>)>& take) const;
    int socket() const; ///< can be read when there is more
    /// COPY … FROM STDIN: `fill` is given a function that takes rows, and hands them over; what it returns
    /// ends the copying, an error undoes it.
    using Put = std::function<base::Result<void>(std::span<const char>)>;
    base::Result<void> copyIn(const QByteArray& sql, std::stop_token stop,
                              const std::function<base::Result<void>(const Put& put)>& fill) const;
    /// Of the last statement that the server refused; empty when it refused none.
    QString sqlState() const { return m_sqlState; }

    int serverVersion() const; ///< 150018 for 15.18
    /// What the server says of itself when connecting: server_version, server_encoding, is_superuser,
    /// in_hot_standby.
    QString parameter(const char* name) const;
    QString user() const;

private:
    struct Close
    {
        void operator()(PGconn* connection) const;
    };
    using Handle = std::unique_ptr<PGconn, Close>;
    explicit Connection(Handle handle) : m_handle(std::move(handle)) {}

    Handle m_handle;
    mutable QString m_sqlState;
};

} // namespace postgres
