// SPDX-License-Identifier: GPL-3.0-or-later
// "Does it restore?" as the check answers it from the drills that were held.
#include "backup/Protection.h"

#include <QtTest>

using namespace backup;
using catalogue::DrillStatus;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

/// "P10/4": passed ten days ago, restored in four minutes.
catalogue::DrillRecord recordOf(const QString& word)
{
    catalogue::DrillRecord record;
    record.status = word.front() == u'P' ? DrillStatus::Passed : DrillStatus::Failed;
    record.at = now.addMSecs(-qRound64(word.mid(1).section(u'/', 0, 0).toDouble() * 24 * 3'600'000));
    record.restoreMs = qRound64(word.section(u'/', 1).toDouble() * 60'000);
    return record;
}

/// A word for each dump, "-" without a drill; "~" before one: the dump has changed since, "!" the dump is
/// gone.
catalogue::Listing listingOf(const QString& words)
{
    catalogue::Listing listing;
    for (QString word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QChar mark = word.front();
        if (mark == u'~' || mark == u'!')
            word.remove(0, 1);
        catalogue::Dump dump;
        dump.fileName = QStringLiteral("mairie_full_2026112%1_020000.dump").arg(listing.dumps.size());
        dump.state = catalogue::DumpState::Good;
        dump.identity.size = 1000;
        if (mark == u'!') {
            listing.rememberedDrill = {dump.fileName, recordOf(word)};
            continue;
        }
        catalogue::Notes notes;
        if (word != u"-") {
            notes.drill = recordOf(word);
            notes.drill->stamp = catalogue::stampOf(dump.identity);
            notes.drill->stamp.bytes -= mark == u'~' ? 1 : 0;
        }
        dump.notes = std::make_shared<const catalogue::Notes>(notes);
        listing.dumps.push_back(dump);
    }
    return listing;
}

} // namespace

class tst_Protection : public QObject
{
    Q_OBJECT

private slots:
    void drill_data();
    void drill();
};

void tst_Protection::drill_data()
{
    QTest::addColumn<QString>("drills");
    QTest::addColumn<int>("rtoMinutes"); // 0: none declared
    QTest::addColumn<int>("drillDays");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("words"); // in the message
    const auto row = [](const char* drills, int rto, int days, const char* status, const char* words) {
        QTest::addRow("%s, rto %d, days %d", drills, rto, days)
            << QString::fromLatin1(drills) << rto << days << QString::fromLatin1(status)
            << QString::fromLatin1(words);
    };
    row("", 0, 0, "warning", "never");
    row("- -", 60, 60, "warning", "never");
    row("P12/4", 0, 0, "ok", "12 days ago, in 4 min");
    row("- P12/4", 60, 0, "ok", "12 days ago");
    row("P60/4", 0, 0, "ok", "60 days ago");
    row("P60.0001/4", 0, 0, "warning", "60 days ago, in 4 min");
    row("P8/4", 0, 7, "warning", "due every 7 days");
    row("P90/4", 0, 120, "ok", "90 days ago");
    row("P1/60", 60, 0, "ok", "1 h 00 min");
    row("P1/60.01", 60, 0, "warning", "at most 60 minutes");
    row("P90/61", 60, 0, "warning", "due every 60 days"); // one thing at a time: the next test tells anew
    row("F1/4", 0, 0, "critical", "mairie_full_20261120_020000.dump was tested");
    row("P2/4 F1/4", 0, 0, "critical", "failed");
    row("P1/4 F2/4", 0, 0, "ok", "in 4 min"); // it was mended
    row("~P1/4", 0, 0, "warning", "never");
    row("- !P12/4", 0, 0, "ok", "12 days ago"); // known, although the dump has expired
    row("- !F12/4", 0, 0, "critical", "failed");
    row("P1/4 !F12/4", 0, 0, "ok", "24 hours ago");
}

void tst_Protection::drill()
{
    QFETCH(QString, drills);
    QFETCH(int, rtoMinutes);
    QFETCH(int, drillDays);
    QFETCH(QString, words);
    config::Objectives objectives;
    if (rtoMinutes > 0)
        objectives.rtoMinutes = rtoMinutes;
    if (drillDays > 0)
        objectives.drillDays = drillDays;
    const Check check = drillCheck(listingOf(drills), objectives, now);
    QCOMPARE(check.id, QStringLiteral("last_drill"));
    QTEST(key(check.status), "status");
    const QString message = check.message.toString().replace(QChar(0xA0), u' ');
    QVERIFY2(message.contains(words), qPrintable(message));
    QCOMPARE(check.hint.isEmpty(), check.status == CheckStatus::Ok);
    QCOMPARE(check.error.has_value(), check.status == CheckStatus::Critical);
}

QTEST_GUILESS_MAIN(tst_Protection)
#include "tst_Protection.moc"
