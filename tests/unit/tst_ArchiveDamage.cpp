// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Writer.h"
#include "support/ArchiveFiles.h"
#include "support/Results.h"

#include <QtEndian>
#include <QtTest>

#include <unistd.h>

using namespace archive;
using base::ErrorCode;
using support::ArchiveContent;
using support::blocksOf;
using support::bytesOf;
using support::integerBytes;
using support::memoryFile;
using support::memoryGrowth;
using support::readWhole;
using support::spanOf;
using support::streamedArchive;

namespace {

QByteArray streamOf(const ArchiveContent& content)
{
    return bytesOf(content) + blocksOf(content);
}

/// As the writer makes it; for Compression::None as pg_dump left it.
QByteArray archiveOf(const ArchiveContent& content, Compression compression)
{
    if (compression == Compression::None)
        return streamOf(content);
    const base::FileDescriptor file = memoryFile();
    Writer writer(file.get(), QStringLiteral("archive"), compression);
    if (!writer.add(spanOf(streamOf(content))) || !writer.finish())
        qFatal("the test's own archive cannot be written");
    return support::contentsOf(file.get());
}

/// A file whose bytes are changed one at a time.
class Damaged
{
public:
    explicit Damaged(const QByteArray& bytes) : m_bytes(bytes), m_file(memoryFile(bytes)) {}

    base::Result<Reading> readWith(qsizetype at, char value) const
    {
        put(at, value);
        auto reading = readWhole(m_file.get());
        put(at, m_bytes[at]);
        return reading;
    }

private:
    void put(qsizetype at, char value) const
    {
        if (::pwrite(m_file.get(), &value, 1, at) != 1)
            qFatal("the test's own file cannot be written");
    }

    QByteArray m_bytes;
    base::FileDescriptor m_file;
};

/// Where things stand in the data blocks of a whole archive, whose integers take 5 bytes.
struct Places
{
    QSet<qsizetype> zeroSigns; ///< of the lengths and numbers that end something
    QSet<qsizetype> objectNumbers;
    QSet<qsizetype> content;         ///< of chunks
    QSet<qsizetype> beforeChecksums; ///< the byte before the last 4 of each stream
};

Places placesIn(const QByteArray& bytes, qsizetype at)
{
    Places places;
    const auto number = [&](qsizetype position) {
        return qFromLittleEndian<quint32>(bytes.constData() + position + 1);
    };
    const auto passStream = [&] {
        while (const quint32 length = number(at)) {
            at += 5;
            for (quint32 i = 0; i < length; ++i)
                places.content.insert(at++);
        }
        places.beforeChecksums.insert(at - 5);
        places.zeroSigns.insert(at);
        at += 5;
    };
    while (at < bytes.size()) {
        const bool isTable = bytes[at] == 1;
        at += 1 + 5;
        if (isTable) {
            passStream();
            continue;
        }
        while (number(at) != 0) {
            for (int i = 0; i < 5; ++i)
                places.objectNumbers.insert(at++);
            passStream();
        }
        places.zeroSigns.insert(at);
        at += 5;
    }
    return places;
}

bool sameTallies(const Reading& one, const Reading& other)
{
    return std::equal(
        one.data.begin(), one.data.end(), other.data.begin(), other.data.end(),
        [](const DataEntry& left, const DataEntry& right) { return left.tally == right.tally; });
}

void addArchives()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<Compression>("compression");
    QTest::newRow("1.14 gzip") << 14 << Compression::Gzip;
    QTest::newRow("1.16 gzip") << 16 << Compression::Gzip;
    QTest::newRow("1.16 zstd") << 16 << Compression::Zstd;
    QTest::newRow("1.14 none") << 14 << Compression::None;
}

QByteArray archiveOfRow()
{
    QFETCH(int, minorVersion);
    QFETCH(Compression, compression);
    return archiveOf(streamedArchive(minorVersion), compression);
}

} // namespace

