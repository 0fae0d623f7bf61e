// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QCommandLineParser>
#include <QMap>

namespace cli {
namespace {

using base::ErrorCode;
using base::Text;

/// The commands, and the options that each takes beside those that all take.
const QMap<QString, QStringList>& commands()
{
    static const QMap<QString, QStringList> table{
        {QStringLiteral("backup"), {QStringLiteral("rotate")}},
        {QStringLiteral("list"), {}},
        {QStringLiteral("rotate"),
         {QStringLiteral("apply"), QStringLiteral("force"), QStringLiteral("days")}},
        {QStringLiteral("verify"), {QStringLiteral("all")}},
        {QStringLiteral("inspect"), {}},
        {QStringLiteral("compare"), {}},
        {QStringLiteral("check"), {}},
        {QStringLiteral("demo"), {}},
    };
    return table;
}

tl::unexpected<base::Error> wrong(const Text& message)
{
    return base::failure({ErrorCode::WrongUsage,
                          message,
                          {},
                          Text("cli", "pgsauvegarde-cli --help lists commands and options.")});
}

void declare(QCommandLineParser& parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const char* flag : {"demo", "json", "help", "version", "rotate", "apply", "force", "all"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(flag)));
    for (const char* valued : {"config", "lang", "days"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(valued), {}, QStringLiteral("value")));
}

/// The words after the command.
base::Result<void> placePositional(const QStringList& words, Arguments& arguments)
{
    const bool isVerify = arguments.command == u"verify";
    const bool isInspect = arguments.command == u"inspect";
    const bool isCompare = arguments.command == u"compare";
    const bool isDemo = arguments.command == u"demo";
    const qsizetype most = isVerify ? words.size() : isCompare ? 2 : isInspect || isDemo ? 1 : 0;
    if (words.size() > most)
        return wrong(Text("cli", "“%1” is one word too many.").arg(words.last()));
    if (isVerify && arguments.all && !words.isEmpty())
        return wrong(Text("cli", "verify takes files or --all, not both."));
    if (isInspect && words.isEmpty())
        return wrong(Text("cli", "inspect takes a file."));
    if (isCompare && words.size() < 2)
        return wrong(Text("cli", "compare takes two files."));
    if (isVerify || isInspect || isCompare) {
        arguments.files = words;
        return {};
    }
    arguments.action = words.value(0);
    const QStringList actions{QStringLiteral("start"), QStringLiteral("stop"), QStringLiteral("status")};
    if (isDemo && !actions.contains(arguments.action))
        return wrong(Text("cli", "demo takes start, stop or status."));
    return {};
}

} // namespace

base::Result<Arguments> parseArguments(const QStringList& words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList{QStringLiteral("pgsauvegarde-cli")} + words))
        return wrong(Text::verbatim(parser.errorText()));

    Arguments arguments;
    const QStringList positional = parser.positionalArguments();
    arguments.command = positional.value(0);
    arguments.demo = parser.isSet(QStringLiteral("demo"));
    arguments.json = parser.isSet(QStringLiteral("json"));
    arguments.help = parser.isSet(QStringLiteral("help"));
    arguments.version = parser.isSet(QStringLiteral("version"));
    arguments.rotate = parser.isSet(QStringLiteral("rotate"));
    arguments.apply = parser.isSet(QStringLiteral("apply"));
    arguments.force = parser.isSet(QStringLiteral("force"));
    arguments.all = parser.isSet(QStringLiteral("all"));
    arguments.configFolder = parser.value(QStringLiteral("config"));
    if (parser.isSet(QStringLiteral("config")) && arguments.configFolder.isEmpty())
        return wrong(Text(
            "cli", "--config takes a folder.")); // an unset variable must not lead to another configuration
    if (parser.isSet(QStringLiteral("lang"))) {
        arguments.language = base::languageFromKey(parser.value(QStringLiteral("lang")));
        if (!arguments.language)
            return wrong(Text("cli", "--lang takes fr or en."));
    }
    if (arguments.help || arguments.version)
        return arguments;

    if (arguments.command.isEmpty())
        return wrong(Text("cli", "A command is missing."));
    if (!commands().contains(arguments.command))
        return wrong(Text("cli", "There is no command “%1”.").arg(arguments.command));
    for (const char* option : {"rotate", "apply", "force", "days", "all"})
        if (parser.isSet(QString::fromLatin1(option)) &&
            !commands()[arguments.command].contains(QString::fromLatin1(option)))
            return wrong(Text("cli", "%1 does not take --%2.")
                             .arg(arguments.command)
                             .arg(QString::fromLatin1(option)));

    if (const auto placed = placePositional(positional.mid(1), arguments); !placed)
        return base::failure(placed.error());
    if (arguments.force && !arguments.apply)
        return wrong(Text("cli", "--force goes with --apply."));
    if (arguments.demo && !arguments.configFolder.isEmpty())
        return wrong(Text("cli", "--demo and --config exclude each other."));
    if (parser.isSet(QStringLiteral("days"))) {
        bool isNumber = false;
        const int days = parser.value(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber || days < 1)
            return wrong(Text("cli", "--days takes a whole number of at least 1."));
        arguments.days = days;
    }
    return arguments;
}

QString helpText()
{
    return Text("cli",
                "Usage: pgsauvegarde-cli [options] command\n"
                "\n"
                "Commands\n"
                "  backup [--rotate]       make one backup; with --rotate then apply the retention\n"
                "  list                    the backups, newest first, each with its verdict\n"
                "  rotate [--days N]       show what the retention would delete\n"
                "  rotate --apply [--force]\n"
                "                          delete exactly that; --force when it is more than half of the "
                "backups\n"
                "  verify [FILE… | --all]  read every byte of these backups, by default of the newest\n"
                "  inspect FILE            what a backup holds: versions, tables, rows, sizes\n"
                "  compare OLD NEW         what two backups differ in: tables, rows, sizes, definitions\n"
                "  check                   am I protected? connection, tools, space, age of the last backup\n"
                "  demo start|stop|status  the private demonstration server\n"
                "\n"
                "Options\n"
                "  --config DIR            folder that holds config_global.yml and config_postgres.yml\n"
                "  --demo                  work on the demonstration; it is started and stopped as needed\n"
                "  --json                  one JSON document on standard output\n"
                "  --lang fr|en            language of the texts\n"
                "  --help, --version\n"
                "\n"
                "Exit status: 0 done, 1 failed, 2 wrong usage, 3 configuration, 4 server, 5 locked,\n"
                "6 refused by a safety rule, 7 verification failed, 8 tool missing or unfit, 130 cancelled\n")
        .toString();
}

} // namespace cli
