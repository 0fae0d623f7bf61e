// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "postgres/PrivateServer.h"

#include <QTemporaryDir>

namespace support {

/// A private PostgreSQL for one test program, started by init() and stopped with the object. Also as root,
/// where the server runs as an unprivileged account.
class TestServer
{
public:
    TestServer();
    ~TestServer();

    /// Starts it; the error says why it could not be. `settings` are lines for postgresql.conf; `binaries` a
    /// folder with the programs of one version, by default the newest installed one.
    base::Result<void> init(const QByteArray& settings = {}, const QString& binaries = {});
    base::Result<void> restart();
    /// Ends the server at once, as a crash would (pg_ctl stop -m immediate).
    base::Result<void> stopImmediately();

    /// Runs statements as the superuser, or as another role.
    base::Result<void> execute(const QString& database, const QByteArray& sql,
                               const QString& user = QStringLiteral("postgres")) const;
    base::Result<std::vector<postgres::Row>> query(const QString& database, const QByteArray& sql,
                                                   const QStringList& parameters = {}) const;
    base::Result<void> createDatabase(const QString& name) const;

    const postgres::PrivateServer& server() const { return *m_server; }
    QString socketFolder() const { return m_server->places().socket; }
    QString binaries() const { return m_server->places().binaries; }
    QString dataFolder() const { return m_server->places().data; }
    /// The last lines of its log: for a test that fails and wonders.
    QByteArray lastWords() const;
    /// A configuration for one of its databases, dumps in `folder`.
    config::Configuration configuration(const QString& database, const QString& folder,
                                        const QString& user = QStringLiteral("postgres")) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<postgres::PrivateServer> m_server;
};

/// The content of a database as stock pg_dump writes it in plain SQL, without the lines that differ from run
/// to run: two databases are the same when these are.
base::Result<QByteArray> plainDump(const TestServer& server, const QString& database);

} // namespace support
