// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Writer.h"
#include "support/ArchiveFiles.h"
#include "support/Results.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace archive;
using base::ErrorCode;
using support::ArchiveContent;
using support::blocksOf;
using support::bytesOf;
using support::contentsOf;
using support::memoryFile;
using support::readWhole;
using support::spanOf;
using support::streamedArchive;

namespace {

QByteArray streamOf(const ArchiveContent& content)
{
    return bytesOf(content) + blocksOf(content);
}

/// The whole stream in pieces of this size; the first error.
base::Result<void> feed(Writer& writer, const QByteArray& stream, qsizetype pieceSize)
{
    for (qsizetype at = 0; at < stream.size(); at += pieceSize)
        if (const auto added =
                writer.add(spanOf(stream).subspan(size_t(at), size_t(qMin(pieceSize, stream.size() - at))));
            !added)
            return added;
    return writer.finish();
}

base::Result<QByteArray> written(const QByteArray& stream, Compression compression,
                                 qsizetype pieceSize = 1 << 20)
{
    const base::FileDescriptor file = memoryFile();
    Writer writer(file.get(), QStringLiteral("archive"), compression);
    if (const auto fed = feed(writer, stream, pieceSize); !fed)
        return base::failure(fed.error());
    return contentsOf(file.get());
}

qint64 sizeOf(int descriptor)
{
    struct stat status = {};
    ::fstat(descriptor, &status);
    return status.st_size;
}

/// Which compressions a version of the format knows that we write.
QList<Compression> compressionsOf(const ArchiveContent& content)
{
    return content.minorVersion >= 15 ? QList{Compression::Gzip, Compression::Zstd}
                                      : QList{Compression::Gzip};
}

} // namespace

class tst_ArchiveWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatItReadsBack_data() { support::addForms(); }
    void writesWhatItReadsBack();
    void changesNothingElseInTheOpening_data() { support::addForms(); }
    void changesNothingElseInTheOpening();
    void piecesDoNotMatter_data();
    void piecesDoNotMatter();
    void tellsWhatPasses();
    void largeRowsAndObjects();
    void cutAnywhere_data();
    void cutAnywhere();
    void refused_data();
    void refused();
    void unknownVersionIsLeftToPgDump();
    void diskFull_data();
    void diskFull();
    void entryThatSaysItHasNoData();
};

void tst_ArchiveWriter::writesWhatItReadsBack()
{
    const ArchiveContent content = support::inForm(streamedArchive());
    const QByteArray stream = streamOf(content);
    const auto plain = readWhole(stream);
    VERIFY_RESULT(plain);
    QVERIFY(!plain->finished);
    for (const Compression compression : compressionsOf(content)) {
        const base::FileDescriptor file = memoryFile();
        Writer writer(file.get(), QStringLiteral("archive"), compression);
        VERIFY_RESULT(feed(writer, stream, stream.size()));
        const auto reading = readWhole(file.get());
        VERIFY_RESULT(reading);
        QVERIFY(reading->finished);
        QVERIFY(reading->header.algorithm() == compression);
        QCOMPARE(reading->bytes, writer.bytesWritten());
        QCOMPARE(reading->sealDigest, writer.sealDigest());
        QCOMPARE(reading->data.size(), size_t(5));
        // A large object's number past 2^31 is negative in the file.
        const int large = static_cast<int>(3'000'000'000);
        QVERIFY(contentsOf(file.get()).contains(support::integerBytes(large, content.integerBytes)));
        size_t i = 0;
        for (const ArchiveContent::Entry& entry : content.entries) {
            if (!entry.hasData)
                continue;
            const Tally expected = support::tallyOf(entry);
            QCOMPARE(reading->data[i].dumpId, entry.dumpId);
            QCOMPARE(reading->data[i].offset, reading->data[i].position);
            QCOMPARE(reading->data[i].tally, expected);
            QCOMPARE(plain->data[i].tally, expected);
            QCOMPARE(writer.contents().entries()[i].tally, expected);
            ++i;
        }
    }
}

void tst_ArchiveWriter::changesNothingElseInTheOpening()
{
    ArchiveContent content = support::inForm(streamedArchive());
    for (const Compression compression : compressionsOf(content)) {
        const auto bytes = written(streamOf(content), compression);
        VERIFY_RESULT(bytes);
        const auto reading = readWhole(*bytes);
        VERIFY_RESULT(reading);
        // A level before 1.15, an algorithm since; and the offsets.
        ArchiveContent expected = content;
        expected.compression = content.minorVersion >= 15 ? int(compression) : 1;
        size_t i = 0;
        for (ArchiveContent::Entry& entry : expected.entries)
            if (entry.hasData) {
                entry.offsetState = OffsetState::Set;
                entry.offset = reading->data[i++].position;
            }
        const QByteArray opening = bytesOf(expected);
        QCOMPARE(bytes->first(opening.size()).toHex(), opening.toHex());
        QCOMPARE(reading->data[0].position, qint64(opening.size())); // the first block follows
    }
}

void tst_ArchiveWriter::piecesDoNotMatter_data()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<Compression>("compression");
    QTest::newRow("1.14 gzip") << 14 << Compression::Gzip;
    QTest::newRow("1.16 gzip") << 16 << Compression::Gzip;
    QTest::newRow("1.16 zstd") << 16 << Compression::Zstd;
}

