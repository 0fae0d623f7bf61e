// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Drill.h"

#include "archive/Reading.h"
#include "base/Operator.h"
#include "base/Sha256.h"
#include "catalogue/LastDrill.h"
#include "catalogue/Sidecars.h"
#include "restore/Secrets.h"
#include "restore/Target.h"
#include "restore/drill/Comparing.h"
#include "restore/drill/Loading.h"
#include "restore/drill/OutcomeJson.h"
#include "restore/drill/QuietSession.h"
#include "restore/drill/Scratch.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace restore::drill {
namespace {

using base::ErrorCode;
using base::Text;

constexpr qsizetype mostLogLines = 200;

base::Error corrupt(const QString& file)
{
    return {ErrorCode::ArchiveCorrupt,
            Text("restore", "%1 is not what it was when it was written: its SHA-256 is another.").arg(file),
            {},
            Text("restore", "Test an earlier dump; verify this one to see what is wrong.")};
}

base::Error changed(const QString& file)
{
    return {ErrorCode::FileChanged,
            Text("restore", "%1 has changed since the preview.").arg(file),
            {},
            Text("restore", "Look at it again.")};
}

base::Result<QByteArray> sha256Of(int descriptor, const QString& file, const base::JobContext& context)
{
    constexpr size_t pieceBytes = 1024 * 1024;
    std::vector<char> piece(pieceBytes);
    base::Sha256 hash;
    qint64 position = 0;
    for (;;) {
        if (context.stop.stop_requested())
            return base::failure(base::cancelled());
        const ssize_t size = ::pread(descriptor, piece.data(), piece.size(), position);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return base::failure(base::storageError(file, errno));
        if (size == 0)
            return hash.result();
        hash.add(std::span(piece.data(), static_cast<size_t>(size)));
        position += size;
        context.onProgress({.step = Text("restore", "Reading the dump"),
                            .subject = {},
                            .bytes = position,
                            .unit = base::Progress::Unit::Bytes});
    }
}

class Drill
{
public:
    Drill(const Plan& plan, const base::JobContext& context) : m_plan(plan), m_context(context)
    {
        m_context.onLog = [this, onLog = context.onLog](base::LogLevel level, const QString& logged) {
            const QString line = withoutSecrets(logged);
            m_outcome.log.append(line);
            if (m_outcome.log.size() > mostLogLines)
                m_outcome.log.removeFirst();
            onLog(level, line);
        };
    }

    base::Result<Outcome> run()
    {
        begin();
        const QFileInfo path(m_plan.request.file);
        const auto folder = base::Folder::open(path.absolutePath());
        if (!folder)
            return base::failure(folder.error());
        const auto file = folder->openFile(QFile::encodeName(path.fileName()));
        if (!file)
            return base::failure(file.error());
        const auto identity = base::identityOf(file->get(), m_plan.request.file);
        if (!identity)
            return base::failure(identity.error());
        if (*identity != m_plan.identity)
            return base::failure(changed(m_plan.request.file));

        const auto read = readDump(file->get());
        if (!read)
            return base::failure(read.error());
        const auto held = m_plan.request.server ? inScratch(file->get()) : inPrivate(file->get());
        if (!held)
            return base::failure(held.error());
        m_outcome.endedAt = m_context.clock();
        m_context.log(verdict(m_outcome));
        return std::move(m_outcome);
    }

private:
    void begin()
    {
        const catalogue::Details& details = m_plan.inside.details;
        m_outcome.file = m_plan.request.file;
        m_outcome.database = details.header.database;
        m_outcome.bytes = details.identity.size;
        m_outcome.stamp = catalogue::stampOf(details.identity);
        m_outcome.dumpedAt = catalogue::createdAt(details, QTimeZone::systemTimeZone()).toUTC();
        m_outcome.dumpedFrom = details.header.serverVersion;
        m_outcome.dumpedBy = details.header.dumpVersion;
        m_outcome.hasManifest = details.manifest.has_value();
        m_outcome.place = m_plan.request.server ? Place::ScratchDatabase : Place::PrivateServer;
        m_outcome.toolVersion = m_plan.restoreTool.version.text;
        m_outcome.jobs = m_plan.request.jobs;
        m_outcome.operatorName = base::operatorName();
        m_outcome.startedAt = m_context.clock();
        m_outcome.commands = {QStringLiteral("pgsauvegarde-cli drill ") + m_plan.request.file};
    }

