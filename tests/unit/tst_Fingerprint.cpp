// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Fingerprint.h"
#include "support/ArchiveFiles.h"

#include <QtTest>

using archive::Fingerprint;
using archive::hashOf;
using support::spanOf;

class tst_Fingerprint : public QObject
{
    Q_OBJECT

private slots:
    void known_data();
    void known();
    void piecesDoNotMatter();
    void sum_data();
    void sum();
    void hexBackAndForth();
};

/// Values of XXH3-128 with seed 0, as `xxhsum -H2` prints them.
void tst_Fingerprint::known_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray() << QByteArray("99aa06d3014798d86001c324468d497f");
    QTest::newRow("1 byte") << QByteArray("a") << QByteArray("a96faf705af16834e6c632b61e964e1f");
    QTest::newRow("17 bytes") << QByteArray("0123456789abcdef0")
                              << QByteArray("4d011b9cf16c97fc259d04103128b07b");
    QTest::newRow("300 bytes") << QByteArray(300, 'x') << QByteArray("125237ea2ad7bc7aa5d1b4607dc83554");
}

void tst_Fingerprint::known()
{
    QFETCH(QByteArray, bytes);
    QTEST(hashOf(spanOf(bytes)).toHex(), "hex");
    archive::RunningHash running;
    running.add(spanOf("something that is forgotten"));
    running.restart();
    running.add(spanOf(bytes));
    QTEST(running.result().toHex(), "hex");
    QTEST(running.result().toHex(), "hex"); // to ask changes nothing
}

/// The hash works differently for up to 16, 128, 240 bytes, and in blocks of 1024 beyond.
void tst_Fingerprint::piecesDoNotMatter()
{
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>(i * 7 + i / 256);
    for (const qsizetype length : {1, 3, 16, 17, 128, 129, 240, 241, 1023, 1024, 1025, 5000})
        for (const qsizetype size : {1, 2, 255, 256, 1024, 4999}) {
            archive::RunningHash running;
            for (qsizetype at = 0; at < length; at += size)
                running.add(spanOf(bytes.sliced(at, qMin(size, length - at))));
            running.add({});
            QCOMPARE(running.result().toHex(), hashOf(spanOf(bytes.first(length))).toHex());
        }
}

void tst_Fingerprint::sum_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* left, const char* right, const char* expected) {
        QTest::newRow(name) << QByteArray(left) << QByteArray(right) << QByteArray(expected);
    };
    row("nothing", "00000000000000000000000000000000", "00000000000000000000000000000000",
        "00000000000000000000000000000000");
    row("no carry", "0000000000000001000000000000000e", "00000000000000020000000000000001",
        "0000000000000003000000000000000f");
    row("carry", "0000000000000000ffffffffffffffff", "00000000000000000000000000000001",
        "00000000000000010000000000000000");
    row("largest carry", "0000000000000000ffffffffffffffff", "0000000000000000ffffffffffffffff",
        "0000000000000001fffffffffffffffe");
    row("past 2^128", "ffffffffffffffffffffffffffffffff", "00000000000000000000000000000002",
        "00000000000000000000000000000001");
}

void tst_Fingerprint::sum()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    Fingerprint forth = Fingerprint::fromHex(left);
    forth += Fingerprint::fromHex(right);
    QTEST(forth.toHex(), "expected");
    Fingerprint back = Fingerprint::fromHex(right);
    back += Fingerprint::fromHex(left);
    QTEST(back.toHex(), "expected");
}

void tst_Fingerprint::hexBackAndForth()
{
    const Fingerprint small{0x0A, 0x0B};
    QCOMPARE(small.toHex(), QByteArray("000000000000000b000000000000000a"));
    for (const Fingerprint& one : {Fingerprint(), small, Fingerprint{~quint64(0), 1}, hashOf(spanOf("é"))})
        QCOMPARE(Fingerprint::fromHex(one.toHex()), one);
    for (const char* wrong :
         {"", "0", "000000000000000b000000000000000", "000000000000000b000000000000000a0"})
        QCOMPARE(Fingerprint::fromHex(wrong), Fingerprint());
    // What is no number reads as one: never the same when written again.
    const QByteArray wrong = "00000000000000gb000000000000000a";
    QVERIFY(Fingerprint::fromHex(wrong).toHex() != wrong);
}

QTEST_GUILESS_MAIN(tst_Fingerprint)
#include "tst_Fingerprint.moc"
