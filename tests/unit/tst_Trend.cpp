// SPDX-License-Identifier: GPL-3.0-or-later
// How dumps grow, and when the disk will be full: histories whose answer can be worked out by hand.
#include "catalogue/Trend.h"
#include "retention/Forecast.h"

#include <QtTest>

#include <cmath>

using namespace catalogue;
using retention::Outlook;
using retention::Policy;

namespace {

constexpr qint64 day = 24 * 3600;
constexpr double daysPerMonth = 365.2425 / 12;
const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

Dump dumpOf(qint64 secondsAgo, qint64 bytes)
{
    Dump dump;
    dump.createdAt = now.addSecs(-secondsAgo);
    dump.bytes = bytes;
    dump.state = DumpState::Good;
    return dump;
}

/// `count` dumps, the newest now and of `bytes`, each older one `growth` bytes smaller.
std::vector<Dump> regular(int count, qint64 interval, qint64 bytes, qint64 growth)
{
    std::vector<Dump> dumps;
    for (int i = 0; i < count; ++i)
        dumps.push_back(dumpOf(i * interval, bytes - i * growth));
    return dumps;
}

} // namespace

class tst_Trend : public QObject
{
    Q_OBJECT

private slots:
    void growth_data();
    void growth();
    void oddOnesChangeNothing();
    void onlyWhatCounts();
    void longAgoDoesNotCount();
    void tooFew_data();
    void tooFew();
    void full_data();
    void full();
    void manyDumpsAtOnce();
};

void tst_Trend::growth_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("interval");
    QTest::addColumn<qint64>("growth");
    QTest::addColumn<double>("perMonth");
    QTest::newRow("steady") << 30 << day << qint64(0) << 0.0;
    QTest::newRow("daily") << 30 << day << qint64(1000) << 1000 * daysPerMonth;
    QTest::newRow("weekly") << 20 << 7 * day << qint64(7000) << 1000 * daysPerMonth;
    QTest::newRow("shrinking") << 30 << day << qint64(-500) << -500 * daysPerMonth;
    QTest::newRow("more than are looked at") << 4000 << day / 24 << qint64(10) << 240 * daysPerMonth;
}

void tst_Trend::growth()
{
    QFETCH(int, count);
    QFETCH(qint64, interval);
    QFETCH(qint64, growth);
    QFETCH(double, perMonth);
    const std::vector<Dump> dumps = regular(count, interval, 1'000'000, growth);
    const auto trend = trendOf(sizesOf(dumps, now));
    QVERIFY(trend);
    QVERIFY2(std::abs(trend->bytesPerMonth() - perMonth) < 1,
             qPrintable(QString::number(trend->bytesPerMonth())));
    QCOMPARE(trend->medianIntervalSeconds, interval);
    QCOMPARE(std::lround(trend->bytesAt(0)), 1'000'000);
    QCOMPARE(trend->newest, now);
}

void tst_Trend::oddOnesChangeNothing()
{
    std::vector<Dump> dumps = regular(31, day, 1'000'000, 1000);
    dumps[0].bytes = 5; // the newest
    dumps[12].bytes = 900'000'000;
    dumps.erase(dumps.begin() + 20, dumps.begin() + 25); // days without
    const auto trend = trendOf(sizesOf(dumps, now));
    QVERIFY(trend);
    QVERIFY(std::abs(trend->bytesPerMonth() - 1000 * daysPerMonth) < 1);
    QVERIFY(std::abs(trend->bytesAt(0) - 1'000'000) < 1);
    QCOMPARE(trend->medianIntervalSeconds, day);
}

void tst_Trend::onlyWhatCounts()
{
    std::vector<Dump> dumps = regular(10, day, 1000, 0);
    dumps[1].state = DumpState::Damaged;
    dumps[2].state = DumpState::Unproven;
    dumps[3].isOfAnotherServer = true;
    dumps.push_back(dumpOf(-3601, 7)); // the future
    dumps.push_back(dumpOf(-3600, 8)); // another machine's clock
    const std::vector<SizePoint> points = sizesOf(dumps, now);
    QCOMPARE(points.size(), size_t(8));
    QCOMPARE(points.back().bytes, 8);
    QCOMPARE(points.front().dump, &dumps[9]);
    QVERIFY(std::is_sorted(points.begin(), points.end(),
                           [](const SizePoint& a, const SizePoint& b) { return a.at < b.at; }));
}

