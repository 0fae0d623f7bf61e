// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/DumpName.h"
#include "retention/Plan.h"

#include <QtTest>

#include <algorithm>

using namespace retention;
using catalogue::Dump;
using catalogue::DumpState;

namespace {

constexpr qint64 day = 24 * 3600;
const QDateTime now(QDate(2026, 11, 20), QTime(9, 30, 15), Qt::UTC);

Dump dumpAt(const QDateTime& at, DumpState state = DumpState::Good, qint64 bytes = 1000)
{
    Dump dump;
    dump.fileName = catalogue::stem(QStringLiteral("mairie"), at, QTimeZone::utc()) + QStringLiteral(".dump");
    dump.createdAt = at;
    dump.state = state;
    dump.bytes = bytes;
    return dump;
}

Dump dumpOfAge(qint64 seconds, DumpState state = DumpState::Good)
{
    return dumpAt(now.addSecs(-seconds), state);
}

QStringList namesOf(const std::vector<Dump>& dumps)
{
    QStringList names;
    for (const Dump& dump : dumps)
        names.append(dump.fileName);
    return names;
}

QString reasonsOf(const Plan& plan)
{
    QStringList reasons;
    for (const Decision& decision : plan.decisions)
        reasons.append(key(decision.reason()));
    return reasons.join(u' ');
}

/// "G3 U15 D20 G-2": good, unproven or damaged, and the age in days.
std::vector<Dump> historyOf(const QString& words)
{
    std::vector<Dump> dumps;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto state = word.front() == u'G'   ? DumpState::Good
                           : word.front() == u'U' ? DumpState::Unproven
                                                  : DumpState::Damaged;
        dumps.push_back(dumpOfAge(word.mid(1).toInt() * day, state));
    }
    return dumps;
}

} // namespace

class tst_Retention : public QObject
{
    Q_OBJECT

private slots:
    void age_data();
    void age();
    void daylightSaving_data();
    void daylightSaving();
    void future_data();
    void future();
    void reasons_data();
    void reasons();
    void verdictFollowsReason();
    void everyDumpOnceNewestFirst();
    void implausible_data();
    void implausible();
    void chosenByTheUser();
    void keysAreStable();
    void everyRule_data();
    void everyRule();
};

void tst_Retention::age_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<bool>("expires");
    for (const int days : {1, 14, 365, 10'000}) {
        const qint64 limit = days * day * 1000;
        QTest::addRow("%d days less a second", days) << days << limit - 1000 << false;
        QTest::addRow("exactly %d days", days) << days << limit << false;
        QTest::addRow("%d days and a millisecond", days) << days << limit + 1 << true;
        QTest::addRow("%d days and a second", days) << days << limit + 1000 << true;
        QTest::addRow("%d days and a day less a second", days) << days << limit + (day - 1) * 1000 << true;
    }
    QTest::newRow("now") << 1 << qint64(0) << false;
    QTest::newRow("so many days that milliseconds need 64 bits") << 1'000'000 << 30 * day * 1000 << false;
}

void tst_Retention::age()
{
    QFETCH(int, days);
    QFETCH(qint64, ageMs);
    QFETCH(bool, expires);
    // A younger good one, so that the number to keep does not matter.
    const Plan plan =
        decide({dumpOfAge(0), dumpAt(now.addMSecs(-ageMs))}, {.retentionDays = days, .minKeep = 1}, now);
    QCOMPARE(plan.decisions.back().verdict, expires ? Verdict::Expire : Verdict::Keep);
    QCOMPARE(plan.decisions.back().reason(), expires ? Reason::Expired : Reason::WithinRetention);
}

/// A day is 24 hours, not a date: counted from the instant that the name means in the configured zone.
void tst_Retention::daylightSaving_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("lastInstantKept");
    QTest::newRow("over the autumn change") << "20261024_120000"
                                            << "2026-10-25T10:00:00Z"; // 11:00 on the clock
    QTest::newRow("over the spring change") << "20260328_120000"
                                            << "2026-03-29T11:00:00Z"; // 13:00 on the clock
    QTest::newRow("in the doubtful hour, read as the later") << "20261025_023000"
                                                             << "2026-10-26T01:30:00Z";
    QTest::newRow("just before the doubtful hour") << "20261025_015959"
                                                   << "2026-10-25T23:59:59Z";
    QTest::newRow("just after the doubtful hour") << "20261025_030000"
                                                  << "2026-10-26T02:00:00Z";
    QTest::newRow("in the gap, read as if there were none") << "20260329_023000"
                                                            << "2026-03-30T01:30:00Z";
    QTest::newRow("just before the gap") << "20260329_015959"
                                         << "2026-03-30T00:59:59Z";
    QTest::newRow("just after the gap") << "20260329_030000"
                                        << "2026-03-30T01:00:00Z";
}

