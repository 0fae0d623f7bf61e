// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/Command.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <span>
#include <stop_token>

namespace process {

/// What is connected to the child. Everything is called in the thread that called run().
struct Streams
{
    /// File that becomes the child's standard output; -1: onOutput receives it.
    int outputDescriptor = -1;
    /// Its standard output as it comes; an error ends the child, and run() returns it.
    std::function<base::Result<void>(std::span<const char>)> onOutput;
    /// Standard error, a line at a time, without its end; bytes that are no UTF-8 are replaced.
    std::function<void(const QString&)> onErrorLine;
    /// File or folder that becomes the child's standard input, instead of `input`; -1: none.
    int inputDescriptor = -1;
    /// Fills a buffer for the child's standard input and returns how much; 0 ends it. None: /dev/null.
    std::function<base::Result<qint64>(std::span<char>)> input;
    /// Called several times a second while the child lives, with how long nothing has moved.
    std::function<void(std::chrono::milliseconds)> onTick;
    /// A number that changes while the child gets on in a way that no pipe shows, such as the size of its
    /// output file.
    std::function<qint64()> movement;
};

struct Limits
{
    std::chrono::milliseconds grace{3000}; ///< between SIGTERM and SIGKILL, both to the whole group
    /// 0: as long as it likes; else ToolSilent when no byte has moved for so long
    std::chrono::milliseconds silence{0};
    std::chrono::milliseconds whole{0}; ///< 0: as long as it takes; else ToolSilent when it is over
};

/// How a child ended: with a status, or by a signal.
struct Ending
{
    int status = 0;
    int signal = 0;
    bool succeeded() const { return status == 0 && signal == 0; }
};

/// Runs a command to its end. The child has a process group of its own, no descriptor of ours but its
/// standard ones, no core dumps, and dies with this thread. Errors: ToolMissing (not found, not executable),
/// Cancelled (the group is gone by then), ToolSilent, or what `input` or `onOutput` returned. A child that
/// fails is an Ending, not an error.
base::Result<Ending> run(const Command& command, const Streams& streams, std::stop_token stop,
                         const Limits& limits = {});

/// Short tools: their whole output, or ToolFailed / ToolKilled with their standard error as detail.
base::Result<QByteArray> output(const Command& command, std::stop_token stop,
                                std::chrono::milliseconds limit = std::chrono::seconds(30));

/// The error that tells that a child ended badly; `errorLines` are its last words.
base::Error endedBadly(const QString& tool, const Ending& ending, const QString& errorLines);

} // namespace process
