// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace restore::runbook {

/// What can happen, and what there is a runbook for.
enum class Scenario {
    TableDeleted,
    RowsChanged,
    DatabaseLost,
    ServerLost,    ///< a new machine from nothing
    NewestCorrupt, ///< the one before it has to do
    ToolsWrong,    ///< of another version than the dump or the server wants
};
inline constexpr std::array allScenarios{Scenario::TableDeleted,  Scenario::RowsChanged,
                                         Scenario::DatabaseLost,  Scenario::ServerLost,
                                         Scenario::NewestCorrupt, Scenario::ToolsWrong};

/// "table-deleted", "rows-changed" …: a word of the command line.
QString key(Scenario scenario);
/// "A table deleted by mistake"
QString text(Scenario scenario);
std::optional<Scenario> scenarioFromKey(const QString& key);

} // namespace restore::runbook
