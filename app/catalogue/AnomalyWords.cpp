// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Text.h"
#include "catalogue/Anomalies.h"

#include <QJsonObject>

#include <array>

namespace catalogue {
namespace {

using base::PluralText;
using base::Text;

constexpr std::array allKinds{AnomalyKind::Size, AnomalyKind::Duration, AnomalyKind::TableRows,
                              AnomalyKind::TableVanished};
const QString kindKey = QStringLiteral("kind");
const QString tableKey = QStringLiteral("table");
const QString beforeKey = QStringLiteral("before");
const QString nowKey = QStringLiteral("now");

} // namespace

QString key(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::Size:
        return QStringLiteral("size");
    case AnomalyKind::Duration:
        return QStringLiteral("duration");
    case AnomalyKind::TableRows:
        return QStringLiteral("table_rows");
    case AnomalyKind::TableVanished:
        return QStringLiteral("table_vanished");
    }
    Q_UNREACHABLE();
}

QString text(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::Size:
        return Text("catalogue", "smaller").toString();
    case AnomalyKind::Duration:
        return Text("catalogue", "slower").toString();
    case AnomalyKind::TableRows:
        return Text("catalogue", "rows lost").toString();
    case AnomalyKind::TableVanished:
        return Text("catalogue", "table gone").toString();
    }
    Q_UNREACHABLE();
}

QString text(const Anomaly& anomaly)
{
    const QLocale locale;
    const QString table = base::visible(anomaly.table);
    switch (anomaly.kind) {
    case AnomalyKind::Size:
        return Text("catalogue", "size %1 → %2 (%3%)")
            .arg(base::sizeText(anomaly.before, locale))
            .arg(base::sizeText(anomaly.now, locale))
            .arg(anomaly.now * 100 / std::max<qint64>(1, anomaly.before))
            .toString();
    case AnomalyKind::Duration:
        return Text("catalogue", "duration %1 → %2")
            .arg(base::durationText(anomaly.before))
            .arg(base::durationText(anomaly.now))
            .toString();
    case AnomalyKind::TableRows:
        return PluralText("catalogue", "%1: %2 → %3 rows")
            .of(anomaly.now)
            .arg(table)
            .arg(locale.toString(anomaly.before))
            .arg(locale.toString(anomaly.now))
            .toString();
    case AnomalyKind::TableVanished:
        break;
    }
    if (anomaly.before < 0)
        return Text("catalogue", "%1: table gone").arg(table).toString();
    return PluralText("catalogue", "%1: table gone (%2 rows)")
        .of(anomaly.before)
        .arg(table)
        .arg(locale.toString(anomaly.before))
        .toString();
}

QStringList linesOf(const Anomalies& anomalies, qsizetype most)
{
    QStringList lines;
    for (const Anomaly& anomaly : anomalies) {
        if (lines.size() == most) {
            const auto rest = static_cast<qsizetype>(anomalies.size()) - most;
            lines += PluralText("catalogue", "and %n others").of(rest).toString();
            break;
        }
        lines += text(anomaly);
    }
    return lines;
}

QJsonArray toJson(const Anomalies& anomalies)
{
    QJsonArray array;
    for (const Anomaly& anomaly : anomalies) {
        QJsonObject object{{kindKey, key(anomaly.kind)}, {beforeKey, anomaly.before}, {nowKey, anomaly.now}};
        if (!anomaly.table.isEmpty())
            object.insert(tableKey, anomaly.table);
        array.append(object);
    }
    return array;
}

Anomalies anomaliesFrom(const QJsonArray& array)
{
    Anomalies anomalies;
    for (const QJsonValueConstRef value : array)
        for (const AnomalyKind kind : allKinds)
            if (value[kindKey].toString() == key(kind))
                anomalies.push_back({kind, value[tableKey].toString(), value[beforeKey].toInteger(),
                                     value[nowKey].toInteger()});
    return anomalies;
}

} // namespace catalogue
