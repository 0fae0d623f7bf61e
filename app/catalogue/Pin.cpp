// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Pin.h"

#include "catalogue/JsonDocument.h"

namespace catalogue {
namespace {

constexpr int newestFormat = 1;
const QString kind = QStringLiteral("pgsauvegarde-pin");
const QString noteKey = QStringLiteral("note");
const QString untilKey = QStringLiteral("until");
const QString byKey = QStringLiteral("by");
const QString atKey = QStringLiteral("at");

} // namespace

bool Pin::holds(const QDateTime& now, const QTimeZone& zone) const
{
    return !until || now.toTimeZone(zone).date() <= *until;
}

QByteArray toJson(const Pin& pin)
{
    QJsonObject object = documentOf(kind, newestFormat);
    object.insert(noteKey, pin.note);
    object.insert(untilKey, pin.until ? QJsonValue(pin.until->toString(Qt::ISODate)) : QJsonValue::Null);
    object.insert(byKey, pin.by);
    object.insert(atKey, timeText(pin.at));
    return QJsonDocument(object).toJson();
}

base::Result<Pin> pinFrom(const QByteArray& json, const QString& name)
{
    const auto object = objectOf(json, kind, newestFormat, name);
    if (!object)
        return base::failure(object.error());
    Pin pin{(*object)[noteKey].toString(), std::nullopt, (*object)[byKey].toString(),
            timeFrom((*object)[atKey])};
    // A date that cannot be read is no end: a pin rather keeps too long than too short.
    if (const QDate until = QDate::fromString((*object)[untilKey].toString(), Qt::ISODate); until.isValid())
        pin.until = until;
    return pin;
}

} // namespace catalogue
