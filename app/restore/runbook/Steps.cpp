// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Steps.h"

#include "base/Format.h"
#include "postgres/Quoting.h"

#include <QLocale>

namespace restore::runbook {

using base::Text;
using postgres::quotedIdentifier;

namespace {

/// Sessions of others on the database; not the server's own workers.
QByteArray others(const QString& database)
{
    return "FROM pg_stat_activity WHERE datname = " + literal(database) +
           " AND backend_type = $$client backend$$ AND pid <> pg_backend_pid()";
}

} // namespace

QString dateOf(const Facts& facts, const DumpFacts& dump)
{
    return base::exactDateText(dump.createdAt, facts.zone, QLocale());
}

Step verifyStep(const Commands& commands, const QString& dump)
{
    return {.title = Text("runbook", "Make sure of the backup"),
            .what =
                Text("runbook", "Reads every byte of it, with its roles file. Exit status 7 means that it is "
                                "damaged: then follow “Newest backup corrupt”."),
            .command = commands.own({QStringLiteral("verify"), dump})};
}

Step stopWritesStep(const Commands& commands, const Facts& facts)
{
    // Waits for the end of each, where the server can.
    const QByteArray end =
        facts.newest.serverMajor >= 14 ? "pg_terminate_backend(pid, 10000)" : "pg_terminate_backend(pid)";
    return {.title = Text("runbook", "Stop all writing"),
            .what = Text("runbook",
                         "Stop the applications that use %1 first, or they come back at once. Then end "
                         "the sessions that are left; what they had not committed is rolled back.")
                        .arg(base::visible(facts.database)),
            .command =
                commands.sql(commands.maintenance(), {"SELECT count(" + end + ") " + others(facts.database)}),
            .checks = {commands.question(
                commands.maintenance(), "SELECT count(*) " + others(facts.database), QStringLiteral("0"),
                Text("runbook", "Nobody is connected to %1 any more.").arg(base::visible(facts.database)))},
            .changes = true};
}

Step keepStep(const Commands& commands, const Facts& facts)
{
    const QString kept = commands.kept(QStringLiteral(".dump"));
    return {.title = Text("runbook", "Keep what is left"),
            .what = Text("runbook",
                         "A dump of the damaged state: it holds what was entered since the last backup, "
                         "and it is the way back from every step that follows. Go on only when it is "
                         "complete; there must be room for it in %1.")
                        .arg(base::visible(facts.keptFolder)),
            .command = commands.dump(kept),
            .checks = {commands.exitOf(commands.own({QStringLiteral("verify"), kept}), 0,
                                       Text("runbook", "Every byte of it can be read back."))},
            .changes = true};
}

Step stepAsideStep(const Commands& commands, const Facts& facts)
{
    const QString aside = commands.beside(QStringLiteral("_damaged"));
    const QByteArray isThere = "SELECT count(*) FROM pg_database WHERE datname = " + literal(facts.database);
    return {
        .title = Text("runbook", "Put the damaged database aside"),
        .what = Text("runbook", "Do not drop it: it is renamed to %1 and stays until everything is checked. "
                                "There is nothing to do when it is gone.")
                    .arg(base::visible(aside)),
        .command = commands.sql(commands.maintenance(),
                                {"ALTER DATABASE " + quotedIdentifier(facts.database.toUtf8()) +
                                 " RENAME TO " + quotedIdentifier(aside.toUtf8())}),
        .checks = {commands.question(
            commands.maintenance(), isThere, QStringLiteral("0"),
            Text("runbook", "No database has the name %1.").arg(base::visible(facts.database)))},
        .unless =
            commands.question(commands.maintenance(), isThere, QStringLiteral("0"),
                              Text("runbook", "The database %1 is gone.").arg(base::visible(facts.database))),
        .changes = true};
}

std::vector<Check> rowChecks(const Commands& commands, const QString& database, const DumpFacts& dump)
{
    std::vector<Check> checks;
    for (const TableRows& table : dump.largest)
        checks.push_back(commands.rowsOf(database, table.table, table.rows));
    return checks;
}

Step restoreStep(const Commands& commands, const Facts& facts, const DumpFacts& dump)
{
    Step step{.title = Text("runbook", "Restore the whole database"),
              .what =
                  Text("runbook", "Makes %1 with the properties, owners and rights of the original, from the "
                                  "backup of %2. On an error what was made is dropped again. Should roles "
                                  "be missing, say --roles as well.")
                      .arg(base::visible(facts.database))
                      .arg(dateOf(facts, dump)),
              .command = commands.ownRestore(dump.path, facts.database),
              .checks = rowChecks(commands, facts.database, dump),
              .changes = true};
    if (step.checks.empty())
        step.checks.push_back(commands.question(
            commands.maintenance(),
            "SELECT count(*) FROM pg_database WHERE datname = " + literal(facts.database),
            QStringLiteral("1"),
            Text("runbook", "The database %1 is there.").arg(base::visible(facts.database))));
    return step;
}

Step backupStep(const Commands& commands)
{
    const process::Command backup = commands.own({QStringLiteral("backup")});
    return {.title = Text("runbook", "Back up now"),
            .what = Text("runbook",
                         "Start the applications again, let their users check what they know best, and "
                         "make a backup of the good state."),
            .command = backup,
            .checks = {commands.exitOf(commands.own({QStringLiteral("verify")}), 0,
                                       Text("runbook", "The newest backup can be read back."))},
            .changes = true};
}

Step dropBesideStep(const Commands& commands, const QString& database)
{
    return {
        .title = Text("runbook", "Clean up"),
        .what =
            Text("runbook", "Removes the copy %1, which nobody needs any more.").arg(base::visible(database)),
        .command =
            commands.sql(commands.maintenance(), {"DROP DATABASE " + quotedIdentifier(database.toUtf8())}),
        .checks = {commands.question(commands.maintenance(),
                                     "SELECT count(*) FROM pg_database WHERE datname = " + literal(database),
                                     QStringLiteral("0"), Text("runbook", "The copy is gone."))},
        .changes = true};
}

Text lossSince(const Facts& facts, const DumpFacts& dump)
{
    return Text("runbook",
                "Everything entered after the backup of %1 is lost, unless it can be entered again.")
        .arg(dateOf(facts, dump));
}

std::vector<Text> tellLoss(const Facts& facts, const DumpFacts& dump)
{
    return {Text("runbook",
                 "At once, users and their managers: %1 is stopped; when it will be back; that nobody "
                 "tries again on their own.")
                .arg(base::visible(facts.database)),
            Text("runbook",
                 "Afterwards, users: the data are those of %1; what they entered later must be checked "
                 "and entered again.")
                .arg(dateOf(facts, dump)),
            Text("runbook",
                 "Whoever is responsible for data protection, when personal data were lost or seen: the "
                 "authority may have to be told within 72 hours."),
            Text("runbook",
                 "For the record: what happened, when, who did what, which backup, how long it took.")};
}

Text wholeDuration(const Facts& facts)
{
    if (!facts.restoreMs)
        return Text("runbook", "Nobody has measured it yet: a test restore tells how long restoring takes.");
    return Text("runbook", "Restoring took %1 in the test of %2; stopping, keeping and checking come on top.")
        .arg(base::durationText(*facts.restoreMs))
        .arg(base::exactDateText(facts.drilledAt, facts.zone, QLocale()));
}

} // namespace restore::runbook
