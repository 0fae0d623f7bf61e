// SPDX-License-Identifier: GPL-3.0-or-later
// The database lost, the newest backup corrupt, tools of the wrong version: the server goes on.
#include "base/Format.h"
#include "postgres/Quoting.h"
#include "restore/runbook/Steps.h"

#include <QFileInfo>

namespace restore::runbook {

using base::Text;

namespace {

constexpr int corrupt = 7; ///< exit status of `verify`

Step serverStep(const Commands& commands)
{
    return {.title = Text("runbook", "Look at the server"),
            .what = Text("runbook",
                         "Lists its databases. When it does not answer, look at the machine, its disks "
                         "and the server's log first; a server that is lost is another scenario."),
            .command =
                commands.sql(commands.maintenance(),
                             {"SELECT datname, pg_database_size(oid) AS bytes FROM pg_database ORDER BY 1"})};
}

Step listStep(const Commands& commands)
{
    return {.title = Text("runbook", "See which backups there are"),
            .what = Text("runbook",
                         "Newest first, each with its state. Stop the daily timer, so that no rotation "
                         "runs meanwhile."),
            .command = commands.own({QStringLiteral("list")})};
}

Step newestIsCorruptStep(const Commands& commands, const Facts& facts)
{
    return {.title = Text("runbook", "Make sure that the newest one is corrupt"),
            .what = Text("runbook",
                         "Exit status 7 says that it is, and where. Do not delete it: single tables can "
                         "often still be read from it. Exit status 0 says that it is good: use it. As "
                         "long as the database works, make a new backup before anything else."),
            .command = commands.own({QStringLiteral("verify"), facts.newest.path}),
            .exitCode = corrupt};
}

Step pinStep(const Commands& commands, const DumpFacts& before)
{
    return {.title = Text("runbook", "Keep the backup that is left"),
            .what = Text("runbook", "Pinned, no rotation takes it away. “unpin” ends it."),
            .command = commands.own(
                {QStringLiteral("pin"), before.path, QStringLiteral("--note"), QStringLiteral("incident")}),
            .checks = {commands.exitOf(
                {.program = QStringLiteral("/usr/bin/test"),
                 .arguments = {QStringLiteral("-s"), QFileInfo(before.path).path() + u'/' +
                                                         QFileInfo(before.path).completeBaseName() +
                                                         QStringLiteral(".pin.json")}},
                0, Text("runbook", "The pin stands beside the backup."))},
            .changes = true};
}

Step versionsStep(const Commands& commands, const Facts& facts)
{
    QStringList installed;
    for (const ToolFolder& folder : facts.installed)
        installed.append(QStringLiteral("%1 (%2)").arg(folder.version, base::visible(folder.path)));
    return {.title = Text("runbook", "Know which version is needed"),
            .what = Text("runbook",
                         "The backup comes from a server %1, by pg_dump %2, as an archive of version %3. "
                         "It takes pg_restore %4: of the server's own version, and no older than the "
                         "pg_dump. A newer one reports errors on an older server. Installed when this "
                         "was written: %5.")
                        .arg(base::visible(facts.newest.serverVersion))
                        .arg(base::visible(facts.newest.dumpVersion))
                        .arg(facts.newest.formatVersion)
                        .arg(QString::number(facts.toolMajor))
                        .arg(installed.join(QStringLiteral(", "))),
            .command = commands.own({QStringLiteral("inspect"), facts.newest.path})};
}

std::vector<Step> trialSteps(const Commands& commands, const Facts& facts)
{
    const QString trial = commands.beside(QStringLiteral("_trial"));
    Step restore{.title = Text("runbook", "Restore with that very tool"),
                 .what = Text("runbook",
                              "By its full path, for the name alone may lead to another version; without "
                              "owners and rights, for this is a trial."),
                 .command = commands.tool(QStringLiteral("pg_restore"),
                                          {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"),
                                           QStringLiteral("--exit-on-error"), QStringLiteral("--dbname"),
                                           commands.connection(facts.user(), trial), facts.newest.path}),
                 .checks = rowChecks(commands, trial, facts.newest),
                 .changes = true};
    if (restore.checks.empty())
        restore.checks = {commands.question(trial, "SELECT count(*) > 0 FROM pg_class WHERE oid >= 16384",
                                            QStringLiteral("t"),
                                            Text("runbook", "There is something in it."))};
    return {
        {.title = Text("runbook", "Make an empty database"),
         .what =
             Text("runbook", "It is called %1; nothing that is in use is touched.").arg(base::visible(trial)),
         .command = commands.sql(
             commands.maintenance(),
             {"CREATE DATABASE " + postgres::quotedIdentifier(trial.toUtf8()) + " TEMPLATE template0"}),
         .checks = {commands.question(trial, "SELECT count(*) FROM pg_class WHERE oid >= 16384",
                                      QStringLiteral("0"), Text("runbook", "It is there, and empty."))},
         .changes = true},
        restore,
        dropBesideStep(commands, trial)};
}

/// Leaves the choice of the tool to the program, which takes the server's own version.
std::vector<Step> configurationSteps(const Commands& commands, const Facts& facts)
{
    const QString file = facts.configFolder + QStringLiteral("/config_postgres.yml");
    const QString copy = commands.kept(QStringLiteral(".yml"));
    const process::Command compare{.program = QStringLiteral("/usr/bin/cmp"), .arguments = {file, copy}};
    return {{.title = Text("runbook", "Keep the configuration"),
             .what = Text("runbook", "A copy of the file that names the tool, with its rights."),
             .command = process::Command{.program = QStringLiteral("/usr/bin/cp"),
                                         .arguments = {QStringLiteral("--preserve=mode"),
                                                       QStringLiteral("--"), file, copy}},
             .checks = {commands.exitOf(compare, 0, Text("runbook", "The copy is the same."))},
             .changes = true},
            {.title = Text("runbook", "Let the program choose the tool"),
             .what = Text("runbook",
                          "Where the configuration names a pg_dump by its path, put the plain name in its "
                          "place: then the installed one of the server's own version is taken."),
             .command = process::Command{.program = QStringLiteral("/usr/bin/sed"),
                                         .arguments = {QStringLiteral("--in-place"),
                                                       QStringLiteral("s|^\\( *tool:\\).*|\\1 \"pg_dump\"|"),
                                                       QStringLiteral("--"), file}},
             .checks = {{.what = Text("runbook", "No tool is named by its path."),
                         .command = {.program = QStringLiteral("/usr/bin/grep"),
                                     .arguments = {QStringLiteral("--count"), QStringLiteral("^ *tool:.*/"),
                                                   file}},
                         .exitCode = 1,
                         .answer = QStringLiteral("0")}},
             .changes = true}};
}

} // namespace

base::Result<Runbook> databaseLost(const Facts& facts)
{
    const Commands commands(facts);
    Runbook runbook;
    runbook.applies =
        Text("runbook", "The database %1 was dropped, or cannot be used any more; the server runs.")
            .arg(base::visible(facts.database));
    runbook.costs = lossSince(facts, facts.newest);
    runbook.steps = {serverStep(commands),
                     listStep(commands),
                     verifyStep(commands, facts.newest.path),
                     stopWritesStep(commands, facts),
                     stepAsideStep(commands, facts),
                     restoreStep(commands, facts, facts.newest),
                     backupStep(commands)};
    return runbook;
}

base::Result<Runbook> newestCorrupt(const Facts& facts)
{
    if (!facts.before)
        return base::failure({base::ErrorCode::OperationFailed,
                              Text("runbook", "There is no backup before the newest one to fall back to."),
                              {},
                              Text("runbook", "Make a second one.")});
    const Commands commands(facts);
    const DumpFacts& before = *facts.before;
    Runbook runbook;
    runbook.applies =
        Text("runbook", "A restore is needed and the newest backup, %1, is damaged: the one before "
                        "it, of %2, has to do.")
            .arg(base::visible(QFileInfo(facts.newest.path).fileName()))
            .arg(dateOf(facts, before));
    runbook.costs = lossSince(facts, before);
    runbook.steps = {listStep(commands),
                     newestIsCorruptStep(commands, facts),
                     verifyStep(commands, before.path),
                     pinStep(commands, before),
                     stopWritesStep(commands, facts),
                     stepAsideStep(commands, facts),
                     restoreStep(commands, facts, before),
                     backupStep(commands)};
    return runbook;
}

base::Result<Runbook> toolsWrong(const Facts& facts)
{
    const Commands commands(facts);
    const QString major = QString::number(facts.toolMajor);
    Check isThere{.what = Text("runbook", "pg_restore %1 is installed.").arg(major),
                  .command = commands.tool(QStringLiteral("pg_restore"), {QStringLiteral("--version")}),
                  .part = QStringLiteral("(PostgreSQL) ") + major};
    Runbook runbook;
    runbook.applies =
        Text("runbook", "Backing up or restoring ends with exit status 8, or pg_restore says "
                        "“unsupported version” or reports errors of settings that the server does "
                        "not know.");
    runbook.costs =
        Text("runbook", "Nothing: no data are lost, but until it is mended there is no new backup.");
    runbook.steps = {
        versionsStep(commands, facts),
        {.title = Text("runbook", "Install the tools that fit"),
         .what =
             Text("runbook", "On Debian and Ubuntu, as root; other versions come from apt.postgresql.org. "
                             "Several versions can be installed beside each other."),
         .command = process::Command{.program = QStringLiteral("/usr/bin/apt-get"),
                                     .arguments = {QStringLiteral("install"),
                                                   QStringLiteral("postgresql-client-") + major}},
         .checks = {isThere},
         .unless = isThere,
         .changes = true,
         .isManual = true},
        {.title = Text("runbook", "See whether it reads the backup"),
         .what = Text("runbook", "Lists what the backup holds; a tool that is too old refuses."),
         .command =
             commands.tool(QStringLiteral("pg_restore"), {QStringLiteral("--list"), facts.newest.path})}};
    for (auto&& steps : {trialSteps(commands, facts), configurationSteps(commands, facts)})
        runbook.steps.insert(runbook.steps.end(), steps.begin(), steps.end());
    runbook.steps.push_back(backupStep(commands));
    return runbook;
}

} // namespace restore::runbook
