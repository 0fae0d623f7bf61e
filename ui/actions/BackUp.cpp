// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/BackUp.h"

#include "Workspace.h"
#include "actions/AskPassword.h"
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
    backUp(workspace, workspace.request(),
           [window = QPointer(window), &workspace](const base::Result<backup::Report>& result) {
               if (!result && window && wantsPassword(result.error()))
                   askPassword(window, workspace, result.error(),
                               [window, &workspace] { backUp(window, workspace); });
           });
}

void backUp(Workspace& workspace, backup::Request request,
            std::function<void(const base::Result<backup::Report>&)> ended)
{
    if (request.toolFolders.isEmpty())
        request.toolFolders = process::standardToolFolders();
    const auto run = [request = std::move(request),
                      &scanner = workspace.scanner()](const base::JobContext& context) {
        return backup::run(request, scanner, context);
    };
    const auto end = [ended =
                          std::move(ended)](const base::Result<backup::Report>& result) -> Activity::Ending {
        ended(result);
        if (!result)
            return {result.error(), {}};
        return {std::nullopt, [report = *result] {
                    return sentenceOf(report);
                }};
    };
    workspace.activity().run<backup::Report>(Activity::Kind::Backup, run, end);
}

} // namespace ui
