// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Scenario.h"

#include "base/Text.h"

namespace restore::runbook {

using base::Text;

QString key(Scenario scenario)
{
    switch (scenario) {
    case Scenario::TableDeleted:
        return QStringLiteral("table-deleted");
    case Scenario::RowsChanged:
        return QStringLiteral("rows-changed");
    case Scenario::DatabaseLost:
        return QStringLiteral("database-lost");
    case Scenario::ServerLost:
        return QStringLiteral("server-lost");
    case Scenario::NewestCorrupt:
        return QStringLiteral("newest-corrupt");
    case Scenario::ToolsWrong:
        return QStringLiteral("tools-wrong");
    }
    return {};
}

QString text(Scenario scenario)
{
    switch (scenario) {
    case Scenario::TableDeleted:
        return Text("runbook", "A table deleted by mistake").toString();
    case Scenario::RowsChanged:
        return Text("runbook", "Rows changed by mistake").toString();
    case Scenario::DatabaseLost:
        return Text("runbook", "Database lost").toString();
    case Scenario::ServerLost:
        return Text("runbook", "Server lost").toString();
    case Scenario::NewestCorrupt:
        return Text("runbook", "Newest backup corrupt").toString();
    case Scenario::ToolsWrong:
        return Text("runbook", "Tools of the wrong version").toString();
    }
    return {};
}

std::optional<Scenario> scenarioFromKey(const QString& word)
{
    for (const Scenario scenario : allScenarios)
        if (key(scenario) == word)
            return scenario;
    return std::nullopt;
}

} // namespace restore::runbook
