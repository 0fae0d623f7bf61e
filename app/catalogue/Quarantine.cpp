// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Quarantine.h"

#include <algorithm>

namespace catalogue {
namespace {

const QString batchFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

/// Nothing when the folder has not the name of a batch.
std::optional<QDateTime> instantOfBatch(const QByteArray& name)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(name), batchFormat);
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid() || batchName(at) != name)
        return std::nullopt;
    return at;
}

base::Result<void> readBatch(const base::Folder& quarantine, const QByteArray& name, const QDateTime& movedAt,
                             NameReader& names, std::vector<Quarantined>& found)
{
    const auto batch = quarantine.openFolder(name);
    if (!batch)
        return base::failure(batch.error());
    const auto entries = batch->entries();
    if (!entries)
        return base::failure(entries.error());
    for (const base::FolderEntry& entry : *entries)
        if (const auto createdAt = names.dateOf(entry.name); createdAt && entry.identity.isRegular())
            found.push_back({name, movedAt, QString::fromLatin1(entry.name), *createdAt, entry.identity.size,
                             entry.identity});
    return {};
}

} // namespace

QByteArray batchName(const QDateTime& at)
{
    return at.toUTC().toString(batchFormat).toLatin1();
}

base::Result<std::vector<Quarantined>> readQuarantine(const base::Folder& folder, NameReader& names)
{
    std::vector<Quarantined> found;
    const auto known = folder.identity(quarantineFolder);
    if (!known && known.error().code != base::ErrorCode::StorageMissing)
        return base::failure(known.error());
    if (!known || known->kind != base::FileKind::Folder)
        return found;
    const auto quarantine = folder.openFolder(quarantineFolder);
    if (!quarantine)
        return base::failure(quarantine.error());
    const auto entries = quarantine->entries();
    if (!entries)
        return base::failure(entries.error());
    for (const base::FolderEntry& entry : *entries) {
        const auto movedAt = instantOfBatch(entry.name);
        if (!movedAt || entry.identity.kind != base::FileKind::Folder)
            continue;
        if (const auto read = readBatch(*quarantine, entry.name, *movedAt, names, found); !read)
            return base::failure(read.error());
    }
    std::sort(found.begin(), found.end(), [](const Quarantined& a, const Quarantined& b) {
        return std::tie(a.movedAt, a.createdAt, a.fileName) > std::tie(b.movedAt, b.createdAt, b.fileName);
    });
    return found;
}

} // namespace catalogue
