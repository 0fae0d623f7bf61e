// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <QString>

namespace base {

/// What went wrong, one value a cause that a script or a user can tell apart. key() and exitCode() derive
/// from it; the exit codes are listed in the README.
enum class ErrorCode {
    OperationFailed,
    WrongUsage,
    ConfigMissing,
    ConfigInvalid,
    HostUnknown,
    ConnectionRefused,
    ConnectionTimeout,
    ConnectionLost,
    LoginRefused,
    PasswordRequired,
    NoHbaEntry,
    DatabaseUnknown,
    TooManyConnections,
    TlsFailed,
    ServerError,
    PermissionDenied,
    RowSecurity,
    TableLocked,
    LockHeld,
    Disabled,
    PlanChanged,
    PlanImplausible,
    ToolMissing,
    ToolTooOld,
    ToolUnsafe,
    ToolFailed,
    ToolKilled,
    ToolSilent,
    StorageMissing,
    StorageUnwritable,
    StorageFull,
    StorageFailed,
    ArchiveCorrupt,
    FileChanged,
    TargetNotEmpty,
    RolesMissing,
    RestoreFailed,
    DemoUnavailable,
    Cancelled,
};

/// What happened and why (`message`), the tool's or system's own words (`detail`, untranslated, may be
/// empty), what to do next (`hint`, never empty for what a user can mend).
struct Error
{
    ErrorCode code = ErrorCode::OperationFailed;
    Text message;
    QString detail;
    Text hint;
};

/// Stable ASCII key for scripts, such as `connection_refused`.
QString key(ErrorCode code);
/// Exit status of the command line: 1 to 8, or 130 when cancelled.
int exitCode(ErrorCode code);

/// The error that every cancelled step returns.
Error cancelled();
/// A failed system call on `subject`, its cause told from errno: full, unwritable, missing or failed storage.
Error storageError(const QString& subject, int errnoValue);

} // namespace base
