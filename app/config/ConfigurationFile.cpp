// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/ConfigurationFile.h"

#include "base/FileDescriptor.h"
#include "base/Folder.h"
#include "config/YamlText.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace config {
namespace {

using base::ErrorCode;
using base::Text;

base::Error readError(const QString& path, int errnoValue)
{
    base::Error error = base::storageError(path, errnoValue);
    error.code = ErrorCode::ConfigInvalid;
    if (errnoValue == ENOENT || errnoValue == ENOTDIR) {
        error.code = ErrorCode::ConfigMissing;
        error.hint = Text("config", "Write the file, or name another configuration folder with --config.");
    }
    return error;
}

base::Error writeError(const QString& path, const QString& words)
{
    return {ErrorCode::StorageUnwritable,
            Text("config", "%1 could not be saved; it is as it was before.").arg(path), words,
            Text("config", "Check that this account may write to the file and its folder, and that the disk "
                           "has space left.")};
}

} // namespace

base::Result<FileContent> readFile(const QString& path)
{
    const base::FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0)
        return base::failure(readError(path, errno));
    if (!S_ISREG(status.st_mode))
        return base::failure({ErrorCode::ConfigInvalid,
                              Text("config", "%1 is not a file that can be read.").arg(path),
                              {},
                              Text("config", "Put a regular file in its place.")});

    FileContent content{{}, status.st_mode & 07777, status.st_uid, status.st_gid};
    content.bytes.resize(largestFile + 1);
    qsizetype size = 0;
    while (size < content.bytes.size()) {
        const ssize_t count = ::read(file.get(), content.bytes.data() + size,
                                     static_cast<std::size_t>(content.bytes.size() - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return base::failure(readError(path, errno));
        if (count == 0)
            break;
        size += count;
    }
    content.bytes.truncate(size);
    return content;
}

base::Result<void> replaceFile(const QString& path, const FileContent& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure(writeError(path, file.errorString()));
    // The new file is this account's; root saving another account's file must not lock that account out.
    const bool isOwnerKept = ::fchown(file.handle(), content.owner, content.group) == 0 || ::geteuid() != 0;
    const bool isModeKept = ::fchmod(file.handle(), content.mode) == 0;
    // Flushed and synced here: commit() of Qt 6.4 replaces the file even when its own flush failed (disk
    // full).
    const bool isWritten = file.write(content.bytes) == content.bytes.size() && file.flush();
    if (!isOwnerKept || !isModeKept || !isWritten || ::fsync(file.handle()) != 0)
        return base::failure(writeError(path, QString::fromLocal8Bit(std::strerror(errno))));
    if (!file.commit())
        return base::failure(writeError(path, file.errorString()));

    const auto folder = base::Folder::open(QFileInfo(QFileInfo(path).canonicalFilePath()).absolutePath());
    if (!folder)
        return base::failure(folder.error());
    return folder->sync();
}

bool isOpenToOthers(const FileContent& file)
{
    const mode_t tolerated = file.owner == 0 ? 0640 : 0600;
    return (file.mode & 0777 & ~tolerated) != 0;
}

} // namespace config
