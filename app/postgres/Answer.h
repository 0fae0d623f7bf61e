// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Result.h"

#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <stop_token>

namespace postgres {

// How a connection is waited for, and what it answers: for this room only.

struct ClearResult
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultHandle = std::unique_ptr<PGresult, ClearResult>;
using Deadline = std::chrono::steady_clock::time_point;

enum class Wait { Ready, Stopped, TimedOut };

/// Waits until the socket can be read or written (POLLIN, POLLOUT), in slices short enough to notice a stop.
Wait waitFor(int socket, short events, Deadline deadline, const std::stop_token& stop);

base::Error lost(const PGconn* connection);
base::Error statementError(const PGresult* result);
base::Error answerTimeout();

/// Waits, then takes what came. ConnectionLost, ConnectionTimeout, Cancelled.
base::Result<void> waitAndRead(PGconn* connection, short events, Deadline deadline,
                               const std::stop_token& stop);

/// Sends what is queued and waits for the next result; nothing when there is no more. ConnectionLost,
/// ConnectionTimeout, Cancelled.
base::Result<ResultHandle> nextResult(PGconn* connection, Deadline deadline, const std::stop_token& stop);

} // namespace postgres
