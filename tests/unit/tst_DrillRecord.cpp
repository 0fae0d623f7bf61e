// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a drill beside its dump, what a list makes of it, and what a folder remembers of the last
// one.
#include "catalogue/Details.h"
#include "catalogue/Scanner.h"
#include "catalogue/Sidecars.h"
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"

#include <QJsonDocument>
#include <QtTest>

#include <unistd.h>

using namespace catalogue;
using support::DumpFolder;

namespace {

const QByteArray dumpName = "mairie_full_20261120_020000.dump";
const QByteArray earlierName = "mairie_full_20261119_020000.dump";
const QDateTime at(QDate(2026, 11, 20), QTime(9, 0, 0, 250), Qt::UTC);

Listing listed(const DumpFolder& folder, const QString& cache = {})
{
    auto listing = Scanner(cache).scan(folder.scope(), {});
    if (!listing || listing->dumps.empty())
        qFatal("the test's own dump is not listed");
    return std::move(*listing);
}

QByteArray json(const DrillRecord& record)
{
    return QJsonDocument(recordObject(record)).toJson();
}

/// Of a dump as it lies there.
DrillRecord drillOf(const DumpFolder& folder, DrillStatus status, const QDateTime& when = at,
                    const QByteArray& name = dumpName)
{
    for (const Dump& dump : listed(folder).dumps)
        if (dump.fileName.toLatin1() == name)
            return {status, when, stampOf(dump.identity), 241'000};
    qFatal("the test's own dump is not listed");
}

} // namespace

class tst_DrillRecord : public QObject
{
    Q_OBJECT

private slots:
    void inTheList_data();
    void inTheList();
    void rememberedOverAStart();
    void goesWithItsDump();
    void lastOfTheFolder();
    void rememberedWithoutItsDump();
    void forgedMemory_data();
    void forgedMemory();
};

void tst_DrillRecord::inTheList_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* what, const char* expected) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(expected);
    };
    row("none", "none");
    row("passed", "passed 241000");
    row("failed", "failed 241000");
    row("other size", "none");
    row("other time", "none");
    row("other kind", "none");
    row("newer format", "none");
    row("no json", "none");
}

void tst_DrillRecord::inTheList()
{
    QFETCH(QString, what);
    const DumpFolder folder;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    DrillRecord record = drillOf(folder, what == u"failed" ? DrillStatus::Failed : DrillStatus::Passed);
    record.stamp.bytes += what == u"other size" ? 1 : 0;
    record.stamp.modifiedNs += what == u"other time" ? 1 : 0;
    QByteArray bytes = json(record);
    if (what == u"other kind")
        bytes.replace("pgsauvegarde-drill", "pgsauvegarde-grill");
    if (what == u"newer format")
        bytes.replace("\"format\": 1", "\"format\": 2");
    if (what == u"no json")
        bytes = "restored on Friday";
    if (what != u"none")
        folder.write(drillName(dumpName), bytes);

    const Dump dump = listed(folder).dumps.front();
    const auto told = [](const std::optional<DrillRecord>& drill) {
        return drill ? key(drill->status) + u' ' + QString::number(drill->restoreMs) : QStringLiteral("none");
    };
    QTEST(told(dump.drill()), "expected");
    const auto opened = base::Folder::open(folder.path());
    const auto details = readDetails(*opened, dumpName);
    VERIFY_RESULT(details);
    QTEST(told(details->drill), "expected");
    QCOMPARE(dump.state, DumpState::Good); // whatever a drill says: the bytes are what they are
    if (dump.drill())
        QCOMPARE(dump.drill()->at, at);
}

