// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Plan.h"

#include <algorithm>
#include <functional>

namespace retention {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;
constexpr qint64 clockToleranceSeconds = 3600;
constexpr qint64 recentSeconds = 3600;
constexpr size_t fewestImplausible = 5;

bool isFromTheFuture(const catalogue::Dump& dump, const QDateTime& now)
{
    return now.secsTo(dump.createdAt) > clockToleranceSeconds;
}

/// In milliseconds: one second past the limit is past it, whatever the day count rounds to.
bool isOlderThan(const catalogue::Dump& dump, int days, const QDateTime& now)
{
    return dump.createdAt.msecsTo(now) > days * secondsPerDay * 1000;
}

/// Of each of the last `count` periods that have a dump, whether this is the newest one. Asked of the newest
/// first.
class PeriodRule
{
public:
    PeriodRule(int count, std::function<QString(const QDate&)> periodOf)
        : m_left(count), m_periodOf(std::move(periodOf))
    {
    }

    bool keeps(const QDate& date)
    {
        if (m_left == 0)
            return false;
        const QString period = m_periodOf(date);
        if (std::exchange(m_last, period) == period)
            return false;
        --m_left;
        return true;
    }

private:
    int m_left;
    std::function<QString(const QDate&)> m_periodOf;
    QString m_last;
};

/// ISO 8601: a week belongs to the year that its Thursday is in.
QString weekOf(const QDate& date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return QStringLiteral("%1 %2").arg(year).arg(week);
}

/// The rules that look at good dumps only, the newest first: none is kept for the sake of one that is not
/// good.
class GoodDumpRules
{
public:
    explicit GoodDumpRules(const Policy& policy)
        : m_policy(policy),
          m_periods{{Reason::Daily,
                     {policy.keep.daily,
                      [](const QDate& date) {
                          return date.toString(Qt::ISODate);
                      }}},
                    {Reason::Weekly, {policy.keep.weekly, weekOf}},
                    {Reason::Monthly,
                     {policy.keep.monthly,
                      [](const QDate& date) {
                          return date.toString(QStringLiteral("yyyy-MM"));
                      }}},
                    {Reason::Yearly, {policy.keep.yearly, [](const QDate& date) {
                                          return date.toString(QStringLiteral("yyyy"));
                                      }}}}
    {
    }

    void add(const catalogue::Dump& dump, std::vector<Reason>& reasons)
    {
        if (++m_seen <= m_policy.minKeep)
            reasons.push_back(Reason::MinKeep);
        if (dump.verified == catalogue::VerificationStatus::Ok && !std::exchange(m_hasVerified, true))
            reasons.push_back(Reason::NewestVerified);
        const QDate date = dump.createdAt.toTimeZone(m_policy.zone).date();
        for (auto& [reason, rule] : m_periods)
            if (rule.keeps(date))
                reasons.push_back(reason);
    }

private:
    const Policy& m_policy;
    std::vector<std::pair<Reason, PeriodRule>> m_periods;
    int m_seen = 0;
    bool m_hasVerified = false;
};

std::vector<catalogue::Dump> newestFirst(std::vector<catalogue::Dump> dumps)
{
    std::stable_sort(dumps.begin(), dumps.end(), [](const catalogue::Dump& a, const catalogue::Dump& b) {
        return a.createdAt > b.createdAt;
    });
    return dumps;
}

} // namespace

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

qint64 Plan::freedBytes() const
{
    qint64 bytes = 0;
    for (const Decision& decision : decisions)
        if (decision.verdict == Verdict::Expire)
            bytes += decision.dump.bytes;
    return bytes;
}

bool Plan::isImplausible() const
{
    const size_t going = expiring().size();
    return going >= fewestImplausible && going * 2 > decisions.size();
}

Plan decide(const std::vector<catalogue::Dump>& dumps, const Policy& policy, const QDateTime& now)
{
    Plan plan{policy, now, {}};
    GoodDumpRules goodRules(policy);
    bool hasYoungGood = false;
    for (const catalogue::Dump& dump : newestFirst(dumps)) {
        Decision decision{dump, Verdict::Keep, {}};
        const bool counts = !isFromTheFuture(dump, now) && !dump.isOfAnotherServer;
        const bool isGood = counts && dump.state == catalogue::DumpState::Good;
        const bool isYoung = !isOlderThan(dump, policy.retentionDays, now);
        if (dump.state == catalogue::DumpState::Damaged)
            decision = {dump, Verdict::Damaged, {Reason::Damaged}};
        else if (dump.isOfAnotherServer)
            decision.reasons = {Reason::OtherServer};
        else if (!counts)
            decision.reasons = {Reason::Future};
        else if (isYoung)
            decision.reasons = {Reason::WithinRetention};
        if (counts && dump.createdAt.secsTo(now) < recentSeconds && decision.verdict == Verdict::Keep)
            decision.reasons.push_back(Reason::Recent);
        if (isGood)
            goodRules.add(dump, decision.reasons);
        hasYoungGood = hasYoungGood || (isGood && isYoung);
        if (decision.reasons.empty())
            decision = {dump, Verdict::Expire, {Reason::Expired}};
        plan.decisions.push_back(std::move(decision));
    }
    for (Decision& decision : plan.decisions)
        if (decision.verdict == Verdict::Expire && !hasYoungGood) {
            decision = {decision.dump, Verdict::Keep, {Reason::Frozen}};
            plan.isFrozen = true;
        }
    return plan;
}

Plan choose(const std::vector<catalogue::Dump>& dumps, const QStringList& fileNames, const QDateTime& now)
{
    Plan plan{{}, now, {}};
    for (const catalogue::Dump& dump : newestFirst(dumps)) {
        const bool chosen = fileNames.contains(dump.fileName);
        plan.decisions.push_back({dump,
                                  chosen ? Verdict::Expire : Verdict::Keep,
                                  {chosen ? Reason::Chosen : Reason::WithinRetention}});
    }
    return plan;
}

} // namespace retention
