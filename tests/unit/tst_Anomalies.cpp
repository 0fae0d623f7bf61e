// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps that are not as the one before them led to expect: in a list, between two manifests, beside a dump.
#include "backup/Protection.h"
#include "catalogue/Scanner.h"
#include "catalogue/Sidecars.h"
#include "catalogue/TablePattern.h"
#include "support/ArchiveBytes.h"
#include "support/DumpFolder.h"
#include "support/Results.h"

#include <QtTest>

using namespace catalogue;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

/// "G1000/60" and "D500": good, unproven or damaged, its bytes, and the seconds that pg_dump took, as far as
/// they are known. An x before it: of another server.
Dump dumpOf(const QString& word, int daysAgo)
{
    static const auto header = std::make_shared<const archive::Header>();
    Dump dump;
    dump.fileName = word;
    dump.createdAt = now.addDays(-daysAgo);
    dump.header = header;
    dump.isOfAnotherServer = word.startsWith(u'x');
    const QString rest = word.mid(dump.isOfAnotherServer ? 1 : 0);
    dump.state = rest.front() == u'G'   ? DumpState::Good
                 : rest.front() == u'U' ? DumpState::Unproven
                                        : DumpState::Damaged;
    const QStringList figures = rest.mid(1).split(u'/');
    dump.bytes = figures[0].toLongLong();
    auto notes = std::make_shared<Notes>();
    if (figures.size() > 1)
        notes->dumpMs = static_cast<qint64>(figures[1].toDouble() * 1000);
    dump.notes = notes;
    return dump;
}

/// Of words oldest first, as people write them; newest first as a listing has them.
std::vector<Dump> historyOf(const QString& words)
{
    std::vector<Dump> dumps;
    for (const QString& word : words.split(u' '))
        dumps.insert(dumps.begin(), dumpOf(word, 100 - static_cast<int>(dumps.size())));
    return dumps;
}

/// "size 1000 500, duration …" of the newest.
QString told(const Anomalies& anomalies)
{
    QStringList parts;
    for (const Anomaly& anomaly : anomalies)
        parts += QStringLiteral("%1%2 %3 %4")
                     .arg(key(anomaly.kind), anomaly.table.isEmpty() ? QString() : u' ' + anomaly.table)
                     .arg(anomaly.before)
                     .arg(anomaly.now);
    return parts.join(QStringLiteral(", "));
}

/// "a:100 b:- c" of the schema "s": tables, their rows, - for rows that nobody can count.
Manifest manifestOf(const QString& words)
{
    Manifest manifest;
    manifest.stamp.bytes = 1000;
    manifest.inventory.emplace();
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u':');
        manifest.inventory->tables.push_back(
            {QStringLiteral("s"),
             parts[0],
             parts[1] == u"-" ? std::nullopt : std::optional(parts[1].toLongLong()),
             1,
             {}});
    }
    return manifest;
}

} // namespace

class tst_Anomalies : public QObject
{
    Q_OBJECT

private slots:
    void inAList_data();
    void inAList();
    void notComparable();
    void betweenManifests_data();
    void betweenManifests();
    void unloggedTablesLeftOut();
    void patterns_data();
    void patterns();
    void words();
    void besideTheDump();
    void toldByTheCheck();
};

void tst_Anomalies::inAList_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("newest");
    QTest::newRow("alone") << "G1000"
                           << "";
    QTest::newRow("60 %") << "G1000 G600"
                          << "";
    QTest::newRow("less than 60 %") << "G1000 G599"
                                    << "size 1000 599";
    QTest::newRow("grown") << "G1000 G9000"
                           << "";
    QTest::newRow("small again") << "G1000 G500 G500"
                                 << "";
    QTest::newRow("a damaged one between") << "G1000 D10 G500"
                                           << "size 1000 500";
    QTest::newRow("an unproven one between") << "G1000 U10 G500"
                                             << "size 1000 500";
    QTest::newRow("another server's between") << "G1000 xG10 G500"
                                              << "size 1000 500";
    QTest::newRow("an unproven one is told") << "G1000 U10"
                                             << "size 1000 10";
    QTest::newRow("a damaged one is not") << "G1000 D10"
                                          << "";
    QTest::newRow("another server's is not") << "G1000 xG10"
                                             << "";
    QTest::newRow("three times as long") << "G9/100 G9/300"
                                         << "";
    QTest::newRow("more than three times") << "G9/100 G9/300.001"
                                           << "duration 100000 300001";
    QTest::newRow("tripled, by less than a minute") << "G9/20 G9/79.999"
                                                    << "";
    QTest::newRow("tripled, by a minute") << "G9/20 G9/80"
                                          << "duration 20000 80000";
    QTest::newRow("unknown duration") << "G9 G9/1000"
                                      << "";
    QTest::newRow("both") << "G1000/60 G10/600"
                          << "size 1000 10, duration 60000 600000";
    QTest::newRow("petabytes") << "G5000000000000000 G1"
                               << "size 5000000000000000 1";
}

