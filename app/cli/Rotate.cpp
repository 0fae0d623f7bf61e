// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Format.h"
#include "cli/Rotation.h"
#include "cli/Session.h"
#include "cli/TextTable.h"

namespace cli {
namespace {

using base::PluralText;
using base::Text;

QString previewText(const retention::Plan& plan, const config::Configuration& configuration)
{
    const QLocale locale;
    const auto going = plan.expiring();
    if (plan.isFrozen)
        return PluralText(
                   "cli",
                   "Frozen: no good backup is younger than %n days, so none is deleted. Make a backup first.")
                   .of(plan.policy.retentionDays)
                   .toString() +
               u'\n';
    if (plan.isEmpty())
        return PluralText("cli", "Keeping %n days: nothing to delete.")
                   .of(plan.policy.retentionDays)
                   .toString() +
               u'\n';
    std::vector<QStringList> rows;
    for (const retention::Decision& decision : plan.decisions)
        if (decision.verdict == retention::Verdict::Expire)
            rows.push_back(
                {decision.dump.fileName,
                 base::dateText(decision.dump.createdAt, plan.decidedAt, configuration.zone, locale),
                 base::sizeText(decision.dump.bytes, locale), text(decision.reason())});
    const QStringList headings{Text("cli", "File").toString(), Text("cli", "Date").toString(),
                               Text("cli", "Size").toString(), Text("cli", "Reason").toString()};
    const auto deleting = PluralText(
        "cli", "%n backups to delete of %1, %2 would be freed. rotate --apply deletes exactly these.");
    const auto moving =
        PluralText("cli", "%n backups to move to the quarantine of %1, %2 would be freed. rotate "
                          "--apply moves exactly these.");
    QString text = going.empty() ? QString() : textTable(headings, rows, {2}) + u'\n';
    text += (plan.policy.quarantineDays > 0 ? moving : deleting)
                .of(qint64(going.size()))
                .arg(QString::number(plan.decisions.size()))
                .arg(base::sizeText(plan.freedBytes(), locale))
                .toString() +
            u'\n';
    if (!plan.purging.empty())
        text += PluralText("cli", "%n backups leave the quarantine and are deleted for good.")
                    .of(qint64(plan.purging.size()))
                    .toString() +
                u'\n';
    return text;
}

} // namespace

base::Result<Answer> runRotate(Session& session)
{
    const int days = session.arguments.days.value_or(session.configuration.backup.retentionDays);
    const auto plan = planRotation(session, days);
    if (!plan)
        return base::failure(plan.error());
    if (!session.arguments.apply)
        return Answer{rotationJson(*plan, std::nullopt), previewText(*plan, session.configuration)};
    const auto outcome = applyRotation(session, *plan, session.arguments.force);
    if (!outcome)
        return base::failure(outcome.error());
    const int exitCode = outcome->failed.empty() ? 0
                         : outcome->failed.back().error.code == base::ErrorCode::Cancelled
                             ? base::exitCode(base::ErrorCode::Cancelled)
                             : 1;
    return Answer{rotationJson(*plan, *outcome), outcomeText(*plan, *outcome), exitCode};
}

} // namespace cli
