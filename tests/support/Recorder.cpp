// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Recorder.h"

namespace support {

base::JobContext Recorder::context()
{
    base::JobContext context;
    context.stop = stop.get_token();
    context.onLog = [this](base::LogLevel, const QString& text) {
        log.append(text);
    };
    context.onProgress = [this](const base::Progress& step) {
        progress.push_back(step);
        if (act && !m_acted && step.bytes > actAfterBytes) {
            m_acted = true;
            act();
        }
    };
    return context;
}

} // namespace support
