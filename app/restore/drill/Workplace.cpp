// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Workplace.h"

#include "base/Folder.h"
#include "postgres/Passage.h"
#include "process/Tools.h"
#include "restore/drill/Leftover.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace restore::drill {
namespace {

using base::Text;

const QString prefix = QStringLiteral("drill-");
const QString binariesMark = QStringLiteral("binaries");
constexpr qint64 secondsToMakeIt = 3600;
constexpr qsizetype longestSocketFolder = 90; // 107 bytes for the path, less the socket's own name

/// What is thrown away needs no second copy, nobody to follow it, and no guest beside the drill; what counts
/// is the time that PostgreSQL itself needs.
const QByteArray serverSettings = "wal_level = minimal\n"
                                  "max_wal_senders = 0\n"
                                  "max_wal_size = 2GB\n"
                                  "checkpoint_timeout = 30min\n"
                                  "autovacuum = off\n"
                                  "maintenance_work_mem = 256MB\n"
                                  "shared_buffers = 128MB\n"
                                  "max_locks_per_transaction = 1024\n"
                                  "restart_after_crash = off\n";

QString socketFolderOf(const QString& folder)
{
    const QString own = folder + QStringLiteral("/socket");
    if (QFile::encodeName(own).size() <= longestSocketFolder)
        return own;
    // Root's own runtime folder lets nobody else pass.
    const QString runtime = ::geteuid() == 0 ? QString() : qEnvironmentVariable("XDG_RUNTIME_DIR");
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + QStringLiteral("/pgsauvegarde-") +
           QFileInfo(folder).fileName();
}

postgres::PrivateServer serverIn(const QString& folder, const QString& binaries, int jobs = 1)
{
    // pg_restore takes one connection for each job and one for itself, comparing one for each.
    const QByteArray connections = "max_connections = " + QByteArray::number(2 * jobs + 20) + '\n';
    return postgres::PrivateServer({.data = folder + QStringLiteral("/data"),
                                    .socket = socketFolderOf(folder),
                                    .binaries = binaries,
                                    .settings = serverSettings + connections,
                                    .withoutNetwork = true});
}

void removeAll(const QString& folder, const QString& binaries)
{
    const postgres::PrivateServer server = serverIn(folder, binaries);
    // Without its programs, a server ends by itself when its data are gone.
    if (QDir::isAbsolutePath(binaries) && process::toolAt(binaries + QStringLiteral("/pg_ctl")))
        (void)server.stopImmediately();
    QDir(server.places().socket).removeRecursively();
    QDir(folder).removeRecursively();
}

base::Result<void> write(const base::Folder& folder, const QByteArray& name, const QByteArray& text)
{
    const auto file = folder.createFile(name);
    if (!file)
        return base::failure(file.error());
    const int cause =
        base::writeAll(file->get(), std::span(text.constData(), static_cast<size_t>(text.size())));
    return cause == 0 ? base::Result<void>() : base::failure(base::storageError(folder.pathOf(name), cause));
}

/// Made by this user's drill, with data of its server: nothing that another user put there is run or removed.
bool isLeftByUs(const base::Folder& folder)
{
    if (!isOwn(folder))
        return false;
    struct stat data = {};
    if (::fstatat(folder.descriptor(), "data", &data, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    const auto account = postgres::serverAccount();
    return S_ISDIR(data.st_mode) && (data.st_mode & (S_IWGRP | S_IWOTH)) == 0 &&
           (data.st_uid == ::geteuid() || (account && data.st_uid == account->user));
}

/// A folder of a name that nobody has.
base::Result<base::Folder> makeFolder(const QString& workFolder)
{
    const auto account = postgres::serverAccount();
    const QString ours =
        workFolder == standardWorkFolder() ? QFileInfo(standardWorkFolder()).path() : QString();
    const auto parent = postgres::openPassable(workFolder, ours, account);
    if (!parent)
        return base::failure(parent.error());
    QByteArray path = QFile::encodeName(workFolder + u'/' + prefix + QStringLiteral("XXXXXX"));
    if (!::mkdtemp(path.data())) // 0700
        return base::failure(base::storageError(workFolder, errno));
    // The server's account reaches its data and its socket through this one.
    if (account && ::chmod(path.constData(), 0711) != 0)
        return base::failure(base::storageError(workFolder, errno));
    return base::Folder::open(QFile::decodeName(path));
}

} // namespace

QString standardWorkFolder()
{
    return ::geteuid() == 0 ? QStringLiteral("/var/lib/pgsauvegarde/drill")
                            : QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                  QStringLiteral("/pgsauvegarde/drill");
}

Workplace::Workplace(QString folder, catalogue::FolderLock lock, postgres::PrivateServer server)
    : m_folder(std::move(folder)), m_lock(std::move(lock)), m_server(std::move(server))
{
}

Workplace::Workplace(Workplace&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {})),
      m_lock(std::move(other.m_lock)),
      m_server(std::move(other.m_server)),
      m_isAlone(other.m_isAlone)
{
}

Workplace::~Workplace()
{
    if (!m_folder.isEmpty())
        removeAll(m_folder, m_server.places().binaries);
}

base::Result<Workplace> Workplace::make(const QString& workFolder, const QString& binaries, int jobs,
                                        const base::JobContext& context)
{
    const auto folder = makeFolder(workFolder);
    if (!folder)
        return base::failure(folder.error());
    auto lock = catalogue::FolderLock::take(*folder);
    if (!lock)
        return base::failure(lock.error());
    Workplace made(folder->path(), std::move(*lock), serverIn(folder->path(), binaries, jobs));
    if (const auto marked = write(*folder, binariesMark.toLatin1(), QFile::encodeName(binaries)); !marked)
        return base::failure(marked.error());
    context.onProgress({Text("restore", "Making a private server"), {}});
    if (const auto initialised = made.m_server.initialise(context); !initialised)
        return base::failure(initialised.error());
    if (const auto started = made.m_server.start(context); !started)
        return base::failure(started.error());
    made.m_isAlone = made.m_server.isWithoutNetwork();
    return made;
}

postgres::Target Workplace::target(const QString& database) const
{
    return m_server.target(QStringLiteral("postgres"), database);
}

int removeLeftovers(const QString& workFolder, const base::JobContext& context)
{
    int removed = 0;
    const QDir work(workFolder);
    if (!isSafe(workFolder))
        return removed;
    for (const QString& name : work.entryList({prefix + u'*'}, QDir::Dirs | QDir::Hidden |
                                                                   QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const auto folder = base::Folder::open(work.filePath(name));
        if (!folder || !isLeftByUs(*folder))
            continue;
        // The mark is written under the lock: a folder without one may only just be in the making.
        const auto binaries = folder->read(binariesMark.toLatin1(), PATH_MAX);
        const QDateTime changed = QFileInfo(folder->path()).lastModified();
        if (!binaries && changed.secsTo(context.clock()) < secondsToMakeIt)
            continue;
        // Whoever holds it is still at work.
        const auto lock = catalogue::FolderLock::take(*folder);
        if (!lock)
            continue;
        removeAll(folder->path(), QFile::decodeName(binaries.value_or(QByteArray())));
        context.log(Text("restore", "What an interrupted test restore had left in %1 was removed.")
                        .arg(folder->path()));
        ++removed;
    }
    return removed;
}

} // namespace restore::drill
