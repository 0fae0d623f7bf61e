// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Scanner.h"
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/Unprivileged.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace catalogue;
using archive::OffsetState;
using base::ErrorCode;
using support::ArchiveContent;
using support::bytesOf;
using support::finishedArchive;

namespace {

const QByteArray nameOfTheDay = "mairie_full_20261120_020000.dump"; // the date in finishedArchive()'s header

/// One folder of dumps.
class Folder
{
public:
    Folder() : path(m_dir.path()) {}

    Scope scope(const QString& database = QStringLiteral("mairie")) const { return {path, database, QTimeZone("Europe/Paris")}; }
    QByteArray pathOf(const QByteArray& name) const { return QFile::encodeName(path) + '/' + name; }

    void write(const QByteArray& name, const QByteArray& bytes) const
    {
        const base::FileDescriptor file(::open(pathOf(name).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600));
        if (::write(file.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
            qFatal("the test's own file cannot be written");
    }

    /// Replaces a file as a copy tool does: another file, the same name.
    void replace(const QByteArray& name, const QByteArray& bytes) const
    {
        write("new", bytes);
        ::rename(pathOf("new").constData(), pathOf(name).constData());
    }

private:
    QTemporaryDir m_dir;

public:
    const QString path;
};

/// While it lives, whoever opens the file is told to come back later, as a storage that fails once would.
class Unopenable
{
public:
    explicit Unopenable(const QByteArray& path) : m_file(::open(path.constData(), O_RDWR | O_CLOEXEC))
    {
        ::signal(SIGIO, SIG_IGN);
        if (::fcntl(m_file.get(), F_SETLEASE, F_WRLCK) != 0)
            qFatal("the file system grants no lease");
    }

private:
    base::FileDescriptor m_file;
};

QStringList namesOf(const Listing& listing)
{
    QStringList names;
    for (const Dump& dump : listing.dumps)
        names.append(dump.fileName);
    return names;
}

/// All that a listing tells of its dumps, in words.
QStringList toldBy(const base::Result<Listing>& listing)
{
    if (!listing)
        return {QString::fromUtf8(support::told(listing.error()))};
    QStringList words;
    for (const Dump& dump : listing->dumps)
        words.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                         .arg(dump.fileName, key(dump.state), dump.createdAt.toString(Qt::ISODate))
                         .arg(dump.bytes).arg(dump.tables.value_or(-1)).arg(dump.headerDateDiffers)
                         .arg(dump.header ? dump.header->createdAt.toString(Qt::ISODate) + dump.header->dumpVersion + dump.header->serverVersion : QString())
                         .arg(dump.damage ? dump.damage->detail : QString()));
    return words;
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

    void changedFileIsReadAnew();
    void unchangedFileIsNotReadAgain();
    void failureIsNotRemembered();
    void rememberedOverAStart();
    void damagedMemoryDoesNoHarm();
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
    row("one offset missing", DumpState::Unproven, [](auto& it) { it.entries.back().offsetState = OffsetState::NotSet; });
    row("a later version of the format", DumpState::Unproven, [](auto& it) { it.minorVersion = 17; });
    row("tar format", DumpState::Damaged, [](auto& it) { it.format = 3; });
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
    const Folder folder;
    folder.write(nameOfTheDay, bytes);
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList{QString::fromLatin1(nameOfTheDay)});
    const Dump& dump = listing->dumps.front();
    QCOMPARE(key(dump.state), key(state));
    QCOMPARE(dump.bytes, qint64(bytes.size()));
    const bool damaged = state == DumpState::Damaged;
    QCOMPARE(dump.damage.has_value(), damaged);
    QCOMPARE(dump.header.has_value(), !damaged);
    QCOMPARE(dump.tables.has_value(), !damaged);
}

void tst_Scanner::cutAnywhereIsDamaged()
{
    const QByteArray bytes = bytesOf(finishedArchive());
    const Folder folder;
    const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        folder.write("mairie_full_" + start.addSecs(length).toString(QStringLiteral("yyyyMMdd_HHmmss")).toLatin1() + ".dump", bytes.first(length));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(qsizetype(listing->dumps.size()), bytes.size());
    for (const Dump& dump : listing->dumps)
        QVERIFY2(dump.state == DumpState::Damaged, QByteArray::number(dump.bytes).constData());
}

void tst_Scanner::whatIsRead()
{
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->folder, folder.path);
    QVERIFY(listing->space.freeBytes > 0 && listing->space.totalBytes >= listing->space.freeBytes);
    const Dump& dump = listing->dumps.front();
    QCOMPARE(dump.createdAt, QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC)); // from the name, in Paris
    QCOMPARE(dump.tables, std::optional(3));
    QCOMPARE(dump.header->database, QStringLiteral("mairie"));
    QCOMPARE(dump.header->serverVersion, QStringLiteral("15.18 (Debian 15.18-0+deb12u1)"));
    const auto identity = base::Folder::open(folder.path)->identity(nameOfTheDay);
    QVERIFY(dump.identity == *identity);
}

