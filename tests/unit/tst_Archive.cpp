// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Opening.h"
#include "support/ArchiveFiles.h"
#include "support/Results.h"

#include <QtTest>

#include <limits>

using namespace archive;
using base::ErrorCode;
using support::addForms;
using support::ArchiveContent;
using support::bytesOf;
using support::finishedArchive;
using support::integerBytes;
using support::memoryFile;
using support::memoryGrowth;

namespace {

constexpr int largest = std::numeric_limits<int>::max();

base::Result<Summary> summaryOf(const QByteArray& bytes)
{
    return readSummary(memoryFile(bytes).get(), QStringLiteral("archive"));
}

ByteCursor cursorOver(const QByteArray& bytes)
{
    return ByteCursor(std::span(bytes.constData(), static_cast<size_t>(bytes.size())));
}

ArchiveContent contentInForm()
{
    ArchiveContent content = support::inForm(finishedArchive("Élodie \"d'Arc\""));
    content.compression = content.minorVersion >= 15 ? 3 : -1;
    return content;
}

} // namespace

class tst_Archive : public QObject
{
    Q_OBJECT

private slots:
    void header_data() { addForms(); }
    void header();
    void refusedHeader_data();
    void refusedHeader();
    void unknownVersionIsReadButNotTrusted();
    void forgedCreationTimeIsReadWithoutOverflow();

    void finished_data();
    void finished();
    void contentsLargerThanTheFirstRead();
    void hostile_data();
    void hostile();
    void cutAnywhere();
    void anyByteChanged_data() { addForms(); }
    void anyByteChanged();
    void recorded_data();
    void recorded();

    void creationTime_data() { addForms(); }
    void creationTime();
};

void tst_Archive::header()
{
    ArchiveContent content = contentInForm();
    content.createdAt = QDateTime(QDate(2028, 2, 29), QTime(23, 59, 58), Qt::UTC);
    const QByteArray bytes = bytesOf(content);
    ByteCursor cursor = cursorOver(bytes);
    const Header header = parseHeader(cursor);
    QVERIFY(!cursor.failed());
    QCOMPARE(header.formatVersion(), QStringLiteral("1.%1").arg(content.minorVersion));
    QVERIFY(header.isKnownVersion());
    QCOMPARE(header.integerBytes, content.integerBytes);
    QCOMPARE(header.offsetBytes, content.offsetBytes);
    QCOMPARE(header.compression, content.compression);
    QCOMPARE(header.createdAt, content.createdAt);
    QCOMPARE(header.database, QStringLiteral("Élodie \"d'Arc\""));
    QCOMPARE(header.serverVersion, QString::fromUtf8(content.serverVersion));
    QCOMPARE(header.dumpVersion, QString::fromUtf8(content.dumpVersion));
    QCOMPARE(cursor.integer("the number of entries"), 4); // the cursor stands right behind the header
}

void tst_Archive::refusedHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const auto changed = [](auto change) {
        ArchiveContent content = finishedArchive();
        change(content);
        return bytesOf(content);
    };
    QTest::newRow("empty") << QByteArray() << "At byte 0: expected the letters PGDMP.";
    QTest::newRow("plain SQL") << QByteArray("--\n-- PostgreSQL database dump\n--\n")
                               << "At byte 0: expected the letters PGDMP.";
    QTest::newRow("almost") << QByteArray("PGDMq") + bytesOf(finishedArchive()).sliced(5)
                            << "At byte 4: expected the letters PGDMP.";
    QTest::newRow("1.11") << changed([](auto& it) { it.minorVersion = 11; })
                          << "At byte 6: expected version 1.12 of the format or later.";
    QTest::newRow("2.14") << changed([](auto& it) { it.majorVersion = 2; })
                          << "At byte 5: expected version 1 of the format.";
    QTest::newRow("0.14") << changed([](auto& it) { it.majorVersion = 0; })
                          << "At byte 5: expected version 1 of the format.";
    QTest::newRow("tar format") << changed([](auto& it) { it.format = 3; })
                                << "At byte 10: expected the custom format.";
    for (const int size : {0, 1, 3, 5, 16, 255}) {
        QTest::addRow("integers of %d", size) << changed([size](auto& it) { it.integerBytes = size; })
                                              << "At byte 8: expected the size of an integer: 4 or 8.";
        QTest::addRow("offsets of %d", size) << changed([size](auto& it) { it.offsetBytes = size; })
                                             << "At byte 9: expected the size of an offset: 4 or 8.";
    }
}

void tst_Archive::refusedHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto summary = summaryOf(bytes);
    COMPARE_ERROR(summary, ErrorCode::ArchiveCorrupt);
    QVERIFY2(summary.error().detail.endsWith(detail), qPrintable(summary.error().detail));
    QVERIFY(!summary.error().hint.isEmpty());
}