    /// That it is what its manifest says; or, without one, what is in it.
    base::Result<void> readDump(int descriptor)
    {
        auto expectation = readExpectation(descriptor, m_plan.request.file);
        if (!expectation)
            return base::failure(expectation.error());
        m_expectation = std::move(*expectation);
        const auto& manifest = m_plan.inside.details.manifest;
        if (manifest && manifest->inventory) {
            const auto sha256 = sha256Of(descriptor, m_plan.request.file, m_context);
            if (!sha256)
                return base::failure(sha256.error());
            if (*sha256 != manifest->sha256)
                return base::failure(corrupt(m_plan.request.file));
            m_outcome.sha256 = *sha256;
            m_inventory = *manifest->inventory;
            return {};
        }
        const auto reading =
            archive::readWhole(descriptor, m_plan.request.file, m_context.stop, [this](qint64 bytes) {
                m_context.onProgress({.step = Text("restore", "Reading the dump"),
                                      .subject = {},
                                      .bytes = bytes,
                                      .unit = base::Progress::Unit::Bytes});
            });
        if (!reading)
            return base::failure(reading.error());
        m_outcome.sha256 = reading->sha256;
        m_inventory = catalogue::inventoryOf(reading->data);
        return {};
    }

    base::Result<void> inPrivate(int descriptor)
    {
        QElapsedTimer timer;
        timer.start();
        const auto place =
            Workplace::make(m_plan.request.workFolder, m_plan.binaries, m_plan.request.jobs, m_context);
        m_outcome.phases.push_back({Phase::Server, timer.elapsed()});
        if (!place)
            return base::failure(place.error());
        if (!place->isAlone())
            m_outcome.remarks.push_back({RemarkKind::NoNetworkNamespace});
        for (const process::Command& command : place->server().makingCommands())
            m_outcome.commands.append(process::displayed(command));
        const auto& manifest = m_plan.inside.details.manifest;
        const auto loaded = load({m_plan, m_expectation, m_inventory, place->server(), descriptor,
                                  m_plan.database, manifest ? manifest->session : QMap<QString, QString>()},
                                 m_outcome, m_context);
        return loaded ? compareIn(descriptor, place->target(m_plan.database), place->folder()) : loaded;
    }

    base::Result<void> inScratch(int descriptor)
    {
        const auto scratch = Scratch::make(m_plan, m_outcome, m_context);
        return scratch ? compareIn(descriptor, scratch->target(), scratch->folder())
                       : base::failure(scratch.error());
    }

    base::Result<void> compareIn(int descriptor, const postgres::Target& target, const QString& folder)
    {
        QElapsedTimer timer;
        timer.start();
        m_context.log(Text("restore", "Comparing"));
        const auto isSuperuser = this->isSuperuser();
        if (!isSuperuser)
            return base::failure(isSuperuser.error());
        const postgres::Target session = *isSuperuser ? quiet(target, m_plan.serverMajor) : target;
        const auto connection = postgres::Connection::open(session, m_context.stop);
        if (!connection)
            return base::failure(connection.error());
        m_outcome.serverVersion = connection->parameter("server_version");
        const auto compared =
            compare({m_plan, m_expectation, m_inventory, descriptor, session, folder}, m_outcome, m_context);
        m_outcome.phases.push_back({Phase::Comparing, timer.elapsed()});
        // A definition that differs is told with its SQL.
        for (catalogue::DefinitionChange& change : m_outcome.definitions)
            for (catalogue::DiffLine& line : change.diff)
                line.text = withoutSecrets(line.text);
        return compared;
    }

    /// Of a configured server asked outside of the copy, where nothing of it runs yet.
    base::Result<bool> isSuperuser() const
    {
        if (!m_plan.request.server)
            return true;
        const auto connection = postgres::Connection::open(
            inDatabase(*m_plan.request.server, QStringLiteral("postgres")), m_context.stop);
        return connection ? base::Result<bool>(connection->parameter("is_superuser") == QStringLiteral("on"))
                          : base::failure(connection.error());
    }

    const Plan& m_plan;
    base::JobContext m_context;
    Outcome m_outcome;
    Expectation m_expectation;
    catalogue::Inventory m_inventory;
};

} // namespace

base::Result<Outcome> run(const Plan& plan, const base::JobContext& context)
{
    if (plan.isOfUnknownOrigin())
        context.warn(Text("restore",
                          "%1 has no manifest, so nothing tells where it comes from. Its functions "
                          "run with the rights of the test's server: test only what you trust.")
                         .arg(plan.request.file));
    removeLeftovers(plan.request.workFolder, context);
    return Drill(plan, context).run();
}

base::Result<void> record(const Outcome& outcome)
{
    const QFileInfo path(outcome.file);
    const auto folder = base::Folder::open(path.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const QByteArray name = catalogue::drillName(QFile::encodeName(path.fileName()));
    if (name.isEmpty()) // nothing can stand beside a file of such a name
        return {};
    if (const auto written =
            catalogue::writeSidecar(*folder, name, toJson(outcome), catalogue::Overwrite::Yes);
        !written)
        return written;
    return catalogue::rememberDrill(*folder, outcome.database, {path.fileName(), outcome.record()});
}

} // namespace restore::drill
