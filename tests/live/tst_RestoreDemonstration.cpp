// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration's database: its server is gone for good, and everything comes back from the files of one
// run.
#include "backup/Run.h"
#include "demo/Sample.h"
#include "restore/Run.h"
#include "support/Results.h"
#include "support/ServerContent.h"

#include <QTemporaryDir>
#include <QTest>

class tst_RestoreDemonstration : public QObject
{
    Q_OBJECT

private slots:
    void emptyServerFromTheFilesAlone();
};

void tst_RestoreDemonstration::emptyServerFromTheFilesAlone()
{
    support::TestServer server;
    QTemporaryDir folder;
    VERIFY_RESULT(server.init());
    const QDate day(2026, 3, 2);
    VERIFY_RESULT(demo::createSample(server.server(), day, {}));
    {
        const auto connection = demo::openSample(server.server(), {});
        VERIFY_RESULT(connection);
        for (int later = 0; later < 3; ++later)
            VERIFY_RESULT(demo::addDay(*connection, day.addDays(later), {}));
    }
    // As the demonstration itself is backed up: by the owner of the database, who is no superuser.
    catalogue::Scanner scanner;
    const auto made =
        backup::run({server.configuration(demo::sampleDatabase, folder.path(), demo::sampleUser),
                     {},
                     {server.binaries()}},
                    scanner, {});
    VERIFY_RESULT(made);
    const QStringList before = support::contentOf(server, demo::sampleDatabase);
    QVERIFY2(before.size() > 5000, qPrintable(before.first()));
    VERIFY_RESULT(server.stopImmediately());

    support::TestServer empty;
    VERIFY_RESULT(empty.init());
    restore::Request request;
    request.server = empty.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    request.file = made->path;
    request.database = demo::sampleDatabase;
    request.createRoles = true;
    request.jobs = 2;
    request.toolFolders = {empty.binaries()};
    const auto plan = restore::plan(request, {});
    VERIFY_RESULT(plan);
    QVERIFY(!plan->isOfUnknownOrigin);
    const auto report = restore::run(*plan, {});
    VERIFY_RESULT(report);
    QVERIFY(report->errors.empty() && report->warnings.empty());
    const QStringList after = support::contentOf(empty, demo::sampleDatabase);
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
        QCOMPARE(after[i], before[i]);
    QCOMPARE(after.size(), before.size());
}

QTEST_GUILESS_MAIN(tst_RestoreDemonstration)
#include "tst_RestoreDemonstration.moc"