void tst_Archive::unknownVersionIsReadButNotTrusted()
{
    ArchiveContent content = finishedArchive();
    content.minorVersion = 17;
    content.compression = 1;
    const auto summary = summaryOf(bytesOf(content));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->header.formatVersion(), QStringLiteral("1.17"));
    QCOMPARE(summary->header.database, QStringLiteral("mairie"));
    QVERIFY(!summary->header.isKnownVersion());
    QVERIFY(!summary->finished);
}

void tst_Archive::forgedCreationTimeIsReadWithoutOverflow()
{
    const QByteArray bytes = bytesOf(finishedArchive());
    constexpr qsizetype timeAt = 11 + 5; // behind the fixed bytes and the compression
    for (const qint64 part : {qint64(largest), qint64(-largest)}) {
        QByteArray forged = bytes;
        forged.replace(timeAt, 5 * 7, integerBytes(part).repeated(7));
        const auto summary = summaryOf(forged);
        VERIFY_RESULT(summary);
        QVERIFY(!summary->header.createdAt.isValid());
        QCOMPARE(summary->header.database, QStringLiteral("mairie"));
    }
}

void tst_Archive::finished_data()
{
    QTest::addColumn<ArchiveContent>("content");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<int>("tables");
    const auto row = [](const char* name, bool finished, int tables, auto change) {
        ArchiveContent content = finishedArchive();
        change(content);
        QTest::newRow(name) << content << finished << tables;
    };
    row("every offset set", true, 2, [](auto&) {});
    row("the last is missing", false, 2,
        [](auto& it) { it.entries.back().offsetState = OffsetState::NotSet; });
    row("the first is missing", false, 2, [](auto& it) { it.entries[1].offsetState = OffsetState::NotSet; });
    row("data without an offset, called without data", false, 2,
        [](auto& it) { it.entries[2].offsetState = OffsetState::NoData; });
    row("through a pipe: none is set", false, 2, [](auto& it) {
        for (auto& entry : it.entries)
            if (entry.hasData)
                entry.offsetState = OffsetState::NotSet;
    });
    row("entries without data need none", true, 2,
        [](auto& it) { it.entries[0].offsetState = OffsetState::NotSet; });
    row("no table at all", true, 0, [](auto& it) { it.entries.clear(); });
}

void tst_Archive::finished()
{
    QFETCH(ArchiveContent, content);
    const auto summary = summaryOf(bytesOf(content));
    VERIFY_RESULT(summary);
    QTEST(summary->finished, "finished");
    QTEST(summary->tables, "tables");
}

