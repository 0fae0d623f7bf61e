// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/DumpProgress.h"

#include "base/Format.h"

#include <algorithm>

namespace backup {
namespace {

using base::Text;

constexpr qint64 paceWindowMs = 5000;

} // namespace

std::optional<LastRun> lastRunOf(const Findings& findings)
{
    if (!findings.listing)
        return std::nullopt;
    for (const catalogue::Dump& dump : findings.listing->dumps) // newest first
        if (dump.notes->contentBytes)
            return LastRun{*dump.notes->contentBytes};
    return std::nullopt;
}

qint64 Pace::add(qint64 elapsedMs, qint64 bytes)
{
    m_samples.push_back({elapsedMs, bytes});
    // One sample older than the window stays, so that it is spanned.
    const auto isOld = [elapsedMs](const Sample& sample) {
        return sample.elapsedMs <= elapsedMs - paceWindowMs;
    };
    const auto firstYoung = std::find_if_not(m_samples.begin(), m_samples.end(), isOld);
    if (firstYoung != m_samples.begin())
        m_samples.erase(m_samples.begin(), firstYoung - 1);
    const Sample& oldest = m_samples.front();
    const qint64 span = elapsedMs - oldest.elapsedMs;
    return span < 1000 ? -1 : (bytes - oldest.bytes) * 1000 / span;
}

qint64 remainingMs(qint64 elapsedMs, qint64 bytes, qint64 expectedBytes)
{
    if (bytes <= 0 || bytes >= expectedBytes)
        return -1;
    return static_cast<qint64>(double(elapsedMs) * double(expectedBytes - bytes) / double(bytes));
}

DumpProgress::DumpProgress(const std::optional<LastRun>& last, qint64 tables) : m_last(last), m_tables(tables)
{
    m_timer.start();
}

base::Progress DumpProgress::now(const archive::Contents& contents, std::chrono::milliseconds still)
{
    base::Progress progress{Text("backup", "Backing up"), {}};
    progress.stillMs = still.count();
    progress.done = contents.blocksEnded();
    // The table of contents tells how many there are, as soon as it is read.
    progress.total = contents.entries().empty() ? m_tables : static_cast<qint64>(contents.entries().size());
    progress.bytes = contents.bytes();
    progress.bytesPerSecond = m_pace.add(m_timer.elapsed(), progress.bytes);
    if (const archive::DataEntry* entry = contents.current()) {
        progress.subject = base::visible(entry->displayed());
        progress.rows = contents.currentTally().rows;
    }
    if (m_last && m_last->contentBytes > 0) {
        progress.share = std::min(1.0, double(progress.bytes) / double(m_last->contentBytes));
        progress.remainingMs = remainingMs(m_timer.elapsed(), progress.bytes, m_last->contentBytes);
    }
    return progress;
}

base::Progress DumpProgress::now(const DumpLog& log, qint64 fileBytes, std::chrono::milliseconds still)
{
    base::Progress progress{Text("backup", "Backing up"), base::visible(log.currentTable())};
    progress.stillMs = still.count();
    progress.done = std::max(0, log.tablesStarted() - 1);
    progress.total = std::max<qint64>(m_tables, log.tablesStarted());
    progress.bytes = fileBytes;
    progress.bytesPerSecond = m_pace.add(m_timer.elapsed(), fileBytes);
    return progress;
}

std::optional<qint64> Heartbeat::due(std::chrono::milliseconds still)
{
    if (still < first)
        m_next = first;
    if (still < m_next)
        return std::nullopt;
    m_next *= 2;
    return still.count() / 1000;
}

} // namespace backup
