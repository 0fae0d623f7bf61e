// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Answer.h"

#include <poll.h>

namespace postgres {

using base::ErrorCode;
using base::Text;

Wait waitFor(int socket, short events, Deadline deadline, const std::stop_token& stop)
{
    constexpr int stopCheckMs = 50;
    for (;;) {
        pollfd wait{socket, events, 0};
        const int ready = ::poll(&wait, 1, stopCheckMs);
        if (stop.stop_requested())
            return Wait::Stopped;
        if (ready > 0)
            return Wait::Ready;
        if (std::chrono::steady_clock::now() > deadline)
            return Wait::TimedOut;
    }
}

base::Error lost(const PGconn* connection)
{
    return {ErrorCode::ConnectionLost, Text("postgres", "The connection to the server was lost."),
            QString::fromUtf8(PQerrorMessage(connection)).trimmed(),
            Text("postgres", "Check that the server runs and the network holds, then try again.")};
}

base::Error statementError(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QString detail = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    return {ErrorCode::ServerError,
            Text("postgres", "The server refused a request (SQLSTATE %1).").arg(QString::fromLatin1(state)),
            detail, Text("postgres", "The server's own words stand under the details.")};
}

base::Error answerTimeout()
{
    return {ErrorCode::ConnectionTimeout,
            Text("postgres", "The server did not answer a request in time."),
            {},
            Text("postgres", "Look at the server's load and at sessions that hold locks, then try again.")};
}

base::Result<void> waitAndRead(PGconn* connection, short events, Deadline deadline,
                               const std::stop_token& stop)
{
    switch (waitFor(PQsocket(connection), events, deadline, stop)) {
    case Wait::Stopped:
        return base::failure(base::cancelled());
    case Wait::TimedOut:
        return base::failure(answerTimeout());
    case Wait::Ready:
        break;
    }
    if (PQconsumeInput(connection) == 0)
        return base::failure(lost(connection));
    return {};
}

base::Result<ResultHandle> nextResult(PGconn* connection, Deadline deadline, const std::stop_token& stop)
{
    int unsent = PQflush(connection);
    while (unsent == 1 || PQisBusy(connection)) {
        const auto events = static_cast<short>(unsent == 1 ? POLLIN | POLLOUT : POLLIN);
        if (const auto read = waitAndRead(connection, events, deadline, stop); !read)
            return base::failure(read.error());
        if (unsent == 1)
            unsent = PQflush(connection);
    }
    return ResultHandle(PQgetResult(connection));
}

} // namespace postgres
