// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Scanner.h"

#include "catalogue/DumpName.h"
#include "catalogue/Sidecars.h"

#include <QFileInfo>

#include <algorithm>

namespace catalogue {
namespace {

constexpr qint64 secondsPerDay = 24 * 3600;
constexpr qint64 mostOffsetSeconds = 14 * 3600; // of any zone from UTC

/// The header's wall clock has no zone; the worst zone is half a day away, so a day tells a real difference.
bool differsByADay(const archive::Header& header, const QDateTime& createdAt, const QTimeZone& zone)
{
    if (!header.createdAt.isValid())
        return true;
    if (std::abs(header.createdAt.secsTo(createdAt)) < secondsPerDay - mostOffsetSeconds)
        return false; // whatever the zone: working out its offset costs more than all the rest
    const QDateTime wallClock = createdAt.addSecs(zone.offsetFromUtc(createdAt));
    return std::abs(header.createdAt.secsTo(wallClock)) > secondsPerDay;
}

/// What failed to be read may be readable the next time; what was read and is wrong stays wrong.
template <class T>
bool isFinal(const base::Result<T>& read)
{
    return read || read.error().code == base::ErrorCode::ArchiveCorrupt ||
           read.error().code == base::ErrorCode::OperationFailed;
}

Dump dumpOf(const base::FolderEntry& entry, const QDateTime& createdAt,
            const std::shared_ptr<const KnownSummary>& known, const QTimeZone& zone)
{
    const base::Result<archive::Summary>& summary = known->summary;
    Dump dump;
    dump.fileName = QString::fromLatin1(entry.name);
    dump.createdAt = createdAt;
    dump.bytes = entry.identity.size;
    dump.identity = entry.identity;
    if (!summary) {
        dump.state = DumpState::Damaged;
        dump.damage = {known, &summary.error()};
        return dump;
    }
    dump.state = summary->finished ? DumpState::Good : DumpState::Unproven;
    dump.header = {known, &summary->header};
    if (summary->header.isKnownVersion())
        dump.tables = summary->tables;
    dump.headerDateDiffers = differsByADay(summary->header, createdAt, zone);
    if (known->beside)
        applyNotes(dump, {known->beside, &known->beside->notes});
    return dump;
}

/// By name: the files that may stand beside a dump.
class FilesBeside
{
public:
    explicit FilesBeside(const std::vector<base::FolderEntry>& entries)
    {
        for (const base::FolderEntry& entry : entries)
            if (entry.name.endsWith(".json") && entry.identity.isRegular())
                m_files.insert(entry.name, entry.identity);
    }

    Neighbours of(const QByteArray& dump) const
    {
        if (m_files.isEmpty())
            return {};
        return {m_files.value(manifestName(dump)), m_files.value(verificationName(dump)),
                m_files.value(pinName(dump)), m_files.value(drillName(dump))};
    }

