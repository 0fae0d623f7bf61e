// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two texts, line by line: as diff writes it, and never more than is worth it.
#include "catalogue/LineDiff.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace catalogue;

namespace {

QStringList letters(const char* text)
{
    return QString::fromLatin1(text).split(QString(), Qt::SkipEmptyParts);
}

QString shown(const LineDiff& diff)
{
    return unifiedText(diff).trimmed().replace(u'\n', u'|');
}

/// The second text, made of the first by following the places and lines of a difference.
QStringList patched(const QStringList& before, const LineDiff& diff)
{
    static const QRegularExpression place(QStringLiteral("^@@ -(\\d+),(\\d+) \\+\\d+,\\d+ @@$"));
    QStringList after;
    qsizetype at = 0;
    for (const DiffLine& line : diff)
        if (line.kind == DiffLine::Kind::Place) {
            const auto match = place.match(line.text);
            const qsizetype from = match.captured(1).toInt() - (match.captured(2) == u"0" ? 0 : 1);
            after += before.mid(at, from - at);
            at = from;
        } else if (line.kind == DiffLine::Kind::Added) {
            after += line.text;
        } else if (before.value(at++) != line.text) {
            return {QStringLiteral("does not apply")};
        } else if (line.kind == DiffLine::Kind::Same) {
            after += line.text;
        }
    return after + before.mid(at);
}

qsizetype editsIn(const LineDiff& diff)
{
    return std::count_if(diff.begin(), diff.end(), [](const DiffLine& line) {
        return line.kind == DiffLine::Kind::Removed || line.kind == DiffLine::Kind::Added;
    });
}

/// The length of the shortest difference, in the plainest way.
qsizetype fewestEdits(const QStringList& before, const QStringList& after)
{
    std::vector<qsizetype> row(static_cast<size_t>(after.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= before.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (size_t j = 1; j < row.size(); ++j) {
            const bool isSame = before[i - 1] == after[static_cast<qsizetype>(j) - 1];
            const qsizetype best = isSame ? diagonal : std::min(row[j], row[j - 1]) + 1;
            diagonal = std::exchange(row[j], best);
        }
    }
    return row.back();
}

} // namespace

class tst_LineDiff : public QObject
{
    Q_OBJECT

private slots:
    void writesAsDiffDoes_data();
    void writesAsDiffDoes();
    void isRightAndShortest();
    void showsWhatIsTooMuchAsReplaced_data();
    void showsWhatIsTooMuchAsReplaced();
    void costsLittle();
};

/// What `diff --unified` prints.
void tst_LineDiff::writesAsDiffDoes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* after, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after)
                            << QString::fromLatin1(expected);
    };
    row("same", "abc", "abc", "");
    row("one replaced", "abc", "axc", "@@ -1,3 +1,3 @@| a|-b|+x| c");
    row("added at the end", "ab", "abc", "@@ -1,2 +1,3 @@| a| b|+c");
    row("removed at the start", "abcdef", "bcdef", "@@ -1,4 +1,3 @@|-a| b| c| d");
    row("three lines around", "abcdefghij", "abcdeFghij", "@@ -3,7 +3,7 @@| c| d| e|-f|+F| g| h| i");
    row("two places far apart", "abcdefghi", "Abcdefghi!",
        "@@ -1,4 +1,4 @@|-a|+A| b| c| d@@ -7,3 +7,4 @@| g| h| i|+!");
    row("two places that touch are one", "abcdefgh", "AbcdefgH",
        "@@ -1,8 +1,8 @@|-a|+A| b| c| d| e| f| g|-h|+H");
    row("from nothing", "", "ab", "@@ -0,0 +1,2 @@|+a|+b");
    row("to nothing", "ab", "", "@@ -1,2 +0,0 @@|-a|-b");
}

void tst_LineDiff::writesAsDiffDoes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    DiffEffort effort;
    const auto diff = lineDiff(letters(before.toLatin1()), letters(after.toLatin1()), effort);
    QCOMPARE(shown(diff).replace(QStringLiteral("|@@"), QStringLiteral("@@")), expected);
}

void tst_LineDiff::isRightAndShortest()
{
    QRandomGenerator random(20'261'120);
    const auto text = [&random](int alphabet) {
        QStringList lines;
        for (auto left = random.bounded(30); left > 0; --left)
            lines += QString(QChar(u'a' + random.bounded(alphabet)));
        return lines;
    };
    for (int times = 0; times < 3000; ++times) {
        const int alphabet = 1 + times % 9;
        const QStringList before = text(alphabet), after = text(alphabet);
        DiffEffort effort;
        const LineDiff diff = lineDiff(before, after, effort);
        QCOMPARE(patched(before, diff), after);
        QCOMPARE(editsIn(diff), fewestEdits(before, after));
    }
}

void tst_LineDiff::showsWhatIsTooMuchAsReplaced_data()
{
    QTest::addColumn<DiffEffort>("effort");
    QTest::newRow("lines") << DiffEffort{4, 100, 1000};
    QTest::newRow("edits") << DiffEffort{100, 3, 1000};
    QTest::newRow("steps") << DiffEffort{100, 100, 3};
    QTest::newRow("all used up") << DiffEffort{100, 100, 0};
}

void tst_LineDiff::showsWhatIsTooMuchAsReplaced()
{
    QFETCH(DiffEffort, effort);
    const LineDiff diff = lineDiff(letters("abcde"), letters("aXcYe"), effort);
    QCOMPARE(shown(diff), QStringLiteral("@@ -1,5 +1,5 @@|-a|-b|-c|-d|-e|+a|+X|+c|+Y|+e"));
    DiffEffort enough{5, 4, 100};
    QCOMPARE(editsIn(lineDiff(letters("abcde"), letters("aXcYe"), enough)), 4);
}

void tst_LineDiff::costsLittle()
{
    QStringList before, after;
    for (int i = 0; i < 20'000; ++i) {
        before += QStringLiteral("before %1").arg(i);
        after += QStringLiteral("after %1").arg(i);
    }
    DiffEffort effort;
    QCOMPARE(editsIn(lineDiff(before, after, effort)), 40'000); // nothing in common
    after = before;
    after[3] += u'!';
    after[19'990] += u'!';
    QCOMPARE(editsIn(lineDiff(before, after, effort)), 4);
}

QTEST_GUILESS_MAIN(tst_LineDiff)
#include "tst_LineDiff.moc"