void tst_Scanner::whoseDatabase_data()
{
    QTest::addColumn<QByteArray>("fileName");
    QTest::addColumn<QByteArray>("inHeader");
    QTest::addColumn<QString>("configured");
    QTest::addColumn<bool>("listed");
    QTest::newRow("ours") << nameOfTheDay << QByteArray("mairie") << "mairie" << true;
    QTest::newRow("another's header under our name") << nameOfTheDay << QByteArray("ecole") << "mairie" << false;
    QTest::newRow("a header that begins like ours") << nameOfTheDay << QByteArray("mairie2") << "mairie" << false;
    QTest::newRow("other capitals") << nameOfTheDay << QByteArray("Mairie") << "mairie" << false;
    QTest::newRow("no name in the header") << nameOfTheDay << QByteArray() << "mairie" << false;
    QTest::newRow("ours under another's name") << QByteArray("ecole_full_20261120_020000.dump") << QByteArray("mairie") << "mairie" << false;
    QTest::newRow("a name that needs encoding") << QByteArray("%2D%C3%A9%2F%22x%22_full_20261120_020000.dump") << QByteArray("-é/\"x\"")
                                                << QStringLiteral("-é/\"x\"") << true;
}

void tst_Scanner::whoseDatabase()
{
    QFETCH(QByteArray, fileName);
    QFETCH(QByteArray, inHeader);
    QFETCH(QString, configured);
    QFETCH(bool, listed);
    const Folder folder;
    folder.write(fileName, bytesOf(finishedArchive(inHeader)));
    const auto listing = Scanner().scan(folder.scope(configured), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.size(), size_t(listed));
}

void tst_Scanner::onlyRegularFiles()
{
    const Folder folder;
    folder.write("elsewhere", bytesOf(finishedArchive()));
    QCOMPARE(::symlink("elsewhere", folder.pathOf("mairie_full_20261101_020000.dump").constData()), 0);
    QCOMPARE(::symlink("/nowhere", folder.pathOf("mairie_full_20261102_020000.dump").constData()), 0);
    QCOMPARE(::mkdir(folder.pathOf("mairie_full_20261103_020000.dump").constData(), 0700), 0);
    QCOMPARE(::mkfifo(folder.pathOf("mairie_full_20261104_020000.dump").constData(), 0600), 0); // must not be waited for
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList());
}

