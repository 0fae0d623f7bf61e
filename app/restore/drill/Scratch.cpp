// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Scratch.h"

#include "base/Folder.h"
#include "postgres/Quoting.h"
#include "restore/Run.h"
#include "restore/drill/Leftover.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <unistd.h>

namespace restore::drill {
namespace {

using base::Text;

const QString prefix = QStringLiteral("scratch-");
const QByteArray noteName = "server";
constexpr qint64 longestNote = 4096;
constexpr int longestStart = 40; // bytes of the original's name; the server cuts names at 63

/// Which server, in one line: never the password.
QByteArray placeOf(const postgres::Target& server)
{
    QByteArrayList parts;
    for (const char* key : {"host", "port", "service"})
        parts.append(server.parameters.value(QLatin1String(key)).toUtf8().toPercentEncoding());
    return parts.join(' ');
}

/// How the name of the database that is made for a folder ends; no other one is ever dropped.
QString endFor(const QString& folder)
{
    return QStringLiteral("_drill_") + QFileInfo(folder).fileName().mid(prefix.size());
}

QString nameFor(const QString& original, const QString& folder)
{
    QString start = original;
    while (start.toUtf8().size() > longestStart)
        start.chop(1);
    return start + endFor(folder);
}

base::Result<void> drop(const postgres::Target& server, const QString& database)
{
    const auto connection =
        postgres::Connection::open(inDatabase(server, QStringLiteral("postgres")), std::stop_token());
    if (!connection)
        return base::failure(connection.error());
    const QByteArray force = connection->serverVersion() >= 130000 ? " WITH (FORCE)" : "";
    // Alone, without the settings that execute() sends along: it wants no transaction around it.
    const auto dropped =
        connection->query("DROP DATABASE IF EXISTS " + postgres::quotedIdentifier(database.toUtf8()) + force,
                          {}, {}, std::chrono::hours(1));
    return dropped ? base::Result<void>() : base::failure(dropped.error());
}

/// Databases of earlier drills on the same server that nobody holds any more.
void dropLeftovers(const QString& workFolder, const postgres::Target& server, const base::JobContext& context)
{
    if (!isSafe(workFolder))
        return;
    const QDir work(workFolder);
    for (const QString& name : work.entryList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        const auto folder = base::Folder::open(work.filePath(name));
        // What another user put there is not done.
        if (!folder || !isOwn(*folder))
            continue;
        const auto note = folder->read(noteName, longestNote);
        const QByteArrayList lines = note ? note->split('\n') : QByteArrayList();
        if (lines.size() < 2 || lines[0] != placeOf(server))
            continue;
        const auto lock = catalogue::FolderLock::take(*folder);
        if (!lock)
            continue;
        const QString database = QString::fromUtf8(QByteArray::fromPercentEncoding(lines[1]));
        if (!database.endsWith(endFor(folder->path())))
            continue;
        if (const auto dropped = drop(server, database); !dropped) {
            context.warn(dropped.error().message);
            continue;
        }
        context.log(Text("restore", "The database %1, left by an interrupted test restore, was dropped.")
                        .arg(database));
        QDir(folder->path()).removeRecursively();
    }
}

base::Result<base::Folder> makeFolder(const QString& workFolder)
{
    const auto parent = base::Folder::openOrCreate(workFolder);
    if (!parent)
        return base::failure(parent.error());
    QByteArray path = QFile::encodeName(workFolder + u'/' + prefix + QStringLiteral("XXXXXX"));
    if (!::mkdtemp(path.data()))
        return base::failure(base::storageError(workFolder, errno));
    return base::Folder::open(QFile::decodeName(path));
}

base::Result<void> writeNote(const base::Folder& folder, const QByteArray& text)
{
    const auto file = folder.createFile(noteName);
    if (!file)
        return base::failure(file.error());
    const int cause =
        base::writeAll(file->get(), std::span(text.constData(), static_cast<size_t>(text.size())));
    return cause == 0 ? base::Result<void>()
                      : base::failure(base::storageError(folder.pathOf(noteName), cause));
}

} // namespace

Scratch::Scratch(postgres::Target target, QString folder, catalogue::FolderLock lock)
    : m_target(std::move(target)), m_folder(std::move(folder)), m_lock(std::move(lock))
{
}

Scratch::Scratch(Scratch&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_folder(std::exchange(other.m_folder, {})),
      m_lock(std::move(other.m_lock))
{
}

Scratch::~Scratch()
{
    // Where the server does not answer any more, the note stays, and the next drill sees to it.
    if (!m_folder.isEmpty() && drop(m_target, m_target.database()))
        QDir(m_folder).removeRecursively();
}

base::Result<Scratch> Scratch::make(const Plan& plan, Outcome& outcome, const base::JobContext& context)
{
    const postgres::Target& server = *plan.request.server;
    dropLeftovers(plan.request.workFolder, server, context);
    const auto folder = makeFolder(plan.request.workFolder);
    if (!folder)
        return base::failure(folder.error());
    auto lock = catalogue::FolderLock::take(*folder);
    if (!lock)
        return base::failure(lock.error());
    const QString database = nameFor(outcome.database, folder->path());
    if (const auto noted =
            writeNote(*folder, placeOf(server) + '\n' + database.toUtf8().toPercentEncoding() + '\n');
        !noted)
        return base::failure(noted.error());
    Scratch scratch(inDatabase(server, database), folder->path(), std::move(*lock));

    restore::Request request{.server = inDatabase(server, QStringLiteral("postgres")),
                             .file = plan.request.file,
                             .database = database,
                             .goOn = true,
                             .jobs = plan.request.jobs,
                             .toolFolders = plan.request.toolFolders};
    const auto planned = restore::plan(request, context.stop);
    if (!planned)
        return base::failure(planned.error());
    outcome.commands += planned->commands();
    const auto restored = restore::run(*planned, context);
    if (!restored)
        return base::failure(restored.error());
    outcome.errors = restored->errors;
    outcome.phases = {{Phase::Database, restored->durationMs - restored->restoreMs - restored->analyzeMs},
                      {Phase::Rows, restored->restoreMs},
                      {Phase::Statistics, restored->analyzeMs}};
    return scratch;
}

} // namespace restore::drill
