// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Dump.h"

#include <QDateTime>

#include <vector>

namespace retention {

struct Policy
{
    int retentionDays = 14; ///< >= 1; a day is 24 hours
    int minKeep = 1;        ///< >= 1

    bool operator==(const Policy&) const = default;
};

enum class Verdict { Keep, Expire, Damaged };
QString key(Verdict verdict);
QString text(Verdict verdict);

/// Why. WithinRetention: not older than the retention. MinKeep: older, but one of the newest good dumps that
/// always stay. Future: dated after now, never expires and counts for nothing. Damaged: only the user deletes
/// it, after review. Expired: the age exceeds the retention. Chosen: the user chose it for deletion.
enum class Reason { WithinRetention, MinKeep, Future, Damaged, Expired, Chosen };
QString key(Reason reason);
QString text(Reason reason);

struct Decision
{
    catalogue::Dump dump;
    Verdict verdict = Verdict::Keep;
    Reason reason = Reason::WithinRetention;
};

/// What a rotation would do: a value that is shown, confirmed and then executed, never computed twice.
struct Plan
{
    Policy policy;
    QDateTime decidedAt;             ///< UTC
    std::vector<Decision> decisions; ///< one a dump, newest first

    std::vector<catalogue::Dump> expiring() const; ///< newest first
    qint64 freedBytes() const;
    /// Deletes more than half of the dumps, and at least five: to be confirmed once more.
    bool isImplausible() const;
};

/// Pure. Clocks of two machines differ and the doubtful hour of the year resolves forward, so a dump counts
/// as "from the future" only when its date is more than an hour after now.
Plan decide(const std::vector<catalogue::Dump>& dumps, const Policy& policy, const QDateTime& now);

/// A plan that deletes exactly the dumps the user chose (Chosen); every other one is kept.
Plan choose(const std::vector<catalogue::Dump>& dumps, const QStringList& fileNames, const QDateTime& now);

} // namespace retention
