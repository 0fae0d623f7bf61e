// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Plan.h"

#include <algorithm>

namespace retention {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;
constexpr qint64 clockToleranceSeconds = 3600;
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

std::vector<catalogue::Dump> newestFirst(std::vector<catalogue::Dump> dumps)
{
    std::stable_sort(dumps.begin(), dumps.end(), [](const catalogue::Dump& a, const catalogue::Dump& b) {
        return a.createdAt > b.createdAt;
    });
    return dumps;
}

} // namespace

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
    int good = 0; // of those that count, seen so far: the newest come first
    for (const catalogue::Dump& dump : newestFirst(dumps)) {
        const auto decided = [&]() -> std::pair<Verdict, Reason> {
            if (dump.state == catalogue::DumpState::Damaged)
                return {Verdict::Damaged, Reason::Damaged};
            if (isFromTheFuture(dump, now))
                return {Verdict::Keep, Reason::Future};
            const bool protectedByNumber =
                dump.state == catalogue::DumpState::Good && ++good <= policy.minKeep;
            if (!isOlderThan(dump, policy.retentionDays, now))
                return {Verdict::Keep, Reason::WithinRetention};
            if (protectedByNumber)
                return {Verdict::Keep, Reason::MinKeep};
            return {Verdict::Expire, Reason::Expired};
        }();
        plan.decisions.push_back({dump, decided.first, decided.second});
    }
    return plan;
}

Plan choose(const std::vector<catalogue::Dump>& dumps, const QStringList& fileNames, const QDateTime& now)
{
    Plan plan{{}, now, {}};
    for (const catalogue::Dump& dump : newestFirst(dumps)) {
        const bool chosen = fileNames.contains(dump.fileName);
        plan.decisions.push_back({dump, chosen ? Verdict::Expire : Verdict::Keep,
                                  chosen ? Reason::Chosen : Reason::WithinRetention});
    }
    return plan;
}

} // namespace retention
