// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace config {

/// Where a configuration was found, and what a relative `dir` in it is relative to.
struct ConfigurationFolder
{
    QString path;     ///< absolute
    QString dataRoot; ///< the parent of `path`, or the data folder that goes with a standard place
};

/// What the search depends on, as values, so that it can be tested without touching the environment.
struct Surroundings
{
    QString currentFolder;
    QString environmentVariable; ///< $PGSAUVEGARDE_CONFIG, empty when unset
    QString xdgConfigHome;       ///< $XDG_CONFIG_HOME or ~/.config
    QString xdgDataHome;         ///< $XDG_DATA_HOME or ~/.local/share
    QString systemConfig = QStringLiteral("/etc/pgsauvegarde");
    QString systemData = QStringLiteral("/var/lib/pgsauvegarde");

    static Surroundings ofThisProcess();
};

/// First found wins: `explicitFolder` (from --config, empty when not given), $PGSAUVEGARDE_CONFIG, ./config
/// when it holds config_global.yml, $XDG_CONFIG_HOME/pgsauvegarde, /etc/pgsauvegarde. The first two are taken
/// even when they do not exist (reading then says so); of the last two, the folder must hold
/// config_global.yml. None: ConfigMissing, its detail lists where it looked, one place a line.
base::Result<ConfigurationFolder> findConfiguration(const QString& explicitFolder,
                                                    const Surroundings& surroundings);

/// The folder at `path`, with the data root that goes with it.
ConfigurationFolder configurationAt(const QString& path, const Surroundings& surroundings);

/// Writes a commented example of both files, for a database, into a folder (created 0700 if missing, the file
/// with the connection 0600). Refuses to replace an existing file.
base::Result<void> createConfiguration(const QString& folder, const QString& host, int port,
                                       const QString& database, const QString& user);

} // namespace config
