// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Arguments.h"
#include "support/Results.h"

#include <QtTest>

using namespace cli;
using base::ErrorCode;

namespace {

/// What was understood, in one line; only what differs from the default.
QString told(const Arguments& arguments)
{
    QStringList words{arguments.command};
    if (!arguments.action.isEmpty())
        words.append(arguments.action);
    const auto flag = [&words](bool set, const char* name) {
        if (set)
            words.append(QString::fromLatin1(name));
    };
    flag(arguments.rotate, "+rotate");
    flag(arguments.apply, "+apply");
    flag(arguments.force, "+force");
    flag(arguments.all, "+all");
    flag(arguments.undo, "+undo");
    flag(arguments.rehearse, "+rehearse");
    flag(arguments.demo, "+demo");
    flag(arguments.json, "+json");
    flag(arguments.help, "+help");
    flag(arguments.version, "+version");
    for (const QString& file : arguments.files)
        words.append(QStringLiteral("file=") + file);
    if (arguments.days)
        words.append(QStringLiteral("days=%1").arg(*arguments.days));
    if (!arguments.tables.isEmpty())
        words.append(QStringLiteral("%1|%2|%3|%4")
                         .arg(arguments.tables.join(u'+'), arguments.where,
                              arguments.limit ? QString::number(*arguments.limit) : QString(),
                              arguments.format));
    if (!arguments.output.isEmpty())
        words.append(QStringLiteral("output=") + arguments.output);
    if (!arguments.note.isEmpty())
        words.append(QStringLiteral("note=") + arguments.note);
    if (arguments.until)
        words.append(QStringLiteral("until=") + arguments.until->toString(Qt::ISODate));
    if (arguments.language)
        words.append(QStringLiteral("lang=") + base::key(*arguments.language));
    if (!arguments.configFolder.isEmpty())
        words.append(QStringLiteral("config=") + arguments.configFolder);
    return words.join(u' ');
}

} // namespace

class tst_Arguments : public QObject
{
    Q_OBJECT

private slots:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
    void helpNamesEveryCommandAndOption();
};

void tst_Arguments::understood_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* line, const char* expected) {
        QTest::newRow(line) << QString::fromUtf8(expected);
    };
    row("backup", "backup");
    row("backup --rotate", "backup +rotate");
    row("list", "list");
    row("list --json", "list +json");
    row("--json list", "list +json");
    row("rotate", "rotate");
    row("rotate --days 30", "rotate days=30");
    row("rotate --days=1", "rotate days=1");
    row("rotate --apply", "rotate +apply");
    row("rotate --apply --force --days 7 --json", "rotate +apply +force +json days=7");
    row("rotate --force --apply", "rotate +apply +force");
    row("check", "check");
    row("verify", "verify");
    row("verify --all --json", "verify +all +json");
    row("verify a.dump b.dump", "verify file=a.dump file=b.dump");
    row("inspect a.dump --json", "inspect +json file=a.dump");
    row("compare a.dump b.dump --json", "compare +json file=a.dump file=b.dump");
    row("inspect a.dump --table s.t --where id=4 --limit 3 --format csv",
        "inspect file=a.dump s.t|id=4|3|csv");
    row("inspect a.dump --table s.t --json", "inspect +json file=a.dump s.t|||");
    row("rotate --undo", "rotate +undo");
    row("rotate --undo a.dump b.dump --json", "rotate +undo +json file=a.dump file=b.dump");
    row("pin a.dump", "pin file=a.dump");
    row("pin a.dump --note élections --until 2027-01-31", "pin file=a.dump note=élections until=2027-01-31");
    row("unpin a.dump", "unpin file=a.dump");
    row("journal show", "journal show");
    row("journal verify --json", "journal verify +json");
    row("journal export", "journal export");
    row("runbook", "runbook");
    row("runbook --output all.html", "runbook output=all.html");
    row("runbook server-lost --table s.t --format html", "runbook server-lost s.t|||html");
    row("runbook table-deleted --rehearse --json", "runbook table-deleted +rehearse +json");
    row("inspect a.dump --table s.t --output o", "inspect file=a.dump s.t||| output=o");
    row("demo start", "demo start");
    row("demo stop", "demo stop");
    row("demo status --json", "demo status +json");
    row("--config /etc/pg backup", "backup config=/etc/pg");
    row("backup --config=relative/folder", "backup config=relative/folder");
    row("--demo backup --rotate", "backup +rotate +demo");
    row("list --lang fr", "list lang=fr");
    row("--lang=en list", "list lang=en");
    row("--help", " +help");
    row("--version", " +version");
    row("backup --help", "backup +help");
    row("nonsense --help", "nonsense +help"); // whoever asks for help gets it
}

