// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every history, every policy and every clock, tried on generated ones.
#include "catalogue/DumpName.h"
#include "retention/Plan.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace retention;
using catalogue::Dump;
using catalogue::DumpState;

namespace {

constexpr qint64 day = 24 * 3600;
const QTimeZone zone("Europe/Paris");
const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    int below(int bound) { return int(m_random.bounded(bound)); }
    bool oneIn(int bound) { return below(bound) == 0; }

    Dump dumpAt(const QDateTime& at)
    {
        Dump dump;
        dump.createdAt = at;
        dump.fileName =
            catalogue::stem(QStringLiteral("mairie"), at, QTimeZone::utc()) + QStringLiteral(".dump");
        dump.bytes = 1000 + below(1000);
        dump.state = oneIn(5) ? DumpState::Damaged : oneIn(4) ? DumpState::Unproven : DumpState::Good;
        if (dump.state == DumpState::Good && oneIn(3))
            dump.verified = catalogue::VerificationStatus::Ok;
        dump.isOfAnotherServer = oneIn(8);
        if (oneIn(8)) {
            catalogue::Notes notes;
            notes.pin = catalogue::Pin{
                {}, oneIn(2) ? std::optional(now.date().addDays(below(9) - 4)) : std::nullopt, {}, now};
            dump.notes = std::make_shared<const catalogue::Notes>(notes);
        }
        return dump;
    }

    std::vector<Dump> history()
    {
        std::vector<Dump> dumps;
        QSet<qint64> taken; // one second, one dump
        const int days = oneIn(2) ? 1 + below(60) : 1 + below(1500);
        const qint64 oldest = oneIn(4) ? day * days : 0; // backups have stopped
        for (int i = below(40); i > 0; --i) {
            const qint64 age = oneIn(12) ? -below(3 * day) : oldest + m_random.bounded(qint64(days) * day);
            if (!taken.contains(age))
                dumps.push_back(dumpAt(now.addSecs(-age)));
            taken.insert(age);
        }
        return dumps;
    }

    Policy policy()
    {
        const auto number = [this](int bound) {
            return oneIn(2) ? 0 : below(bound);
        };
        return {1 + below(40), 1 + below(4), {number(10), number(8), number(14), number(4)}, zone, 0};
    }

private:
    QRandomGenerator m_random;
};

QStringList namesOf(const std::vector<Dump>& dumps)
{
    QStringList names;
    for (const Dump& dump : dumps)
        names.append(dump.fileName);
    names.sort();
    return names;
}

std::vector<Dump> keptBy(const Plan& plan)
{
    std::vector<Dump> kept;
    for (const Decision& decision : plan.decisions)
        if (decision.verdict != Verdict::Expire)
            kept.push_back(decision.dump);
    return kept;
}

bool isGood(const Dump& dump, const QDateTime& at)
{
    return dump.state == DumpState::Good && !dump.isOfAnotherServer && dump.createdAt <= at.addSecs(3600);
}

/// The rules once more, as slow and plain as the README says them.
bool mustStay(const Dump& dump, std::vector<Dump> all, const Policy& policy)
{
    const auto period = [](const Dump& one, const QString& format) {
        const QDate date = one.createdAt.toTimeZone(zone).date();
        int year = 0;
        const int week = date.weekNumber(&year);
        return format == u"week" ? QStringLiteral("%1-%2").arg(year).arg(week) : date.toString(format);
    };
    const bool pinned = dump.notes->pin &&
                        (!dump.notes->pin->until || now.toTimeZone(zone).date() <= *dump.notes->pin->until);
    if (pinned || dump.state == DumpState::Damaged || dump.isOfAnotherServer ||
        dump.createdAt > now.addSecs(3600) || dump.createdAt >= now.addSecs(-policy.retentionDays * day))
        return true;
    std::erase_if(all, [](const Dump& other) { return !isGood(other, now); });
    std::sort(all.begin(), all.end(), [](const Dump& a, const Dump& b) { return a.createdAt > b.createdAt; });
    const auto isYoung = [&](const Dump& other) {
        return other.createdAt >= now.addSecs(-policy.retentionDays * day);
    };
    if (std::none_of(all.begin(), all.end(), isYoung))
        return true; // frozen
    const auto place = std::find_if(all.begin(), all.end(),
                                    [&](const Dump& other) { return other.fileName == dump.fileName; });
    if (place == all.end())
        return false;
    const auto isVerified = [](const Dump& other) {
        return other.verified == catalogue::VerificationStatus::Ok;
    };
    if (place - all.begin() < policy.minKeep || place == std::find_if(all.begin(), all.end(), isVerified))
        return true;
    for (const auto& [format, count] : {std::pair(QStringLiteral("yyyy-MM-dd"), policy.keep.daily),
                                        std::pair(QStringLiteral("week"), policy.keep.weekly),
                                        std::pair(QStringLiteral("yyyy-MM"), policy.keep.monthly),
                                        std::pair(QStringLiteral("yyyy"), policy.keep.yearly)}) {
        QStringList periods;
        for (auto other = all.begin(); other != place; ++other)
            if (!periods.contains(period(*other, format)))
                periods.append(period(*other, format));
        if (!periods.contains(period(dump, format)) && periods.size() < count)
            return true;
    }
    return false;
}

} // namespace

