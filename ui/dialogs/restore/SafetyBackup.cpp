// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/SafetyBackup.h"

#include "base/Format.h"
#include "dialogs/restore/ServerChoice.h"

namespace ui {

using base::Text;

backup::Request safetyBackup(backup::Request request, const ServerChoice& server, const QString& database)
{
    config::Configuration& configuration = request.configuration;
    configuration.connection = server.connection();
    configuration.connection.database = database;
    request.password = server.password();
    // What a daily backup may leave out is about to be lost here.
    configuration.tools.excludedTableData.clear();
    configuration.tools.extraArguments.removeIf(
        [](const QString& argument) { return argument.startsWith(QStringLiteral("--exclude-table-data")); });
    return request;
}

Message backingUp(const QString& database)
{
    Message message;
    message.tone = look::Tone::Muted;
    message.what = [database] {
        return Text("ui", "Backing up the database “%1”…").arg(base::visible(database)).toString();
    };
    message.hint = [] {
        return Text("ui", "Its progress and the log stand in the main window.").toString();
    };
    return message;
}

Message backedUp(const backup::Report& report, const QString& folder)
{
    Message message;
    message.tone = look::Tone::Good;
    message.what = [report] {
        return Text("ui", "It was backed up first: %1 (%2).")
            .arg(base::visible(report.fileName))
            .arg(base::sizeText(report.bytes, QLocale()))
            .toString();
    };
    message.hint = [folder] {
        return Text("ui", "The file is in %1.").arg(base::visible(folder)).toString();
    };
    return message;
}

} // namespace ui
