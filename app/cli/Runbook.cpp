// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/Runbooks.h"
#include "cli/TableName.h"
#include "process/Tools.h"
#include "restore/runbook/Export.h"
#include "restore/runbook/Rehearsal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <cerrno>

namespace cli {
namespace {

using base::Text;
using namespace restore::runbook;

constexpr int failedCheck = 7;

QJsonObject json(const Check& check)
{
    QJsonObject object{{QStringLiteral("what"), check.what.toString()},
                       {QStringLiteral("command"), process::displayed(check.command)},
                       {QStringLiteral("exit"), check.exitCode}};
    if (check.answer)
        object.insert(QStringLiteral("answer"), *check.answer);
    return object;
}

QJsonObject json(const Runbook& runbook)
{
    QJsonArray steps;
    for (const Step& step : runbook.steps) {
        QJsonArray checks;
        for (const Check& check : step.checks)
            checks.append(json(check));
        QJsonObject object{{QStringLiteral("title"), step.title.toString()},
                           {QStringLiteral("what"), step.what.toString()},
                           {QStringLiteral("changes"), step.changes},
                           {QStringLiteral("checks"), checks}};
        object.insert(QStringLiteral("command"),
                      step.command ? QJsonValue(process::displayed(*step.command)) : QJsonValue());
        steps.append(object);
    }
    return {{QStringLiteral("scenario"), key(runbook.scenario)},
            {QStringLiteral("title"), text(runbook.scenario)},
            {QStringLiteral("applies"), runbook.applies.toString()},
            {QStringLiteral("steps"), steps}};
}

base::Result<void> save(const QString& path, const QString& content)
{
    QSaveFile file(path);
    const QByteArray bytes = content.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::failure(base::storageError(path, errno));
    return {};
}

base::Result<Answer> show(Session& session, const Facts& facts)
{
    const auto made = runbooksOf(session, facts);
    if (!made)
        return base::failure(made.error());
    const Arguments& arguments = session.arguments;
    const bool isHtml = arguments.format == u"html" ||
                        (arguments.format.isEmpty() && arguments.output.endsWith(QStringLiteral(".html")));
    QString content = isHtml ? toHtml(*made) : toPlainText(*made);
    QJsonArray list;
    for (const Runbook& runbook : *made)
        list.append(json(runbook));
    Answer answer{{{QStringLiteral("database"), facts.database}, {QStringLiteral("runbooks"), list}},
                  content};
    if (arguments.output.isEmpty())
        return answer;
    if (const auto saved = save(arguments.output, content); !saved)
        return base::failure(saved.error());
    answer.json.insert(QStringLiteral("file"), arguments.output);
    answer.text = Text("cli", "Written to %1.").arg(base::visible(arguments.output)).toString() + u'\n';
    return answer;
}

QString symbolOf(StepState state)
{
    return state == StepState::Failed ? QStringLiteral("✗")
           : state == StepState::Done ? QStringLiteral("✓")
                                      : QStringLiteral("–");
}

QString failureText(const StepResult& result)
{
    if (result.executions.empty())
        return {};
    const Execution& last = result.executions.back();
    QString text = QStringLiteral("  $ ") + shown(last.command) + QStringLiteral("\n  ") +
                   Text("cli", "Exit status %1.").arg(last.exitCode).toString() + u'\n';
    for (const QString& line : (last.output + last.errors).split(u'\n', Qt::SkipEmptyParts))
        text += QStringLiteral("  | ") + base::visible(line) + u'\n';
    return text;
}

QJsonObject json(const Step& step, const StepResult& result)
{
    QJsonArray executions;
    for (const Execution& execution : result.executions)
        executions.append(QJsonObject{{QStringLiteral("command"), process::displayed(execution.command)},
                                      {QStringLiteral("exit"), execution.exitCode},
                                      {QStringLiteral("as_expected"), execution.isAsExpected},
                                      {QStringLiteral("output"), execution.output + execution.errors}});
    return {{QStringLiteral("title"), step.title.toString()},
            {QStringLiteral("state"), key(result.state)},
            {QStringLiteral("duration_ms"), result.ms},
            {QStringLiteral("executions"), executions}};
}

base::Result<Answer> carryOut(Session& session, Facts facts)
{
    const QString named = session.arguments.workFolder;
    const QString workFolder =
        named.isEmpty() ? restore::drill::standardWorkFolder() : QFileInfo(named).absoluteFilePath();
    restore::drill::removeLeftovers(workFolder, session.context);
    RehearsalRequest request;
    request.scenario = *scenarioFromKey(session.arguments.action);
    request.facts = std::move(facts);
    request.workFolder = workFolder;
    request.language = QLocale().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
    const auto rehearsal = Rehearsal::prepare(request, session.context);
    if (!rehearsal)
        return base::failure(rehearsal.error());
    Answer answer;
    QJsonArray steps;
    const auto& all = (*rehearsal)->runbook().steps;
    const auto passed = rehearse(
        **rehearsal,
        [&](size_t number) {
            session.context.log(
                Text("cli", "Step %1: %2").arg(qint64(number) + 1).arg(all[number].title.toString()));
        },
        [&](size_t number, const StepResult& result) {
            steps.append(json(all[number], result));
            answer.text += QStringLiteral("%1 %2  %3 (%4)\n")
                               .arg(symbolOf(result.state), all[number].title.toString(), text(result.state),
                                    base::durationText(result.ms));
            if (result.state == StepState::Failed)
                answer.text += failureText(result);
        },
        session.context);
    if (!passed)
        return base::failure(passed.error());
    const auto good = Text("cli", "The rehearsal went well: every check was met.");
    const auto bad = Text("cli", "The rehearsal failed: the steps after it were not run.");
    answer.text += (*passed ? good : bad).toString() + u'\n';
    answer.exitCode = *passed ? 0 : failedCheck;
    answer.json = {{QStringLiteral("status"), *passed ? QStringLiteral("passed") : QStringLiteral("failed")},
                   {QStringLiteral("scenario"), session.arguments.action},
                   {QStringLiteral("steps"), steps}};
    return answer;
}

} // namespace

base::Result<Facts> factsOf(Session& session)
{
    const auto listing = session.scanner.scan(session.scope(), session.context.stop);
    if (!listing)
        return base::failure(listing.error());
    Sources sources{session.configuration, *listing, QCoreApplication::applicationFilePath(),
                    process::standardToolFolders()};
    if (!session.arguments.tables.isEmpty())
        sources.table = qualifiedName(session.arguments.tables.first());
    return gather(sources, session.context);
}

base::Result<std::vector<Runbook>> runbooksOf(const Session& session, const Facts& facts)
{
    std::vector<Runbook> made;
    for (const Scenario scenario : allScenarios) {
        if (!session.arguments.action.isEmpty() && key(scenario) != session.arguments.action)
            continue;
        auto runbook = runbookFor(scenario, facts);
        if (runbook)
            made.push_back(std::move(*runbook));
        else if (!session.arguments.action.isEmpty())
            return base::failure(runbook.error());
        else
            session.context.warn(runbook.error().message);
    }
    return made;
}

base::Result<Answer> runRunbook(Session& session)
{
    auto facts = factsOf(session);
    if (!facts)
        return base::failure(facts.error());
    return session.arguments.rehearse ? carryOut(session, std::move(*facts)) : show(session, *facts);
}

} // namespace cli
