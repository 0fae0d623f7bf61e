// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace jobs {

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request. Made before any other thread, so that all of them
/// leave the signals to it.
class StopOnSignal
{
public:
    StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;
    ~StopOnSignal();

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_thread;
};

} // namespace jobs
