// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimelineMarks.h"

#include <algorithm>

namespace ui {
namespace {

using retention::Reason;
using retention::Verdict;

constexpr qint64 dayS = 24 * 3600;

MarkKind kindOf(const retention::Decision& decision)
{
    if (decision.verdict == Verdict::Damaged)
        return MarkKind::Damaged;
    if (decision.verdict == Verdict::Expire)
        return MarkKind::Expiring;
    const bool counts = !decision.has(Reason::OtherServer) && !decision.has(Reason::Future);
    return counts ? MarkKind::Kept : MarkKind::Apart;
}

} // namespace

TimelineMarks::TimelineMarks(const retention::Plan& plan)
    : m_from(plan.decidedAt),
      m_now(plan.decidedAt),
      m_limit(plan.decidedAt.addDays(-plan.policy.retentionDays)),
      m_to(plan.decidedAt)
{
    m_marks.reserve(plan.decisions.size());
    for (auto decision = plan.decisions.rbegin(); decision != plan.decisions.rend(); ++decision) {
        const catalogue::Dump& dump = decision->dump;
        const MarkKind kind = kindOf(*decision);
        m_marks.push_back({dump.fileName, dump.createdAt, dump.bytes, kind, decision->reasons});
        m_largest = std::max(m_largest, dump.bytes);
        ++m_counts[static_cast<size_t>(kind)];
    }
    if (m_marks.empty())
        return;
    // The limit is shown unless the dumps would be but a dot beside it: ten years of retention, a week of
    // dumps.
    m_from = std::min(m_marks.front().createdAt, m_now);
    const qint64 age = m_from.secsTo(m_now);
    if (m_limit < m_from && m_limit.secsTo(m_now) <= 10 * std::max<qint64>(age, dayS))
        m_from = m_limit;
    // A clock that was ten years ahead must not squeeze the rest: what is after now stands at the end.
    if (m_marks.back().createdAt > m_now)
        m_to = m_now.addSecs(std::max<qint64>(1, m_from.secsTo(m_now) / 20));
}

double TimelineMarks::position(const QDateTime& at) const
{
    const double span = static_cast<double>(std::max<qint64>(1, m_from.secsTo(m_to)));
    return std::clamp(static_cast<double>(m_from.secsTo(at)) / span, 0.0, 1.0) * m_width;
}

void TimelineMarks::layOut(double width, double apart)
{
    m_width = std::max(1.0, width);
    m_positions.clear();
    m_groups.clear();
    for (const TimelineMark& mark : m_marks) {
        const double x = position(mark.createdAt);
        m_positions.push_back(x);
        if (m_groups.empty() || x - m_groups.back().x >= apart) {
            m_groups.push_back({x, {}});
            m_groups.back().largest.fill(-1);
        }
        qint64& largest = m_groups.back().largest[static_cast<size_t>(mark.kind)];
        largest = std::max(largest, mark.bytes);
    }
}

std::optional<size_t> TimelineMarks::nearest(double x) const
{
    if (m_positions.empty())
        return std::nullopt;
    const auto after = std::lower_bound(m_positions.begin(), m_positions.end(), x);
    const auto index = static_cast<size_t>(after - m_positions.begin());
    if (after == m_positions.begin())
        return 0;
    if (after == m_positions.end())
        return index - 1;
    return *after - x < x - *(after - 1) ? index : index - 1;
}

std::optional<size_t> TimelineMarks::find(const QString& fileName) const
{
    const auto found = std::find_if(m_marks.begin(), m_marks.end(),
                                    [&](const auto& mark) { return mark.fileName == fileName; });
    return found == m_marks.end() ? std::nullopt
                                  : std::optional(static_cast<size_t>(found - m_marks.begin()));
}

std::optional<size_t> TimelineMarks::newest() const
{
    for (size_t i = m_marks.size(); i > 0; --i)
        if (m_marks[i - 1].createdAt <= m_now)
            return i - 1;
    return std::nullopt;
}

} // namespace ui
