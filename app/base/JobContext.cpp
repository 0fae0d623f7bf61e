// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/JobContext.h"

namespace base {

Clock systemClock()
{
    return [] {
        return QDateTime::currentDateTimeUtc();
    };
}

} // namespace base
