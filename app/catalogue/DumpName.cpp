// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/DumpName.h"

#include <QRegularExpression>

namespace catalogue {
namespace {

const QString dateFormat = QStringLiteral("yyyyMMdd_HHmmss");
constexpr qsizetype dateLength = 15;

bool isPlain(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           byte == '.' || byte == '_' || byte == '-';
}

/// The later of the instants that a wall clock can mean.
QDateTime instantOf(const QDate& date, const QTime& time, const QTimeZone& zone)
{
    const QDateTime asUtc(date, time, Qt::UTC);
    QDateTime latestExact;
    QDateTime latest;
    for (const int days : {-1, 1}) {
        const QDateTime candidate = asUtc.addSecs(-zone.offsetFromUtc(asUtc.addDays(days)));
        const bool exact = candidate.addSecs(zone.offsetFromUtc(candidate)) == asUtc;
        if (exact && (!latestExact.isValid() || candidate > latestExact))
            latestExact = candidate;
        if (!latest.isValid() || candidate > latest)
            latest = candidate;
    }
    return latestExact.isValid() ? latestExact : latest;
}

/// Of a whole day, when no clock changes from the day before to the day after it.
std::optional<int> offsetOf(const QDate& date, const QTimeZone& zone)
{
    const QDateTime before(date.addDays(-1), QTime(0, 0), Qt::UTC);
    const QDateTime after(date.addDays(2), QTime(0, 0), Qt::UTC);
    if (zone.hasTransitions()) {
        const QTimeZone::OffsetData next = zone.nextTransition(before);
        if (next.atUtc.isValid() && next.atUtc <= after)
            return std::nullopt;
    }
    return zone.offsetFromUtc(before);
}

/// Of digits only.
std::optional<int> numberOf(QByteArrayView digits)
{
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

QString prefixOf(const QString& database)
{
    return encodedDatabase(database) + QStringLiteral("_full_");
}

} // namespace

QString encodedDatabase(const QString& database)
{
    const QByteArray bytes = database.toUtf8();
    QString encoded;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        const bool leading = i == 0 && (byte == '.' || byte == '-');
        if (isPlain(byte) && !leading)
            encoded += QLatin1Char(byte);
        else
            encoded += QStringLiteral("%") + QString::fromLatin1(QByteArray(1, byte).toHex()).toUpper();
    }
    return encoded;
}

QString stem(const QString& database, const QDateTime& at, const QTimeZone& zone)
{
    return prefixOf(database) + at.toTimeZone(zone).toString(dateFormat);
}

std::optional<QDateTime> dateOf(const QByteArray& fileName, const QString& database, const QTimeZone& zone)
{
    return NameReader(database, zone).dateOf(fileName);
}

NameReader::NameReader(const QString& database, const QTimeZone& zone)
    : m_prefix(prefixOf(database).toLatin1()), m_zone(zone)
{
}

const NameReader::Day& NameReader::dayOf(int digits)
{
    const auto known = m_days.constFind(digits);
    if (known != m_days.constEnd())
        return *known;
    Day day{QDate(digits / 10'000, digits / 100 % 100, digits % 100)};
    if (day.date.isValid()) {
        day.midnightMs = QDateTime(day.date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        day.offset = offsetOf(day.date, m_zone);
    }
    return *m_days.insert(digits, day);
}

std::optional<QDateTime> NameReader::dateOf(const QByteArray& fileName)
{
    constexpr QByteArrayView suffix = ".dump";
    if (fileName.size() != m_prefix.size() + dateLength + suffix.size() || !fileName.startsWith(m_prefix) ||
        !fileName.endsWith(suffix))
        return std::nullopt;
    // By hand: QDateTime::fromString costs more than reading the archive's header, and takes signs and
    // blanks.
    const QByteArrayView digits = QByteArrayView(fileName).sliced(m_prefix.size(), dateLength);
    if (digits[8] != '_')
        return std::nullopt;
    const std::optional<int> date = numberOf(digits.first(8));
    const std::optional<int> time = numberOf(digits.last(6));
    if (!date || !time)
        return std::nullopt;
    const Day& day = dayOf(*date);
    const int hour = *time / 10'000, minute = *time / 100 % 100, second = *time % 100;
    if (!day.date.isValid() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    if (!day.offset)
        return instantOf(day.date, QTime(hour, minute, second), m_zone);
    const qint64 seconds = hour * 3600 + minute * 60 + second - *day.offset;
    return QDateTime::fromMSecsSinceEpoch(day.midnightMs + seconds * 1000, Qt::UTC);
}

bool NameReader::isBesideADump(const QByteArray& fileName)
{
    constexpr QByteArrayView ending = ".roles.sql";
    return fileName.endsWith(ending) && dateOf(fileName.chopped(ending.size()) + ".dump");
}

QString partialName(const QString& stem)
{
    return u'.' + stem + QStringLiteral(".dump.part");
}

bool isPartialName(const QByteArray& fileName, const QString& database)
{
    static const QRegularExpression ending(QStringLiteral(
        "\\A(\\.dump|((\\.verified|\\.pin|\\.drill)?\\.json|\\.roles\\.sql)\\.[0-9]+)\\.part\\z"));
    if (!fileName.startsWith('.'))
        return false;
    const qsizetype stemLength = prefixOf(database).size() + dateLength;
    return fileName.size() > stemLength + 1 &&
           ending.match(QString::fromLatin1(fileName.sliced(stemLength + 1))).hasMatch() &&
           dateOf(fileName.sliced(1, stemLength) + ".dump", database, QTimeZone::utc()).has_value();
}

} // namespace catalogue
