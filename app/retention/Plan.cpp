// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Plan.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace retention {
namespace {

constexpr qint64 msPerDay = 24LL * 3600 * 1000;
constexpr qint64 clockToleranceMs = 3600 * 1000;
constexpr qint64 recentMs = 3600 * 1000;
constexpr size_t fewestImplausible = 5;

/// The day of an instant in a zone. Between two changes of its clock that is arithmetic: a hundred thousand
/// dumps ask.
class Days
{
public:
    explicit Days(const QTimeZone& zone) : m_zone(zone) {}

    const QDate& of(qint64 ms)
    {
        if (ms < m_from || ms >= m_to)
            findOffset(ms);
        const qint64 local = ms + m_offsetMs;
        const qint64 day = local / msPerDay - (local % msPerDay < 0 ? 1 : 0);
        if (!m_date.isValid() || day != m_day) {
            m_day = day;
            m_date = QDate(1970, 1, 1).addDays(day);
        }
        return m_date;
    }

private:
    void findOffset(qint64 ms)
    {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        m_offsetMs = m_zone.offsetFromUtc(at) * 1000LL;
        m_from = std::numeric_limits<qint64>::min();
        m_to = std::numeric_limits<qint64>::max();
        if (!m_zone.hasTransitions())
            return;
        if (const QDateTime from = m_zone.previousTransition(at.addMSecs(1)).atUtc; from.isValid())
            m_from = from.toMSecsSinceEpoch();
        if (const QDateTime to = m_zone.nextTransition(at).atUtc; to.isValid())
            m_to = to.toMSecsSinceEpoch();
    }

    const QTimeZone& m_zone;
    qint64 m_from = 0; ///< in between the offset is the same
    qint64 m_to = 0;
    qint64 m_offsetMs = 0;
    qint64 m_day = 0;
    QDate m_date;
};

int dayOf(const QDate& date)
{
    return static_cast<int>(date.toJulianDay());
}

/// ISO 8601: a week belongs to the year that its Thursday is in.
int weekOf(const QDate& date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return year * 100 + week;
}

int monthOf(const QDate& date)
{
    return date.year() * 100 + date.month();
}

int yearOf(const QDate& date)
{
    return date.year();
}

/// Of each of the last `left` periods that have a dump, whether this is the newest one. Asked of the newest
/// first.
struct PeriodRule
{
    Reason reason;
    int left;
    int (*periodOf)(const QDate& date);
    std::optional<int> last = {};

    bool keeps(const QDate& date)
    {
        const int period = periodOf(date);
        if (last == period)
            return false;
        last = period;
        --left;
        return true;
    }
};

/// The rules that look at good dumps only, the newest first: none is kept for the sake of one that is not
/// good.
class GoodDumpRules
{
public:
    explicit GoodDumpRules(const Policy& policy)
        : m_minKeep(policy.minKeep),
          m_days(policy.zone),
          m_periods{{{Reason::Daily, policy.keep.daily, dayOf},
                     {Reason::Weekly, policy.keep.weekly, weekOf},
                     {Reason::Monthly, policy.keep.monthly, monthOf},
                     {Reason::Yearly, policy.keep.yearly, yearOf}}}
    {
    }

    void add(const catalogue::Dump& dump, qint64 createdMs, Reasons& reasons)
    {
        if (++m_seen <= m_minKeep)
            reasons.push_back(Reason::MinKeep);
        if (dump.verified == catalogue::VerificationStatus::Ok && !std::exchange(m_hasVerified, true))
            reasons.push_back(Reason::NewestVerified);
        for (PeriodRule& rule : m_periods)
            if (rule.left > 0 && rule.keeps(m_days.of(createdMs)))
                reasons.push_back(rule.reason);
    }

private:
    int m_minKeep;
    Days m_days;
    std::array<PeriodRule, 4> m_periods;
    int m_seen = 0;
    bool m_hasVerified = false;
};

/// Their positions in `dumps`: no dump is copied, and nothing is sorted that a listing has sorted already.
std::vector<size_t> newestFirst(const std::vector<catalogue::Dump>& dumps)
{
    std::vector<size_t> order(dumps.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto isNewer = [&](size_t a, size_t b) {
        return dumps[a].createdAt > dumps[b].createdAt;
    };
    if (!std::is_sorted(order.begin(), order.end(), isNewer))
        std::stable_sort(order.begin(), order.end(), isNewer);
    return order;
}

bool isPinned(const catalogue::Dump& dump, const QDateTime& now, const QTimeZone& zone)
{
    return dump.notes->isUncertain || (dump.notes->pin && dump.notes->pin->holds(now, zone));
}

} // namespace

Policy policyOf(const config::Configuration& configuration)
{
    const config::BackupSettings& settings = configuration.backup;
    const config::KeepNumbers& keep = settings.keep;
    return {settings.retentionDays,
            settings.minKeep,
            {keep.daily, keep.weekly, keep.monthly, keep.yearly},
            configuration.zone,
            settings.quarantineDays};
}

bool Decision::has(Reason reason) const
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

std::vector<catalogue::Dump> Plan::expiring() const
{
    std::vector<catalogue::Dump> result;
    for (const Decision& decision : decisions)
        if (decision.verdict == Verdict::Expire)
            result.push_back(decision.dump);
    return result;
}

bool Plan::isEmpty() const
{
    return purging.empty() && std::none_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
               return decision.verdict == Verdict::Expire;
           });
}

