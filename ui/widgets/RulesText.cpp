// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RulesText.h"

#include "base/Format.h"
#include "base/Text.h"

namespace ui {

using base::PluralText;
using base::Text;

QString rulesText(const retention::Policy& policy)
{
    QStringList rules{PluralText("ui", "%n days").of(policy.retentionDays).toString()};
    if (policy.keep.daily > 0)
        rules += PluralText("ui", "%n daily").of(policy.keep.daily).toString();
    if (policy.keep.weekly > 0)
        rules += PluralText("ui", "%n weekly").of(policy.keep.weekly).toString();
    if (policy.keep.monthly > 0)
        rules += PluralText("ui", "%n monthly").of(policy.keep.monthly).toString();
    if (policy.keep.yearly > 0)
        rules += PluralText("ui", "%n yearly").of(policy.keep.yearly).toString();
    return rules.join(QStringLiteral(", "));
}

QString differenceText(const retention::Difference& difference, const QLocale& locale)
{
    QStringList facts;
    if (difference.lost > 0)
        facts += PluralText("ui", "%n more deleted (%1)")
                     .of(difference.lost)
                     .arg(base::sizeText(difference.lostBytes, locale))
                     .toString();
    if (difference.keptLonger > 0)
        facts += PluralText("ui", "%n more kept (%1)")
                     .of(difference.keptLonger)
                     .arg(base::sizeText(difference.keptLongerBytes, locale))
                     .toString();
    if (facts.isEmpty())
        facts += Text("ui", "the same backups deleted").toString();
    return Text("ui", "Compared with today: %1").arg(facts.join(QStringLiteral(", "))).toString();
}

QString oldestText(const retention::Difference& difference, const QDateTime& now, const QTimeZone& zone,
                   const QLocale& locale)
{
    if (difference.oldestToday == difference.oldestSupposed || !difference.oldestToday ||
        !difference.oldestSupposed)
        return {};
    const QDate today = difference.oldestToday->toTimeZone(zone).date();
    const QDate supposed = difference.oldestSupposed->toTimeZone(zone).date();
    const auto at = [&](const QDateTime& when, const QDate& date) {
        if (today == supposed) // the time of day tells them apart
            return base::dateText(when, now, zone, locale);
        const bool isThisYear = date.year() == now.toTimeZone(zone).date().year();
        return locale.toString(date, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
    };
    return Text("ui", "Oldest recovery point: %1 instead of %2")
        .arg(at(*difference.oldestSupposed, supposed))
        .arg(at(*difference.oldestToday, today))
        .toString();
}

} // namespace ui
