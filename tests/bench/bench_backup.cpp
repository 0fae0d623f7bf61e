// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup costs beside pg_dump alone: pairs of runs over the same database, alternating.
// bench_backup [pairs]
#include "backup/DumpCommand.h"
#include "backup/Run.h"
#include "process/Runner.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace {

[[noreturn]] void giveUp(const base::Error& error)
{
    QTextStream(stderr) << error.message.toString() << u'\n' << error.detail << u'\n';
    ::exit(1);
}

/// pg_dump alone: the same command line, into a file, synced.
qint64 dumpAlone(const process::Command& command, const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    base::FileDescriptor file(::open(qPrintable(path), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    process::Streams streams;
    streams.outputDescriptor = file.get();
    const auto ending = process::run(command, streams, {});
    if (!ending)
        giveUp(ending.error());
    ::fsync(file.get());
    const qint64 elapsed = timer.elapsed();
    ::unlink(qPrintable(path));
    return elapsed;
}

qint64 median(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int pairs = argc > 1 ? atoi(argv[1]) : 5;
    QTextStream out(stdout);
    support::TestServer server;
    const QString database = QStringLiteral("mesure");
    if (const auto ready = server.init(); !ready)
        giveUp(ready.error());
    if (const auto created = server.createDatabase(database); !created)
        giveUp(created.error());
    for (const QByteArray& sql : {support::smallSchema(), support::largeTable(),
                                  QByteArray("CREATE TABLE texte AS SELECT i, repeat(md5(i::text) || ' rue "
                                             "de l’Église ', 6) AS t, now() AS d, "
                                             "i * 1.5 AS m FROM generate_series(1, 400000) AS i")})
        if (const auto done = server.execute(database, sql); !done)
            giveUp(done.error());

    QTemporaryDir folder;
    const backup::Request request{
        server.configuration(database, folder.filePath(QStringLiteral("dumps"))), {}, {server.binaries()}};
    const process::Command command =
        backup::dumpCommand({.tool = server.binaries() + QStringLiteral("/pg_dump"),
                             .target = backup::targetOf(request.configuration, {}),
                             .passFile = {},
                             .encoding = QStringLiteral("UTF8"),
                             .lockTimeoutSeconds = 60,
                             .extraArguments = {},
                             .zone = request.configuration.zone});
    std::vector<qint64> alone;
    std::vector<qint64> dumped;
    std::vector<qint64> whole;
    qint64 bytes = 0;
    for (int pair = 0; pair < pairs; ++pair) {
        alone.push_back(dumpAlone(command, folder.filePath(QStringLiteral("alone.dump"))));
        catalogue::Scanner scanner;
        const auto report = backup::run(request, scanner, {});
        if (!report)
            giveUp(report.error());
        dumped.push_back(report->dumpMs);
        whole.push_back(report->durationMs);
        bytes = report->bytes;
        out << "pair " << pair + 1 << ": pg_dump alone " << alone.back() << " ms, backup " << dumped.back()
            << " ms (with checks and read-back " << whole.back() << " ms)\n";
        out.flush();
    }
    out << "median: pg_dump alone " << median(alone) << " ms, backup " << median(dumped) << " ms, ratio "
        << double(median(dumped)) / double(median(alone)) << ", whole run " << median(whole) << " ms, "
        << bytes << " bytes\n";
    return 0;
}
