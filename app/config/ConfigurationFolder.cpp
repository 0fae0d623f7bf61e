// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigurationFolder.h"

#include "config/Configuration.h"

#include <QDir>
#include <QFileInfo>

namespace config {
namespace {

using base::Text;

const QString applicationFolder = QStringLiteral("/pgsauvegarde");

// A link that leads nowhere counts: reading then says so, rather than another configuration being taken
// silently.
bool holdsConfiguration(const QString& folder)
{
    const QFileInfo file(folder + u'/' + globalFileName);
    return file.exists() || file.isSymLink();
}

// XDG folders that are not absolute are to be ignored: https://specifications.freedesktop.org/basedir-spec/
QString xdgFolder(const char* variable, const QString& fallbackInHome)
{
    const QString value = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(value) ? QDir::cleanPath(value) : QDir::homePath() + u'/' + fallbackInHome;
}

} // namespace

Surroundings Surroundings::ofThisProcess()
{
    Surroundings surroundings;
    surroundings.currentFolder = QDir::currentPath();
    surroundings.environmentVariable = qEnvironmentVariable("PGSAUVEGARDE_CONFIG");
    surroundings.xdgConfigHome = xdgFolder("XDG_CONFIG_HOME", QStringLiteral(".config"));
    surroundings.xdgDataHome = xdgFolder("XDG_DATA_HOME", QStringLiteral(".local/share"));
    return surroundings;
}

ConfigurationFolder configurationAt(const QString& path, const Surroundings& surroundings)
{
    const QString absolute = QDir::cleanPath(QDir(surroundings.currentFolder).absoluteFilePath(path));
    if (absolute == surroundings.xdgConfigHome + applicationFolder)
        return {absolute, surroundings.xdgDataHome + applicationFolder};
    if (absolute == surroundings.systemConfig)
        return {absolute, surroundings.systemData};
    return {absolute, QFileInfo(absolute).path()};
}

base::Result<ConfigurationFolder> findConfiguration(const QString& explicitFolder,
                                                    const Surroundings& surroundings)
{
    for (const QString& named : {explicitFolder, surroundings.environmentVariable})
        if (!named.isEmpty())
            return configurationAt(named, surroundings);

    const QStringList places{surroundings.currentFolder + QStringLiteral("/config"),
                             surroundings.xdgConfigHome + applicationFolder, surroundings.systemConfig};
    for (const QString& place : places)
        if (holdsConfiguration(place))
            return configurationAt(place, surroundings);
    return base::failure(
        {base::ErrorCode::ConfigMissing,
         Text("config", "No configuration was found: no folder looked in holds config_global.yml."),
         places.join(u'\n'),
         Text("config", "Create one of these folders, or name one with --config or $PGSAUVEGARDE_CONFIG.")});
}

} // namespace config
