// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Runbook.h"

#include "base/Format.h"
#include "restore/runbook/Steps.h"

namespace restore::runbook {

using base::Text;

namespace {

base::Result<Runbook> stepsFor(Scenario scenario, const Facts& facts)
{
    switch (scenario) {
    case Scenario::TableDeleted:
        return tableDeleted(facts);
    case Scenario::RowsChanged:
        return rowsChanged(facts);
    case Scenario::DatabaseLost:
        return databaseLost(facts);
    case Scenario::ServerLost:
        return serverLost(facts);
    case Scenario::NewestCorrupt:
        return newestCorrupt(facts);
    case Scenario::ToolsWrong:
        return toolsWrong(facts);
    }
    return {};
}

} // namespace

bool Check::isMet(int status, const QString& output) const
{
    return status == exitCode && (!answer || output.trimmed() == *answer) &&
           (part.isEmpty() || output.contains(part));
}

Text Check::expected() const
{
    if (answer)
        return Text("runbook", "the answer %1").arg(base::visible(*answer));
    if (!part.isEmpty())
        return Text("runbook", "an answer with “%1” in it").arg(part);
    return Text("runbook", "exit status %1").arg(exitCode);
}

base::Result<Runbook> runbookFor(Scenario scenario, const Facts& facts)
{
    auto runbook = stepsFor(scenario, facts);
    if (!runbook)
        return runbook;
    runbook->scenario = scenario;
    runbook->database = facts.database;
    runbook->madeAt = facts.madeAt;
    runbook->zone = facts.zone;
    runbook->duration = wholeDuration(facts);
    runbook->tell =
        scenario == Scenario::ToolsWrong
            ? std::vector{Text("runbook",
                               "Whoever answers for the backups: since when none was made, and that it "
                               "is mended.")}
            : tellLoss(facts, scenario == Scenario::NewestCorrupt ? *facts.before : facts.newest);
    return runbook;
}

QString shown(const process::Command& command)
{
    return base::visible(process::displayed(command));
}

} // namespace restore::runbook
