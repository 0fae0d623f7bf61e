// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Run.h"

#include "base/Format.h"
#include "postgres/Quoting.h"
#include "restore/ToolRun.h"

#include <QElapsedTimer>

#include <algorithm>

namespace restore {
namespace {

using base::ErrorCode;
using base::Text;
using postgres::quotedIdentifier;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

/// Sessions of pg_restore may still be ending; servers before 13 know no FORCE.
QByteArray dropStatement(const QString& database, int serverMajor)
{
    return "DROP DATABASE IF EXISTS " + quotedIdentifier(database.toUtf8()) +
           (serverMajor < 13 ? "" : " WITH (FORCE)");
}

QByteArray renameStatement(const QString& from, const QString& to)
{
    return "ALTER DATABASE " + quotedIdentifier(from.toUtf8()) + " RENAME TO " +
           quotedIdentifier(to.toUtf8());
}

constexpr minutes longestStatement(30); // dropping a database of many files takes minutes

/// Statements for the server as a whole, each alone: CREATE DATABASE wants no transaction around it.
class Maintenance
{
public:
    Maintenance(postgres::Target target, std::stop_token stop)
        : m_target(std::move(target)), m_stop(std::move(stop))
    {
    }

    base::Result<void> run(const QByteArray& statement) const
    {
        const auto connection = postgres::Connection::open(m_target, m_stop);
        if (!connection)
            return base::failure(connection.error());
        const auto done = connection->query(statement, {}, m_stop, longestStatement);
        return done ? base::Result<void>() : base::failure(done.error());
    }

private:
    postgres::Target m_target;
    std::stop_token m_stop;
};

/// A database that was made goes again unless the restore comes to its end.
class MadeDatabase
{
public:
    MadeDatabase(const Plan& plan, const postgres::Target& server, const base::JobContext& context)
        : m_plan(plan), m_server(server), m_context(context)
    {
    }
    MadeDatabase(const MadeDatabase&) = delete;
    MadeDatabase& operator=(const MadeDatabase&) = delete;
    ~MadeDatabase()
    {
        if (!m_isMade)
            return;
        if (m_plan.request.keepOnFailure) {
            m_context.warn(
                Text("restore", "The database %1 is kept as it is: not complete.").arg(m_plan.madeDatabase));
            return;
        }
        // Also after a stop: whatever was asked to end, this is to be cleaned up.
        const auto dropped =
            Maintenance(m_server, {}).run(dropStatement(m_plan.madeDatabase, m_plan.target.serverMajor));
        if (dropped)
            m_context.log(Text("restore", "The database %1, which was not complete, was dropped.")
                              .arg(m_plan.madeDatabase));
        else
            m_context.warn(dropped.error().message);
    }

    base::Result<void> make()
    {
        if (m_plan.madeDatabase.isEmpty())
            return {};
        // Not to be stopped: the server would go on, and nobody would know of the database.
        const auto created = Maintenance(m_server, {}).run(m_plan.objects.properties.create);
        m_isMade = created.has_value();
        return created;
    }
    void keep() { m_isMade = false; }

private:
    const Plan& m_plan;
    const postgres::Target& m_server;
    const base::JobContext& m_context;
    bool m_isMade = false;
};

class Restore
{
public:
    Restore(const Plan& plan, const base::JobContext& context)
        : m_plan(plan),
          m_context(context),
          m_server(inDatabase(plan.request.server, QStringLiteral("postgres"))),
          m_inside(inDatabase(plan.request.server, plan.databaseRestoredInto()))
    {
    }

