// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Activity.h"

namespace ui {

Activity::Activity(jobs::Workers& workers, const Environment& environment, QObject* parent)
    : QObject(parent), m_workers(workers), m_environment(environment)
{
}

QString Activity::key(Kind kind)
{
    switch (kind) {
    case Kind::Backup:
        return QStringLiteral("backup");
    case Kind::Verification:
        return QStringLiteral("verification");
    case Kind::Deletion:
        return QStringLiteral("deletion");
    case Kind::TakingBack:
        return QStringLiteral("taking-back");
    case Kind::Restore:
        return QStringLiteral("restore");
    case Kind::Rehearsal:
        return QStringLiteral("rehearsal");
    case Kind::Drill:
        return QStringLiteral("drill");
    case Kind::Demonstration:
        break;
    }
    return QStringLiteral("demonstration");
}

base::LogLevel Activity::levelOf(const base::Error& error)
{
    return error.code == base::ErrorCode::Cancelled ? base::LogLevel::Info : base::LogLevel::Error;
}

void Activity::cancel()
{
    if (!m_job || m_job->isCancelled())
        return;
    m_job->cancel();
    emit cancelling();
}

void Activity::begin(jobs::JobBase* job)
{
    m_job = job;
    m_startedAt = m_environment.clock();
    emit started();
}

void Activity::finish(const Ending& ending)
{
    emit ended(ending);
    m_job->deleteLater();
    m_job = nullptr;
    emit idle();
}

} // namespace ui
