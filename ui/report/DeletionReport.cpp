// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/DeletionReport.h"

#include "base/Format.h"
#include "base/Operator.h"
#include "retention/JournalTable.h"

#include <QLocale>

namespace ui {
namespace {

using base::PluralText;
using base::Text;
using retention::Event;
using retention::Record;

// Sizes in points: on paper. Rows are told apart by a line beneath, not by boxes.
const QString style = QStringLiteral(
    "body { font-family: sans-serif; font-size: 8.5pt; color: #000000; }"
    "h1 { font-size: 16pt; font-weight: 600; margin-top: 0; margin-bottom: 14px; }"
    "th { text-align: left; font-size: 8pt; font-weight: 600; border-bottom: 1px solid #000000; }"
    "td.record { border-bottom: 1px solid #bbbbbb; }"
    "td.record, th { padding-left: 5px; padding-right: 5px; padding-top: 4px; padding-bottom: 4px; }"
    "td.label { color: #444444; }"
    "span.small { font-size: 7pt; color: #333333; }"
    "span.hash { font-family: monospace; font-size: 5.8pt; color: #333333; }");

QString escaped(const QString& text)
{
    return base::visible(text).toHtmlEscaped();
}

QString small(const QString& html)
{
    return html.isEmpty() ? QString() : QStringLiteral("<br/><span class='small'>%1</span>").arg(html);
}

QString monospace(const QByteArray& hash)
{
    return QStringLiteral("<span class='hash'>%1</span>").arg(QString::fromLatin1(hash));
}

QString cell(const QString& html, const char* attributes = "")
{
    return QStringLiteral("<td class='record' %1>").arg(QLatin1String(attributes)) + html +
           QStringLiteral("</td>");
}

/// "20 nov. 2026 02:00:00": short, whole and without a doubt.
QString stampText(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone), QStringLiteral("d MMM yyyy HH:mm:ss"));
}

QString factRow(const QString& label, const QString& value)
{
    return QStringLiteral("<tr><td class='label' width='28%'>") + label.toHtmlEscaped() +
           QStringLiteral("</td><td>") + escaped(value) + QStringLiteral("</td></tr>");
}

QString periodText(const std::vector<Record>& records, const QTimeZone& zone)
{
    if (records.empty())
        return Text("ui", "nothing recorded").toString();
    const auto byInstant = [](const Record& a, const Record& b) {
        return a.at < b.at;
    };
    const auto [first, last] = std::minmax_element(records.begin(), records.end(), byInstant);
    const auto day = [&](const Record& record) {
        return QLocale().toString(record.at.toTimeZone(zone).date(), QStringLiteral("d MMMM yyyy"));
    };
    return Text("ui", "from %1 to %2").arg(day(*first)).arg(day(*last)).toString();
}

QString factsTable(const DeletionReport& report, const std::vector<Record>& records)
{
    const QLocale locale;
    const DeletionTotals totals = totalsOf(report.journal);
    const auto label = [](const Text& text) {
        return text.toString();
    };
    QString html = QStringLiteral("<table width='100%' cellpadding='2'>");
    html += factRow(label(Text("ui", "Database")), report.database);
    html += factRow(label(Text("ui", "Server")), report.server);
    html += factRow(label(Text("ui", "Folder of the backups")), report.folder);
    html += factRow(label(Text("ui", "Period")), periodText(records, report.zone));
    html +=
        factRow(label(Text("ui", "Made")), Text("ui", "on %1, by %2")
                                               .arg(base::exactDateText(report.madeAt, report.zone, locale))
                                               .arg(report.madeBy)
                                               .toString());
    html += factRow(label(Text("ui", "Deleted for good")), PluralText("ui", "%n backups, %1 (%2)")
                                                               .of(totals.deleted)
                                                               .arg(base::sizeText(totals.bytes, locale))
                                                               .arg(base::exactSizeText(totals.bytes, locale))
                                                               .toString());
    const std::pair<Text, int> others[] = {{Text("ui", "Moved to the quarantine"), totals.moved},
                                           {Text("ui", "Taken back from it"), totals.takenBack},
                                           {Text("ui", "Not deleted (failed)"), totals.failed},
                                           {Text("ui", "Outcome not recorded"), totals.unsettled}};
    for (const auto& [text, count] : others)
        if (count > 0)
            html += factRow(label(text), locale.toString(count));
    return html + QStringLiteral("</table>");
}

QString recordRow(const Record& record, const DeletionReport& report)
{
    const QLocale locale;
    const QString made =
        record.createdAt.isValid()
            ? Text("ui", "backup of %1").arg(stampText(record.createdAt, report.zone)).toString()
            : QString();
    QString file = escaped(record.file) + small(made.toHtmlEscaped()) + QStringLiteral("<br/>");
    file += record.sha256.isEmpty() ? small(Text("ui", "SHA-256 unknown").toString().toHtmlEscaped())
                                    : monospace(record.sha256.toHex());
    QString outcome = text(record.event).toHtmlEscaped() + small(ruleText(record).toHtmlEscaped());
    if (!record.message.isEmpty())
        outcome += small(escaped(record.message));
    return QStringLiteral("<tr>") + cell(locale.toString(record.number), "align='right'") +
           cell(stampText(record.at, report.zone).toHtmlEscaped() + small(escaped(record.by))) + cell(file) +
           cell(base::sizeText(record.bytes, locale).toHtmlEscaped(), "align='right'") + cell(outcome) +
           QStringLiteral("</tr>");
}

