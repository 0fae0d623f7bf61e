// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/PartialFile.h"

#include "catalogue/DumpName.h"
#include "catalogue/Sidecars.h"

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace backup {
namespace {

constexpr int mostTries = 3600;

bool isFree(const base::Folder& folder, const QString& stem)
{
    const QByteArray dump = stem.toLatin1() + ".dump";
    for (const QByteArray& name : catalogue::sidecarNames(dump) + QByteArrayList{dump})
        if (folder.exists(name))
            return false;
    return !folder.exists(catalogue::partialName(stem).toLatin1());
}

/// A verification takes no lock: its record in the making names the process that makes it.
bool isBeingWritten(const QByteArray& partialName)
{
    const pid_t writer = partialName.chopped(5).split('.').last().toInt();
    return writer > 0 && writer != ::getpid() && (::kill(writer, 0) == 0 || errno == EPERM);
}

} // namespace

PartialFile::PartialFile(const base::Folder& folder, QString stem, base::FileDescriptor file)
    : m_folder(&folder), m_stem(std::move(stem)), m_file(std::move(file))
{
}

PartialFile::PartialFile(PartialFile&& other) noexcept
    : m_folder(other.m_folder),
      m_stem(std::move(other.m_stem)),
      m_file(std::move(other.m_file)),
      m_present(std::exchange(other.m_present, false)),
      m_sidecars(std::exchange(other.m_sidecars, {}))
{
}

PartialFile::~PartialFile()
{
    for (const QByteArray& name : m_sidecars)
        (void)m_folder->remove(name);
    if (m_present)
        (void)m_folder->remove(catalogue::partialName(m_stem).toLatin1());
}

base::Result<PartialFile> PartialFile::create(const base::Folder& folder, const QString& database,
                                              const QDateTime& now, const QTimeZone& zone)
{
    QString stem;
    for (int second = 0; second < mostTries; ++second) {
        stem = catalogue::stem(database, now.addSecs(second), zone);
        if (isFree(folder, stem))
            break;
    }
    auto file = folder.createFile(catalogue::partialName(stem).toLatin1());
    if (!file)
        return base::failure(file.error());
    return PartialFile(folder, stem, std::move(*file));
}

qint64 PartialFile::size() const
{
    struct stat status = {};
    return ::fstat(m_file.get(), &status) == 0 ? status.st_size : 0;
}

base::Result<void> PartialFile::sync() const
{
    if (::fsync(m_file.get()) != 0)
        return base::failure(base::storageError(m_folder->pathOf(finalName().toLatin1()), errno));
    return {};
}

base::Result<base::FileIdentity> PartialFile::identity() const
{
    return base::identityOf(m_file.get(), m_folder->pathOf(finalName().toLatin1()));
}

base::Result<void> PartialFile::seal(const QByteArray& roles, const QByteArray& manifest)
{
    const QByteArray dump = finalName().toLatin1();
    for (const auto& [name, bytes] :
         {std::pair(catalogue::rolesName(dump), roles), std::pair(catalogue::manifestName(dump), manifest)}) {
        if (const auto written = catalogue::writeSidecar(*m_folder, name, bytes, catalogue::Overwrite::No);
            !written)
            return written;
        m_sidecars.append(name);
    }
    if (const auto synced = m_folder->sync();
        !synced) // a power cut must not leave the name without its roles and manifest
        return synced;
    const auto renamed = m_folder->renameWithoutReplacing(catalogue::partialName(m_stem).toLatin1(), dump);
    if (!renamed)
        return renamed;
    m_present = false;
    const auto synced = m_folder->sync();
    if (!synced) // the names may not survive a power cut: it must not count as a backup
        (void)m_folder->remove(dump);
    else
        m_sidecars.clear();
    return synced;
}

base::Result<QStringList> removeLeftovers(const base::Folder& folder, const QString& database)
{
    const auto entries = folder.entries();
    if (!entries)
        return base::failure(entries.error());
    QStringList removed;
    constexpr QByteArrayView dumpEnding = ".dump.part";
    for (const base::FolderEntry& entry : *entries) {
        if (!catalogue::isPartialName(entry.name, database) || !entry.identity.isRegular() ||
            isBeingWritten(entry.name))
            continue;
        QByteArrayList names{entry.name};
        if (entry.name.endsWith(dumpEnding)) { // what is beside it goes first: it tells whose that was
            const QByteArray dump = entry.name.sliced(1).chopped(5);
            if (!folder.exists(dump))
                names = catalogue::ownSidecars(folder, dump) + names;
        }
        for (const QByteArray& name : names) {
            if (const auto gone = folder.remove(name); !gone)
                return base::failure(gone.error());
            removed.append(QString::fromLatin1(name));
        }
    }
    return removed;
}

} // namespace backup
