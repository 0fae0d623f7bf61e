// SPDX-License-Identifier: GPL-3.0-or-later
// A whole drill beside pg_restore alone, with the same jobs, into the same kind of server. Uses about 6 GB
// below ${TMPDIR:-/tmp}.
#include "backup/Run.h"
#include "process/Runner.h"
#include "restore/drill/Drill.h"
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <sys/stat.h>

namespace {

QTextStream out(stdout);
constexpr int jobs = 2;

template <class Result>
Result sure(Result result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message.toString() + result.error().detail));
    return result;
}

/// About 1 GB of rows in tables as town halls have them: a key, three indexes, a foreign key.
QByteArray content()
{
    QByteArray sql =
        "CREATE TABLE voies (id integer PRIMARY KEY, nom text); INSERT INTO voies SELECT i, 'rue ' || "
        "i FROM generate_series(1, 5000) i;";
    for (int i = 0; i < 4; ++i) {
        const QByteArray name = "demandes_" + QByteArray::number(i);
        sql += "CREATE TABLE " + name +
               " AS SELECT i AS id, 1 + i % 5000 AS voie, md5(i::text) AS cle, repeat(md5((i % 1000)::text), "
               "5) AS "
               "texte, timestamptz '2026-01-01' + i * interval '1 minute' AS quand, i * 1.25 AS montant FROM "
               "generate_series(1, 1000000) i; ALTER TABLE " +
               name + " ADD PRIMARY KEY (id), ADD FOREIGN KEY (voie) REFERENCES voies; CREATE INDEX ON " +
               name + " (cle); CREATE INDEX ON " + name + " (quand);";
    }
    return sql;
}

void restoreAlone(const QString& dump, const QString& work, const QString& binaries)
{
    const auto place = sure(restore::drill::Workplace::make(work, binaries, jobs, {}));
    {
        const auto connection =
            sure(postgres::Connection::open(place->target(QStringLiteral("postgres")), {}));
        sure(connection->query("CREATE DATABASE seule TEMPLATE template0", {}, {}));
    }
    QElapsedTimer timer;
    timer.start();
    sure(process::output(
        {.program = binaries + QStringLiteral("/pg_restore"),
         .arguments = {QStringLiteral("--jobs=%1").arg(jobs),
                       QStringLiteral("--dbname=") +
                           postgres::conninfo(place->target(QStringLiteral("seule")).parameters),
                       dump}},
        {}, std::chrono::minutes(20)));
    out << "pg_restore alone: " << timer.elapsed() << " ms" << Qt::endl;
}

void drill(const QString& dump, const QString& work, const QString& binaries)
{
    const auto plan = sure(restore::drill::plan(
        {.file = dump, .jobs = jobs, .workFolder = work, .server = {}, .toolFolders = {binaries}}, {}));
    QElapsedTimer timer;
    timer.start();
    const auto outcome = sure(restore::drill::run(*plan, {}));
    const qint64 whole = timer.elapsed();
    if (!outcome->hasPassed())
        qFatal("the drill failed");
    const qint64 compared = outcome->phaseMs(restore::drill::Phase::Comparing);
    out << "drill: " << whole << " ms; restoring " << outcome->restoreMs() << " ms, comparing " << compared
        << " ms (" << compared * 100 / outcome->restoreMs() << " % of restoring)" << Qt::endl;
    for (const auto& time : outcome->phases)
        out << "  " << key(time.phase) << " " << time.ms << " ms" << Qt::endl;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder, work;
    ::chmod(work.path().toLocal8Bit().constData(), 0711);
    QString dump;
    QString binaries;
    {
        support::TestServer server;
        sure(server.init("max_wal_size = 4GB\n"));
        binaries = server.binaries();
        const QString name = QStringLiteral("mairie");
        sure(server.createDatabase(name));
        sure(server.execute(name, content()));
        catalogue::Scanner scanner;
        dump =
            sure(backup::run({server.configuration(name, folder.path()), {}, {binaries}}, scanner, {}))->path;
    }
    for (int round = 0; round < 3; ++round) {
        restoreAlone(dump, work.path(), binaries);
        drill(dump, work.path(), binaries);
    }
    return 0;
}
