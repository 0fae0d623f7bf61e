// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "base/Version.h"
#include "restore/report/Html.h"
#include "restore/report/Parts.h"

#include <QLocale>

namespace restore::report {
namespace {

using base::PluralText;
using base::Text;
using drill::Outcome;
using drill::Phase;
using drill::Place;

QString dateOf(const QDateTime& at, const DrillReport& report)
{
    if (!at.isValid())
        return escaped(Text("restore", "unknown"));
    return escaped(base::exactDateText(at, report.zone, QLocale()));
}

QString versionOf(const QString& version)
{
    if (version.isEmpty())
        return escaped(Text("restore", "unknown"));
    return escaped(Text("restore", "PostgreSQL %1").arg(base::visible(version)));
}

QString sizeOf(qint64 bytes)
{
    const QLocale locale;
    return escaped(Text("restore", "%1 (%2)")
                       .arg(base::sizeText(bytes, locale))
                       .arg(base::exactSizeText(bytes, locale)));
}

QString jobsOf(const Outcome& outcome)
{
    return escaped(PluralText("restore", "pg_restore %1, %n parallel jobs")
                       .of(outcome.jobs)
                       .arg(base::visible(outcome.toolVersion)));
}

QString methodOf(const Outcome& outcome)
{
    const auto here =
        Text("restore", "The backup was restored into a private server, made for this test alone and "
                        "removed after it. What stood there was then read back and compared with "
                        "what the backup holds: every table by its number of rows and a fingerprint "
                        "of them, sequences by their value, definitions by name and text.");
    const auto there =
        Text("restore", "The backup was restored into a scratch database on a configured server, "
                        "made for this test alone and removed after it. What stood there was then "
                        "read back and compared with what the backup holds: every table by its "
                        "number of rows and a fingerprint of them, sequences by their value, "
                        "definitions by name and text.");
    return paragraph(escaped(outcome.place == Place::PrivateServer ? here : there));
}

/// On a configured server the restore is one step.
QString phaseName(const Outcome& outcome, Phase phase)
{
    if (outcome.place == Place::ScratchDatabase && phase == Phase::Rows)
        return Text("restore", "Definitions, rows and indexes").toString();
    return text(phase);
}

bool isOfRestore(Phase phase)
{
    return phase != Phase::Server && phase != Phase::Comparing;
}

} // namespace

QDateTime nextTestDue(const DrillReport& report)
{
    return report.outcome.endedAt.addDays(report.objectives.drillDays.value_or(defaultDrillDays));
}

QString dueText(const DrillReport& report)
{
    const QString day =
        QLocale().toString(nextTestDue(report).toTimeZone(report.zone).date(), QStringLiteral("d MMMM yyyy"));
    const int days = report.objectives.drillDays.value_or(defaultDrillDays);
    if (!report.outcome.hasPassed())
        return Text("restore", "Next test due: as soon as the cause is mended, and by %1 at the latest.")
            .arg(day)
            .toString();
    if (report.objectives.drillDays)
        return PluralText("restore", "Next test due: by %1 (every %n days, as declared).")
            .of(days)
            .arg(day)
            .toString();
    return PluralText("restore", "Next test due: by %1 (every %n days; no other interval is declared).")
        .of(days)
        .arg(day)
        .toString();
}

QString subjectPart(const DrillReport& report)
{
    const Outcome& outcome = report.outcome;
    const auto manifest = outcome.hasManifest ? Text("restore", "the manifest, written when it was made")
                                              : Text("restore", "the backup itself; it has no manifest");
    QString html = heading(Text("restore", "What was tested"));
    html +=
        factsTable({{Text("restore", "Database"), escaped(outcome.database)},
                    {Text("restore", "Backup"), escaped(outcome.file)},
                    {Text("restore", "SHA-256"), span("hash", QString::fromLatin1(outcome.sha256.toHex()))},
                    {Text("restore", "Size"), sizeOf(outcome.bytes)},
                    {Text("restore", "Made on"), dateOf(outcome.dumpedAt, report)},
                    {Text("restore", "Made from"), versionOf(outcome.dumpedFrom)},
                    {Text("restore", "Made by"), escaped(QStringLiteral("pg_dump ") + outcome.dumpedBy)},
                    {Text("restore", "Compared with"), escaped(manifest)}});
    html += heading(Text("restore", "How it was tested"));
    html += factsTable(
        {{Text("restore", "Tested by"), escaped(outcome.operatorName)},
         {Text("restore", "Begun"), dateOf(outcome.startedAt, report)},
         {Text("restore", "Ended"), dateOf(outcome.endedAt, report)},
         {Text("restore", "Restored into"), versionOf(outcome.serverVersion)},
         {Text("restore", "Restored by"), jobsOf(outcome)},
         {Text("restore", "Place"), escaped(text(outcome.place))},
         {Text("restore", "Report by"), escaped(QStringLiteral("PgSauvegarde ") + base::version())}});
    return html + methodOf(outcome);
}

QString timesPart(const Outcome& outcome)
{
    Table table({{Text("restore", "Step"), "70%"}, {Text("restore", "Duration"), "30%", true}});
    const auto add = [&](const QString& name, qint64 ms, bool isSum) {
        table.addRow({escaped(name), escaped(base::durationText(ms))}, isSum);
    };
    for (const drill::PhaseTime& time : outcome.phases)
        if (isOfRestore(time.phase))
            add(phaseName(outcome, time.phase), time.ms, false);
    add(Text("restore", "Time to restore (RTO)").toString(), outcome.restoreMs(), true);
    for (const drill::PhaseTime& time : outcome.phases)
        if (!isOfRestore(time.phase))
            add(phaseName(outcome, time.phase), time.ms, false);
    add(Text("restore", "The whole test").toString(), outcome.startedAt.msecsTo(outcome.endedAt), true);
    return heading(Text("restore", "How long it took")) + table.html();
}

} // namespace restore::report
