// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/JsonDocument.h"

#include "base/Version.h"

namespace catalogue {
namespace {

using base::ErrorCode;
using base::Text;

const QString kindKey = QStringLiteral("kind");
const QString formatKey = QStringLiteral("format");
const QString bytesKey = QStringLiteral("bytes");
const QString modifiedKey = QStringLiteral("modified_ns");

} // namespace

QJsonObject documentOf(const QString& kind, int format)
{
    return {{kindKey, kind},
            {formatKey, format},
            {QStringLiteral("program"), QStringLiteral("pgsauvegarde ") + base::version()}};
}

base::Result<QJsonObject> objectOf(const QByteArray& json, const QString& kind, int newestFormat,
                                   const QString& name)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (object[kindKey].toString() != kind)
        return base::failure({ErrorCode::OperationFailed,
                              Text("catalogue", "%1 is not a file that PgSauvegarde writes.").arg(name),
                              error.error == QJsonParseError::NoError ? QString() : error.errorString(),
                              Text("catalogue", "The backup beside it works without it.")});
    if (const int format = object[formatKey].toInt(); format < 1 || format > newestFormat)
        return base::failure(
            {ErrorCode::OperationFailed,
             Text("catalogue", "%1 was written by a newer version of PgSauvegarde.").arg(name),
             {},
             Text("catalogue", "Update PgSauvegarde on this machine.")});
    return object;
}

QString timeText(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject stampObject(const FileStamp& stamp)
{
    return {{bytesKey, stamp.bytes}, {modifiedKey, QString::number(stamp.modifiedNs)}};
}

FileStamp stampFrom(const QJsonObject& object)
{
    return {object[bytesKey].toInteger(-1), object[modifiedKey].toString().toLongLong()};
}

} // namespace catalogue
