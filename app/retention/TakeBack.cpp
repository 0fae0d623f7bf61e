// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/TakeBack.h"

#include "base/Operator.h"
#include "catalogue/FolderLock.h"
#include "catalogue/Sidecars.h"
#include "retention/Evidence.h"
#include "retention/PlanCheck.h"
#include "retention/Removal.h"
#include "retention/Settle.h"

#include <algorithm>

namespace retention {
namespace {

using base::Text;

base::Result<QByteArray> moveBack(const base::Folder& folder, const catalogue::Quarantined& dump,
                                  const base::JobContext& context)
{
    const auto batch = openBatch(folder, dump.batch);
    if (!batch)
        return base::failure(batch.error());
    if (auto error = difference(*batch, dump.fileName, dump.identity))
        return base::failure(std::move(*error));
    const QByteArray name = dump.fileName.toLatin1();
    auto sha256 = sha256Of(*batch, name, dump.identity, context);
    if (!sha256)
        return sha256;
    if (folder.exists(name))
        return base::failure({base::ErrorCode::StorageFailed,
                              Text("retention", "%1 is there again already.").arg(dump.fileName),
                              {},
                              Text("retention", "Move one of the two elsewhere, then take it back again.")});
    // The evidence first: an interruption leaves the dump in the quarantine, from where it is taken back
    // again.
    for (const QByteArray& sidecar : catalogue::ownSidecars(*batch, name))
        if (const auto moved = batch->moveTo(folder, sidecar); !moved)
            return base::failure(moved.error());
    if (const auto moved = batch->moveTo(folder, name); !moved)
        return base::failure(moved.error());
    removeIfEmpty(folder, dump.batch);
    return sha256;
}

} // namespace

base::Result<TakenBack> takeBack(const std::vector<catalogue::Quarantined>& dumps, const QString& folderPath,
                                 const base::JobContext& context)
{
    const auto folder = base::Folder::open(folderPath);
    if (!folder)
        return base::failure(folder.error());
    const auto lock = catalogue::FolderLock::take(*folder);
    if (!lock)
        return base::failure(lock.error());
    auto journal = Journal::open(*folder);
    if (!journal)
        return base::failure(journal.error());
    if (const auto settled = settle(*folder, *journal, context); !settled)
        return base::failure(settled.error());

    TakenBack result;
    for (const catalogue::Quarantined& dump : dumps) {
        const auto moved = context.stop.stop_requested() ? base::failure(base::cancelled())
                                                         : moveBack(*folder, dump, context);
        if (!moved) {
            result.failed.push_back({dump.fileName, moved.error()});
            continue;
        }
        Record record;
        record.at = context.clock();
        record.by = base::operatorName();
        record.event = Event::TakenBack;
        record.file = dump.fileName;
        record.bytes = dump.bytes;
        record.createdAt = dump.createdAt;
        record.sha256 = *moved;
        if (const auto appended = journal->append({record}); !appended)
            context.warn(appended.error().message);
        context.log(Text("retention", "Took %1 back from the quarantine.").arg(dump.fileName));
        result.files.append(dump.fileName);
    }
    for (const auto& synced : {journal->sync(), folder->sync()})
        if (!synced)
            context.warn(synced.error().message);
    return result;
}

std::vector<catalogue::Quarantined> lastBatch(const std::vector<catalogue::Quarantined>& quarantine)
{
    std::vector<catalogue::Quarantined> result;
    std::copy_if(quarantine.begin(), quarantine.end(), std::back_inserter(result),
                 [&](const catalogue::Quarantined& dump) { return dump.batch == quarantine.front().batch; });
    return result;
}

} // namespace retention
