// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Session.h"
#include "demo/Demonstration.h"

namespace cli {
namespace {

using base::Text;

Answer statusAnswer(const demo::Demonstration& demonstration, const demo::Status& status)
{
    const QString state = status.running ? QStringLiteral("running")
                          : status.made  ? QStringLiteral("stopped")
                                         : QStringLiteral("absent");
    QString text = status.running ? Text("cli", "The demonstration runs (%1).").arg(status.folder).toString()
                   : status.made
                       ? Text("cli", "The demonstration is stopped (%1).").arg(status.folder).toString()
                       : Text("cli", "The demonstration has not been made yet.").toString();
    return {{{QStringLiteral("status"), state},
             {QStringLiteral("folder"), status.folder},
             {QStringLiteral("socket"), status.socketFolder},
             {QStringLiteral("config"), demonstration.configuration().path}},
            text + u'\n'};
}

} // namespace

base::Result<Answer> runDemo(const Arguments& arguments, const base::JobContext& context)
{
    const demo::Demonstration demonstration;
    if (arguments.action == u"start")
        if (const auto started = demonstration.start(context); !started)
            return base::failure(started.error());
    if (arguments.action == u"stop")
        if (const auto stopped = demonstration.stop(context); !stopped)
            return base::failure(stopped.error());
    const auto status = demonstration.status(context.stop);
    if (!status)
        return base::failure(status.error());
    return statusAnswer(demonstration, *status);
}

} // namespace cli
