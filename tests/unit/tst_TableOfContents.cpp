// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Opening.h"
#include "support/ArchiveFiles.h"

#include <QtTest>

using namespace archive;
using support::ArchiveContent;
using support::bytesOf;
using support::spanOf;
using support::streamedArchive;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// Every field of an entry, in the order of the file.
QString told(const Entry& entry)
{
    QStringList dependencies;
    for (const int id : entry.dependencies)
        dependencies.append(QString::number(id));
    const QStringList fields{QString::number(entry.dumpId),
                             entry.hasData ? QStringLiteral("data") : QStringLiteral("no data"),
                             text(entry.catalogueOid),
                             text(entry.oid),
                             text(entry.tag),
                             text(entry.description),
                             QString::number(entry.section),
                             text(entry.definition),
                             text(entry.dropStatement),
                             text(entry.copyStatement),
                             text(entry.schema),
                             text(entry.tablespace),
                             text(entry.accessMethod),
                             QString::number(entry.relationKind),
                             text(entry.owner),
                             dependencies.join(u' '),
                             QString::number(int(entry.offsetState)),
                             QString::number(entry.offset)};
    return fields.join(u'|');
}

QStringList entriesOf(const QByteArray& bytes)
{
    QStringList entries;
    Opening opening([&entries](const Entry& entry) { entries.append(told(entry)); });
    if (opening.take(spanOf(bytes)) != bytes.size() || !opening.isComplete())
        entries.append(QStringLiteral("not read to its end"));
    return entries;
}

} // namespace

/// What an archive opens with, read from bytes as they come.
class tst_TableOfContents : public QObject
{
    Q_OBJECT

private slots:
    void everyField_data();
    void everyField();
    void nullReadsAsEmpty();
    void whatIsWhat();
    void everyForm_data() { support::addForms(); }
    void everyForm();
    void inPieces();
    void unknownVersionEndsWithTheHeader();
    void offsetPosition_data() { support::addForms(); }
    void offsetPosition();
};

void tst_TableOfContents::everyField_data()
{
    QTest::addColumn<int>("minorVersion");
    QTest::addColumn<QString>("expected");
    const auto row = [](int minor, const char* sinceThen) {
        QTest::addRow("1.%d", minor)
            << minor
            << QStringLiteral("7|data|1259|16384|L’État|MATERIALIZED VIEW|2|CREATE é;\n|DROP é;|COPY é FROM "
                              "stdin;\n|état civil|rapide|%1|Élodie|4 2147483647 -1|2|123456789")
                   .arg(QString::fromLatin1(sinceThen));
    };
    row(12, "|0");
    row(13, "|0");
    row(14, "heap2|0");
    row(15, "heap2|0");
    row(16, "heap2|109"); // 'm'
}

void tst_TableOfContents::everyField()
{
    QFETCH(int, minorVersion);
    ArchiveContent content;
    content.minorVersion = minorVersion;
    content.entries = {{.dumpId = 7,
                        .hasData = true,
                        .tag = "L’État",
                        .description = "MATERIALIZED VIEW",
                        .schema = "état civil",
                        .owner = "Élodie",
                        .offsetState = OffsetState::Set,
                        .offset = 123456789,
                        .dependencies = {4, 2147483647, -1},
                        .section = 2,
                        .definition = "CREATE é;\n",
                        .dropStatement = "DROP é;",
                        .copyStatement = "COPY é FROM stdin;\n",
                        .tablespace = "rapide",
                        .accessMethod = "heap2",
                        .relationKind = 'm'}};
    const QStringList entries = entriesOf(bytesOf(content));
    QCOMPARE(entries.size(), 1);
    QTEST(entries.first(), "expected");
}

void tst_TableOfContents::nullReadsAsEmpty()
{
    ArchiveContent content;
    content.minorVersion = 16;
    content.entries = {{.tag = "nothing",
                        .schema = {},
                        .definition = {},
                        .tablespace = {},
                        .accessMethod = {},
                        .relationKind = 0},
                       {.dumpId = 2, .tag = "something", .description = "TABLE"}};
    const QStringList expected{
        QStringLiteral("1|no data|1259|16384|nothing|TABLE DATA|3|||||||0|postgres||3|0"),
        QStringLiteral("2|no data|1259|16384|something|TABLE|3|CREATE|||public||heap|114|postgres||3|0")};
    QCOMPARE(entriesOf(bytesOf(content)), expected);
}