void tst_Trend::longAgoDoesNotCount()
{
    std::vector<Dump> dumps = regular(181, day, 1000, 0);
    for (int i = 0; i < 300; ++i)
        dumps.push_back(dumpOf((181 + i) * day + 1, 1'000'000'000 - i));
    const auto trend = trendOf(sizesOf(dumps, now));
    QVERIFY(trend);
    QCOMPARE(trend->bytesPerMonth(), 0.0);
    QCOMPARE(trend->bytesAt(0), 1000.0);
}

void tst_Trend::tooFew_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("interval");
    QTest::addColumn<bool>("known");
    QTest::newRow("none") << 0 << day << false;
    QTest::newRow("four over a month") << 4 << 10 * day << false;
    QTest::newRow("five over a week") << 5 << 7 * day / 4 << true;
    QTest::newRow("five over less") << 5 << 7 * day / 4 - 1 << false;
    QTest::newRow("one a year") << 10 << 365 * day << false; // not five within 180 days
}

void tst_Trend::tooFew()
{
    QFETCH(int, count);
    QFETCH(qint64, interval);
    QFETCH(bool, known);
    const std::vector<Dump> dumps = regular(count, interval, 1000, 0);
    const auto trend = trendOf(sizesOf(dumps, now));
    QCOMPARE(trend.has_value(), known);
    const auto forecast = retention::forecast(trend, now.addYears(-1), {}, 0, now);
    QCOMPARE(forecast.outlook == Outlook::Unknown, !known);
}

void tst_Trend::full_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("interval");
    QTest::addColumn<qint64>("growth");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<qint64>("freeBytes");
    QTest::addColumn<double>("days"); ///< -1: not within ten years

    // 11 of a size that does not change, of today to 10 days ago, and never more.
    QTest::newRow("steady") << 30 << day << qint64(0) << Policy{10, 1} << qint64(1) << -1.0;
    // 30 are there, 366 will be: one more each day; the hundredth fits, the next one does not.
    QTest::newRow("filling up") << 30 << day << qint64(0) << Policy{365, 1} << qint64(100'000'000) << 101.0;
    QTest::newRow("filled up, and it fits")
        << 30 << day << qint64(0) << Policy{365, 1} << qint64(336'000'000) << -1.0;
    QTest::newRow("filled up, but for a byte")
        << 30 << day << qint64(0) << Policy{365, 1} << qint64(335'999'999) << 336.0;
    // 11 that each grow by 100 bytes a day: 1100 bytes a day.
    QTest::newRow("growing") << 100 << day << qint64(100) << Policy{10, 1} << qint64(1'100'000) << 1000.0;
    QTest::newRow("shrinking") << 100 << day << qint64(-100) << Policy{10, 1} << qint64(1) << -1.0;
    QTest::newRow("no room at all") << 100 << day << qint64(100) << Policy{10, 1} << qint64(0) << 0.0;
    // Hourly: 14 days are 337 dumps, each growing by 1 byte an hour: 8088 bytes a day.
    QTest::newRow("hourly") << 1000 << day / 24 << qint64(1) << Policy{14, 1} << qint64(8'088'000) << 1000.0;
    // 11 and the 5 of the quarantine.
    QTest::newRow("with a quarantine")
        << 100 << day << qint64(100) << Policy{10, 1, {}, QTimeZone::utc(), 5} << qint64(1'600'000) << 1000.0;
    QTest::newRow("a quarantine longer than the retention")
        << 100 << day << qint64(100) << Policy{1, 1, {}, QTimeZone::utc(), 5} << qint64(700'000) << 1000.0;
    // Of today, of yesterday, and the newest of October, September, August: five. That of July stands 112
    // days back and that of June 143, but there is nothing older than 109: they come after 3 and 34 days.
    QTest::newRow("by months") << 110 << day << qint64(0) << Policy{1, 1, {0, 0, 12, 0}} << qint64(1'500'000)
                               << 34.0;
}

void tst_Trend::full()
{
    QFETCH(int, count);
    QFETCH(qint64, interval);
    QFETCH(qint64, growth);
    QFETCH(Policy, policy);
    QFETCH(qint64, freeBytes);
    QFETCH(double, days);
    const std::vector<Dump> dumps = regular(count, interval, 1'000'000, growth);
    const auto points = sizesOf(dumps, now);
    const auto forecast = retention::forecast(trendOf(points), points.front().at, policy, freeBytes, now);
    QCOMPARE(key(forecast.outlook), days < 0 ? QStringLiteral("roomy") : QStringLiteral("full"));
    if (days < 0)
        return;
    const double found = static_cast<double>(now.secsTo(forecast.fullAt)) / day;
    QVERIFY2(std::abs(found - days) <= std::max(0.01, days / 100), qPrintable(QString::number(found)));
}

void tst_Trend::manyDumpsAtOnce()
{
    const std::vector<Dump> dumps = regular(100'000, 600, 2'000'000, 10);
    const auto points = sizesOf(dumps, now);
    const auto forecast =
        retention::forecast(trendOf(points), points.front().at, {36500, 1}, 1'000'000'000'000'000, now);
    QCOMPARE(forecast.outlook, Outlook::Roomy);
}

QTEST_GUILESS_MAIN(tst_Trend)
#include "tst_Trend.moc"
