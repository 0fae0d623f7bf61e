// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/report/Figures.h"

#include "base/Format.h"
#include "restore/report/Html.h"

#include <QLocale>

namespace restore::report {
namespace {

using base::PluralText;
using base::Text;
using drill::Outcome;

constexpr qint64 hourMs = 3'600'000;

/// "8 h 12 min", or days where hours say little.
QString ageText(qint64 milliseconds)
{
    if (milliseconds < 48 * hourMs)
        return base::durationText(milliseconds);
    return PluralText("restore", "%n days").of(milliseconds / (24 * hourMs)).toString();
}

/// As it was declared: "26 h", "45 min".
QString declaredText(qint64 milliseconds)
{
    constexpr qint64 minuteMs = 60'000;
    if (milliseconds % hourMs == 0)
        return Text("restore", "%1 h").arg(milliseconds / hourMs).toString();
    if (milliseconds < hourMs)
        return Text("restore", "%1 min").arg(milliseconds / minuteMs).toString();
    return base::durationText(milliseconds);
}

/// One figure: what it is, itself, what it is made of, and whether that is as declared.
QString panel(const Text& label, const QString& figure, const QString& note, const QString& mark)
{
    return QStringLiteral("<td class='panel' width='32%'>") + escaped(label) + QStringLiteral("<br/>") +
           span("figure", escaped(figure)) + QStringLiteral("<br/>") + span("small", escaped(note)) +
           QStringLiteral("<br/>") + mark + QStringLiteral("</td>");
}

/// A time that was measured by a test that failed proves nothing, however short.
QString objectiveMark(qint64 milliseconds, const std::optional<qint64>& objective, bool isProven)
{
    switch (held(milliseconds, objective)) {
    case Held::Undeclared:
        return warnMark(Text("restore", "no objective declared").toString());
    case Held::Missed:
        return badMark(Text("restore", "objective of %1: missed by %2")
                           .arg(declaredText(*objective))
                           .arg(ageText(milliseconds - *objective))
                           .toString());
    case Held::Met:
        break;
    }
    const QString declared = declaredText(*objective);
    if (!isProven)
        return warnMark(
            Text("restore", "within the objective of %1, but the test failed").arg(declared).toString());
    return goodMark(Text("restore", "objective of %1: met").arg(declared).toString());
}

QString rtoPanel(const DrillReport& report)
{
    const Outcome& outcome = report.outcome;
    const QString inAll = base::durationText(outcome.startedAt.msecsTo(outcome.endedAt));
    return panel(Text("restore", "Time to restore (RTO)"), base::durationText(outcome.restoreMs()),
                 Text("restore", "the whole test took %1").arg(inAll).toString(),
                 objectiveMark(outcome.restoreMs(), declaredRto(report.objectives), outcome.hasPassed()));
}

QString rpoPanel(const DrillReport& report)
{
    const Outcome& outcome = report.outcome;
    const auto label = Text("restore", "Age of the backup (RPO)");
    const auto age = dumpAgeMs(outcome);
    if (!age)
        return panel(label, Text("restore", "unknown").toString(),
                     Text("restore", "the backup tells no date before the test").toString(),
                     warnMark(Text("restore", "objective not compared").toString()));
    const QString made =
        QLocale().toString(outcome.dumpedAt.toTimeZone(report.zone).date(), QStringLiteral("d MMMM yyyy"));
    return panel(label, ageText(*age), Text("restore", "made on %1").arg(made).toString(),
                 objectiveMark(*age, declaredRpo(report.objectives), outcome.hasPassed()));
}

QString rowsPanel(const Outcome& outcome)
{
    const RowTotals totals = rowTotals(outcome);
    const QString note = PluralText("restore", "of %1 expected, in %n tables")
                             .of(totals.tables)
                             .arg(numberText(totals.expected))
                             .toString();
    QString mark = goodMark(Text("restore", "all identical").toString());
    if (totals.unproven > 0)
        mark = warnMark(PluralText("restore", "%n tables not compared").of(totals.unproven).toString());
    if (totals.differing > 0)
        mark = badMark(PluralText("restore", "%n tables differ").of(totals.differing).toString());
    if (totals.tables == 0)
        mark = warnMark(Text("restore", "no table compared").toString());
    return panel(Text("restore", "Rows found again"), numberText(totals.restored), note, mark);
}

} // namespace

RowTotals rowTotals(const Outcome& outcome)
{
    RowTotals totals;
    for (const drill::TableResult& table : outcome.tables) {
        totals.expected += table.expectedRows.value_or(0);
        totals.restored += table.restoredRows.value_or(0);
        ++totals.tables;
        totals.differing += isGood(table.match) ? 0 : 1;
        totals.unproven += table.match == drill::Match::Unproven ? 1 : 0;
    }
    return totals;
}

Held held(qint64 milliseconds, const std::optional<qint64>& objectiveMs)
{
    if (!objectiveMs)
        return Held::Undeclared;
    return milliseconds <= *objectiveMs ? Held::Met : Held::Missed;
}

std::optional<qint64> declaredRto(const config::Objectives& objectives)
{
    return objectives.rtoMinutes ? std::optional(*objectives.rtoMinutes * qint64(60'000)) : std::nullopt;
}

std::optional<qint64> declaredRpo(const config::Objectives& objectives)
{
    return objectives.rpoHours ? std::optional(*objectives.rpoHours * hourMs) : std::nullopt;
}

std::optional<qint64> dumpAgeMs(const Outcome& outcome)
{
    if (!outcome.dumpedAt.isValid() || outcome.dumpedAt > outcome.startedAt)
        return std::nullopt;
    return outcome.dumpedAt.msecsTo(outcome.startedAt);
}

QString verdictPart(const DrillReport& report)
{
    const bool hasPassed = report.outcome.hasPassed();
    const QString state = hasPassed ? QStringLiteral("passed") : QStringLiteral("failed");
    const QString word =
        hasPassed ? Text("restore", "Passed").toString() : Text("restore", "Failed").toString();
    return QStringLiteral("<table class='verdict' width='100%' cellpadding='0' cellspacing='0'><tr>") +
           QStringLiteral("<td class='icon %1' width='6%' align='center' valign='middle'>").arg(state) +
           (hasPassed ? u'✓' : u'✗') + QStringLiteral("</td><td class='%1'>").arg(state) +
           span("word", escaped(word)) + QStringLiteral("<br/>") + escaped(verdict(report.outcome)) +
           QStringLiteral("</td></tr></table>\n");
}

QString figuresPart(const DrillReport& report)
{
    const QString gap = QStringLiteral("<td class='gap' width='2%'></td>");
    return QStringLiteral("<table class='figures' width='100%' cellpadding='0' cellspacing='0'><tr>") +
           rtoPanel(report) + gap + rpoPanel(report) + gap + rowsPanel(report.outcome) +
           QStringLiteral("</tr></table>\n");
}

} // namespace restore::report
