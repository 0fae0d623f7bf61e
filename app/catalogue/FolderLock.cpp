// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/FolderLock.h"

#include "base/Format.h"

#include <QDateTime>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

namespace catalogue {
namespace {

using base::ErrorCode;
using base::Text;

constexpr int lookTries = 6;
constexpr int lookMs = 50;
const QByteArray lockName = ".pgsauvegarde.lock";

base::Error heldBySomebody(const base::FileDescriptor& file)
{
    // What its holder wrote; only told, never trusted.
    char buffer[200] = {};
    const ssize_t count = ::pread(file.get(), buffer, sizeof buffer - 1, 0);
    const QString holder = count > 0 ? base::visible(QByteArray(buffer, count).trimmed()) : QString();
    return {ErrorCode::LockHeld,
            Text("catalogue", "Another backup or rotation is at work in this folder (%1).").arg(holder),
            {},
            Text("catalogue", "Wait until it has ended, or end it, then try again.")};
}

} // namespace

base::Result<FolderLock> FolderLock::take(const base::Folder& folder)
{
    // Never removed: whoever waits for a removed file's lock would hold one that nobody else sees.
    base::FileDescriptor file(::openat(folder.descriptor(), lockName.constData(),
                                       O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600));
    if (!file)
        return base::failure(base::storageError(folder.pathOf(lockName), errno));
    // Somebody who only looks whether it is held has it for a moment.
    int taken = ::flock(file.get(), LOCK_EX | LOCK_NB);
    for (int tries = 0; taken != 0 && errno == EWOULDBLOCK && tries < lookTries; ++tries) {
        ::poll(nullptr, 0, lookMs);
        taken = ::flock(file.get(), LOCK_EX | LOCK_NB);
    }
    if (taken != 0) {
        if (errno == EWOULDBLOCK)
            return base::failure(heldBySomebody(file));
        return base::failure(base::storageError(folder.pathOf(lockName), errno));
    }
    const QByteArray holder = "pid " + QByteArray::number(::getpid()) + ", " +
                              QSysInfo::machineHostName().toUtf8() + ", " +
                              QDateTime::currentDateTime().toString(Qt::ISODate).toUtf8() + '\n';
    // A full disk must not keep anybody from taking the lock: without the note the message only says less.
    if (::ftruncate(file.get(), 0) == 0) [[maybe_unused]]
        const ssize_t written =
            ::pwrite(file.get(), holder.constData(), static_cast<size_t>(holder.size()), 0);
    return FolderLock(std::move(file));
}

bool FolderLock::isHeld(const base::Folder& folder)
{
    const base::FileDescriptor file(
        ::openat(folder.descriptor(), lockName.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    return file && ::flock(file.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace catalogue
