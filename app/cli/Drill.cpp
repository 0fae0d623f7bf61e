// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Drill.h"

#include "backup/Protection.h"
#include "base/Format.h"
#include "cli/DrillReport.h"
#include "cli/DumpFile.h"
#include "cli/Session.h"
#include "restore/Target.h"
#include "restore/drill/OutcomeJson.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace cli {
namespace {

using base::ErrorCode;
using base::Text;
using restore::drill::Outcome;

constexpr int failedDrill = 7;

/// The one that was named, or the newest good one.
base::Result<QString> dumpPath(Session& session)
{
    if (!session.arguments.files.isEmpty()) {
        const auto named = findDumpFile(session.arguments.files.first(), &session.configuration);
        return named ? base::Result<QString>(named->folder->pathOf(named->name))
                     : base::failure(named.error());
    }
    const auto listing = session.scanner.scan(session.scope(), session.context.stop);
    if (!listing)
        return base::failure(listing.error());
    const auto newest = backup::newestGood(*listing, session.context.clock());
    if (newest)
        return listing->folder + u'/' + newest->fileName;
    return base::failure({ErrorCode::OperationFailed,
                          Text("cli", "There is no good backup to restore."),
                          {},
                          Text("cli", "Make one with “backup”, or name a file.")});
}

QString outcomeText(const Outcome& outcome, const QString& report)
{
    QString text = verdict(outcome).toString() + u'\n';
    for (const restore::drill::PhaseTime& time : outcome.phases)
        text += QStringLiteral("  ") +
                Text("cli", "%1: %2")
                    .arg(restore::drill::text(time.phase))
                    .arg(base::durationText(time.ms))
                    .toString() +
                u'\n';
    for (const Text& anomaly : anomalies(outcome))
        text += QStringLiteral("✗ ") + anomaly.toString() + u'\n';
    for (const restore::drill::Remark& remark : outcome.remarks)
        text += QStringLiteral("! ") + restore::drill::text(remark).toString() + u'\n';
    if (!report.isEmpty())
        text += Text("cli", "Report: %1").arg(base::visible(report)).toString() + u'\n';
    return text;
}

QJsonObject outcomeJson(const Outcome& outcome, const QString& report)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(outcome)).object();
    object.insert(QStringLiteral("report"), report.isEmpty() ? QJsonValue::Null : QJsonValue(report));
    return object;
}

} // namespace

base::Result<Answer> runDrill(Session& session)
{
    const Arguments& arguments = session.arguments;
    if (const auto writable = checkReport(arguments); !writable)
        return base::failure(writable.error());
    const auto file = dumpPath(session);
    if (!file)
        return base::failure(file.error());
    restore::drill::Request request{.file = *file, .jobs = arguments.jobs.value_or(1)};
    if (!arguments.workFolder.isEmpty())
        request.workFolder = QFileInfo(arguments.workFolder).absoluteFilePath();
    if (arguments.onServer)
        request.server =
            restore::inDatabase(backup::targetOf(session.configuration, {}), QStringLiteral("postgres"));
    const auto plan = restore::drill::plan(request, session.context.stop);
    if (!plan)
        return base::failure(plan.error());
    const auto outcome = restore::drill::run(*plan, session.context);
    if (!outcome)
        return base::failure(outcome.error());
    // The drill was held, whatever becomes of its record and its report.
    if (const auto recorded = record(*outcome); !recorded)
        session.context.warn(recorded.error().message);
    if (!arguments.report.isEmpty())
        if (const auto written = writeReport(*outcome, session); !written)
            return base::failure(written.error());
    return Answer{outcomeJson(*outcome, arguments.report), outcomeText(*outcome, arguments.report),
                  outcome->hasPassed() ? 0 : failedDrill};
}

} // namespace cli
