// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Passage.h"

#include "process/Runner.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

namespace postgres {
namespace {

using base::ErrorCode;
using base::Text;

/// The folder and its parents, the root of all first.
QStringList wayTo(const QString& path)
{
    QStringList way;
    for (QString folder = path; way.isEmpty() || way.first() != folder; folder = QFileInfo(folder).path())
        way.prepend(folder);
    return way;
}

/// Asked of the system itself, as the account: it knows of groups and access lists.
bool mayPass(const QString& folder, const process::Account& account)
{
    return process::output({.program = QStringLiteral("/usr/bin/test"),
                            .arguments = {QStringLiteral("-x"), folder},
                            .account = account,
                            .workingFolder = QStringLiteral("/")},
                           {})
        .has_value();
}

base::Error cannotPass(const QString& folder, const process::Account& account)
{
    return {ErrorCode::PermissionDenied,
            Text("postgres", "The account %1, which the private server runs as, cannot enter %2.")
                .arg(account.name)
                .arg(folder),
            {},
            Text("postgres", "Let it pass through that folder (chmod o+x), or choose another one.")};
}

base::Result<void> letPass(const base::Folder& folder)
{
    struct stat status = {};
    if (::fstat(folder.descriptor(), &status) != 0 ||
        ::fchmod(folder.descriptor(), (status.st_mode & 07777) | S_IXGRP | S_IXOTH) != 0)
        return base::failure(base::storageError(folder.path(), errno));
    return {};
}

} // namespace

base::Result<base::Folder> openPassable(const QString& path, const QString& ours,
                                        const std::optional<process::Account>& account)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (account)
        for (const QString& folder : wayTo(whole)) {
            const bool isOurs = !ours.isEmpty() && (folder == ours || folder.startsWith(ours + u'/'));
            const bool isNew = !QFileInfo::exists(folder) && !QFileInfo(folder).isSymLink();
            if (isOurs || isNew) {
                const auto opened = base::Folder::openOrCreate(folder);
                const auto passable = opened ? letPass(*opened) : base::failure(opened.error());
                if (!passable)
                    return base::failure(passable.error());
            }
        }
    if (account && !mayPass(whole, *account))
        for (const QString& folder : wayTo(whole))
            if (!mayPass(folder, *account))
                return base::failure(cannotPass(folder, *account));
    return base::Folder::openOrCreate(whole);
}

} // namespace postgres
