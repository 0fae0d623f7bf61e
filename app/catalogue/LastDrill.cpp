// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/LastDrill.h"

#include "catalogue/DumpName.h"
#include "catalogue/Sidecars.h"

#include <QJsonDocument>

namespace catalogue {
namespace {

constexpr qint64 largest = 64 * 1024;
const QString fileKey = QStringLiteral("file");

} // namespace

QByteArray lastDrillName(const QString& database)
{
    return '.' + encodedDatabase(database).toLatin1() + ".last-drill.json";
}

std::optional<LastDrill> readLastDrill(const base::Folder& folder, const QString& database)
{
    const QByteArray name = lastDrillName(database);
    const auto json = folder.read(name, largest);
    if (!json)
        return std::nullopt;
    const auto record = drillRecordFrom(*json, folder.pathOf(name));
    const auto object = recordObjectFrom(*json, folder.pathOf(name));
    if (!record || !object || !record->at.isValid())
        return std::nullopt;
    return LastDrill{(*object)[fileKey].toString(), *record};
}

base::Result<void> rememberDrill(const base::Folder& folder, const QString& database, const LastDrill& drill)
{
    if (!dateOf(drill.fileName.toUtf8(), database, QTimeZone::utc()))
        return {};
    QJsonObject object = recordObject(drill.record);
    object.insert(fileKey, drill.fileName);
    return writeSidecar(folder, lastDrillName(database), QJsonDocument(object).toJson(), Overwrite::Yes);
}

} // namespace catalogue
