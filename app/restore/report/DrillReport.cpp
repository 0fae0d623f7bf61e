// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/report/DrillReport.h"

#include "base/Format.h"
#include "restore/report/Figures.h"
#include "restore/report/Html.h"
#include "restore/report/Parts.h"
#include "restore/runbook/Export.h"

#include <QFile>
#include <QLocale>

// Named in a function outside every namespace (Qt's rule); without it a static library loses its resources.
static void loadLook()
{
    Q_INIT_RESOURCE(report);
}

namespace restore::report {
namespace {

using base::Text;

QString lookFor(Medium medium)
{
    loadLook();
    QFile file(medium == Medium::Screen ? QStringLiteral(":/report/screen.css")
                                        : QStringLiteral(":/report/paper.css"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the look of the report is missing");
    return QString::fromUtf8(file.readAll());
}

QString signature()
{
    return paragraph(escaped(Text("restore", "Read by ______________________, on ______________________, "
                                             "signature ______________________")),
                     "sign");
}

} // namespace

QString titleOf(const DrillReport& report)
{
    return Text("restore", "Restore test of the database %1")
        .arg(base::visible(report.outcome.database))
        .toString();
}

QString footOf(const DrillReport& report)
{
    return titleOf(report) + QStringLiteral(" — ") +
           QLocale().toString(report.outcome.endedAt.toTimeZone(report.zone).date(),
                              QStringLiteral("d MMMM yyyy"));
}

QString htmlOf(const DrillReport& report, Medium medium)
{
    const drill::Outcome& outcome = report.outcome;
    const QString title = titleOf(report).toHtmlEscaped();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/>\n")
                       .arg(QLocale().bcp47Name());
    const bool withRunbooks = medium == Medium::Screen && !report.runbooks.empty();
    html += QStringLiteral("<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>") + title +
            QStringLiteral("</title>\n<style>\n") + (withRunbooks ? runbook::htmlStyle() : QString()) +
            lookFor(medium) + QStringLiteral("</style></head><body>\n");
    html += paragraph(escaped(Text("restore", "Disaster-recovery plan: report of a restore test")), "kind") +
            QStringLiteral("<h1>") + title + QStringLiteral("</h1>\n");
    html += verdictPart(report) + figuresPart(report) + paragraph(dueText(report).toHtmlEscaped(), "due");
    html += anomaliesPart(outcome) + subjectPart(report) + timesPart(outcome) + tablesPart(outcome) +
            objectsPart(outcome) + differencesPart(outcome) + remarksPart(outcome) + errorsPart(outcome) +
            commandsPart(outcome) + logPart(outcome) + signature();
    if (withRunbooks)
        html += runbook::toHtmlSection(report.runbooks);
    return html + QStringLiteral("</body></html>\n");
}

} // namespace restore::report
