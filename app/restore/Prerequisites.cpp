// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Prerequisites.h"

#include "base/Format.h"
#include "catalogue/Sidecars.h"
#include "postgres/RoleScript.h"

#include <QCryptographicHash>

namespace restore {
namespace {

using base::Text;

/// The oldest pg_restore that reads an archive of this version (1.15 came with 16, 1.16 with 17).
int oldestReader(const archive::Header& header)
{
    return header.minorVersion <= 14 ? 0 : header.minorVersion == 15 ? 16 : 17;
}

} // namespace

base::Result<process::Tool> chooseRestoreTool(const archive::Header& header, const QString& file,
                                              int serverMajor, const QStringList& toolFolders)
{
    const QString name = QStringLiteral("pg_restore");
    const QStringList folders = toolFolders.isEmpty() ? process::standardToolFolders() : toolFolders;
    const int needed = std::max(serverMajor, oldestReader(header));
    auto tool = process::chooseForServer(name, process::findTools(name, folders), needed);
    if (!tool && tool.error().code == base::ErrorCode::ToolTooOld && needed > serverMajor)
        tool.error().message =
            Text("restore", "%1 was written by pg_dump %2; no pg_restore here is new enough to read it.")
                .arg(file)
                .arg(base::visible(header.dumpVersion));
    return tool;
}

base::Result<QByteArray> rolesBeside(const base::Folder& folder, const QByteArray& dumpName,
                                     const std::optional<catalogue::Manifest>& manifest)
{
    const auto read = catalogue::readRoles(folder, dumpName);
    const QByteArray script = read ? read->value_or(QByteArray()) : QByteArray();
    if (!script.startsWith(postgres::roleScriptStart))
        return QByteArray();
    if (manifest && manifest->roles &&
        QCryptographicHash::hash(script, QCryptographicHash::Sha256) != manifest->roles->sha256)
        return base::failure(
            {base::ErrorCode::FileChanged,
             Text("restore", "The roles file beside the dump is not the one that was saved with it."),
             {},
             Text("restore", "Look at it; restore without creating the roles.")});
    return script;
}

} // namespace restore
