// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Commands.h"

namespace restore::runbook {

/// Only statements of the runbook's own are handed to it, never what a dump holds; but for the roles file,
/// which is of ours and was verified before.
QString sqlClientName()
{
    return QStringLiteral("psql");
}

} // namespace restore::runbook
