// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Version.h"

namespace base {

QString version()
{
    return QStringLiteral(PGSAUVEGARDE_VERSION);
}

} // namespace base
