// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Folder.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace base {
namespace {

constexpr qint64 nanosecondsPerSecond = 1'000'000'000;

FileKind kindOf(mode_t mode)
{
    return S_ISREG(mode)   ? FileKind::Regular
           : S_ISDIR(mode) ? FileKind::Folder
           : S_ISLNK(mode) ? FileKind::Link
                           : FileKind::Other;
}

qint64 nanoseconds(const timespec& time)
{
    return time.tv_sec * nanosecondsPerSecond + time.tv_nsec;
}

} // namespace

FileIdentity identityOf(const struct stat& status)
{
    return {status.st_dev,
            status.st_ino,
            status.st_size,
            nanoseconds(status.st_ctim),
            nanoseconds(status.st_mtim),
            kindOf(status.st_mode)};
}

Result<FileIdentity> identityOf(int descriptor, const QString& subject)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return failure(storageError(subject, errno));
    return identityOf(status);
}

Folder::Folder(QString path, FileDescriptor descriptor)
    : m_path(std::move(path)), m_descriptor(std::move(descriptor))
{
}

Result<Folder> Folder::open(const QString& path)
{
    FileDescriptor descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor)
        return Folder(path, std::move(descriptor));
    if (errno == ENOTDIR)
        return failure({ErrorCode::StorageMissing,
                        Text("base", "%1 is not a folder.").arg(path),
                        {},
                        Text("base", "Name a folder in the configuration (backup.postgres.dir).")});
    return failure(storageError(path, errno));
}

Result<Folder> Folder::openOrCreate(const QString& path)
{
    const QByteArray encoded = QFile::encodeName(path);
    struct stat status = {};
    if (::lstat(encoded.constData(), &status) == 0) {
        // A link that leads nowhere must not be followed into creating its target.
        if (S_ISLNK(status.st_mode) && ::stat(encoded.constData(), &status) != 0)
            return failure({ErrorCode::StorageMissing,
                            Text("base", "%1 is a link that leads nowhere.").arg(path),
                            {},
                            Text("base", "Mend the link, or mount the disk that it points to.")});
        return open(path);
    }
    const QString parent = QDir::cleanPath(path + QStringLiteral("/.."));
    if (parent != path && !QFileInfo(parent).isDir()) {
        const auto created = openOrCreate(parent);
        if (!created)
            return failure(created.error());
    }
    if (::mkdir(encoded.constData(), 0700) != 0 && errno != EEXIST)
        return failure(storageError(path, errno));
    return open(path);
}

Error Folder::error(const QByteArray& name, int errnoValue) const
{
    return storageError(pathOf(name), errnoValue);
}

QString Folder::pathOf(const QByteArray& name) const
{
    return m_path + u'/' + QFile::decodeName(name);
}

