// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/FolderLock.h"
#include "retention/Journal.h"
#include "support/Results.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace retention;
using base::ErrorCode;

namespace {

const QDateTime at(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

Record recordOf(int number, Event event = Event::Deleted)
{
    Record record;
    record.at = at.addSecs(number);
    record.by = QStringLiteral("dba@mairie");
    record.event = event;
    record.file = QStringLiteral("mairie_full_202611%1_020000.dump").arg(number, 2, 10, QChar(u'0'));
    record.bytes = 204'700'000;
    record.createdAt = at.addDays(-30);
    record.sha256 = QByteArray(32, char(number));
    record.rule = QStringLiteral("expired");
    record.policy.retentionDays = 14;
    record.policy.keep = {7, 4, 12, 3};
    record.message = QStringLiteral("« \"raison\" »\n2");
    record.batch = QStringLiteral("20261120T090000Z");
    return record;
}

class JournalFile
{
public:
    base::Folder folder() const { return std::move(*base::Folder::open(m_dir.path())); }
    QString path() const { return m_dir.filePath(QString::fromLatin1(journalName)); }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray& bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
    }

    /// As several rotations would, one record each.
    void fill(int count) const
    {
        for (int number = 1; number <= count; ++number) {
            const base::Folder place = folder();
            auto journal = Journal::open(place);
            if (!journal || !journal->append({recordOf(number)}))
                qFatal("the journal cannot be written");
        }
    }

    JournalReading read() const { return std::move(*readJournal(folder())); }

private:
    QTemporaryDir m_dir;
};

QList<qint64> brokenLines(const JournalReading& reading)
{
    QList<qint64> lines;
    for (const JournalBreak& found : reading.breaks)
        lines.append(found.line);
    return lines;
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasWritten();
    void linesAreChained();
    void everyChangedByteIsSeen();
    void linesOut_data();
    void linesOut();
    void cutShortIsToldAndGoesOn();
    void unsettledPlans();
    void fullDiskLeavesItWhole();
    void linkIsNotFollowed();
    void noneYet();
};

void tst_Journal::readsWhatWasWritten()
{
    const JournalFile file;
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    VERIFY_RESULT(journal);
    std::vector<Record> records{recordOf(1), recordOf(2, Event::Failed), recordOf(3, Event::Planned)};
    records[1].sha256.clear();
    VERIFY_RESULT(journal->append(records));
    VERIFY_RESULT(journal->append({recordOf(4, Event::TakenBack)}));
    records.push_back(recordOf(4, Event::TakenBack));
    const JournalReading reading = file.read();
    QVERIFY(reading.isIntact());
    QCOMPARE(reading.lines, 4);
    for (size_t i = 0; i < records.size(); ++i) {
        records[i].number = qint64(i) + 1;
        QVERIFY(reading.records[i] == records[i]);
    }
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file.path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
}

/// As documented, so that anybody can check it with other tools.
void tst_Journal::linesAreChained()
{
    const JournalFile file;
    file.fill(3);
    QByteArrayList lines = file.bytes().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QByteArray previous(64, '0');
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[QStringLiteral("previous")].toString().toLatin1(), previous);
        const qsizetype seal = line.lastIndexOf(",\"seal\":");
        QCOMPARE(object[QStringLiteral("seal")].toString().toLatin1(),
                 QCryptographicHash::hash(line.left(seal) + '}', QCryptographicHash::Sha256).toHex());
        previous = QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex();
    }
    QCOMPARE(file.read().lastHash, previous);
}

void tst_Journal::everyChangedByteIsSeen()
{
    const JournalFile file;
    file.fill(3);
    const QByteArray whole = file.bytes();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = char(changed[i] ^ 1);
        file.write(changed);
        QVERIFY2(!file.read().isIntact(), qPrintable(QStringLiteral("byte %1").arg(i)));
    }
}

