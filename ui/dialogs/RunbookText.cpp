// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RunbookText.h"

#include "base/Format.h"
#include "restore/runbook/Export.h"
#include "widgets/Icons.h"

namespace ui {

using base::Text;
using namespace restore::runbook;

namespace {

look::Tone toneOf(StepState state)
{
    return state == StepState::Failed ? look::Tone::Bad
           : state == StepState::Done ? look::Tone::Good
                                      : look::Tone::Muted;
}

} // namespace

StepLook lookOf(const StepResult& result)
{
    const look::Tone tone = toneOf(result.state);
    const QString name = result.state == StepState::Failed ? QStringLiteral("bad") : QStringLiteral("good");
    return {QStringLiteral("%1 (%2)").arg(text(result.state), base::durationText(result.ms)),
            icon(name, tone), tone};
}

StepLook runningLook()
{
    return {Text("ui", "Running…").toString(), icon(QStringLiteral("play"), look::Tone::Accent),
            look::Tone::Accent};
}

StepLook waitingLook()
{
    return {Text("ui", "Waiting").toString(), icon(QStringLiteral("clock"), look::Tone::Muted),
            look::Tone::Muted};
}

QString resultHtml(const StepResult& result)
{
    QString html = QStringLiteral("<hr><p class=\"runbook-label\">") +
                   Text("ui", "In the rehearsal").toString().toHtmlEscaped() + QStringLiteral("</p>\n");
    for (const Execution& execution : result.executions) {
        QString said;
        for (const QString& line : (execution.output + execution.errors).trimmed().split(u'\n'))
            said += base::visible(line) + u'\n';
        const auto good = Text("ui", "Exit status %1, as it must be.");
        const auto bad = Text("ui", "Exit status %1: not what it must be.");
        html += QStringLiteral("<pre class=\"runbook-command\">") + shown(execution.command).toHtmlEscaped() +
                QStringLiteral("</pre>\n<p class=\"%1\">")
                    .arg(execution.isAsExpected ? QStringLiteral("good") : QStringLiteral("bad")) +
                (execution.isAsExpected ? Text(good) : Text(bad))
                    .arg(execution.exitCode)
                    .toString()
                    .toHtmlEscaped() +
                QStringLiteral("</p>\n<pre class=\"output\">") + said.toHtmlEscaped() +
                QStringLiteral("</pre>\n");
    }
    return html;
}

QString textStyle(const QPalette& palette)
{
    const auto colour = [&](look::Tone tone) {
        return look::colour(tone, palette).name();
    };
    return QStringLiteral("h4 { margin: 0 0 4px 0; } p { margin: 4px 0; }"
                          ".runbook-label { font-weight: bold; margin-top: 8px; }"
                          ".runbook-made, .runbook-remark { color: %1; }"
                          ".good { color: %2; } .bad { color: %3; }"
                          "pre { white-space: pre-wrap; font-family: monospace; margin: 4px 0; }"
                          ".runbook-command { background-color: %4; }")
        .arg(colour(look::Tone::Muted), colour(look::Tone::Good), colour(look::Tone::Bad),
             look::mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.08).name());
}

} // namespace ui
