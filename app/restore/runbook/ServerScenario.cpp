// SPDX-License-Identifier: GPL-3.0-or-later
// The server lost: a new machine from nothing.
#include "base/Format.h"
#include "postgres/Quoting.h"
#include "restore/runbook/Steps.h"

#include <QFileInfo>

namespace restore::runbook {

using base::Text;
using postgres::quotedIdentifier;

namespace {

const QString superuser = QStringLiteral("postgres"); // that initdb makes

class NewMachine
{
public:
    explicit NewMachine(const Facts& facts) : m_facts(facts), m_commands(facts)
    {
        const QString host = facts.newServer.socketFolder.isEmpty()
                                 ? facts.server.parameters.value(QStringLiteral("host"))
                                 : facts.newServer.socketFolder;
        QStringList arguments{QStringLiteral("--port=") + port()};
        if (!host.isEmpty())
            arguments.append(QStringLiteral("--host=") + host);
        m_answers = m_commands.exitOf(m_commands.tool(QStringLiteral("pg_isready"), arguments), 0,
                                      Text("runbook", "The server accepts connections."));
    }

    std::vector<Step> steps() const
    {
        std::vector<Step> steps{installStep(), filesStep(), verifyStep(m_commands, m_facts.newest.path),
                                makeStep(),    startStep(), accessStep()};
        if (const auto roles = rolesStep())
            steps.push_back(*roles);
        const bool isOther = !m_facts.user().isEmpty() && m_facts.user() != superuser;
        if (isOther) {
            steps.push_back(makeLoginStep());
            steps.push_back(lendStep());
        }
        steps.push_back(restoreStep(m_commands, m_facts, m_facts.newest));
        if (isOther && !m_facts.newest.loginAttributes.startsWith(u"SUPERUSER"))
            steps.push_back(rightsStep());
        steps.push_back(passwordsStep());
        steps.push_back(backupStep(m_commands));
        return steps;
    }

private:
    QString port() const
    {
        const QString port = m_facts.server.parameters.value(QStringLiteral("port"));
        return port.isEmpty() ? QStringLiteral("5432") : port;
    }

    Step installStep() const
    {
        const QString major = QString::number(m_facts.toolMajor);
        const Check isThere{
            .what = Text("runbook", "PostgreSQL %1 is installed.").arg(major),
            .command = m_commands.serverTool(QStringLiteral("initdb"), {QStringLiteral("--version")}),
            .part = QStringLiteral("(PostgreSQL) ") + major};
        return {.title = Text("runbook", "Install PostgreSQL and this program"),
                .what = Text("runbook",
                             "On Debian and Ubuntu, as root; take the version that the lost server had, "
                             "%1, and the extensions that it used.")
                            .arg(base::visible(m_facts.newest.serverVersion)),
                .command = process::Command{.program = QStringLiteral("/usr/bin/apt-get"),
                                            .arguments = {QStringLiteral("install"),
                                                          QStringLiteral("postgresql-") + major,
                                                          QStringLiteral("pgsauvegarde")}},
                .checks = {isThere},
                .unless = isThere,
                .changes = true,
                .isManual = true};
    }

    Step filesStep() const
    {
        return {.title = Text("runbook", "Bring the backups and the configuration"),
                .what = Text("runbook",
                             "From their copy outside the lost machine: the files of %1 (the backup, its "
                             ".json and its .roles.sql) and the folder %2. When the new machine has "
                             "another name, set it as host in config_postgres.yml.")
                            .arg(base::visible(QFileInfo(m_facts.newest.path).path()))
                            .arg(base::visible(m_facts.configFolder)),
                .command = m_commands.own({QStringLiteral("list")})};
    }

