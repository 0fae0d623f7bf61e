// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"
#include "support/Unprivileged.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace catalogue;
using archive::OffsetState;
using base::ErrorCode;
using support::ArchiveContent;
using support::bytesOf;
using support::DumpFolder;
using support::finishedArchive;

namespace {

const QByteArray nameOfTheDay = "mairie_full_20261120_020000.dump"; // the date in finishedArchive()'s header

QStringList namesOf(const Listing& listing)
{
    QStringList names;
    for (const Dump& dump : listing.dumps)
        names.append(dump.fileName);
    return names;
}

} // namespace

class tst_Scanner : public QObject
{
    Q_OBJECT

private slots:
    void state_data();
    void state();
    void cutAnywhereIsDamaged();
    void whatIsRead();
    void whoseDatabase_data();
    void whoseDatabase();
    void onlyRegularFiles();
    void leftovers();
    void othersAreLeftAlone();
    void newestFirst();
    void headerDate_data();
    void headerDate();

    void missingFolder();
    void unreadableFolder_data();
    void unreadableFolder();
    void unreadableDump();
    void stops();
};

void tst_Scanner::state_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DumpState>("state");
    const auto row = [](const char* name, DumpState state, auto change) {
        ArchiveContent content = finishedArchive();
        change(content);
        QTest::newRow(name) << bytesOf(content) << state;
    };
    row("finished", DumpState::Good, [](auto&) {});
    row("one offset missing", DumpState::Unproven,
        [](auto& it) { it.entries.back().offsetState = OffsetState::NotSet; });
    row("a later version of the format", DumpState::Unproven, [](auto& it) { it.minorVersion = 17; });
    row("tar format", DumpState::Damaged, [](auto& it) { it.format = 3; });
    row("an offset past the end: it was cut", DumpState::Damaged,
        [](auto& it) { it.entries.back().offset = 1'000'000; });
    row("an offset of nothing", DumpState::Damaged, [](auto& it) { it.entries.back().offset = 0; });
    row("an entry is missing", DumpState::Damaged, [](auto& it) { it.claimedEntries = 5; });
    QTest::newRow("empty") << QByteArray() << DumpState::Damaged;
    QTest::newRow("garbage") << QByteArray(5000, '\xA5') << DumpState::Damaged;
    QTest::newRow("zeros, as after a power cut") << QByteArray(5000, '\0') << DumpState::Damaged;
    QTest::newRow("plain SQL") << QByteArray("--\n-- PostgreSQL database dump\n--\n") << DumpState::Damaged;
}

void tst_Scanner::state()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DumpState, state);
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytes);
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList{QString::fromLatin1(nameOfTheDay)});
    const Dump& dump = listing->dumps.front();
    QCOMPARE(key(dump.state), key(state));
    QCOMPARE(dump.bytes, qint64(bytes.size()));
    const bool damaged = state == DumpState::Damaged;
    QCOMPARE(dump.damage != nullptr, damaged);
    QCOMPARE(dump.header != nullptr, !damaged);
    QCOMPARE(dump.tables.has_value(), !damaged && dump.header->isKnownVersion()); // not known, not none
}

void tst_Scanner::cutAnywhereIsDamaged()
{
    const QByteArray bytes = bytesOf(finishedArchive());
    const DumpFolder folder;
    const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        folder.write("mairie_full_" +
                         start.addSecs(length).toString(QStringLiteral("yyyyMMdd_HHmmss")).toLatin1() +
                         ".dump",
                     bytes.first(length));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(qsizetype(listing->dumps.size()), bytes.size());
    for (const Dump& dump : listing->dumps)
        QVERIFY2(dump.state == DumpState::Damaged, QByteArray::number(dump.bytes).constData());
}

void tst_Scanner::whatIsRead()
{
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->folder, folder.path());
    QVERIFY(listing->space.freeBytes > 0 && listing->space.totalBytes >= listing->space.freeBytes);
    const Dump& dump = listing->dumps.front();
    QCOMPARE(dump.createdAt, QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC)); // from the name, in Paris
    QCOMPARE(dump.tables, std::optional(2));
    QCOMPARE(dump.header->database, QStringLiteral("mairie"));
    QCOMPARE(dump.header->serverVersion, QStringLiteral("15.18 (Debian 15.18-0+deb12u1)"));
    const auto identity = base::Folder::open(folder.path())->identity(nameOfTheDay);
    QVERIFY(dump.identity == *identity);
}

