// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Run.h"
#include "base/Format.h"
#include "cli/Rotation.h"
#include "cli/Session.h"

#include <QJsonValue>

namespace cli {
namespace {

using base::Text;

QJsonObject reportJson(const backup::Report& report, const QTimeZone& zone)
{
    const auto& inventory = report.inventory;
    return {{QStringLiteral("status"), QStringLiteral("ok")},
            {QStringLiteral("file"), report.path},
            {QStringLiteral("bytes"), report.bytes},
            {QStringLiteral("started_at"), base::isoText(report.startedAt, zone)},
            {QStringLiteral("duration_ms"), report.durationMs},
            {QStringLiteral("dump_ms"), report.dumpMs},
            {QStringLiteral("verify_ms"), report.verifyMs},
            {QStringLiteral("tables"),
             inventory ? QJsonValue(static_cast<qint64>(inventory->tables.size())) : QJsonValue::Null},
            {QStringLiteral("rows"), inventory ? QJsonValue(inventory->rows()) : QJsonValue::Null},
            {QStringLiteral("roles"), report.roles},
            {QStringLiteral("sha256"), QString::fromLatin1(report.sha256.toHex())},
            {QStringLiteral("warnings"), catalogue::toJson(report.warnings)}};
}

/// After a backup that succeeded: a rotation that is refused or fails is said, and does not make the backup
/// fail.
void rotateAfterwards(Session& session, Answer& answer)
{
    const auto plan = planRotation(session, session.configuration.backup.retentionDays);
    const auto outcome = plan ? applyRotation(session, *plan, false) : base::failure(plan.error());
    if (!outcome) {
        session.context.warn(outcome.error().message);
        answer.json.insert(QStringLiteral("rotation_refused"), key(outcome.error().code));
        return;
    }
    for (const retention::Failure& failure : outcome->failed)
        session.context.warn(failure.error.message);
    answer.json.insert(QStringLiteral("rotation"), rotationJson(*plan, *outcome));
    answer.text += outcomeText(*plan, *outcome);
}

} // namespace

base::Result<Answer> runBackup(Session& session)
{
    const auto report = backup::run(session.request(), session.scanner, session.context);
    if (!report)
        return base::failure(report.error());
    Answer answer{reportJson(*report, session.configuration.zone),
                  Text("cli", "Backed up: %1 (%2, %3)")
                          .arg(report->path)
                          .arg(base::sizeText(report->bytes, QLocale()))
                          .arg(base::durationText(report->durationMs))
                          .toString() +
                      u'\n'};
    if (session.arguments.rotate)
        rotateAfterwards(session, answer);
    return answer;
}

} // namespace cli