    base::Result<Report> run()
    {
        QElapsedTimer timer;
        timer.start();
        if (const auto opened = openDump(); !opened)
            return base::failure(opened.error());
        if (const auto made = createRoles(); !made)
            return base::failure(made.error());
        MadeDatabase database(m_plan, m_server, m_context);
        m_context.onProgress({Text("restore", "Making the database"), m_plan.request.database});
        if (const auto made = database.make(); !made)
            return base::failure(made.error());

        const qint64 restoreStart = timer.elapsed();
        if (const auto restored = runTool(); !restored)
            return base::failure(withState(restored.error()));
        m_report.restoreMs = timer.elapsed() - restoreStart;
        const qint64 analyzeStart = timer.elapsed();
        if (const auto analyzed = analyze(); !analyzed) {
            if (m_context.stop.stop_requested())
                return base::failure(withState(base::cancelled()));
            m_context.warn(
                analyzed.error().message); // all the rows are there; autovacuum collects them later
        }
        m_report.analyzeMs = timer.elapsed() - analyzeStart;
        if (const auto set = setProperties(); !set)
            return base::failure(withState(set.error()));
        // From here on it is complete: whatever fails, it stays.
        if (const auto swapped = takeName(); !swapped) {
            database.keep();
            return base::failure(swapped.error());
        }
        database.keep();
        m_report.database = m_plan.request.database;
        m_report.durationMs = timer.elapsed();
        m_context.log(Text("restore", "Restored into %1 in %2.")
                          .arg(base::visible(m_report.database))
                          .arg(base::durationText(m_report.durationMs)));
        return m_report;
    }

private:
    /// The dump that was planned with, held open from here on: it is what pg_restore is given.
    base::Result<void> openDump()
    {
        auto source = openSource(m_plan.request.file);
        if (!source)
            return base::failure(source.error());
        if (source->state != m_plan.source)
            return base::failure(
                {ErrorCode::FileChanged,
                 Text("restore", "%1 has changed since the preview.").arg(m_plan.request.file),
                 {},
                 Text("restore", "Look at it again.")});
        m_dump = std::move(source->descriptor);
        return {};
    }

    /// Somebody who writes into a file that is open changes what is read from it.
    base::Result<void> checkContent() const
    {
        const auto state = stateOf(m_dump.get(), m_plan.request.file);
        if (!state)
            return base::failure(state.error());
        if (state->hasContentOf(m_plan.source))
            return {};
        return base::failure(
            {ErrorCode::FileChanged,
             Text("restore", "%1 was written while it was restored: what came back is not to be trusted.")
                 .arg(m_plan.request.file),
             {},
             Text("restore", "Find out which program writes it; then restore again.")});
    }

    base::Result<void> createRoles() const
    {
        if (m_plan.rolesScript.isEmpty())
            return {};
        m_context.onProgress({Text("restore", "Making the roles"), {}});
        const auto connection = postgres::Connection::open(m_server, m_context.stop);
        return connection ? connection->execute(m_plan.rolesScript, m_context.stop)
                          : base::failure(connection.error());
    }

    base::Result<void> runTool()
    {
        ToolRun tool{.options = {m_plan.tool.path,
                                 m_inside,
                                 {},
                                 m_plan.request.file,
                                 {},
                                 m_plan.request.jobs,
                                 m_plan.request.withOwners,
                                 m_plan.mode == Mode::CleanSelected,
                                 m_plan.source.format},
                     .list = {},
                     .descriptor = m_dump.get(),
                     .goOn = m_plan.request.goOn,
                     .tables = m_plan.tables,
                     .errors = {}};
        if (m_plan.selection)
            tool.list = listOf(*m_plan.selection);
        const auto done = tool.run(m_context);
        m_report.errors = std::move(tool.errors);
        return done ? checkContent() : done;
    }

    /// What a failure leaves behind in a database that was there.
    base::Error withState(base::Error error) const
    {
        if (m_plan.mode == Mode::IntoEmpty)
            error.hint =
                Text("restore", "The database %1 holds what was restored until then; look at it, or restore "
                                "again into a new one.")
                    .arg(m_plan.request.database);
        else if (m_plan.mode !=
                 Mode::CreateNew) // the one is restored beside it, the other in one transaction
            error.hint = Text("restore", "The database %1 is as it was before.").arg(m_plan.request.database);
        return error;
    }