void tst_Archive::contentsLargerThanTheFirstRead()
{
    ArchiveContent content = finishedArchive();
    for (int i = 1; i <= 20'000; ++i)
        content.entries.push_back(
            support::tableData(QByteArray("table ") + QByteArray::number(i), 10'000 + i));
    const QByteArray bytes = bytesOf(content);
    QVERIFY(bytes.size() > 2'000'000);
    const auto whole = summaryOf(bytes + QByteArray(1'000'000, '\xAA')); // data blocks follow
    VERIFY_RESULT(whole);
    QVERIFY(whole->finished);
    QCOMPARE(whole->tables, 20'002);

    content.entries.back().offsetState = OffsetState::NotSet;
    const auto unfinished = summaryOf(bytesOf(content));
    VERIFY_RESULT(unfinished);
    QVERIFY(!unfinished->finished);
    COMPARE_ERROR(summaryOf(bytes.chopped(1)), ErrorCode::ArchiveCorrupt);
}

void tst_Archive::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto claiming = [](int entries) {
        ArchiveContent content = finishedArchive();
        content.claimedEntries = entries;
        return bytesOf(content);
    };
    QTest::newRow("a negative number of entries") << claiming(-1);
    QTest::newRow("one entry more than there is") << claiming(5);
    QTest::newRow("2^31 - 1 entries") << claiming(largest);
    QTest::newRow("2^31 - 1 entries, all of zero bytes") << claiming(largest) + QByteArray(3'000'000, '\0');

    const QByteArray start = bytesOf([] {
                                 ArchiveContent content = finishedArchive();
                                 content.entries.clear();
                                 return content;
                             }())
                                 .chopped(5); // the number of entries
    const QByteArray entryStart = start + integerBytes(1) + integerBytes(1) + integerBytes(1);
    QTest::newRow("2^31 entries") << start + integerBytes(qint64(1) << 31);
    QTest::newRow("a string of 2^31 - 1 bytes") << entryStart + integerBytes(largest) + "x";
    QTest::newRow("a string of 2^31 bytes") << entryStart + integerBytes(qint64(1) << 31) + "x";
    QTest::newRow("dependencies without end")
        << entryStart + integerBytes(-1).repeated(5) + integerBytes(0).repeated(200'000);

    for (const int state : {0, 4, 255}) {
        QByteArray bytes = bytesOf(finishedArchive());
        bytes[bytes.size() - 9] = static_cast<char>(state);
        QTest::addRow("an offset in state %d", state) << bytes;
    }
    QByteArray farAway = bytesOf(finishedArchive());
    farAway.back() = '\x80';
    QTest::newRow("an offset of 2^63") << farAway;
}

void tst_Archive::hostile()
{
    QFETCH(QByteArray, bytes);
    const qint64 growth =
        memoryGrowth([&bytes] { COMPARE_ERROR(summaryOf(bytes), ErrorCode::ArchiveCorrupt); });
    QVERIFY2(growth < 64'000'000, "memory follows a forged length instead of the file's size");
}

void tst_Archive::cutAnywhere()
{
    const QByteArray bytes = bytesOf(finishedArchive());
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto summary = summaryOf(bytes.first(length));
        QVERIFY2(!summary && summary.error().code == ErrorCode::ArchiveCorrupt,
                 QByteArray::number(length).constData());
    }
}

void tst_Archive::anyByteChanged()
{
    const QByteArray bytes = bytesOf(contentInForm());
    int read = 0;
    const auto change = [&](qsizetype at, int mask) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ mask);
        const auto summary = summaryOf(damaged);
        if (!summary)
            QCOMPARE(summary.error().code, ErrorCode::ArchiveCorrupt);
        else if (++read)
            QVERIFY(summary->tables <= 4);
    };
    const qint64 growth = memoryGrowth([&] {
        for (qsizetype at = 0; at < bytes.size(); ++at)
            for (const int mask : {0x01, 0x02, 0x04, 0x7F, 0x80, 0xFF})
                change(at, mask);
    });
    QVERIFY(read > 0); // a flipped letter in a name cannot be seen here
    QVERIFY(growth < 64'000'000);
}

/// Files that the real pg_dump wrote, of one database: two tables with rows and a large object.
void tst_Archive::recorded_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("dumpMajor");
    QTest::addColumn<bool>("finished");
    QTest::newRow("archive-15.dump") << "1.14"
                                     << "15." << true;
    QTest::newRow("archive-15-pipe.dump") << "1.14"
                                          << "15." << false;
    QTest::newRow("archive-17-redirected.dump") << "1.16"
                                                << "17." << false; // pg_dump 17 > file cannot go back
    QTest::newRow("archive-17.dump") << "1.16"
                                     << "17." << true;
    QTest::newRow("archive-18.dump") << "1.16"
                                     << "18." << true;
}

void tst_Archive::recorded()
{
    QFETCH(QString, dumpMajor);
    QFile file(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/tests/unit/recorded/") +
               QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto summary = readSummary(file.handle(), file.fileName());
    VERIFY_RESULT(summary);
    QTEST(summary->header.formatVersion(), "version");
    QTEST(summary->finished, "finished");
    QCOMPARE(summary->tables, 2);
    QCOMPARE(summary->header.database, QStringLiteral("mairie"));
    QVERIFY(summary->header.createdAt.isValid());
    QVERIFY(summary->header.serverVersion.startsWith(u"15."));
    QVERIFY2(summary->header.dumpVersion.startsWith(dumpMajor), qPrintable(summary->header.dumpVersion));

    file.seek(0);
    const QByteArray bytes = file.readAll();
    QStringList tables;
    Opening opening([&](const Entry& entry) {
        if (entry.description != "TABLE DATA")
            return;
        tables.append(QString::fromUtf8(entry.tag.data(), qsizetype(entry.tag.size())));
        // Where a data block stands: BLK_DATA, then the number of the entry.
        if (entry.offsetState == OffsetState::Set)
            QCOMPARE(bytes.sliced(entry.offset, 6), '\x01' + integerBytes(entry.dumpId));
    });
    opening.take(bytes);
    QVERIFY(opening.isComplete());
    QCOMPARE(tables, (QStringList{QStringLiteral("actes"), QStringLiteral("citoyens")}));
}

void tst_Archive::creationTime()
{
    ArchiveContent content = contentInForm();
    const QByteArray before = bytesOf(content);
    content.createdAt = QDateTime(QDate(2024, 12, 31), QTime(2, 3, 4), Qt::UTC);
    QCOMPARE(withCreationTime(before, content.createdAt), bytesOf(content));
    QCOMPARE(withCreationTime(QByteArray("PGDMP and no archive"), content.createdAt), QByteArray());
    QCOMPARE(withCreationTime(before.first(40), content.createdAt), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_Archive.moc"