void tst_Journal::linesOut_data()
{
    QTest::addColumn<QList<int>>("order"); // of the lines that are left
    QTest::addColumn<QList<qint64>>("broken");
    QTest::newRow("as written") << QList<int>{1, 2, 3, 4} << QList<qint64>{};
    QTest::newRow("the first is gone") << QList<int>{2, 3, 4} << QList<qint64>{1, 2, 3};
    QTest::newRow("one is gone") << QList<int>{1, 3, 4} << QList<qint64>{2, 3};
    QTest::newRow("two changed places") << QList<int>{1, 3, 2, 4} << QList<qint64>{2, 3, 4};
    QTest::newRow("one twice") << QList<int>{1, 2, 2, 3, 4} << QList<qint64>{3, 4, 5};
    QTest::newRow("the last is gone: only a printed hash tells") << QList<int>{1, 2, 3} << QList<qint64>{};
}

void tst_Journal::linesOut()
{
    QFETCH(QList<int>, order);
    const JournalFile file;
    file.fill(4);
    const QByteArray lastHash = file.read().lastHash;
    const QByteArrayList lines = file.bytes().split('\n');
    QByteArray bytes;
    for (const int line : order)
        bytes += lines[line - 1] + '\n';
    file.write(bytes);
    QTEST(brokenLines(file.read()), "broken");
    QCOMPARE(file.read().lastHash == lastHash, order.last() == 4);
}

void tst_Journal::cutShortIsToldAndGoesOn()
{
    const JournalFile file;
    file.fill(2);
    file.write(file.bytes().chopped(10));
    QCOMPARE(brokenLines(file.read()), QList<qint64>{2});
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    VERIFY_RESULT(journal);
    VERIFY_RESULT(journal->append({recordOf(3)}));
    const JournalReading reading = file.read();
    QCOMPARE(brokenLines(reading), QList<qint64>{2}); // the new line is whole, and the old break still told
    QCOMPARE(reading.records.back().file, recordOf(3).file);
}

void tst_Journal::unsettledPlans()
{
    const JournalFile file;
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    VERIFY_RESULT(journal);
    VERIFY_RESULT(journal->append({recordOf(1, Event::Planned), recordOf(2, Event::Planned),
                                   recordOf(3, Event::Planned), recordOf(1), recordOf(3, Event::Failed),
                                   recordOf(3, Event::Planned)}));
    const std::vector<Record> unsettled = file.read().unsettled();
    QCOMPARE(unsettled.size(), 2U);
    QCOMPARE(unsettled[0].file, recordOf(2).file);
    QCOMPARE(unsettled[1].file, recordOf(3).file);
}

void tst_Journal::fullDiskLeavesItWhole()
{
    const JournalFile file;
    file.fill(2);
    const QByteArray before = file.bytes();
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{rlim_t(before.size()) + 100, old.rlim_max};
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    VERIFY_RESULT(journal);
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto appended = journal->append({recordOf(3)});
    ::setrlimit(RLIMIT_FSIZE, &old);
    COMPARE_ERROR(appended, ErrorCode::StorageFull);
    QCOMPARE(file.bytes(), before);
    VERIFY_RESULT(journal->append({recordOf(3)}));
    QVERIFY(file.read().isIntact());
    QCOMPARE(file.read().lines, 3);
}

void tst_Journal::linkIsNotFollowed()
{
    const JournalFile file;
    QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("target"));
    QVERIFY(QFile::link(target, file.path()));
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    QVERIFY(!journal || !journal->append({recordOf(1)}));
    QVERIFY(!QFileInfo::exists(target));
}

void tst_Journal::noneYet()
{
    const JournalFile file;
    QVERIFY(file.read().isIntact());
    QCOMPARE(file.read().lines, 0);
    QCOMPARE(file.read().lastHash, QByteArray(64, '0'));
    const base::Folder folder = file.folder();
    auto journal = Journal::open(folder);
    VERIFY_RESULT(journal);
    VERIFY_RESULT(journal->append({}));
    QVERIFY(!QFileInfo::exists(file.path())); // nothing to record, nothing made
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_Journal.moc"
