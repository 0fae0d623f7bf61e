// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/DumpName.h"

#include <QtTest>

using namespace catalogue;

namespace {

const QTimeZone paris("Europe/Paris");

QDateTime utc(const QString& iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate);
}

} // namespace

class tst_DumpName : public QObject
{
    Q_OBJECT

private slots:
    void database_data();
    void database();
    void stemOf_data();
    void stemOf();
    void date_data();
    void date();
    void notOurs_data();
    void notOurs();
    void everyHourOfAYearComesBack_data();
    void everyHourOfAYearComesBack();
    void partial_data();
    void partial();
};

void tst_DumpName::database_data()
{
    QTest::addColumn<QString>("encoded");
    const auto row = [](const QString& database, const QString& encoded) {
        QTest::newRow(database.toUtf8().constData()) << encoded;
    };
    row(QStringLiteral("mairie"), QStringLiteral("mairie"));
    row(QStringLiteral("Mairie-2.0_test"), QStringLiteral("Mairie-2.0_test"));
    row(QStringLiteral("-Fc"), QStringLiteral("%2DFc"));
    row(QStringLiteral("--"), QStringLiteral("%2D-"));
    row(QStringLiteral(".."), QStringLiteral("%2E."));
    row(QStringLiteral("../../etc/passwd"), QStringLiteral("%2E.%2F..%2Fetc%2Fpasswd"));
    row(QStringLiteral("état civil"), QStringLiteral("%C3%A9tat%20civil"));
    row(QStringLiteral("l'hôtel \"de\" ville"), QStringLiteral("l%27h%C3%B4tel%20%22de%22%20ville"));
    row(QStringLiteral("100%"), QStringLiteral("100%25"));
    row(QStringLiteral("%41"), QStringLiteral("%2541"));
    row(QStringLiteral("host=evil port=1"), QStringLiteral("host%3Devil%20port%3D1"));
    row(QStringLiteral("a;rm -rf ~\n"), QStringLiteral("a%3Brm%20-rf%20%7E%0A"));
    row(QStringLiteral("😀"), QStringLiteral("%F0%9F%98%80"));
    row(QStringLiteral("日本"), QStringLiteral("%E6%97%A5%E6%9C%AC"));
    row(QStringLiteral("\x7F"), QStringLiteral("%7F"));
}

void tst_DumpName::database()
{
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    QTEST(encodedDatabase(name), "encoded");
    QCOMPARE(QUrl::fromPercentEncoding(encodedDatabase(name).toLatin1()), name); // nothing is lost
}

void tst_DumpName::stemOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("expected");
    QTest::newRow("winter") << "mairie"
                            << "2026-11-20T01:00:00"
                            << "mairie_full_20261120_020000";
    QTest::newRow("summer") << "mairie"
                            << "2026-07-01T22:59:59"
                            << "mairie_full_20260702_005959";
    QTest::newRow("one digit each") << "x"
                                    << "2026-01-02T02:04:05"
                                    << "x_full_20260102_030405";
    QTest::newRow("strange name") << "-é/ "
                                  << "2026-01-02T02:04:05"
                                  << "%2D%C3%A9%2F%20_full_20260102_030405";
}

void tst_DumpName::stemOf()
{
    QFETCH(QString, name);
    QFETCH(QString, at);
    QTEST(stem(name, utc(at), paris), "expected");
}

