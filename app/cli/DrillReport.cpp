// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DrillReport.h"

#include "cli/Runbooks.h"
#include "process/Runner.h"
#include "restore/drill/OutcomeJson.h"
#include "restore/report/DrillReport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <cerrno>

namespace cli {
namespace {

using base::ErrorCode;
using base::Text;

bool isPdf(const QString& path)
{
    return path.endsWith(u".pdf", Qt::CaseInsensitive);
}

/// Beside this program, else where programs are looked for.
QString windowProgram()
{
    const QString name = QStringLiteral("pgsauvegarde");
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
}

base::Result<void> writePdf(const restore::drill::Outcome& outcome, const Session& session,
                            const QString& path)
{
    QTemporaryFile record;
    const QByteArray json = toJson(outcome);
    if (!record.open() || record.write(json) != json.size() || !record.flush())
        return base::failure(base::storageError(record.fileName(), errno));
    const QLocale locale;
    const auto printed = process::output(
        {.program = windowProgram(),
         .arguments = {QStringLiteral("--config"), session.configuration.folder, QStringLiteral("--lang"),
                       locale.language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en"),
                       QStringLiteral("--print-report"), record.fileName(), path},
         .environment = {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}}},
        session.context.stop, std::chrono::minutes(5));
    return printed ? base::Result<void>() : base::failure(printed.error());
}

} // namespace

base::Result<void> checkReport(const Arguments& arguments)
{
    const QString& path = arguments.report;
    const auto wrong = [](const Text& message) -> base::Result<void> {
        return base::failure({ErrorCode::WrongUsage,
                              message,
                              {},
                              Text("cli", "pgsauvegarde-cli --help lists commands and options.")});
    };
    const bool isHtml = path.endsWith(u".html", Qt::CaseInsensitive);
    if (arguments.scenarios && !isHtml)
        return wrong(Text("cli", "--scenarios goes with a --report that ends in .html."));
    if (path.isEmpty() || isHtml)
        return {};
    if (!isPdf(path))
        return wrong(Text("cli", "--report takes a file that ends in .html or .pdf."));
    if (windowProgram().isEmpty())
        return base::failure(
            {ErrorCode::ToolMissing,
             Text("cli", "A PDF is made by the program “pgsauvegarde”, which is not installed."),
             {},
             Text("cli", "Install it, or ask for a report that ends in .html.")});
    return {};
}

base::Result<void> writeReport(const restore::drill::Outcome& outcome, Session& session)
{
    const QString& path = session.arguments.report;
    if (isPdf(path))
        return writePdf(outcome, session, QFileInfo(path).absoluteFilePath());
    restore::report::DrillReport report{outcome, session.configuration.backup.objectives,
                                        session.configuration.zone};
    if (session.arguments.scenarios) {
        auto runbooks =
            factsOf(session).and_then([&](const auto& facts) { return runbooksOf(session, facts); });
        if (!runbooks)
            return base::failure(runbooks.error());
        report.runbooks = std::move(*runbooks);
    }
    const QByteArray html = htmlOf(report, restore::report::Medium::Screen).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.commit())
        return base::failure(base::storageError(path, errno));
    return {};
}

} // namespace cli
