// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/DrillRecord.h"

#include "catalogue/JsonDocument.h"

namespace catalogue {
namespace {

constexpr int newestFormat = 1;
const QString kind = QStringLiteral("pgsauvegarde-drill");
const QString statusKey = QStringLiteral("status");
const QString atKey = QStringLiteral("at");
const QString restoreKey = QStringLiteral("restore_ms");

} // namespace

QString key(DrillStatus status)
{
    return status == DrillStatus::Passed ? QStringLiteral("passed") : QStringLiteral("failed");
}

QJsonObject recordObject(const DrillRecord& record)
{
    QJsonObject object = documentOf(kind, newestFormat);
    object.insert(statusKey, key(record.status));
    object.insert(atKey, timeText(record.at));
    object.insert(restoreKey, record.restoreMs);
    const QJsonObject stamp = stampObject(record.stamp);
    for (auto it = stamp.begin(); it != stamp.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

base::Result<QJsonObject> recordObjectFrom(const QByteArray& json, const QString& name)
{
    return objectOf(json, kind, newestFormat, name);
}

base::Result<DrillRecord> drillRecordFrom(const QByteArray& json, const QString& name)
{
    const auto object = recordObjectFrom(json, name);
    if (!object)
        return base::failure(object.error());
    const bool hasPassed = (*object)[statusKey].toString() == key(DrillStatus::Passed);
    return DrillRecord{hasPassed ? DrillStatus::Passed : DrillStatus::Failed, timeFrom((*object)[atKey]),
                       stampFrom(*object), (*object)[restoreKey].toInteger()};
}

} // namespace catalogue
