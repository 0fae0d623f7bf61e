// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/SaveRules.h"

#include "Workspace.h"
#include "actions/Configurations.h"

#include <QPointer>

namespace ui {

config::SettingsEdit rulesEdit(const retention::Policy& configured, const retention::Policy& wanted)
{
    config::SettingsEdit edit;
    const auto set = [&edit](const QStringList& path, int before, int after) {
        // A number that no file holds is 0, or the default: it differs only when it is to be written.
        if (after != before)
            edit.global.push_back(
                {QStringList{QStringLiteral("backup"), QStringLiteral("postgres")} + path, after});
    };
    const QString keep = QStringLiteral("keep");
    set({QStringLiteral("retention_days")}, configured.retentionDays, wanted.retentionDays);
    set({keep, QStringLiteral("daily")}, configured.keep.daily, wanted.keep.daily);
    set({keep, QStringLiteral("weekly")}, configured.keep.weekly, wanted.keep.weekly);
    set({keep, QStringLiteral("monthly")}, configured.keep.monthly, wanted.keep.monthly);
    set({keep, QStringLiteral("yearly")}, configured.keep.yearly, wanted.keep.yearly);
    return edit;
}

void saveRules(Workspace& workspace)
{
    saveSettings(workspace, rulesEdit(workspace.configuredPolicy(), workspace.previewPolicy()),
                 [workspace = QPointer(&workspace)](const std::optional<base::Error>& error) {
                     if (workspace && error)
                         workspace->report(*error);
                 });
}

} // namespace ui
