// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "base/Result.h"
#include "process/Command.h"
#include "process/Runner.h"

namespace process {

/// One started child process: its pipes and how to end it. Lives and dies in one thread, because the kernel
/// kills the child when the thread that started it goes (parent-death signal).
class Child
{
public:
    /// `outputDescriptor` becomes standard output, -1 makes a pipe; `withInput` makes a pipe for standard
    /// input, else it is `inputDescriptor`, or /dev/null for -1.
    static base::Result<Child> start(const Command& command, int outputDescriptor, bool withInput,
                                     int inputDescriptor = -1);
    Child(Child&&) noexcept;
    Child& operator=(Child&&) = delete;
    /// Kills the group if the child still lives, and reaps it.
    ~Child();

    void signalGroup(int signal) const;
    /// Not reaped yet, so that its group can still be signalled without hitting somebody else's.
    bool hasEnded() const;
    /// Its end, if it has come; reaps it then.
    std::optional<Ending> poll();

    base::FileDescriptor input;
    base::FileDescriptor output;
    base::FileDescriptor errors;
    base::FileDescriptor process; ///< pidfd: readable when the child has ended

private:
    explicit Child(pid_t pid) : m_pid(pid) {}
    pid_t m_pid = -1;
    std::optional<Ending> m_ending;
};

} // namespace process