/// Neither is the record read again and again, nor is a new one overlooked.
void tst_DrillRecord::rememberedOverAStart()
{
    const DumpFolder folder;
    const QTemporaryDir cache;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    const DrillRecord passed = drillOf(folder, DrillStatus::Passed);
    folder.write(drillName(dumpName), json(passed));
    const auto seen = [&] {
        return listed(folder, cache.path()).dumps.front().drill();
    };
    QCOMPARE(seen(), std::optional(passed));
    {
        const support::Unopenable closed(folder.pathOf(drillName(dumpName)));
        QCOMPARE(seen(), std::optional(passed));
    }
    const DrillRecord failed = drillOf(folder, DrillStatus::Failed, at.addDays(1));
    folder.replace(drillName(dumpName), json(failed));
    QCOMPARE(seen(), std::optional(failed));
    ::unlink(folder.pathOf(drillName(dumpName)).constData());
    QCOMPARE(seen(), std::nullopt);
}

void tst_DrillRecord::goesWithItsDump()
{
    const DumpFolder files;
    const auto folder = base::Folder::open(files.path());
    files.write(dumpName, support::bytesOf(support::finishedArchive()));
    files.write(drillName(dumpName), "{\"mine\": true}");
    QCOMPARE(ownSidecars(*folder, dumpName), QByteArrayList());
    files.replace(drillName(dumpName), json(drillOf(files, DrillStatus::Passed)));
    QCOMPARE(ownSidecars(*folder, dumpName), QByteArrayList{drillName(dumpName)});
}

void tst_DrillRecord::lastOfTheFolder()
{
    const DumpFolder folder;
    for (const QByteArray& name : {dumpName, earlierName})
        folder.write(name, support::bytesOf(support::finishedArchive()));
    QCOMPARE(lastDrill(listed(folder)), std::nullopt);
    folder.write(drillName(dumpName), json(drillOf(folder, DrillStatus::Passed)));
    const DrillRecord later = drillOf(folder, DrillStatus::Failed, at.addSecs(1), earlierName);
    folder.write(drillName(earlierName), json(later));
    QCOMPARE(lastDrill(listed(folder)), (LastDrill{QString::fromLatin1(earlierName), later}));

    Listing others = listed(folder);
    others.dumps.back().isOfAnotherServer = true;
    QCOMPARE(lastDrill(others)->fileName, QString::fromLatin1(dumpName));
}

/// A dump expires before its drill is old: that there was one is still known.
void tst_DrillRecord::rememberedWithoutItsDump()
{
    const DumpFolder files;
    const auto folder = base::Folder::open(files.path());
    for (const QByteArray& name : {dumpName, earlierName})
        files.write(name, support::bytesOf(support::finishedArchive()));
    const QString mairie = QStringLiteral("mairie");
    const LastDrill last{QString::fromLatin1(earlierName),
                         drillOf(files, DrillStatus::Passed, at, earlierName)};
    VERIFY_RESULT(rememberDrill(*folder, mairie, last));
    ::unlink(files.pathOf(earlierName).constData());
    QCOMPARE(lastDrill(listed(files)), std::optional(last));

    VERIFY_RESULT(rememberDrill(*folder, mairie, {QStringLiteral("essai.dump"), last.record}));
    QCOMPARE(readLastDrill(*folder, mairie),
             std::optional(last)); // a file from elsewhere is not the database's
    QCOMPARE(readLastDrill(*folder, QStringLiteral("ecole")), std::nullopt);

    files.write(drillName(dumpName), json(drillOf(files, DrillStatus::Failed, at.addDays(2))));
    QCOMPARE(lastDrill(listed(files))->fileName, QString::fromLatin1(dumpName));
    QVERIFY(listed(files).foreign.empty() && listed(files).leftovers.isEmpty());
}

void tst_DrillRecord::forgedMemory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("nothing in it") << json({});
    QTest::newRow("huge") << QByteArray(70'000, ' ');
}

void tst_DrillRecord::forgedMemory()
{
    QFETCH(QByteArray, bytes);
    const DumpFolder folder;
    folder.write(dumpName, support::bytesOf(support::finishedArchive()));
    folder.write(lastDrillName(QStringLiteral("mairie")), bytes);
    QCOMPARE(lastDrill(listed(folder)), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_DrillRecord)
#include "tst_DrillRecord.moc"
