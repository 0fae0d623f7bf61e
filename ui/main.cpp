// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "MainWindow.h"
#include "Prompt.h"
#include "QuitOnSignal.h"
#include "Workspace.h"
#include "actions/Demonstrate.h"
#include "actions/ShowDetails.h"
#include "base/Error.h"
#include "base/Version.h"
#include "postgres/Connection.h"
#include "report/DrillReportFile.h"
#include "report/PrintJournal.h"
#include "widgets/Look.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>
#include <sys/resource.h>

namespace {

/// A core file would hold passwords.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

base::Language languageFor(const ui::CommandLine& line)
{
    if (line.language)
        return *line.language;
    return base::savedLanguage().value_or(base::languageOfSystem(base::systemLanguage()));
}

void print(std::FILE* stream, const QString& text)
{
    std::fputs((text + u'\n').toLocal8Bit().constData(), stream);
}

/// What needs no display: help, version, a wrong call.
int answer(const ui::CommandLine& line, int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const base::Translation translation(languageFor(line));
    if (line.wish == ui::CommandLine::Wish::Version) {
        print(stdout, QStringLiteral("pgsauvegarde ") + base::version());
    } else if (line.wish == ui::CommandLine::Wish::Help) {
        print(stdout, ui::helpText());
    } else {
        // Read again: the parser's own words follow the language.
        const QString wrong = ui::readCommandLine(QCoreApplication::arguments()).wrong;
        print(stderr, base::Text("ui", "This cannot be understood: %1").arg(wrong).toString());
        print(stderr, ui::helpText());
        return base::exitCode(base::ErrorCode::WrongUsage);
    }
    return 0;
}

/// Needs fonts, but no display.
int print(const ui::CommandLine& line, int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const base::Translation translation(languageFor(line));
    const auto printed = line.wish == ui::CommandLine::Wish::PrintJournal
                             ? ui::printJournal(line.config, line.journalFile)
                             : ui::printDrillReport(line.config, line.recordFile, line.reportFile);
    if (printed)
        return 0;
    print(stderr, printed.error().message.toString());
    for (const QString& more : {printed.error().detail, printed.error().hint.toString()})
        if (!more.isEmpty())
            print(stderr, more);
    return base::exitCode(printed.error().code);
}

} // namespace

int main(int argc, char** argv)
{
    postgres::forgetEnvironment();
    forbidCoreDumps();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    QCoreApplication::setApplicationName(QStringLiteral("pgsauvegarde"));
    QCoreApplication::setApplicationVersion(base::version());

    const ui::CommandLine line = ui::readCommandLine(arguments);
    if (line.wish == ui::CommandLine::Wish::PrintJournal || line.wish == ui::CommandLine::Wish::PrintReport)
        return print(line, argc, argv);
    if (line.wish != ui::CommandLine::Wish::Window)
        return answer(line, argc, argv);

    QApplication application(argc, argv);
    QApplication::setPalette(ui::look::readablePalette(QApplication::palette()));
    base::Translation translation(languageFor(line));
    ui::DialogPrompt prompt;
    ui::Workspace workspace(ui::Environment::standard());
    if (!line.demonstration)
        workspace.open(line.config);
    ui::MainWindow window(workspace, translation, prompt);
    window.show();
    for (const QString& file : line.files)
        ui::showDetails(&window, workspace, prompt, QFileInfo(file).absoluteFilePath());
    ui::quitOnSignal(&application);
    if (line.demonstration)
        ui::startDemonstration(workspace);
    return QApplication::exec();
}
