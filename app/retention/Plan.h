// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Dump.h"
#include "catalogue/Quarantine.h"
#include "config/Configuration.h"

#include <QDateTime>
#include <QTimeZone>
#include <QVarLengthArray>

#include <vector>

namespace retention {

/// Grandfather, father, son: of each of the last so many days, ISO weeks, months and years that have a good
/// dump the newest one stays; 0: none for its sake.
struct KeepRules
{
    int daily = 0;
    int weekly = 0;
    int monthly = 0;
    int yearly = 0;

    bool operator==(const KeepRules&) const = default;
};

struct Policy
{
    int retentionDays = 14; ///< >= 1; a day is 24 hours
    int minKeep = 1;        ///< >= 1
    KeepRules keep = {};
    QTimeZone zone = QTimeZone::utc(); ///< in which days, weeks, months and years begin
    /// Days that what expires stays in the quarantine before it is deleted for good; 0: it is deleted at
    /// once.
    int quarantineDays = 0;

    bool operator==(const Policy&) const = default;
};

Policy policyOf(const config::Configuration& configuration);

enum class Verdict { Keep, Expire, Damaged };
QString key(Verdict verdict);
QString text(Verdict verdict);

/// Why. Pinned: the user wants it to stay, and the pin has not ended. Future: dated after now, never expires
/// and counts for nothing. OtherServer: its manifest names another server, so it is not ours to delete and
/// counts for nothing. WithinRetention: not older than the retention. Recent: younger than an hour. MinKeep:
/// one of the newest good dumps that always stay. NewestVerified: the newest of which every byte was read.
/// Daily … Yearly: the newest good one of its day, week, month, year. Frozen: old enough to go, but no good
/// dump is younger than the retention. Damaged: only the user deletes it, after review. Expired: nothing
/// keeps it. Chosen: the user chose it for deletion.
enum class Reason : quint8 {
    Pinned,
    Future,
    OtherServer,
    WithinRetention,
    Recent,
    MinKeep,
    NewestVerified,
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Frozen,
    Damaged,
    Expired,
    Chosen,
};
QString key(Reason reason);
QString text(Reason reason);
/// Most dumps have one or two: none of them is worth a place in the heap.
using Reasons = QVarLengthArray<Reason, 8>;
/// "younger than the retention, the newest of its week"
QString text(const Reasons& reasons);

struct Decision
{
    catalogue::Dump dump;
    Verdict verdict = Verdict::Keep;
    Reasons reasons; ///< every rule that keeps it, or the one that does not; never empty

    Reason reason() const { return reasons.front(); }
    bool has(Reason reason) const;
};

/// What a rotation would do: a value that is shown, confirmed and then executed, never computed twice.
struct Plan
{
    Policy policy;
    QDateTime decidedAt;             ///< UTC
    std::vector<Decision> decisions; ///< one a dump, newest first
    /// Dumps would expire, but backups have stopped: the last ones must not age away.
    bool isFrozen = false;
    std::vector<catalogue::Quarantined> purging; ///< long enough in the quarantine: to be deleted for good

    /// Nothing is deleted, moved or purged.
    bool isEmpty() const;
    std::vector<catalogue::Dump> expiring() const; ///< newest first
    qint64 expiringBytes() const;
    qint64 purgedBytes() const;
    /// At once: what goes to the quarantine becomes free only when it leaves that.
    qint64 freedBytes() const;
    /// Deletes more than half of the dumps, and at least five: to be confirmed once more.
    bool isImplausible() const;
};

/// Pure. Clocks of two machines differ and the doubtful hour of the year resolves forward, so a dump counts
/// as "from the future" only when its date is more than an hour after now. Nothing is purged from
/// `quarantine` while backups have stopped, nor what came into it in the future.
Plan decide(const std::vector<catalogue::Dump>& dumps, const Policy& policy, const QDateTime& now,
            const std::vector<catalogue::Quarantined>& quarantine = {});

/// A plan that deletes exactly the dumps the user chose (Chosen), but for those that are pinned; every other
/// one is kept.
Plan choose(const std::vector<catalogue::Dump>& dumps, const QStringList& fileNames, const Policy& policy,
            const QDateTime& now);

} // namespace retention