void tst_Anomalies::inAList()
{
    QFETCH(QString, history);
    QFETCH(QString, newest);
    std::vector<Dump> dumps = historyOf(history);
    markAnomalies(dumps);
    QCOMPARE(dumps.front().anomalies ? told(*dumps.front().anomalies) : QString(), newest);
    QVERIFY(!dumps.back().anomalies); // nothing is before it
}

void tst_Anomalies::notComparable()
{
    const auto newestOf = [](std::vector<Dump> dumps) {
        markAnomalies(dumps);
        return dumps.front().anomalies ? told(*dumps.front().anomalies) : QString();
    };
    std::vector<Dump> dumps = historyOf(QStringLiteral("G1000 G10"));
    auto notes = std::make_shared<Notes>();
    notes->excludedTableData = {QStringLiteral("journal")};
    dumps.front().notes = notes;
    QCOMPARE(newestOf(dumps), QString()); // smaller because somebody wanted it
    dumps.back().notes = notes;
    QCOMPARE(newestOf(dumps), QStringLiteral("size 1000 10"));
    auto header = std::make_shared<archive::Header>();
    header->majorVersion = 1;
    header->minorVersion = 14;
    header->compression = 0;
    dumps.back().header = header; // the one before was not compressed
    auto compressed = std::make_shared<archive::Header>(*header);
    compressed->compression = 6;
    dumps.front().header = compressed;
    QCOMPARE(newestOf(dumps), QString());
}

void tst_Anomalies::betweenManifests_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("leftOut");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    QTest::newRow("the same") << "a:100 b:7"
                              << "a:100 b:7" << none << "";
    QTest::newRow("half of the rows") << "a:100"
                                      << "a:50" << none << "";
    QTest::newRow("fewer than half") << "a:100"
                                     << "a:49" << none << "table_rows s.a 100 49";
    QTest::newRow("an odd number") << "a:11"
                                   << "a:5" << none << "table_rows s.a 11 5";
    QTest::newRow("emptied") << "a:10"
                             << "a:0" << none << "table_rows s.a 10 0";
    QTest::newRow("few rows") << "a:9"
                              << "a:0" << none << "";
    QTest::newRow("nobody counts them") << "a:- b:100"
                                        << "a:5 b:-" << none << "";
    QTest::newRow("gone") << "a:3 b:1"
                          << "b:1" << none << "table_vanished s.a 3 0";
    QTest::newRow("gone, uncounted") << "a:- b:1"
                                     << "b:1" << none << "table_vanished s.a -1 0";
    QTest::newRow("new") << "b:1"
                         << "a:3 b:1" << none << "";
    QTest::newRow("left out on purpose") << "a:3 b:1"
                                         << "b:1" << QStringList{QStringLiteral("s.a")} << "";
    QTest::newRow("another left out")
        << "a:3 b:1"
        << "b:1" << QStringList{QStringLiteral("t.a")} << "table_vanished s.a 3 0";
    QTest::newRow("several") << "a:100 b:100 c:1"
                             << "a:1 b:1" << none
                             << "table_rows s.a 100 1, table_rows s.b 100 1, table_vanished s.c 1 0";
}

void tst_Anomalies::betweenManifests()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, leftOut);
    QFETCH(QString, expected);
    Manifest next = manifestOf(after);
    next.excludedTableData = leftOut;
    QCOMPARE(told(anomaliesOf(manifestOf(before), next)), expected);
    next.inventory.reset(); // of a format that nobody can read
    QCOMPARE(told(anomaliesOf(manifestOf(before), next)), QString());
}

void tst_Anomalies::unloggedTablesLeftOut()
{
    const Manifest before = manifestOf(QStringLiteral("a:100 b:5"));
    Manifest next = manifestOf(QStringLiteral("a:10"));
    next.extraArguments = {QStringLiteral("--no-unlogged-table-data")};
    QCOMPARE(told(anomaliesOf(before, next)), QStringLiteral("table_rows s.a 100 10"));
    Manifest already = before;
    already.extraArguments = next.extraArguments; // b is none of these
    QCOMPARE(told(anomaliesOf(already, next)),
             QStringLiteral("table_rows s.a 100 10, table_vanished s.b 5 0"));
    next.stamp.bytes = 10;
    QVERIFY(told(anomaliesOf(before, next)).startsWith(u"size 1000 10"));
}

