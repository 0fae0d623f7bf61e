// SPDX-License-Identifier: GPL-3.0-or-later
// Rows out of a dump, its table of contents, and a whole restore beside pg_restore alone. Uses about 4 GB
// below
// ${TMPDIR:-/tmp}.
#include "archive/CopyRow.h"
#include "archive/TableRows.h"
#include "backup/Run.h"
#include "process/Runner.h"
#include "restore/Run.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

namespace {

QTextStream out(stdout);

template <class Result>
Result sure(Result result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message.toString() + result.error().detail));
    return result;
}

template <class Function>
auto timed(const QString& what, const Function& function)
{
    QElapsedTimer timer;
    timer.start();
    auto result = sure(function());
    out << what << ": " << timer.elapsed() << " ms" << Qt::endl;
    return result;
}

QString backUp(const support::TestServer& server, const QString& database, const QString& folder)
{
    catalogue::Scanner scanner;
    const backup::Request request{server.configuration(database, folder), {}, {server.binaries()}};
    return sure(backup::run(request, scanner, {}))->path;
}

void readRowsOf(const QString& dump)
{
    QFile file(dump);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open");
    const auto table = timed(QStringLiteral("finding the last table"), [&] {
        return archive::findTable(file.handle(), dump, "public", "zz_derniere");
    });
    timed(QStringLiteral("its first 200 rows"), [&] {
        int rows = 0;
        return archive::readRows(
            file.handle(), dump, *table, std::nullopt, {}, [](qint64) {},
            [&](std::string_view) { return ++rows < 200; });
    });
    const auto large = sure(archive::findTable(file.handle(), dump, "public", "grande"));
    QElapsedTimer timer;
    timer.start();
    const auto read = sure(archive::readRows(
        file.handle(), dump, *large, archive::RowCondition{2, archive::fieldOf("valeur introuvable")}, {},
        [](qint64) {}, [](std::string_view) { return true; }));
    out << "searching " << read->bytes / 1'000'000 << " MB of rows: " << timer.elapsed() << " ms, "
        << read->bytes / 1000 / std::max<qint64>(1, timer.elapsed()) << " MB/s" << Qt::endl;
}

void besidePgRestore(const support::TestServer& server, const QString& dump)
{
    const auto alone = [&](const QString& database) {
        sure(server.createDatabase(database));
        const auto target = server.server().target(QStringLiteral("postgres"), database);
        timed(QStringLiteral("pg_restore alone, 2 jobs"), [&] {
            return process::output(
                {.program = server.binaries() + QStringLiteral("/pg_restore"),
                 .arguments = {QStringLiteral("--jobs=2"),
                               QStringLiteral("--dbname=") + postgres::conninfo(target.parameters), dump}},
                {}, std::chrono::minutes(20));
        });
    };
    const auto ours = [&](const QString& database) {
        restore::Request request;
        request.server = server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
        request.file = dump;
        request.database = database;
        request.jobs = 2;
        request.toolFolders = {server.binaries()};
        const auto plan = sure(restore::plan(request, {}));
        const auto report =
            timed(QStringLiteral("restore, all of it"), [&] { return restore::run(*plan, {}); });
        out << "  of that pg_restore " << report->restoreMs << " ms, ANALYZE " << report->analyzeMs << " ms"
            << Qt::endl;
    };
    // In turns, each of them from the same state: what one leaves to be written the next one would pay for.
    for (int round = 0; round < 6; ++round) {
        const QString database = QStringLiteral("essai_%1").arg(round);
        sure(server.execute(QStringLiteral("postgres"), "CHECKPOINT"));
        round % 2 == 0 ? alone(database) : ours(database);
        sure(server.query(QStringLiteral("postgres"), "DROP DATABASE " + database.toLatin1()));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    support::TestServer server;
    sure(server.init("max_locks_per_transaction = 1000\nmax_wal_size = 4GB\n"));
    const QString many = QStringLiteral("beaucoup"), large = QStringLiteral("grande");
    sure(server.createDatabase(many));
    sure(server.execute(
        many, "DO $$ BEGIN FOR i IN 1..6700 LOOP EXECUTE format('CREATE TABLE t_%s (id integer PRIMARY "
              "KEY, v text)', i); END LOOP; END $$;"));
    const QString manyDump = backUp(server, many, folder.path());
    const auto objects = timed(QStringLiteral("contents"), [&] {
        QFile file(manyDump);
        (void)file.open(QIODevice::ReadOnly);
        return restore::readObjects(file.handle(), manyDump, "x");
    });
    out << "  " << objects->all.size() << " entries" << Qt::endl;
    sure(server.createDatabase(large));
    sure(server.execute(
        large, "CREATE TABLE grande AS SELECT i AS id, md5(i::text) || repeat(md5((i % 1000)::text), 5) AS "
               "texte, 'valeur ' || i AS v, now() AS quand FROM generate_series(1, 4000000) i; ALTER TABLE "
               "grande ADD PRIMARY KEY (id); CREATE TABLE zz_derniere AS SELECT i, md5(i::text) FROM "
               "generate_series(1, 1000) i;"));
    const QString largeDump = backUp(server, large, folder.path());
    readRowsOf(largeDump);
    besidePgRestore(server, largeDump);
    return 0;
}
