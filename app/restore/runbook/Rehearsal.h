// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "restore/drill/Workplace.h"
#include "restore/runbook/Runbook.h"

#include <memory>

namespace restore::runbook {

/// Done: the command ended as it must, every check was met. NotNeeded: it was so already. OnlyChecked: its
/// command is for another machine; the checks were met. Failed: the rest makes no sense.
enum class StepState { Done, NotNeeded, OnlyChecked, Failed };
QString key(StepState state);
QString text(StepState state);

/// What one command said and how it ended.
struct Execution
{
    process::Command command;
    int exitCode = -1;   ///< of a command that a signal ended: 128 and its number
    QString output = {}; ///< the last 64 KiB
    QString errors = {}; ///< its standard error, as much
    bool isAsExpected = false;
};

struct StepResult
{
    StepState state = StepState::Failed;
    std::vector<Execution> executions; ///< `unless`, the command, the checks, as far as they were run
    qint64 ms = 0;
};

/// What is rehearsed, and where.
struct RehearsalRequest
{
    Scenario scenario = Scenario::TableDeleted;
    Facts facts;                  ///< of the real database; nothing of it is written to but its copies
    QString workFolder;           ///< private servers are made below it
    QString language = {};        ///< "fr", "en": of pgsauvegarde-cli's own words
    QStringList toolFolders = {}; ///< empty: process::standardToolFolders()
};

/// A private server on which the accident has happened to a copy of the database, with copies of the dumps
/// and a configuration that leads there; and the runbook for exactly that. Everything is gone with the
/// object.
class Rehearsal
{
public:
    /// Restores the newest dump into the private server, then brings the accident about. Errors of
    /// Workplace::make(), restore::plan() and restore::run(), runbookFor().
    static base::Result<std::unique_ptr<Rehearsal>> prepare(const RehearsalRequest& request,
                                                            const base::JobContext& context);

    const Runbook& runbook() const { return m_runbook; }
    const Facts& facts() const { return m_facts; } ///< of the private server
    /// Executes one step's own commands. Cancelled; whatever else happens is a result.
    base::Result<StepResult> run(const Step& step, const base::JobContext& context) const;

private:
    Rehearsal(drill::Workplace workplace, QString language);
    base::Result<void> furnish(const RehearsalRequest& request, const base::JobContext& context);
    base::Result<void> copyDumps(Scenario scenario, const std::stop_token& stop);
    base::Result<void> writeConfiguration(Scenario scenario) const;
    base::Result<void> fill(const RehearsalRequest& request, const base::JobContext& context) const;
    base::Result<Execution> execute(process::Command command, const base::JobContext& context,
                                    bool asServerAccount) const;

    drill::Workplace m_workplace;
    QString m_language;
    Facts m_facts;
    Runbook m_runbook;
};

/// A step as it went.
using StepObserver = std::function<void(size_t number, const StepResult&)>;

/// Step by step, until one fails. True when all of them went well. `onStart` before each, `onEnd` after it.
base::Result<bool> rehearse(const Rehearsal& rehearsal, const std::function<void(size_t)>& onStart,
                            const StepObserver& onEnd, const base::JobContext& context);

} // namespace restore::runbook
