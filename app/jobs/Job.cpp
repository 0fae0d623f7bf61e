// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/Job.h"

#include <cstdlib>

namespace jobs {
namespace {

constexpr int patienceMs = 30'000;

} // namespace

void Mailbox::post(const base::Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_progress = progress;
}

void Mailbox::post(base::LogLine line)
{
    const std::scoped_lock lock(m_mutex);
    m_lines.push_back(std::move(line));
    if (m_lines.size() > mostLines) {
        m_lines.pop_front();
        ++m_leftOut;
    }
}

std::vector<base::LogLine> Mailbox::takeLines()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<base::LogLine> lines(std::make_move_iterator(m_lines.begin()),
                                     std::make_move_iterator(m_lines.end()));
    m_lines.clear();
    return lines;
}

qint64 Mailbox::takeLeftOut()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_leftOut, 0);
}

std::optional<base::Progress> Mailbox::takeProgress()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_progress, std::nullopt);
}

Workers::Workers(QObject* parent) : QObject(parent)
{
    // Jobs wait for servers, disks and children much more than they compute: more threads than cores, so that
    // a backup never makes a refresh of the list wait.
    m_pool.setMaxThreadCount(8);
}

Workers::~Workers()
{
    m_stop.request_stop();
    // A thread that waits for storage that is gone cannot be stopped: the program then ends without it.
    if (!m_pool.waitForDone(patienceMs))
        std::_Exit(EXIT_FAILURE);
}

JobBase::JobBase(Workers& workers, QObject* parent)
    : QObject(parent),
      m_stopWithWorkers(workers.stopToken(), [stop = m_stop]() mutable { stop.request_stop(); })
{
}

JobBase::~JobBase()
{
    m_stop.request_stop();
}

base::JobContext JobBase::context(const base::Clock& clock)
{
    // The mailbox is shared: the function may outlive this job.
    base::JobContext context;
    context.stop = m_stop.get_token();
    context.clock = clock;
    context.onProgress = [mailbox = m_mailbox](const base::Progress& progress) {
        mailbox->post(progress);
    };
    context.onLog = [mailbox = m_mailbox, clock](base::LogLevel level, const QString& text) {
        mailbox->post(base::LogLine{clock(), level, text});
    };
    return context;
}

} // namespace jobs
