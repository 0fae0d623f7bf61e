// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Check.h"
#include "base/JobContext.h"
#include "catalogue/Scanner.h"
#include "config/Configuration.h"
#include "postgres/ServerFacts.h"
#include "process/Tools.h"

namespace backup {

/// What a run needs and does not change: who asks, with which secrets and tools.
struct Request
{
    config::Configuration configuration;
    QString password;        ///< asked from the user; empty: the configuration's, else libpq's own sources
    QStringList toolFolders; ///< where pg_dump and pg_restore are looked for (process::standardToolFolders())
};

/// The target of a configuration, with the password that was asked if there is one.
postgres::Target targetOf(const config::Configuration& configuration, const QString& askedPassword);

/// All that was found out before starting. What could not be found out is absent, and a check says why.
struct Findings
{
    std::vector<Check> checks;
    std::optional<postgres::ServerFacts> facts;
    std::optional<process::Tool> dumpTool;
    std::optional<process::Tool> restoreTool;
    std::optional<catalogue::Listing> listing;

    /// The error of the first critical check.
    std::optional<base::Error> obstacle() const;
};

/// Whether backups are allowed by the configuration; the message names file and line when they are not.
Check enabledCheck(const config::Configuration& configuration);

/// Looks at everything, goes on after a failure so that all of them are told at once, and changes nothing (a
/// missing folder is not created, only its parent is looked at). `holdsLock`: the caller has the folder's
/// lock already.
Findings examine(const Request& request, catalogue::Scanner& scanner, bool holdsLock,
                 const base::JobContext& context);

/// Bytes that the next dump is expected to take: the newest good dump and a tenth more, else a third of the
/// database's size.
qint64 expectedBytes(const catalogue::Listing& listing, qint64 databaseBytes);

} // namespace backup
