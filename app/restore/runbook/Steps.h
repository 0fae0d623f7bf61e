// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Commands.h"

namespace restore::runbook {

// Steps that several runbooks share. Pure.

/// Reads every byte of a dump: is it one to rely on?
Step verifyStep(const Commands& commands, const QString& dump);
/// No session of others is on the database any more.
Step stopWritesStep(const Commands& commands, const Facts& facts);
/// A dump of the damaged state, before anything is touched.
Step keepStep(const Commands& commands, const Facts& facts);
/// The database that is damaged steps aside under another name, where it still is there.
Step stepAsideStep(const Commands& commands, const Facts& facts);
/// The whole database out of a dump, with checks of its largest tables.
Step restoreStep(const Commands& commands, const Facts& facts, const DumpFacts& dump);
/// What the rows of the largest tables must be.
std::vector<Check> rowChecks(const Commands& commands, const QString& database, const DumpFacts& dump);
Step backupStep(const Commands& commands);
/// Removes a database that was made beside.
Step dropBesideStep(const Commands& commands, const QString& database);

/// "12 March 2026 02:00, 204.7 MB": a dump's day and size.
base::Text pathAndDate(const Facts& facts, const DumpFacts& dump);
QString dateOf(const Facts& facts, const DumpFacts& dump);
/// Who is told what, for a loss of what was entered since a dump.
std::vector<base::Text> tellLoss(const Facts& facts, const DumpFacts& dump);
base::Text lossSince(const Facts& facts, const DumpFacts& dump);
base::Text wholeDuration(const Facts& facts);

base::Result<Runbook> tableDeleted(const Facts& facts);
base::Result<Runbook> rowsChanged(const Facts& facts);
base::Result<Runbook> databaseLost(const Facts& facts);
base::Result<Runbook> serverLost(const Facts& facts);
base::Result<Runbook> newestCorrupt(const Facts& facts);
base::Result<Runbook> toolsWrong(const Facts& facts);

} // namespace restore::runbook