    Step makeStep() const
    {
        const process::Command look = m_commands.serverTool(
            QStringLiteral("pg_controldata"), {QStringLiteral("--pgdata=") + m_facts.newServer.dataFolder});
        return {.title = Text("runbook", "Make an empty server"),
                .what =
                    Text("runbook", "As the system user postgres. Debian's package makes and starts one by "
                                    "itself: then there is nothing to do."),
                .command = m_commands.serverTool(
                    QStringLiteral("initdb"),
                    QStringList{QStringLiteral("--pgdata=") + m_facts.newServer.dataFolder,
                                QStringLiteral("--username=") + superuser, QStringLiteral("--encoding=UTF8"),
                                QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--data-checksums")} +
                        m_facts.newServer.authentication),
                .checks = {m_commands.exitOf(look, 0, Text("runbook", "Its folder is that of a server."))},
                .unless = m_answers,
                .changes = true,
                .asServerAccount = true};
    }

    Step startStep() const
    {
        // pg_ctl hands these on to a shell.
        const auto quoted = [](const QString& text) {
            return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
        };
        QString options =
            QStringLiteral("-p ") + port() + QStringLiteral(" -h ") + quoted(m_facts.newServer.listen);
        if (!m_facts.newServer.socketFolder.isEmpty())
            options += QStringLiteral(" -k ") + quoted(m_facts.newServer.socketFolder);
        return {.title = Text("runbook", "Start it"),
                .what =
                    Text("runbook", "As the system user postgres. Put the same port and addresses into its "
                                    "postgresql.conf, and let the system start it from now on."),
                .command = m_commands.serverTool(
                    QStringLiteral("pg_ctl"),
                    {QStringLiteral("start"), QStringLiteral("--wait"),
                     QStringLiteral("--pgdata=") + m_facts.newServer.dataFolder,
                     QStringLiteral("--log=") + m_facts.newServer.dataFolder + QStringLiteral("/start.log"),
                     QStringLiteral("--options=") + options}),
                .checks = {m_answers},
                .unless = m_answers,
                .changes = true,
                .asServerAccount = true};
    }

    Step accessStep() const
    {
        return {.title = Text("runbook", "Let in who may come in"),
                .what = Text("runbook",
                             "pg_hba.conf is in no backup of a database: put back your copy of it, or "
                             "write a line for each application and its network. Nobody but you should "
                             "be let in before everything is checked."),
                .checks = {m_commands.questionAs(
                    superuser, superuser,
                    "SELECT count(*) FROM pg_hba_file_rules "
                    "WHERE error IS NOT NULL",
                    QStringLiteral("0"), Text("runbook", "The server finds no mistake in the file."))}};
    }

    QByteArrayList roleLiterals() const
    {
        QByteArrayList roles;
        for (const QString& role : m_facts.newest.roles)
            roles.append(literal(role));
        return roles;
    }

    std::optional<Step> rolesStep() const
    {
        if (m_facts.newest.roles.isEmpty())
            return std::nullopt;
        const Check areThere = m_commands.questionAs(
            superuser, superuser,
            "SELECT count(*) FROM pg_roles WHERE rolname IN (" + roleLiterals().join(", ") + ")",
            QString::number(m_facts.newest.roles.size()),
            Text("runbook", "All the roles that the database needs are there."));
        if (!m_facts.newest.rolesFile.isEmpty())
            return Step{.title = Text("runbook", "Make the roles"),
                        .what = Text("runbook",
                                     "From the file that was saved with the backup. A role that is there "
                                     "already stays as it is."),
                        .command = m_commands.sqlFile(superuser, superuser, m_facts.newest.rolesFile),
                        .checks = {areThere},
                        .changes = true};
        QByteArrayList statements;
        for (const QString& role : m_facts.newest.roles)
            if (role != superuser)
                statements.append("CREATE ROLE " + quotedIdentifier(role.toUtf8()));
        return Step{.title = Text("runbook", "Make the roles"),
                    .what = Text("runbook",
                                 "No roles file stands beside the backup: these are the names alone. Give "
                                 "each its rights and memberships from what you know of it."),
                    .command = m_commands.sqlAs(superuser, superuser, statements),
                    .checks = {areThere},
                    .unless = areThere,
                    .changes = true};
    }

    QByteArray user() const { return quotedIdentifier(m_facts.user().toUtf8()); }
    Check superuserIs(bool is) const
    {
        const auto every = Text("runbook", "The login has every right for now.");
        const auto again = Text("runbook", "The login has no more rights than it had.");
        return m_commands.questionAs(
            superuser, superuser, "SELECT rolsuper FROM pg_roles WHERE rolname = " + literal(m_facts.user()),
            is ? QStringLiteral("t") : QStringLiteral("f"), is ? every : again);
    }

    /// For one that is linked to nothing in the database, and so stands in no roles file.
    Step makeLoginStep() const
    {
        const Check isThere = m_commands.questionAs(
            superuser, superuser, "SELECT count(*) FROM pg_roles WHERE rolname = " + literal(m_facts.user()),
            QStringLiteral("1"), Text("runbook", "The role %1 is there.").arg(base::visible(m_facts.user())));
        return {.title = Text("runbook", "Make the login of this program"),
                .what = Text("runbook",
                             "%1, as the configuration names it; nothing to do when the roles file held "
                             "it.")
                            .arg(base::visible(m_facts.user())),
                .command =
                    m_commands.sqlAs(superuser, superuser, {"CREATE ROLE " + user() + " LOGIN CREATEDB"}),
                .checks = {isThere},
                .unless = isThere,
                .changes = true};
    }

    Step lendStep() const
    {
        return {
            .title = Text("runbook", "Lend it every right"),
            .what = Text("runbook", "%1 restores as that login; for owners and rights it must be a superuser "
                                    "until that is done.")
                        .arg(QFileInfo(m_facts.program).fileName()),
            .command = m_commands.sqlAs(superuser, superuser, {"ALTER ROLE " + user() + " LOGIN SUPERUSER"}),
            .checks = {superuserIs(true)},
            .changes = true};
    }

    Step rightsStep() const
    {
        return {.title = Text("runbook", "Take that back"),
                .what = Text("runbook", "%1 becomes what it was.").arg(base::visible(m_facts.user())),
                .command = m_commands.sqlAs(superuser, superuser, {"ALTER ROLE " + user() + " NOSUPERUSER"}),
                .checks = {superuserIs(false)},
                .changes = true};
    }

    Step passwordsStep() const
    {
        const auto with =
            Text("runbook", "The roles came with their passwords; the list shows those without one.");
        const auto without =
            Text("runbook", "Backups hold no passwords: give each role of the list a new one, with "
                            "\\password in the client, and tell its application.");
        return {.title = Text("runbook", "Give passwords"),
                .what = m_facts.newest.hasPasswords ? with : without,
                .command =
                    m_commands.sqlAs(superuser, superuser,
                                     {"SELECT rolname FROM pg_authid WHERE rolcanlogin AND rolpassword IS "
                                      "NULL ORDER BY 1"})};
    }

    const Facts& m_facts;
    Commands m_commands;
    Check m_answers;
};

} // namespace

base::Result<Runbook> serverLost(const Facts& facts)
{
    Runbook runbook;
    runbook.applies =
        Text("runbook", "The machine of %1 is lost: everything is made anew, from the backup's copy "
                        "elsewhere.")
            .arg(base::visible(facts.database));
    runbook.costs = lossSince(facts, facts.newest);
    runbook.steps = NewMachine(facts).steps();
    return runbook;
}

} // namespace restore::runbook
