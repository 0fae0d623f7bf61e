// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Answer.h"
#include "postgres/Connection.h"

#include <poll.h>

namespace postgres {
namespace {

using namespace std::chrono_literals;

constexpr auto mostSilence = 10min; ///< a sort or a lock may come before the first row
constexpr auto endless = 24h;

struct Free
{
    void operator()(char* memory) const { PQfreemem(memory); }
};

/// Sends the statement; the server is to be ready to copy.
base::Result<void> begin(PGconn* connection, const QByteArray& sql, ExecStatusType wanted,
                         const std::stop_token& stop, QString& sqlState)
{
    const auto deadline = std::chrono::steady_clock::now() + mostSilence;
    for (const QByteArray& statement : {QByteArray("SET statement_timeout = 0"), sql}) {
        if (PQsendQuery(connection, statement.constData()) == 0)
            return base::failure(lost(connection));
        const auto result = nextResult(connection, deadline, stop);
        if (!result)
            return base::failure(result.error());
        const ExecStatusType status = PQresultStatus(result->get());
        if (status == wanted)
            return {};
        sqlState = QString::fromLatin1(PQresultErrorField(result->get(), PG_DIAG_SQLSTATE));
        const auto rest = nextResult(connection, deadline, stop);
        if (status != PGRES_COMMAND_OK)
            return base::failure(PQstatus(connection) == CONNECTION_BAD ? lost(connection)
                                                                        : statementError(result->get()));
        if (!rest)
            return base::failure(rest.error());
    }
    return {};
}

/// After the last row: what the server says of it all.
base::Result<void> finish(PGconn* connection, const std::stop_token& stop)
{
    const auto deadline = std::chrono::steady_clock::now() + endless;
    base::Result<void> outcome;
    for (;;) {
        const auto result = nextResult(connection, deadline, stop);
        if (!result)
            return base::failure(result.error());
        if (!*result)
            return outcome;
        const ExecStatusType status = PQresultStatus(result->get());
        if (status == PGRES_COPY_OUT || status == PGRES_COPY_IN) // it would say so for ever
            return base::failure(lost(connection));
        if (status != PGRES_COMMAND_OK && outcome)
            outcome = base::failure(PQstatus(connection) == CONNECTION_BAD ? lost(connection)
                                                                           : statementError(result->get()));
    }
}

base::Result<void> wait(PGconn* connection, short events, const std::stop_token& stop)
{
    return waitAndRead(connection, events, std::chrono::steady_clock::now() + mostSilence, stop);
}

/// Hands rows over; waits now and then until they are sent, for libpq would keep them all.
class Putting
{
public:
    Putting(PGconn* connection, std::stop_token stop) : m_connection(connection), m_stop(std::move(stop)) {}

    base::Result<void> put(std::span<const char> bytes)
    {
        if (PQputCopyData(m_connection, bytes.data(), static_cast<int>(bytes.size())) < 0)
            return base::failure(lost(m_connection));
        m_kept += bytes.size();
        return m_kept < mostKept ? base::Result<void>() : send();
    }
    base::Result<void> end(bool isWhole)
    {
        if (PQputCopyEnd(m_connection, isWhole ? nullptr : "undone") < 0)
            return base::failure(lost(m_connection));
        return send();
    }

private:
    base::Result<void> send()
    {
        m_kept = 0;
        for (;;) {
            const int left = PQflush(m_connection);
            if (left == 0)
                return {};
            if (left < 0)
                return base::failure(lost(m_connection));
            if (const auto ready = wait(m_connection, POLLIN | POLLOUT, m_stop); !ready)
                return ready;
        }
    }

    static constexpr size_t mostKept = 256 * 1024;
    PGconn* m_connection;
    std::stop_token m_stop;
    size_t m_kept = 0;
};

} // namespace

base::Result<void> Connection::beginCopyOut(const QByteArray& sql, std::stop_token stop) const
{
    return begin(m_handle.get(), sql, PGRES_COPY_OUT, stop, m_sqlState);
}

base::Result<bool> Connection::takeCopied(std::stop_token stop,
                                          const std::function<void(std::span<const char>)>& take) const
{
    PGconn* connection = m_handle.get();
    if (PQconsumeInput(connection) == 0)
        return base::failure(lost(connection));
    for (;;) {
        char* row = nullptr;
        const int size = PQgetCopyData(connection, &row, 1);
        const std::unique_ptr<char, Free> owned(row);
        if (size == 0)
            return false;
        if (size > 0) {
            take(std::span(row, static_cast<size_t>(size)));
            continue;
        }
        const auto finished = finish(connection, stop);
        return finished ? base::Result<bool>(true) : base::failure(finished.error());
    }
}

int Connection::socket() const
{
    return PQsocket(m_handle.get());
}

base::Result<void> Connection::copyOut(const QByteArray& sql, std::stop_token stop,
                                       const std::function<void(std::span<const char>)>& take) const
{
    if (const auto begun = beginCopyOut(sql, stop); !begun)
        return begun;
    for (;;) {
        const auto isOver = takeCopied(stop, take);
        if (!isOver)
            return base::failure(isOver.error());
        if (*isOver)
            return {};
        if (const auto ready = wait(m_handle.get(), POLLIN, stop); !ready)
            return ready;
    }
}

base::Result<void> Connection::copyIn(const QByteArray& sql, std::stop_token stop,
                                      const std::function<base::Result<void>(const Put& put)>& fill) const
{
    PGconn* connection = m_handle.get();
    if (const auto begun = begin(connection, sql, PGRES_COPY_IN, stop, m_sqlState); !begun)
        return begun;
    Putting putting(connection, stop);
    const auto filled = fill([&](std::span<const char> bytes) { return putting.put(bytes); });
    if (const auto ended = putting.end(filled.has_value()); !ended)
        return ended;
    const auto finished = finish(connection, stop);
    return filled ? finished : filled;
}

} // namespace postgres
