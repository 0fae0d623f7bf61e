// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DrillWorld.h"

#include "backup/Run.h"

#include <QDir>

#include <sys/stat.h>

namespace support {

// The private server's account must be able to pass.
DrillWorld::DrillWorld() : work(QStringLiteral("/tmp/pgs-drill-XXXXXX"))
{
    ::chmod(QFile::encodeName(work.path()).constData(), 0711);
}

restore::drill::Request DrillWorld::drillRequest(const QString& file) const
{
    return {
        .file = file, .jobs = 2, .workFolder = work.path(), .server = {}, .toolFolders = {server.binaries()}};
}

base::Result<restore::drill::Outcome> DrillWorld::held(const QString& file,
                                                       const base::JobContext& context) const
{
    const auto plan = restore::drill::plan(drillRequest(file), {});
    return plan ? restore::drill::run(*plan, context) : base::failure(plan.error());
}

base::JobContext DrillWorld::before(const QString& line, const std::function<void()>& act)
{
    base::JobContext context;
    context.onLog = [line, act, isDone = std::make_shared<bool>(false)](base::LogLevel,
                                                                        const QString& logged) {
        if (!logged.contains(line) || std::exchange(*isDone, true))
            return;
        act();
    };
    return context;
}

base::Result<restore::drill::Outcome> DrillWorld::heldWith(const QString& file, const QByteArray& sql) const
{
    base::Result<void> tampered = base::failure({base::ErrorCode::OperationFailed, {}, {}, {}});
    const auto plan = restore::drill::plan(drillRequest(file), {});
    if (!plan)
        return base::failure(plan.error());
    const auto outcome = restore::drill::run(*plan, before(comparingLine, [&] {
        const auto connection = postgres::Connection::open(privateServer(plan->database), {});
        tampered = connection ? connection->execute(sql, {}) : base::failure(connection.error());
    }));
    return tampered ? outcome : base::failure(tampered.error());
}

base::Result<QString> DrillWorld::backedUp(const QString& database, const QByteArray& sql)
{
    const auto filled =
        server.createDatabase(database).and_then([&] { return server.execute(database, sql); });
    if (!filled)
        return base::failure(filled.error());
    catalogue::Scanner scanner;
    const auto report = backup::run(
        {server.configuration(database, folder.filePath(database)), {}, {server.binaries()}}, scanner, {});
    return report ? base::Result<QString>(report->path) : base::failure(report.error());
}

QStringList DrillWorld::leftovers() const
{
    return QDir(work.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

postgres::Target DrillWorld::privateServer(const QString& database) const
{
    const QString place = work.filePath(
        QDir(work.path()).entryList({QStringLiteral("drill-*")}, QDir::Dirs, QDir::Time).value(0));
    return postgres::PrivateServer({.data = place + QStringLiteral("/data"),
                                    .socket = place + QStringLiteral("/socket"),
                                    .binaries = server.binaries()})
        .target(QStringLiteral("postgres"), database);
}

QByteArray told(const restore::drill::Outcome& outcome)
{
    QStringList lines{verdict(outcome).toString()};
    for (const base::Text& anomaly : anomalies(outcome))
        lines.append(anomaly.toString());
    for (const restore::RestoreError& error : outcome.errors)
        lines.append(error.message + QStringLiteral(" | ") + error.command);
    return lines.join(u'\n').toUtf8();
}

} // namespace support
