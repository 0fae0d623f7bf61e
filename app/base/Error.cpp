// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <array>
#include <cerrno>
#include <cstring>

namespace base {
namespace {

struct Row
{
    ErrorCode code;
    const char* key;
    int exitCode;
};

constexpr std::array rows{
    Row{ErrorCode::OperationFailed, "operation_failed", 1},
    Row{ErrorCode::WrongUsage, "wrong_usage", 2},
    Row{ErrorCode::ConfigMissing, "config_missing", 3},
    Row{ErrorCode::ConfigInvalid, "config_invalid", 3},
    Row{ErrorCode::HostUnknown, "host_unknown", 4},
    Row{ErrorCode::ConnectionRefused, "connection_refused", 4},
    Row{ErrorCode::ConnectionTimeout, "connection_timeout", 4},
    Row{ErrorCode::ConnectionLost, "connection_lost", 1},
    Row{ErrorCode::LoginRefused, "login_refused", 4},
    Row{ErrorCode::PasswordRequired, "password_required", 4},
    Row{ErrorCode::NoHbaEntry, "no_hba_entry", 4},
    Row{ErrorCode::DatabaseUnknown, "database_unknown", 4},
    Row{ErrorCode::TooManyConnections, "too_many_connections", 4},
    Row{ErrorCode::TlsFailed, "tls_failed", 4},
    Row{ErrorCode::ServerError, "server_error", 1},
    Row{ErrorCode::PermissionDenied, "permission_denied", 1},
    Row{ErrorCode::RowSecurity, "row_security", 1},
    Row{ErrorCode::TableLocked, "table_locked", 1},
    Row{ErrorCode::LockHeld, "lock_held", 5},
    Row{ErrorCode::Disabled, "disabled", 6},
    Row{ErrorCode::PlanChanged, "plan_changed", 6},
    Row{ErrorCode::PlanImplausible, "plan_implausible", 6},
    Row{ErrorCode::ToolMissing, "tool_missing", 8},
    Row{ErrorCode::ToolTooOld, "tool_too_old", 8},
    Row{ErrorCode::ToolUnsafe, "tool_unsafe", 8},
    Row{ErrorCode::ToolFailed, "tool_failed", 1},
    Row{ErrorCode::ToolKilled, "tool_killed", 1},
    Row{ErrorCode::ToolSilent, "tool_silent", 1},
    Row{ErrorCode::StorageMissing, "storage_missing", 1},
    Row{ErrorCode::StorageUnwritable, "storage_unwritable", 1},
    Row{ErrorCode::StorageFull, "storage_full", 1},
    Row{ErrorCode::StorageFailed, "storage_failed", 1},
    Row{ErrorCode::ArchiveCorrupt, "archive_corrupt", 7},
    Row{ErrorCode::FileChanged, "file_changed", 1},
    Row{ErrorCode::TargetNotEmpty, "target_not_empty", 6},
    Row{ErrorCode::RolesMissing, "roles_missing", 1},
    Row{ErrorCode::RestoreFailed, "restore_failed", 1},
    Row{ErrorCode::DemoUnavailable, "demo_unavailable", 1},
    Row{ErrorCode::Cancelled, "cancelled", 130},
};

const Row& rowOf(ErrorCode code)
{
    for (const Row& row : rows)
        if (row.code == code)
            return row;
    return rows.front();
}

} // namespace

QString key(ErrorCode code)
{
    return QString::fromLatin1(rowOf(code).key);
}

int exitCode(ErrorCode code)
{
    return rowOf(code).exitCode;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, Text("base", "Cancelled."), {}, {}};
}

Error storageError(const QString& subject, int errnoValue)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(errnoValue));
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::StorageFull, Text("base", "No space is left to write %1.").arg(subject), detail,
                Text("base", "Free some space on that disk, or choose another folder for the backups.")};
    case EFBIG:
        return {
            ErrorCode::StorageFull,
            Text("base", "%1 would grow past the largest size allowed for a file.").arg(subject), detail,
            Text("base", "Raise the limit (ulimit -f) or the quota of the account that runs the backup.")};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::StorageUnwritable, Text("base", "Access to %1 is not permitted.").arg(subject),
                detail,
                Text("base", "Give the account that runs PgSauvegarde the right to read and write there.")};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::StorageMissing, Text("base", "%1 does not exist.").arg(subject), detail,
                Text("base", "Check the folder in the configuration, and that its disk is mounted.")};
    case ELOOP:
        return {ErrorCode::StorageUnwritable,
                Text("base", "%1 is a symbolic link; links are not followed here.").arg(subject), detail,
                Text("base", "Replace the link by the real file or folder.")};
    default:
        return {ErrorCode::StorageFailed,
                Text("base", "The disk did not carry out an operation on %1.").arg(subject), detail,
                Text("base", "Check the disk and the system's log, then try again.")};
    }
}

} // namespace base