void tst_ArchiveWriter::piecesDoNotMatter()
{
    QFETCH(int, minorVersion);
    QFETCH(Compression, compression);
    ArchiveContent content = streamedArchive(minorVersion);
    for (int i = 0; i < 30'000; ++i) // more than is gathered before it is compressed
        content.entries[1].rows +=
            QByteArray::number(i) + "\tcitoyen " + QByteArray::number(i * 7919 % 10'007);
    const QByteArray stream = streamOf(content);
    QVERIFY(stream.size() > 600'000);
    const auto whole = written(stream, compression, stream.size());
    VERIFY_RESULT(whole);
    VERIFY_RESULT(readWhole(*whole));
    for (const qsizetype size : {1, 7, 4096, 65536}) {
        const auto inPieces = written(stream, compression, size);
        VERIFY_RESULT(inPieces);
        QVERIFY2(*inPieces == *whole, QByteArray::number(size).constData());
    }
}

/// What progress is made of.
void tst_ArchiveWriter::tellsWhatPasses()
{
    const ArchiveContent content = streamedArchive();
    const QByteArray stream = streamOf(content);
    const base::FileDescriptor file = memoryFile();
    Writer writer(file.get(), QStringLiteral("archive"), Compression::Gzip);
    QStringList ended;
    writer.onEntryEnded = [&](const DataEntry& entry) {
        ended.append(QStringLiteral("%1: %2 rows").arg(entry.displayed()).arg(entry.tally.rows));
    };
    QStringList current;
    for (const char byte : stream) {
        VERIFY_RESULT(writer.add(std::span(&byte, 1)));
        const DataEntry* entry = writer.contents().current();
        const QString name = entry ? entry->displayed() : QString();
        if (current.isEmpty() || current.last() != name)
            current.append(name);
    }
    VERIFY_RESULT(writer.finish());
    const QStringList expected{QStringLiteral("etat_civil.citoyens: 5 rows"),
                               QStringLiteral("etat_civil.vide: 0 rows"),
                               QStringLiteral("etat_civil.sans_colonne: 2 rows"),
                               QStringLiteral("BLOBS: 3 rows"), QStringLiteral("etat_civil.actes: 1 rows")};
    QCOMPARE(ended, expected);
    QCOMPARE(current,
             (QStringList{QString(), QStringLiteral("etat_civil.citoyens"), QString(),
                          QStringLiteral("etat_civil.vide"), QString(),
                          QStringLiteral("etat_civil.sans_colonne"), QString(), QStringLiteral("BLOBS"),
                          QString(), QStringLiteral("etat_civil.actes"), QString()}));
    QCOMPARE(writer.contents().blocksEnded(), 5);
}

/// Contents of exactly as many bytes as the buffers hold, and a chunk of many of them.
void tst_ArchiveWriter::largeRowsAndObjects()
{
    ArchiveContent content = streamedArchive(16);
    constexpr qsizetype buffer = 128 * 1024;
    content.entries[1].rows = {QByteArray(2 * buffer - 1 - 5, 'x'), QByteArray(5'000'000, 'y')};
    content.entries[3].rows = {QByteArray(buffer - 1 - 5, 'z')};
    content.entries[4].largeObjects = {{1, QByteArray(buffer, '\0')}, {2, QByteArray(16 * buffer, 'b')}};
    for (const Compression compression : compressionsOf(content)) {
        const auto bytes = written(streamOf(content), compression);
        VERIFY_RESULT(bytes);
        const auto reading = readWhole(*bytes);
        VERIFY_RESULT(reading);
        QCOMPARE(reading->data[0].tally, support::tallyOf(content.entries[1]));
        QCOMPARE(reading->data[2].tally, support::tallyOf(content.entries[3]));
        QCOMPARE(reading->data[3].tally, support::tallyOf(content.entries[4]));
        QVERIFY(bytes->size() < 200'000);
    }
}

void tst_ArchiveWriter::cutAnywhere_data()
{
    piecesDoNotMatter_data();
}

void tst_ArchiveWriter::cutAnywhere()
{
    QFETCH(int, minorVersion);
    QFETCH(Compression, compression);
    const QByteArray stream = streamOf(streamedArchive(minorVersion));
    VERIFY_RESULT(written(stream, compression));
    for (qsizetype length = 0; length < stream.size(); ++length) {
        const auto bytes = written(stream.first(length), compression);
        QVERIFY2(!bytes && bytes.error().code == ErrorCode::ArchiveCorrupt,
                 QByteArray::number(length).constData());
    }
    for (int byte = 0; byte < 256; ++byte) // nor may anything follow
        COMPARE_ERROR(written(stream + char(byte), compression), ErrorCode::ArchiveCorrupt);
}

void tst_ArchiveWriter::refused_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, int minorVersion, Compression compression, const char* detail,
                        auto change) {
        ArchiveContent content = streamedArchive(minorVersion);
        change(content);
        QTest::newRow(name) << streamOf(content) << compression << QString::fromLatin1(detail);
    };
    const char* plain = "At byte 11: expected an archive without compression.";
    row("compressed, 1.14", 14, Compression::Gzip, plain, [](auto& it) { it.compression = -1; });
    row("compressed, 1.16", 16, Compression::Gzip, plain, [](auto& it) { it.compression = 1; });
    row("compressed in an unknown way", 16, Compression::Zstd, plain, [](auto& it) { it.compression = 9; });
    row("zstd in 1.14, which pg_restore 15 does not read", 14, Compression::Zstd,
        "At byte 11: expected a version of the format that knows the compression.", [](auto&) {});
    row("rows where large objects are announced", 14, Compression::Gzip,
        "expected the kind of data that the table of contents announces.",
        [](auto& it) { it.entries[4].largeObjects.clear(); });
    row("twice the same entry", 14, Compression::Gzip, "expected one data block for each entry, not two.",
        [](auto& it) { it.entries[2].dumpId = it.entries[1].dumpId; });
    QByteArray stream = streamOf(streamedArchive());
    QTest::newRow("plain SQL") << QByteArray("--\n-- PostgreSQL database dump\n--\n") << Compression::Gzip
                               << "expected the letters PGDMP.";
    const qsizetype block = bytesOf(streamedArchive()).size();
    QTest::newRow("no block at all") << stream.first(block) << Compression::Gzip
                                     << "expected the data block of every entry with data.";
    stream[block + 2] = 99;
    QTest::newRow("a block of nobody")
        << stream << Compression::Gzip << "expected a data block of an entry with data.";
    stream = streamOf(streamedArchive());
    stream[block] = 2;
    QTest::newRow("an unknown kind of block")
        << stream << Compression::Gzip
        << QStringLiteral("At byte %1: expected a data block, or the end of the file.").arg(block);
}

void tst_ArchiveWriter::refused()
{
    QFETCH(QByteArray, stream);
    QFETCH(Compression, compression);
    QFETCH(QString, detail);
    for (const qsizetype size : {qsizetype(1), stream.size()}) {
        const auto bytes = written(stream, compression, size);
        COMPARE_ERROR(bytes, ErrorCode::ArchiveCorrupt);
        QVERIFY2(bytes.error().detail.endsWith(detail), qPrintable(bytes.error().detail));
    }
}

void tst_ArchiveWriter::unknownVersionIsLeftToPgDump()
{
    const QByteArray stream = streamOf(streamedArchive(17));
    for (const qsizetype size : {qsizetype(1), stream.size()}) {
        const base::FileDescriptor file = memoryFile();
        Writer writer(file.get(), QStringLiteral("archive"), Compression::Gzip);
        for (qsizetype at = 0; at < stream.size(); at += size)
            VERIFY_RESULT(writer.add(spanOf(stream).subspan(size_t(at), size_t(size))));
        QVERIFY(writer.isUnknownVersion());
        QCOMPARE(writer.header().formatVersion(), QStringLiteral("1.17"));
        QCOMPARE(sizeOf(file.get()), 0);
        COMPARE_ERROR(writer.finish(), ErrorCode::ArchiveCorrupt);
    }
}

void tst_ArchiveWriter::diskFull_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("while it finishes") << 1;
    QTest::newRow("on the way") << 200'000;
}

void tst_ArchiveWriter::diskFull()
{
    QFETCH(int, rows);
    ArchiveContent content = streamedArchive();
    for (int i = 0; i < rows; ++i)
        content.entries[1].rows += QByteArray::number(i * 2654435761u) + QByteArray::number(i * 40503u);
    const base::FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    Writer writer(full.get(), QStringLiteral("mairie.dump"), Compression::Gzip);
    const QByteArray stream = streamOf(content);
    const auto added = writer.add(spanOf(stream));
    QCOMPARE(added.has_value(), rows == 1);
    if (!added)
        COMPARE_ERROR(added, ErrorCode::StorageFull);
    const auto finished = writer.finish();
    COMPARE_ERROR(finished, ErrorCode::StorageFull);
    QVERIFY(finished.error().message.toString().contains(u"mairie.dump"));
}

void tst_ArchiveWriter::entryThatSaysItHasNoData()
{
    ArchiveContent content = streamedArchive();
    const QByteArray blocks = blocksOf(content);
    content.entries.push_back({.dumpId = 99, .hasData = true, .tag = "rien", .dependencies = {}});
    const auto bytes = written(bytesOf(content) + blocks, Compression::Gzip);
    VERIFY_RESULT(bytes);
    const auto reading = readWhole(*bytes);
    VERIFY_RESULT(reading);
    QVERIFY(reading->data.back().offsetState == OffsetState::NoData);
    QCOMPARE(reading->data.back().offset, 0);
}

QTEST_GUILESS_MAIN(tst_ArchiveWriter)
#include "tst_ArchiveWriter.moc"
