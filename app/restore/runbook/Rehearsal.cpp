// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Rehearsal.h"

#include "config/Configuration.h"
#include "postgres/Quoting.h"
#include "process/Runner.h"
#include "restore/Run.h"
#include "restore/runbook/Accident.h"
#include "restore/runbook/Copies.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

namespace restore::runbook {
namespace {

using base::Text;

constexpr qsizetype mostOutput = 64 * 1024;
constexpr auto longestStep = std::chrono::hours(24);
const QString superuser = QStringLiteral("postgres");

/// Keeps the last bytes.
void append(QByteArray& output, const QByteArray& more)
{
    output += more;
    if (output.size() > 2 * mostOutput)
        output = output.right(mostOutput);
}

} // namespace

QString key(StepState state)
{
    switch (state) {
    case StepState::Done:
        return QStringLiteral("done");
    case StepState::NotNeeded:
        return QStringLiteral("not_needed");
    case StepState::OnlyChecked:
        return QStringLiteral("only_checked");
    case StepState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString text(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Text("runbook", "Done").toString();
    case StepState::NotNeeded:
        return Text("runbook", "Not needed").toString();
    case StepState::OnlyChecked:
        return Text("runbook", "Checked only").toString();
    case StepState::Failed:
        return Text("runbook", "Failed").toString();
    }
    return {};
}

Rehearsal::Rehearsal(drill::Workplace workplace, QString language)
    : m_workplace(std::move(workplace)), m_language(std::move(language))
{
}

base::Result<std::unique_ptr<Rehearsal>> Rehearsal::prepare(const RehearsalRequest& request,
                                                            const base::JobContext& context)
{
    // What cannot be told cannot be rehearsed: before anything is made.
    if (const auto possible = runbookFor(request.scenario, request.facts); !possible)
        return base::failure(possible.error());
    auto workplace = drill::Workplace::make(request.workFolder, request.facts.servers, 1, context);
    if (!workplace)
        return base::failure(workplace.error());
    std::unique_ptr<Rehearsal> rehearsal(new Rehearsal(std::move(*workplace), request.language));
    if (const auto furnished = rehearsal->furnish(request, context); !furnished)
        return base::failure(furnished.error());
    return rehearsal;
}

base::Result<void> Rehearsal::furnish(const RehearsalRequest& request, const base::JobContext& context)
{
    const QDir folder(m_workplace.folder());
    const postgres::PrivateServer& server = m_workplace.server();
    m_facts = request.facts;
    m_facts.madeAt = context.clock();
    m_facts.configFolder = folder.filePath(QStringLiteral("rehearsal/config"));
    m_facts.keptFolder = folder.filePath(QStringLiteral("rehearsal/kept"));
    m_facts.server = m_workplace.target(m_facts.database);
    if (request.scenario == Scenario::ServerLost && !request.facts.user().isEmpty())
        m_facts.server.parameters[QStringLiteral("user")] = request.facts.user();
    m_facts.newServer = {.dataFolder = server.places().data,
                         .socketFolder = server.places().socket,
                         .listen = {},
                         .authentication = {QStringLiteral("--auth=trust")},
                         .account = server.account()};
    for (const QString& made : {m_facts.configFolder, m_facts.keptFolder})
        if (const auto opened = base::Folder::openOrCreate(made); !opened)
            return base::failure(opened.error());
    return copyDumps(request.scenario, context.stop)
        .and_then([&] { return writeConfiguration(request.scenario); })
        .and_then([&] { return fill(request, context); })
        .and_then([&] {
            context.onProgress({Text("runbook", "Bringing the accident about"), {}});
            return bringAbout(request.scenario, m_facts, server, context);
        })
        .and_then([&]() -> base::Result<void> {
            auto runbook = runbookFor(request.scenario, m_facts);
            if (!runbook)
                return base::failure(runbook.error());
            m_runbook = std::move(*runbook);
            return {};
        });
}

base::Result<void> Rehearsal::copyDumps(Scenario scenario, const std::stop_token& stop)
{
    const QString dumps = m_workplace.folder() + QStringLiteral("/rehearsal/dumps");
    const auto newest = copyDump(m_facts.newest.path, dumps, stop);
    if (!newest)
        return base::failure(newest.error());
    const auto moved = [&dumps](const QString& path) {
        return path.isEmpty() ? path : dumps + u'/' + QFileInfo(path).fileName();
    };
    m_facts.newest.path = *newest;
    m_facts.newest.rolesFile = moved(m_facts.newest.rolesFile);
    if (scenario != Scenario::NewestCorrupt)
        m_facts.before.reset(); // of no use to the others
    if (!m_facts.before)
        return {};
    const auto before = copyDump(m_facts.before->path, dumps, stop);
    if (!before)
        return base::failure(before.error());
    m_facts.before->path = *before;
    m_facts.before->rolesFile = moved(m_facts.before->rolesFile);
    return {};
}

base::Result<void> Rehearsal::writeConfiguration(Scenario scenario) const
{
    const auto folder = base::Folder::open(m_facts.configFolder);
    if (!folder)
        return base::failure(folder.error());
    const auto parameter = [&](const char* name) {
        return yamlText(m_facts.server.parameters.value(QLatin1String(name)));
    };
    const QString tool = scenario == Scenario::ToolsWrong ? wrongTool(m_facts) : QStringLiteral("pg_dump");
    const QByteArray zone = m_facts.zone == QTimeZone::systemTimeZone()
                                ? QByteArray()
                                : "timezone: " + yamlText(QString::fromLatin1(m_facts.zone.id())) + '\n';
    const QByteArray global =
        zone + "backup:\n  postgres:\n    dir: " + yamlText(QFileInfo(m_facts.newest.path).path()) + '\n';
    const QByteArray postgres =
        "connection:\n  host: " + parameter("host") +
        "\n  port: " + m_facts.server.parameters.value(QStringLiteral("port")).toLatin1() +
        "\n  database: " + yamlText(m_facts.database) + "\n  user: " + parameter("user") +
        "\nbackup:\n  tool: " + yamlText(tool) + '\n';
    return writeFile(*folder, QFile::encodeName(config::globalFileName), global).and_then([&] {
        return writeFile(*folder, QFile::encodeName(config::postgresFileName), postgres);
    });
}

base::Result<void> Rehearsal::fill(const RehearsalRequest& request, const base::JobContext& context) const
{
    restore::Request wanted;
    wanted.server = m_workplace.target(superuser);
    wanted.file = m_facts.newest.path;
    wanted.database = m_facts.database;
    wanted.createRoles = true;
    wanted.toolFolders = request.toolFolders;
    const auto connection = postgres::Connection::open(wanted.server, context.stop);
    if (!connection)
        return base::failure(connection.error());
    // Dumps without a roles file: the names alone, so that they can own.
    QStringList roles = m_facts.newest.rolesFile.isEmpty() ? m_facts.newest.roles : QStringList();
    if (m_facts.before && m_facts.before->rolesFile.isEmpty())
        roles += m_facts.before->roles;
    roles.removeDuplicates();
    for (const QString& role : roles)
        if (role != superuser)
            if (const auto made = connection->query(
                    "CREATE ROLE " + postgres::quotedIdentifier(role.toUtf8()), {}, context.stop);
                !made)
                return base::failure(made.error());
    const auto plan = restore::plan(wanted, context.stop);
    if (!plan)
        return base::failure(plan.error());
    const auto restored = restore::run(*plan, context);
    return restored ? base::Result<void>() : base::failure(restored.error());
}

base::Result<Execution> Rehearsal::execute(process::Command command, const base::JobContext& context,
                                           bool asServerAccount) const
{
    Execution execution{.command = command};
    if (asServerAccount) {
        command.account = m_facts.newServer.account;
        command.withoutNetwork = m_workplace.isAlone();
    }
    if (command.program == m_facts.program && !m_language.isEmpty())
        command.environment[QStringLiteral("LC_ALL")] =
            m_language == u"fr" ? QStringLiteral("fr_FR.UTF-8") : QStringLiteral("en_US.UTF-8");
    QByteArray output, errors;
    process::Streams streams;
    streams.onOutput = [&](std::span<const char> bytes) -> base::Result<void> {
        append(output, QByteArray(bytes.data(), qsizetype(bytes.size())));
        return {};
    };
    streams.onErrorLine = [&](const QString& line) {
        append(errors, line.toUtf8() + '\n');
        context.onLog(base::LogLevel::Info, line);
    };
    const auto ending = process::run(command, streams, context.stop, {.whole = longestStep});
    if (!ending && ending.error().code == base::ErrorCode::Cancelled)
        return base::failure(ending.error());
    execution.output = QString::fromUtf8(output.right(mostOutput));
    if (!ending) {
        execution.output += ending.error().message.toString() + u'\n';
        return execution;
    }
    execution.exitCode = ending->signal != 0 ? 128 + ending->signal : ending->status;
    execution.errors = QString::fromUtf8(errors.right(mostOutput));
    return execution;
}

base::Result<StepResult> Rehearsal::run(const Step& step, const base::JobContext& context) const
{
    QElapsedTimer timer;
    timer.start();
    StepResult result;
    const auto ended = [&](StepState state) {
        result.state = state;
        result.ms = timer.elapsed();
        return result;
    };
    /// Whether it was as expected.
    const auto check = [&](const Check& wanted) -> base::Result<bool> {
        auto execution = execute(wanted.command, context, step.asServerAccount);
        if (!execution)
            return base::failure(execution.error());
        execution->isAsExpected = wanted.isMet(execution->exitCode, execution->output);
        result.executions.push_back(*execution);
        return execution->isAsExpected;
    };
    if (step.unless) {
        const auto isSo = check(*step.unless);
        if (!isSo)
            return base::failure(isSo.error());
        result.executions.back().isAsExpected = true; // either answer is
        if (*isSo)
            return ended(StepState::NotNeeded);
    }
    if (step.command && !step.isManual) {
        auto execution = execute(*step.command, context, step.asServerAccount);
        if (!execution)
            return base::failure(execution.error());
        execution->isAsExpected = !step.exitCode || execution->exitCode == *step.exitCode;
        result.executions.push_back(*execution);
        if (!execution->isAsExpected)
            return ended(StepState::Failed);
    }
    for (const Check& wanted : step.checks) {
        const auto isMet = check(wanted);
        if (!isMet)
            return base::failure(isMet.error());
        if (!*isMet)
            return ended(StepState::Failed);
    }
    return ended(step.isManual || !step.command ? StepState::OnlyChecked : StepState::Done);
}

base::Result<bool> rehearse(const Rehearsal& rehearsal, const std::function<void(size_t)>& onStart,
                            const StepObserver& onEnd, const base::JobContext& context)
{
    const std::vector<Step>& steps = rehearsal.runbook().steps;
    for (size_t number = 0; number < steps.size(); ++number) {
        context.onProgress({.step = Text("runbook", "Rehearsing"),
                            .subject = steps[number].title.toString(),
                            .done = qint64(number),
                            .total = qint64(steps.size())});
        onStart(number);
        const auto result = rehearsal.run(steps[number], context);
        if (!result)
            return base::failure(result.error());
        onEnd(number, *result);
        if (result->state == StepState::Failed)
            return false;
    }
    return true;
}

} // namespace restore::runbook
