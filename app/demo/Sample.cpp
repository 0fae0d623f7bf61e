// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Sample.h"

#include <QFile>

static void initializeSampleResource()
{
    Q_INIT_RESOURCE(
        sample); // named here, it stays in the static library; outside of any namespace, as the macro wants
}

namespace demo {
namespace {

const QString superuser = QStringLiteral("postgres");

QByteArray script(const QString& name)
{
    initializeSampleResource();
    QFile file(QStringLiteral(":/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

base::Result<void> runScript(const postgres::Connection& connection, const QString& name,
                             const base::JobContext& context)
{
    return connection.execute(script(name), context.stop);
}

/// The scripts read the day from a setting of the session.
base::Result<void> setDay(const postgres::Connection& connection, const QDate& day,
                          const base::JobContext& context)
{
    const auto set = connection.query("SELECT pg_catalog.set_config('demo.day', $1, false)",
                                      {day.toString(Qt::ISODate)}, context.stop);
    if (!set)
        return base::failure(set.error());
    return {};
}

} // namespace

base::Result<void> createSample(const postgres::PrivateServer& server, const QDate& firstDay,
                                const base::JobContext& context)
{
    const auto administration = postgres::Connection::open(server.target(superuser, superuser), context.stop);
    if (!administration)
        return base::failure(administration.error());
    if (const auto roles = runScript(*administration, QStringLiteral("roles.sql"), context); !roles)
        return roles;
    const auto created = administration->query(
        "CREATE DATABASE mairie OWNER db_admin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'", {},
        context.stop);
    if (!created)
        return base::failure(created.error());

    const auto builder = postgres::Connection::open(server.target(sampleUser, sampleDatabase), context.stop);
    if (!builder)
        return base::failure(builder.error());
    for (const char* name : {"schema.sql", "logic.sql"})
        if (const auto done = runScript(*builder, QString::fromLatin1(name), context); !done)
            return done;
    const auto connection = openSample(server, context);
    if (!connection)
        return base::failure(connection.error());
    if (const auto set = setDay(*connection, firstDay, context); !set)
        return set;
    return runScript(*connection, QStringLiteral("data.sql"), context);
}

base::Result<postgres::Connection> openSample(const postgres::PrivateServer& server,
                                              const base::JobContext& context)
{
    auto connection = postgres::Connection::open(server.target(sampleUser, sampleDatabase), context.stop);
    if (!connection)
        return connection;
    if (const auto helpers = runScript(*connection, QStringLiteral("generator.sql"), context); !helpers)
        return base::failure(helpers.error());
    return connection;
}

base::Result<void> addDay(const postgres::Connection& connection, const QDate& day,
                          const base::JobContext& context)
{
    if (const auto set = setDay(connection, day, context); !set)
        return set;
    return runScript(connection, QStringLiteral("day.sql"), context);
}

} // namespace demo
