// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postgres {

/// How far one gets towards a host and port without speaking PostgreSQL.
enum class Reachability { Unknown, HostUnknown, Refused, Unanswered, Reached };

/// Looks the host up and tries to connect, for at most two seconds. `host` may be the folder of a Unix
/// socket.
Reachability probe(const QString& host, const QString& port);

} // namespace postgres
