// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QStringList>

#include <vector>

namespace support {

/// A job's context that keeps what the job says, and may act at a moment of its progress.
class Recorder
{
public:
    base::JobContext context();

    QStringList log;
    std::vector<base::Progress> progress;
    std::stop_source stop;
    /// Called once, the first time that more than `actAfterBytes` were written.
    std::function<void()> act;
    qint64 actAfterBytes = 1'000'000;

private:
    bool m_acted = false;
};

} // namespace support