Result<Folder> Folder::openFolder(const QByteArray& name) const
{
    FileDescriptor descriptor(
        ::openat(m_descriptor.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!descriptor)
        return failure(error(name, errno));
    return Folder(pathOf(name), std::move(descriptor));
}

Result<Folder> Folder::openOrCreateFolder(const QByteArray& name) const
{
    if (::mkdirat(m_descriptor.get(), name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(error(name, errno));
    return openFolder(name);
}

Result<FileDescriptor> Folder::createFile(const QByteArray& name) const
{
    FileDescriptor file(::openat(m_descriptor.get(), name.constData(),
                                 O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file)
        return failure(error(name, errno));
    return file;
}

Result<FileDescriptor> Folder::openFile(const QByteArray& name) const
{
    FileDescriptor file(
        ::openat(m_descriptor.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file)
        return failure(error(name, errno));
    return file;
}

Result<FileIdentity> Folder::identity(const QByteArray& name) const
{
    struct stat status = {};
    if (::fstatat(m_descriptor.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return failure(error(name, errno));
    return identityOf(status);
}

bool Folder::exists(const QByteArray& name) const
{
    struct stat status = {};
    return ::fstatat(m_descriptor.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

Result<void> Folder::renameWithoutReplacing(const Folder& fromFolder, const QByteArray& from,
                                            const Folder& toFolder, const QByteArray& to)
{
    const int source = fromFolder.m_descriptor.get();
    const int target = toFolder.m_descriptor.get();
    if (::renameat2(source, from.constData(), target, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return failure(toFolder.error(to, errno));
    // Some network file systems know no RENAME_NOREPLACE; a hard link does not replace either.
    if (::linkat(source, from.constData(), target, to.constData(), 0) != 0)
        return failure(toFolder.error(to, errno));
    if (::unlinkat(source, from.constData(), 0) == 0)
        return {};
    const int cause = errno;
    (void)toFolder.remove(to); // it failed: then nothing has the new name
    return failure(fromFolder.error(from, cause));
}

Result<void> Folder::renameWithoutReplacing(const QByteArray& from, const QByteArray& to) const
{
    return renameWithoutReplacing(*this, from, *this, to);
}

Result<void> Folder::moveTo(const Folder& other, const QByteArray& name) const
{
    return renameWithoutReplacing(*this, name, other, name);
}

Result<void> Folder::removeFolder(const QByteArray& name) const
{
    if (::unlinkat(m_descriptor.get(), name.constData(), AT_REMOVEDIR) != 0)
        return failure(error(name, errno));
    return {};
}

Result<void> Folder::rename(const QByteArray& from, const QByteArray& to) const
{
    if (::renameat(m_descriptor.get(), from.constData(), m_descriptor.get(), to.constData()) != 0)
        return failure(error(to, errno));
    return {};
}

Result<QByteArray> Folder::read(const QByteArray& name, qint64 largest) const
{
    const auto file = openFile(name);
    if (!file)
        return failure(file.error());
    const auto identity = identityOf(file->get(), pathOf(name));
    if (!identity)
        return failure(identity.error());
    if (!identity->isRegular() || identity->size > largest)
        return failure(
            {ErrorCode::StorageFailed,
             Text("base", "%1 is not read: it is no plain file, or far too large.").arg(pathOf(name)),
             {},
             Text("base", "Look at it, and move it elsewhere.")});
    QByteArray bytes(identity->size, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t count =
            ::pread(file->get(), bytes.data() + have, static_cast<size_t>(bytes.size() - have), have);
        if (count < 0 && errno != EINTR)
            return failure(error(name, errno));
        if (count == 0)
            break;
        have += std::max<ssize_t>(count, 0);
    }
    bytes.truncate(have);
    return bytes;
}

Result<void> Folder::remove(const QByteArray& name) const
{
    if (::unlinkat(m_descriptor.get(), name.constData(), 0) != 0)
        return failure(error(name, errno));
    return {};
}

Result<void> Folder::sync() const
{
    if (::fsync(m_descriptor.get()) != 0)
        return failure(storageError(m_path, errno));
    return {};
}

Result<std::vector<FolderEntry>> Folder::entries() const
{
    // A descriptor of its own: fdopendir takes it over, and two readers must not share a position.
    const int descriptor = ::openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(descriptor < 0 ? nullptr : ::fdopendir(descriptor),
                                                     ::closedir);
    if (!stream)
        return failure(storageError(m_path, errno));

    std::vector<FolderEntry> result;
    for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(stream.get());
        if (!entry) {
            if (errno != 0)
                return failure(storageError(m_path, errno));
            return result;
        }
        const QByteArray name(entry->d_name);
        struct stat status = {};
        if (name == "." || name == "..")
            continue;
        if (::fstatat(m_descriptor.get(), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            result.push_back({name, identityOf(status)});
        else if (errno != ENOENT) // gone since readdir saw it: no longer an entry
            return failure(error(name, errno));
    }
}

Result<Space> Folder::space() const
{
    struct statvfs status = {};
    if (::fstatvfs(m_descriptor.get(), &status) != 0)
        return failure(storageError(m_path, errno));
    const auto block = static_cast<qint64>(status.f_frsize);
    return Space{block * static_cast<qint64>(status.f_bavail), block * static_cast<qint64>(status.f_blocks)};
}

} // namespace base
