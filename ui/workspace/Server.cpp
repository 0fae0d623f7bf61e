// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Server.h"

namespace ui {

using base::ErrorCode;

base::Result<postgres::ServerFacts> factsOf(const postgres::Target& target, std::stop_token stop)
{
    const auto connection = postgres::Connection::open(target, stop);
    if (!connection)
        return base::failure(connection.error());
    return postgres::readFacts(*connection, stop);
}

bool wantsPassword(const base::Error& error)
{
    return error.code == ErrorCode::PasswordRequired || error.code == ErrorCode::LoginRefused;
}

QString text(Server::State state)
{
    switch (state) {
    case Server::State::Unknown:
        return base::Text("ui", "Not asked yet").toString();
    case Server::State::Asking:
        return base::Text("ui", "Connecting…").toString();
    case Server::State::Reachable:
        return base::Text("ui", "Reachable").toString();
    case Server::State::Unreachable:
        break;
    }
    return base::Text("ui", "Unreachable").toString();
}

Server::Server(jobs::Workers& workers, QObject* parent) : QObject(parent), m_workers(workers) {}

void Server::ask(const postgres::Target& target)
{
    m_target = target;
    m_state = State::Asking;
    emit changed();
    start(false);
}

void Server::askAgain()
{
    const bool refused = m_error && (wantsPassword(*m_error) || m_error->code == ErrorCode::NoHbaEntry);
    if (!refused && (m_state == State::Reachable || m_state == State::Unreachable))
        start(true);
}

void Server::forget()
{
    m_job.reset();
    m_state = State::Unknown;
    m_facts.reset();
    m_error.reset();
    emit changed();
}

void Server::start(bool quietly)
{
    using FactsJob = jobs::Job<postgres::ServerFacts>;
    auto* job = new FactsJob(
        m_workers,
        [target = m_target](const base::JobContext& context) { return factsOf(target, context.stop); },
        nullptr);
    m_job.reset(job);
    connect(job, &jobs::JobBase::finished, this, [this, job, quietly] {
        const auto answer = job->result();
        m_job.release()->deleteLater();
        take(answer, quietly);
    });
}

void Server::take(const base::Result<postgres::ServerFacts>& answer, bool quietly)
{
    // A quiet question that meets the same obstacle again has nothing new to say.
    if (!answer && quietly && m_error && m_error->code == answer.error().code)
        return;
    if (answer) {
        m_state = State::Reachable;
        m_facts = *answer;
        m_error.reset();
    } else {
        m_state = State::Unreachable;
        m_error = answer.error();
    }
    emit changed();
    if (!answer && !quietly && wantsPassword(answer.error()))
        emit passwordWanted(answer.error());
}

} // namespace ui