void tst_Scanner::leftovers()
{
    const Folder folder;
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
    const Folder folder;
    const QByteArray good = bytesOf(finishedArchive());
    const QByteArray notUtf8 = "\xFF\xFE_full_20261120_020000.dump";
    for (const QByteArray& name : {QByteArray("-rf"), QByteArray("new\nline_full_20261120_020000.dump"), notUtf8,
                                   QByteArray("\xE2\x80\xAEpmud.dump"), QByteArray("mairie_full_20261120_020000.dump\n"), QByteArray("README.md"),
                                   QByteArray("mairie_full_20261120_020000.json"), QByteArray("mairie_full_20260230_020000.dump"), QByteArray(255, 'x')})
        folder.write(name, good);
    folder.write(nameOfTheDay, good);
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(namesOf(*listing), QStringList{QString::fromLatin1(nameOfTheDay)});
    QCOMPARE(listing->leftovers, QStringList());
    ::unlink(folder.pathOf(notUtf8).constData()); // Qt cannot
}

void tst_Scanner::newestFirst()
{
    const Folder folder;
    // The last two mean the same instant: half past two was skipped on that day in March.
    const QStringList expected{QStringLiteral("mairie_full_20261120_020000.dump"), QStringLiteral("mairie_full_20261119_235959.dump"),
                               QStringLiteral("mairie_full_20260329_033000.dump"), QStringLiteral("mairie_full_20260329_023000.dump")};
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
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(content));
    const auto listing = Scanner().scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.front().headerDateDiffers, differs);
    QCOMPARE(listing->dumps.front().createdAt, QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC)); // the name decides
    QCOMPARE(listing->dumps.front().state, DumpState::Good);
}

void tst_Scanner::missingFolder()
{
    const Folder folder;
    Scope scope = folder.scope();
    scope.folder = folder.path + QStringLiteral("/postgres");
    const auto notMadeYet = Scanner().scan(scope, {});
    VERIFY_RESULT(notMadeYet);
    QVERIFY(notMadeYet->dumps.empty());
    QVERIFY(!QFileInfo::exists(scope.folder)); // looking makes nothing

    scope.folder = folder.path + QStringLiteral("/not mounted/postgres");
    COMPARE_ERROR(Scanner().scan(scope, {}), ErrorCode::StorageMissing);

    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder.path + QStringLiteral("/dangling")));
    scope.folder = folder.path + QStringLiteral("/dangling");
    COMPARE_ERROR(Scanner().scan(scope, {}), ErrorCode::StorageMissing);

    folder.write("a file", {});
    scope.folder = folder.path + QStringLiteral("/a file");
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
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    support::Unprivileged::own(folder.path);
    const support::Unprivileged asAnybody;
    ::chmod(folder.pathOf("").constData(), static_cast<mode_t>(mode));
    const auto listing = Scanner().scan(folder.scope(), {});
    ::chmod(folder.pathOf("").constData(), 0700);
    COMPARE_ERROR(listing, ErrorCode::StorageUnwritable);
    QVERIFY(!listing.error().hint.isEmpty());
}

/// It may be a good one: an error rather than a damaged dump.
void tst_Scanner::unreadableDump()
{
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    support::Unprivileged::own(folder.path);
    ::chmod(folder.pathOf(nameOfTheDay).constData(), 0000);
    const support::Unprivileged asAnybody;
    const auto listing = Scanner().scan(folder.scope(), {});
    COMPARE_ERROR(listing, ErrorCode::StorageUnwritable);
    QVERIFY(listing.error().message.toString().contains(QString::fromLatin1(nameOfTheDay)));
}

void tst_Scanner::stops()
{
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    std::stop_source stop;
    stop.request_stop();
    COMPARE_ERROR(Scanner().scan(folder.scope(), stop.get_token()), ErrorCode::Cancelled);
}