void tst_DumpName::date_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* what, const char* name, const char* zone, const char* expected) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromLatin1(zone)
                            << QString::fromLatin1(expected);
    };
    row("winter", "mairie_full_20261120_020000.dump", "Europe/Paris", "2026-11-20T01:00:00");
    row("summer", "mairie_full_20260702_005959.dump", "Europe/Paris", "2026-07-01T22:59:59");
    row("another zone", "mairie_full_20261120_020000.dump", "America/New_York", "2026-11-20T07:00:00");
    row("UTC", "mairie_full_20261120_020000.dump", "UTC", "2026-11-20T02:00:00");
    row("leap day", "mairie_full_20280229_000000.dump", "UTC", "2028-02-29T00:00:00");

    // Autumn: from 03:00 back to 02:00 at 01:00 UTC. What the clock shows twice is the later instant.
    row("before the doubtful hour", "mairie_full_20261025_015959.dump", "Europe/Paris",
        "2026-10-24T23:59:59");
    row("the doubtful hour begins", "mairie_full_20261025_020000.dump", "Europe/Paris",
        "2026-10-25T01:00:00");
    row("in the doubtful hour", "mairie_full_20261025_023000.dump", "Europe/Paris", "2026-10-25T01:30:00");
    row("the doubtful hour ends", "mairie_full_20261025_025959.dump", "Europe/Paris", "2026-10-25T01:59:59");
    row("after the doubtful hour", "mairie_full_20261025_030000.dump", "Europe/Paris", "2026-10-25T02:00:00");
    row("doubtful in New York", "mairie_full_20261101_013000.dump", "America/New_York",
        "2026-11-01T06:30:00");
    row("half an hour doubtful on Lord Howe", "mairie_full_20260405_014500.dump", "Australia/Lord_Howe",
        "2026-04-04T15:15:00");

    // Spring: from 02:00 to 03:00 at 01:00 UTC. What the clock skipped is read as if it had not.
    row("before the gap", "mairie_full_20260329_015959.dump", "Europe/Paris", "2026-03-29T00:59:59");
    row("the gap begins", "mairie_full_20260329_020000.dump", "Europe/Paris", "2026-03-29T01:00:00");
    row("in the gap", "mairie_full_20260329_023000.dump", "Europe/Paris", "2026-03-29T01:30:00");
    row("after the gap", "mairie_full_20260329_030000.dump", "Europe/Paris", "2026-03-29T01:00:00");
}

void tst_DumpName::date()
{
    QFETCH(QString, name);
    QFETCH(QString, zone);
    QFETCH(QString, expected);
    const auto read = dateOf(name.toUtf8(), QStringLiteral("mairie"), QTimeZone(zone.toLatin1()));
    QVERIFY(read);
    QCOMPARE(read->toUTC(), utc(expected));
    QCOMPARE(read->timeSpec(), Qt::UTC);
}

void tst_DumpName::notOurs_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("configured");
    const auto row = [](const char* name, const char* database = "mairie") {
        QTest::addRow("%s of %s", name, database) << QByteArray(name) << QString::fromUtf8(database);
    };
    for (const char* name : {"",
                             ".dump",
                             "mairie",
                             "mairie_full_.dump",
                             "mairie_full_20261120.dump",
                             "mairie_full_20261120_0200.dump",
                             "mairie_full_20261120_020000",
                             "mairie_full_20261120_020000.",
                             "mairie_full_20261120_020000.dum",
                             "mairie_full_20261120_020000.dumP",
                             "mairie_full_20261120_020000.dump ",
                             "mairie_full_20261120_020000.dump.part",
                             ".mairie_full_20261120_020000.dump",
                             "mairie_full_20261120_020000.json",
                             "mairie_full_20261120_020000.roles.sql",
                             "mairie_full_20261120-020000.dump",
                             "mairie_full_20261120_0200000.dump",
                             "mairie_full_020261120_020000.dump",
                             "MAIRIE_full_20261120_020000.dump",
                             "mairie_FULL_20261120_020000.dump",
                             "mairie_incr_20261120_020000.dump",
                             " mairie_full_20261120_020000.dump",
                             "mairie_full_20261120_020000.dump\n"})
        row(name);
    // Dates that are none, and digits that are none.
    for (const char* name : {"mairie_full_20260230_020000.dump", "mairie_full_20260229_020000.dump",
                             "mairie_full_20260431_020000.dump", "mairie_full_20261320_020000.dump",
                             "mairie_full_20260020_020000.dump", "mairie_full_20261100_020000.dump",
                             "mairie_full_00001120_020000.dump", "mairie_full_20261120_240000.dump",
                             "mairie_full_20261120_026000.dump", "mairie_full_20261120_020060.dump",
                             "mairie_full_2026112A_020000.dump", "mairie_full_+2026112_020000.dump",
                             "mairie_full_20261120_-20000.dump", "mairie_full_20261120_ 20000.dump",
                             "mairie_full_2026 120_020000.dump",
                             "mairie_full_2026\xD9\xA1\xD9\xA1"
                             "20_020000.dump"})
        row(name);
    // Other databases, one name being the start of the other.
    row("mairie2_full_20261120_020000.dump");
    row("mairie_full_full_20261120_020000.dump");
    row("mairie_full_20261120_020000_full_20261120_020000.dump");
    row("mairie_full_20261120_020000.dump", "mairie2");
    row("mairie_full_20261120_020000.dump", "mairi");
    row("mairie_full_20261120_020000.dump", "mairie_full");
    row("mairie_full_20261120_020000.dump", "");
    row("état_full_20261120_020000.dump", "état"); // only the encoded name is ours
    row("%c3%a9tat_full_20261120_020000.dump", "état");
}

