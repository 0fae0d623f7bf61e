// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Export.h"

#include "base/Format.h"

#include <QLocale>

namespace restore::runbook {

using base::Text;

namespace {

QString escaped(const QString& text)
{
    return base::visible(text).toHtmlEscaped();
}

QString escaped(const Text& text)
{
    return text.toString().toHtmlEscaped();
}

QString element(const char* name, const char* className, const QString& content)
{
    return QStringLiteral("<%1 class=\"runbook-%2\">%3</%1>\n")
        .arg(QString::fromLatin1(name), QString::fromLatin1(className), content);
}

QString commandHtml(const process::Command& command)
{
    return element("pre", "command", shown(command).toHtmlEscaped());
}

QString checkHtml(const Check& check)
{
    const auto must = Text("runbook", "Must give %1:");
    return QStringLiteral("<li>") + escaped(check.what) + u' ' +
           escaped(Text(must).arg(check.expected().toString())) + u'\n' + commandHtml(check.command) +
           QStringLiteral("</li>\n");
}

QString fact(const Text& label, const Text& value)
{
    return QStringLiteral("<p><b>") + escaped(label) + QStringLiteral("</b> ") + escaped(value) +
           QStringLiteral("</p>\n");
}

QString madeOn(const Runbook& runbook)
{
    return Text("runbook",
                "Made on %1 for the database %2. Make it anew after every change of servers, paths or "
                "tables.")
        .arg(base::exactDateText(runbook.madeAt, runbook.zone, QLocale()))
        .arg(base::visible(runbook.database))
        .toString();
}

QString listHtml(const std::vector<Text>& sentences)
{
    QString html = QStringLiteral("<ul>\n");
    for (const Text& sentence : sentences)
        html += QStringLiteral("<li>") + escaped(sentence) + QStringLiteral("</li>\n");
    return html + QStringLiteral("</ul>\n");
}

QString factsHtml(const Runbook& runbook)
{
    return element("p", "made", madeOn(runbook).toHtmlEscaped()) +
           fact(Text("runbook", "When:"), runbook.applies) +
           fact(Text("runbook", "What is lost:"), runbook.costs) +
           fact(Text("runbook", "How long:"), runbook.duration);
}

QString runbookHtml(const Runbook& runbook)
{
    QString html = QStringLiteral("<h2>") + escaped(text(runbook.scenario)) + QStringLiteral("</h2>\n") +
                   factsHtml(runbook) + QStringLiteral("<h3>") + escaped(Text("runbook", "Steps")) +
                   QStringLiteral("</h3>\n<ol>\n");
    for (const Step& step : runbook.steps)
        html += QStringLiteral("<li>") + stepHtml(step) + QStringLiteral("</li>\n");
    html += QStringLiteral("</ol>\n<h3>") + escaped(Text("runbook", "Whom to tell what")) +
            QStringLiteral("</h3>\n") + listHtml(runbook.tell);
    return element("section", "one", html);
}

QString textOf(const Step& step, qsizetype number)
{
    const QString indent = QStringLiteral("   ");
    QString text = QStringLiteral("%1. %2\n").arg(number).arg(step.title.toString());
    const auto line = [&](const QString& content) {
        text += indent + content + u'\n';
    };
    line(step.what.toString());
    for (const Text& remark : remarksOn(step))
        line(remark.toString());
    if (step.unless)
        line(QStringLiteral("  ? ") + shown(step.unless->command));
    if (step.command)
        line(QStringLiteral("  $ ") + shown(*step.command));
    for (const Check& check : step.checks) {
        line(Text("runbook", "Check: %1 Must give %2:")
                 .arg(check.what.toString())
                 .arg(check.expected().toString())
                 .toString());
        line(QStringLiteral("  $ ") + shown(check.command));
    }
    return text + u'\n';
}

} // namespace

QString stepHtml(const Step& step)
{
    QString html = QStringLiteral("<h4>") + escaped(step.title) + QStringLiteral("</h4>\n") +
                   element("p", "what", escaped(step.what));
    for (const Text& remark : remarksOn(step))
        html += element("p", "remark", escaped(remark));
    if (step.unless)
        html += commandHtml(step.unless->command);
    if (step.command)
        html += element("p", "label", escaped(Text("runbook", "Do:"))) + commandHtml(*step.command);
    if (step.checks.empty())
        return html;
    html += element("p", "label", escaped(Text("runbook", "Check:")));
    QString checks;
    for (const Check& check : step.checks)
        checks += checkHtml(check);
    return html + element("ul", "checks", checks);
}

QString overviewHtml(const Runbook& runbook)
{
    return factsHtml(runbook) + element("p", "label", escaped(Text("runbook", "Whom to tell what"))) +
           listHtml(runbook.tell);
}

std::vector<Text> remarksOn(const Step& step)
{
    std::vector<Text> remarks;
    if (step.unless)
        remarks.push_back(Text("runbook", "Passed over when it is so already: %1 It is when this gives %2.")
                              .arg(step.unless->what.toString())
                              .arg(step.unless->expected().toString()));
    if (step.asServerAccount)
        remarks.push_back(Text("runbook", "Run it as the system user postgres (runuser -u postgres -- …)."));
    if (step.command && step.exitCode && *step.exitCode != 0)
        remarks.push_back(Text("runbook", "Its exit status must be %1.").arg(*step.exitCode));
    if (step.isManual)
        remarks.push_back(Text("runbook", "A rehearsal does not run it: it changes the machine."));
    return remarks;
}

QString toHtmlSection(const std::vector<Runbook>& runbooks)
{
    QString html;
    for (const Runbook& runbook : runbooks)
        html += runbookHtml(runbook);
    return html;
}

QString htmlStyle()
{
    return QStringLiteral(
        "body { font: 11pt/1.45 sans-serif; color: #1b1f24; background: #ffffff; max-width: 19cm; margin: "
        "1cm "
        "auto; padding: 0 0.5cm; }\n"
        "h1 { font-size: 20pt; } h2 { font-size: 16pt; } h3 { font-size: 13pt; } h4 { font-size: 11pt; "
        "margin: "
        "0.8em 0 0.2em; }\n"
        ".runbook-made, .runbook-remark { color: #57606a; }\n"
        ".runbook-what, .runbook-remark, .runbook-label { margin: 0.2em 0; }\n"
        ".runbook-label { font-weight: bold; }\n"
        ".runbook-command { font: 9pt/1.4 monospace; background: #f3f5f7; padding: 6px 8px; margin: 0.3em 0; "
        "white-space: pre-wrap; overflow-wrap: anywhere; }\n"
        ".runbook-one + .runbook-one { page-break-before: always; }\n"
        "@page { size: A4; margin: 18mm 16mm; }\n"
        "@media print { body { max-width: none; margin: 0; padding: 0; } h2, h3, h4, .runbook-label { "
        "page-break-after: avoid; } .runbook-command { page-break-inside: avoid; border: 1px solid #d0d7de; "
        "} "
        "}\n");
}

QString toHtml(const std::vector<Runbook>& runbooks)
{
    const QString title = runbooks.empty() ? QString()
                                           : Text("runbook", "Recovery of %1: what to do, step by step")
                                                 .arg(base::visible(runbooks.front().database))
                                                 .toString();
    QString contents;
    for (const Runbook& runbook : runbooks)
        contents += QStringLiteral("<li>") + escaped(text(runbook.scenario)) + QStringLiteral("</li>\n");
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2"
                          "</title>\n<style>\n%3</style>\n</head>\n<body>\n<h1>%2</h1>\n")
               .arg(QLocale().bcp47Name(), title.toHtmlEscaped(), htmlStyle()) +
           (runbooks.size() > 1 ? QStringLiteral("<ul>\n") + contents + QStringLiteral("</ul>\n")
                                : QString()) +
           toHtmlSection(runbooks) + QStringLiteral("</body>\n</html>\n");
}

QString toPlainText(const std::vector<Runbook>& runbooks)
{
    QString all;
    for (const Runbook& runbook : runbooks) {
        const QString title = text(runbook.scenario);
        all += title + u'\n' + QString(title.size(), u'=') + u'\n' + madeOn(runbook) +
               QStringLiteral("\n\n") + Text("runbook", "When:").toString() + u' ' +
               runbook.applies.toString() + u'\n' + Text("runbook", "What is lost:").toString() + u' ' +
               runbook.costs.toString() + u'\n' + Text("runbook", "How long:").toString() + u' ' +
               runbook.duration.toString() + QStringLiteral("\n\n");
        qsizetype number = 0;
        for (const Step& step : runbook.steps)
            all += textOf(step, ++number);
        all += Text("runbook", "Whom to tell what").toString() + u'\n';
        for (const Text& sentence : runbook.tell)
            all += QStringLiteral("   - ") + sentence.toString() + u'\n';
        all += u'\n';
    }
    return all;
}

} // namespace restore::runbook
