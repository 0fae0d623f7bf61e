// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Contents.h"
#include "backup/DumpLog.h"
#include "backup/Preflight.h"

#include <QElapsedTimer>

#include <chrono>

namespace backup {

/// What the last run tells of this one.
struct LastRun
{
    qint64 contentBytes = 0; ///< uncompressed
};
/// From the newest dump whose content is known.
std::optional<LastRun> lastRunOf(const Findings& findings);

/// Bytes in a second, over the last few.
class Pace
{
public:
    /// -1 before anything can be told.
    qint64 add(qint64 elapsedMs, qint64 bytes);

private:
    struct Sample
    {
        qint64 elapsedMs;
        qint64 bytes;
    };
    std::vector<Sample> m_samples;
};

/// Milliseconds left of a run that has done `bytes` in `elapsedMs`, if it is to do `expectedBytes`; -1 when
/// nobody can tell. Pure.
qint64 remainingMs(qint64 elapsedMs, qint64 bytes, qint64 expectedBytes);

/// How far a dump is.
class DumpProgress
{
public:
    DumpProgress(const std::optional<LastRun>& last, qint64 tables);

    /// From the stream that passes through our hands.
    base::Progress now(const archive::Contents& contents, std::chrono::milliseconds still);
    /// From what pg_dump says while it writes the file itself.
    base::Progress now(const DumpLog& log, qint64 fileBytes, std::chrono::milliseconds still);

private:
    std::optional<LastRun> m_last;
    qint64 m_tables;
    QElapsedTimer m_timer;
    Pace m_pace;
};

/// When to say that nothing moves: after half a minute, then after twice as long each time.
class Heartbeat
{
public:
    /// The seconds to be told, once each.
    std::optional<qint64> due(std::chrono::milliseconds still);

private:
    std::chrono::milliseconds m_next = first;
    static constexpr std::chrono::milliseconds first = std::chrono::seconds(30);
};

} // namespace backup
