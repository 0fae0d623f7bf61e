// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a folder of many dumps, an hour apart, each a small real one, and
// a configuration that leads to it. bench_dumps FOLDER COUNT TABLES
#include "archive/Header.h"
#include "catalogue/DumpName.h"
#include "process/Runner.h"
#include "support/Program.h"
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

namespace {

/// A small dump of a database with so many tables.
QByteArray realDump(int tables)
{
    support::TestServer server;
    const QString database = QStringLiteral("mairie");
    const QByteArray script =
        "DO $$ BEGIN FOR i IN 1.." + QByteArray::number(tables) +
        " LOOP EXECUTE format('CREATE TABLE t_%s (id integer PRIMARY KEY, v text)', i); "
        "END LOOP; END $$;";
    const auto dump = [&]() -> base::Result<QByteArray> {
        if (const auto ready = server.init(); !ready)
            return base::failure(ready.error());
        if (const auto created = server.createDatabase(database); !created)
            return base::failure(created.error());
        if (const auto done = server.execute(database, script); !done)
            return base::failure(done.error());
        const QString path = server.dataFolder() + QStringLiteral("/sample.dump");
        const auto done = process::output(
            {.program = server.binaries() + QStringLiteral("/pg_dump"),
             .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--file=") + path,
                           QStringLiteral("--dbname=") +
                               postgres::conninfo(
                                   server.server().target(QStringLiteral("postgres"), database).parameters)}},
            {});
        if (!done)
            return done;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    if (!dump)
        qFatal("%s", qPrintable(dump.error().message.toString() + dump.error().detail));
    return *dump;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const int count = atoi(argv[2]);
    const QString dumps = folder + QStringLiteral("/dumps");
    QDir().mkpath(dumps);
    support::writeConfiguration(folder + QStringLiteral("/config"), QStringLiteral("/nonexistent"),
                                QStringLiteral("mairie"), dumps);
    const QByteArray head = realDump(atoi(argv[3]));
    const QTimeZone zone("Europe/Paris");
    const QDateTime newest = QDateTime::currentDateTimeUtc().addSecs(-600);
    for (int i = 0; i < count; ++i) {
        const QDateTime at = newest.addSecs(-3600LL * i);
        QFile file(dumps + u'/' + catalogue::stem(QStringLiteral("mairie"), at, zone) +
                   QStringLiteral(".dump"));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(archive::withCreationTime(head, at.toTimeZone(zone))) != head.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    QTextStream(stdout) << count << " dumps of " << head.size() << " bytes\n";
    return 0;
}
