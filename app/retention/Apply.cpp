// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Apply.h"

#include "base/Folder.h"
#include "catalogue/FolderLock.h"
#include "catalogue/Sidecars.h"

#include <algorithm>

namespace retention {
namespace {

using base::ErrorCode;
using base::Text;

base::Error changed(const QString& fileName)
{
    return {ErrorCode::PlanChanged,
            Text("retention", "%1 has changed since the preview: nothing was deleted.").arg(fileName),
            {},
            Text("retention", "Look at the new preview, then apply it if it is right.")};
}

/// Nothing when the file is what the plan saw.
std::optional<base::Error> difference(const base::Folder& folder, const catalogue::Dump& dump)
{
    const auto identity = folder.identity(dump.fileName.toLatin1());
    if (!identity && identity.error().code != ErrorCode::StorageMissing)
        return identity.error();
    if (!identity || *identity != dump.identity || !identity->isRegular())
        return changed(dump.fileName);
    return std::nullopt;
}

/// The dumps for whose sake the others may go: as long as they are there, `minKeep` holds.
std::vector<catalogue::Dump> protectors(const Plan& plan)
{
    std::vector<catalogue::Dump> result;
    for (const Decision& decision : plan.decisions) {
        const bool counts = decision.verdict == Verdict::Keep && !decision.has(Reason::Future) &&
                            !decision.has(Reason::OtherServer) &&
                            decision.dump.state == catalogue::DumpState::Good;
        if (counts && result.size() < static_cast<size_t>(plan.policy.minKeep))
            result.push_back(decision.dump);
    }
    return result;
}

/// What stands beside a dump that has gone says nothing any more.
void removeSidecars(const base::Folder& folder, const QByteArrayList& names, const base::JobContext& context)
{
    for (const QByteArray& name : names)
        if (const auto removed = folder.remove(name); !removed)
            context.warn(removed.error().message);
}

/// Whether the files beside a dump still let it count: a verification may have failed since the preview.
bool isStillGood(const base::Folder& folder, const catalogue::Dump& dump)
{
    const QByteArray name = dump.fileName.toLatin1();
    catalogue::Dump now = dump;
    applyNotes(now, std::make_shared<const catalogue::Notes>(catalogue::readNotes(folder, name)));
    return now.state == catalogue::DumpState::Good;
}

} // namespace

base::Result<Outcome> apply(const Plan& plan, const QString& folderPath, const base::JobContext& context)
{
    const auto opened = base::Folder::open(folderPath);
    if (!opened)
        return base::failure(opened.error());
    const base::Folder& folder = *opened;
    const auto lock = catalogue::FolderLock::take(folder);
    if (!lock)
        return base::failure(lock.error());

    std::vector<catalogue::Dump> going = plan.expiring();
    std::reverse(going.begin(), going.end()); // the oldest first: an interruption leaves the newest
    for (const std::vector<catalogue::Dump>& dumps : {going, protectors(plan)})
        for (const catalogue::Dump& dump : dumps)
            if (const auto error = difference(folder, dump))
                return base::failure(*error);
    for (const catalogue::Dump& dump : protectors(plan))
        if (!isStillGood(folder, dump))
            return base::failure(changed(dump.fileName));

    Outcome outcome;
    for (const catalogue::Dump& dump : going) {
        if (context.stop.stop_requested()) {
            outcome.failed.push_back({dump.fileName, base::cancelled()});
            continue;
        }
        if (const auto error = difference(folder, dump)) {
            outcome.failed.push_back({dump.fileName, *error});
            continue;
        }
        const QByteArrayList sidecars = catalogue::ownSidecars(folder, dump.fileName.toLatin1());
        const auto removed = folder.remove(dump.fileName.toLatin1());
        if (!removed) {
            outcome.failed.push_back({dump.fileName, removed.error()});
            context.warn(Text("retention", "%1 could not be deleted.").arg(dump.fileName));
            continue;
        }
        removeSidecars(folder, sidecars, context);
        outcome.deleted.append(dump.fileName);
        outcome.freedBytes += dump.bytes;
        context.log(Text("retention", "Deleted %1.").arg(dump.fileName));
    }
    if (const auto synced = folder.sync(); !synced)
        context.warn(synced.error().message);
    return outcome;
}

} // namespace retention