/// A small archive damaged in every place; claims that no file can keep.
class tst_ArchiveDamage : public QObject
{
    Q_OBJECT

private slots:
    void everyByteChanged_data() { addArchives(); }
    void everyByteChanged();
    void cutAnywhere_data() { addArchives(); }
    void cutAnywhere();
    void anyByteAppended_data() { addArchives(); }
    void anyByteAppended();
    void blocksSwapped();
    void hostile_data();
    void hostile();
};

/// Whatever byte is changed, the reading fails, or the same rows come out of it; SHA-256 sees it always.
void tst_ArchiveDamage::everyByteChanged()
{
    QFETCH(Compression, compression);
    const QByteArray bytes = archiveOfRow();
    QVERIFY(bytes.size() < 4096);
    const auto good = readWhole(bytes);
    VERIFY_RESULT(good);
    const qint64 firstBlock = good->data.front().position;
    const Damaged damaged(bytes);
    QSet<qsizetype> harmless;  // in the data blocks
    QSet<qsizetype> unnoticed; // other content without an error
    for (qsizetype at = 0; at < bytes.size(); ++at)
        for (const int value : {bytes[at] ^ 0x01, 0x00, 0xFF, bytes[at] ^ 0x80}) {
            if (char(value) == bytes[at])
                continue;
            const auto reading = damaged.readWith(at, char(value));
            if (!reading) {
                COMPARE_ERROR(reading, ErrorCode::ArchiveCorrupt);
                continue;
            }
            QVERIFY2(reading->sha256 != good->sha256, QByteArray::number(at).constData());
            if (at >= firstBlock)
                (sameTallies(*reading, *good) ? harmless : unnoticed).insert(at);
        }
    const Places places = placesIn(bytes, firstBlock);
    // Harmless are the sign of a zero, any but 0 as the sign of a negative number, and bits that nobody looks
    // at: what fills the last byte of deflate, two reserved ones in Zstandard's blocks.
    QVERIFY(harmless.contains(places.zeroSigns));
    QCOMPARE(places.zeroSigns.size(), 4 + 3 + 1);
    const QSet<qsizetype> bits = harmless - places.zeroSigns - places.objectNumbers;
    if (compression == Compression::Gzip)
        QVERIFY(places.beforeChecksums.contains(bits));
    else
        QVERIFY(bits.size() <= (compression == Compression::Zstd ? 1 : 0));
    // Nothing protects the number of a large object, nor what is not compressed: fingerprints tell.
    QVERIFY(unnoticed.contains(places.objectNumbers));
    if (compression == Compression::None)
        QVERIFY((places.objectNumbers + places.content).contains(unnoticed));
    else
        QCOMPARE(unnoticed, places.objectNumbers);
}

void tst_ArchiveDamage::cutAnywhere()
{
    const QByteArray bytes = archiveOfRow();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto reading = readWhole(bytes.first(length));
        QVERIFY2(!reading && reading.error().code == ErrorCode::ArchiveCorrupt,
                 QByteArray::number(length).constData());
    }
}

void tst_ArchiveDamage::anyByteAppended()
{
    const QByteArray bytes = archiveOfRow();
    for (int byte = 0; byte < 256; ++byte)
        COMPARE_ERROR(readWhole(bytes + char(byte)), ErrorCode::ArchiveCorrupt);
}

/// Two whole blocks in each other's place: offsets tell, numbers do not.
void tst_ArchiveDamage::blocksSwapped()
{
    const QByteArray bytes = archiveOf(streamedArchive(), Compression::Gzip);
    const auto good = readWhole(bytes);
    VERIFY_RESULT(good);
    const qint64 first = good->data[0].position;
    const qint64 second = good->data[1].position;
    const qint64 third = good->data[2].position;
    const auto reading = readWhole(bytes.first(first) + bytes.sliced(second, third - second) +
                                   bytes.sliced(first, second - first) + bytes.sliced(third));
    COMPARE_ERROR(reading, ErrorCode::ArchiveCorrupt);
}

