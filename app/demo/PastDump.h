// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folder.h"
#include "base/JobContext.h"
#include "postgres/PrivateServer.h"

#include <QDateTime>
#include <QTimeZone>

namespace demo {

/// A real dump of the sample as it is now, named and dated (in the header and as a file) as if it had been
/// made and verified at `instant`.
base::Result<void> makePastDump(const postgres::PrivateServer& server, const base::Folder& folder,
                                const QDateTime& instant, const QTimeZone& zone,
                                const base::JobContext& context);

} // namespace demo
