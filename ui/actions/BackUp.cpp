// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/BackUp.h"

#include "Workspace.h"
#include "actions/AskPassword.h"
#include "backup/Run.h"
#include "base/Format.h"

#include <QPointer>
#include <QWidget>

namespace ui {
namespace {

QString sentenceOf(const backup::Report& report)
{
    const QString name = base::visible(report.fileName);
    const QString size = base::sizeText(report.bytes, QLocale());
    const QString duration = base::durationText(report.durationMs);
    if (!report.inventory)
        return base::Text("ui", "%1 · %2 · %3 · read back and intact")
            .arg(name)
            .arg(size)
            .arg(duration)
            .toString();
    return base::PluralText("ui", "%1 · %2 rows · %3 · %4 · read back and intact")
        .of(report.inventory->rows())
        .arg(name)
        .arg(QLocale().toString(report.inventory->rows()))
        .arg(size)
        .arg(duration)
        .toString();
}

} // namespace

void backUp(QWidget* window, Workspace& workspace)
{
    if (!workspace.configuration() || workspace.activity().isRunning())
        return;
    const auto run = [request = workspace.request(),
                      &scanner = workspace.scanner()](const base::JobContext& context) {
        backup::Request complete = request;
        if (complete.toolFolders.isEmpty())
            complete.toolFolders = process::standardToolFolders();
        return backup::run(complete, scanner, context);
    };
    const auto end = [window = QPointer(window),
                      &workspace](const base::Result<backup::Report>& result) -> Activity::Ending {
        if (result)
            return {std::nullopt, [report = *result] {
                        return sentenceOf(report);
                    }};
        if (window && wantsPassword(result.error()))
            askPassword(window, workspace, result.error(),
                        [window, &workspace] { backUp(window, workspace); });
        return {result.error(), {}};
    };
    workspace.activity().run<backup::Report>(Activity::Kind::Backup, run, end);
}

} // namespace ui
