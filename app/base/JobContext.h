// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <stop_token>

namespace base {

/// The present, injected so that tests choose it. Always UTC.
using Clock = std::function<QDateTime()>;
Clock systemClock();

enum class LogLevel { Info, Warning, Error };

/// One line of a job's log. `at` is UTC. A line of a tool is verbatim, one of ours is translated when made.
struct LogLine
{
    QDateTime at;
    LogLevel level = LogLevel::Info;
    QString text;
};

/// Where a long job stands. Unknown numbers are -1.
struct Progress
{
    Text step;        ///< what is being done: "Reading the backup back"
    QString subject;  ///< the table or file at hand, as plain text
    qint64 done = -1; ///< tables, or bytes: see `unit`
    qint64 total = -1;
    qint64 bytes = -1; ///< of content read from the server, or of the file written or read back, so far
    qint64 rows = -1;  ///< of the table at hand
    qint64 bytesPerSecond = -1;
    double share = -1;       ///< of the whole, 0 to 1, where it can be estimated better than by `done`
    qint64 remainingMs = -1; ///< estimated from the last run
    qint64 stillMs = 0;      ///< how long nothing has moved
    enum class Unit { Tables, Bytes } unit = Unit::Tables;
};

/// What a blocking function of the engine is given by whoever runs it: a token to stop at, somewhere to
/// report to. The functions may be called from the job's own thread at any rate; the receiver throttles.
struct JobContext
{
    std::stop_token stop;
    std::function<void(const Progress&)> onProgress = [](const Progress&) {
    };
    std::function<void(LogLevel, const QString&)> onLog = [](LogLevel, const QString&) {
    };
    Clock clock = systemClock();

    void log(const Text& text) const { onLog(LogLevel::Info, text.toString()); }
    void warn(const Text& text) const { onLog(LogLevel::Warning, text.toString()); }
};

} // namespace base
