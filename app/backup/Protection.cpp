// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Protection.h"

#include "base/Format.h"

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

constexpr int usualHours = 26;
constexpr qint64 clockToleranceSeconds = 3600;
constexpr qsizetype mostAnomalies = 5; // in one sentence
const QString id = QStringLiteral("last_backup");
const QString drillId = QStringLiteral("last_drill");

} // namespace

std::optional<catalogue::Dump> newestGood(const catalogue::Listing& listing, const QDateTime& now)
{
    for (const catalogue::Dump& dump : listing.dumps)
        if (dump.state == catalogue::DumpState::Good && !dump.isOfAnotherServer &&
            now.secsTo(dump.createdAt) <= clockToleranceSeconds)
            return dump;
    return std::nullopt;
}

Check protectionCheck(const catalogue::Listing& listing, const config::Objectives& objectives,
                      const QDateTime& now)
{
    const auto newest = newestGood(listing, now);
    const auto hint = Text("backup", "Make a backup now.");
    if (!newest)
        return failed(id,
                      {ErrorCode::OperationFailed, Text("backup", "There is no complete backup."), {}, hint});
    const int hours = objectives.rpoHours.value_or(usualHours);
    const QString ago = base::agoText(newest->createdAt, now);
    if (newest->createdAt.secsTo(now) > qint64(hours) * 3600)
        return warned(id,
                      Text("backup", "The last complete backup was made %1; at most %2 hours are allowed.")
                          .arg(ago)
                          .arg(hours),
                      hint);
    const bool isVerified = newest->verified == catalogue::VerificationStatus::Ok;
    Text message =
        isVerified ? Text("backup", "The last complete backup was made %1, and is verified.")
                   : Text("backup", "The last complete backup was made %1; nobody has read it back since.");
    return passed(id, message.arg(ago));
}

bool isDrillDue(const catalogue::LastDrill& last, const config::Objectives& objectives, const QDateTime& now)
{
    return last.record.at.secsTo(now) > qint64(objectives.drillDays.value_or(usualDrillDays)) * 24 * 3600;
}

Check drillCheck(const catalogue::Listing& listing, const config::Objectives& objectives,
                 const QDateTime& now)
{
    const auto last = catalogue::lastDrill(listing);
    if (!last)
        return warned(drillId, Text("backup", "Restoring was never tested."),
                      Text("backup", "Test it: “Test restore…”, or pgsauvegarde-cli drill."));
    const QString ago = base::agoText(last->record.at, now);
    const QString took = base::durationText(last->record.restoreMs);
    if (last->record.status == catalogue::DrillStatus::Failed)
        return failed(drillId,
                      {ErrorCode::RestoreFailed,
                       Text("backup", "Restoring %1 was tested %2, and failed.").arg(last->fileName).arg(ago),
                       {},
                       Text("backup", "Its report says what differs. Make a new backup and test that one.")});
    if (isDrillDue(*last, objectives, now))
        return warned(drillId,
                      Text("backup", "Restoring was tested %1, in %2; that is due every %3 days.")
                          .arg(ago)
                          .arg(took)
                          .arg(objectives.drillDays.value_or(usualDrillDays)),
                      Text("backup", "Test it again: “Test restore…”, or pgsauvegarde-cli drill."));
    if (objectives.rtoMinutes && last->record.restoreMs > qint64(*objectives.rtoMinutes) * 60'000)
        return warned(drillId,
                      Text("backup", "Restoring was tested %1 and took %2; at most %3 minutes are declared.")
                          .arg(ago)
                          .arg(took)
                          .arg(*objectives.rtoMinutes),
                      Text("backup", "Restore with more parallel jobs or on a faster machine, or declare a "
                                     "duration that can be kept."));
    return passed(drillId, Text("backup", "Restoring was tested %1, in %2.").arg(ago).arg(took));
}

std::optional<Check> anomalyCheck(const catalogue::Listing& listing, const QDateTime& now)
{
    const auto newest = newestGood(listing, now);
    if (!newest || !newest->anomalies)
        return std::nullopt;
    return warned(QStringLiteral("anomalies"),
                  Text("backup", "The last complete backup is not like the one before it: %1.")
                      .arg(catalogue::linesOf(*newest->anomalies, mostAnomalies).join(QStringLiteral("; "))),
                  Text("backup", "Make sure that nothing was lost in the database before the earlier backups "
                                 "are deleted."));
}

} // namespace backup
