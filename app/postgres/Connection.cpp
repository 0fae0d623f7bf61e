// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include "postgres/Answer.h"
#include "postgres/ConnectionError.h"
#include "postgres/Reachability.h"

#include <QRegularExpression>

#include <poll.h>

namespace postgres {
namespace {

using SteadyClock = std::chrono::steady_clock;
using base::ErrorCode;
using base::Text;

constexpr std::chrono::milliseconds serverLimit = std::chrono::minutes(1); // of a statement
PGconn* startConnecting(const Target& target)
{
    QMap<QString, QString> parameters = sessionParameters(target);
    parameters[QStringLiteral("options")] +=
        QStringLiteral(" -c statement_timeout=%1").arg(serverLimit.count());
    parameters[QStringLiteral("client_encoding")] = QStringLiteral("UTF8");
    if (!target.password.isEmpty())
        parameters[QStringLiteral("password")] = target.password;

    std::vector<QByteArray> texts;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        texts.push_back(it.key().toUtf8());
        texts.push_back(it.value().toUtf8());
    }
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (size_t i = 0; i < texts.size(); i += 2) {
        keywords.push_back(texts[i].constData());
        values.push_back(texts[i + 1].constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(keywords.data(), values.data(),
                                0); // 0: a database name is never taken for a conninfo
}

/// With verbose errors libpq writes "FATAL:  28P01: …" and "LOCATION:  auth_failed, auth.c:330": neither is
/// translated.
base::Error failureOf(const PGconn* connection, const Target& target)
{
    static const QRegularExpression state(QStringLiteral(R"(:\s+(?=[A-Z]*\d)([0-9A-Z]{5}):\s)"));
    static const QRegularExpression place(QStringLiteral(R"(\b(\w+), \w+\.c:\d+)"));
    ConnectFailure failure;
    failure.message = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    failure.sqlState = state.match(failure.message).captured(1);
    failure.serverFunction = place.match(failure.message).captured(1);
    failure.needsPassword = PQconnectionNeedsPassword(connection) != 0;
    failure.usedPassword = PQconnectionUsedPassword(connection) != 0;
    if (failure.sqlState.isEmpty() && !failure.needsPassword)
        failure.reachability =
            probe(QString::fromUtf8(PQhost(connection)), QString::fromUtf8(PQport(connection)));
    return connectError(failure, target);
}

std::vector<Row> rowsOf(const PGresult* result)
{
    std::vector<Row> rows;
    const int columns = PQnfields(result);
    for (int row = 0; row < PQntuples(result); ++row) {
        Row values;
        for (int column = 0; column < columns; ++column)
            values.append(
                PQgetisnull(result, row, column)
                    ? QString()
                    : QString::fromUtf8(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
        rows.push_back(std::move(values));
    }
    return rows;
}

/// Takes all results of what was sent; the rows of the last one that has some.
base::Result<std::vector<Row>> collect(PGconn* connection, std::chrono::milliseconds timeout,
                                       const std::stop_token& stop, QString& sqlState)
{
    const auto deadline = SteadyClock::now() + timeout;
    std::vector<Row> rows;
    std::optional<base::Error> refused;
    for (;;) {
        const auto result = nextResult(connection, deadline, stop);
        if (!result)
            return base::failure(result.error());
        if (!*result)
            break;
        const ExecStatusType status = PQresultStatus(result->get());
        if (status == PGRES_TUPLES_OK)
            rows = rowsOf(result->get());
        else if (status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY && !refused) {
            sqlState = QString::fromLatin1(PQresultErrorField(result->get(), PG_DIAG_SQLSTATE));
            refused =
                PQstatus(connection) == CONNECTION_BAD ? lost(connection) : statementError(result->get());
        }
    }
    if (refused)
        return base::failure(*refused);
    return rows;
}

} // namespace

void Connection::Close::operator()(PGconn* connection) const
{
    PQfinish(connection);
}

base::Result<Connection> Connection::open(const Target& target, std::stop_token stop,
                                          std::chrono::milliseconds timeout)
{
    if (const int seconds = target.parameters.value(QStringLiteral("connect_timeout")).toInt(); seconds > 0)
        timeout = std::chrono::seconds(seconds);
    const auto deadline = SteadyClock::now() + timeout;
    Handle handle(startConnecting(target));
    if (!handle || PQstatus(handle.get()) == CONNECTION_BAD)
        return base::failure(failureOf(handle.get(), target));
    PQsetErrorVerbosity(handle.get(), PQERRORS_VERBOSE);
    PQsetNoticeProcessor(
        handle.get(), [](void*, const char*) {}, nullptr);

    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        const auto events = static_cast<short>(state == PGRES_POLLING_READING ? POLLIN : POLLOUT);
        switch (waitFor(PQsocket(handle.get()), events, deadline, stop)) {
        case Wait::Stopped:
            return base::failure(base::cancelled());
        case Wait::TimedOut:
            return base::failure(connectTimeout(target, timeout));
        case Wait::Ready:
            break;
        }
        state = PQconnectPoll(handle.get());
        if (state == PGRES_POLLING_FAILED)
            return base::failure(failureOf(handle.get(), target));
    }
    PQsetnonblocking(handle.get(), 1);
    PQsetErrorVerbosity(handle.get(), PQERRORS_DEFAULT);
    return Connection(std::move(handle));
}

base::Result<std::vector<Row>> Connection::query(const QByteArray& sql, const QStringList& parameters,
                                                 std::stop_token stop,
                                                 std::chrono::milliseconds timeout) const
{
    if (timeout > serverLimit) // in a message of its own: some statements want to be alone in theirs
        if (const auto longer = execute({}, stop, timeout); !longer)
            return base::failure(longer.error());
    std::vector<QByteArray> texts;
    for (const QString& parameter : parameters)
        texts.push_back(parameter.toUtf8());
    std::vector<const char*> values;
    for (const QByteArray& text : texts)
        values.push_back(text.constData());
    if (PQsendQueryParams(m_handle.get(), sql.constData(), static_cast<int>(values.size()), nullptr,
                          values.data(), nullptr, nullptr, 0) == 0)
        return base::failure(lost(m_handle.get()));
    return collect(m_handle.get(), timeout, stop, m_sqlState);
}

base::Result<void> Connection::execute(const QByteArray& sql, std::stop_token stop,
                                       std::chrono::milliseconds timeout) const
{
    const QByteArray script =
        "SET statement_timeout = " + QByteArray::number(qint64(timeout.count())) + ";\n" + sql;
    if (PQsendQuery(m_handle.get(), script.constData()) == 0)
        return base::failure(lost(m_handle.get()));
    const auto rows = collect(m_handle.get(), timeout, stop, m_sqlState);
    if (!rows)
        return base::failure(rows.error());
    return {};
}

int Connection::serverVersion() const
{
    return PQserverVersion(m_handle.get());
}

QString Connection::parameter(const char* name) const
{
    return QString::fromUtf8(PQparameterStatus(m_handle.get(), name));
}

QString Connection::user() const
{
    return QString::fromUtf8(PQuser(m_handle.get()));
}

} // namespace postgres
