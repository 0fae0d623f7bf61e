// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"

#include "base/Text.h"

#include <QStringDecoder>

namespace base {
namespace {

constexpr QChar noBreakSpace(0x00A0);

QString timeOf(const QDateTime& local)
{
    return local.toString(QStringLiteral("HH:mm"));
}

QString shortDate(const QDate& date, const QDate& today, const QLocale& locale)
{
    const bool sameYear = date.year() == today.year();
    return locale.toString(date, sameYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

bool mustEscape(QChar c)
{
    const bool bidirectional = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                               (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E) ||
                               c == QChar(0x200F) || c == QChar(0x061C);
    const bool lineBreak = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    return bidirectional || lineBreak || c.category() == QChar::Other_Control;
}

} // namespace

QString sizeText(qint64 bytes, const QLocale& locale)
{
    if (bytes < 1000)
        return exactSizeText(bytes, locale);
    QString text = locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    return text.replace(u' ', noBreakSpace);
}

QString exactSizeText(qint64 bytes, const QLocale& locale)
{
    return PluralText("base", "%1 bytes").of(bytes).arg(locale.toString(bytes)).toString();
}

QString dateText(const QDateTime& at, const QDateTime& now, const QTimeZone& zone, const QLocale& locale)
{
    const QDateTime local = at.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    const QString time = timeOf(local);
    switch (local.date().daysTo(today)) {
    case 0:
        return Text("base", "today at %1").arg(time).toString();
    case 1:
        return Text("base", "yesterday at %1").arg(time).toString();
    case -1:
        return Text("base", "tomorrow at %1").arg(time).toString();
    default:
        break;
    }
    return shortDate(local.date(), today, locale) + u' ' + time;
}

QString dayText(const QDateTime& at, const QDateTime& now, const QTimeZone& zone, const QLocale& locale)
{
    const QDate day = at.toTimeZone(zone).date();
    const QDate today = now.toTimeZone(zone).date();
    if (day == today)
        return Text("base", "today").toString();
    if (day == today.addDays(-1))
        return Text("base", "yesterday").toString();
    return Text("base", "on %1").arg(shortDate(day, today, locale)).toString();
}

QString exactDateText(const QDateTime& at, const QTimeZone& zone, const QLocale& locale)
{
    const QDateTime local = at.toTimeZone(zone);
    return locale.toString(local.date(), QStringLiteral("dddd d MMMM yyyy")) + u' ' +
           local.toString(QStringLiteral("HH:mm:ss")) + u' ' + zone.abbreviation(at);
}

QString agoText(const QDateTime& at, const QDateTime& now)
{
    const qint64 seconds = at.secsTo(now);
    if (seconds < 60)
        return seconds < -60 ? Text("base", "in the future").toString() : Text("base", "just now").toString();
    if (seconds < 3600)
        return PluralText("base", "%n minutes ago").of(seconds / 60).toString();
    if (seconds < 48 * 3600)
        return PluralText("base", "%n hours ago").of(seconds / 3600).toString();
    return PluralText("base", "%n days ago").of(seconds / 86400).toString();
}

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (milliseconds < 1000)
        return Text("base", "%1 ms").arg(milliseconds).toString();
    if (seconds < 60)
        return Text("base", "%1 s").arg(seconds).toString();
    const auto twoDigits = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600)
        return Text("base", "%1 min %2 s").arg(seconds / 60).arg(twoDigits(seconds % 60)).toString();
    return Text("base", "%1 h %2 min").arg(seconds / 3600).arg(twoDigits(seconds / 60 % 60)).toString();
}

QString isoText(const QDateTime& at, const QTimeZone& zone)
{
    return at.toOffsetFromUtc(zone.offsetFromUtc(at)).toString(Qt::ISODate);
}

QString visible(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (mustEscape(c))
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

QString visible(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless); // a letter cut at the end is an error
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return visible(text);
    QString result;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value >= 0x7F)
            result += QStringLiteral("\\x%1").arg(value, 2, 16, QLatin1Char('0'));
        else
            result += QLatin1Char(byte);
    }
    return result;
}

} // namespace base
