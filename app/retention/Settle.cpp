// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Settle.h"

#include "base/Operator.h"
#include "retention/PlanCheck.h"
#include "retention/Removal.h"

namespace retention {
namespace {

using base::Text;

bool isMissing(const base::Error& error)
{
    return error.code == base::ErrorCode::StorageMissing;
}

/// Only what is certainly not there is gone: storage that does not answer is an error.
base::Result<bool> isThere(const base::Folder& folder, const QByteArray& name)
{
    const auto identity = folder.identity(name);
    if (!identity && !isMissing(identity.error()))
        return base::failure(identity.error());
    return identity.has_value();
}

base::Result<bool> isInBatch(const base::Folder& folder, const QByteArray& batch, const QByteArray& name)
{
    const auto opened = openBatch(folder, batch);
    if (!opened)
        return isMissing(opened.error()) ? base::Result<bool>(false) : base::failure(opened.error());
    return isThere(*opened, name);
}

/// A name that a rotation can have planned: of a dump, in the folder itself.
bool isPlannable(const Record& record)
{
    const auto isPlain = [](const QString& name) {
        return !name.contains(u'/') && name != u".." && name != u".";
    };
    return isPlain(record.file) && isPlain(record.batch) && record.file.endsWith(u".dump");
}

/// What became of a dump that was to leave the quarantine for good.
base::Result<Event> endOfPurge(const base::Folder& folder, const Record& record,
                               const base::JobContext& context)
{
    const QByteArray batch = record.batch.toLatin1();
    const auto there = isInBatch(folder, batch, record.file.toLatin1());
    if (!there)
        return base::failure(there.error());
    if (*there)
        return Event::Failed;
    if (const auto opened = openBatch(folder, batch))
        Removal(*opened, std::nullopt).removeSidecars(record.file.toLatin1(), context);
    removeIfEmpty(folder, batch);
    return Event::Purged;
}

/// What became of a dump that was to be deleted, or moved to the quarantine.
base::Result<Event> endOfRemoval(const base::Folder& folder, const Record& record,
                                 const base::JobContext& context)
{
    const QByteArray name = record.file.toLatin1();
    const QByteArray batch = record.batch.toLatin1();
    const auto there = isThere(folder, name);
    if (!there)
        return base::failure(there.error());
    if (*there)
        return Event::Failed;
    const auto moved = batch.isEmpty() ? base::Result<bool>(false) : isInBatch(folder, batch, name);
    if (!moved)
        return base::failure(moved.error());
    Removal(folder, *moved ? std::optional(batch) : std::nullopt).removeSidecars(name, context);
    return *moved ? Event::Quarantined : Event::Deleted;
}

} // namespace

base::Result<void> settle(const base::Folder& folder, Journal& journal, const base::JobContext& context)
{
    std::vector<Record> ends;
    for (Record record : journal.reading().unsettled()) {
        if (!isPlannable(record))
            continue;
        const auto event = record.rule == purgeRule ? endOfPurge(folder, record, context)
                                                    : endOfRemoval(folder, record, context);
        if (!event)
            return base::failure(event.error());
        record.event = *event;
        record.at = context.clock();
        record.by = base::operatorName();
        record.message = Text("retention", "An earlier rotation was interrupted here.").toString();
        context.log(Text("retention", "An interrupted rotation was ended: %1.").arg(record.file));
        ends.push_back(std::move(record));
    }
    return journal.append(std::move(ends));
}

} // namespace retention
