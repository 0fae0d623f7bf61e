// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Difference.h"

#include <algorithm>

namespace retention {
namespace {

bool isRecoveryPoint(const Decision& decision)
{
    return decision.verdict == Verdict::Keep && decision.dump.state == catalogue::DumpState::Good &&
           !decision.dump.isOfAnotherServer && !decision.has(Reason::Future);
}

std::optional<QDateTime> oldestRecoveryPoint(const Plan& plan)
{
    const auto oldest = std::find_if(plan.decisions.rbegin(), plan.decisions.rend(), isRecoveryPoint);
    return oldest == plan.decisions.rend() ? std::nullopt : std::optional(oldest->dump.createdAt);
}

} // namespace

Difference difference(const Plan& today, const Plan& supposed)
{
    Q_ASSERT(today.decisions.size() == supposed.decisions.size());
    Difference result;
    for (size_t i = 0; i < supposed.decisions.size(); ++i) {
        const catalogue::Dump& dump = supposed.decisions[i].dump;
        const bool goesToday = today.decisions[i].verdict == Verdict::Expire;
        const bool wouldGo = supposed.decisions[i].verdict == Verdict::Expire;
        if (wouldGo && !goesToday) {
            ++result.lost;
            result.lostBytes += dump.bytes;
        } else if (goesToday && !wouldGo) {
            ++result.keptLonger;
            result.keptLongerBytes += dump.bytes;
        }
    }
    result.oldestToday = oldestRecoveryPoint(today);
    result.oldestSupposed = oldestRecoveryPoint(supposed);
    return result;
}

} // namespace retention
