// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/StorageChecks.h"

#include "base/Folder.h"
#include "base/Format.h"
#include "catalogue/FolderLock.h"

#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace backup {
namespace {

using base::ErrorCode;
using base::Text;

const QString folderId = QStringLiteral("folder");
const QString spaceId = QStringLiteral("space");
const QString lockId = QStringLiteral("lock");

/// The nearest folder above that exists: the one in which the missing ones would be made.
QString existingParent(const QString& folder)
{
    QString parent = folder;
    while (!QFileInfo::exists(parent) && parent != u"/")
        parent = QFileInfo(parent).path();
    return parent;
}

/// errno of trying to make a file, 0 when it worked.
int tryToWrite(const base::Folder& folder)
{
    const base::FileDescriptor nameless(
        ::openat(folder.descriptor(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (nameless)
        return 0;
    if (errno != EOPNOTSUPP && errno != EISDIR)
        return errno;
    return ::faccessat(folder.descriptor(), ".", W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
}

} // namespace

Check folderCheck(const QString& folder)
{
    const QFileInfo info(folder);
    const bool missing = !info.exists() && !info.isSymLink();
    const QString looked = missing ? existingParent(folder) : folder;
    const auto opened = base::Folder::open(looked);
    if (!opened)
        return failed(folderId, opened.error());
    if (const int cause = tryToWrite(*opened); cause != 0)
        return failed(folderId, base::storageError(looked, cause));
    return passed(folderId, missing ? Text("backup", "The folder %1 will be created.").arg(folder)
                                    : Text("backup", "The folder %1 can be written.").arg(folder));
}

Check spaceCheck(const base::Space& space, qint64 expectedBytes)
{
    const QLocale locale;
    const QString free = base::sizeText(space.freeBytes, locale);
    const QString expected = base::sizeText(expectedBytes, locale);
    const auto hint =
        Text("backup", "Free some space on that disk, apply the retention, or choose another folder.");
    if (space.freeBytes < expectedBytes)
        return failed(
            spaceId,
            {ErrorCode::StorageFull,
             Text("backup", "Only %1 are free; the backup is expected to take %2.").arg(free).arg(expected),
             {},
             hint});
    if (space.freeBytes / 2 < expectedBytes)
        return warned(spaceId,
                      Text("backup", "%1 are free: enough for this backup (about %2), not for the next one.")
                          .arg(free)
                          .arg(expected),
                      hint);
    if (expectedBytes <= 0) // no earlier dump, and the server did not tell its database's size
        return passed(spaceId, Text("backup", "%1 are free.").arg(free));
    return passed(
        spaceId,
        Text("backup", "%1 are free; the backup is expected to take about %2.").arg(free).arg(expected));
}

Check lockCheck(const QString& folder)
{
    const auto opened = base::Folder::open(folder);
    if (opened && catalogue::FolderLock::isHeld(*opened))
        return failed(lockId, {ErrorCode::LockHeld,
                               Text("backup", "Another backup or rotation is at work in this folder."),
                               {},
                               Text("backup", "Wait until it has ended, or end it, then try again.")});
    return passed(lockId, Text("backup", "No other backup is at work in the folder."));
}

} // namespace backup
