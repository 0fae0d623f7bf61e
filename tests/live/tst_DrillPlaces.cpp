// SPDX-License-Identifier: GPL-3.0-or-later
// Where drills are held: what stands there already is neither opened to others, nor run, nor dropped.
#include "support/DrillWorld.h"
#include "support/Results.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

class tst_DrillPlaces : public QObject, private support::DrillWorld
{
    Q_OBJECT

private slots:
    void initTestCase();
    void foldersKeepTheirModes();
    void programsOfOthersAreNotRun();
    void databasesOfOthersAreNotDropped_data();
    void databasesOfOthersAreNotDropped();
    void manyJobs();

private:
    static mode_t modeOf(const QString& path);
    static bool make(const QString& path, mode_t mode);
    static bool write(const QString& path, const QByteArray& text, mode_t mode);
};

void tst_DrillPlaces::initTestCase()
{
    const auto error = init();
    QVERIFY2(!error, error ? support::told(*error).constData() : "");
}

mode_t tst_DrillPlaces::modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

bool tst_DrillPlaces::make(const QString& path, mode_t mode)
{
    return QDir().mkpath(path) && ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

bool tst_DrillPlaces::write(const QString& path, const QByteArray& text, mode_t mode)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
           ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

void tst_DrillPlaces::foldersKeepTheirModes()
{
    const QString closed = work.filePath(QStringLiteral("clos"));
    const QString shared = work.filePath(QStringLiteral("partagé"));
    QVERIFY(make(closed, 0700));
    QVERIFY(make(shared, 01777));
    const auto made = [&](const QString& place) {
        return restore::drill::Workplace::make(place, server.binaries(), 1, {});
    };
    const auto refused = made(closed);
    if (::geteuid() == 0)
        COMPARE_ERROR(refused, base::ErrorCode::PermissionDenied);
    QCOMPARE(modeOf(closed), mode_t(0700));
    VERIFY_RESULT(made(shared));
    VERIFY_RESULT(made(shared + QStringLiteral("/dedans")));
    QCOMPARE(modeOf(shared), mode_t(01777));
}

/// Left by somebody else below a work folder that everybody may write into.
void tst_DrillPlaces::programsOfOthersAreNotRun()
{
    const QString place = work.filePath(QStringLiteral("drill-piege"));
    const QString mark = work.filePath(QStringLiteral("lancé"));
    QVERIFY(make(place + QStringLiteral("/data"), 0777));
    QVERIFY(make(place, 0777));
    QVERIFY(write(place + QStringLiteral("/data/postmaster.pid"), "1\n", 0666));
    QVERIFY(write(place + QStringLiteral("/pg_ctl"), "#!/bin/sh\n: > '" + mark.toUtf8() + "'\n", 0777));
    QVERIFY(write(place + QStringLiteral("/binaries"), place.toUtf8(), 0666));
    QVERIFY(make(work.path(), 01777));
    QCOMPARE(restore::drill::removeLeftovers(work.path(), {}), 0);
    QVERIFY(QFile::exists(place));
    // One's own, with a program that others may change.
    QVERIFY(make(place, 0711));
    QVERIFY(make(place + QStringLiteral("/data"), 0700));
    QCOMPARE(restore::drill::removeLeftovers(work.path(), {}), 1);
    QVERIFY(!QFile::exists(place));
    QVERIFY(!QFile::exists(mark));
    QVERIFY(make(work.path(), 0711));
}

void tst_DrillPlaces::databasesOfOthersAreNotDropped_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("one's own") << QStringLiteral("a_drill_Vx3") << 0700 << false;
    QTest::newRow("somebody else's note") << QStringLiteral("b_drill_Vx3") << 0777 << true;
    QTest::newRow("another database") << QStringLiteral("victime") << 0700 << true;
    QTest::newRow("of another drill") << QStringLiteral("c_drill_Zz9") << 0700 << true;
}

void tst_DrillPlaces::databasesOfOthersAreNotDropped()
{
    QFETCH(QString, database);
    QFETCH(int, mode);
    QFETCH(bool, isKept);
    VERIFY_RESULT(server.createDatabase(database));
    restore::drill::Request request = drillRequest(dump);
    request.server = server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const QString place = work.filePath(QStringLiteral("scratch-Vx3"));
    QVERIFY(make(place, mode_t(mode)));
    const QByteArray socket = request.server->parameters[QStringLiteral("host")].toUtf8().toPercentEncoding();
    const QByteArray port = request.server->parameters[QStringLiteral("port")].toUtf8();
    QVERIFY(write(place + QStringLiteral("/server"), socket + ' ' + port + " \n" + database.toUtf8() + '\n',
                  0600));
    const auto plan = restore::drill::plan(request, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::drill::run(*plan, {}));
    QCOMPARE(exists(database), isKept);
    QVERIFY(QDir(place).removeRecursively());
}

/// More than a server has connections for by itself.
void tst_DrillPlaces::manyJobs()
{
    restore::drill::Request request = drillRequest(dump);
    request.jobs = 40;
    const auto plan = restore::drill::plan(request, {});
    VERIFY_RESULT(plan);
    const auto outcome = restore::drill::run(*plan, {});
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
}

QTEST_GUILESS_MAIN(tst_DrillPlaces)
#include "tst_DrillPlaces.moc"