    bool has(const QByteArray& name) const { return m_files.contains(name); }

private:
    QHash<QByteArray, base::FileIdentity> m_files;
};

/// Newest first.
void sort(std::vector<Dump>& dumps)
{
    std::vector<std::pair<qint64, size_t>> order; // moving whole dumps about would cost more than the listing
    order.reserve(dumps.size());
    for (size_t i = 0; i < dumps.size(); ++i)
        order.emplace_back(dumps[i].createdAt.toMSecsSinceEpoch(), i);
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : dumps[a.second].fileName > dumps[b.second].fileName;
    });
    std::vector<Dump> sorted;
    sorted.reserve(dumps.size());
    for (const auto& [at, index] : order)
        sorted.push_back(std::move(dumps[index]));
    dumps = std::move(sorted);
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

std::shared_ptr<const KnownSummary> Scanner::Memory::find(const QByteArray& name)
{
    if (m_next >= m_files.size() || m_files[m_next].name != name) {
        if (m_positions.isEmpty())
            for (size_t i = 0; i < m_files.size(); ++i)
                m_positions.insert(m_files[i].name, i);
        const auto found = m_positions.constFind(name);
        if (found == m_positions.constEnd())
            return nullptr;
        m_next = *found;
    }
    return m_files[m_next++].summary;
}

std::shared_ptr<const KnownSummary> Scanner::knownOf(const base::Folder& folder,
                                                     const base::FolderEntry& entry,
                                                     const Neighbours& neighbours, Pass& pass) const
{
    const std::shared_ptr<const KnownSummary> known = pass.memory.find(entry.name);
    const bool isSameDump = known && known->identity == entry.identity;
    if (isSameDump && (known->beside ? known->beside->files : Neighbours()) == neighbours)
        return known;

    pass.anyRead = true;
    KnownSummary next{entry.identity, base::failure({}), nullptr};
    if (isSameDump) {
        next.summary = known->summary;
    } else {
        const auto file = folder.openFile(entry.name);
        next.summary =
            file ? archive::readSummary(file->get(), folder.pathOf(entry.name)) : base::failure(file.error());
        if (next.summary)
            pass.strings.share(next.summary->header);
    }
    if (neighbours != Neighbours()) {
        Notes notes = readNotes(folder, entry.name);
        next.isToBeKept = !notes.isUncertain;
        next.beside = std::make_shared<const Beside>(Beside{neighbours, std::move(notes)});
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
        // Only what is certainly not there: a mount that does not answer is no empty folder.
        if (folder.error().code == base::ErrorCode::StorageMissing && isNotMadeYet(scope.folder))
            return listing;
        return base::failure(folder.error());
    }
    auto entries = folder->entries();
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
    const FilesBeside beside(*entries);
    if (beside.has(lastDrillName(scope.database)))
        listing.rememberedDrill = readLastDrill(*folder, scope.database);
    NameReader names(scope.database, scope.zone);
    KnownSummaries next;
    next.reserve(entries->size());
    listing.dumps.reserve(entries->size());
    Pass pass{Memory(m_known)};
    for (const base::FolderEntry& entry : *entries) {
        if (stop.stop_requested())
            return base::failure(base::cancelled());
        if (isPartialName(entry.name, scope.database))
            listing.leftovers.append(QString::fromLatin1(entry.name));
        const auto createdAt = names.dateOf(entry.name);
        if (!createdAt) {
            if (looksLikeDump(entry.name) && !names.isBesideADump(entry.name))
                listing.foreign.push_back({entry.name, entry.identity, ForeignReason::OtherName, {}});
            continue;
        }
        if (const auto reason = reasonOfKind(entry.identity.kind)) {
            listing.foreign.push_back({entry.name, entry.identity, *reason, {}});
            continue;
        }
        const auto known = knownOf(*folder, entry, beside.of(entry.name), pass);
        const base::Result<archive::Summary>& summary = known->summary;
        if (known->isToBeKept)
            next.push_back({entry.name, known});
        if (!summary && summary.error().code == base::ErrorCode::StorageMissing)
            continue; // gone since the folder was read
        if (summary && summary->header.database != scope.database) {
            listing.foreign.push_back(
                {entry.name, entry.identity, ForeignReason::OtherDatabase, summary->header.database});
            continue;
        }
        listing.dumps.push_back(dumpOf(entry, *createdAt, known, scope.zone));
    }
    entries->clear();
    entries->shrink_to_fit(); // memory that the rest has use for
    m_known = std::move(next);
    if (pass.anyRead)
        m_cache.save(scope.folder, m_known);
    sort(listing.dumps);
    auto quarantine = readQuarantine(*folder, names);
    if (!quarantine)
        return base::failure(quarantine.error());
    listing.quarantine = std::move(*quarantine);
    markOtherServers(listing.dumps, scope.host, scope.port);
    markAnomalies(listing.dumps);
    return listing;
}

} // namespace catalogue
