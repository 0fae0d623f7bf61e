// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/Job.h"
#include "workspace/Environment.h"
#include "workspace/LogFile.h"

namespace ui {

/// One long job at a time: what the log pane shows and « Cancel » stops.
class Activity : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Backup, Verification, Deletion, TakingBack, Restore, Drill, Rehearsal, Demonstration };

    /// How it ended: an error, or the sentence of a success, made anew when the language changes.
    struct Ending
    {
        std::optional<base::Error> error;
        std::function<QString()> sentence;
    };

    Activity(jobs::Workers& workers, const Environment& environment, QObject* parent);

    /// Runs `function` in a worker; `then` is given its result in the window's thread. Nothing else may be
    /// running.
    template <class T>
    void run(Kind kind, typename jobs::Job<T>::Function function,
             std::function<Ending(const base::Result<T>&)> then)
    {
        Q_ASSERT(!isRunning());
        m_kind = kind;
        auto* job =
            new jobs::Job<T>(m_workers, withLogFile<T>(std::move(function)), this, m_environment.clock);
        connect(job, &jobs::JobBase::finished, this,
                [this, job, then = std::move(then)] { finish(then(job->result())); });
        begin(job);
    }

    bool isRunning() const { return m_job; }
    Kind kind() const { return m_kind; }
    QDateTime startedAt() const { return m_startedAt; }
    bool isCancelled() const { return m_job && m_job->isCancelled(); }
    jobs::Mailbox* mailbox() const { return m_job ? &m_job->mailbox() : nullptr; }
    void cancel();

signals:
    void started();
    void cancelling();
    /// The job's last lines are still in its mailbox.
    void ended(const ui::Activity::Ending& ending);
    /// After everybody heard of the end: another one may begin.
    void idle();

private:
    template <class T>
    typename jobs::Job<T>::Function withLogFile(typename jobs::Job<T>::Function function) const
    {
        return [function = std::move(function), folder = m_environment.logFolder,
                kind = key(m_kind)](const base::JobContext& context) {
            const base::JobContext logged = LogFile(folder, kind, context).context();
            base::Result<T> result = function(logged);
            if (!result)
                logged.onLog(levelOf(result.error()), result.error().message.toString());
            return result;
        };
    }

    static QString key(Kind kind);
    static base::LogLevel levelOf(const base::Error& error);
    void begin(jobs::JobBase* job);
    void finish(const Ending& ending);

    jobs::Workers& m_workers;
    const Environment& m_environment;
    jobs::JobBase* m_job = nullptr;
    Kind m_kind = Kind::Backup;
    QDateTime m_startedAt;
};

} // namespace ui
