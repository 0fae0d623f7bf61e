// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/MadeDatabase.h"

#include "base/Format.h"
#include "postgres/Quoting.h"

namespace restore {
namespace {

using base::ErrorCode;
using base::Text;

constexpr std::chrono::minutes longestStatement(30); // dropping a database of many files takes minutes

/// Sessions of pg_restore may still be ending; servers before 13 know no FORCE.
QByteArray dropStatement(const QString& database, int serverMajor)
{
    return "DROP DATABASE IF EXISTS " + postgres::quotedIdentifier(database.toUtf8()) +
           (serverMajor < 13 ? "" : " WITH (FORCE)");
}

/// By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).
base::Error notCreated(const QString& state, base::Error error, const QString& database)
{
    if (state == u"42P04") // duplicate_database
        return {ErrorCode::OperationFailed,
                Text("restore", "A database %1 has been made since the preview: nothing was restored.")
                    .arg(base::visible(database)),
                error.detail, Text("restore", "Look at it again, or restore into another name.")};
    if (state == u"42501") // insufficient_privilege
        return mayNotCreate();
    if (state == u"53100") // disk_full
        return {ErrorCode::StorageFull, Text("restore", "The server's disk is full."), error.detail,
                Text("restore", "Make room on it, then restore again.")};
    // wrong_object_type and undefined_object for a locale or an encoding that it has not; the others for two
    // that do not go together, or a provider that it was built without.
    if (state == u"42809" || state == u"42704" || state == u"22023" || state == u"0A000")
        return {ErrorCode::RestoreFailed,
                Text("restore", "The server cannot give %1 the encoding and the locale of the original.")
                    .arg(base::visible(database)),
                error.detail,
                Text("restore",
                     "Install the locale on the server and restart it, or make an empty database with "
                     "another one and restore into that.")};
    return error;
}

} // namespace

base::Error mayNotCreate()
{
    return {
        ErrorCode::PermissionDenied,
        Text("restore", "The role may not create databases on this server."),
        {},
        Text("restore", "Use a role with CREATEDB, or let somebody make an empty database to restore into.")};
}

base::Result<void> Maintenance::run(const QByteArray& statement) const
{
    QString state;
    return run(statement, state);
}

base::Result<void> Maintenance::run(const QByteArray& statement, QString& sqlState) const
{
    const auto connection = postgres::Connection::open(m_target, m_stop);
    if (!connection)
        return base::failure(connection.error());
    const auto done = connection->query(statement, {}, m_stop, longestStatement);
    sqlState = connection->sqlState();
    return done ? base::Result<void>() : base::failure(done.error());
}

base::Result<void> Maintenance::create(const QByteArray& statement, const QString& database) const
{
    QString state;
    const auto created = run(statement, state);
    return created ? created : base::failure(notCreated(state, created.error(), database));
}

MadeDatabase::~MadeDatabase()
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
        m_context.warn(
            Text("restore", "The database %1, which is not complete, could not be dropped; drop it. %2")
                .arg(m_plan.madeDatabase)
                .arg(dropped.error().message.toString()));
}

base::Result<void> MadeDatabase::make()
{
    if (m_plan.madeDatabase.isEmpty())
        return {};
    // Not to be stopped: the server would go on, and nobody would know of the database.
    const auto created =
        Maintenance(m_server, {}).create(m_plan.objects.properties.create, m_plan.madeDatabase);
    m_isMade = created.has_value();
    return created;
}

} // namespace restore
