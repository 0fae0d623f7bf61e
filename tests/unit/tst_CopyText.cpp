// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/CopyText.h"
#include "support/ArchiveFiles.h"

#include <QtTest>

using archive::CopyText;
using archive::Tally;
using support::spanOf;

namespace {

const QByteArray end = "\\.\n\n\n"; // as pg_dump writes it

/// What came out, in one line.
QString told(const CopyText& text)
{
    const Tally& tally = text.tally();
    return QStringLiteral("%1 rows, %2 bytes, %3%4")
        .arg(tally.rows)
        .arg(tally.bytes)
        .arg(QString::fromLatin1(tally.fingerprint.toHex()),
             text.complaint() ? QStringLiteral(": expected ") + QString::fromLatin1(*text.complaint())
                              : QString());
}

QString toldOf(const QByteArrayList& pieces)
{
    CopyText text;
    text.begin();
    for (const QByteArray& piece : pieces)
        text.add(spanOf(piece));
    return told(text);
}

Tally tallyOf(const QByteArray& bytes)
{
    CopyText text;
    text.begin();
    text.add(spanOf(bytes));
    return text.tally();
}

} // namespace

class tst_CopyText : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void anywhereCut_data() { counts_data(); }
    void anywhereCut();
    void largeRowInPieces();
    void orderDoesNotMatterButNumberDoes();
    void beginsAnew();
};

void tst_CopyText::counts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("rows");
    QTest::addColumn<QString>("complaint");
    const QString none;
    const QString noEnd = QStringLiteral("the line that ends a table's rows");
    const QString more = QStringLiteral("nothing after the line that ends a table's rows");
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArrayList& rows,
                        const QString& complaint) {
        QTest::newRow(name) << bytes << rows << complaint;
    };
    row("two rows", "1\tun\n2\tdeux\n" + end, {"1\tun", "2\tdeux"}, none);
    row("no row", end, {}, none);
    row("rows without columns", "\n\n\n" + end, {"", "", ""}, none);
    row("the end without empty lines behind it", "1\n\\.\n", {"1"}, none);
    row("an escaped backslash and a dot", "\\\\.\n" + end, {"\\\\."}, none);
    row("a row that begins like the end", "\\.\\.\n\\.x\n" + end, {"\\.\\.", "\\.x"}, none);
    row("a row that ends like the end", "x\\.\n" + end, {"x\\."}, none);
    row("half of the end", "\\\n.\n" + end, {"\\", "."}, none);
    row("carriage returns are of the row", "1\r\n\r\n" + end, {"1\r", "\r"}, none);
    row("zero bytes", QByteArray("\0\n\0\0\n", 5) + end, {QByteArray(1, '\0'), QByteArray(2, '\0')}, none);
    row("no byte at all", "", {}, noEnd);
    row("no end", "1\n2\n", {"1", "2"}, noEnd);
    row("cut in a row", "1\n2", {"1"}, noEnd);
    row("cut in the end", "1\n\\.", {"1"}, noEnd);
    row("an end with a carriage return", "1\n\\.\r\n", {"1", "\\.\r"}, noEnd);
    row("a row after the end", "1\n" + end + "2\n", {"1"}, more);
    row("a piece of a row after the end", "1\n" + end + "2", {"1"}, more);
    row("two ends", end + end, {}, more);
}

void tst_CopyText::counts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, rows);
    CopyText text;
    text.begin();
    text.add(spanOf(bytes));
    QCOMPARE(text.tally(), support::tallyOf({.tag = "table", .rows = rows}));
    QTEST(QString::fromLatin1(text.complaint().value_or("")), "complaint");
}

void tst_CopyText::anywhereCut()
{
    QFETCH(QByteArray, bytes);
    const QString whole = toldOf({bytes});
    for (qsizetype first = 0; first <= bytes.size(); ++first)
        for (qsizetype second = first; second <= bytes.size(); ++second)
            QCOMPARE(toldOf({bytes.first(first), bytes.sliced(first, second - first), bytes.sliced(second)}),
                     whole);
}

void tst_CopyText::largeRowInPieces()
{
    QByteArray row(3'000'000, 'x');
    for (qsizetype i = 0; i < row.size(); i += 97)
        row[i] = static_cast<char>('a' + i % 26);
    const QByteArray bytes = "before\n" + row + "\nafter\n" + end;
    const Tally expected = support::tallyOf({.tag = "table", .rows = {"before", row, "after"}});
    for (const qsizetype size : {qsizetype(1), qsizetype(4096), qsizetype(1'000'003), bytes.size()}) {
        CopyText text;
        text.begin();
        for (qsizetype at = 0; at < bytes.size(); at += size)
            text.add(spanOf(bytes).subspan(size_t(at), size_t(qMin(size, bytes.size() - at))));
        QCOMPARE(text.tally(), expected);
        QVERIFY(!text.complaint());
    }
    QCOMPARE(expected.rows, 3);
    QCOMPARE(expected.bytes, 3'000'000 + 1 + 7 + 6);
}

void tst_CopyText::orderDoesNotMatterButNumberDoes()
{
    const Tally tally = tallyOf("1\n2\n2\n3\n" + end);
    QCOMPARE(tallyOf("2\n3\n1\n2\n" + end), tally);
    // As many rows and bytes, but not the same: pairs of equal rows do not cancel each other out.
    const QList<QByteArray> others{"1\n1\n2\n3\n", "1\n2\n3\n3\n", "1\n3\n4\n4\n", "12\n\n2\n3\n",
                                   "1\n2\n2\n4\n"};
    for (const QByteArray& other : others) {
        const Tally changed = tallyOf(other + end);
        QCOMPARE(changed.rows, tally.rows);
        QVERIFY(changed.fingerprint != tally.fingerprint);
    }
}

void tst_CopyText::beginsAnew()
{
    CopyText text;
    for (const char* before : {"1\n2\n\\.\n\n\n3\n4", "1\n2", "\\"}) {
        text.begin();
        text.add(spanOf(before));
        text.begin();
        text.add(spanOf("5\n" + end));
        QCOMPARE(told(text), toldOf({"5\n" + end}));
    }
}

QTEST_GUILESS_MAIN(tst_CopyText)
#include "tst_CopyText.moc"
