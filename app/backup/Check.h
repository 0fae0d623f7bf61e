// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <optional>
#include <vector>

namespace backup {

enum class CheckStatus { Ok, Warning, Critical };
QString key(CheckStatus status);

/// One thing that was looked at before a run, with its own sentence; `hint` says what to do when it is not
/// Ok.
struct Check
{
    QString id; ///< stable ASCII key: "enabled", "folder", "space", "connection", "tool", "tools", "rights",
                ///< "tables", "lock", "last_backup", "last_drill", "anomalies", "configuration"
    CheckStatus status = CheckStatus::Ok;
    base::Text message;
    base::Text hint;
    std::optional<base::Error> error; ///< of a critical check: what a run would fail with
};

Check passed(const QString& id, const base::Text& message);
Check warned(const QString& id, const base::Text& message, const base::Text& hint);
Check failed(const QString& id, const base::Error& error);

/// The worst of all; Ok when there are none.
CheckStatus worst(const std::vector<Check>& checks);

} // namespace backup
