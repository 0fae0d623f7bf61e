// SPDX-License-Identifier: GPL-3.0-or-later
// A backup beside stock pg_dump: pairs of runs over the same database of 1.5 GB, alternating: text, numbers,
// timestamps and bytes that do not compress. Prints a table in Markdown. bench_backup [pairs]
#include "backup/DumpCommand.h"
#include "backup/Run.h"
#include "process/Runner.h"
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

const QString database = QStringLiteral("mesure");

QByteArray content()
{
    return "CREATE TABLE demandes AS SELECT i AS id, 'Demande de rendez-vous n° ' || i || ' pour ' || "
           "(ARRAY['carte d''identité', 'passeport', 'acte de naissance', 'mariage', 'inscription "
           "scolaire'])[1 + i % 5] "
           "AS objet, md5(i::text) AS jeton, (random() * 1e6)::numeric(12, 2) AS montant, now() - i * "
           "interval '1 second' "
           "AS cree, (random() * 100)::int AS n, random() AS f FROM generate_series(1, 6000000) AS i;"
           "CREATE TABLE mesures AS SELECT i AS id, now() + i * interval '1 millisecond' AS t, (i::bigint * "
           "7919) % 1000 "
           "AS a, (i::bigint * 104729) % 100000 AS b, sin(i) AS c FROM generate_series(1, 5000000) AS i;"
           "CREATE TABLE pieces AS SELECT i AS id, (SELECT string_agg(sha256((i * 100 + j)::text::bytea), "
           "''::bytea) FROM "
           "generate_series(1, 60) AS j) AS contenu FROM generate_series(1, 50000) AS i;";
}

[[noreturn]] void giveUp(const base::Error& error)
{
    QTextStream(stderr) << error.message.toString() << u'\n' << error.detail << u'\n';
    ::exit(1);
}

template <class T>
void need(const base::Result<T>& result)
{
    if (!result)
        giveUp(result.error());
}

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/// Processor seconds of this process and of the children that it has reaped.
double processorSeconds()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage = {};
        ::getrusage(who, &usage);
        sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
    return sum;
}

struct Cost
{
    double wall = 0; ///< seconds
    double processor = 0;
};

class Meter
{
public:
    Meter() { m_timer.start(); }
    Cost read() const { return {double(m_timer.elapsed()) / 1000, processorSeconds() - m_processor}; }

private:
    QElapsedTimer m_timer;
    double m_processor = processorSeconds();
};

