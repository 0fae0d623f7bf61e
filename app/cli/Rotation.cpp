// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Rotation.h"

#include "base/Format.h"

#include <QJsonArray>

namespace cli {

using base::ErrorCode;
using base::PluralText;
using base::Text;

QJsonArray reasonsJson(const retention::Decision& decision)
{
    QJsonArray keys;
    for (const retention::Reason reason : decision.reasons)
        keys.append(key(reason));
    return keys;
}

base::Result<retention::Plan> planRotation(Session& session, int retentionDays)
{
    const auto listing = session.scanner.scan(session.scope(), session.context.stop);
    if (!listing)
        return base::failure(listing.error());
    return planRotation(session, *listing, retentionDays);
}

retention::Plan planRotation(const Session& session, const catalogue::Listing& listing, int retentionDays)
{
    retention::Policy policy = retention::policyOf(session.configuration);
    policy.retentionDays = retentionDays;
    return retention::decide(listing.dumps, policy, session.context.clock(), listing.quarantine);
}

base::Result<retention::Outcome> applyRotation(Session& session, const retention::Plan& plan, bool force)
{
    if (plan.isImplausible() && !force)
        return base::failure(
            {ErrorCode::PlanImplausible,
             PluralText("cli",
                        "The retention would delete %n backups, more than half of them: nothing was deleted.")
                 .of(qint64(plan.expiring().size())),
             {},
             Text("cli", "Look at the preview; if it is right, use rotate --apply --force.")});
    return retention::apply(plan, session.configuration.backup.folder, session.context);
}

QJsonObject rotationJson(const retention::Plan& plan, const std::optional<retention::Outcome>& outcome)
{
    QJsonArray keep;
    QJsonArray remove;
    QJsonArray failed;
    QJsonArray purge;
    for (const retention::Decision& decision : plan.decisions) {
        QJsonObject entry{{QStringLiteral("file"), decision.dump.fileName},
                          {QStringLiteral("reason"), key(decision.reason())},
                          {QStringLiteral("reasons"), reasonsJson(decision)}};
        if (decision.verdict != retention::Verdict::Expire) {
            keep.append(entry);
            continue;
        }
        entry.insert(QStringLiteral("bytes"), decision.dump.bytes);
        if (!outcome || outcome->deleted.contains(decision.dump.fileName))
            remove.append(entry);
    }
    for (const catalogue::Quarantined& dump : plan.purging)
        if (!outcome || outcome->purged.contains(dump.fileName))
            purge.append(
                QJsonObject{{QStringLiteral("file"), dump.fileName}, {QStringLiteral("bytes"), dump.bytes}});
    if (outcome)
        for (const retention::Failure& failure : outcome->failed)
            failed.append(QJsonObject{{QStringLiteral("file"), failure.fileName},
                                      {QStringLiteral("message"), failure.error.message.toString()}});
    return {{QStringLiteral("applied"), outcome.has_value()},
            {QStringLiteral("frozen"), plan.isFrozen},
            {QStringLiteral("retention_days"), plan.policy.retentionDays},
            {QStringLiteral("keep"), keep},
            {QStringLiteral("delete"), remove},
            {QStringLiteral("quarantine_days"), plan.policy.quarantineDays},
            {QStringLiteral("purge"), purge},
            {QStringLiteral("freed_bytes"), outcome ? outcome->freedBytes : plan.freedBytes()},
            {QStringLiteral("failed"), failed}};
}

QString outcomeText(const retention::Plan& plan, const retention::Outcome& outcome)
{
    const bool isMoved = plan.policy.quarantineDays > 0;
    const auto moved = PluralText("cli", "%n backups moved to the quarantine, %1 freed.");
    const auto deleted = PluralText("cli", "%n backups deleted, %1 freed.");
    QString text = (isMoved ? moved : deleted)
                       .of(outcome.deleted.size())
                       .arg(base::sizeText(outcome.freedBytes, QLocale()))
                       .toString() +
                   u'\n';
    if (!outcome.purged.isEmpty())
        text += PluralText("cli", "%n backups deleted from the quarantine.")
                    .of(outcome.purged.size())
                    .toString() +
                u'\n';
    for (const retention::Failure& failure : outcome.failed)
        text += Text("cli", "Not deleted: %1 (%2)")
                    .arg(failure.fileName)
                    .arg(failure.error.message.toString())
                    .toString() +
                u'\n';
    return text;
}

} // namespace cli
