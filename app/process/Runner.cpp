// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Runner.h"

#include "process/Child.h"

#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <unistd.h>

namespace process {
namespace {

using SteadyClock = std::chrono::steady_clock;
using base::ErrorCode;
using base::Text;

constexpr int tickMs = 100;
constexpr int readsInATurn = 4;
constexpr int untilEmpty = std::numeric_limits<int>::max();
constexpr qsizetype longestLine = 64 * 1024; // of standard error; longer ones are told in pieces

/// Cuts a stream of bytes into lines.
class LineSplitter
{
public:
    explicit LineSplitter(const std::function<void(const QString&)>& sink) : m_sink(sink) {}

    void feed(std::span<const char> bytes)
    {
        m_pending.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        qsizetype start = 0;
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n', start)) {
            emitLine(m_pending.sliced(start, end - start));
            start = end + 1;
        }
        m_pending.remove(0, start);
        if (m_pending.size() > longestLine)
            flush();
    }

    void flush()
    {
        if (!m_pending.isEmpty())
            emitLine(std::exchange(m_pending, {}));
    }

private:
    void emitLine(const QByteArray& line) const
    {
        if (m_sink)
            m_sink(QString::fromUtf8(line));
    }

    const std::function<void(const QString&)>& m_sink;
    QByteArray m_pending;
};

void makeNonBlocking(const base::FileDescriptor& descriptor)
{
    if (descriptor)
        ::fcntl(descriptor.get(), F_SETFL, O_NONBLOCK);
}

/// Moves bytes between one child and its streams until it has ended.
class Conversation
{
public:
    Conversation(Child& child, const Streams& streams)
        : m_child(child), m_streams(streams), m_lines(streams.onErrorLine)
    {
        makeNonBlocking(child.input);
        makeNonBlocking(child.output);
        makeNonBlocking(child.errors);
    }

    /// Waits for something to do, at most a tick, and does it.
    base::Result<void> step()
    {
        std::array<pollfd, 4> waits{
            pollfd{m_child.errors.get(), POLLIN, 0}, pollfd{m_child.output.get(), POLLIN, 0},
            pollfd{m_child.input.get(), POLLOUT, 0}, pollfd{m_child.process.get(), POLLIN, 0}};
        ::poll(waits.data(), waits.size(), tickMs);
        if (waits[0].revents)
            (void)drain(m_child.errors, m_intoLines, readsInATurn);
        if (waits[1].revents)
            if (const auto taken = drain(m_child.output, m_streams.onOutput, readsInATurn); !taken)
                return taken;
        if (waits[2].revents)
            return feed();
        return {};
    }

    /// What was still in the pipes when the child ended. A grandchild may keep them open: what comes later is
    /// not waited for.
    base::Result<void> finish()
    {
        const auto taken = drain(m_child.output, m_streams.onOutput, untilEmpty);
        (void)drain(m_child.errors, m_intoLines, untilEmpty);
        m_lines.flush();
        return taken;
    }

    /// Bytes through the pipes so far, in all directions.
    qint64 moved() const { return m_moved; }

private:
    using Sink = std::function<base::Result<void>(std::span<const char>)>;

    /// At most so many reads: a child that writes faster than we take must not keep us from all else.
    base::Result<void> drain(base::FileDescriptor& pipe, const Sink& sink, int mostReads)
    {
        for (int reads = 0; pipe && reads < mostReads; ++reads) {
            const ssize_t count = ::read(pipe.get(), m_buffer.data(), m_buffer.size());
            m_moved += std::max<ssize_t>(count, 0);
            if (count > 0 && sink)
                if (const auto taken = sink(std::span(m_buffer.data(), static_cast<size_t>(count))); !taken)
                    return taken;
            if (count == 0)
                pipe.close();
            if (count < static_cast<ssize_t>(m_buffer.size()))
                break;
        }
        return {};
    }

    base::Result<void> feed()
    {
        if (m_inputStart == m_inputEnd) {
            const auto filled = m_streams.input(m_input);
            if (!filled)
                return base::failure(filled.error());
            m_inputStart = 0;
            m_inputEnd = *filled;
            if (m_inputEnd == 0)
                m_child.input.close();
        }
        if (!m_child.input)
            return {};
        const ssize_t count = ::write(m_child.input.get(), m_input.data() + m_inputStart,
                                      static_cast<size_t>(m_inputEnd - m_inputStart));
        m_moved += std::max<ssize_t>(count, 0);
        if (count > 0)
            m_inputStart += count;
        else if (count < 0 && errno != EAGAIN && errno != EINTR)
            m_child.input.close(); // it reads no more; its own ending tells why
        return {};
    }