void tst_Scanner::whoseDatabase_data()
{
    QTest::addColumn<QByteArray>("fileName");
    QTest::addColumn<QByteArray>("inHeader");
    QTest::addColumn<QString>("configured");
    QTest::addColumn<bool>("listed");
    QTest::newRow("ours") << nameOfTheDay << QByteArray("mairie") << "mairie" << true;
    QTest::newRow("another's header under our name")
        << nameOfTheDay << QByteArray("ecole") << "mairie" << false;
    QTest::newRow("a header that begins like ours")
        << nameOfTheDay << QByteArray("mairie2") << "mairie" << false;
    QTest::newRow("other capitals") << nameOfTheDay << QByteArray("Mairie") << "mairie" << false;
    QTest::newRow("no name in the header") << nameOfTheDay << QByteArray() << "mairie" << false;
    QTest::newRow("ours under another's name")
        << QByteArray("ecole_full_20261120_020000.dump") << QByteArray("mairie") << "mairie" << false;
    QTest::newRow("a name that needs encoding")
        << QByteArray("%2D%C3%A9%2F%22x%22_full_20261120_020000.dump") << QByteArray("-é/\"x\"")
        << QStringLiteral("-é/\"x\"") << true;
}

void tst_Scanner::whoseDatabase()
{
    QFETCH(QByteArray, fileName);
    QFETCH(QByteArray, inHeader);
    QFETCH(QString, configured);
    QFETCH(bool, listed);
    const DumpFolder folder;
    folder.write(fileName, bytesOf(finishedArchive(inHeader)));
    const auto listing = Scanner().scan(folder.scope(configured), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.size(), size_t(listed));
    QCOMPARE(listing->foreign.size(), size_t(!listed)); // told apart, not passed over
    if (!listed && fileName == nameOfTheDay) {
        QCOMPARE(listing->foreign.front().reason, ForeignReason::OtherDatabase);
        QCOMPARE(listing->foreign.front().database, QString::fromUtf8(inHeader));
    }
}

void tst_Scanner::onlyRegularFiles()
{
    const DumpFolder folder;
    folder.write("elsewhere", bytesOf(finishedArchive()));
    QCOMPARE(::symlink("elsewhere", folder.pathOf("mairie_full_20261101_020000.dump").constData()), 0);
    QCOMPARE(::symlink("/nowhere", folder.pathOf("mairie_full_20261102_020000.dump").constData()), 0);
    QCOMPARE(::mkdir(folder.pathOf("mairie_full_20261103_020000.dump").constData(), 0700), 0);
    QCOMPARE(::mkfifo(folder.pathOf("mairie_full_20261104_020000.dump").constData(), 0600),
             0); // must not be waited for
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList());
    QMap<QString, QString> reasons;
    for (const Foreign& foreign : listing->foreign)
        reasons.insert(foreign.displayed().mid(18, 2), key(foreign.reason));
    QCOMPARE(reasons, (QMap<QString, QString>{{QStringLiteral("01"), QStringLiteral("link")},
                                              {QStringLiteral("02"), QStringLiteral("link")},
                                              {QStringLiteral("03"), QStringLiteral("folder")},
                                              {QStringLiteral("04"), QStringLiteral("special")}}));
}

void tst_Scanner::leftovers()
{
    const DumpFolder folder;
    folder.write(".mairie_full_20261120_020000.dump.part", bytesOf(finishedArchive()));
    folder.write(".mairie_full_20261119_020000.dump.part", {});
    folder.write(".ecole_full_20261119_020000.dump.part", {}); // another database's run may be at work
    auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList());
    listing->leftovers.sort();
    QCOMPARE(listing->leftovers, (QStringList{QStringLiteral(".mairie_full_20261119_020000.dump.part"),
                                              QStringLiteral(".mairie_full_20261120_020000.dump.part")}));
}

void tst_Scanner::othersAreLeftAlone()
{
    const DumpFolder folder;
    const QByteArray good = bytesOf(finishedArchive());
    const QByteArray notUtf8 = "\xFF\xFE_full_20261120_020000.dump";
    for (const QByteArray& name :
         {QByteArray("-rf"), QByteArray("new\nline_full_20261120_020000.dump"), notUtf8,
          QByteArray("\xE2\x80\xAEpmud.dump"), QByteArray("mairie_full_20261120_020000.dump\n"),
          QByteArray("README.md"), QByteArray("mairie_full_20261120_020000.json"),
          QByteArray("mairie_full_20260230_020000.dump"), QByteArray(255, 'x')})
        folder.write(name, good);
    folder.write(nameOfTheDay, good);
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList{QString::fromLatin1(nameOfTheDay)});
    QCOMPARE(listing->leftovers, QStringList());
    QStringList foreign;
    for (const Foreign& file : listing->foreign)
        foreign.append(file.displayed());
    foreign.sort();
    QCOMPARE(foreign.size(), 4); // what ends like a dump; escaped, whatever its name holds
    QVERIFY2(foreign.contains(QStringLiteral("\\u202epmud.dump")), qPrintable(foreign.join(u'|')));
    QVERIFY2(foreign.contains(QStringLiteral("new\\u000aline_full_20261120_020000.dump")),
             qPrintable(foreign.join(u'|')));
    ::unlink(folder.pathOf(notUtf8).constData()); // Qt cannot
}