/// pg_dump alone, with its own options.
Cost dumpAlone(const support::TestServer& server, const QStringList& arguments)
{
    const auto target = server.server().target(QStringLiteral("postgres"), database);
    const process::Command command{
        .program = server.binaries() + QStringLiteral("/pg_dump"),
        .arguments =
            arguments + QStringList{QStringLiteral("--dbname=") + postgres::conninfo(target.parameters)}};
    const base::FileDescriptor nothing(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const Meter meter;
    process::Streams streams;
    streams.outputDescriptor = nothing.get();
    need(process::run(command, streams, {}));
    return meter.read();
}

/// A backup of ours: until the archive is written and synced, and with the reading back.
struct Backup
{
    Cost dump;
    Cost whole;
    qint64 bytes = 0;
    qint64 contentBytes = 0;
    double readSeconds = 0;
    double readProcessor = 0;
};

Backup backUp(const support::TestServer& server, const QString& folder)
{
    const backup::Request request{server.configuration(database, folder), {}, {server.binaries()}};
    Backup result;
    const Meter meter;
    base::JobContext context;
    context.onProgress = [&](const base::Progress& progress) {
        if (result.dump.wall == 0 && progress.step.toString() == u"Reading the backup back")
            result.dump = meter.read();
    };
    catalogue::Scanner scanner;
    const auto report = backup::run(request, scanner, context);
    need(report);
    result.whole = meter.read();
    result.bytes = report->bytes;
    result.contentBytes = report->inventory->bytes();
    result.readSeconds = double(report->verifyMs) / 1000;
    result.readProcessor = result.whole.processor - result.dump.processor;
    return result;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class T, class Member>
double median(const std::vector<T>& values, Member member)
{
    std::vector<double> numbers;
    for (const T& value : values)
        numbers.push_back(member(value));
    return median(numbers);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int pairs = argc > 1 ? atoi(argv[1]) : 5;
    QTextStream out(stdout);
    support::TestServer server;
    need(server.init("shared_buffers = 1GB\nmax_wal_size = 8GB\n"));
    need(server.createDatabase(database));
    need(server.execute(database, content()));
    need(server.query(database,
                      "VACUUM ANALYZE")); // so that no run pays for what the first reading of a row does

    QTemporaryDir folder;
    const QString stockFile = folder.filePath(QStringLiteral("stock.dump"));
    std::vector<Cost> stock;
    std::vector<Cost> stream;
    std::vector<Backup> ours;
    qint64 stockBytes = 0;
    for (int pair = 0; pair < pairs; ++pair) {
        stock.push_back(
            dumpAlone(server, {QStringLiteral("--format=custom"), QStringLiteral("--file=") + stockFile}));
        stockBytes = QFileInfo(stockFile).size();
        QFile::remove(stockFile);
        stream.push_back(
            dumpAlone(server, {QStringLiteral("--format=custom"), QStringLiteral("--compress=0")}));
        ours.push_back(backUp(server, folder.filePath(QStringLiteral("dumps"))));
        QDir(folder.filePath(QStringLiteral("dumps"))).removeRecursively();
        out << "pair " << pair + 1 << ": pg_dump -Fc " << stock.back().wall << " s, stream "
            << stream.back().wall << " s, backup " << ours.back().dump.wall << " s, with reading back "
            << ours.back().whole.wall << " s\n";
        out.flush();
    }

    const auto wall = [](const Cost& cost) {
        return cost.wall;
    };
    const auto processor = [](const Cost& cost) {
        return cost.processor;
    };
    const double stockWall = median(stock, wall);
    const double stockProcessor = median(stock, processor);
    const auto row = [&](const QString& what, double wallSeconds, double processorTime, qint64 bytes) {
        out << "| " << what << " | " << QString::number(wallSeconds, 'f', 1) << " s | "
            << QString::number(wallSeconds / stockWall, 'f', 2) << " | "
            << QString::number(processorTime, 'f', 1) << " s | "
            << QString::number(processorTime / stockProcessor, 'f', 2) << " | "
            << (bytes ? QString::number(double(bytes) / 1e6, 'f', 1) + QStringLiteral(" MB") : QString())
            << " |\n";
    };
    const Backup& last = ours.back();
    const double contentMegabytes = double(last.contentBytes) / 1e6;
    out << "\nmedian of " << pairs << ", " << QString::number(contentMegabytes, 'f', 0)
        << " MB of rows; processor time is that of the tools and of ours, not the server's\n\n"
        << "| | wall | of pg_dump -Fc | processor | of pg_dump -Fc | file |\n|---|---|---|---|---|---|\n";
    row(QStringLiteral("pg_dump -Fc"), stockWall, stockProcessor, stockBytes);
    row(QStringLiteral("pg_dump -Fc -Z0 to /dev/null"), median(stream, wall), median(stream, processor), 0);
    row(QStringLiteral("backup, written and synced"),
        median(ours, [](const Backup& b) { return b.dump.wall; }),
        median(ours, [](const Backup& b) { return b.dump.processor; }), last.bytes);
    row(QStringLiteral("backup, read back and sealed"),
        median(ours, [](const Backup& b) { return b.whole.wall; }),
        median(ours, [](const Backup& b) { return b.whole.processor; }), last.bytes);
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const double readSeconds = median(ours, [](const Backup& b) { return b.readSeconds; });
    const double readProcessor = median(ours, [](const Backup& b) { return b.readProcessor; });
    out << "\nagainst the uncompressed stream: "
        << QString::number(median(ours, [](const Backup& b) { return b.dump.wall; }) / median(stream, wall),
                           'f', 2)
        << "; file against pg_dump's: " << QString::number(double(last.bytes) / double(stockBytes), 'f', 3)
        << "; reading back: " << QString::number(contentMegabytes / readSeconds, 'f', 0) << " MB/s of rows ("
        << QString::number(contentMegabytes / readProcessor, 'f', 0)
        << " MB/s of processor time); most memory: " << usage.ru_maxrss / 1000 << " MB\n";
    return 0;
}
