// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Compression.h"
#include "support/ArchiveFiles.h"

#include <QtTest>

#include <lz4frame.h>
#include <zlib.h>
#include <zstd.h>

using archive::Compression;
using archive::Decoder;
using archive::Encoder;
using support::spanOf;

namespace {

constexpr qsizetype buffer = 128 * 1024; // of our decoders and encoders

/// Compressed by the libraries that pg_dump uses, in the way it does.
QByteArray compressed(const QByteArray& content, Compression compression)
{
    switch (compression) {
    case Compression::None:
        return content;
    case Compression::Gzip: {
        QByteArray bytes(qsizetype(::compressBound(uLong(content.size()))), '\0');
        uLongf size = uLongf(bytes.size());
        ::compress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                   reinterpret_cast<const Bytef*>(content.constData()), uLong(content.size()));
        return bytes.first(qsizetype(size));
    }
    case Compression::Lz4: {
        QByteArray bytes(qsizetype(LZ4F_compressFrameBound(size_t(content.size()), nullptr)), '\0');
        return bytes.first(qsizetype(LZ4F_compressFrame(
            bytes.data(), size_t(bytes.size()), content.constData(), size_t(content.size()), nullptr)));
    }
    case Compression::Zstd: {
        QByteArray bytes(qsizetype(ZSTD_compressBound(size_t(content.size()))), '\0');
        return bytes.first(qsizetype(ZSTD_compress(bytes.data(), size_t(bytes.size()), content.constData(),
                                                   size_t(content.size()), 3)));
    }
    }
    Q_UNREACHABLE();
}

/// What the decoder makes of bytes that come in pieces of this size; nothing when it complains.
std::optional<QByteArray> decoded(Decoder& decoder, const QByteArray& bytes, qsizetype pieceSize)
{
    QByteArray content;
    decoder.begin();
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        const auto complaint = decoder.add(
            spanOf(bytes).subspan(size_t(at), size_t(qMin(pieceSize, bytes.size() - at))), [&](auto piece) {
                content.append(piece.data(), qsizetype(piece.size()));
                return true;
            });
        if (complaint)
            return std::nullopt;
    }
    return decoder.end() ? std::nullopt : std::optional(content);
}

QByteArray encoded(Encoder& encoder, const QByteArray& content, qsizetype pieceSize)
{
    QByteArray bytes;
    const auto keep = [&bytes](std::span<const char> piece) {
        bytes.append(piece.data(), qsizetype(piece.size()));
        return true;
    };
    for (qsizetype at = 0; at < content.size(); at += pieceSize)
        encoder.add(spanOf(content).subspan(size_t(at), size_t(qMin(pieceSize, content.size() - at))), false,
                    keep);
    encoder.add({}, true, keep);
    return bytes;
}

/// Repeats itself, or does not.
QByteArray contentOf(qsizetype size, bool compresses)
{
    QByteArray content(size, 'x');
    quint32 state = 1;
    for (qsizetype i = 0; !compresses && i < size; ++i) {
        state = state * 1664525 + 1013904223;
        content[i] = static_cast<char>(state >> 24);
    }
    return content;
}

/// Sizes around those of the buffers: what fills one to its last byte is easily taken for more to come.
void addContents(const QList<Compression>& compressions)
{
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("compresses");
    for (const Compression compression : compressions)
        for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(1000), buffer - 1, buffer,
                                     buffer + 1, 2 * buffer, 8 * buffer, 10 * buffer + 77})
            for (const bool compresses : {true, false})
                QTest::addRow("%s, %lld bytes, %s", key(compression).toLatin1().constData(), qlonglong(size),
                              compresses ? "all the same" : "at random")
                    << compression << size << compresses;
}

} // namespace

class tst_Compression : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data()
    {
        addContents({Compression::None, Compression::Gzip, Compression::Lz4, Compression::Zstd});
    }
    void decodes();
    void encodes_data() { addContents({Compression::Gzip, Compression::Zstd}); }
    void encodes();
    void refuses_data();
    void refuses();
    void stopsWhenTheSinkDoes_data();
    void stopsWhenTheSinkDoes();
    void onlyWhatWeWriteIsEncoded();
};