    Child& m_child;
    const Streams& m_streams;
    LineSplitter m_lines;
    const Sink m_intoLines = [this](std::span<const char> bytes) -> base::Result<void> {
        m_lines.feed(bytes);
        return {};
    };
    std::array<char, 256 * 1024> m_buffer{};
    std::array<char, 64 * 1024> m_input{};
    qint64 m_inputStart = 0;
    qint64 m_inputEnd = 0;
    qint64 m_moved = 0;
};

/// SIGTERM to the group, then SIGKILL when the grace is over; returns when the child is gone.
void endGroup(Child& child, Conversation& conversation, std::chrono::milliseconds grace)
{
    const auto deadline = SteadyClock::now() + grace;
    child.signalGroup(SIGTERM);
    child.signalGroup(SIGCONT); // a stopped process does not see SIGTERM
    child.input.close();
    while (!child.hasEnded() && SteadyClock::now() < deadline)
        (void)conversation.step();
    child.signalGroup(SIGKILL); // the child's own children too, even when it has gone already
    while (!child.poll())
        (void)conversation.step();
}

/// Says when a child has had its time.
class Watchdog
{
public:
    Watchdog(const QString& program, const Limits& limits) : m_program(program), m_limits(limits) {}

    /// `moved` is any number that changes while the child gets on.
    std::optional<base::Error> look(qint64 moved)
    {
        const auto now = SteadyClock::now();
        if (std::exchange(m_moved, moved) != moved)
            m_lastMove = now;
        const auto hint = Text(
            "process", "Try again; if it happens again, look at the system's load and at the server's log.");
        if (m_limits.whole.count() > 0 && now - m_started > m_limits.whole)
            return base::Error{ErrorCode::ToolSilent,
                               Text("process", "%1 did not end within %2 seconds and was stopped.")
                                   .arg(m_program)
                                   .arg(m_limits.whole.count() / 1000),
                               {},
                               hint};
        if (m_limits.silence.count() > 0 && now - m_lastMove > m_limits.silence)
            return base::Error{ErrorCode::ToolSilent,
                               Text("process", "%1 has not moved a byte for %2 seconds and was stopped.")
                                   .arg(m_program)
                                   .arg(m_limits.silence.count() / 1000),
                               {},
                               hint};
        return std::nullopt;
    }

    std::chrono::milliseconds stillFor() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_lastMove);
    }

private:
    const QString& m_program;
    const Limits& m_limits;
    SteadyClock::time_point m_started = SteadyClock::now();
    SteadyClock::time_point m_lastMove = m_started;
    qint64 m_moved = 0;
};

/// A child that reads no more, or a file that may grow no more (an `onOutput` may write one), is a failed
/// write and not the end of this program.
bool ignoreWriteSignals()
{
    return ::signal(SIGPIPE, SIG_IGN) != SIG_ERR && ::signal(SIGXFSZ, SIG_IGN) != SIG_ERR;
}

} // namespace

base::Result<Ending> run(const Command& command, const Streams& streams, std::stop_token stop,
                         const Limits& limits)
{
    if (stop.stop_requested())
        return base::failure(base::cancelled());
    [[maybe_unused]] static const bool ignored = ignoreWriteSignals();
    auto child = Child::start(command, streams.outputDescriptor, static_cast<bool>(streams.input),
                              streams.inputDescriptor);
    if (!child)
        return base::failure(child.error());

    Watchdog watchdog(command.program, limits);
    auto lastTick = SteadyClock::now();
    const auto conversation =
        std::make_unique<Conversation>(*child, streams); // large buffers: not on the stack
    for (;;) {
        const auto ending = child->poll();
        if (ending) {
            if (const auto finished = conversation->finish(); !finished)
                return base::failure(finished.error());
            return *ending;
        }
        const auto late = watchdog.look(conversation->moved() + (streams.movement ? streams.movement() : 0));
        if (stop.stop_requested() || late) {
            endGroup(*child, *conversation, limits.grace);
            return base::failure(late ? *late : base::cancelled());
        }
        if (const auto stepped = conversation->step(); !stepped) {
            endGroup(*child, *conversation, limits.grace);
            return base::failure(stepped.error());
        }
        if (streams.onTick && SteadyClock::now() - lastTick >= std::chrono::milliseconds(tickMs)) {
            lastTick = SteadyClock::now();
            streams.onTick(watchdog.stillFor());
        }
    }
}

base::Result<QByteArray> output(const Command& command, std::stop_token stop, std::chrono::milliseconds limit)
{
    QByteArray result;
    QStringList errorLines;
    Streams streams;
    streams.onOutput = [&](std::span<const char> bytes) -> base::Result<void> {
        result.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return {};
    };
    streams.onErrorLine = [&](const QString& line) {
        errorLines.append(line);
    };
    const auto ending = run(command, streams, stop, Limits{.whole = limit});
    if (!ending)
        return base::failure(ending.error());
    if (!ending->succeeded())
        return base::failure(endedBadly(command.program, *ending, errorLines.join(u'\n')));
    return result;
}

base::Error endedBadly(const QString& tool, const Ending& ending, const QString& errorLines)
{
    const QString name = QFileInfo(tool).fileName();
    if (ending.signal != 0)
        return {
            ErrorCode::ToolKilled,
            Text("process", "%1 was killed (signal %2: %3).")
                .arg(name)
                .arg(ending.signal)
                .arg(QString::fromLocal8Bit(::strsignal(ending.signal))),
            errorLines,
            Text("process",
                 "Look whether somebody ended it, or whether the system ran out of memory, then try again.")};
    return {ErrorCode::ToolFailed,
            Text("process", "%1 failed (exit status %2).").arg(name).arg(ending.status), errorLines,
            Text("process", "Its own words stand under the details.")};
}

} // namespace process
