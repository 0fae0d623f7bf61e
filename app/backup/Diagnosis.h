// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/DumpLog.h"
#include "base/Folder.h"
#include "postgres/ServerFacts.h"
#include "process/Runner.h"

namespace backup {

/// What is known when pg_dump has failed.
struct Failure
{
    process::Ending ending;
    const DumpLog& log;
    const base::Folder& folder;
    postgres::Target target;
    QString tool;
    int lockTimeoutSeconds = 60;
    QStringList extraArguments;
};

/// Finds the cause by own questions to the system and to the server, each with a short timeout: pg_dump's
/// exit status is 1 whatever happened, and the server's words are in the server's language.
base::Error diagnose(const Failure& failure, std::stop_token stop);

/// The error that names what the role cannot read.
base::Error rightsError(const postgres::Unreadable& unreadable, const QString& user);

} // namespace backup
