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

QDateTime NameReader::instantOf(const QDate& date, const QTime& time)
{
    const auto known = m_offsets.constFind(date.toJulianDay());
    const std::optional<int> offset = known != m_offsets.constEnd()
                                          ? *known
                                          : *m_offsets.insert(date.toJulianDay(), offsetOf(date, m_zone));
    return offset ? QDateTime(date, time, Qt::UTC).addSecs(-*offset)
                  : catalogue::instantOf(date, time, m_zone);
}

std::optional<QDateTime> NameReader::dateOf(const QByteArray& fileName)
{
    constexpr QByteArrayView suffix = ".dump";
    if (fileName.size() != m_prefix.size() + dateLength + suffix.size() || !fileName.startsWith(m_prefix) ||
        !fileName.endsWith(suffix))
        return std::nullopt;
    const QByteArrayView digits = QByteArrayView(fileName).sliced(m_prefix.size(), dateLength);
    // By hand: QDateTime::fromString costs more than reading the archive's header, and takes signs and
    // blanks.
    for (qsizetype i = 0; i < dateLength; ++i)
        if (i == 8 ? digits[i] != '_' : digits[i] < '0' || digits[i] > '9')
            return std::nullopt;
    const QDate date(digits.sliced(0, 4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6, 2).toInt());
    const QTime time(digits.sliced(9, 2).toInt(), digits.sliced(11, 2).toInt(), digits.sliced(13, 2).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return instantOf(date, time);
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
    static const QRegularExpression ending(
        QStringLiteral("\\A(\\.dump|(\\.verified)?\\.json\\.[0-9]+)\\.part\\z"));
    if (!fileName.startsWith('.'))
        return false;
    const qsizetype stemLength = prefixOf(database).size() + dateLength;
    return fileName.size() > stemLength + 1 &&
           ending.match(QString::fromLatin1(fileName.sliced(stemLength + 1))).hasMatch() &&
           dateOf(fileName.sliced(1, stemLength) + ".dump", database, QTimeZone::utc()).has_value();
}

} // namespace catalogue
