// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/DumpProgress.h"

#include <QtTest>

using namespace backup;
using std::chrono::seconds;

class tst_DumpProgress : public QObject
{
    Q_OBJECT

private slots:
    void remaining_data();
    void remaining();
    void pace();
    void heartbeat();
    void lastRunWithACount();
    void fromTheStream();
};

void tst_DumpProgress::remaining_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<qint64>("left");
    const auto row = [](const char* what, qint64 elapsed, qint64 bytes, qint64 expected, qint64 left) {
        QTest::newRow(what) << elapsed << bytes << expected << left;
    };
    row("half", 10'000, 500, 1000, 10'000);
    row("a tenth", 1000, 100, 1000, 9000);
    row("nothing yet", 5000, 0, 1000, -1);
    row("more than the last time", 5000, 1001, 1000, -1);
    row("just as much", 5000, 1000, 1000, -1);
    row("nothing to compare with", 5000, 500, 0, -1);
    row("terabytes", 3'600'000, 1'000'000'000'000, 3'000'000'000'000, 7'200'000);
}

void tst_DumpProgress::remaining()
{
    QFETCH(qint64, elapsed);
    QFETCH(qint64, bytes);
    QFETCH(qint64, expected);
    QTEST(remainingMs(elapsed, bytes, expected), "left");
}

void tst_DumpProgress::pace()
{
    Pace pace;
    QCOMPARE(pace.add(0, 0), -1);
    QCOMPARE(pace.add(500, 100'000), -1); // too early to tell
    QCOMPARE(pace.add(1000, 200'000), 200'000);
    QCOMPARE(pace.add(5000, 1'000'000), 200'000);
    // Slower since: what was long ago counts no more.
    for (qint64 ms = 5100; ms <= 20'000; ms += 100)
        pace.add(ms, 1'000'000 + (ms - 5000));
    QCOMPARE(pace.add(20'100, 1'015'100), 1000);
}

void tst_DumpProgress::heartbeat()
{
    Heartbeat heartbeat;
    const auto told = [&](int still) {
        return heartbeat.due(seconds(still)).value_or(-1);
    };
    QCOMPARE(told(0), -1);
    QCOMPARE(told(29), -1);
    QCOMPARE(told(30), 30);
    QCOMPARE(told(31), -1); // once
    QCOMPARE(told(59), -1);
    QCOMPARE(told(61), 61);
    QCOMPARE(told(119), -1);
    QCOMPARE(told(120), 120);
    QCOMPARE(told(1), -1); // something came
    QCOMPARE(told(30), 30);
}

void tst_DumpProgress::lastRunWithACount()
{
    Findings findings;
    QVERIFY(!lastRunOf(findings));
    findings.listing.emplace();
    QVERIFY(!lastRunOf(findings));
    findings.listing->dumps.resize(3); // newest first
    for (const auto& [index, bytes] : {std::pair(1U, 700), std::pair(2U, 500)}) {
        catalogue::Notes notes;
        notes.contentBytes = bytes;
        findings.listing->dumps[index].notes = std::make_shared<const catalogue::Notes>(notes);
    }
    QCOMPARE(lastRunOf(findings)->contentBytes, 700);
}

void tst_DumpProgress::fromTheStream()
{
    archive::Contents contents;
    archive::Entry entry;
    entry.hasData = true;
    entry.copyStatement = "COPY …";
    entry.schema = "public";
    for (const int id : {1, 2}) {
        entry.dumpId = id;
        entry.tag = id == 1 ? "citoyens" : "actes";
        contents.addEntry(entry);
    }
    DumpProgress progress(LastRun{100}, 9);
    QVERIFY(!contents.beginTable(1, 500));
    const QByteArray rows = "un\ndeux\n";
    contents.add(std::span(rows.constData(), size_t(rows.size())));
    base::Progress now = progress.now(contents, seconds(7));
    QCOMPARE(now.subject, QStringLiteral("public.citoyens"));
    QCOMPARE(now.rows, 2);
    QCOMPARE(now.bytes, 8);
    QCOMPARE(now.done, 0);
    QCOMPARE(now.total, 2); // as the table of contents says, not as was counted before
    QCOMPARE(now.share, 0.08);
    QCOMPARE(now.stillMs, 7000);
    const QByteArray end = "\\.\n\n\n";
    contents.add(std::span(end.constData(), size_t(end.size())));
    QVERIFY(!contents.endStream());
    contents.endBlock();
    now = progress.now(contents, seconds(0));
    QCOMPARE(now.done, 1);
    QCOMPARE(now.subject, QString());
    QCOMPARE(DumpProgress(std::nullopt, 9).now(archive::Contents(), seconds(0)).total, 9);
}

QTEST_GUILESS_MAIN(tst_DumpProgress)
#include "tst_DumpProgress.moc"