qint64 Plan::purgedBytes() const
{
    return std::accumulate(purging.begin(), purging.end(), qint64(0),
                           [](qint64 sum, const catalogue::Quarantined& dump) { return sum + dump.bytes; });
}

qint64 Plan::freedBytes() const
{
    return purgedBytes() + (policy.quarantineDays == 0 ? expiringBytes() : 0);
}

qint64 Plan::expiringBytes() const
{
    qint64 bytes = 0;
    for (const Decision& decision : decisions)
        if (decision.verdict == Verdict::Expire)
            bytes += decision.dump.bytes;
    return bytes;
}

bool Plan::isImplausible() const
{
    // What was moved aside goes for good now: it counts like what is still there.
    const size_t going = expiring().size() + purging.size();
    const auto ours =
        static_cast<size_t>(std::count_if(decisions.begin(), decisions.end(), [](const Decision& decision) {
            return decision.verdict != Verdict::Damaged && !decision.has(Reason::Future) &&
                   !decision.has(Reason::OtherServer);
        }));
    return going >= fewestImplausible && going * 2 > ours + purging.size();
}

Plan decide(const std::vector<catalogue::Dump>& dumps, const Policy& policy, const QDateTime& now,
            const std::vector<catalogue::Quarantined>& quarantine)
{
    Plan plan{policy, now, {}, false, {}};
    plan.decisions.reserve(dumps.size());
    GoodDumpRules goodRules(policy);
    const qint64 nowMs = now.toMSecsSinceEpoch();
    bool hasYoungGood = false;
    for (const size_t index : newestFirst(dumps)) {
        const catalogue::Dump& dump = dumps[index];
        Decision decision{dump, Verdict::Keep, {}};
        const qint64 createdMs = dump.createdAt.toMSecsSinceEpoch();
        // In milliseconds: one second past the limit is past it, whatever the day count rounds to.
        const qint64 ageMs = nowMs - createdMs;
        const bool counts = ageMs >= -clockToleranceMs && !dump.isOfAnotherServer;
        const bool isGood = counts && dump.state == catalogue::DumpState::Good;
        const bool isYoung = ageMs <= policy.retentionDays * msPerDay;
        const bool isDamaged = dump.state == catalogue::DumpState::Damaged;
        if (isDamaged) {
            decision = {dump, Verdict::Damaged, {Reason::Damaged}};
        } else {
            if (isPinned(dump, now, policy.zone))
                decision.reasons.push_back(Reason::Pinned);
            if (dump.isOfAnotherServer)
                decision.reasons.push_back(Reason::OtherServer);
            else if (!counts)
                decision.reasons.push_back(Reason::Future);
            else if (isYoung)
                decision.reasons.push_back(Reason::WithinRetention);
            if (counts && ageMs < recentMs)
                decision.reasons.push_back(Reason::Recent);
        }
        if (isGood)
            goodRules.add(dump, createdMs, decision.reasons);
        hasYoungGood = hasYoungGood || (isGood && isYoung);
        if (decision.reasons.empty()) {
            decision.verdict = Verdict::Expire;
            decision.reasons = {Reason::Expired};
        }
        plan.decisions.push_back(std::move(decision));
    }
    for (Decision& decision : plan.decisions)
        if (decision.verdict == Verdict::Expire && !hasYoungGood) {
            decision.verdict = Verdict::Keep;
            decision.reasons = {Reason::Frozen};
            plan.isFrozen = true;
        }
    if (hasYoungGood)
        std::copy_if(quarantine.begin(), quarantine.end(), std::back_inserter(plan.purging),
                     [&](const catalogue::Quarantined& dump) {
                         return dump.movedAt.msecsTo(now) > policy.quarantineDays * msPerDay;
                     });
    return plan;
}

Plan choose(const std::vector<catalogue::Dump>& dumps, const QStringList& fileNames, const Policy& policy,
            const QDateTime& now)
{
    Plan plan{policy, now, {}, false, {}};
    const QSet<QString> chosen(fileNames.begin(), fileNames.end());
    for (const size_t index : newestFirst(dumps)) {
        const catalogue::Dump& dump = dumps[index];
        const bool pinned = isPinned(dump, now, policy.zone);
        const bool goes = !pinned && chosen.contains(dump.fileName);
        plan.decisions.push_back({dump,
                                  goes ? Verdict::Expire : Verdict::Keep,
                                  {goes     ? Reason::Chosen
                                   : pinned ? Reason::Pinned
                                            : Reason::WithinRetention}});
    }
    return plan;
}

} // namespace retention
