// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Demonstration.h"

#include "base/Folder.h"
#include "demo/PastDump.h"
#include "demo/Sample.h"
#include "postgres/Passage.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <unistd.h>

namespace demo {
namespace {

using base::ErrorCode;
using base::Text;

constexpr int daysOfHistory = 21;
constexpr int backupHour = 2;
constexpr qsizetype longestSocketFolder = 90; // 107 bytes for the path, less the socket's own name
const QString madeMark = QStringLiteral("made");

/// The version of PostgreSQL that made the data is the one that can start it.
base::Result<QString> binariesOf(const QString& mark)
{
    QFile file(mark);
    if (file.open(QIODevice::ReadOnly)) {
        const QString binaries = QString::fromUtf8(file.readAll()).trimmed();
        if (QFile::exists(binaries + QStringLiteral("/pg_ctl")))
            return binaries;
    }
    return postgres::serverBinaries();
}

base::Result<void> writeFile(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::failure(base::storageError(path, errno));
    return {};
}

/// The nights at two o'clock up to the last one, oldest first.
std::vector<QDateTime> pastNights(const QDateTime& now, const QTimeZone& zone)
{
    std::vector<QDateTime> nights;
    const QDate today = now.toTimeZone(zone).date();
    for (int daysAgo = 0; nights.size() < daysOfHistory; ++daysAgo) {
        const QDateTime night(today.addDays(-daysAgo), QTime(backupHour, 0), zone);
        if (night < now)
            nights.insert(nights.begin(), night.toUTC());
    }
    return nights;
}

} // namespace

QString Demonstration::standardFolder()
{
    const config::Surroundings surroundings = config::Surroundings::ofThisProcess();
    return (::geteuid() == 0 ? surroundings.systemData
                             : surroundings.xdgDataHome + QStringLiteral("/pgsauvegarde")) +
           QStringLiteral("/demo");
}

Demonstration::Demonstration(QString folder) : m_folder(std::move(folder)) {}

/// The folder that is opened to the server's account although it is there already; empty: none.
QString Demonstration::ours() const
{
    return m_folder == standardFolder() ? QFileInfo(m_folder).path() : QString();
}

bool Demonstration::isMade() const
{
    return QFile::exists(below(madeMark));
}

QString Demonstration::socketFolder() const
{
    const QString own = below(QStringLiteral("socket"));
    if (QFile::encodeName(own).size() <= longestSocketFolder)
        return own;
    // Root's own runtime folder lets nobody else pass.
    const QString runtime = ::geteuid() == 0 ? QString() : qEnvironmentVariable("XDG_RUNTIME_DIR");
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) +
           QStringLiteral("/pgsauvegarde-demo-%1").arg(::geteuid());
}

base::Result<postgres::PrivateServer> Demonstration::server() const
{
    const auto binaries = binariesOf(below(madeMark));
    if (!binaries)
        return base::failure(binaries.error());
    return postgres::PrivateServer({below(QStringLiteral("server")), socketFolder(), *binaries});
}

config::ConfigurationFolder Demonstration::configuration() const
{
    return {below(QStringLiteral("config")), m_folder};
}

base::Result<Status> Demonstration::status(std::stop_token stop) const
{
    Status status{isMade(), false, m_folder, socketFolder()};
    if (!status.made)
        return status;
    const auto made = server();
    if (!made)
        return base::failure(made.error());
    status.running = made->isRunning(stop);
    return status;
}

/// Two programs must not make or delete the same demonstration at once; who comes second waits.
base::Result<catalogue::FolderLock> Demonstration::lock(const base::JobContext& context) const
{
    const auto parent = postgres::openPassable(QFileInfo(m_folder).path(), ours(), postgres::serverAccount());
    if (!parent)
        return base::failure(parent.error());
    for (;;) {
        auto taken = catalogue::FolderLock::take(*parent);
        if (taken || taken.error().code != ErrorCode::LockHeld)
            return taken;
        if (context.stop.stop_requested())
            return base::failure(base::cancelled());
    }
}

base::Result<void> Demonstration::start(const base::JobContext& context) const
{
    const auto held = lock(context);
    if (!held)
        return base::failure(held.error());
    if (!isMade())
        return make(context);
    const auto made = server();
    if (!made)
        return base::failure(made.error());
    return made->start(context);
}

base::Result<void> Demonstration::stop(const base::JobContext& context) const
{
    if (!QFile::exists(below(QStringLiteral("server"))))
        return {};
    const auto made = server();
    if (!made)
        return base::failure(made.error());
    return made->stop(context);
}

base::Result<void> Demonstration::make(const base::JobContext& context) const
{
    const auto fresh = server();
    if (!fresh)
        return base::failure(fresh.error());
    base::JobContext cleaning = context;
    cleaning.stop = {};
    (void)fresh->stop(cleaning); // of a start that was interrupted
    QDir(m_folder).removeRecursively();

    // The server's account must be able to pass through; what is inside is closed by itself.
    const auto folder = postgres::openPassable(m_folder, ours(), fresh->account());
    if (!folder)
        return base::failure(folder.error());

    const auto filled = fill(*fresh, context);
    if (filled)
        return writeFile(below(madeMark), fresh->places().binaries.toUtf8() + '\n');
    (void)fresh->stop(cleaning);
    QDir(m_folder).removeRecursively();
    return filled;
}

base::Result<void> Demonstration::fill(const postgres::PrivateServer& server,
                                       const base::JobContext& context) const
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const auto nights = pastNights(context.clock(), zone);
    const auto total = qint64(nights.size()) + 2;
    const auto step = [&](qint64 done, const Text& text) {
        context.onProgress({text, {}, done, total, -1});
        context.log(text);
    };

    step(0, Text("demo", "Making a private PostgreSQL server…"));
    if (const auto made = server.initialise(context); !made)
        return made;
    if (const auto started = server.start(context); !started)
        return started;
    step(1, Text("demo", "Inventing the data of a town hall…"));
    const QDate firstDay = nights.front().toTimeZone(zone).date().addDays(-1);
    if (const auto created = createSample(server, firstDay, context); !created)
        return created;
    const auto connection = openSample(server, context);
    if (!connection)
        return base::failure(connection.error());
    const auto backups = base::Folder::openOrCreate(below(QStringLiteral("backups/postgres")));
    if (!backups)
        return base::failure(backups.error());
    for (size_t i = 0; i < nights.size(); ++i) {
        step(qint64(i) + 2, Text("demo", "Living through day %1 of %2 and backing it up…")
                                .arg(qint64(i) + 1)
                                .arg(qint64(nights.size())));
        if (const auto added = addDay(*connection, firstDay.addDays(qint64(i)), context); !added)
            return added;
        if (const auto dumped = makePastDump(server, *backups, nights[i], zone, context); !dumped)
            return dumped;
    }
    // Today's work, which no backup holds yet.
    if (const auto added = addDay(*connection, firstDay.addDays(qint64(nights.size())), context); !added)
        return added;
    return config::createConfiguration(configuration().path, server.places().socket,
                                       server.target({}, {}).parameters.value(QStringLiteral("port")).toInt(),
                                       sampleDatabase, sampleUser);
}

} // namespace demo
