// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Leftover.h"

#include <sys/stat.h>
#include <unistd.h>

namespace restore::drill {
namespace {

/// As root only root's group may; a user's own group is often the user alone.
bool isWritableByOthers(const struct stat& status)
{
    const bool byGroup = (status.st_mode & S_IWGRP) != 0 && status.st_gid != 0 && ::geteuid() == 0;
    return byGroup || (status.st_mode & S_IWOTH) != 0;
}

} // namespace

bool isOwn(const base::Folder& folder)
{
    struct stat status = {};
    return ::fstat(folder.descriptor(), &status) == 0 && status.st_uid == ::geteuid() &&
           !isWritableByOthers(status);
}

bool isSafe(const QString& workFolder)
{
    struct stat status = {};
    const auto folder = base::Folder::open(workFolder);
    if (!folder || ::fstat(folder->descriptor(), &status) != 0)
        return false;
    const bool isOfOther = status.st_uid != ::geteuid() && status.st_uid != 0;
    return !isOfOther && (!isWritableByOthers(status) || (status.st_mode & S_ISVTX) != 0);
}

} // namespace restore::drill
