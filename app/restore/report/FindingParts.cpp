// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "restore/drill/DefinitionWords.h"
#include "restore/report/Html.h"
#include "restore/report/Parts.h"

namespace restore::report {
namespace {

using base::PluralText;
using base::Text;
using catalogue::DefinitionChange;
using catalogue::DiffLine;
using drill::Outcome;

// What one report shows of each; the record beside the backup holds all.
constexpr size_t mostAnomalies = 300;
constexpr size_t mostDefinitions = 100;
constexpr size_t mostDiffLines = 60;
constexpr size_t mostErrors = 50;
constexpr qsizetype mostMessage = 1'500;
constexpr qsizetype mostLogLines = 60;

QString moreText(const PluralText& text, size_t all, size_t shown)
{
    if (all <= shown)
        return {};
    return paragraph(escaped(text.of(static_cast<qint64>(all - shown))));
}

const char* kindOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Place:
        return "place";
    case DiffLine::Kind::Same:
        break;
    case DiffLine::Kind::Removed:
        return "removed";
    case DiffLine::Kind::Added:
        return "added";
    }
    return "same";
}

QString diffTable(const catalogue::LineDiff& diff)
{
    if (diff.empty())
        return {};
    std::vector<CodeLine> lines;
    for (size_t i = 0; i < std::min(diff.size(), mostDiffLines); ++i)
        lines.push_back({prefixOf(diff[i].kind) + diff[i].text, kindOf(diff[i].kind)});
    return codeTable(lines) +
           moreText(PluralText("restore", "… and %n more lines of it."), diff.size(), mostDiffLines);
}

QString codePart(const Text& title, const Text& what, const QStringList& lines)
{
    if (lines.isEmpty())
        return {};
    std::vector<CodeLine> code;
    for (const QString& line : lines)
        code.push_back({line});
    return heading(title) + paragraph(escaped(what)) + codeTable(code);
}

QString shortened(const QString& message)
{
    return message.size() <= mostMessage ? message : message.left(mostMessage) + u'…';
}

} // namespace

QString anomaliesPart(const Outcome& outcome)
{
    const std::vector<Text> all = anomalies(outcome);
    if (all.empty())
        return {};
    QString html = heading(Text("restore", "What is not as it should be"));
    for (size_t i = 0; i < std::min(all.size(), mostAnomalies); ++i)
        html += badItem(shortened(all[i].toString()));
    return html + moreText(PluralText("restore",
                                      "… and %n more; the record of the test beside the backup tells all."),
                           all.size(), mostAnomalies);
}

QString differencesPart(const Outcome& outcome)
{
    if (outcome.definitions.empty())
        return {};
    QString html = heading(Text("restore", "Definitions that differ"));
    for (size_t i = 0; i < std::min(outcome.definitions.size(), mostDefinitions); ++i) {
        const DefinitionChange& change = outcome.definitions[i];
        html += QStringLiteral("<h3>") + escaped(drill::sentenceOf(change)) + QStringLiteral("</h3>\n") +
                diffTable(change.diff);
    }
    html += paragraph(escaped(Text("restore", "Lines with - stand in the backup alone, lines with + in the "
                                              "restored database alone.")));
    return html + moreText(PluralText("restore", "… and %n more definitions; the record of the test beside "
                                                 "the backup holds all."),
                           outcome.definitions.size(), mostDefinitions);
}

QString remarksPart(const Outcome& outcome)
{
    QString html = heading(Text("restore", "What was replaced, left out or not proven"));
    if (outcome.remarks.empty())
        html += paragraph(escaped(Text("restore", "Nothing: the whole of the backup was restored and "
                                                  "compared.")));
    for (const drill::Remark& remark : outcome.remarks)
        html += warnItem(text(remark).toString());
    return html;
}

QString errorsPart(const Outcome& outcome)
{
    if (outcome.errors.empty())
        return {};
    Table table({{Text("restore", "What it means"), "20%"},
                 {Text("restore", "What pg_restore said, and on which command"), "80%"}});
    for (size_t i = 0; i < std::min(outcome.errors.size(), mostErrors); ++i) {
        const RestoreError& error = outcome.errors[i];
        const bool isHarmless = error.errorClass == ErrorClass::Harmless;
        QString said = escaped(shortened(error.message.simplified()));
        if (!error.command.isEmpty())
            said += QStringLiteral("<br/>") + span("code", escaped(shortened(error.command.simplified())));
        table.addRow({isHarmless ? goodMark(text(error.errorClass)) : badMark(text(error.errorClass)), said});
    }
    return heading(Text("restore", "Errors of pg_restore")) + table.html() +
           moreText(PluralText("restore", "… and %n more errors; the record of the test beside the backup "
                                          "holds all."),
                    outcome.errors.size(), mostErrors);
}

QString commandsPart(const Outcome& outcome)
{
    return codePart(
        Text("restore", "To do it again by hand"),
        Text("restore", "The first repeats the whole test; the others are its steps, in this order."),
        outcome.commands);
}

QString logPart(const Outcome& outcome)
{
    return codePart(Text("restore", "End of the log"), Text("restore", "In the words of the tools."),
                    outcome.log.mid(std::max<qsizetype>(0, outcome.log.size() - mostLogLines)));
}

} // namespace restore::report
