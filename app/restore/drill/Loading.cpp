// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/drill/Loading.h"

#include "archive/Contents.h"
#include "base/Format.h"
#include "process/Runner.h"
#include "restore/Secrets.h"
#include "restore/Selection.h"
#include "restore/ToolRun.h"
#include "restore/drill/DatabaseSetup.h"
#include "restore/drill/Owners.h"
#include "restore/drill/QuietSession.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace restore::drill {
namespace {

using base::ErrorCode;
using base::Text;
using postgres::Connection;
using namespace std::chrono_literals;

constexpr qint64 endOfLog = 4096;

QByteArray idsList(const std::vector<int>& ids)
{
    return listOf({ids, {}, {}});
}

class Loading
{
public:
    Loading(const Load& load, Outcome& outcome, const base::JobContext& context)
        : m_load(load), m_outcome(outcome), m_context(context), m_setup(load, outcome, context)
    {
    }

    base::Result<void> run()
    {
        return step(Phase::Roles, [this] { return m_setup.makeRoles(); })
            .and_then([this] { return step(Phase::Database, [this] { return m_setup.makeDatabase(); }); })
            .and_then([this] { return m_load.expectation.hasFunctions ? restoreInParts() : restoreAtOnce(); })
            .and_then([this] { return step(Phase::Properties, [this] { return m_setup.setProperties(); }); })
            .and_then([this] { return step(Phase::Statistics, [this] { return collectStatistics(); }); });
    }

private:
    base::Result<void> step(Phase phase, const std::function<base::Result<void>()>& work)
    {
        QElapsedTimer timer;
        timer.start();
        m_context.onProgress({.step = Text("restore", "Restoring"), .subject = text(phase)});
        const auto done = work();
        m_outcome.phases.push_back({phase, timer.elapsed()});
        return done ? base::Result<void>() : base::failure(causeOf(done.error()));
    }

    /// Definitions by a superuser, rows by the owners of their tables, indexes by a superuser again: these
    /// run what they compute as the owner by themselves.
    base::Result<void> restoreInParts()
    {
        return step(Phase::Definitions, [this] { return define(); })
            .and_then([this] { return step(Phase::Rows, [this] { return fill(); }); })
            .and_then([this] { return step(Phase::Indexes, [this] { return index(); }); });
    }

    /// Where no table can call anybody's function, by one pg_restore, which is quicker: it fills tables that
    /// it made itself without writing them to the log. With several jobs the first indexes are made while
    /// other tables are filled; a phase begins with its first object.
    base::Result<void> restoreAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        qint64 rowsStart = -1, indexesStart = -1;
        base::JobContext watching = m_context;
        watching.onLog = [&](base::LogLevel level, const QString& line) {
            if (rowsStart < 0 && line.startsWith(u"pg_restore: processing data for table"))
                rowsStart = timer.elapsed();
            if (indexesStart < 0 && (line.startsWith(u"pg_restore: creating INDEX") ||
                                     line.startsWith(u"pg_restore: creating CONSTRAINT")))
                indexesStart = timer.elapsed();
            m_context.onLog(level, line);
        };
        auto errors = restore(options({}), std::nullopt, watching);
        const qint64 end = timer.elapsed();
        indexesStart = indexesStart < 0 ? end : indexesStart;
        rowsStart = rowsStart < 0 ? indexesStart : std::min(rowsStart, indexesStart);
        m_outcome.phases.push_back({Phase::Definitions, rowsStart});
        m_outcome.phases.push_back({Phase::Rows, indexesStart - rowsStart});
        m_outcome.phases.push_back({Phase::Indexes, end - indexesStart});
        if (!errors)
            return base::failure(causeOf(errors.error()));
        return note(std::move(*errors));
    }

    postgres::Target target(const QString& database) const
    {
        return m_load.server.target(QStringLiteral("postgres"), database);
    }

    RestoreOptions options(const QString& section) const
    {
        return {.tool = m_load.plan.restoreTool.path,
                .target = m_setup.inside(),
                .passFile = {},
                .file = m_load.plan.request.file,
                .list = {},
                .jobs = m_load.plan.request.jobs,
                .withOwners = true,
                .clean = false,
                .format = archive::DumpFormat::Custom,
                .section = section,
                .asOwners = false,
                .withTablespaces = false};
    }

    /// One run of pg_restore. What it cannot restore is a finding.
    base::Result<std::vector<RestoreError>> restore(const RestoreOptions& options,
                                                    const std::optional<QByteArray>& list,
                                                    const base::JobContext& context)
    {
        ToolRun tool{.options = options,
                     .list = list,
                     .listFolder = QFileInfo(m_load.server.places().data).path(),
                     .descriptor = m_load.descriptor,
                     .goOn = true,
                     .tables = static_cast<int>(m_load.expectation.tables.size()),
                     .errors = {}};
        RestoreOptions shown = options;
        if (list)
            shown.list = QStringLiteral("LIST");
        m_outcome.commands.append(process::displayed(restoreCommand(shown)));
        const auto done = tool.run(context);
        if (done)
            return tool.errors;
        const base::Error& error = done.error();
        // Only what pg_restore itself says is the dump's.
        const bool isItsOwn = error.code == ErrorCode::RestoreFailed || error.code == ErrorCode::ToolFailed;
        if (!isItsOwn || !isServerAlive())
            return base::failure(error);
        tool.errors.push_back({ErrorClass::Data, error.message.toString(), error.detail});
        return tool.errors;
    }