void tst_Arguments::understood()
{
    const auto arguments = parseArguments(QString::fromUtf8(QTest::currentDataTag()).split(u' '));
    VERIFY_RESULT(arguments);
    QTEST(told(*arguments), "expected");
}

void tst_Arguments::refused_data()
{
    QTest::addColumn<QString>("said"); // in the message
    const auto row = [](const char* line, const char* said) {
        QTest::newRow(line) << QString::fromUtf8(said);
    };
    row("", "command");
    row("--json", "command");
    row("restore", "restore");
    row("Backup", "Backup");
    row("backups", "backups");
    row("--unknown list", "unknown");
    row("list -x", "x");
    row("list extra", "extra");
    row("backup --apply", "--apply");
    row("backup --days 3", "--days");
    row("list --rotate", "--rotate");
    row("list --force", "--force");
    row("rotate --rotate", "--rotate");
    row("check --days 3", "--days");
    row("verify --all a.dump", "--all");
    row("verify --rotate", "--rotate");
    row("list --all", "--all");
    row("inspect", "file");
    row("inspect a.dump b.dump", "b.dump");
    row("inspect a.dump --where id=1", "--table");
    row("inspect a.dump --table t --where id", "--where");
    row("inspect a.dump --table t --where =1", "--where");
    row("inspect a.dump --table t --limit 0", "--limit");
    row("inspect a.dump --table t --format xml", "csv");
    row("inspect a.dump --table t --json --format csv", "--format csv");
    row("inspect a.dump --table=", "--table");
    row("compare a.dump", "two files");
    row("compare a.dump b.dump c.dump", "c.dump");
    row("compare a.dump b.dump --all", "--all");
    row("rotate a.dump", "a.dump");
    row("rotate --apply a.dump", "a.dump");
    row("rotate --undo --apply", "--undo");
    row("rotate --undo --days 3", "--undo");
    row("list --undo", "--undo");
    row("pin", "file");
    row("pin a.dump b.dump", "b.dump");
    row("pin a.dump --until tomorrow", "--until");
    row("pin a.dump --until 2027-02-30", "--until");
    row("unpin a.dump --note x", "--note");
    row("journal", "verify");
    row("journal repair", "verify");
    row("runbook meteor", "table-deleted");
    row("runbook --rehearse", "scenario");
    row("runbook server-lost --rehearse --output o", "--output");
    row("runbook server-lost --format csv", "text, html");
    row("runbook server-lost --table a --table b", "one --table");
    row("runbook server-lost --work-folder d", "--rehearse");
    row("inspect a.dump --output o", "--table");
    row("list --output o", "--output");
    row("rotate --force", "--apply");
    row("rotate --days", "days");
    row("rotate --days 0", "--days");
    row("rotate --days -1", "--days");
    row("rotate --days fourteen", "--days");
    row("rotate --days 1.5", "--days");
    row("rotate --days 99999999999", "--days");
    row("rotate --days=", "--days");
    row("--lang de list", "--lang");
    row("--lang= list", "--lang");
    row("--lang", "lang");
    row("--config", "config");
    row("--demo --config /etc/pg list", "--config");
    row("demo", "start");
    row("demo restart", "start");
    row("demo start now", "now");
    row("--json=yes list", "json");
    row("--rot backup", "rot"); // no abbreviations
}

void tst_Arguments::refused()
{
    QFETCH(QString, said);
    const auto arguments =
        parseArguments(QString::fromUtf8(QTest::currentDataTag()).split(u' ', Qt::SkipEmptyParts));
    COMPARE_ERROR(arguments, ErrorCode::WrongUsage);
    QVERIFY2(arguments.error().message.toString().contains(said),
             qPrintable(arguments.error().message.toString()));
    QVERIFY(arguments.error().hint.toString().contains(u"--help"));
}

void tst_Arguments::helpNamesEveryCommandAndOption()
{
    const QString help = helpText();
    for (const char* word : {"backup",
                             "list",
                             "rotate",
                             "verify [FILE… | --all]",
                             "inspect FILE",
                             "compare OLD NEW",
                             "check",
                             "rotate --undo",
                             "pin FILE",
                             "unpin FILE",
                             "journal show|verify|export",
                             "--note",
                             "--until",
                             "demo start|stop|status",
                             "--rotate",
                             "--apply",
                             "--force",
                             "--days",
                             "--config",
                             "--demo",
                             "--json",
                             "--lang fr|en",
                             "--help",
                             "--version",
                             "130"})
        QVERIFY2(help.contains(QString::fromUtf8(word)), word);
    for (const QString& line : help.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

QTEST_GUILESS_MAIN(tst_Arguments)
#include "tst_Arguments.moc"
