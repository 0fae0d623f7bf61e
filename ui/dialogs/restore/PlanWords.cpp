// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/PlanWords.h"

#include "archive/Contents.h"
#include "base/Format.h"

namespace ui {
namespace {

using base::ErrorCode;
using base::PluralText;
using base::Text;
using restore::Mode;

constexpr qsizetype mostNamed = 8;

QString named(QStringList names)
{
    if (names.size() > mostNamed)
        names = names.mid(0, mostNamed) + QStringList{QStringLiteral("…")};
    return names.join(QStringLiteral(", "));
}

Text sentenceOf(const restore::Plan& plan)
{
    const bool whole = plan.request.isWhole();
    switch (plan.mode) {
    case Mode::CreateNew:
        return whole ? Text("ui",
                            "The database “%1” is made, and everything in the backup is restored into it.")
                     : Text("ui", "The database “%1” is made, and what was ticked is restored into it.");
    case Mode::IntoEmpty:
        return whole
                   ? Text("ui", "The database “%1” is there and empty: everything in the backup is restored "
                                "into it.")
                   : Text("ui", "The database “%1” is there and empty: what was ticked is restored into it.");
    case Mode::Replace:
        return Text("ui", "The database “%1” is REPLACED: the backup is restored into a new one, which then "
                          "takes its name.");
    case Mode::CleanSelected:
        break;
    }
    return Text("ui", "In the database “%1”, what was ticked is REPLACED by what the backup holds; the rest "
                      "of it stays.");
}

} // namespace

QString rolesText(const QByteArrayList& roles)
{
    QStringList names;
    for (const QByteArray& role : roles)
        names += base::visible(archive::nameText(role));
    return named(names);
}

bool destroys(const restore::Plan& plan)
{
    return plan.mode == Mode::Replace || plan.mode == Mode::CleanSelected;
}

QString whatHappens(const restore::Plan& plan)
{
    return sentenceOf(plan).arg(base::visible(plan.request.database)).toString() + u' ' +
           PluralText("ui", "%n tables are filled with their rows.").of(plan.tables).toString();
}

QStringList cautionsOf(const restore::Plan& plan)
{
    QStringList cautions;
    const restore::TargetFacts& target = plan.target;
    if (plan.mode == Mode::Replace)
        cautions += PluralText("ui", "What is in it now is lost: %n tables, views and sequences, %1.")
                        .of(target.relations)
                        .arg(base::sizeText(target.bytes, QLocale()))
                        .toString();
    if (plan.mode == Mode::CleanSelected)
        cautions +=
            Text("ui", "What was ticked is dropped there first: its rows and changes since the backup "
                       "are lost.")
                .toString();
    if (destroys(plan))
        cautions += Text("ui", "That cannot be undone: back it up first.").toString();
    if (destroys(plan) && target.connections > 0)
        cautions += PluralText("ui", "%n connections are open on it: close them first.")
                        .of(target.connections)
                        .toString();
    if (plan.isOfUnknownOrigin)
        cautions +=
            Text("ui", "Nothing tells who made this backup: restoring it runs the code of its author.")
                .toString();
    if (!target.missingRoles.isEmpty())
        cautions += (plan.request.withOwners
                         ? Text("ui", "Roles that are made first, from the roles file: %1")
                         : Text("ui", "Roles that are missing on the server, and are left out: %1"))
                        .arg(rolesText(target.missingRoles))
                        .toString();
    if (!plan.request.withOwners)
        cautions +=
            Text("ui", "Everything will belong to the role that restores; rights are left out.").toString();
    if (plan.selection && !plan.selection->leftOut.empty())
        cautions +=
            Text("ui", "Left out: %1")
                .arg(named(QStringList(plan.selection->leftOut.begin(), plan.selection->leftOut.end())))
                .toString();
    return cautions;
}

QString toolText(const restore::Plan& plan)
{
    return Text("ui", "pg_restore %1 (%2) · server PostgreSQL %3")
        .arg(plan.tool.version.text)
        .arg(base::visible(plan.tool.path))
        .arg(plan.target.serverMajor)
        .toString();
}

base::Error inWordsOfDialog(base::Error error)
{
    if (error.code == ErrorCode::TargetNotEmpty)
        error.hint =
            Text("ui", "Go back and give another name, or choose it as an existing database if it is "
                       "to be replaced.");
    else if (error.code == ErrorCode::RolesMissing)
        error.hint =
            Text("ui", "Go back and have them made from the roles file, or restore without owners and "
                       "rights.");
    return error;
}

QString doneText(const restore::Report& report)
{
    return Text("ui", "Restored into “%1” in %2 (of which ANALYZE %3).")
        .arg(base::visible(report.database))
        .arg(base::durationText(report.durationMs))
        .arg(base::durationText(report.analyzeMs))
        .toString();
}

QString stateLeft(const RestoreOutcome& outcome, const restore::Plan& plan)
{
    const QString database = base::visible(plan.request.database);
    const auto sentence = [&](const Text& text) {
        return Text(text).arg(database).toString();
    };
    QStringList lines;
    if (plan.mode == Mode::Replace || plan.mode == Mode::CleanSelected)
        lines += sentence(Text("ui", "The database “%1” is as it was before."));
    else if (plan.mode == Mode::IntoEmpty)
        lines += sentence(Text("ui", "The database “%1” holds what was restored until then."));
    else if (!outcome.isThere)
        lines +=
            sentence(Text("ui", "The server does not answer any more: whether the database “%1” is still "
                                "there, and not complete, is not known."));
    else if (!*outcome.isThere)
        lines += sentence(Text("ui", "Nothing is left of the database “%1”."));
    else
        lines += sentence(Text("ui", "The database “%1” is there, and not complete."));
    if (!plan.rolesScript.isEmpty() && !plan.target.missingRoles.isEmpty())
        lines += Text("ui", "Roles that were made for it stay.").toString();
    return lines.join(u'\n');
}

} // namespace ui
