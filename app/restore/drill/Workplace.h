// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/FolderLock.h"
#include "postgres/PrivateServer.h"

namespace restore::drill {

/// Where private servers are made: $XDG_CACHE_HOME/pgsauvegarde/drill; as root
/// /var/lib/pgsauvegarde/drill, which the server's account can enter.
QString standardWorkFolder();

/// A private server for one drill or one rehearsal, in a folder of its own below the work folder. It and all
/// that belongs to it is gone when this object is; what a killed program left is found by the lock that
/// nobody holds.
class Workplace
{
public:
    /// Makes the folder, initdb, and starts the server, with connections for as many `jobs` at once.
    /// PermissionDenied (the server's account cannot enter the work folder), StorageUnwritable, StorageFull,
    /// ToolFailed, Cancelled.
    static base::Result<Workplace> make(const QString& workFolder, const QString& binaries, int jobs,
                                        const base::JobContext& context);
    ~Workplace();
    Workplace(Workplace&& other) noexcept;
    Workplace& operator=(Workplace&&) = delete;

    const postgres::PrivateServer& server() const { return m_server; }
    /// As its superuser `postgres`.
    postgres::Target target(const QString& database) const;
    /// For files of the drill: the server's account cannot enter it.
    QString folder() const { return m_folder; }
    bool isAlone() const { return m_isAlone; } ///< in a network namespace of its own

private:
    Workplace(QString folder, catalogue::FolderLock lock, postgres::PrivateServer server);

    QString m_folder;
    catalogue::FolderLock m_lock;
    postgres::PrivateServer m_server;
    bool m_isAlone = false;
};

/// Ends and removes what killed programs left below the work folder; returns how many there were.
int removeLeftovers(const QString& workFolder, const base::JobContext& context);

} // namespace restore::drill
