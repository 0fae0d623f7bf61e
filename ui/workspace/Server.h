// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/Job.h"
#include "postgres/ServerFacts.h"

namespace ui {

/// The configured server as last heard of.
class Server : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Asking, Reachable, Unreachable };

    explicit Server(jobs::Workers& workers, QObject* parent);

    /// Asks it again; an answer that is still awaited is forgotten.
    void ask(const postgres::Target& target);
    /// The same, quietly: nothing shows but a change. Not after a refused login, which must not be tried on
    /// and on.
    void askAgain();
    void forget();

    State state() const { return m_state; }
    const std::optional<postgres::ServerFacts>& facts() const { return m_facts; }
    const std::optional<base::Error>& error() const { return m_error; }

signals:
    void changed();
    /// No password, or one that was refused; once a call of ask().
    void passwordWanted(const base::Error& error);

private:
    void start(bool quietly);
    void take(const base::Result<postgres::ServerFacts>& answer, bool quietly);

    jobs::Workers& m_workers;
    std::unique_ptr<jobs::JobBase> m_job;
    postgres::Target m_target;
    State m_state = State::Unknown;
    std::optional<postgres::ServerFacts> m_facts;
    std::optional<base::Error> m_error;
};

QString text(Server::State state);
/// The error is one that a password may mend.
bool wantsPassword(const base::Error& error);

/// Connects and asks: what the header shows and the settings test.
base::Result<postgres::ServerFacts> factsOf(const postgres::Target& target, std::stop_token stop);

} // namespace ui
