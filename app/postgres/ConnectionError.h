// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "postgres/Reachability.h"

namespace postgres {

/// Why a connection could not be opened, told from what does not depend on anybody's language: the SQLSTATE
/// and the place in the server's source that its answer names, libpq's own state, a try of ours to reach the
/// host.
struct ConnectFailure
{
    QString sqlState;       ///< empty when no server answered
    QString serverFunction; ///< "auth_failed", "ClientAuthentication" …; may be empty
    bool needsPassword = false;
    bool usedPassword = false; ///< the server asked for a password and was sent one
    Reachability reachability = Reachability::Unknown;
    QString message; ///< libpq's own, for the detail
};

base::Error connectError(const ConnectFailure& failure, const Target& target);
base::Error connectTimeout(const Target& target, std::chrono::milliseconds timeout);

/// "localhost:5432", or the folder of the socket, or the service: for sentences.
QString placeOf(const Target& target);

} // namespace postgres
