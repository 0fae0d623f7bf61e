// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Language.h"
#include "base/Version.h"
#include "cli/Session.h"
#include "config/ConfigurationReader.h"
#include "demo/Demonstration.h"
#include "jobs/StopOnSignal.h"
#include "postgres/Connection.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <sys/resource.h>

namespace cli {
namespace {

void write(FILE* stream, const QString& text)
{
    QTextStream(stream) << text;
}

base::JobContext consoleContext(const std::stop_token& stop)
{
    base::JobContext context;
    context.stop = stop;
    context.onLog = [](base::LogLevel, const QString& text) {
        write(stderr, QTime::currentTime().toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("  ") +
                          text + u'\n');
    };
    return context;
}

int print(const Arguments& arguments, const Answer& answer)
{
    if (answer.isWritten)
        return answer.exitCode;
    write(stdout, arguments.json ? QString::fromUtf8(QJsonDocument(answer.json).toJson()) : answer.text);
    return answer.exitCode;
}

int print(bool json, const base::Error& error)
{
    QString text = error.message.toString() + u'\n';
    if (!error.detail.isEmpty())
        text += base::visible(error.detail).replace(QStringLiteral("\\u000a"), QStringLiteral("\n")) + u'\n';
    if (!error.hint.isEmpty())
        text += QStringLiteral("→ ") + error.hint.toString() + u'\n';
    write(stderr, text);
    if (json)
        write(stdout, QString::fromUtf8(
                          QJsonDocument(QJsonObject{{QStringLiteral("status"), QStringLiteral("error")},
                                                    {QStringLiteral("code"), key(error.code)},
                                                    {QStringLiteral("message"), error.message.toString()},
                                                    {QStringLiteral("hint"), error.hint.toString()}})
                              .toJson()));
    return base::exitCode(error.code);
}

bool worksOnFiles(const Arguments& arguments)
{
    return arguments.command == u"verify" || arguments.command == u"inspect" ||
           arguments.command == u"compare";
}

/// A file that is named can be read whatever the configuration is like, unless that one was asked for.
bool doesWithout(const Arguments& arguments)
{
    return worksOnFiles(arguments) && !arguments.files.isEmpty() && arguments.configFolder.isEmpty();
}

base::Result<Answer> runOnFiles(const Arguments& arguments, const config::Configuration* configuration,
                                const base::JobContext& context)
{
    if (arguments.command == u"verify")
        return runVerify(arguments, configuration, context);
    if (arguments.command == u"compare")
        return runCompare(arguments, configuration);
    return arguments.tables.isEmpty() ? runInspect(arguments, configuration)
                                      : runRows(arguments, configuration, context);
}

base::Result<Answer> runWith(const config::ConfigurationFolder& folder, const Arguments& arguments,
                             const base::JobContext& context)
{
    const auto configuration = config::readConfiguration(folder);
    if (!configuration && doesWithout(arguments)) {
        context.warn(configuration.error().message);
        return runOnFiles(arguments, nullptr, context);
    }
    if (!configuration)
        return base::failure(configuration.error());
    if (arguments.command != u"check") // which shows them among its checks
        for (const base::Text& warning : configuration->warnings)
            context.warn(warning);
    if (worksOnFiles(arguments))
        return runOnFiles(arguments, &*configuration, context);
    catalogue::Scanner scanner(catalogue::SummaryCache::standardFolder());
    Session session{arguments, context, *configuration, scanner};
    if (arguments.command == u"backup")
        return runBackup(session);
    if (arguments.command == u"list")
        return runList(session);
    if (arguments.command == u"rotate")
        return arguments.undo ? runUndo(session) : runRotate(session);
    if (arguments.command == u"restore")
        return runRestore(session);
    if (arguments.command == u"drill")
        return runDrill(session);
    if (arguments.command == u"pin")
        return runPin(session);
    if (arguments.command == u"unpin")
        return runUnpin(session);
    if (arguments.command == u"journal")
        return runJournal(session);
    if (arguments.command == u"runbook")
        return runRunbook(session);
    return runCheck(session);
}

/// Whoever starts the demonstration's server stops it; one that ran already (`demo start`) goes on.
base::Result<Answer> runOnDemonstration(const Arguments& arguments, const base::JobContext& context)
{
    const demo::Demonstration demonstration;
    const auto before = demonstration.status(context.stop);
    if (!before)
        return base::failure(before.error());
    const auto started = demonstration.start(context);
    const auto answer =
        started ? runWith(demonstration.configuration(), arguments, context) : base::failure(started.error());
    if (!before->running) {
        base::JobContext cleaning = context;
        cleaning.stop = {}; // also after Ctrl+C
        if (const auto stopped = demonstration.stop(cleaning); !stopped)
            context.warn(stopped.error().message);
    }
    return answer;
}

base::Result<Answer> run(const Arguments& arguments, const base::JobContext& context)
{
    if (arguments.command == u"demo")
        return runDemo(arguments, context);
    if (arguments.demo)
        return runOnDemonstration(arguments, context);
    const auto folder =
        config::findConfiguration(arguments.configFolder, config::Surroundings::ofThisProcess());
    if (!folder && doesWithout(arguments))
        return runOnFiles(arguments, nullptr, context);
    if (!folder)
        return base::failure(folder.error());
    return runWith(*folder, arguments, context);
}

} // namespace
} // namespace cli

int main(int argc, char** argv)
{
    const rlimit noCore{0, 0}; // a core file would hold passwords
    ::setrlimit(RLIMIT_CORE, &noCore);
    postgres::forgetEnvironment();
    const jobs::StopOnSignal interruption;
    const QCoreApplication application(argc, argv);
    base::Translation translation(
        base::savedLanguage().value_or(base::languageOfSystem(base::systemLanguage())));

    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto arguments = cli::parseArguments(words);
    if (!arguments)
        return cli::print(words.contains(QStringLiteral("--json")), arguments.error());
    if (arguments->language)
        translation.use(*arguments->language);
    if (arguments->help) {
        cli::write(stdout, cli::helpText());
        return 0;
    }
    if (arguments->version) {
        cli::write(stdout, QStringLiteral("pgsauvegarde-cli ") + base::version() + u'\n');
        return 0;
    }
    const auto answer = cli::run(*arguments, cli::consoleContext(interruption.token()));
    return answer ? cli::print(*arguments, *answer) : cli::print(arguments->json, answer.error());
}
