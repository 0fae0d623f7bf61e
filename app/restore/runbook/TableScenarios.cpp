// SPDX-License-Identifier: GPL-3.0-or-later
// A table deleted, rows changed: the database itself goes on.
#include "base/Format.h"
#include "restore/runbook/RowSql.h"
#include "restore/runbook/Steps.h"

namespace restore::runbook {

using base::Text;

namespace {

base::Error noExample(const Facts& facts)
{
    return {
        base::ErrorCode::OperationFailed,
        Text("runbook", "The backup %1 holds no table with rows and a primary key.").arg(facts.newest.path),
        {},
        Text("runbook", "Choose another scenario, or name a table.")};
}

Step lookStep(const Commands& commands, const Facts& facts)
{
    const ExampleTable& table = *facts.example;
    return {.title = Text("runbook", "Look at what the backup holds"),
            .what =
                Text("runbook", "Shows a row of %1 as the backup of %2 has it, without restoring anything.")
                    .arg(table.name.displayed())
                    .arg(dateOf(facts, facts.newest)),
            .command = commands.own({QStringLiteral("inspect"), facts.newest.path, QStringLiteral("--table"),
                                     table.name.option(), QStringLiteral("--where"),
                                     table.key.front() + u'=' + table.keyValue})};
}

Step goneStep(const Commands& commands, const Facts& facts)
{
    const Name& table = facts.example->name;
    const QByteArray isGone = "SELECT to_regclass(" + literal(QString::fromUtf8(table.sql())) + ") IS NULL";
    return {.title = Text("runbook", "Make sure that it is gone"),
            .what =
                Text("runbook", "The answer f means that the table still is there: then its rows are another "
                                "matter, follow “Rows changed by mistake”."),
            .checks = {
                commands.question(facts.database, isGone, QStringLiteral("t"),
                                  Text("runbook", "The table %1 does not exist.").arg(table.displayed()))}};
}

Step besideStep(const Commands& commands, const Facts& facts, const QString& beside)
{
    const ExampleTable& table = *facts.example;
    return {
        .title = Text("runbook", "Restore the table beside"),
        .what = Text("runbook", "Into a database of its own, %1: nothing that is in use is touched, and one "
                                "can look at the rows before they go back.")
                    .arg(base::visible(beside)),
        .command =
            commands.ownRestore(facts.newest.path, beside, {QStringLiteral("--table"), table.name.option()}),
        .checks = {commands.rowsOf(beside, table.name, table.rows)},
        .changes = true};
}

Step tableBackStep(const Commands& commands, const Facts& facts)
{
    const ExampleTable& table = *facts.example;
    QStringList more;
    for (const Name& name : table.views)
        more += {QStringLiteral("--table"), name.option()};
    return {.title = Text("runbook", "Put the table back"),
            .what =
                Text("runbook", "With its rows, indexes, triggers and rights, and the views on it, in one "
                                "transaction: after an error the database is as before."),
            .command = commands.ownRestore(facts.newest.path, facts.database,
                                           QStringList{QStringLiteral("--table"), table.name.option()} +
                                               more + QStringList{QStringLiteral("--clean-existing")}),
            .checks = {commands.rowsOf(facts.database, table.name, table.rows)},
            .changes = true};
}

Step foreignKeysStep(const Commands& commands, const Facts& facts)
{
    const ExampleTable& table = *facts.example;
    const QByteArray oid = "to_regclass(" + literal(QString::fromUtf8(table.name.sql())) + ")";
    const QByteArray count =
        "SELECT count(*) FROM pg_constraint WHERE contype = $$f$$ AND conparentid = 0 AND "
        "conrelid <> confrelid AND " +
        oid + " IN (conrelid, confrelid)";
    const auto there = Text("runbook", "As many foreign keys lead to %1 and from it as in the backup.");
    const Check check = commands.question(facts.database, count, QString::number(table.foreignKeys.size()),
                                          Text(there).arg(table.name.displayed()));
    return {.title = Text("runbook", "Put the foreign keys back"),
            .what =
                Text("runbook", "Those between this table and others: DROP TABLE … CASCADE took them, and a "
                                "table that is restored alone comes without. One is refused when rows refer "
                                "to others that came or went after the backup: mend these, or add NOT VALID "
                                "to its statement."),
            .command = commands.sql(facts.database, table.foreignKeys),
            .checks = {check},
            .unless = check,
            .changes = true};
}

} // namespace

base::Result<Runbook> tableDeleted(const Facts& facts)
{
    if (!facts.example)
        return base::failure(noExample(facts));
    const Commands commands(facts);
    const ExampleTable& table = *facts.example;
    const QString beside = commands.beside(QStringLiteral("_beside"));
    Runbook runbook;
    runbook.applies =
        Text("runbook",
             "A table of %1 was dropped; everything else is well. The commands are for %2: put the name "
             "of another table in its place where it is another one.")
            .arg(base::visible(facts.database))
            .arg(table.name.displayed());
    runbook.costs = Text("runbook", "The table comes back as it was on %1; rows entered later are lost.")
                        .arg(dateOf(facts, facts.newest));
    runbook.steps = {
        lookStep(commands, facts),       goneStep(commands, facts), verifyStep(commands, facts.newest.path),
        stopWritesStep(commands, facts), keepStep(commands, facts), besideStep(commands, facts, beside),
        tableBackStep(commands, facts)};
    if (!table.foreignKeys.isEmpty())
        runbook.steps.push_back(foreignKeysStep(commands, facts));
    runbook.steps.push_back(dropBesideStep(commands, beside));
    runbook.steps.push_back(backupStep(commands));
    return runbook;
}

base::Result<Runbook> rowsChanged(const Facts& facts)
{
    if (!facts.example)
        return base::failure(noExample(facts));
    const Commands commands(facts);
    const ExampleTable& table = *facts.example;
    const RowSql sql(table);
    const QString file = commands.kept(QStringLiteral(".csv"));
    const QString name = table.name.displayed();
    const auto answer = [&](const QByteArray& question, const QString& expected, const Text& what) {
        return std::vector{commands.question(facts.database, question, expected, what)};
    };
    const QString rows = QString::number(table.rows);

    Runbook runbook;
    runbook.applies =
        Text("runbook",
             "Rows of a table of %1 were changed or deleted; the table is there. The commands are for "
             "%2: put the name, the key and the columns of another table in their place where it is "
             "another one.")
            .arg(base::visible(facts.database))
            .arg(name);
    runbook.costs =
        Text("runbook", "Rows that the backup of %1 holds become as they were then, changes that were "
                        "meant included; rows that came later stay.")
            .arg(dateOf(facts, facts.newest));
    runbook.steps = {
        lookStep(commands, facts),
        verifyStep(commands, facts.newest.path),
        stopWritesStep(commands, facts),
        keepStep(commands, facts),
        {.title = Text("runbook", "Take the rows out of the backup"),
         .what = Text("runbook", "Into a CSV file that only you can read; delete it when all is done."),
         .command = commands.own({QStringLiteral("inspect"), facts.newest.path, QStringLiteral("--table"),
                                  table.name.option(), QStringLiteral("--format"), QStringLiteral("csv"),
                                  QStringLiteral("--output"), file}),
         .checks = {commands.exitOf(
             {.program = QStringLiteral("/usr/bin/test"), .arguments = {QStringLiteral("-s"), file}}, 0,
             Text("runbook", "The file is there, and not empty."))},
         .changes = true},
        {.title = Text("runbook", "Make a table beside it"),
         .what = Text("runbook", "With the same columns, and empty."),
         .command = commands.sql(facts.database, {sql.makeBeside()}),
         .checks = answer(sql.countBeside(), QStringLiteral("0"),
                          Text("runbook", "The new table is there, without a row.")),
         .changes = true},
        {.title = Text("runbook", "Fill it with the rows of the backup"),
         .what = Text("runbook", "The file is read by the client, on this machine."),
         .command = commands.instruction(facts.database, sql.fillBeside(file)),
         .checks = answer(sql.countBeside(), rows,
                          Text("runbook", "It has as many rows as the table has in the backup.")),
         .changes = true},
        {.title = Text("runbook", "Compare"),
         .what = Text("runbook",
                      "Shows the keys of rows that were changed or deleted since the backup, 50 at most. "
                      "Where only some are to go back, delete the others from the table beside."),
         .command = commands.sql(facts.database, {sql.showDifferences()}),
         .checks = answer(sql.hasDifferences(), QStringLiteral("t"),
                          Text("runbook", "There are differences; otherwise there is nothing to put back."))},
        {.title = Text("runbook", "Keep the table as it is"),
         .what = Text("runbook", "A copy in the same database, to compare with and to go back to."),
         .command = commands.sql(facts.database, {sql.keepDamaged()}),
         .checks = answer("SELECT (SELECT count(*) FROM " + sql.damagedName() +
                              ") = (SELECT count(*) FROM ONLY " + table.name.sql() + ")",
                          QStringLiteral("t"), Text("runbook", "The copy has as many rows as the table.")),
         .changes = true},
        {.title = Text("runbook", "Put the rows back"),
         .what = Text("runbook", "What was changed becomes as it was, what was deleted comes back, in one "
                                 "transaction. Triggers of your own rest meanwhile."),
         .command = commands.sql(facts.database, sql.putBack()),
         .checks = answer(sql.countDifferences(), QStringLiteral("0"),
                          Text("runbook", "No row of the backup is missing or different any more.")),
         .changes = true},
        {.title = Text("runbook", "Clean up"),
         .what = Text("runbook",
                      "Only when users have checked their rows: removes both tables that were made. The "
                      "dump of the damaged state stays."),
         .command = commands.sql(facts.database, sql.dropBoth()),
         .checks = answer(sql.areBothGone(), QStringLiteral("t"), Text("runbook", "Both tables are gone.")),
         .changes = true},
        backupStep(commands)};
    return runbook;
}

} // namespace restore::runbook
