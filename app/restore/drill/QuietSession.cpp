// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/QuietSession.h"

namespace restore::drill {

postgres::Target quiet(postgres::Target target, int serverMajor)
{
    constexpr int firstWithEventTriggersOff = 17;
    QString& options = target.parameters[QStringLiteral("options")];
    if (options.isEmpty())
        options = postgres::pinnedOptions();
    options += QStringLiteral(" -c session_replication_role=replica");
    if (serverMajor >= firstWithEventTriggersOff)
        options += QStringLiteral(" -c event_triggers=off");
    return target;
}

} // namespace restore::drill