void tst_Retention::daylightSaving()
{
    QFETCH(QString, name);
    QFETCH(QString, lastInstantKept);
    const auto createdAt = catalogue::dateOf("mairie_full_" + name.toLatin1() + ".dump",
                                             QStringLiteral("mairie"), QTimeZone("Europe/Paris"));
    QVERIFY(createdAt);
    const QDateTime last = QDateTime::fromString(lastInstantKept, Qt::ISODate);
    const auto verdictAt = [&](const QDateTime& at) {
        return decide({dumpAt(at), dumpAt(*createdAt)}, {.retentionDays = 1, .minKeep = 1}, at)
            .decisions.back()
            .verdict;
    };
    QCOMPARE(verdictAt(last), Verdict::Keep);
    QCOMPARE(verdictAt(last.addSecs(1)), Verdict::Expire);
}

void tst_Retention::future_data()
{
    QTest::addColumn<qint64>("secondsAhead");
    QTest::addColumn<bool>("isFuture");
    QTest::newRow("a second") << qint64(1) << false;
    QTest::newRow("an hour less a second") << qint64(3599) << false;
    QTest::newRow("an hour, as the doubtful hour may be") << qint64(3600) << false;
    QTest::newRow("an hour and a second") << qint64(3601) << true;
    QTest::newRow("years, after a wrong clock") << 5 * 365 * day << true;
}

void tst_Retention::future()
{
    QFETCH(qint64, secondsAhead);
    QFETCH(bool, isFuture);
    // It stays in any case; whether it counts shows in what happens to the older one.
    const Plan plan =
        decide({dumpOfAge(-secondsAhead), dumpOfAge(20 * day)}, {.retentionDays = 14, .minKeep = 1}, now);
    QCOMPARE(reasonsOf(plan),
             isFuture ? QStringLiteral("future min_keep") : QStringLiteral("within_retention expired"));
}

void tst_Retention::reasons_data()
{
    QTest::addColumn<int>("minKeep");
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing there") << 1 << ""
                                   << "";
    QTest::newRow("all young") << 1 << "G0 U1 G14"
                               << "within_retention within_retention within_retention";
    QTest::newRow("the last good one stays") << 1 << "G20"
                                             << "min_keep";
    QTest::newRow("the newest good one stays") << 1 << "G20 G21 G22"
                                               << "min_keep frozen frozen";
    QTest::newRow("a young good one counts") << 1 << "G1 G20"
                                             << "within_retention expired";
    QTest::newRow("young good ones count, however many")
        << 3 << "G1 G2 G20 G21"
        << "within_retention within_retention min_keep expired";
    QTest::newRow("more to keep than there are") << 9 << "G20 G30"
                                                 << "min_keep min_keep";
    QTest::newRow("an unproven one does not count") << 1 << "U1 G20 G21"
                                                    << "within_retention min_keep frozen";
    QTest::newRow("an old unproven one is not protected") << 2 << "U20 G21 U22 G23 G24"
                                                          << "frozen min_keep frozen min_keep frozen";
    QTest::newRow("unproven ones only") << 1 << "U20 U30"
                                        << "frozen frozen";
    QTest::newRow("a damaged one does not count") << 1 << "D1 G20 G21"
                                                  << "damaged min_keep frozen";
    QTest::newRow("damaged ones never expire") << 1 << "G1 D20 D400"
                                               << "within_retention damaged damaged";
    QTest::newRow("a future one counts for nothing") << 1 << "G-1 G20 G21"
                                                     << "future min_keep frozen";
    QTest::newRow("future ones only") << 2 << "G-30 U-2"
                                      << "future future";
    QTest::newRow("damaged and from the future") << 1 << "D-2 G20"
                                                 << "damaged min_keep";
    QTest::newRow("everything")
        << 2 << "G-3 D-2 U1 D2 G15 U16 D17 G18 G19"
        << "future damaged within_retention damaged min_keep frozen damaged min_keep frozen";
    QTest::newRow("the same with a young good one")
        << 2 << "G-3 D-2 U1 D2 G3 G15 U16 D17 G18 G19"
        << "future damaged within_retention damaged within_retention min_keep expired damaged expired "
           "expired";
}

void tst_Retention::reasons()
{
    QFETCH(int, minKeep);
    QFETCH(QString, history);
    const Policy policy{.retentionDays = 14, .minKeep = minKeep};
    const Plan plan = decide(historyOf(history), policy, now);
    QTEST(reasonsOf(plan), "expected");
    QCOMPARE(plan.policy, policy);
    QCOMPARE(plan.decidedAt, now);
}

