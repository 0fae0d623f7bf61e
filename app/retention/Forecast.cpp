// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Forecast.h"

#include <algorithm>

namespace retention {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;
constexpr qint64 horizonSeconds = 3653 * secondsPerDay; // ten years
constexpr qint64 mostDumps = 10'000;                    // decided in a few milliseconds
constexpr int steps = 240;                              // of some two weeks each

/// An age of which a dump is kept, and how many dumps stand there.
struct Age
{
    qint64 seconds;
    double dumps;
};

/// How many dumps stand for one of a synthetic history: 0 where it goes.
std::vector<double> weightsOf(const std::vector<catalogue::Dump>& newestFirst, const Policy& policy,
                              const QDateTime& now, double dumpsPerStep)
{
    std::vector<double> weights;
    for (const Decision& decision : decide(newestFirst, policy, now).decisions)
        weights.push_back(decision.verdict != Verdict::Keep       ? 0
                          : decision.has(Reason::WithinRetention) ? dumpsPerStep
                                                                  : 1);
    return weights;
}

/// Of dumps that are made more often than we can decide on, one stands for several of those that are kept for
/// their age alone; the other rules keep their number whatever the pace.
std::vector<Age> agesKept(qint64 interval, qint64 longest, const Policy& policy, const QDateTime& now)
{
    const qint64 step = std::max(interval, longest / mostDumps);
    const double dumpsPerStep = static_cast<double>(step) / static_cast<double>(interval);
    std::vector<catalogue::Dump> dumps(static_cast<size_t>(longest / step + 1));
    for (size_t i = 0; i < dumps.size(); ++i) {
        dumps[i].createdAt = now.addSecs(-static_cast<qint64>(i) * step);
        dumps[i].state = catalogue::DumpState::Good;
    }
    std::vector<double> weights = weightsOf(dumps, policy, now, dumpsPerStep);
    if (policy.quarantineDays > 0) { // there still is what was kept when the quarantine began, and all since
        const qint64 quarantine = policy.quarantineDays * secondsPerDay;
        const auto since = std::min(static_cast<size_t>(quarantine / step + 1), dumps.size());
        for (size_t i = 0; i < since; ++i)
            weights[i] = std::max(weights[i], dumpsPerStep);
        const std::vector before(dumps.begin() + static_cast<std::ptrdiff_t>(since), dumps.end());
        const std::vector<double> kept = weightsOf(before, policy, now.addSecs(-quarantine), dumpsPerStep);
        for (size_t i = 0; i < kept.size(); ++i)
            weights[since + i] = std::max(weights[since + i], kept[i]);
    }
    std::vector<Age> ages;
    for (size_t i = 0; i < dumps.size(); ++i)
        if (weights[i] > 0)
            ages.push_back({static_cast<qint64>(i) * step, weights[i]});
    return ages;
}

/// Times are seconds after now.
class Store
{
public:
    Store(const catalogue::Trend& trend, const QDateTime& oldest, std::vector<Age> ages, const QDateTime& now)
        : m_trend(trend),
          m_oldest(now.secsTo(oldest)),
          m_newest(now.secsTo(trend.newest)),
          m_ages(std::move(ages))
    {
    }

    double bytesAt(qint64 time) const
    {
        double bytes = 0;
        for (const Age& age : m_ages) {
            const qint64 made = time - age.seconds;
            if (made < m_oldest)
                break; // the others are older still
            bytes += age.dumps * m_trend.bytesAt(made - m_newest);
        }
        return bytes;
    }

private:
    const catalogue::Trend& m_trend;
    qint64 m_oldest;
    qint64 m_newest;
    std::vector<Age> m_ages; ///< the youngest first
};

} // namespace

QString key(Outlook outlook)
{
    switch (outlook) {
    case Outlook::Unknown:
        return QStringLiteral("unknown");
    case Outlook::Roomy:
        return QStringLiteral("roomy");
    case Outlook::Full:
        return QStringLiteral("full");
    }
    Q_UNREACHABLE();
}

Forecast forecast(const std::optional<catalogue::Trend>& trend, const QDateTime& oldest, const Policy& policy,
                  qint64 freeBytes, const QDateTime& now)
{
    if (!trend)
        return {};
    const qint64 longest = horizonSeconds + std::max<qint64>(0, oldest.secsTo(now));
    const Store store(*trend, oldest, agesKept(trend->medianIntervalSeconds, longest, policy, now), now);
    const double most = store.bytesAt(0) + static_cast<double>(freeBytes);
    const auto isFull = [&](qint64 time) {
        return store.bytesAt(time) > most;
    };
    // Step by step, for what is stored may shrink again; then halved.
    qint64 fits = 0;
    for (int i = 1; i <= steps; ++i) {
        qint64 full = horizonSeconds * i / steps;
        if (!isFull(full)) {
            fits = full;
            continue;
        }
        while (full - fits > 1) {
            const qint64 middle = fits + (full - fits) / 2;
            (isFull(middle) ? full : fits) = middle;
        }
        return {Outlook::Full, now.addSecs(full)};
    }
    return {Outlook::Roomy, {}};
}

} // namespace retention
