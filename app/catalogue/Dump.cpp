// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Dump.h"

namespace catalogue {

QString key(DumpState state)
{
    switch (state) {
    case DumpState::Good:
        return QStringLiteral("good");
    case DumpState::Unproven:
        return QStringLiteral("unproven");
    case DumpState::Damaged:
        return QStringLiteral("damaged");
    }
    Q_UNREACHABLE();
}

QString text(DumpState state)
{
    switch (state) {
    case DumpState::Good:
        return base::Text("catalogue", "complete").toString();
    case DumpState::Unproven:
        return base::Text("catalogue", "not proven").toString();
    case DumpState::Damaged:
        return base::Text("catalogue", "damaged").toString();
    }
    Q_UNREACHABLE();
}

std::optional<DrillRecord> Dump::drill() const
{
    return notes->drill && notes->drill->stamp == stampOf(identity) ? notes->drill : std::nullopt;
}

std::optional<LastDrill> lastDrill(const Listing& listing)
{
    std::optional<LastDrill> last = listing.rememberedDrill;
    for (const Dump& dump : listing.dumps)
        if (const auto drill = dump.isOfAnotherServer ? std::nullopt : dump.drill())
            if (!last || last->record.at < drill->at)
                last = {dump.fileName, *drill};
    return last;
}

void markOtherServers(std::vector<Dump>& dumps, const QString& host, const QString& port)
{
    const auto isSamePlace = [&](const Dump& dump) {
        return dump.notes->server.host == host && dump.notes->server.port == port;
    };
    QString identifier;
    for (const Dump& dump : dumps)
        if (identifier.isEmpty() && dump.notes->sealed && isSamePlace(dump))
            identifier = dump.notes->server.systemIdentifier;
    for (Dump& dump : dumps) {
        const QString& its = dump.notes->server.systemIdentifier;
        dump.isOfAnotherServer =
            dump.notes->sealed &&
            (identifier.isEmpty() || its.isEmpty() ? !isSamePlace(dump) : its != identifier);
    }
}

void applyNotes(Dump& dump, std::shared_ptr<const Notes> shared)
{
    const Notes& notes = *shared;
    using base::Text;
    const FileStamp stamp = stampOf(dump.identity);
    const auto damaged = [&dump](const Text& message, const QString& detail) {
        dump.state = DumpState::Damaged;
        dump.damage = std::make_shared<const base::Error>(base::Error{
            base::ErrorCode::ArchiveCorrupt, message, detail,
            Text("catalogue", "Use another backup; delete this one once you have looked at it.")});
    };
    const bool isSealedSize = notes.sealed && notes.sealed->bytes == stamp.bytes;
    dump.notes = shared;
    if (notes.tables && !isSealedSize &&
        notes.verified != stamp) { // they are about another file of that name
        Notes reduced = notes;
        reduced.tables.reset();
        reduced.rows.reset();
        reduced.contentBytes.reset();
        reduced.warnings.clear();
        dump.notes = std::make_shared<const Notes>(std::move(reduced));
    }
    if (dump.notes->tables)
        dump.tables = static_cast<int>(*dump.notes->tables);
    if (notes.sealed == stamp) {
        dump.verified = VerificationStatus::Ok; // a manifest is written only after every byte was read back
        dump.verifiedAt = notes.sealedAt;
    }
    // One that failed stays so, also for a copy with another time, until somebody verifies it again.
    const bool hasFailed =
        notes.verified && notes.status == VerificationStatus::Corrupt && notes.verified->bytes == stamp.bytes;
    if (notes.verified == stamp || hasFailed) {
        dump.verified = notes.status;
        dump.verifiedAt = notes.verifiedAt;
    }
    if (notes.sealed && notes.sealed->bytes != stamp.bytes)
        damaged(Text("catalogue", "%1 has %2 bytes; its manifest says %3.")
                    .arg(dump.fileName)
                    .arg(stamp.bytes)
                    .arg(notes.sealed->bytes),
                {});
    else if (dump.verified == VerificationStatus::Corrupt)
        damaged(Text("catalogue", "%1 failed its verification.").arg(dump.fileName), notes.detail);
    else if (dump.state == DumpState::Unproven && (notes.sealed || dump.verified))
        dump.state = DumpState::Good;
    if (notes.isUncertain && dump.state == DumpState::Good)
        dump.state = DumpState::Unproven;
}

} // namespace catalogue