void tst_Retention::verdictFollowsReason()
{
    const Plan plan =
        decide(historyOf(QStringLiteral("G-3 D2 G4 G15 G18 U3")), {.retentionDays = 14, .minKeep = 1}, now);
    QCOMPARE(plan.decisions.size(), size_t(6));
    for (const Decision& decision : plan.decisions) {
        const Verdict expected = decision.reason() == Reason::Expired   ? Verdict::Expire
                                 : decision.reason() == Reason::Damaged ? Verdict::Damaged
                                                                        : Verdict::Keep;
        QCOMPARE(decision.verdict, expected);
    }
}

void tst_Retention::everyDumpOnceNewestFirst()
{
    std::vector<Dump> dumps;
    for (const int age : {20, 3, 40, 1, 16, 15, 2})
        dumps.push_back(dumpAt(now.addDays(-age), DumpState::Good, 10 * age));
    const Plan plan = decide(dumps, {.retentionDays = 14, .minKeep = 1}, now);

    QList<qint64> ages;
    for (const Decision& decision : plan.decisions)
        ages.append(decision.dump.createdAt.daysTo(now));
    QCOMPARE(ages, (QList<qint64>{1, 2, 3, 15, 16, 20, 40}));

    QList<qint64> going;
    for (const Dump& dump : plan.expiring())
        going.append(dump.createdAt.daysTo(now));
    QCOMPARE(going, (QList<qint64>{15, 16, 20, 40}));
    QCOMPARE(plan.freedBytes(), qint64(10 * (15 + 16 + 20 + 40)));
    QCOMPARE(decide({}, {}, now).freedBytes(), qint64(0));
}

void tst_Retention::implausible_data()
{
    QTest::addColumn<int>("going");
    QTest::addColumn<int>("all");
    QTest::addColumn<bool>("implausible");
    QTest::newRow("none of none") << 0 << 0 << false;
    QTest::newRow("four of five are few") << 4 << 5 << false;
    QTest::newRow("five of six") << 5 << 6 << true;
    QTest::newRow("five of nine: more than half") << 5 << 9 << true;
    QTest::newRow("five of ten: half") << 5 << 10 << false;
    QTest::newRow("fifty of ninety-nine") << 50 << 99 << true;
    QTest::newRow("fifty of a hundred") << 50 << 100 << false;
    QTest::newRow("fifty-one of a hundred") << 51 << 100 << true;
}

void tst_Retention::implausible()
{
    QFETCH(int, going);
    QFETCH(int, all);
    std::vector<Dump> dumps;
    for (int i = 0; i < all; ++i) // unproven ones: no number to keep protects them
        dumps.push_back(dumpOfAge(i < all - going ? i : i + 15 * day, DumpState::Unproven));
    if (going < all)
        dumps.front().state = DumpState::Good; // else nothing would go: frozen
    const Plan plan = decide(dumps, {.retentionDays = 14, .minKeep = 1}, now);
    QCOMPARE(int(plan.expiring().size()), going);
    QTEST(plan.isImplausible(), "implausible");
}

void tst_Retention::chosenByTheUser()
{
    const std::vector<Dump> dumps = historyOf(QStringLiteral("G-3 D2 G3 U15 G18"));
    const Plan plan = choose(dumps,
                             {dumps[1].fileName, dumps[4].fileName, dumps[0].fileName,
                              QStringLiteral("mairie_full_19990101_000000.dump")},
                             {}, now);
    QCOMPARE(reasonsOf(plan), QStringLiteral("chosen chosen within_retention within_retention chosen"));
    QCOMPARE(namesOf(plan.expiring()),
             (QStringList{dumps[0].fileName, dumps[1].fileName, dumps[4].fileName}));
    QCOMPARE(plan.freedBytes(), qint64(3000));
    QCOMPARE(plan.decidedAt, now);
    QVERIFY(choose(dumps, {}, {}, now).expiring().empty());
}

/// Scripts read these.
void tst_Retention::keysAreStable()
{
    QCOMPARE(key(Verdict::Keep), QStringLiteral("keep"));
    QCOMPARE(key(Verdict::Expire), QStringLiteral("expire"));
    QCOMPARE(key(Verdict::Damaged), QStringLiteral("damaged"));
    QStringList keys;
    QSet<QString> texts;
    for (int reason = int(Reason::Pinned); reason <= int(Reason::Chosen); ++reason) {
        keys.append(key(Reason(reason)));
        texts.insert(text(Reason(reason)));
    }
    QCOMPARE(keys.join(u' '),
             QStringLiteral(
                 "pinned future other_server within_retention recent min_keep newest_verified daily weekly "
                 "monthly yearly frozen damaged expired chosen"));
    QCOMPARE(texts.size(), keys.size());
}