void tst_Scanner::newestFirst()
{
    const DumpFolder folder;
    // The last two mean the same instant: half past two was skipped on that day in March.
    const QStringList expected{QStringLiteral("mairie_full_20261120_020000.dump"),
                               QStringLiteral("mairie_full_20261119_235959.dump"),
                               QStringLiteral("mairie_full_20260329_033000.dump"),
                               QStringLiteral("mairie_full_20260329_023000.dump")};
    for (const int i : {2, 0, 3, 1})
        folder.write(expected[i].toLatin1(), bytesOf(finishedArchive()));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), expected);
    QCOMPARE(listing->dumps[2].createdAt, listing->dumps[3].createdAt);
}

void tst_Scanner::headerDate_data()
{
    QTest::addColumn<QDateTime>("inHeader");
    QTest::addColumn<bool>("differs");
    const QDateTime named(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC); // the wall clock of the name
    QTest::newRow("the same") << named << false;
    QTest::newRow("seconds later") << named.addSecs(7) << false;
    QTest::newRow("a day before") << named.addDays(-1) << false;
    QTest::newRow("a day and a second before") << named.addDays(-1).addSecs(-1) << true;
    QTest::newRow("a day after") << named.addDays(1) << false;
    QTest::newRow("a day and a second after") << named.addDays(1).addSecs(1) << true;
    QTest::newRow("another year") << named.addYears(-1) << true;
    QTest::newRow("the thirtieth of February") << QDateTime() << true; // written as zeros: no date
}

void tst_Scanner::headerDate()
{
    QFETCH(QDateTime, inHeader);
    QFETCH(bool, differs);
    ArchiveContent content = finishedArchive();
    content.createdAt = inHeader;
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(content));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.front().headerDateDiffers, differs);
    QCOMPARE(listing->dumps.front().createdAt,
             QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC)); // the name decides
    QCOMPARE(listing->dumps.front().state, DumpState::Good);
}

void tst_Scanner::missingFolder()
{
    const DumpFolder folder;
    Scope scope = folder.scope();
    scope.folder = folder.path() + QStringLiteral("/postgres");
    const auto notMadeYet = Scanner().scan(scope, {});
    VERIFY_RESULT(notMadeYet);
    QVERIFY(notMadeYet->dumps.empty());
    QVERIFY(!QFileInfo::exists(scope.folder)); // looking makes nothing

    scope.folder =
        folder.path() + QStringLiteral("/backups/postgres"); // the default, before the first backup
    VERIFY_RESULT(Scanner().scan(scope, {}));

    scope.folder = folder.path() + QStringLiteral("/not mounted/backups/postgres");
    COMPARE_ERROR(Scanner().scan(scope, {}), ErrorCode::StorageMissing);

    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder.path() + QStringLiteral("/dangling")));
    scope.folder = folder.path() + QStringLiteral("/dangling");
    COMPARE_ERROR(Scanner().scan(scope, {}), ErrorCode::StorageMissing);

    folder.write("a file", {});
    scope.folder = folder.path() + QStringLiteral("/a file");
    const auto notAFolder = Scanner().scan(scope, {});
    COMPARE_ERROR(notAFolder, ErrorCode::StorageMissing);
    QVERIFY(!notAFolder.error().hint.isEmpty());
}

void tst_Scanner::unreadableFolder_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("neither") << 0000;
    QTest::newRow("may be entered, not read") << 0300;
    QTest::newRow("may be read, not entered") << 0600;
}

void tst_Scanner::unreadableFolder()
{
    QFETCH(int, mode);
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    support::Unprivileged::own(folder.path());
    const support::Unprivileged asAnybody;
    ::chmod(folder.pathOf("").constData(), static_cast<mode_t>(mode));
    const auto listing = Scanner().scan(folder.scope(), {});
    ::chmod(folder.pathOf("").constData(), 0700);
    COMPARE_ERROR(listing, ErrorCode::StorageUnwritable);
    QVERIFY(!listing.error().hint.isEmpty());
}

/// One old file that cannot be read must not stop the list, nor the next backup: it is told as damaged, which
/// protects nothing and is never rotated, with the reason.
void tst_Scanner::unreadableDump()
{
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    support::Unprivileged::own(folder.path());
    ::chmod(folder.pathOf(nameOfTheDay).constData(), 0000);
    const support::Unprivileged asAnybody;
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.front().state, DumpState::Damaged);
    QVERIFY(listing->dumps.front().damage->code == ErrorCode::StorageUnwritable);
    QVERIFY(listing->dumps.front().damage->message.toString().contains(QString::fromLatin1(nameOfTheDay)));
}

void tst_Scanner::stops()
{
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    std::stop_source stop;
    stop.request_stop();
    COMPARE_ERROR(Scanner().scan(folder.scope(), stop.get_token()), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Scanner)
#include "tst_Scanner.moc"