void tst_Anomalies::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    QTest::newRow("name") << "journal"
                          << "metier"
                          << "journal" << true;
    QTest::newRow("part of a name") << "journal"
                                    << "metier"
                                    << "journaux" << false;
    QTest::newRow("end of a name") << "journal"
                                   << "metier"
                                   << "le_journal" << false;
    QTest::newRow("schema") << "metier.journal"
                            << "metier"
                            << "journal" << true;
    QTest::newRow("other schema") << "public.journal"
                                  << "metier"
                                  << "journal" << false;
    QTest::newRow("database") << "mairie.metier.journal"
                              << "metier"
                              << "journal" << true;
    QTest::newRow("star") << "metier.j*"
                          << "metier"
                          << "journal" << true;
    QTest::newRow("all") << "*.*"
                         << "metier"
                         << "journal" << true;
    QTest::newRow("question mark") << "journa?"
                                   << "metier"
                                   << "journal" << true;
    QTest::newRow("folded") << "METIER.Journal"
                            << "metier"
                            << "journal" << true;
    QTest::newRow("not folded") << "Journal"
                                << "metier"
                                << "Journal" << false;
    QTest::newRow("quoted") << "\"Journal\""
                            << "metier"
                            << "Journal" << true;
    QTest::newRow("a point in quotes") << "\"a.b\""
                                       << "metier"
                                       << "a.b" << true;
    QTest::newRow("a star in quotes") << "\"a*\""
                                      << "metier"
                                      << "abc" << false;
    QTest::newRow("a quote in quotes") << "\"a\"\"b\""
                                       << "metier"
                                       << "a\"b" << true;
    QTest::newRow("either") << "(a|b)"
                            << "metier"
                            << "b" << true;
    QTest::newRow("dollar") << "a$b"
                            << "metier"
                            << "a$b" << true;
    QTest::newRow("broken") << "a("
                            << "metier"
                            << "a" << false;
    QTest::newRow("a line in the name") << "a*"
                                        << "metier"
                                        << "a\nb" << true;
}

void tst_Anomalies::patterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, schema);
    QFETCH(QString, name);
    QTEST(matchesPattern(pattern, schema, name), "matches");
}

void tst_Anomalies::words()
{
    const QString table = QStringLiteral("métier.a\u202eb");
    const Anomalies anomalies{{AnomalyKind::Size, {}, 204'700'000, 80'100'000},
                              {AnomalyKind::Duration, {}, 20'000, 90'000},
                              {AnomalyKind::TableRows, table, 12'000, 4'000},
                              {AnomalyKind::TableVanished, table, 3, 0}};
    const QStringList lines = linesOf(anomalies);
    QCOMPARE(lines.size(), 4);
    for (const auto& [line, figure] :
         {std::pair(lines[0], QStringLiteral("39%")), std::pair(lines[1], QStringLiteral("1 min 30 s")),
          std::pair(lines[2], QStringLiteral("\\u202e")), std::pair(lines[3], QStringLiteral("\\u202e"))})
        QVERIFY2(line.contains(figure), qPrintable(line));
    const QStringList fewer = linesOf(anomalies, 1);
    QCOMPARE(fewer.size(), 2);
    QVERIFY2(fewer[1].contains(u'3'), qPrintable(fewer[1]));
    QCOMPARE(anomaliesFrom(toJson(anomalies)), anomalies);
    QJsonArray array = toJson(anomalies);
    array.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("of_tomorrow")}});
    array.append(17);
    QCOMPARE(anomaliesFrom(array), anomalies);
}

/// Recorded in its manifest, read back with it, remembered with it; not when they are about another file.
void tst_Anomalies::besideTheDump()
{
    const support::DumpFolder folder;
    const QTemporaryDir cache;
    const QByteArray name = "mairie_full_20261120_020000.dump";
    const QByteArray archive = support::bytesOf(support::finishedArchive());
    folder.write(name, archive);
    Manifest manifest;
    manifest.stamp.bytes = archive.size();
    manifest.warnings = {{AnomalyKind::TableRows, QStringLiteral("metier.citoyens"), 12'000, 4'000}};
    folder.write(manifestName(name), toJson(manifest));
    for (int round = 0; round < 2; ++round) {
        const auto listing = Scanner(cache.path()).scan(folder.scope(), {});
        VERIFY_RESULT(listing);
        QVERIFY(listing->dumps.front().anomalies);
        QCOMPARE(*listing->dumps.front().anomalies, manifest.warnings);
    }
    folder.write(name, archive + "x");
    const auto listing = Scanner(cache.path()).scan(folder.scope(), {});
    VERIFY_RESULT(listing);
    QVERIFY(!listing->dumps.front().anomalies);
}

void tst_Anomalies::toldByTheCheck()
{
    Listing listing;
    listing.dumps = historyOf(QStringLiteral("G1000 G400 G400"));
    markAnomalies(listing.dumps);
    QVERIFY(!backup::anomalyCheck(listing, now)); // only the newest one tells how it is today
    listing.dumps.erase(listing.dumps.begin());
    const auto check = backup::anomalyCheck(listing, now);
    QVERIFY(check);
    QCOMPARE(check->status, backup::CheckStatus::Warning);
    QVERIFY2(check->message.toString().contains(u"40%"), qPrintable(check->message.toString()));
    QVERIFY(!check->hint.isEmpty());
    listing.dumps.clear();
    QVERIFY(!backup::anomalyCheck(listing, now));
}

QTEST_GUILESS_MAIN(tst_Anomalies)
#include "tst_Anomalies.moc"