void tst_DumpName::notOurs()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, configured);
    QVERIFY(!dateOf(name, configured, paris));
}

/// What stem() writes, dateOf() reads: the same instant, or in the hour that the clock shows twice the one an
/// hour later.
void tst_DumpName::everyHourOfAYearComesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("mairie");
    QTest::newRow("nasty") << QStringLiteral("-État_full_20261120_020000.dump/%");
}

void tst_DumpName::everyHourOfAYearComesBack()
{
    QFETCH(QString, name);
    const QDateTime start = utc(QStringLiteral("2026-01-01T00:17:43"));
    int doubtful = 0;
    for (int hour = 0; hour < 365 * 24; ++hour) {
        const QDateTime at = start.addSecs(hour * 3600);
        const auto read = dateOf(stem(name, at, paris).toLatin1() + ".dump", name, paris);
        QVERIFY2(read.has_value(), qPrintable(at.toString(Qt::ISODate)));
        if (*read != at) {
            QCOMPARE(*read, at.addSecs(3600));
            ++doubtful;
        }
    }
    QCOMPARE(doubtful, 1);
}

void tst_DumpName::partial_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("ours");
    const auto row = [](const char* name, bool ours) {
        QTest::newRow(name) << QByteArray(name) << ours;
    };
    row(".mairie_full_20261120_020000.dump.part", true);
    row(".mairie_full_20261120_020000.json.4711.part", true);
    row(".mairie_full_20261120_020000.verified.json.4711.part", true);
    row(".mairie_full_20261120_020000.drill.json.4711.part", true);
    row(".mairie_full_20261120_020000.roles.sql.4711.part", true);
    row(".mairie_full_20261120_020000.roles.sql.part", false);
    row(".mairie_full_20261120_020000.json.part", false);
    row(".mairie_full_20261120_020000.txt.4711.part", false);
    row("mairie_full_20261120_020000.dump.part", false);
    row(".mairie_full_20261120_020000.dump", false);
    row(".mairie_full_20261120_020000.part", false);
    row(".mairie_full_20261120_020000.dump.part.part", false);
    row(".mairie_full_20260230_020000.dump.part", false);
    row(".mairie2_full_20261120_020000.dump.part", false);
    row(".part", false);
    row(".", false);
    row("", false);
}

void tst_DumpName::partial()
{
    QFETCH(QByteArray, name);
    QTEST(isPartialName(name, QStringLiteral("mairie")), "ours");
    QVERIFY(isPartialName(
        partialName(stem(QStringLiteral("é \"1\""), utc(QStringLiteral("2026-11-20T01:00:00")), paris))
            .toLatin1(),
        QStringLiteral("é \"1\"")));
    QVERIFY(!dateOf(name, QStringLiteral("mairie"), paris)); // a run in progress is never a dump
}

QTEST_GUILESS_MAIN(tst_DumpName)
#include "tst_DumpName.moc"
