// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Folder.h"
#include "support/ArchiveFiles.h"
#include "support/Results.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace archive;
using base::ErrorCode;
using support::ArchiveContent;
using support::blocksOf;
using support::bytesOf;
using support::memoryFile;
using support::memoryGrowth;
using support::readWhole;
using support::recorded;
using support::spanOf;
using support::streamedArchive;

namespace {

/// "etat_civil.actes: 20 rows, 462 bytes", and a fingerprint of all of it.
QStringList toldOf(const Reading& reading)
{
    QStringList told;
    for (const DataEntry& entry : reading.data)
        told.append(QStringLiteral("%1: %2 rows, %3 bytes, %4")
                        .arg(entry.displayed())
                        .arg(entry.tally.rows)
                        .arg(entry.tally.bytes)
                        .arg(QString::fromLatin1(entry.tally.fingerprint.toHex())));
    return told;
}

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A stream by our own encoder, of one letter over and over, in chunks as the writer makes them.
QByteArrayList bomb(Compression compression, qint64 size)
{
    QByteArrayList chunks;
    const auto encoder = Encoder::create(compression);
    const QByteArray piece(1 << 20, '\0');
    const auto keep = [&chunks](std::span<const char> bytes) {
        chunks.append(QByteArray(bytes.data(), qsizetype(bytes.size())));
        return true;
    };
    for (qint64 made = 0; made < size; made += piece.size())
        encoder->add(spanOf(piece), false, keep);
    encoder->add({}, true, keep);
    return chunks;
}

} // namespace

class tst_ArchiveReading : public QObject
{
    Q_OBJECT

private slots:
    void recordedFiles_data();
    void recordedFiles();
    void secondContentsAreComparedToo();
    void statementsAreReadButNotCounted();
    void unknownVersionIsHashedOnly();
    void unknownCompression();
    void offsetsMustBeTrue_data();
    void offsetsMustBeTrue();
    void compressedBomb_data();
    void compressedBomb();
    void notAFile();
    void fileThatGrows();
    void fileThatIsWritten();
    void cancelled();
    void progress();
};

/// Files that the real pg_dump wrote; those with the same content amount to the same.
void tst_ArchiveReading::recordedFiles_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<QStringList>("tables");
    const auto first = [](const char* objects) {
        return QStringList{
            QStringLiteral("etat_civil.actes: 20 rows, 462 bytes, 9c0330aa52d38690330518700e70c0a8"),
            QStringLiteral("etat_civil.citoyens: 20 rows, 322 bytes, 068e7e26801a06b1f689c1fc360d9dcf"),
            QString::fromLatin1(objects) +
                QStringLiteral(": 1 rows, 4 bytes, 3c71efab93cce2b9990a2528ab90e686")};
    };
    QTest::newRow("archive-15.dump") << "1.14" << Compression::Gzip << true << first("BLOBS");
    QTest::newRow("archive-15-pipe.dump") << "1.14" << Compression::Gzip << false << first("BLOBS");
    QTest::newRow("archive-17.dump") << "1.16" << Compression::Gzip << true << first("4242");
    QTest::newRow("archive-17-redirected.dump") << "1.16" << Compression::Gzip << false << first("4242");
    QTest::newRow("archive-18.dump") << "1.16" << Compression::Gzip << true << first("4242");
    // A row that is '\.', a table without columns, an empty large object.
    const QStringList second{
        QStringLiteral("etat_civil.actes: 200 rows, 34732 bytes, 03f080d6eaa08c532f6e87d22ca2a2e3"),
        QStringLiteral("etat_civil.citoyens: 4 rows, 34 bytes, 5ab7851492185f3ebbbffef0594e3cbe"),
        QStringLiteral("etat_civil.sans_colonne: 2 rows, 2 bytes, 33540da6028f31b0c00386488d1a92fe"),
        QStringLiteral("etat_civil.vide: 0 rows, 0 bytes, 00000000000000000000000000000000"),
        QStringLiteral("4242..3000000000: 3 rows, 17 bytes, 820b69bf7b441dee9055c39000bafe50")};
    QTest::newRow("archive-17-gzip.dump") << "1.16" << Compression::Gzip << true << second;
    QTest::newRow("archive-17-lz4.dump") << "1.16" << Compression::Lz4 << true << second;
    QTest::newRow("archive-17-zstd.dump") << "1.16" << Compression::Zstd << true << second;
}

void tst_ArchiveReading::recordedFiles()
{
    QFETCH(Compression, compression);
    const QByteArray bytes = recorded(QString::fromLatin1(QTest::currentDataTag()));
    const auto reading = readWhole(bytes);
    VERIFY_RESULT(reading);
    QTEST(reading->header.formatVersion(), "version");
    QVERIFY(reading->header.algorithm() == compression);
    QTEST(reading->finished, "finished");
    QVERIFY(reading->isDecoded());
    QTEST(toldOf(*reading), "tables");
    QCOMPARE(reading->bytes, qint64(bytes.size()));
    QCOMPARE(reading->sha256, sha256Of(bytes));
    for (qsizetype length = 0; length < bytes.size(); length += 1 + length % 7)
        if (QByteArray(QTest::currentDataTag()) != "archive-17-redirected.dump")
            COMPARE_ERROR(readWhole(bytes.first(length)), ErrorCode::ArchiveCorrupt);
}

