// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Environment.h"

#include "catalogue/SummaryCache.h"
#include "demo/Demonstration.h"
#include "restore/drill/Workplace.h"

#include <QStandardPaths>

namespace ui {

Environment Environment::standard()
{
    Environment result;
    result.demonstrationFolder = demo::Demonstration::standardFolder();
    result.drillFolder = restore::drill::standardWorkFolder();
    result.logFolder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/logs");
    result.cacheFolder = catalogue::SummaryCache::standardFolder();
    return result;
}

} // namespace ui
