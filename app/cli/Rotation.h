// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Session.h"
#include "retention/Apply.h"

#include <QJsonArray>

namespace cli {

/// What the retention says about the folder as it is now.
base::Result<retention::Plan> planRotation(Session& session, int retentionDays);
retention::Plan planRotation(const Session& session, const catalogue::Listing& listing, int retentionDays);

/// Applies a plan, unless it is implausible and not forced (PlanImplausible).
base::Result<retention::Outcome> applyRotation(Session& session, const retention::Plan& plan, bool force);

/// Every rule that keeps a dump, or the one that does not, as stable keys.
QJsonArray reasonsJson(const retention::Decision& decision);

/// The document of `rotate`; without an outcome it is a preview.
QJsonObject rotationJson(const retention::Plan& plan, const std::optional<retention::Outcome>& outcome);

/// "Deleted 3 backups, 612 MB freed.", with the failures one a line.
QString outcomeText(const retention::Plan& plan, const retention::Outcome& outcome);

} // namespace cli
