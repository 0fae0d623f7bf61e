// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"
#include "catalogue/FolderLock.h"
#include "config/ConfigurationFolder.h"
#include "postgres/PrivateServer.h"

namespace demo {

struct Status
{
    bool made = false;    ///< the server's data and the earlier dumps exist
    bool running = false; ///< the server accepts connections
    QString folder;
    QString socketFolder;
};

/// A private PostgreSQL server with the sample database `mairie` and three weeks of earlier dumps, under one
/// folder: `config/` (both files), `backups/postgres/`, `server/`. Made at the first start, which takes about
/// half a minute.
class Demonstration
{
public:
    /// Under the user's data folder ($XDG_DATA_HOME/pgsauvegarde/demo); as root under
    /// /var/lib/pgsauvegarde/demo, which the server's account can enter.
    static QString standardFolder();
    explicit Demonstration(QString folder = standardFolder());

    /// Makes what is missing, starts the server. What an interrupted start left is made anew.
    base::Result<void> start(const base::JobContext& context) const;
    base::Result<void> stop(const base::JobContext& context) const;
    base::Result<Status> status(std::stop_token stop) const;

    /// The configuration that leads to it; there once start() has succeeded.
    config::ConfigurationFolder configuration() const;

private:
    QString ours() const;
    bool isMade() const;
    QString below(const QString& name) const { return m_folder + u'/' + name; }
    base::Result<catalogue::FolderLock> lock(const base::JobContext& context) const;
    QString socketFolder() const;
    base::Result<postgres::PrivateServer> server() const;
    base::Result<void> make(const base::JobContext& context) const;
    base::Result<void> fill(const postgres::PrivateServer& server, const base::JobContext& context) const;

    QString m_folder;
};

} // namespace demo
