// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ByteCursor.h"
#include "support/ArchiveBytes.h"

#include <QtTest>

#include <limits>

using archive::ByteCursor;
using support::integerBytes;

namespace {

constexpr int largest = std::numeric_limits<int>::max();

ByteCursor cursorOver(const QByteArray& bytes)
{
    return ByteCursor(std::span(bytes.constData(), static_cast<size_t>(bytes.size())));
}

} // namespace

class tst_ByteCursor : public QObject
{
    Q_OBJECT

private slots:
    void integer_data();
    void integer();
    void string_data();
    void string();
    void offset_data();
    void offset();
    void nothingIsReadAfterAFault();
};

void tst_ByteCursor::integer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("size");
    QTest::addColumn<std::optional<int>>("value");
    QTest::addColumn<bool>("endOfBytes");

    for (const int size : {4, 8}) {
        for (const int value : {0, 1, -1, 258, -65'537, largest, -largest})
            QTest::addRow("%d in %d bytes", value, size)
                << integerBytes(value, size) << size << std::optional(value) << false;
        QTest::addRow("2^31 in %d bytes", size)
            << integerBytes(qint64(largest) + 1, size) << size << std::optional<int>() << false;
        QTest::addRow("-2^31 in %d bytes", size)
            << integerBytes(-qint64(largest) - 1, size) << size << std::optional<int>() << false;
        QTest::addRow("one byte short of %d", size)
            << integerBytes(7, size).chopped(1) << size << std::optional<int>() << true;
    }
    QTest::addRow("2^32 in 8 bytes") << integerBytes(qint64(1) << 32, 8) << 8 << std::optional<int>()
                                     << false;
    QTest::addRow("any other sign byte is a minus, as for PostgreSQL")
        << QByteArray("\x80\x05\0\0\0", 5) << 4 << std::optional(-5) << false;
    QTest::addRow("nothing") << QByteArray() << 4 << std::optional<int>() << true;
}

void tst_ByteCursor::integer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, size);
    QFETCH(std::optional<int>, value);
    QFETCH(bool, endOfBytes);
    ByteCursor cursor = cursorOver(bytes);
    cursor.integerBytes = size;
    const int read = cursor.integer("a number");
    QCOMPARE(cursor.failed(), !value.has_value());
    QCOMPARE(read, value.value_or(0));
    if (value) {
        QCOMPARE(cursor.position(), qint64(bytes.size()));
    } else {
        QCOMPARE(cursor.fault()->endOfBytes, endOfBytes);
        QCOMPARE(cursor.fault()->expected, "a number");
    }
}

void tst_ByteCursor::string_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<QByteArray>>("text");
    QTest::addColumn<bool>("fails");
    QTest::newRow("null") << integerBytes(-1) << std::optional<QByteArray>() << false;
    QTest::newRow("very negative is null too")
        << integerBytes(-largest) << std::optional<QByteArray>() << false;
    QTest::newRow("empty") << integerBytes(0) << std::optional<QByteArray>("") << false;
    QTest::newRow("text with a zero byte") << integerBytes(3) + QByteArray("a\0b", 3)
                                           << std::optional<QByteArray>(QByteArray("a\0b", 3)) << false;
    QTest::newRow("one byte short") << integerBytes(3) + "ab" << std::optional<QByteArray>() << true;
    QTest::newRow("claims 2 GiB") << integerBytes(largest) + "ab" << std::optional<QByteArray>() << true;
    QTest::newRow("claims 2^31 bytes")
        << integerBytes(qint64(1) << 31) + "ab" << std::optional<QByteArray>() << true;
    QTest::newRow("cut in its length") << integerBytes(3).first(2) << std::optional<QByteArray>() << true;
}

void tst_ByteCursor::string()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<QByteArray>, text);
    QFETCH(bool, fails);
    ByteCursor cursor = cursorOver(bytes);
    const auto read = cursor.string("a text");
    QCOMPARE(cursor.failed(), fails);
    QCOMPARE(read.has_value(), text.has_value());
    if (read)
        QCOMPARE(QByteArray(read->data(), qsizetype(read->size())), *text);
}

void tst_ByteCursor::offset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("size");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<bool>("fails");
    QTest::newRow("4 bytes, unsigned") << QByteArray("\xFE\xFF\xFF\xFF") << 4 << qint64(0xFFFFFFFE) << false;
    QTest::newRow("8 bytes") << QByteArray("\x01\0\0\0\0\x01\0\0", 8) << 8 << (qint64(1) << 40) + 1 << false;
    QTest::newRow("the largest") << QByteArray("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F") << 8
                                 << std::numeric_limits<qint64>::max() << false;
    QTest::newRow("past the largest") << QByteArray("\0\0\0\0\0\0\0\x80", 8) << 8 << qint64(0) << true;
    QTest::newRow("cut") << QByteArray("\x01\0\0\0\0\0\0", 7) << 8 << qint64(0) << true;
}

void tst_ByteCursor::offset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, size);
    QFETCH(qint64, value);
    QFETCH(bool, fails);
    ByteCursor cursor = cursorOver(bytes);
    cursor.offsetBytes = size;
    QCOMPARE(cursor.offset("an offset"), value);
    QCOMPARE(cursor.failed(), fails);
}

void tst_ByteCursor::nothingIsReadAfterAFault()
{
    const QByteArray bytes = integerBytes(largest) + integerBytes(5) + integerBytes(1) + "x";
    ByteCursor cursor = cursorOver(bytes);
    cursor.string("the first");
    QCOMPARE(cursor.integer("the second"), 0);
    QVERIFY(!cursor.string("the third"));
    QCOMPARE(cursor.byte("the fourth"), 0);
    QCOMPARE(cursor.offset("the fifth"), 0);
    QCOMPARE(cursor.fault()->expected, "the first");
}

QTEST_GUILESS_MAIN(tst_ByteCursor)
#include "tst_ByteCursor.moc"
