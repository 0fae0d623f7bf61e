// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/PlanCheck.h"

#include "catalogue/Sidecars.h"

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

/// Whether the files beside a dump still let it count: a verification may have failed since the preview.
bool isStillGood(const base::Folder& folder, const catalogue::Dump& dump)
{
    catalogue::Dump now = dump;
    applyNotes(now, std::make_shared<const catalogue::Notes>(
                        catalogue::readNotes(folder, dump.fileName.toLatin1())));
    return now.state == catalogue::DumpState::Good;
}

} // namespace

std::optional<base::Error> difference(const base::Folder& folder, const QString& fileName,
                                      const base::FileIdentity& seen)
{
    const auto identity = folder.identity(fileName.toLatin1());
    if (!identity && identity.error().code != ErrorCode::StorageMissing)
        return identity.error();
    if (!identity || *identity != seen || !identity->isRegular())
        return changed(fileName);
    return std::nullopt;
}

std::optional<base::Error> difference(const base::Folder& folder, const Plan& plan)
{
    for (const catalogue::Dump& dump : plan.expiring()) {
        if (auto error = difference(folder, dump.fileName, dump.identity))
            return error;
        if (isPinned(folder, dump.fileName, plan))
            return changed(dump.fileName);
    }
    for (const catalogue::Dump& dump : protectors(plan)) {
        if (auto error = difference(folder, dump.fileName, dump.identity))
            return error;
        if (!isStillGood(folder, dump))
            return changed(dump.fileName);
    }
    for (const catalogue::Quarantined& dump : plan.purging) {
        const auto batch = openBatch(folder, dump.batch);
        if (!batch)
            return changed(dump.fileName);
        if (auto error = difference(*batch, dump.fileName, dump.identity))
            return error;
    }
    return std::nullopt;
}

bool isPinned(const base::Folder& folder, const QString& fileName, const Plan& plan)
{
    const auto pin = catalogue::readPin(folder, fileName.toLatin1());
    // One that cannot be read rather keeps than does not.
    return !pin || (*pin && (*pin)->holds(plan.decidedAt, plan.policy.zone));
}

base::Result<base::Folder> openBatch(const base::Folder& folder, const QByteArray& batch)
{
    const auto quarantine = folder.openFolder(catalogue::quarantineFolder);
    return quarantine ? quarantine->openFolder(batch) : base::failure(quarantine.error());
}

} // namespace retention
