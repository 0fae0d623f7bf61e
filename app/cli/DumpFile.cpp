// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DumpFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cli {

base::Result<DumpFile> findDumpFile(const QString& named, const config::Configuration* configuration)
{
    // A folder is a dump as well (directory format), also with a slash behind it.
    QFileInfo file(QDir::current(), QDir::cleanPath(named));
    if (configuration && !named.contains(u'/')) {
        const QFileInfo configured(QDir(configuration->backup.folder), named);
        if (configured.exists() || configured.isSymLink())
            file = configured;
    }
    auto folder = base::Folder::open(file.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    return DumpFile{std::make_shared<const base::Folder>(std::move(*folder)),
                    QFile::encodeName(file.fileName())};
}

} // namespace cli
