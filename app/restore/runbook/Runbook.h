// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "restore/runbook/Facts.h"
#include "restore/runbook/Scenario.h"

namespace restore::runbook {

/// What must be seen: the exit status of a command, and of its output all, or a part.
struct Check
{
    base::Text what;
    process::Command command;
    int exitCode = 0;
    std::optional<QString> answer = {}; ///< the whole output, without spaces around it
    QString part = {};                  ///< that the output holds

    bool isMet(int status, const QString& output) const;
    /// "exit status 0", "the answer 42": in a sentence.
    base::Text expected() const;
};

struct Step
{
    base::Text title;
    base::Text what; ///< in full sentences
    std::optional<process::Command> command = {};
    std::optional<int> exitCode = 0; ///< that the command must end with; nothing: whatever it is
    std::vector<Check> checks = {};
    /// Met: there is nothing to do, the step is passed over.
    std::optional<Check> unless = {};
    bool changes = false;         ///< something, so that there must be a check
    bool isManual = false;        ///< its command changes a machine: shown, never executed by a rehearsal
    bool asServerAccount = false; ///< to be run as the account that the server runs as
};

struct Runbook
{
    Scenario scenario = Scenario::TableDeleted;
    QString database;
    QDateTime madeAt;
    QTimeZone zone;
    base::Text applies;           ///< when it is the right one
    base::Text costs;             ///< what is lost
    base::Text duration;          ///< how long it takes
    std::vector<base::Text> tell; ///< whom, and what
    std::vector<Step> steps;
};

/// Pure. OperationFailed when the facts do not allow it: no table with rows and a primary key, no second
/// backup.
base::Result<Runbook> runbookFor(Scenario scenario, const Facts& facts);

/// As it is shown: exact words, quoted, control characters escaped; the tools' own password prompts are left
/// to them.
QString shown(const process::Command& command);

} // namespace restore::runbook
