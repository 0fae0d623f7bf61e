// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore/runbook/Accident.h"

#include "postgres/Quoting.h"

#include <QDir>
#include <QFile>

#include <cerrno>

namespace restore::runbook {
namespace {

using base::Text;
using postgres::quotedIdentifier;

base::Result<void> statement(const postgres::Target& target, const QByteArray& sql,
                             const base::JobContext& context)
{
    const auto connection = postgres::Connection::open(target, context.stop);
    if (!connection)
        return base::failure(connection.error());
    const auto done = connection->query(sql, {}, context.stop, std::chrono::minutes(1));
    return done ? base::Result<void>() : base::failure(done.error());
}

/// UPDATE without its WHERE: every row gets one row's value. The first column that lets it happen and makes a
/// difference; a row is deleted as well, where no other refers to it.
base::Result<void> changeRows(const postgres::Target& target, const ExampleTable& table,
                              const base::JobContext& context)
{
    const auto connection = postgres::Connection::open(target, context.stop);
    if (!connection)
        return base::failure(connection.error());
    const QByteArray name = table.name.sql();
    const auto affects = [&](const QByteArray& sql) {
        const auto rows = connection->query("WITH hit AS (" + sql + " RETURNING 1) SELECT count(*) FROM hit",
                                            {}, context.stop, std::chrono::minutes(10));
        return rows && rows->front().value(0).toLongLong() > 0;
    };
    bool isDamaged = false;
    for (const QString& column : table.columns) {
        const QByteArray identifier = quotedIdentifier(column.toUtf8());
        const bool isKey = std::find(table.key.begin(), table.key.end(), column) != table.key.end();
        const QByteArray one =
            "(SELECT " + identifier + " FROM ONLY " + name + " WHERE " + identifier + " IS NOT NULL LIMIT 1)";
        if (!isKey && affects("UPDATE ONLY " + name + " SET " + identifier + " = " + one + " WHERE " +
                              identifier + "::text IS DISTINCT FROM " + one + "::text")) {
            isDamaged = true;
            break;
        }
    }
    const QByteArray key = quotedIdentifier(table.key.front().toUtf8());
    if (affects("DELETE FROM ONLY " + name + " WHERE " + key +
                "::text = " + postgres::quotedLiteral(table.keyValue.toUtf8())))
        isDamaged = true;
    if (isDamaged)
        return {};
    return base::failure({base::ErrorCode::OperationFailed,
                          Text("runbook", "No row of %1 can be changed or deleted: its rules refuse it.")
                              .arg(table.name.displayed()),
                          {},
                          Text("runbook", "Name another table.")});
}

/// The disk is gone: no server, an empty folder.
base::Result<void> loseServer(const postgres::PrivateServer& server)
{
    if (const auto stopped = server.stopImmediately(); !stopped)
        return stopped;
    QDir data(server.places().data);
    for (const QFileInfo& entry :
         data.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const bool isGone = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                                : QFile::remove(entry.filePath());
        if (!isGone)
            return base::failure(base::storageError(entry.filePath(), EIO));
    }
    return {};
}

/// As a copy that was broken off leaves it.
base::Result<void> cut(const DumpFacts& dump)
{
    QFile file(dump.path);
    if (!file.resize(dump.bytes / 4 * 3))
        return base::failure(base::storageError(dump.path, EIO));
    return {};
}

} // namespace

QString wrongTool(const Facts& facts)
{
    for (const ToolFolder& folder : facts.installed)
        if (folder.major < facts.toolMajor)
            return folder.path + QStringLiteral("/pg_dump");
    return QStringLiteral("/usr/lib/postgresql/%1/bin/pg_dump").arg(facts.toolMajor - 1);
}

base::Result<void> bringAbout(Scenario scenario, const Facts& facts, const postgres::PrivateServer& server,
                              const base::JobContext& context)
{
    const QString superuser = QStringLiteral("postgres");
    const postgres::Target inside = server.target(superuser, facts.database);
    const postgres::Target outside = server.target(superuser, superuser);
    const QByteArray dropDatabase = "DROP DATABASE " + quotedIdentifier(facts.database.toUtf8());
    switch (scenario) {
    case Scenario::TableDeleted:
        return statement(inside, "DROP TABLE " + facts.example->name.sql() + " CASCADE", context);
    case Scenario::RowsChanged:
        return changeRows(inside, *facts.example, context);
    case Scenario::DatabaseLost:
        return statement(outside, dropDatabase, context);
    case Scenario::ServerLost:
        return loseServer(server);
    case Scenario::NewestCorrupt:
        return cut(facts.newest).and_then([&] { return statement(outside, dropDatabase, context); });
    case Scenario::ToolsWrong:
        return {};
    }
    return {};
}

} // namespace restore::runbook
