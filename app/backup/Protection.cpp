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
    return passed(id, Text("backup", "The last complete backup was made %1.").arg(ago));
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
