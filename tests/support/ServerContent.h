// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestServer.h"

namespace support {

/// All that there is to tell of a server with one database: its roles with their settings and memberships,
/// the database's properties and the settings of roles in it, its objects as the catalogue counts them, and
/// its content as stock pg_dump writes it. Two servers are the same when these are. An error stands in it as
/// a line.
QStringList contentOf(const TestServer& server, const QString& database);

} // namespace support
