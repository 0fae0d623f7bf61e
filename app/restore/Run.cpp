// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/Run.h"

#include "base/Format.h"
#include "postgres/Quoting.h"
#include "restore/MadeDatabase.h"
#include "restore/ToolRun.h"

#include <QElapsedTimer>

#include <algorithm>

namespace restore {
namespace {

using base::ErrorCode;
using base::Text;
using postgres::quotedIdentifier;
using std::chrono::hours;

QByteArray renameStatement(const QString& from, const QString& to)
{
    return "ALTER DATABASE " + quotedIdentifier(from.toUtf8()) + " RENAME TO " +
           quotedIdentifier(to.toUtf8());
}

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
            // All the rows are there.
            warn(Text("restore",
                      "The statistics of %1 were not collected: its queries may be slow until ANALYZE "
                      "has run in it. %2")
                     .arg(base::visible(m_plan.request.database))
                     .arg(base::visible(analyzed.error().detail.section(u'\n', 0, 0))));
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

    /// That were met until now.
    const std::vector<RestoreError>& errors() const { return m_report.errors; }

private:
    void warn(const Text& text)
    {
        m_context.warn(text);
        m_report.warnings.push_back(text);
    }

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
        else if (const RestoreError* drop = refusedDrop(); drop && m_plan.mode == Mode::CleanSelected)
            return dependedOn(*drop);
        else if (m_plan.mode !=
                 Mode::CreateNew) // the one is restored beside it, the other in one transaction
            error.hint = Text("restore", "The database %1 is as it was before.").arg(m_plan.request.database);
        return error;
    }

    /// A DROP that the server refused because of other objects. Told without its language: by the statement,
    /// and by the key word in its HINT.
    const RestoreError* refusedDrop() const
    {
        const auto& errors = m_report.errors;
        const auto found = std::find_if(errors.begin(), errors.end(), [](const RestoreError& error) {
            return (error.command.startsWith(u"DROP ") || error.command.startsWith(u"ALTER ")) &&
                   error.message.contains(u"CASCADE");
        });
        return found == errors.end() ? nullptr : &*found;
    }

    base::Error dependedOn(const RestoreError& refused) const
    {
        QStringList objects; // the lines of DETAIL; the HINT is no advice of ours
        for (const QString& line : refused.message.split(u'\n').mid(1)) {
            if (line.contains(u"CASCADE"))
                break;
            objects.append(line);
        }
        return {ErrorCode::RestoreFailed,
                Text("restore", "Nothing was changed in %1: other objects depend on what was to be replaced.")
                    .arg(base::visible(m_plan.request.database)),
                objects.join(u'\n'),
                Text("restore",
                     "The details name them. Choose them as well, or restore into a new database and copy "
                     "from there.")};
    }

    /// After the rows: a database that is read only by its settings could not be filled.
    base::Result<void> setProperties()
    {
        if (m_plan.madeDatabase.isEmpty() || !m_plan.request.isWhole())
            return {};
        for (const QByteArray& leftOut : m_plan.objects.properties.leftOut)
            warn(Text("restore", "Left out, for it is not understood: %1")
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
    base::Result<void> takeName()
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
            warn(Text("restore", "The database that was replaced could not be dropped; it is called %1 now.")
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

base::Result<Report> run(const Plan& plan, const base::JobContext& context, std::vector<RestoreError>* errors)
{
    if (plan.isOfUnknownOrigin)
        context.warn(
            Text("restore", "Nothing tells who made this dump: restoring it runs what its author wrote."));
    Restore restore(plan, context);
    auto report = restore.run();
    if (errors)
        *errors = restore.errors();
    return report;
}

} // namespace restore
