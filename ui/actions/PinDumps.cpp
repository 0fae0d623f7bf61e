// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/PinDumps.h"

#include "Workspace.h"
#include "base/Operator.h"
#include "catalogue/Pinning.h"
#include "dialogs/PinDialog.h"

#include <QSet>

namespace ui {
namespace {

using base::PluralText;

using Step = std::function<base::Result<void>(const base::Folder&, const QByteArray&)>;

/// The first that fails does not stop the others; one error tells of all.
base::Result<void> doEach(const QString& path, const QStringList& fileNames, const Step& step)
{
    const auto folder = base::Folder::open(path);
    if (!folder)
        return base::failure(folder.error());
    std::optional<base::Error> first;
    QStringList lines;
    for (const QString& name : fileNames) {
        const auto done = step(*folder, name.toLatin1());
        if (done)
            continue;
        lines += name + QStringLiteral(": ") + done.error().message.toString() + u' ' + done.error().detail;
        if (!first)
            first = done.error();
    }
    if (!first || lines.size() == 1)
        return first ? base::Result<void>(base::failure(*first)) : base::Result<void>();
    return base::failure(
        {first->code,
         PluralText("ui", "The pins of %n backups could not be changed; the others were.").of(lines.size()),
         lines.join(u'\n'), first->hint});
}

void start(Workspace& workspace, const QStringList& fileNames, Step step)
{
    jobs::start<void>(
        workspace.workers(), &workspace,
        [path = workspace.configuration()->backup.folder, fileNames,
         step = std::move(step)](const base::JobContext&) { return doEach(path, fileNames, step); },
        [&workspace](const base::Result<void>& done) {
            if (!done)
                workspace.report(done.error());
            workspace.dumps().rescan();
        });
}

} // namespace

void pinDumps(QWidget* window, Workspace& workspace, const QStringList& fileNames)
{
    const QStringList names = pinnedAmong(workspace, fileNames);
    const QSet<QString> pinned(names.begin(), names.end());
    QStringList wanted;
    for (const QString& name : fileNames)
        if (!pinned.contains(name))
            wanted += name;
    if (!workspace.configuration() || wanted.isEmpty())
        return;
    const QDateTime now = workspace.environment().clock();
    const QTimeZone zone = workspace.configuration()->zone;
    auto* dialog = new PinDialog(static_cast<int>(wanted.size()), now.toTimeZone(zone).date(), window);
    QObject::connect(dialog, &QDialog::accepted, &workspace, [dialog, &workspace, wanted, zone] {
        if (!workspace.configuration())
            return;
        const QDateTime at = workspace.environment().clock();
        const catalogue::Pin pin{dialog->note(), dialog->until(), base::operatorName(), at};
        start(workspace, wanted, [pin, at, zone](const base::Folder& folder, const QByteArray& name) {
            return catalogue::pinDump(folder, name, pin, at, zone);
        });
    });
    dialog->open();
}

void unpinDumps(Workspace& workspace, const QStringList& fileNames)
{
    if (workspace.configuration() && !fileNames.isEmpty())
        start(workspace, fileNames, catalogue::unpinDump);
}

QStringList pinnedAmong(const Workspace& workspace, const QStringList& fileNames)
{
    QStringList pinned;
    const QSet<QString> wanted(fileNames.begin(), fileNames.end());
    const retention::Plan& plan = workspace.plan();
    for (const retention::Decision& decision : plan.decisions) {
        const auto& pin = decision.dump.notes->pin;
        if (pin && wanted.contains(decision.dump.fileName) && pin->holds(plan.decidedAt, plan.policy.zone))
            pinned += decision.dump.fileName;
    }
    return pinned;
}

} // namespace ui
