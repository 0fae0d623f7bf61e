// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/JournalRecord.h"

#include "base/Text.h"

#include <algorithm>
#include <array>

namespace retention {
namespace {

using base::Text;

constexpr std::array events{Event::Planned, Event::Deleted,   Event::Quarantined,
                            Event::Failed,  Event::TakenBack, Event::Purged};

QString timeText(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject policyObject(const Policy& policy)
{
    return {{QStringLiteral("retention_days"), policy.retentionDays},
            {QStringLiteral("min_keep"), policy.minKeep},
            {QStringLiteral("daily"), policy.keep.daily},
            {QStringLiteral("weekly"), policy.keep.weekly},
            {QStringLiteral("monthly"), policy.keep.monthly},
            {QStringLiteral("yearly"), policy.keep.yearly},
            {QStringLiteral("quarantine_days"), policy.quarantineDays}};
}

Policy policyFrom(const QJsonObject& object)
{
    Policy policy;
    policy.retentionDays = object[QStringLiteral("retention_days")].toInt();
    policy.minKeep = object[QStringLiteral("min_keep")].toInt();
    policy.keep = {object[QStringLiteral("daily")].toInt(), object[QStringLiteral("weekly")].toInt(),
                   object[QStringLiteral("monthly")].toInt(), object[QStringLiteral("yearly")].toInt()};
    policy.quarantineDays = object[QStringLiteral("quarantine_days")].toInt();
    return policy;
}

} // namespace

QString key(Event event)
{
    switch (event) {
    case Event::Planned:
        return QStringLiteral("planned");
    case Event::Deleted:
        return QStringLiteral("deleted");
    case Event::Quarantined:
        return QStringLiteral("quarantined");
    case Event::Failed:
        return QStringLiteral("failed");
    case Event::TakenBack:
        return QStringLiteral("taken_back");
    case Event::Purged:
        return QStringLiteral("purged");
    }
    Q_UNREACHABLE();
}

QString text(Event event)
{
    switch (event) {
    case Event::Planned:
        return Text("retention", "about to go").toString();
    case Event::Deleted:
        return Text("retention", "deleted").toString();
    case Event::Quarantined:
        return Text("retention", "moved to the quarantine").toString();
    case Event::Failed:
        return Text("retention", "not deleted").toString();
    case Event::TakenBack:
        return Text("retention", "taken back").toString();
    case Event::Purged:
        return Text("retention", "deleted from the quarantine").toString();
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Record& record)
{
    return {{QStringLiteral("number"), record.number},
            {QStringLiteral("at"), timeText(record.at)},
            {QStringLiteral("by"), record.by},
            {QStringLiteral("outcome"), key(record.event)},
            {QStringLiteral("file"), record.file},
            {QStringLiteral("bytes"), record.bytes},
            {QStringLiteral("created_at"), timeText(record.createdAt)},
            {QStringLiteral("sha256"), record.sha256.isEmpty()
                                           ? QJsonValue::Null
                                           : QJsonValue(QString::fromLatin1(record.sha256.toHex()))},
            {QStringLiteral("rule"), record.rule},
            {QStringLiteral("policy"), policyObject(record.policy)},
            {QStringLiteral("batch"), record.batch},
            {QStringLiteral("message"), record.message}};
}

std::optional<Record> recordFrom(const QJsonObject& object)
{
    const QString outcome = object[QStringLiteral("outcome")].toString();
    const auto event =
        std::find_if(events.begin(), events.end(), [&](Event known) { return key(known) == outcome; });
    Record record;
    record.at = timeFrom(object[QStringLiteral("at")]);
    record.file = object[QStringLiteral("file")].toString();
    if (event == events.end() || !record.at.isValid() || record.file.isEmpty())
        return std::nullopt;
    record.event = *event;
    record.number = object[QStringLiteral("number")].toInteger();
    record.by = object[QStringLiteral("by")].toString();
    record.bytes = object[QStringLiteral("bytes")].toInteger();
    record.createdAt = timeFrom(object[QStringLiteral("created_at")]);
    record.sha256 = QByteArray::fromHex(object[QStringLiteral("sha256")].toString().toLatin1());
    record.rule = object[QStringLiteral("rule")].toString();
    record.policy = policyFrom(object[QStringLiteral("policy")].toObject());
    record.batch = object[QStringLiteral("batch")].toString();
    record.message = object[QStringLiteral("message")].toString();
    return record;
}

} // namespace retention
