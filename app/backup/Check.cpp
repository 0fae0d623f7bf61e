// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/Check.h"

#include <algorithm>

namespace backup {

QString key(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Ok:
        return QStringLiteral("ok");
    case CheckStatus::Warning:
        return QStringLiteral("warning");
    case CheckStatus::Critical:
        return QStringLiteral("critical");
    }
    Q_UNREACHABLE();
}

CheckStatus worst(const std::vector<Check>& checks)
{
    auto status = CheckStatus::Ok;
    for (const Check& check : checks)
        status = std::max(status, check.status);
    return status;
}

Check passed(const QString& id, const base::Text& message)
{
    return {id, CheckStatus::Ok, message, {}, std::nullopt};
}

Check warned(const QString& id, const base::Text& message, const base::Text& hint)
{
    return {id, CheckStatus::Warning, message, hint, std::nullopt};
}

Check failed(const QString& id, const base::Error& error)
{
    return {id, CheckStatus::Critical, error.message, error.hint, error};
}

} // namespace backup