/// pg_dump 17, redirected into a file, appends its table of contents once more.
void tst_ArchiveReading::secondContentsAreComparedToo()
{
    const QByteArray bytes = recorded(QStringLiteral("archive-17-redirected.dump"));
    QList<qsizetype> complete;
    for (qsizetype length = 1; length <= bytes.size(); ++length)
        if (readWhole(bytes.first(length)))
            complete.append(length);
    QCOMPARE(complete.size(), 2); // without it, as a pipe has it, and with all of it
    QCOMPARE(complete.last(), bytes.size());
    qsizetype unseen = 0;
    for (qsizetype at = complete.first(); at < bytes.size(); ++at) {
        QByteArray damaged = bytes;
        damaged[at] = char(damaged[at] ^ 0x10);
        if (readWhole(damaged))
            ++unseen;
    }
    // Only the offsets, which pg_dump could not write into the first one, may differ.
    QCOMPARE(unseen, 3 * 8);
    COMPARE_ERROR(readWhole(bytes + '\0'), ErrorCode::ArchiveCorrupt);
    COMPARE_ERROR(readWhole(bytes + bytes.sliced(complete.first())), ErrorCode::ArchiveCorrupt);
}

/// A dump made with --inserts by somebody else.
void tst_ArchiveReading::statementsAreReadButNotCounted()
{
    ArchiveContent content = streamedArchive();
    content.entries[1].copyStatement = {};
    content.entries[1].rows = {"INSERT INTO citoyens VALUES (1, 'a');"};
    const auto reading = readWhole(bytesOf(content) + blocksOf(content));
    VERIFY_RESULT(reading);
    QVERIFY(reading->data[0].kind == DataEntry::Kind::Statements);
    QCOMPARE(reading->data[0].tally.rows, -1);
    const QByteArray text = "INSERT INTO citoyens VALUES (1, 'a');\n\n\n";
    QCOMPARE(reading->data[0].tally.bytes, qint64(text.size()));
    QCOMPARE(reading->data[0].tally.fingerprint, hashOf(spanOf(text)));
}

void tst_ArchiveReading::unknownVersionIsHashedOnly()
{
    const QByteArray bytes = bytesOf(streamedArchive(17)) + QByteArray(1'000'000, '\xAA');
    const auto reading = readWhole(bytes);
    VERIFY_RESULT(reading);
    QVERIFY(!reading->isDecoded());
    QVERIFY(!reading->finished);
    QVERIFY(reading->data.empty());
    QCOMPARE(reading->sha256, sha256Of(bytes));
    QCOMPARE(reading->bytes, qint64(bytes.size()));
}

void tst_ArchiveReading::unknownCompression()
{
    ArchiveContent content = streamedArchive(16);
    content.compression = 4;
    const auto reading = readWhole(bytesOf(content) + blocksOf(content));
    COMPARE_ERROR(reading, ErrorCode::ArchiveCorrupt);
    QCOMPARE(reading.error().detail, QStringLiteral("At byte 11: expected a known compression."));
}

void tst_ArchiveReading::offsetsMustBeTrue_data()
{
    QTest::addColumn<qint64>("shift"); // from where the block really is
    QTest::addColumn<bool>("good");
    QTest::newRow("true") << qint64(0) << true;
    QTest::newRow("one byte off") << qint64(1) << false;
    QTest::newRow("before it") << qint64(-1) << false;
    QTest::newRow("past the end") << qint64(1'000'000) << false;
    QTest::newRow("far past the end") << (qint64(1) << 62) << false;
}

void tst_ArchiveReading::offsetsMustBeTrue()
{
    QFETCH(qint64, shift);
    ArchiveContent content = streamedArchive();
    content.entries[1].offsetState = OffsetState::Set;
    content.entries[1].offset = bytesOf(content).size() + shift;
    const auto reading = readWhole(bytesOf(content) + blocksOf(content));
    QTEST(reading.has_value(), "good");
    if (!reading)
        QVERIFY(reading.error().detail.contains(u"where the table of contents says it is"));
}

void tst_ArchiveReading::compressedBomb_data()
{
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<bool>("isTable");
    for (const Compression compression : {Compression::Gzip, Compression::Zstd})
        for (const bool isTable : {false, true})
            QTest::addRow("%s, %s", key(compression).toLatin1().constData(),
                          isTable ? "one row without end" : "a large object")
                << compression << isTable;
}