QString recordsTable(const DeletionReport& report, const std::vector<Record>& records)
{
    if (records.empty())
        return QStringLiteral("<p>") +
               Text("ui", "Nothing was ever deleted here.").toString().toHtmlEscaped() +
               QStringLiteral("</p>");
    const auto head = [](const Text& text, const char* attributes) {
        return QStringLiteral("<th %1>").arg(QLatin1String(attributes)) + text.toString().toHtmlEscaped() +
               QStringLiteral("</th>");
    };
    QString html = QStringLiteral("<table width='100%' cellpadding='0' cellspacing='0'><thead><tr>");
    html += head(Text("ui", "Number"), "width='5%' align='right'") +
            head(Text("ui", "When, by whom"), "width='18%'") +
            head(Text("ui", "Backup, SHA-256"), "width='50%'") +
            head(Text("ui", "Size"), "width='10%' align='right'") +
            head(Text("ui", "Outcome, rule"), "width='17%'");
    html += QStringLiteral("</tr></thead>");
    for (const Record& record : records)
        html += recordRow(record, report);
    return html + QStringLiteral("</table>");
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

/// The end of closing(): room for a hand and a stamp.
QString signature()
{
    return QStringLiteral("<p>&nbsp;</p>") +
           paragraph(Text("ui", "Done at ______________________, on ______________________").toString()) +
           paragraph(Text("ui", "Signature").toString()) +
           QStringLiteral("<p>&nbsp;</p><p>&nbsp;</p></td></tr></table>");
}

/// Kept on one page: a table of one cell.
QString closing(const DeletionReport& report)
{
    const retention::JournalReading& journal = report.journal;
    QString html = QStringLiteral("<table width='100%' cellpadding='0'><tr><td>");
    const auto intact =
        PluralText("ui", "The chain of the journal is intact: %n lines, none changed, taken out "
                         "or put in between.");
    const auto broken = PluralText("ui", "The chain of the journal is broken: it is not, in its %n lines, as "
                                         "it was written.");
    html += QStringLiteral("<p><b>") +
            (journal.isIntact() ? intact : broken).of(journal.lines).toString().toHtmlEscaped() +
            QStringLiteral("</b></p>");
    for (const retention::JournalBreak& found : journal.breaks)
        html += paragraph(Text("ui", "Line %1: %2").arg(found.line).arg(found.what.toString()).toString());
    if (journal.lines == 0) // there is nothing to hold anything to
        return html + signature();
    html += QStringLiteral("<p>") + Text("ui", "SHA-256 of the last line:").toString().toHtmlEscaped() +
            QStringLiteral("<br/>") +
            QStringLiteral("<span style='font-family: monospace; font-size: 8pt'>%1</span></p>")
                .arg(QString::fromLatin1(journal.lastHash));
    html +=
        paragraph(Text("ui", "Whoever holds this page can tell later whether lines were cut off at the end "
                             "of the journal: its line %1 must have this SHA-256.")
                      .arg(journal.lines)
                      .toString());
    return html + signature();
}

} // namespace

DeletionReport deletionReportOf(const config::Configuration& configuration,
                                const retention::JournalReading& journal, const QDateTime& now)
{
    return {configuration.connection.database,
            configuration.connection.displayed(),
            configuration.backup.folder,
            base::operatorName(),
            now,
            configuration.zone,
            journal};
}

base::Result<retention::JournalReading> readConfiguredJournal(const config::Configuration& configuration)
{
    const auto folder = base::Folder::open(configuration.backup.folder);
    if (!folder && folder.error().code == base::ErrorCode::StorageMissing)
        return retention::JournalReading();
    if (!folder)
        return base::failure(folder.error());
    return retention::readJournal(*folder);
}

DeletionTotals totalsOf(const retention::JournalReading& journal)
{
    DeletionTotals totals;
    for (const Record& record : endsOf(journal))
        switch (record.event) {
        case Event::Deleted:
        case Event::Purged:
            ++totals.deleted;
            totals.bytes += record.bytes;
            break;
        case Event::Quarantined:
            ++totals.moved;
            break;
        case Event::TakenBack:
            ++totals.takenBack;
            break;
        case Event::Failed:
            ++totals.failed;
            break;
        case Event::Planned:
            ++totals.unsettled;
            break;
        }
    return totals;
}

QString titleOf(const DeletionReport&)
{
    return Text("ui", "Record of deleted backups").toString();
}

QString footOf(const DeletionReport& report)
{
    return titleOf(report) + QStringLiteral(" — ") + base::visible(report.database) + QStringLiteral(" — ") +
           QLocale().toString(report.madeAt.toTimeZone(report.zone).date(), QStringLiteral("d MMMM yyyy"));
}

QString htmlOf(const DeletionReport& report)
{
    const std::vector<Record> records = endsOf(report.journal);
    return QStringLiteral("<html><head><style>") + style + QStringLiteral("</style></head><body><h1>") +
           titleOf(report).toHtmlEscaped() + QStringLiteral("</h1>") + factsTable(report, records) +
           QStringLiteral("<p>&nbsp;</p>") + recordsTable(report, records) + QStringLiteral("<p>&nbsp;</p>") +
           closing(report) + QStringLiteral("</body></html>");
}

} // namespace ui
