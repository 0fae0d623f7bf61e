// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ConnectionError.h"

namespace postgres {
namespace {

using base::Error;
using base::ErrorCode;
using base::Text;

QString userOf(const Target& target)
{
    return target.parameters.value(QStringLiteral("user"));
}

/// The server answered. SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html
Error refusedByServer(const ConnectFailure& failure, const Target& target)
{
    const QString& state = failure.sqlState;
    const QString& detail = failure.message;
    const QString user = userOf(target);
    const bool noHbaEntry = failure.serverFunction == u"ClientAuthentication";
    const bool noRole = failure.serverFunction == u"InitializeSessionUserId";

    if (state == u"28P01" && !failure.usedPassword)
        return {ErrorCode::PasswordRequired,
                Text("postgres", "The server asks for the password of %1.").arg(user), detail,
                Text("postgres", "Enter the password, or put it into ~/.pgpass (mode 0600).")};
    if (state == u"28P01")
        return {ErrorCode::LoginRefused,
                Text("postgres", "The server refused the login of %1: the password is wrong or has expired.")
                    .arg(user),
                detail,
                Text("postgres", "Correct the password in the configuration or in ~/.pgpass, or set a new "
                                 "one on the server.")};
    if (state == u"28000" && noHbaEntry)
        return {
            ErrorCode::NoHbaEntry,
            Text("postgres", "The server has no pg_hba.conf entry that lets %1 in from this machine.")
                .arg(user),
            detail,
            Text(
                "postgres",
                "Add a line for this host, database and user to pg_hba.conf on the server, then reload it.")};
    if (state == u"28000" && noRole)
        return {ErrorCode::LoginRefused,
                Text("postgres", "The role %1 does not exist on the server, or may not log in.").arg(user),
                detail,
                Text("postgres", "Correct connection.user in config_postgres.yml, or create the role.")};
    if (state == u"28000")
        return {ErrorCode::LoginRefused, Text("postgres", "The server refused the login of %1.").arg(user),
                detail,
                Text("postgres", "Check the way of authentication in pg_hba.conf and the user's name.")};
    if (state == u"3D000")
        return {ErrorCode::DatabaseUnknown,
                Text("postgres", "The database %1 does not exist on %2.")
                    .arg(target.database())
                    .arg(placeOf(target)),
                detail, Text("postgres", "Correct connection.database in config_postgres.yml.")};
    if (state == u"53300")
        return {ErrorCode::TooManyConnections, Text("postgres", "The server has no connection left to give."),
                detail, Text("postgres", "Try again when others have left, or raise max_connections.")};
    if (state == u"57P03")
        return {ErrorCode::ConnectionRefused,
                Text("postgres", "The server is starting up, shutting down or recovering."), detail,
                Text("postgres", "Wait a moment, then try again.")};
    if (state == u"42501" || state == u"55000")
        return {ErrorCode::LoginRefused,
                Text("postgres", "%1 may not connect to the database %2.").arg(user).arg(target.database()),
                detail,
                Text("postgres",
                     "Grant it: GRANT CONNECT ON DATABASE … TO …; or allow connections to that database.")};
    return {ErrorCode::ServerError,
            Text("postgres", "The server refused the connection (SQLSTATE %1).").arg(state), detail,
            Text("postgres", "The server's own words stand under the details.")};
}

Error withoutAnswer(const ConnectFailure& failure, const Target& target)
{
    const QString place = placeOf(target);
    const QString& detail = failure.message;
    const QString tls = target.parameters.value(QStringLiteral("sslmode"));
    switch (failure.reachability) {
    case Reachability::HostUnknown:
        return {ErrorCode::HostUnknown, Text("postgres", "The host of %1 is unknown.").arg(place), detail,
                Text("postgres",
                     "Check the spelling of connection.host and the name resolution of this machine.")};
    case Reachability::Refused:
        return {
            ErrorCode::ConnectionRefused, Text("postgres", "No PostgreSQL server answers at %1.").arg(place),
            detail,
            Text("postgres", "Check that the server runs and listens there, the port, and the firewall.")};
    case Reachability::Unanswered:
        return {ErrorCode::ConnectionTimeout, Text("postgres", "Nothing answers at %1.").arg(place), detail,
                Text("postgres", "Check the host, the network and the firewall.")};
    case Reachability::Reached:
        if (tls == u"require" || tls.startsWith(u"verify"))
            return {
                ErrorCode::TlsFailed,
                Text("postgres", "No encrypted connection to %1 came about (sslmode %2).")
                    .arg(place)
                    .arg(tls),
                detail,
                Text("postgres",
                     "Check that the server offers TLS, its certificate, its host name and sslrootcert.")};
        break;
    case Reachability::Unknown:
        break;
    }
    return {ErrorCode::ConnectionLost,
            Text("postgres", "The connection to %1 could not be opened.").arg(place), detail,
            Text("postgres", "The client library's own words stand under the details.")};
}

} // namespace

QString placeOf(const Target& target)
{
    const QString service = target.parameters.value(QStringLiteral("service"));
    const QString host = target.parameters.value(QStringLiteral("host"), service);
    const QString port = target.parameters.value(QStringLiteral("port"), QStringLiteral("5432"));
    if (host.isEmpty())
        return QStringLiteral("localhost");
    return host.startsWith(u'/') ? host : host + u':' + port;
}

Error connectError(const ConnectFailure& failure, const Target& target)
{
    if (failure.needsPassword)
        return {ErrorCode::PasswordRequired,
                Text("postgres", "The server asks for the password of %1.").arg(userOf(target)),
                failure.message,
                Text("postgres", "Enter the password, or put it into ~/.pgpass (mode 0600).")};
    return failure.sqlState.isEmpty() ? withoutAnswer(failure, target) : refusedByServer(failure, target);
}

Error connectTimeout(const Target& target, std::chrono::milliseconds timeout)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(timeout).count();
    return {ErrorCode::ConnectionTimeout,
            Text("postgres", "%1 did not answer within %2 seconds.").arg(placeOf(target)).arg(seconds),
            {},
            Text("postgres",
                 "Check the host, the network and the firewall; connect_timeout sets how long to wait.")};
}

} // namespace postgres
