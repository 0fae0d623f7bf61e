// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"

#include <QtTest>

#include <unistd.h>

using namespace catalogue;
using archive::OffsetState;
using base::ErrorCode;
using support::ArchiveContent;
using support::bytesOf;
using support::DumpFolder;
using support::finishedArchive;
using support::toldBy;
using support::Unopenable;

namespace {

const QByteArray nameOfTheDay = "mairie_full_20261120_020000.dump";

} // namespace

/// What a scanner remembers, in memory and from one start of the program to the next.
class tst_SummaryCache : public QObject
{
    Q_OBJECT

private slots:
    void changedFileIsReadAnew();
    void unchangedFileIsNotReadAgain();
    void failureIsNotRemembered();
    void rememberedOverAStart();
    void damagedMemoryDoesNoHarm();
};

void tst_SummaryCache::changedFileIsReadAnew()
{
    const DumpFolder folder;
    Scanner scanner;
    const auto stateNow = [&] {
        const auto listing = scanner.scan(folder.scope(), {});
        return listing && !listing->dumps.empty() ? key(listing->dumps.front().state)
                                                  : QStringLiteral("not listed");
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

void tst_SummaryCache::unchangedFileIsNotReadAgain()
{
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    Scanner scanner;
    const QStringList first = toldBy(scanner.scan(folder.scope(), {}));
    const Unopenable closed(folder.pathOf(nameOfTheDay));
    QVERIFY(toldBy(Scanner().scan(folder.scope(), {})) != first); // a scanner that knows nothing must read
    QCOMPARE(toldBy(scanner.scan(folder.scope(), {})), first);
}

void tst_SummaryCache::failureIsNotRemembered()
{
    const DumpFolder folder;
    folder.write(nameOfTheDay, bytesOf(finishedArchive()));
    Scanner scanner;
    {
        const Unopenable closed(folder.pathOf(nameOfTheDay));
        const auto failed = scanner.scan(folder.scope(), {});
        VERIFY_RESULT(failed);
        QVERIFY(failed->dumps.front().damage->code == ErrorCode::StorageFailed);
    }
    const auto listing = scanner.scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QCOMPARE(listing->dumps.front().state, DumpState::Good);
}

void tst_SummaryCache::rememberedOverAStart()
{
    const QTemporaryDir memory;
    const QString place = memory.filePath(QStringLiteral("made when needed"));
    const QByteArray another = "mairie_full_20261119_020000.dump";
    const DumpFolder folder;
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
    const DumpFolder other;
    other.write(nameOfTheDay, {});
    QVERIFY(toldBy(Scanner(place).scan(other.scope(), {})).front().contains(u"damaged"));
}

void tst_SummaryCache::damagedMemoryDoesNoHarm()
{
    const QTemporaryDir memory;
    const DumpFolder folder;
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

QTEST_GUILESS_MAIN(tst_SummaryCache)
#include "tst_SummaryCache.moc"