void tst_Compression::decodes()
{
    QFETCH(Compression, compression);
    QFETCH(qsizetype, size);
    QFETCH(bool, compresses);
    const QByteArray content = contentOf(size, compresses);
    const QByteArray bytes = compressed(content, compression);
    const auto decoder = Decoder::create(compression);
    for (const qsizetype piece : {qsizetype(1), qsizetype(4096), qsizetype(65536), bytes.size() + 1})
        if (piece > 1 || bytes.size() < 10'000)
            QVERIFY2(decoded(*decoder, bytes, piece) == content, QByteArray::number(piece).constData());
}

/// One encoder for several streams, and one stream in several pieces; read by zlib and libzstd themselves.
void tst_Compression::encodes()
{
    QFETCH(Compression, compression);
    QFETCH(qsizetype, size);
    QFETCH(bool, compresses);
    const QByteArray content = contentOf(size, compresses);
    const auto encoder = Encoder::create(compression);
    for (const qsizetype piece : {qsizetype(4096), 2 * buffer, size + 1}) {
        const QByteArray bytes = encoded(*encoder, content, piece);
        QByteArray back(size + 1, '\0');
        uLongf backSize = uLongf(back.size());
        if (compression == Compression::Gzip)
            QCOMPARE(::uncompress(reinterpret_cast<Bytef*>(back.data()), &backSize,
                                  reinterpret_cast<const Bytef*>(bytes.constData()), uLong(bytes.size())),
                     Z_OK);
        else
            backSize =
                ZSTD_decompress(back.data(), size_t(back.size()), bytes.constData(), size_t(bytes.size()));
        QCOMPARE(qsizetype(backSize), size);
        QVERIFY(back.first(size) == content);
    }
}

void tst_Compression::refuses_data()
{
    QTest::addColumn<Compression>("compression");
    QTest::addColumn<QByteArray>("bytes");
    for (const Compression compression : {Compression::Gzip, Compression::Lz4, Compression::Zstd}) {
        const QByteArray name = key(compression).toLatin1();
        const QByteArray good = compressed(contentOf(1000, false), compression);
        for (const qsizetype cut : {qsizetype(1), qsizetype(4), good.size() / 2, good.size() - 1})
            QTest::addRow("%s without its last %d", name.constData(), int(cut))
                << compression << good.chopped(cut);
        QTest::addRow("%s and a byte more", name.constData()) << compression << good + '\0';
        QTest::addRow("%s and text more", name.constData()) << compression << good + "and more";
        QTest::addRow("%s that is text", name.constData()) << compression << QByteArray("1\tun\n");
        QTest::addRow("%s that is zeros", name.constData()) << compression << QByteArray(5000, '\0');
    }
    QTest::newRow("zlib with a flipped checksum") << Compression::Gzip << [] {
        QByteArray bytes = compressed("content", Compression::Gzip);
        bytes.back() = char(bytes.back() ^ 1);
        return bytes;
    }();
    // What ISA-L takes and zlib, hence pg_restore, does not.
    QTest::newRow("zlib that wants a dictionary")
        << Compression::Gzip << QByteArray("\x78\xBB\0\0\0\1\3\0\0\0\0\1", 12);
    QTest::newRow("zlib with a window of 64 KiB") << Compression::Gzip << [] {
        return QByteArray("\x88\x1C") + compressed("content", Compression::Gzip).sliced(2);
    }();
    QTest::newRow("a frame of Zstandard with a window of 2^41 bytes")
        << Compression::Zstd << QByteArray("\x28\xB5\x2F\xFD\0\xF8\1\0\0", 9);
}

void tst_Compression::refuses()
{
    QFETCH(Compression, compression);
    QFETCH(QByteArray, bytes);
    const auto decoder = Decoder::create(compression);
    for (const qsizetype piece : {qsizetype(1), bytes.size()})
        QVERIFY(!decoded(*decoder, bytes, piece));
    // And it reads a good stream after a bad one.
    QCOMPARE(decoded(*decoder, compressed("content", compression), 3), QByteArray("content"));
}

void tst_Compression::stopsWhenTheSinkDoes_data()
{
    QTest::addColumn<Compression>("compression");
    for (const Compression compression : {Compression::Gzip, Compression::Lz4, Compression::Zstd})
        QTest::newRow(key(compression).toLatin1().constData()) << compression;
}

void tst_Compression::stopsWhenTheSinkDoes()
{
    QFETCH(Compression, compression);
    const QByteArray bytes = compressed(contentOf(10 * buffer, true), compression);
    const auto decoder = Decoder::create(compression);
    int calls = 0;
    decoder->begin();
    const auto complaint = decoder->add(spanOf(bytes), [&calls](auto) {
        ++calls;
        return false;
    });
    QVERIFY(!complaint);
    QCOMPARE(calls, 1);
}

void tst_Compression::onlyWhatWeWriteIsEncoded()
{
    QVERIFY(!Encoder::create(Compression::None));
    QVERIFY(!Encoder::create(Compression::Lz4));
}

QTEST_GUILESS_MAIN(tst_Compression)
#include "tst_Compression.moc"