void tst_Scanner::changedFileIsReadAnew()
{
    const Folder folder;
    Scanner scanner;
    const auto stateNow = [&] {
        const auto listing = scanner.scan(folder.scope(), {});
        return listing && !listing->dumps.empty() ? key(listing->dumps.front().state) : QStringLiteral("not listed");
    };
    const QByteArray good = bytesOf(finishedArchive());
    folder.write(nameOfTheDay, good);
    QCOMPARE(stateNow(), QStringLiteral("good"));
    folder.replace(nameOfTheDay, QByteArray(good.size(), 'x')); // same size
    QCOMPARE(stateNow(), QStringLiteral("damaged"));
    folder.replace(nameOfTheDay, good);
    QCOMPARE(stateNow(), QStringLiteral("good"));
    folder.write(nameOfTheDay, good.chopped(1)); // the same file
    QCOMPARE(stateNow(), QStringLiteral("damaged"));
    ::unlink(folder.pathOf(nameOfTheDay).constData());
    QCOMPARE(stateNow(), QStringLiteral("not listed"));
    folder.write(nameOfTheDay, good);
    QCOMPARE(stateNow(), QStringLiteral("good"));
}

void tst_Scanner::unchangedFileIsNotReadAgain()
{
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    Scanner scanner;
    const QStringList first = toldBy(scanner.scan(folder.scope(), {}));
    const Unopenable closed(folder.pathOf(nameOfTheDay));
    COMPARE_ERROR(Scanner().scan(folder.scope(), {}), ErrorCode::StorageFailed); // a scanner that knows nothing must read
    QCOMPARE(toldBy(scanner.scan(folder.scope(), {})), first);
}

void tst_Scanner::failureIsNotRemembered()
{
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    Scanner scanner;
    {
        const Unopenable closed(folder.pathOf(nameOfTheDay));
        COMPARE_ERROR(scanner.scan(folder.scope(), {}), ErrorCode::StorageFailed);
    }
    const auto listing = scanner.scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.front().state, DumpState::Good);
}

void tst_Scanner::rememberedOverAStart()
{
    const QTemporaryDir memory;
    const QString place = memory.filePath(QStringLiteral("made when needed"));
    const QByteArray another = "mairie_full_20261119_020000.dump";
    const Folder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    ArchiveContent unproven = finishedArchive();
    unproven.entries.back().offsetState = OffsetState::NotSet;
    folder.write(another, bytesOf(unproven));
    const QStringList first = toldBy(Scanner(place).scan(folder.scope(), {}));
    QVERIFY(first[0].contains(u" good ") && first[1].contains(u" unproven "));
    {
        const Unopenable one(folder.pathOf(nameOfTheDay));
        const Unopenable other(folder.pathOf(another));
        QCOMPARE(toldBy(Scanner(place).scan(folder.scope(), {})), first); // without reading a dump
    }
    folder.replace(nameOfTheDay, QByteArray(10, 'x'));
    QVERIFY(toldBy(Scanner(place).scan(folder.scope(), {})).front().contains(u"damaged"));

    // Another folder's memory is another's.
    const Folder other;
    other.write(nameOfTheDay, {});
    QVERIFY(toldBy(Scanner(place).scan(other.scope(), {})).front().contains(u"damaged"));
}

void tst_Scanner::damagedMemoryDoesNoHarm()
{
    const QTemporaryDir memory;
    const Folder folder;
    ArchiveContent unproven = finishedArchive();
    unproven.entries.back().offsetState = OffsetState::NotSet;
    folder.write(nameOfTheDay, bytesOf(unproven));
    const QStringList expected = toldBy(Scanner(memory.path()).scan(folder.scope(), {}));
    const QString remembered = QDir(memory.path()).entryInfoList(QDir::Files).value(0).filePath();
    const auto toldWith = [&](const QByteArray& bytes) {
        QFile file(remembered);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
        file.close();
        return toldBy(Scanner(memory.path()).scan(folder.scope(), {}));
    };
    QFile file(remembered);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 100);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        QVERIFY2(toldWith(damaged) == expected, QByteArray::number(at).constData());
    }
    for (qsizetype length = 0; length < bytes.size(); length += 13)
        QVERIFY2(toldWith(bytes.first(length)) == expected, QByteArray::number(length).constData());
}

QTEST_GUILESS_MAIN(tst_Scanner)
#include "tst_Scanner.moc"