    /// After the rows: a database that is read only by its settings could not be filled.
    base::Result<void> setProperties()
    {
        if (m_plan.madeDatabase.isEmpty() || !m_plan.request.isWhole())
            return {};
        for (const QByteArray& leftOut : m_plan.objects.properties.leftOut)
            m_context.warn(Text("restore", "Left out, for it is not understood: %1")
                               .arg(base::visible(QString::fromUtf8(leftOut))));
        const QByteArray made = quotedIdentifier(m_plan.madeDatabase.toUtf8());
        QByteArrayList statements;
        if (m_plan.request.withOwners && !m_plan.objects.properties.owner.isEmpty())
            statements.append("ALTER DATABASE " + made + " OWNER TO " +
                              quotedIdentifier(m_plan.objects.properties.owner));
        for (const QByteArray& statement : m_plan.objects.properties.after)
            if (m_plan.request.withOwners ||
                !(statement.startsWith("GRANT") || statement.startsWith("REVOKE") ||
                  statement.startsWith("ALTER ROLE")))
                statements.append(statement);
        const Maintenance maintenance(m_server, m_context.stop);
        for (const QByteArray& statement : statements) {
            const auto done = maintenance.run(statement);
            if (!done && !m_plan.request.goOn)
                return done;
            if (!done)
                m_report.errors.push_back(
                    {ErrorClass::Object, done.error().message.toString(), QString::fromUtf8(statement)});
        }
        return {};
    }

    base::Result<void> analyze() const
    {
        m_context.onProgress({Text("restore", "Collecting statistics (ANALYZE)"), {}});
        const auto connection = postgres::Connection::open(m_inside, m_context.stop);
        return connection ? connection->execute("ANALYZE", m_context.stop, hours(24))
                          : base::failure(connection.error());
    }

    /// In Replace: the one that was there steps aside, the new one takes its name, then the old one goes. Not
    /// to be stopped in between.
    base::Result<void> takeName() const
    {
        if (m_plan.mode != Mode::Replace)
            return {};
        const bool isIncomplete =
            std::any_of(m_report.errors.begin(), m_report.errors.end(),
                        [](const RestoreError& error) { return error.errorClass != ErrorClass::Harmless; });
        if (isIncomplete)
            return base::failure(notReplaced(Text("restore", "Errors were passed over: %1 was not replaced.")
                                                 .arg(m_plan.request.database)));
        const Maintenance maintenance(m_server, {});
        const QString aside = m_plan.madeDatabase + QStringLiteral("_old");
        if (const auto moved = maintenance.run(renameStatement(m_plan.request.database, aside)); !moved)
            return base::failure(notReplaced(moved.error().message));
        if (const auto named = maintenance.run(renameStatement(m_plan.madeDatabase, m_plan.request.database));
            !named) {
            if (const auto back = maintenance.run(renameStatement(aside, m_plan.request.database)); !back)
                return base::failure(
                    {ErrorCode::RestoreFailed,
                     Text("restore", "The database that was there is called %1 now; it is as it was.")
                         .arg(aside),
                     back.error().detail,
                     Text("restore", "What was restored is in %1. Give each the name that it should have.")
                         .arg(m_plan.madeDatabase)});
            return base::failure(notReplaced(named.error().message));
        }
        if (const auto dropped = maintenance.run("DROP DATABASE " + quotedIdentifier(aside.toUtf8()));
            !dropped)
            m_context.warn(
                Text("restore", "The database that was replaced could not be dropped; it is called %1 now.")
                    .arg(aside));
        return {};
    }

    base::Error notReplaced(const Text& message) const
    {
        return {ErrorCode::RestoreFailed,
                message,
                {},
                Text("restore", "The database %1 is as it was; what was restored is in %2.")
                    .arg(m_plan.request.database)
                    .arg(m_plan.madeDatabase)};
    }

    const Plan& m_plan;
    const base::JobContext& m_context;
    postgres::Target m_server;
    postgres::Target m_inside;
    base::FileDescriptor m_dump;
    Report m_report;
};

} // namespace

base::Result<Report> run(const Plan& plan, const base::JobContext& context)
{
    if (plan.isOfUnknownOrigin)
        context.warn(
            Text("restore", "Nothing tells who made this dump: restoring it runs what its author wrote."));
    return Restore(plan, context).run();
}

} // namespace restore
