// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "restore/report/Figures.h"
#include "restore/report/Html.h"
#include "restore/report/KindWords.h"
#include "restore/report/Parts.h"

#include <algorithm>

namespace restore::report {
namespace {

using base::PluralText;
using base::Text;
using drill::Match;
using drill::Outcome;
using drill::TableResult;

QString markOf(Match match)
{
    if (match == Match::Unproven)
        return warnMark(text(match));
    return isGood(match) ? goodMark(text(match)) : badMark(text(match));
}

QString nameOf(const TableResult& table)
{
    QString name = escaped(table.displayed());
    if (table.partitions > 0)
        name += QStringLiteral("<br/>") +
                span("small", escaped(PluralText("restore", "with its %n partitions").of(table.partitions)));
    return name;
}

QString countMark(bool isSame)
{
    return isSame ? goodMark(Text("restore", "as many").toString())
                  : badMark(Text("restore", "not as many").toString());
}

/// Large objects by their contents, sequences by their values, indexes by being valid, objects by number.
void addOthers(Table& table, const Outcome& outcome)
{
    const QString same = goodMark(Text("restore", "identical").toString());
    const QString other = badMark(Text("restore", "not identical").toString());
    const QString valid = goodMark(Text("restore", "all valid").toString());
    const QString notValid = badMark(Text("restore", "not all valid").toString());
    if (const auto& objects = outcome.largeObjects)
        table.addRow({escaped(Text("restore", "Large objects")), numberText(objects->expected),
                      numberText(objects->restored), objects->isGood() ? same : other});
    const auto all = static_cast<qint64>(outcome.sequences.size());
    const auto right = std::count_if(outcome.sequences.begin(), outcome.sequences.end(),
                                     [](const auto& sequence) { return sequence.isSame(); });
    table.addRow({escaped(Text("restore", "Sequences that stand at their value")), numberText(all),
                  numberText(right), right == all ? same : other});
    const qsizetype invalid = outcome.invalid.size();
    table.addRow({escaped(Text("restore", "Indexes and constraints that are not valid")), numberText(0),
                  numberText(invalid), invalid == 0 ? valid : notValid});
    for (const drill::KindCount& kind : outcome.kinds)
        table.addRow({escaped(kindText(kind.kind)), numberText(kind.expected), numberText(kind.restored),
                      countMark(kind.expected == kind.restored)});
}

} // namespace

QString tablesPart(const Outcome& outcome)
{
    if (outcome.tables.empty())
        return heading(Text("restore", "Rows by table")) +
               paragraph(escaped(Text("restore", "No table was compared.")));
    Table table({{Text("restore", "Table"), "40%"},
                 {Text("restore", "Rows expected"), "19%", true},
                 {Text("restore", "Rows found"), "19%", true},
                 {Text("restore", "Result"), "22%"}});
    // What is not as it should be comes first, then what is not proven.
    std::vector<TableResult> tables = outcome.tables;
    const auto rank = [](const TableResult& one) {
        return !isGood(one.match) ? 0 : one.match == Match::Unproven ? 1 : 2;
    };
    std::stable_sort(tables.begin(), tables.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    for (const TableResult& one : tables)
        table.addRow(
            {nameOf(one), numberText(one.expectedRows), numberText(one.restoredRows), markOf(one.match)});
    const RowTotals totals = rowTotals(outcome);
    const qint64 same = totals.tables - totals.differing - totals.unproven;
    table.addRow({escaped(PluralText("restore", "%n tables in all").of(totals.tables)),
                  numberText(totals.expected), numberText(totals.restored),
                  escaped(PluralText("restore", "%n identical").of(same))},
                 true);
    return heading(Text("restore", "Rows by table")) + table.html();
}

QString objectsPart(const Outcome& outcome)
{
    Table table({{Text("restore", "What"), "40%"},
                 {Text("restore", "Expected"), "19%", true},
                 {Text("restore", "Found"), "19%", true},
                 {Text("restore", "Result"), "22%"}});
    addOthers(table, outcome);
    const bool isExact = outcome.definitionProof == drill::DefinitionProof::Exact;
    const auto exact =
        Text("restore", "Each object was compared by its definition, its owner and its rights, as "
                        "written by the version of pg_dump that made the backup.");
    const auto names =
        Text("restore", "Only the kinds and names of objects were compared: there was no pg_dump of "
                        "the version that made the backup, or the server was of another one.");
    return heading(Text("restore", "Everything else in the database")) + table.html() +
           paragraph(escaped(isExact ? exact : names));
}

} // namespace restore::report
