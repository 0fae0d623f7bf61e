// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Preflight.h"
#include "base/JobContext.h"
#include "catalogue/Scanner.h"
#include "cli/Arguments.h"
#include "config/Configuration.h"

#include <QJsonObject>

namespace cli {

/// What a command has to say: a document for scripts, a text for people, an exit status.
struct Answer
{
    QJsonObject json;
    QString text;
    int exitCode = 0;
    bool isWritten = false; ///< it stands on the standard output already
};

/// What every command is given.
struct Session
{
    const Arguments& arguments;
    const base::JobContext& context;
    const config::Configuration& configuration;
    catalogue::Scanner& scanner;

    backup::Request request() const;
    catalogue::Scope scope() const;
};

base::Result<Answer> runBackup(Session& session);
base::Result<Answer> runList(Session& session);
base::Result<Answer> runRotate(Session& session);
base::Result<Answer> runCheck(Session& session);
base::Result<Answer> runUndo(Session& session);
base::Result<Answer> runPin(Session& session);
base::Result<Answer> runRestore(Session& session);
base::Result<Answer> runDrill(Session& session);
base::Result<Answer> runUnpin(Session& session);
base::Result<Answer> runJournal(Session& session);
base::Result<Answer> runRunbook(Session& session);

/// These do without a configuration (null) when files are named.
base::Result<Answer> runVerify(const Arguments& arguments, const config::Configuration* configuration,
                               const base::JobContext& context);
base::Result<Answer> runInspect(const Arguments& arguments, const config::Configuration* configuration);
base::Result<Answer> runRows(const Arguments& arguments, const config::Configuration* configuration,
                             const base::JobContext& context);
base::Result<Answer> runCompare(const Arguments& arguments, const config::Configuration* configuration);

/// `demo start|stop|status` needs no configuration.
base::Result<Answer> runDemo(const Arguments& arguments, const base::JobContext& context);

} // namespace cli