void tst_TableOfContents::whatIsWhat()
{
    QStringList seen;
    Opening opening([&seen](const Entry& entry) {
        seen.append(QStringLiteral("%1%2%3").arg(
            text(entry.tag), entry.isCopyText() ? QStringLiteral(" rows") : QString(),
            entry.isLargeObjects() ? QStringLiteral(" objects") : QString()));
    });
    ArchiveContent content = streamedArchive();
    content.entries.push_back({.tag = "inserts", .copyStatement = {}});
    content.entries.back().hasData = true;
    opening.take(spanOf(bytesOf(content)));
    const QStringList expected{QStringLiteral("citoyens"),      QStringLiteral("citoyens rows"),
                               QStringLiteral("vide rows"),     QStringLiteral("sans_colonne rows"),
                               QStringLiteral("BLOBS objects"), QStringLiteral("actes rows"),
                               QStringLiteral("inserts")};
    QCOMPARE(seen, expected);
}

void tst_TableOfContents::everyForm()
{
    const ArchiveContent content = support::inForm(support::finishedArchive());
    const bool hasMethod = content.minorVersion >= 14;
    const QString rest = QStringLiteral("|public||%1|%2|postgres|")
                             .arg(hasMethod ? QStringLiteral("heap") : QString())
                             .arg(content.minorVersion >= 16 ? int('r') : 0);
    const auto line = [&rest](const char* start, const char* end) {
        return QString::fromLatin1(start) + QStringLiteral("|3|CREATE||") + rest + QString::fromLatin1(end);
    };
    const QStringList expected{line("2|no data|1259|16384|citoyens|TABLE", "|3|0"),
                               line("200|data|1259|16384|citoyens|TABLE DATA", "1 2|2|200"),
                               line("300|data|1259|16384|actes|TABLE DATA", "1 2|2|300"),
                               line("400|data|1259|16384|BLOBS|BLOBS", "1 2|2|400")};
    QCOMPARE(entriesOf(bytesOf(content)), expected);
}

/// The caller keeps what was not taken: wherever the bytes are cut, the same comes out, and no entry twice.
void tst_TableOfContents::inPieces()
{
    const QByteArray bytes = bytesOf(streamedArchive(16));
    const QStringList expected = entriesOf(bytes);
    for (const qsizetype size : {qsizetype(1), qsizetype(7), qsizetype(100), bytes.size() - 1}) {
        QStringList entries;
        Opening opening([&entries](const Entry& entry) { entries.append(told(entry)); });
        QByteArray pending;
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            QVERIFY(!opening.isComplete());
            pending.append(bytes.sliced(at, qMin(size, bytes.size() - at)));
            pending.remove(0, opening.take(spanOf(pending)));
            QVERIFY(!opening.fault());
        }
        QVERIFY(opening.isComplete());
        QVERIFY(pending.isEmpty());
        QCOMPARE(opening.position(), qint64(bytes.size()));
        QCOMPARE(entries, expected);
        QCOMPARE(opening.take(spanOf(bytes)), 0); // no more than an opening
    }
}

void tst_TableOfContents::unknownVersionEndsWithTheHeader()
{
    const QByteArray bytes = bytesOf(streamedArchive(17));
    Opening opening([](const Entry&) { QFAIL("an entry of an unknown version"); });
    const qint64 taken = opening.take(spanOf(bytes));
    QVERIFY(taken > 0 && taken < bytes.size());
    QCOMPARE(taken, opening.headerLength());
    QVERIFY(opening.isUnknownVersion());
    QVERIFY(!opening.isComplete());
    QVERIFY(!opening.fault());
}

/// Where the writer fills in an entry's offset.
void tst_TableOfContents::offsetPosition()
{
    ArchiveContent content = support::inForm(streamedArchive());
    const QByteArray before = bytesOf(content);
    std::vector<qint64> positions;
    Opening opening([&positions](const Entry& entry) { positions.push_back(entry.offsetPosition); });
    opening.take(spanOf(before));
    QCOMPARE(positions.size(), content.entries.size());
    for (size_t i = 0; i < positions.size(); ++i) {
        ArchiveContent changed = content;
        changed.entries[i].offsetState = OffsetState::Set;
        changed.entries[i].offset = 0x01020304;
        QByteArray expected = before;
        expected[positions[i]] = 2;
        expected.replace(positions[i] + 1, 4, "\x04\x03\x02\x01");
        QCOMPARE(bytesOf(changed), expected);
    }
}

QTEST_GUILESS_MAIN(tst_TableOfContents)
#include "tst_TableOfContents.moc"
