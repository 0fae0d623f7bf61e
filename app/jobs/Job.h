// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "base/Result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <deque>
#include <memory>
#include <mutex>

namespace jobs {

/// What a running job has said and nobody has fetched yet. Written in the job's thread, fetched in the
/// window's, a batch at a time.
class Mailbox
{
public:
    /// More lines than that are not kept: the oldest go, so that a flood costs the job's thread and not the
    /// window's.
    static constexpr size_t mostLines = 10'000;

    void post(const base::Progress& progress);
    void post(base::LogLine line);

    /// The lines since the last call, oldest first.
    std::vector<base::LogLine> takeLines();
    /// How many lines went unseen since the last call.
    qint64 takeLeftOut();
    /// The newest progress, if it changed since the last call.
    std::optional<base::Progress> takeProgress();

private:
    std::mutex m_mutex;
    std::deque<base::LogLine> m_lines;
    qint64 m_leftOut = 0;
    std::optional<base::Progress> m_progress;
};

/// The threads of the program: a pool of our own. Stops and waits for every job when it goes.
class Workers : public QObject
{
    Q_OBJECT

public:
    explicit Workers(QObject* parent = nullptr);
    ~Workers() override;

    QThreadPool& pool() { return m_pool; }
    std::stop_token stopToken() const { return m_stop.get_token(); }

private:
    QThreadPool m_pool;
    std::stop_source m_stop;
};

/// One blocking function of the engine, run by a worker. `finished` arrives in the thread that made the job;
/// the job may be deleted before: its function is asked to stop and its answer forgotten.
class JobBase : public QObject
{
    Q_OBJECT

public:
    ~JobBase() override;
    void cancel() { m_stop.request_stop(); }
    bool isCancelled() const { return m_stop.stop_requested(); }
    bool isRunning() const { return m_running; }
    Mailbox& mailbox() { return *m_mailbox; }

signals:
    void finished();

protected:
    explicit JobBase(Workers& workers, QObject* parent);
    base::JobContext context(const base::Clock& clock);

    bool m_running = true;
    std::stop_source m_stop;

private:
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::stop_callback<std::function<void()>> m_stopWithWorkers;
};

template <class T>
class Job : public JobBase
{
public:
    using Function = std::function<base::Result<T>(const base::JobContext&)>;

    Job(Workers& workers, Function function, QObject* parent, const base::Clock& clock = base::systemClock())
        : JobBase(workers, parent)
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
            m_running = false;
            emit finished();
        });
        m_watcher.setFuture(
            QtConcurrent::run(&workers.pool(), [function = std::move(function), context = context(clock)] {
                return function(context);
            }));
    }

    /// After finished().
    base::Result<T> result() const { return m_watcher.result(); }

private:
    QFutureWatcher<base::Result<T>> m_watcher;
};

/// Runs `function` and hands its result to `then`, in the thread of `owner`; forgotten when `owner` goes
/// first.
template <class T>
Job<T>* start(Workers& workers, QObject* owner, typename Job<T>::Function function,
              std::function<void(const base::Result<T>&)> then)
{
    auto* job = new Job<T>(workers, std::move(function), owner);
    QObject::connect(job, &JobBase::finished, owner, [job, then = std::move(then)] {
        then(job->result());
        job->deleteLater();
    });
    return job;
}

} // namespace jobs
