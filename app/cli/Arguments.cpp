// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"

#include <QCommandLineParser>
#include <QMap>

#include <limits>

namespace cli {
namespace {

using base::ErrorCode;
using base::Text;

/// What a command takes beside the options that all take.
struct Command
{
    QStringList options = {};
    qsizetype leastWords = 0;
    qsizetype mostWords = 0;
    QStringList actions = {}; ///< its only word is one of these; the words are files otherwise
};

constexpr qsizetype anyNumber = std::numeric_limits<qsizetype>::max();

/// restore::runbook::Scenario
const QStringList scenarios =
    QStringLiteral("table-deleted rows-changed database-lost server-lost newest-corrupt tools-wrong")
        .split(u' ');

const QMap<QString, Command>& commands()
{
    const auto words = [](const char* text) {
        return QString::fromLatin1(text).split(u' ');
    };
    static const QMap<QString, Command> table{
        {QStringLiteral("backup"), {words("rotate")}},
        {QStringLiteral("list"), {}},
        {QStringLiteral("rotate"), {words("apply force days undo"), 0, anyNumber}},
        {QStringLiteral("verify"), {words("all"), 0, anyNumber}},
        {QStringLiteral("inspect"), {words("table where limit format output"), 1, 1}},
        {QStringLiteral("compare"), {{}, 2, 2}},
        {QStringLiteral("restore"),
         {words("into schema table roles no-owner clean-existing go-on jobs"), 1, 1}},
        {QStringLiteral("drill"), {words("report scenarios jobs on-server work-folder"), 0, 1}},
        {QStringLiteral("pin"), {words("note until"), 1, 1}},
        {QStringLiteral("unpin"), {{}, 1, 1}},
        {QStringLiteral("journal"), {{}, 1, 1, words("show verify export")}},
        {QStringLiteral("check"), {}},
        {QStringLiteral("runbook"), {words("format output rehearse table work-folder"), 0, 1, scenarios}},
        {QStringLiteral("demo"), {{}, 1, 1, words("start stop status")}},
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

const QStringList flags =
    QStringLiteral(
        "demo json help version rotate apply force all undo roles no-owner clean-existing go-on on-server "
        "rehearse scenarios")
        .split(u' ');
const QStringList valued =
    QStringLiteral(
        "config lang days note until table where limit format into schema jobs report work-folder output")
        .split(u' ');
/// Of rows: restore::RowFormat; of runbooks.
const QStringList formats = QStringLiteral("text csv insert json").split(u' ');
const QStringList runbookFormats = QStringLiteral("text html").split(u' ');
/// That every command takes.
const QStringList common = QStringLiteral("demo json help version config lang").split(u' ');

void declare(QCommandLineParser& parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const QString& flag : flags)
        parser.addOption(QCommandLineOption(flag));
    for (const QString& name : valued)
        parser.addOption(QCommandLineOption(name, {}, QStringLiteral("value")));
}

/// The words after the command.
base::Result<void> placePositional(const QStringList& words, Arguments& arguments)
{
    const Command command = commands()[arguments.command];
    if (words.size() > command.mostWords)
        return wrong(Text("cli", "“%1” is one word too many.").arg(words.last()));
    if (!command.actions.isEmpty()) {
        arguments.action = words.value(0);
        if (words.isEmpty() && command.leastWords == 0)
            return {};
        if (!command.actions.contains(arguments.action))
            return wrong(Text("cli", "%1 takes one of these words: %2.")
                             .arg(arguments.command)
                             .arg(command.actions.join(QStringLiteral(", "))));
        return {};
    }
    if (words.size() < command.leastWords) {
        const auto one = Text("cli", "%1 takes a file.");
        const auto two = Text("cli", "%1 takes two files.");
        return wrong((command.leastWords == 1 ? Text(one) : Text(two)).arg(arguments.command));
    }
    arguments.files = words;
    return {};
}

/// What goes with what.
base::Result<void> checkTogether(const Arguments& arguments)
{
    if (arguments.all && !arguments.files.isEmpty())
        return wrong(Text("cli", "verify takes files or --all, not both."));
    if (arguments.force && !arguments.apply)
        return wrong(Text("cli", "--force goes with --apply."));
    if (arguments.undo && (arguments.apply || arguments.days))
        return wrong(
            Text("cli", "--undo takes back what was moved to the quarantine; it goes with files only."));
    if (arguments.command == u"rotate" && !arguments.undo && !arguments.files.isEmpty())
        return wrong(Text("cli", "“%1” is one word too many.").arg(arguments.files.last()));
    if (arguments.command == u"inspect" && arguments.tables.size() > 1)
        return wrong(Text("cli", "inspect takes one --table."));
    if (arguments.command == u"restore" && arguments.into.isEmpty())
        return wrong(Text("cli", "restore needs --into DATABASE."));
    const bool isRunbook = arguments.command == u"runbook";
    if (isRunbook && arguments.tables.size() > 1)
        return wrong(Text("cli", "runbook takes one --table."));
    if (arguments.rehearse && arguments.action.isEmpty())
        return wrong(
            Text("cli", "--rehearse takes a scenario: %1.").arg(scenarios.join(QStringLiteral(", "))));
    if (isRunbook && !arguments.rehearse && !arguments.workFolder.isEmpty())
        return wrong(Text("cli", "--work-folder goes with --rehearse."));
    if (arguments.rehearse && !(arguments.format.isEmpty() && arguments.output.isEmpty()))
        return wrong(Text("cli", "--rehearse goes without --format and --output."));
    const QStringList known = isRunbook ? runbookFormats : formats;
    if (!arguments.format.isEmpty() && !known.contains(arguments.format))
        return wrong(
            Text("cli", "--format takes one of these words: %1.").arg(known.join(QStringLiteral(", "))));
    if (!isRunbook && arguments.tables.isEmpty() &&
        (!arguments.output.isEmpty() || !arguments.where.isEmpty() || arguments.limit ||
         !arguments.format.isEmpty()))
        return wrong(Text("cli", "--where, --limit, --format and --output go with --table."));
    if (arguments.json && !arguments.format.isEmpty() && arguments.format != u"json")
        return wrong(Text("cli", "--json and --format %1 exclude each other.").arg(arguments.format));
    if (arguments.demo && !arguments.configFolder.isEmpty())
        return wrong(Text("cli", "--demo and --config exclude each other."));
    return {};
}

base::Result<void> readValues(const QCommandLineParser& parser, Arguments& arguments)
{
    const auto value = [&parser](const char* name) {
        return parser.value(QString::fromLatin1(name));
    };
    const auto isSet = [&parser](const char* name) {
        return parser.isSet(QString::fromLatin1(name));
    };
    arguments.configFolder = value("config");
    if (isSet("config") && arguments.configFolder.isEmpty())
        return wrong(Text(
            "cli", "--config takes a folder.")); // an unset variable must not lead to another configuration
    if (isSet("lang")) {
        arguments.language = base::languageFromKey(value("lang"));
        if (!arguments.language)
            return wrong(Text("cli", "--lang takes fr or en."));
    }
    arguments.note = value("note");
    arguments.tables = parser.values(QStringLiteral("table"));
    if (arguments.tables.contains(QString()))
        return wrong(Text("cli", "--table takes a table, such as public.citizens."));
    arguments.schemas = parser.values(QStringLiteral("schema"));
    arguments.into = value("into");
    arguments.report = value("report");
    arguments.workFolder = value("work-folder");
    if (isSet("jobs")) {
        bool isNumber = false;
        arguments.jobs = value("jobs").toInt(&isNumber);
        if (!isNumber || *arguments.jobs < 1 || *arguments.jobs > 64)
            return wrong(Text("cli", "--jobs takes a whole number from 1 to 64."));
    }
    arguments.where = value("where");
    if (isSet("where") && arguments.where.indexOf(u'=') < 1)
        return wrong(Text("cli", "--where takes a column and a value, such as id=42."));
    arguments.format = value("format");
    arguments.output = value("output");
    if (isSet("output") && arguments.output.isEmpty())
        return wrong(Text("cli", "--output takes a file."));
    if (isSet("limit")) {
        bool isNumber = false;
        arguments.limit = value("limit").toInt(&isNumber);
        if (!isNumber || *arguments.limit < 1)
            return wrong(Text("cli", "--limit takes a whole number of at least 1."));
    }
    if (isSet("until")) {
        arguments.until = QDate::fromString(value("until"), Qt::ISODate);
        if (!arguments.until->isValid())
            return wrong(Text("cli", "--until takes a day such as 2027-01-31."));
    }
    if (isSet("days")) {
        bool isNumber = false;
        arguments.days = value("days").toInt(&isNumber);
        if (!isNumber || *arguments.days < 1)
            return wrong(Text("cli", "--days takes a whole number of at least 1."));
    }
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
    for (const auto& [name, flag] :
         std::initializer_list<std::pair<const char*, bool&>>{{"demo", arguments.demo},
                                                              {"json", arguments.json},
                                                              {"help", arguments.help},
                                                              {"version", arguments.version},
                                                              {"rotate", arguments.rotate},
                                                              {"apply", arguments.apply},
                                                              {"force", arguments.force},
                                                              {"all", arguments.all},
                                                              {"undo", arguments.undo},
                                                              {"roles", arguments.roles},
                                                              {"no-owner", arguments.noOwner},
                                                              {"clean-existing", arguments.cleanExisting},
                                                              {"go-on", arguments.goOn},
                                                              {"on-server", arguments.onServer},
                                                              {"scenarios", arguments.scenarios},
                                                              {"rehearse", arguments.rehearse}})
        flag = parser.isSet(QString::fromLatin1(name));
    const auto read = readValues(parser, arguments);
    if (!read && !arguments.help && !arguments.version)
        return base::failure(read.error());
    if (arguments.help || arguments.version)
        return arguments;

    if (arguments.command.isEmpty())
        return wrong(Text("cli", "A command is missing."));
    if (!commands().contains(arguments.command))
        return wrong(Text("cli", "There is no command “%1”.").arg(arguments.command));
    for (const QString& option : flags + valued)
        if (parser.isSet(option) && !common.contains(option) &&
            !commands()[arguments.command].options.contains(option))
            return wrong(Text("cli", "%1 does not take --%2.").arg(arguments.command).arg(option));

    if (const auto placed = placePositional(positional.mid(1), arguments); !placed)
        return base::failure(placed.error());
    if (const auto checked = checkTogether(arguments); !checked)
        return base::failure(checked.error());
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
                "  rotate --undo [FILE…]   take these back from the quarantine, by default all of the last "
                "rotation\n"
                "  verify [FILE… | --all]  read every byte of these backups, by default of the newest\n"
                "  inspect FILE            what a backup holds: versions, tables, rows, sizes\n"
                "  inspect FILE --table SCHEMA.TABLE [--where COLUMN=VALUE] [--limit N]\n"
                "          [--format text|csv|insert|json] [--output FILE]\n"
                "                          the rows of one table, without restoring it\n"
                "  compare OLD NEW         what two backups differ in: tables, rows, sizes, definitions\n"
                "  restore FILE --into DATABASE [--schema S]… [--table S.T]… [--roles] [--no-owner]\n"
                "          [--clean-existing] [--go-on] [--jobs N]\n"
                "                          restore all of it, or these with what they depend on; FILE\n"
                "                          may be in tar format, or a folder in directory format\n"
                "  drill [FILE] [--report FILE.html|FILE.pdf] [--scenarios] [--jobs N] [--on-server]\n"
                "          [--work-folder DIR]\n"
                "                          restore a backup, by default the newest, into a throw-away\n"
                "                          server, or into a scratch database of the configured one, and\n"
                "                          prove that it came back row for row; --scenarios adds the\n"
                "                          runbooks to the report\n"
                "  pin FILE [--note TEXT] [--until YYYY-MM-DD]\n"
                "                          keep this backup whatever the retention says; unpin FILE ends it\n"
                "  journal show|verify|export\n"
                "                          what was deleted, when, by whom and why; whether nobody changed\n"
                "                          that record; the same as CSV\n"
                "  runbook [SCENARIO] [--table S.T] [--format text|html] [--output FILE]\n"
                "                          what to do, step by step, with the names of this database: "
                "table-deleted,\n"
                "                          rows-changed, database-lost, server-lost, newest-corrupt, "
                "tools-wrong\n"
                "  runbook SCENARIO --rehearse [--table S.T] [--work-folder DIR]\n"
                "                          carry its steps out on a private server, on a copy of the newest "
                "backup\n"
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
                "6 refused by a safety rule, 7 verification or test restore failed,\n"
                "8 tool missing or unfit, 130 cancelled\n")
        .toString();
}

} // namespace cli
