// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/ToolRun.h"

#include "base/Format.h"
#include "postgres/PassFile.h"
#include "process/Runner.h"
#include "restore/Secrets.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>

namespace restore {
namespace {

using base::ErrorCode;
using base::Text;

bool isGrave(const RestoreError& error)
{
    return error.errorClass != ErrorClass::Harmless;
}

bool hasGrave(const RestoreLog& log)
{
    return std::any_of(log.errors().begin(), log.errors().end(), isGrave);
}

base::Error failed(const std::vector<RestoreError>& errors)
{
    const auto first = std::find_if(errors.begin(), errors.end(), isGrave);
    if (first == errors.end())
        return {ErrorCode::RestoreFailed, Text("restore", "The restore failed."), {}, {}};
    // The server's further words (DETAIL, HINT) and the statement.
    const qsizetype end = first->message.indexOf(u'\n');
    QStringList further = end < 0 ? QStringList() : first->message.mid(end + 1).split(u'\n');
    if (!first->command.isEmpty())
        further.append(first->command);
    return {ErrorCode::RestoreFailed,
            Text("restore", "The restore failed: %1").arg(base::visible(first->message.left(end))),
            further.join(u'\n'), Text("restore", "Mend the cause and restore again.")};
}

} // namespace

base::Result<void> ToolRun::run(const base::JobContext& context)
{
    std::optional<postgres::PassFile> passFile;
    if (!options.target.password.isEmpty()) {
        auto created = postgres::PassFile::create(options.target.password);
        if (!created)
            return base::failure(created.error());
        passFile = std::move(*created);
        options.passFile = passFile->path();
    }
    QTemporaryFile listFile((listFolder.isEmpty() ? QDir::tempPath() : listFolder) +
                            QStringLiteral("/pgsauvegarde-list-XXXXXX"));
    if (list) {
        if (!listFile.open() || listFile.write(*list) != list->size() || !listFile.flush())
            return base::failure(base::storageError(listFile.fileName(), errno));
        options.list = listFile.fileName();
    }
    context.onLog(base::LogLevel::Info, base::visible(process::displayed(restoreCommand(options))));
    // Its workers open what stands there anew, each for itself: a file as well as a folder.
    RestoreOptions held = options;
    if (descriptor >= 0)
        held.file = QStringLiteral("/dev/stdin");

    RestoreLog log;
    std::stop_source stop; // ours, and that of the first error
    const std::stop_callback forward(context.stop, [&stop] { stop.request_stop(); });
    const auto mustEnd = [&] {
        return !goOn && hasGrave(log);
    };
    process::Streams streams;
    streams.inputDescriptor = descriptor;
    streams.onErrorLine = [&](const QString& line) {
        context.onLog(RestoreLog::levelOf(line), withoutSecrets(base::visible(line)));
        if (log.add(line) && mustEnd())
            stop.request_stop();
    };
    streams.onTick = [&](std::chrono::milliseconds) {
        context.onProgress({.step = Text("restore", "Restoring"),
                            .subject = log.currentTable(),
                            .done = log.tablesDone(),
                            .total = tables});
    };
    const auto ending = process::run(restoreCommand(held), streams, stop.get_token());
    log.finish();
    errors = log.errors();
    for (RestoreError& error : errors) {
        error.message = withoutSecrets(error.message);
        error.command = withoutSecrets(error.command);
    }
    if (context.stop.stop_requested())
        return base::failure(base::cancelled());
    if (mustEnd())
        return base::failure(failed(errors));
    if (!ending)
        return base::failure(ending.error());
    // It ends with 1 also when every error was harmless, or was to be passed over.
    if (ending->succeeded() || (ending->signal == 0 && log.hasEndedWithErrors()))
        return {};
    if (ending->signal == 0 && !errors.empty())
        return base::failure(failed(errors));
    return base::failure(process::endedBadly(options.tool, *ending, {}));
}

} // namespace restore