    base::Result<void> restoreAndNote(const RestoreOptions& options,
                                      const std::optional<QByteArray>& list = std::nullopt)
    {
        auto errors = restore(options, list, m_context);
        if (!errors)
            return base::failure(errors.error());
        return note(std::move(*errors));
    }

    base::Result<void> note(std::vector<RestoreError> errors)
    {
        for (RestoreError& error : errors) {
            if (error.message.contains(u"No space left on device"))
                return base::failure(
                    {ErrorCode::StorageFull,
                     Text("restore", "There is no space left in %1.").arg(m_load.plan.request.workFolder),
                     error.message, Text("restore", "Make room, or choose another folder, and try again.")});
            m_outcome.errors.push_back(std::move(error));
        }
        return {};
    }

    base::Result<void> define() { return restoreAndNote(options(QStringLiteral("pre-data"))); }

    base::Result<void> fill()
    {
        const auto connection = Connection::open(target(m_load.database), m_context.stop);
        if (!connection)
            return base::failure(connection.error());
        auto owners = ownersWhoMayFill(*connection, m_load.expectation, m_context.stop);
        if (!owners)
            return base::failure(owners.error());
        std::vector<int> bySuperuser = owners->bySuperuser;
        QStringList refused = owners->refused;
        if (!owners->byOwners.empty()) {
            RestoreOptions asOwners = options(QStringLiteral("data"));
            asOwners.asOwners = true;
            auto errors = restore(asOwners, idsList(owners->byOwners), m_context);
            if (!errors)
                return base::failure(errors.error());
            if (!errors->empty()) {
                // What an owner was refused may still be the dump's fault: once more, with all rights.
                const auto empty = stillEmpty(*connection, m_load.expectation, m_load.inventory,
                                              owners->byOwners, m_context.stop);
                if (!empty)
                    return base::failure(empty.error());
                for (const size_t number : *empty) {
                    bySuperuser.push_back(m_load.expectation.tables[number].dumpId);
                    refused.append(displayed(m_load.expectation.tables[number]));
                }
                std::erase_if(*errors,
                              [](const auto& error) { return error.errorClass == ErrorClass::Data; });
                if (const auto noted = note(std::move(*errors)); !noted)
                    return noted;
            }
        }
        if (!refused.isEmpty())
            m_outcome.remarks.push_back({RemarkKind::LoadedBySuperuser, refused});
        return bySuperuser.empty() ? base::Result<void>()
                                   : restoreAndNote(options(QStringLiteral("data")), idsList(bySuperuser));
    }

    base::Result<void> index() { return restoreAndNote(options(QStringLiteral("post-data"))); }

    /// By as many sessions as the restore; the database's own settings are in force by now, and it may be
    /// read only by them.
    base::Result<void> collectStatistics()
    {
        const process::Command command{
            .program = m_load.plan.binaries + QStringLiteral("/vacuumdb"),
            .arguments = {QStringLiteral("--analyze-only"), QStringLiteral("--quiet"),
                          QStringLiteral("--jobs=%1").arg(m_load.plan.request.jobs),
                          QStringLiteral("--dbname=") +
                              postgres::conninfo(postgres::sessionParameters(
                                  quiet(target(m_load.database), m_load.plan.serverMajor)))}};
        m_outcome.commands.append(process::displayed(command));
        const auto done = process::output(command, m_context.stop, 24h);
        if (done || done.error().code != ErrorCode::ToolFailed || !isServerAlive())
            return done ? base::Result<void>() : base::failure(done.error());
        m_outcome.errors.push_back({ErrorClass::Object, done.error().detail, QStringLiteral("ANALYZE")});
        return {};
    }

    bool isServerAlive() const { return m_load.server.isRunning({}); }

    /// An error that is the end of the server's own, for whatever reason.
    base::Error causeOf(const base::Error& error) const
    {
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::StorageFull || isServerAlive())
            return error;
        QFile log(m_load.server.places().data + QStringLiteral("/server.log"));
        QByteArray end;
        if (log.open(QIODevice::ReadOnly) && log.seek(std::max(qint64(0), log.size() - endOfLog)))
            end = log.readAll();
        return {ErrorCode::ServerError, Text("restore", "The private server has ended."),
                withoutSecrets(QString::fromUtf8(end)).trimmed(),
                Text("restore", "Look at its last words under the details, and try again.")};
    }

    static QString displayed(const ExpectedTable& table)
    {
        return archive::nameText(table.schema) + u'.' + archive::nameText(table.name);
    }

    const Load& m_load;
    Outcome& m_outcome;
    const base::JobContext& m_context;
    DatabaseSetup m_setup;
};

} // namespace

base::Result<void> load(const Load& load, Outcome& outcome, const base::JobContext& context)
{
    return Loading(load, outcome, context).run();
}

} // namespace restore::drill
