// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Scanner.h"

#include "catalogue/DumpName.h"
#include "catalogue/Sidecars.h"

#include <QFileInfo>

#include <algorithm>

namespace catalogue {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;

/// The header's wall clock has no zone; the worst zone is half a day away, so a day tells a real difference.
bool differsByADay(const archive::Header& header, const QDateTime& createdAt, const QTimeZone& zone)
{
    const QDateTime wallClock = createdAt.addSecs(zone.offsetFromUtc(createdAt));
    return !header.createdAt.isValid() || std::abs(header.createdAt.secsTo(wallClock)) > secondsPerDay;
}

/// What failed to be read may be readable the next time; what was read and is wrong stays wrong.
template <class T>
bool isFinal(const base::Result<T>& read)
{
    return read || read.error().code == base::ErrorCode::ArchiveCorrupt ||
           read.error().code == base::ErrorCode::OperationFailed;
}

Dump dumpOf(const base::FolderEntry& entry, const QDateTime& createdAt, const KnownSummary& known,
            const QTimeZone& zone)
{
    const base::Result<archive::Summary>& summary = known.summary;
    Dump dump;
    dump.fileName = QString::fromLatin1(entry.name);
    dump.createdAt = createdAt;
    dump.bytes = entry.identity.size;
    dump.identity = entry.identity;
    if (!summary) {
        dump.state = DumpState::Damaged;
        dump.damage = summary.error();
        return dump;
    }
    dump.state = summary->finished ? DumpState::Good : DumpState::Unproven;
    dump.header = summary->header;
    if (summary->header.isKnownVersion())
        dump.tables = summary->tables;
    dump.headerDateDiffers = differsByADay(summary->header, createdAt, zone);
    applyNotes(dump, known.notes);
    return dump;
}

/// The folder and its parent (`./backups/postgres`) are made by the first backup. When more than these are
/// missing, a disk that is not mounted is the likelier cause, and an empty list would hide it.
bool isNotMadeYet(const QString& folder)
{
    const auto isAbsent = [](const QFileInfo& info) {
        return !info.exists() && !info.isSymLink();
    };
    const QFileInfo parent(QFileInfo(folder).path());
    return isAbsent(QFileInfo(folder)) &&
           (parent.isDir() || (isAbsent(parent) && QFileInfo(parent.path()).isDir()));
}

} // namespace

Scope scopeOf(const config::Configuration& configuration)
{
    const config::Connection& connection = configuration.connection;
    return {configuration.backup.folder, connection.database, configuration.zone, connection.host(),
            connection.port()};
}

std::shared_ptr<const KnownSummary> Scanner::knownOf(const base::Folder& folder,
                                                     const base::FolderEntry& entry,
                                                     const Neighbours& neighbours, bool& anyRead) const
{
    const base::FileIdentity manifest = neighbours.value(manifestName(entry.name));
    const base::FileIdentity verification = neighbours.value(verificationName(entry.name));
    const auto known = m_known.value(entry.name);
    const bool isSameDump = known && known->identity == entry.identity;
    if (isSameDump && known->manifest == manifest && known->verification == verification)
        return known;

    anyRead = true;
    KnownSummary next{entry.identity, base::failure({}), manifest, verification, {}};
    if (isSameDump) {
        next.summary = known->summary;
    } else {
        const auto file = folder.openFile(entry.name);
        next.summary =
            file ? archive::readSummary(file->get(), folder.pathOf(entry.name)) : base::failure(file.error());
    }
    // One that is none of ours counts for nothing: the dump works without it.
    if (manifest.isRegular || verification.isRegular) {
        const auto readManifestOf = readManifest(folder, entry.name);
        const auto readVerificationOf = readVerification(folder, entry.name);
        next.notes =
            notesOf(readManifestOf.value_or(std::nullopt), readVerificationOf.value_or(std::nullopt));
        next.isToBeKept = isFinal(readManifestOf) && isFinal(readVerificationOf);
    }
    next.isToBeKept = next.isToBeKept && isFinal(next.summary);
    return std::make_shared<const KnownSummary>(std::move(next));
}

base::Result<Listing> Scanner::scan(const Scope& scope, std::stop_token stop)
{
    Listing listing;
    listing.folder = scope.folder;
    const auto folder = base::Folder::open(scope.folder);
    if (!folder) {
        if (isNotMadeYet(scope.folder))
            return listing;
        return base::failure(folder.error());
    }
    const auto entries = folder->entries();
    if (!entries)
        return base::failure(entries.error());
    const auto space = folder->space();
    if (!space)
        return base::failure(space.error());
    listing.space = *space;

    const std::scoped_lock lock(m_mutex);
    if (m_folder != scope.folder) {
        m_known = m_cache.load(scope.folder);
        m_folder = scope.folder;
    }
    Neighbours neighbours;
    for (const base::FolderEntry& entry : *entries)
        if (entry.name.endsWith(".json") && entry.identity.isRegular)
            neighbours.insert(entry.name, entry.identity);
    KnownSummaries next;
    bool anyRead = false;
    for (const base::FolderEntry& entry : *entries) {
        if (stop.stop_requested())
            return base::failure(base::cancelled());
        if (isPartialName(entry.name, scope.database))
            listing.leftovers.append(QString::fromLatin1(entry.name));
        const auto createdAt = dateOf(entry.name, scope.database, scope.zone);
        if (!createdAt || !entry.identity.isRegular)
            continue;
        const auto known = knownOf(*folder, entry, neighbours, anyRead);
        const base::Result<archive::Summary>& summary = known->summary;
        if (known->isToBeKept)
            next.insert(entry.name, known);
        if (!summary && summary.error().code == base::ErrorCode::StorageMissing)
            continue; // gone since the folder was read
        if (summary && summary->header.database != scope.database)
            continue; // another database's, under our name
        listing.dumps.push_back(dumpOf(entry, *createdAt, *known, scope.zone));
    }
    m_known = next;
    if (anyRead)
        m_cache.save(scope.folder, m_known);
    std::sort(listing.dumps.begin(), listing.dumps.end(), [](const Dump& a, const Dump& b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.fileName > b.fileName;
    });
    markOtherServers(listing.dumps, scope.host, scope.port);
    return listing;
}

} // namespace catalogue