/// All rules that keep each dump, "/" between two: the newest first.
void tst_Retention::everyRule_data()
{
    QTest::addColumn<QString>("policy"); // days, min_keep, daily, weekly, monthly, yearly
    QTest::addColumn<QString>(
        "dates"); // a letter for the state; V: good and verified, O: of another server; P, T, Y: pinned
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* what, const char* policy, const char* dates, const char* expected) {
        QTest::newRow(what) << policy << dates << expected;
    };
    row("the newest of each day", "1 1 3 0 0 0",
        "G2026-11-20T02 G2026-11-18T21 G2026-11-18T01 G2026-11-17T02 G2026-11-16T02",
        "within_retention/min_keep/daily daily expired daily expired");
    row("days in the zone: 23:30 UTC is the next day in Paris", "1 1 2 0 0 0",
        "G2026-11-20T02 G2026-11-17T23 G2026-11-17T20", "within_retention/min_keep/daily daily expired");
    row("ISO weeks: Sunday belongs to the week before", "1 1 0 3 0 0",
        "G2026-11-20T02 G2026-11-16T02 G2026-11-15T02 G2026-11-14T02 G2026-11-08T02",
        "within_retention/min_keep/weekly expired weekly expired weekly");
    row("ISO weeks over the new year", "1 1 0 4 0 0",
        "G2026-11-20T02 G2026-01-03T02 G2025-12-31T02 G2025-12-28T02",
        "within_retention/min_keep/weekly weekly expired weekly");
    row("months and years", "1 1 0 0 2 2",
        "G2026-11-20T02 G2026-10-31T02 G2026-10-01T02 G2025-12-31T02 G2024-12-31T02",
        "within_retention/min_keep/monthly/yearly monthly expired yearly expired");
    row("one may satisfy several", "1 1 2 2 2 2", "G2026-11-20T02 G2025-06-30T02",
        "within_retention/min_keep/daily/weekly/monthly/yearly daily/weekly/monthly/yearly");
    row("an unproven or damaged one is no day's", "1 1 2 0 0 0",
        "G2026-11-20T02 U2026-11-18T10 D2026-11-18T08 G2026-11-18T02",
        "within_retention/min_keep/daily expired damaged daily");
    row("the newest verified stays", "14 1 0 0 0 0",
        "G2026-11-20T02 G2026-10-02T02 V2026-10-01T02 V2026-09-01T02",
        "within_retention/min_keep expired newest_verified expired");
    row("another server's counts for nothing", "14 1 0 0 0 0",
        "O2026-11-20T02 O2026-01-01T02 G2026-11-19T02 G2026-01-02T02",
        "other_server within_retention/min_keep expired other_server");
    row("only another server's are young: frozen", "14 1 0 0 0 0",
        "O2026-11-20T02 G2026-10-01T02 G2026-09-01T02", "other_server min_keep frozen");
    row("pinned for good, until today, until yesterday", "14 1 0 0 0 0",
        "P2026-11-20T02 P2026-10-03T02 T2026-10-02T02 Y2026-10-01T02",
        "pinned/within_retention/min_keep pinned pinned expired");
    row("younger than an hour", "14 1 0 0 0 0", "G2026-11-20T09", "within_retention/recent/min_keep");
}

void tst_Retention::everyRule()
{
    QFETCH(QString, policy);
    QFETCH(QString, dates);
    const QStringList numbers = policy.split(u' ');
    const auto number = [&numbers](int index) {
        return numbers[index].toInt();
    };
    std::vector<Dump> dumps;
    for (const QString& word : dates.split(u' ')) {
        const QDateTime at = QDateTime::fromString(word.mid(1) + QStringLiteral(":00:00Z"), Qt::ISODate);
        Dump dump = dumpAt(at, word.front() == u'U'   ? DumpState::Unproven
                               : word.front() == u'D' ? DumpState::Damaged
                                                      : DumpState::Good);
        if (word.front() == u'V')
            dump.verified = catalogue::VerificationStatus::Ok;
        dump.isOfAnotherServer = word.front() == u'O';
        if (word.front() == u'P' || word.front() == u'T' || word.front() == u'Y') {
            catalogue::Notes notes;
            notes.pin = catalogue::Pin{{}, std::nullopt, {}, now};
            if (word.front() != u'P')
                notes.pin->until = now.date().addDays(word.front() == u'T' ? 0 : -1);
            dump.notes = std::make_shared<const catalogue::Notes>(notes);
        }
        dumps.push_back(dump);
    }
    const Plan plan = decide(
        dumps,
        {number(0), number(1), {number(2), number(3), number(4), number(5)}, QTimeZone("Europe/Paris")}, now);
    QStringList found;
    for (const Decision& decision : plan.decisions) {
        QStringList keys;
        for (const Reason reason : decision.reasons)
            keys.append(key(reason));
        found.append(keys.join(u'/'));
    }
    QTEST(found.join(u' '), "expected");
    QCOMPARE(plan.isFrozen, found.contains(QStringLiteral("frozen")));
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_Retention.moc"
