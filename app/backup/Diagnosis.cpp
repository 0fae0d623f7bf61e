// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Diagnosis.h"

#include "backup/ServerChecks.h"
#include "base/Format.h"

#include <cerrno>
#include <chrono>
#include <csignal>

namespace backup {
namespace {

using base::Error;
using base::ErrorCode;
using base::Text;
using namespace std::chrono_literals;

constexpr qint64 practicallyFull = 64 * 1024;

std::optional<Error> storageCause(const Failure& failure)
{
    if (failure.ending.signal == SIGXFSZ)
        return base::storageError(failure.folder.path(), EFBIG);
    const auto space = failure.folder.space();
    if (failure.log.saysDiskFull() || (space && space->freeBytes < practicallyFull))
        return base::storageError(failure.folder.path(), ENOSPC);
    return std::nullopt;
}

Text blockerText(const postgres::Blocker& blocker, int seconds)
{
    return Text("backup", "The table %1 stayed locked for more than %2 seconds by session %3 (%4, %5).")
        .arg(base::visible(blocker.table))
        .arg(seconds)
        .arg(blocker.pid)
        .arg(base::visible(blocker.user))
        .arg(base::visible(blocker.application));
}

std::optional<Error> lockCause(const Failure& failure, const postgres::Connection& connection,
                               const std::stop_token& stop)
{
    const QString tables = failure.log.tablesNotLocked();
    if (tables.isEmpty())
        return std::nullopt;
    const auto hint = Text(
        "backup", "End that session or wait for it, or raise backup.postgres.lock_timeout, then try again.");
    const auto blockers = postgres::findBlockers(connection, stop);
    if (blockers && !blockers->empty())
        return Error{ErrorCode::TableLocked, blockerText(blockers->front(), failure.lockTimeoutSeconds),
                     failure.log.complaints(), hint};
    return Error{
        ErrorCode::TableLocked,
        Text("backup", "A table stayed locked for more than %1 seconds.").arg(failure.lockTimeoutSeconds),
        failure.log.complaints(), hint};
}

} // namespace

Error rightsError(const postgres::Unreadable& unreadable, const QString& user)
{
    const QString names = base::visible(unreadable.withoutRight.mid(0, 5).join(QStringLiteral(", ")));
    const QString policies = base::visible(unreadable.rowSecurity.mid(0, 5).join(QStringLiteral(", ")));
    if (!unreadable.withoutRight.isEmpty())
        return {ErrorCode::PermissionDenied,
                base::PluralText("backup", "%1 may not read %n objects: %2.")
                    .of(unreadable.withoutRight.size())
                    .arg(user)
                    .arg(names),
                unreadable.withoutRight.join(u'\n'),
                Text("backup", "Let the role read them, for instance: GRANT pg_read_all_data TO \"%1\"; "
                               "(large objects: GRANT SELECT).")
                    .arg(user)};
    return {ErrorCode::RowSecurity,
            base::PluralText("backup", "Row security hides rows of %n tables from %1: %2.")
                .of(unreadable.rowSecurity.size())
                .arg(user)
                .arg(policies),
            unreadable.rowSecurity.join(u'\n'),
            Text("backup", "A backup must see every row. Let the role see them: ALTER ROLE \"%1\" BYPASSRLS;")
                .arg(user)};
}

Error diagnose(const Failure& failure, std::stop_token stop)
{
    if (const auto storage = storageCause(failure))
        return *storage;
    if (failure.ending.signal != 0)
        return process::endedBadly(failure.tool, failure.ending, failure.log.complaints());

    const auto connection = postgres::Connection::open(failure.target, stop, 5s);
    if (!connection) {
        Error error = connection.error();
        error.detail = failure.log.complaints() + u'\n' + error.detail;
        return error;
    }
    if (failure.log.saysConnectionLost())
        return {ErrorCode::ConnectionLost,
                Text("backup", "The connection to the server was lost while the backup ran."),
                failure.log.complaints(),
                Text("backup", "Look at the server's log for the reason, then try again.")};
    if (const auto role = takeRole(*connection, failure.extraArguments, stop); !role)
        return role.error();
    const auto unreadable = postgres::findUnreadable(*connection, stop);
    if (unreadable && !(unreadable->withoutRight.isEmpty() && unreadable->rowSecurity.isEmpty()))
        return rightsError(*unreadable, connection->user());
    if (const auto locked = lockCause(failure, *connection, stop))
        return *locked;
    return process::endedBadly(failure.tool, failure.ending, failure.log.complaints());
}

} // namespace backup
