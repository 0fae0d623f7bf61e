// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Details.h"

#include "archive/Opening.h"
#include "catalogue/Dump.h"
#include "catalogue/Sidecars.h"

namespace catalogue {

QDateTime createdAt(const Details& details, const QTimeZone& zone)
{
    if (details.manifest)
        return details.manifest->startedAt;
    return QDateTime(details.header.createdAt.date(), details.header.createdAt.time(), zone);
}

base::Result<Details> readDetails(const base::Folder& folder, const QByteArray& dumpName,
                                  const EntryVisitor& visit)
{
    Details details;
    details.path = folder.pathOf(dumpName);
    const auto file = folder.openFile(dumpName);
    if (!file)
        return base::failure(file.error());
    const auto identity = base::identityOf(file->get(), details.path);
    if (!identity)
        return base::failure(identity.error());
    details.identity = *identity;

    archive::Contents contents;
    const auto header = archive::readOpening(file->get(), details.path,
                                             [&](const archive::Entry& entry) -> std::optional<const char*> {
                                                 contents.addEntry(entry);
                                                 return visit ? visit(entry) : std::nullopt;
                                             });
    if (!header)
        return base::failure(header.error());
    details.header = *header;

    auto manifest = readManifest(folder, dumpName).value_or(std::nullopt);
    if (manifest && manifest->stamp.bytes == identity->size)
        details.manifest = std::move(manifest);
    const auto verification = readVerification(folder, dumpName).value_or(std::nullopt);
    if (verification && verification->stamp == stampOf(*identity))
        details.verification = verification;

    const auto drill = readDrillRecord(folder, dumpName).value_or(std::nullopt);
    if (drill && drill->stamp == stampOf(*identity))
        details.drill = drill;

    Dump dump;
    dump.identity = *identity;
    details.pin = readPin(folder, dumpName).value_or(std::nullopt);
    applyNotes(dump, std::make_shared<const Notes>(
                         notesOf(details.manifest, verification, details.pin, details.drill)));
    details.verified = dump.verified;
    details.verifiedAt = dump.verifiedAt;
    if (dump.verified == VerificationStatus::Corrupt)
        details.verificationDetail = verification->detail;

    const auto counted = details.manifest && details.manifest->inventory ? details.manifest->inventory
                         : details.verification                          ? details.verification->inventory
                                                                         : std::nullopt;
    details.isCounted = counted.has_value();
    details.inventory = counted ? *counted : inventoryOf(contents.entries());
    return details;
}

} // namespace catalogue
