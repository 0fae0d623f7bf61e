// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "config/ConfigurationFolder.h"

#include <QString>
#include <QStringList>

namespace ui {

/// What the window is given from outside; tests give their own.
struct Environment
{
    base::Clock clock = base::systemClock();
    config::Surroundings surroundings = config::Surroundings::ofThisProcess();
    QStringList toolFolders;     ///< where pg_dump is looked for; empty: process::standardToolFolders()
    QString demonstrationFolder; ///< of demo::Demonstration
    QString logFolder;           ///< one file a job; empty: no files
    QString drillFolder;         ///< private servers of drills are made below it; empty: none are
    QString cacheFolder;         ///< of catalogue::Scanner; empty: nothing is remembered

    /// The user's own folders.
    static Environment standard();
};

} // namespace ui
