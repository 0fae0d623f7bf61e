// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules would change beside today's: dumps, bytes, how far back one can go.
#include "retention/Difference.h"

#include <QtTest>

using namespace retention;
using catalogue::Dump;
using catalogue::DumpState;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);

/// "G3 U15 D20 O9 G-2": good, unproven, damaged, good of another server; the age in days. A dump has as many
/// bytes as its age squared, so that a sum tells which dumps are in it.
std::vector<Dump> historyOf(const QString& words)
{
    std::vector<Dump> dumps;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        const int age = word.mid(1).toInt();
        Dump dump;
        dump.fileName = word;
        dump.createdAt = now.addDays(-age);
        dump.bytes = age * age;
        dump.state = word.front() == u'U'   ? DumpState::Unproven
                     : word.front() == u'D' ? DumpState::Damaged
                                            : DumpState::Good;
        dump.isOfAnotherServer = word.front() == u'O';
        dumps.push_back(dump);
    }
    return dumps;
}

int ageOf(const std::optional<QDateTime>& at)
{
    return at ? static_cast<int>(at->daysTo(now)) : -1;
}

} // namespace

class tst_RetentionDifference : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanges_data();
    void tellsWhatChanges();
    void addsUpToBothPlans();
};

void tst_RetentionDifference::tellsWhatChanges_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<int>("days");
    QTest::addColumn<KeepRules>("keep");
    QTest::addColumn<int>("lost");
    QTest::addColumn<qint64>("lostBytes");
    QTest::addColumn<int>("keptLonger");
    QTest::addColumn<qint64>("keptLongerBytes");
    QTest::addColumn<int>("oldestToday");
    QTest::addColumn<int>("oldestSupposed");
    const auto row = [](const char* name, const char* history, int days, const KeepRules& keep, int lost,
                        qint64 lostBytes, int longer, qint64 longerBytes, int today, int supposed) {
        QTest::newRow(name) << QString::fromLatin1(history) << days << keep << lost << lostBytes << longer
                            << longerBytes << today << supposed;
    };
    const KeepRules none;
    const KeepRules monthly{.monthly = 2};
    // Today: 14 days and the newest of each of the last two weeks, which are those of the ages 1 and 5.
    row("the same rules", "G1 G5 G12 G15 G40", 14, {.weekly = 2}, 0, 0, 0, 0, 12, 12);
    row("fewer days", "G1 G5 G12 G15 G40", 7, {.weekly = 2}, 1, 144, 0, 0, 12, 5);
    row("more days", "G1 G5 G12 G15 G40", 30, {.weekly = 2}, 0, 0, 1, 225, 12, 15);
    row("fewer days, other rules", "G1 G5 G12 G15 G40", 3, monthly, 2, 25 + 144, 1, 1600, 12, 40);
    row("no dump at all", "", 7, none, 0, 0, 0, 0, -1, -1);
    row("nothing good: everything is frozen", "U1 U12 U15", 7, none, 0, 0, 0, 0, -1, -1);
    row("frozen by the supposition", "G8 G12 G15 G40", 7, none, 0, 0, 2, 225 + 1600, 12, 40);
    row("only an unproven dump goes", "G1 U12", 7, none, 1, 144, 0, 0, 1, 1);
    row("what is older is damaged, or of others", "G1 G12 D20 O30", 7, none, 1, 144, 0, 0, 12, 1);
    row("from the future", "G-3 G1 G12", 7, none, 1, 144, 0, 0, 12, 1);
    row("only one from the future is good", "G-3 U12", 20, none, 0, 0, 0, 0, -1, -1);
}

void tst_RetentionDifference::tellsWhatChanges()
{
    QFETCH(QString, history);
    QFETCH(int, days);
    QFETCH(KeepRules, keep);
    const std::vector<Dump> dumps = historyOf(history);
    const Plan today = decide(dumps, {14, 1, {.weekly = 2}}, now);
    const Difference found = difference(today, decide(dumps, {days, 1, keep}, now));
    QTEST(found.lost, "lost");
    QTEST(found.lostBytes, "lostBytes");
    QTEST(found.keptLonger, "keptLonger");
    QTEST(found.keptLongerBytes, "keptLongerBytes");
    QTEST(ageOf(found.oldestToday), "oldestToday");
    QTEST(ageOf(found.oldestSupposed), "oldestSupposed");
}

void tst_RetentionDifference::addsUpToBothPlans()
{
    const std::vector<Dump> dumps =
        historyOf(QStringLiteral("G-2 G0 G1 U2 G5 D6 G9 O11 G13 G15 U16 G22 G29 D30 G36 G61 G92 O95 G400"));
    const std::vector<Policy> policies{{14, 1, {}},
                                       {1, 1, {}},
                                       {30, 2, {}},
                                       {7, 1, {.daily = 3, .weekly = 4}},
                                       {2, 1, {.monthly = 12, .yearly = 2}}};
    for (const Policy& one : policies)
        for (const Policy& other : policies) {
            const Plan today = decide(dumps, one, now);
            const Plan supposed = decide(dumps, other, now);
            const Difference there = difference(today, supposed);
            QCOMPARE(today.expiring().size() + static_cast<size_t>(there.lost),
                     supposed.expiring().size() + static_cast<size_t>(there.keptLonger));
            QCOMPARE(today.freedBytes() + there.lostBytes, supposed.freedBytes() + there.keptLongerBytes);
            const Difference back = difference(supposed, today);
            QCOMPARE(back, (Difference{there.keptLonger, there.keptLongerBytes, there.lost, there.lostBytes,
                                       there.oldestSupposed, there.oldestToday}));
        }
}

QTEST_APPLESS_MAIN(tst_RetentionDifference)
#include "tst_RetentionDifference.moc"
