// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include "base/Text.h"

#include <QCommandLineParser>

namespace ui {
namespace {

struct Options
{
    QCommandLineOption config{QStringLiteral("config"), base::Text("ui", "Configuration folder.").toString(),
                              QStringLiteral("DIR")};
    QCommandLineOption demonstration{QStringLiteral("demo"),
                                     base::Text("ui", "Open the demonstration.").toString()};
    QCommandLineOption language{QStringLiteral("lang"),
                                base::Text("ui", "Language of the window: fr or en.").toString(),
                                QStringLiteral("fr|en")};
    QCommandLineOption printJournal{
        QStringLiteral("print-journal"),
        base::Text("ui", "Write the record of deleted backups as a PDF, without a window.").toString(),
        QStringLiteral("FILE.pdf")};
    QCommandLineOption printReport{
        QStringLiteral("print-report"),
        base::Text("ui", "Write the report of a restore test as a PDF, without a window: its record, then "
                         "the PDF.")
            .toString(),
        QStringLiteral("RECORD.drill.json> <FILE.pdf")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")},
                            base::Text("ui", "Show this help.").toString()};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               base::Text("ui", "Show the version.").toString()};
};

void addTo(QCommandLineParser& parser, const Options& options)
{
    parser.setApplicationDescription(
        base::Text("ui", "Backs up, watches and rotates a PostgreSQL database.").toString());
    parser.addOptions({options.config, options.demonstration, options.language, options.printJournal,
                       options.printReport, options.help, options.version});
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 base::Text("ui", "Backup files to look at, and to restore from.").toString(),
                                 QStringLiteral("[FILE…]"));
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    using Wish = CommandLine::Wish;
    const Options options;
    QCommandLineParser parser;
    addTo(parser, options);
    CommandLine line;
    const bool understood = parser.parse(arguments);
    QStringList others = parser.positionalArguments();
    const bool isReport = parser.isSet(options.printReport);
    if (isReport && !others.isEmpty())
        line.reportFile = others.takeFirst();
    line.config = parser.value(options.config);
    line.demonstration = parser.isSet(options.demonstration);
    line.language = base::languageFromKey(parser.value(options.language));
    if (!understood)
        line.wrong = parser.errorText();
    else if ((isReport || parser.isSet(options.printJournal)) && !others.isEmpty())
        line.wrong = others.constFirst();
    else if (parser.isSet(options.language) && !line.language)
        line.wrong = QStringLiteral("--lang ") + parser.value(options.language);
    else if (parser.isSet(options.printJournal) && parser.value(options.printJournal).isEmpty())
        line.wrong = QStringLiteral("--print-journal");
    else if (isReport && (parser.value(options.printReport).isEmpty() || line.reportFile.isEmpty()))
        line.wrong = QStringLiteral("--print-report");
    line.files = others;
    line.recordFile = parser.value(options.printReport);
    line.journalFile = parser.value(options.printJournal);
    if (!line.wrong.isEmpty())
        line.wish = Wish::Wrong;
    else if (parser.isSet(options.help))
        line.wish = Wish::Help;
    else if (parser.isSet(options.version))
        line.wish = Wish::Version;
    else if (parser.isSet(options.printJournal))
        line.wish = Wish::PrintJournal;
    else if (isReport)
        line.wish = Wish::PrintReport;
    return line;
}

QString helpText()
{
    const Options options;
    QCommandLineParser parser;
    addTo(parser, options);
    return parser.helpText();
}

} // namespace ui
