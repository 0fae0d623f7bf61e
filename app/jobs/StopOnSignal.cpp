// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/StopOnSignal.h"

#include <csignal>
#include <pthread.h>

namespace jobs {
namespace {

constexpr int goodbye = SIGUSR1; // how the destructor ends the thread

sigset_t waitedFor()
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, goodbye}) {
        struct sigaction inherited = {};
        ::sigaction(number, nullptr, &inherited);
        if (inherited.sa_handler != SIG_IGN) // as nohup and a shell's background jobs want it
            ::sigaddset(&set, number);
    }
    return set;
}

} // namespace

StopOnSignal::StopOnSignal()
{
    ::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, not an end without clean-up
    const sigset_t set = waitedFor();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([set, stop = m_stop]() mutable {
        int number = 0;
        while (::sigwait(&set, &number) == 0 && number != goodbye)
            stop.request_stop();
    });
}

StopOnSignal::~StopOnSignal()
{
    ::pthread_kill(m_thread.native_handle(), goodbye);
    m_thread.join();
}

} // namespace jobs