class tst_RetentionProperties : public QObject
{
    Q_OBJECT

private slots:
    void everyPlan();
    void theLastGoodOneSurvives();
};

void tst_RetentionProperties::everyPlan()
{
    Generator generator(20261120);
    int deleting = 0;
    for (int round = 0; round < 10'000; ++round) {
        const std::vector<Dump> dumps = generator.history();
        const Policy policy = generator.policy();
        const Plan plan = decide(dumps, policy, now);
        const std::vector<Dump> going = plan.expiring();
        const std::vector<Dump> kept = keptBy(plan);
        deleting += !going.empty();

        // Kept and deleted are all, each once.
        QStringList both = namesOf(kept) + namesOf(going);
        both.sort();
        QCOMPARE(both, namesOf(dumps));
        // Exactly what no rule keeps is deleted.
        for (const Dump& dump : going)
            QVERIFY2(!mustStay(dump, dumps, policy), qPrintable(dump.fileName));
        for (const Dump& dump : kept)
            QVERIFY2(mustStay(dump, dumps, policy), qPrintable(dump.fileName));
        // Applying twice deletes nothing more.
        QVERIFY(decide(kept, policy, now).expiring().empty());
        // A larger retention never deletes more; more days may end a freeze.
        Policy larger = policy;
        (generator.oneIn(2) ? larger.retentionDays : larger.minKeep) += 1 + generator.below(20);
        larger.keep.weekly += generator.below(3);
        larger.keep.yearly += generator.below(3);
        const QStringList goingNow = namesOf(going);
        if (!plan.isFrozen)
            for (const Dump& dump : decide(dumps, larger, now).expiring())
                QVERIFY2(goingNow.contains(dump.fileName), qPrintable(dump.fileName));
        // Every dump says why.
        for (const Decision& decision : plan.decisions)
            QVERIFY(!decision.reasons.isEmpty());
    }
    QVERIFY2(deleting > 2000, qPrintable(QString::number(deleting))); // else little was tried
}

/// Backups good and bad, clocks years off, policies that change, deletions that fail, dumps that go bad: the
/// newest good dump is never what a rotation takes.
void tst_RetentionProperties::theLastGoodOneSurvives()
{
    Generator generator(4);
    int deleted = 0;
    for (int sequence = 0; sequence < 10'000; ++sequence) {
        std::vector<Dump> dumps;
        QDateTime clock = now;
        for (int step = 0; step < 20; ++step) {
            clock = clock.addSecs(generator.below(5 * day));
            const QDateTime told = clock.addYears(generator.oneIn(6) ? generator.below(21) - 10 : 0);
            if (!generator.oneIn(3))
                dumps.push_back(generator.dumpAt(told));
            if (!dumps.empty() && generator.oneIn(5))
                dumps[size_t(generator.below(int(dumps.size())))].state = DumpState::Damaged;
            const Plan plan = decide(dumps, generator.policy(), told);
            const QStringList going = namesOf(plan.expiring());
            std::optional<QDateTime> newestGood;
            for (const Dump& dump : dumps)
                if (isGood(dump, told))
                    newestGood = std::max(newestGood.value_or(dump.createdAt), dump.createdAt);
            std::erase_if(dumps, [&](const Dump& dump) {
                const bool goes =
                    going.contains(dump.fileName) && !generator.oneIn(4); // or its deletion fails
                deleted += goes;
                return goes;
            });
            QVERIFY(!newestGood || std::any_of(dumps.begin(), dumps.end(), [&](const Dump& dump) {
                return isGood(dump, told) && dump.createdAt == *newestGood;
            }));
        }
    }
    QVERIFY(deleted > 10'000);
}

QTEST_GUILESS_MAIN(tst_RetentionProperties)
#include "tst_RetentionProperties.moc"
