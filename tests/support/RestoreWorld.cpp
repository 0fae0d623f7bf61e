// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RestoreWorld.h"

#include "backup/Run.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/Samples.h"

namespace support {
namespace {

/// PostgreSQL itself gives a child's columns another order when the parent had got one later.
const QByteArray childInOrder =
    "DROP TABLE public.enfant; CREATE TABLE public.enfant (extra integer, fin text) "
    "INHERITS (public.parent); INSERT INTO public.enfant VALUES (3, 'trois', "
    "'2026-02-02', 30, 'f');";
const QByteArray moreRoles =
    "CREATE ROLE groupe NOLOGIN; GRANT groupe TO proprio WITH ADMIN OPTION; GRANT pg_read_all_data TO "
    "groupe; ALTER ROLE lecteur SET work_mem = '5MB'; COMMENT ON ROLE proprio IS 'le ''propriétaire'''";
const QByteArrayList ofTheDatabase{"ALTER DATABASE $db SET search_path TO public, \"b c\"",
                                   "ALTER DATABASE $db SET default_transaction_read_only TO on",
                                   "ALTER ROLE proprio IN DATABASE $db SET work_mem TO '8MB'",
                                   "ALTER DATABASE $db CONNECTION LIMIT 17",
                                   "COMMENT ON DATABASE $db IS 'la base ; de la ''mairie'''",
                                   "REVOKE ALL ON DATABASE $db FROM PUBLIC",
                                   "GRANT CONNECT ON DATABASE $db TO \"rôle;\"\"x\" WITH GRANT OPTION",
                                   "ALTER DATABASE $db OWNER TO proprio"};

} // namespace

base::Result<void> RestoreWorld::fill()
{
    for (const QByteArray& sql : {everyKindOfObject() + otherKindsOfObject() + childInOrder, moreRoles})
        if (const auto done = server.execute(original(), sql); !done)
            return done;
    for (QByteArray statement : ofTheDatabase)
        if (const auto done =
                server.execute(QStringLiteral("postgres"), statement.replace("$db", "\"ma\"\"irie é\""));
            !done)
            return done;
    return {};
}

std::optional<base::Error> RestoreWorld::init()
{
    const auto binaries = postgres::serverBinaries();
    if (!binaries)
        return binaries.error();
    const auto made = tree.copy(*binaries)
                          .and_then([&] { return tree.addExtension(); })
                          .and_then([&] { return server.init({}, tree.binaries()); })
                          .and_then([&] { return server.createDatabase(original()); })
                          .and_then([&] { return fill(); });
    if (!made)
        return made.error();
    catalogue::Scanner scanner;
    Recorder recorder;
    const auto report =
        backup::run({server.configuration(original(), folder.path()), {}, {server.binaries()}}, scanner,
                    recorder.context());
    if (!report)
        return report.error();
    dump = report->path;
    return std::nullopt;
}

restore::Request RestoreWorld::request(const QString& database) const
{
    restore::Request request;
    request.server = server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    request.file = dump;
    request.database = database;
    request.toolFolders = {server.binaries()};
    return request;
}

base::Result<restore::Report> RestoreWorld::restored(const restore::Request& request,
                                                     const base::JobContext& context)
{
    const auto plan = restore::plan(request, {});
    if (!plan)
        return base::failure(plan.error());
    return restore::run(*plan, context);
}

QStringList RestoreWorld::question(const QString& database, const QByteArray& sql) const
{
    QStringList lines;
    const auto rows = server.query(database, sql);
    if (!rows)
        return {QString::fromUtf8(told(rows.error()))};
    for (const postgres::Row& row : *rows)
        lines += row.join(u'|');
    return lines;
}

bool RestoreWorld::exists(const QString& database) const
{
    const auto rows =
        server.query(QStringLiteral("postgres"), "SELECT 1 FROM pg_database WHERE datname = $1", {database});
    return rows && !rows->empty();
}

base::Result<restore::Objects> RestoreWorld::objects() const
{
    QFile file(dump);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::storageError(dump, ENOENT));
    return restore::readObjects(file.handle(), dump, "x");
}

} // namespace support