void tst_ArchiveReading::compressedBomb()
{
    QFETCH(Compression, compression);
    QFETCH(bool, isTable);
    constexpr qint64 size = qint64(1) << 30;
    ArchiveContent content = streamedArchive(16);
    content.compression = int(compression);
    if (isTable)
        content.entries = {content.entries[1]};
    else
        content.entries = {content.entries[4]};
    if (!isTable)
        content.entries[0].largeObjects = {{1, "x"}};
    const QByteArrayList chunks = bomb(compression, size);
    const base::FileDescriptor file =
        memoryFile(bytesOf(content) + blocksOf(content, [&chunks](const QByteArray&) { return chunks; }));
    const qint64 growth = memoryGrowth([&] {
        const auto reading = readWhole(file.get());
        QCOMPARE(reading.has_value(), !isTable);
        if (reading)
            QCOMPARE(reading->data[0].tally.bytes, size);
    });
    QVERIFY2(growth < 16'000'000, QByteArray::number(growth).constData());
}

void tst_ArchiveReading::notAFile()
{
    const QTemporaryDir folder;
    const QByteArray fifo = QFile::encodeName(folder.filePath(QStringLiteral("mairie.dump")));
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const base::FileDescriptor reader(::open(fifo.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    const base::FileDescriptor writer(::open(fifo.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
    const base::FileDescriptor directory(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const base::FileDescriptor device(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
    for (const auto* file : {&reader, &directory, &device}) {
        QVERIFY(*file);
        const auto reading = readWhole(file->get());
        COMPARE_ERROR(reading, ErrorCode::OperationFailed);
        QCOMPARE(reading.error().message.toString(), QStringLiteral("archive is not a file."));
        QVERIFY(!reading.error().hint.isEmpty());
    }
    // Nor does opening it wait for a writer.
    const auto opened = base::Folder::open(folder.path());
    VERIFY_RESULT(opened);
    const auto file = opened->openFile("mairie.dump");
    VERIFY_RESULT(file);
    COMPARE_ERROR(readWhole(file->get()), ErrorCode::OperationFailed);
}

void tst_ArchiveReading::fileThatGrows()
{
    const QByteArray bytes = recorded(QStringLiteral("archive-15.dump"));
    for (const QByteArray& more : {QByteArray("x"), QByteArray(1'000'000, '\0')}) {
        const base::FileDescriptor file = memoryFile(bytes);
        bool hasGrown = false;
        const auto reading =
            archive::readWhole(file.get(), QStringLiteral("mairie.dump"), {}, [&](qint64 done) {
                if (!std::exchange(hasGrown, true))
                    QCOMPARE(::pwrite(file.get(), more.constData(), size_t(more.size()), done), more.size());
            });
        COMPARE_ERROR(reading, ErrorCode::FileChanged);
    }
}

/// As long as before, and still an archive.
void tst_ArchiveReading::fileThatIsWritten()
{
    const QByteArray bytes = recorded(QStringLiteral("archive-15.dump"));
    const base::FileDescriptor file = memoryFile(bytes);
    const timespec longAgo[] = {{1'000'000'000, 0}, {1'000'000'000, 0}}; // no write of today has that time
    QCOMPARE(::futimens(file.get(), longAgo), 0);
    const auto reading = archive::readWhole(file.get(), QStringLiteral("mairie.dump"), {}, [&](qint64) {
        QCOMPARE(::pwrite(file.get(), bytes.constData(), 5, 0), 5);
    });
    COMPARE_ERROR(reading, ErrorCode::FileChanged);
    QVERIFY(!reading.error().hint.isEmpty());
}

void tst_ArchiveReading::cancelled()
{
    const base::FileDescriptor file = memoryFile(recorded(QStringLiteral("archive-15.dump")));
    std::stop_source before;
    before.request_stop();
    COMPARE_ERROR(archive::readWhole(file.get(), {}, before.get_token(), [](qint64) { QFAIL("read on"); }),
                  ErrorCode::Cancelled);
    std::stop_source meanwhile;
    COMPARE_ERROR(archive::readWhole(file.get(), {}, meanwhile.get_token(),
                                     [&meanwhile](qint64) { meanwhile.request_stop(); }),
                  ErrorCode::Cancelled);
}

void tst_ArchiveReading::progress()
{
    ArchiveContent content = streamedArchive();
    content.entries[5].rows = QByteArrayList(400, QByteArray(10'000, 'x'));
    const QByteArray bytes = bytesOf(content) + blocksOf(content);
    std::vector<qint64> steps;
    const auto reading =
        archive::readWhole(memoryFile(bytes).get(), {}, {}, [&steps](qint64 done) { steps.push_back(done); });
    VERIFY_RESULT(reading);
    QVERIFY(steps.size() >= 4);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(steps.back(), qint64(bytes.size()));
}

QTEST_GUILESS_MAIN(tst_ArchiveReading)
#include "tst_ArchiveReading.moc"