void tst_ArchiveDamage::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const qint64 tooMany = qint64(1) << 31;
    ArchiveContent content = streamedArchive();
    const QByteArray opening = bytesOf(content);
    const QByteArray blocks = blocksOf(content);
    const QByteArray table = opening + '\1' + integerBytes(30);
    const QByteArray objects = opening + '\3' + integerBytes(33);
    const QByteArray filler(2'000'000, 'x');
    for (const qint64 length : {tooMany - 1, tooMany, 2 * tooMany - 1, qint64(-1)}) {
        QTest::addRow("a chunk of %lld bytes", qlonglong(length)) << table + integerBytes(length) + filler;
        QTest::addRow("a chunk of %lld bytes of an object", qlonglong(length))
            << objects + integerBytes(7) + integerBytes(length) + filler;
        QTest::addRow("entry %lld", qlonglong(length)) << opening + '\1' + integerBytes(length) + filler;
    }
    QTest::newRow("a stream that ends with a negative length")
        << (opening + blocks).chopped(5) + integerBytes(-1);
    QTest::newRow("a block of an entry without data") << opening + '\1' + integerBytes(2) + blocks;
    QTest::newRow("objects in the block of a table") << opening + '\3' + integerBytes(30) + blocks;
    QTest::newRow("rows in the block of objects") << opening + '\1' + integerBytes(33) + blocks;
    QTest::newRow("every block twice") << opening + blocks + blocks;
    QTest::newRow("a million empty objects")
        << objects + (integerBytes(7) + integerBytes(0)).repeated(1'000'000);
    QTest::newRow("zeros in place of blocks") << opening + QByteArray(3'000'000, '\0');
    QTest::newRow("a table of contents that ends in strings of 2^31 - 1 bytes")
        << opening.first(opening.size() - 30) + integerBytes(tooMany - 1) + filler;

    QTest::newRow("ten million dependencies") // read in seconds, not in minutes
        << opening.chopped(1 + 8 + 5) + (integerBytes(1) + '1').repeated(10'000'000);
    content.claimedEntries = int(tooMany - 1);
    QTest::newRow("2^31 - 1 entries") << streamOf(content);
    content.claimedEntries.reset();
    content.integerBytes = 8;
    QTest::newRow("a chunk of 2^40 bytes")
        << bytesOf(content) + '\1' + integerBytes(30, 8) + integerBytes(qint64(1) << 40, 8) + filler;
    content.integerBytes = 4;
    for (const qint64 offset :
         {qint64(0), qint64(1), qint64(opening.size()) + 1'000'000, std::numeric_limits<qint64>::max()}) {
        content.entries[1].offsetState = OffsetState::Set;
        content.entries[1].offset = offset;
        QTest::addRow("an offset of %lld", qlonglong(offset)) << streamOf(content);
    }
    content = streamedArchive();
    content.entries[1].offsetState = OffsetState::NoData;
    QTest::newRow("data of an entry that says it has none") << streamOf(content);
    content = streamedArchive();
    content.entries[3].dumpId = content.entries[2].dumpId;
    QTest::newRow("two entries of one number") << streamOf(content);
    content = streamedArchive(16);
    content.compression = int(Compression::Zstd); // a frame that wants a window of 2 GiB
    QTest::newRow("a window of 2 GiB")
        << bytesOf(content) + blocksOf(content, [](const QByteArray&) {
               return QByteArrayList{QByteArray("\x28\xB5\x2F\xFD\0\xA8\1\0\0", 9)};
           });
}

void tst_ArchiveDamage::hostile()
{
    QFETCH(QByteArray, bytes);
    const base::FileDescriptor file = memoryFile(bytes);
    QElapsedTimer timer;
    timer.start();
    const qint64 growth =
        memoryGrowth([&file] { COMPARE_ERROR(readWhole(file.get()), ErrorCode::ArchiveCorrupt); });
    QVERIFY2(growth < 32'000'000, QByteArray::number(growth).constData());
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(tst_ArchiveDamage)
#include "tst_ArchiveDamage.moc"
