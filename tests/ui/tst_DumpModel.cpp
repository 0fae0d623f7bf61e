// SPDX-License-Identifier: GPL-3.0-or-later
// The model of dumps and its table: which signals a new list sends, what is sorted by, what stays selected.
#include "catalogue/DumpName.h"
#include "models/DumpFilter.h"
#include "models/DumpModel.h"
#include "support/window/WindowFixture.h"
#include "widgets/DumpTable.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using catalogue::Dump;
using catalogue::DumpState;
using ui::DumpColumn;
using ui::DumpModel;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(16, 45), Qt::UTC);
const QTimeZone paris("Europe/Paris");
const std::vector<DumpColumn> allColumns{DumpColumn::File,     DumpColumn::Date,    DumpColumn::Size,
                                         DumpColumn::Verified, DumpColumn::Verdict, DumpColumn::Reason};

Dump dumpOf(int hoursAgo, qint64 bytes = 1000, DumpState state = DumpState::Good)
{
    Dump dump;
    dump.createdAt = now.addSecs(-3600LL * hoursAgo);
    dump.fileName =
        catalogue::stem(QStringLiteral("mairie"), dump.createdAt, paris) + QStringLiteral(".dump");
    dump.bytes = bytes;
    dump.state = state;
    dump.identity.inode = static_cast<quint64>(hoursAgo);
    dump.identity.size = bytes;
    return dump;
}

Dump verified(Dump dump, int hoursAgo)
{
    dump.verified = catalogue::VerificationStatus::Ok;
    dump.verifiedAt = now.addSecs(-3600LL * hoursAgo);
    return dump;
}

std::vector<retention::Decision> decided(const std::vector<Dump>& dumps, int days = 14)
{
    return retention::decide(dumps, {days, 1}, now).decisions;
}

QStringList filesOf(const QAbstractItemModel& model)
{
    QStringList files;
    for (int row = 0; row < model.rowCount(); ++row)
        files += model.index(row, 0).data().toString();
    return files;
}

QStringList filesOf(const std::vector<retention::Decision>& decisions)
{
    QStringList files;
    for (const auto& decision : decisions)
        files += decision.dump.fileName;
    return files;
}

} // namespace

class tst_DumpModel : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void sendsRowsNotResets();
    void saysWhichRowsChanged();
    void followsAnyListExactly();
    void tellsHowItWasVerified_data();
    void tellsHowItWasVerified();
    void marksPartialData();
    void sortsOnRawValues_data();
    void sortsOnRawValues();
    void keepsTheSelection();
    void manyChangesAreOne();
    void filtersByEveryWord();
    void givesFilesToDropElsewhere();
    void saysWhatIsSupposed();

private:
    const base::Translation m_translation{base::Language::English};
    std::unique_ptr<DumpModel> m_model;
};

void tst_DumpModel::init()
{
    m_model = std::make_unique<DumpModel>(allColumns, [] { return now; });
    m_model->setPlace(QStringLiteral("/var/dumps"), paris);
}

void tst_DumpModel::sendsRowsNotResets()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setDecisions(decided({dumpOf(10), dumpOf(30), dumpOf(50)}));
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    m_model->setDecisions(decided({dumpOf(1), dumpOf(10), dumpOf(30), dumpOf(50)}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 0);
    m_model->setDecisions(decided({dumpOf(1), dumpOf(10), dumpOf(50)}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0][1].toInt(), 2);
    m_model->setDecisions(decided({dumpOf(1), dumpOf(10), dumpOf(50)})); // the same again
    QCOMPARE(inserted.size() + removed.size(), 2);
    QCOMPARE(changed.size(), 1); // the one that was the newest, and no longer is
    QCOMPARE(reset.size(), 0);
    QCOMPARE(filesOf(*m_model), filesOf(decided({dumpOf(1), dumpOf(10), dumpOf(50)})));
}

void tst_DumpModel::saysWhichRowsChanged()
{
    m_model->setDecisions(decided({dumpOf(1), dumpOf(24 * 5), dumpOf(24 * 10)}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setDecisions(
        decided({dumpOf(1), dumpOf(24 * 5), dumpOf(24 * 10)}, 7)); // the last one expires now
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 2);
    QCOMPARE(changed[0][1].toModelIndex(), m_model->index(2, int(allColumns.size()) - 1));
    QCOMPARE(m_model->index(2, 4).data().toString(), QStringLiteral("expired"));
    m_model->setDecisions(decided({dumpOf(1, 2000), dumpOf(24 * 5), dumpOf(24 * 10)}, 7));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[1][0].toModelIndex().row(), 0);
    QCOMPARE(m_model->index(0, 2).data().toString(), QStringLiteral("2.0\u00A0kB"));
    // Verified anew: the same file, another day.
    for (const int hoursAgo : {5, 1}) {
        m_model->setDecisions(
            decided({dumpOf(1, 2000), verified(dumpOf(24 * 5), hoursAgo), dumpOf(24 * 10)}, 7));
        QCOMPARE(changed.back()[0].toModelIndex().row(), 1);
    }
    QCOMPARE(changed.size(), 4);
}

void tst_DumpModel::followsAnyListExactly()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    ui::DumpFilter sorted;
    sorted.setSourceModel(m_model.get());
    sorted.sort(0, Qt::DescendingOrder);
    const QAbstractItemModelTester proxyTester(&sorted,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20261120);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    for (int round = 0; round < 200; ++round) {
        std::vector<Dump> dumps;
        for (int hour = 1; hour < 40; ++hour)
            if (random.bounded(3) > 0)
                dumps.push_back(dumpOf(hour * 20, 1000 + random.bounded(3), DumpState(random.bounded(3))));
        const auto decisions = decided(dumps, random.bounded(1, 30));
        m_model->setDecisions(decisions);
        QCOMPARE(filesOf(*m_model), filesOf(decisions));
        QCOMPARE(filesOf(sorted), filesOf(decisions));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto& wanted = decisions[static_cast<size_t>(row)];
            QCOMPARE(m_model->decision(row).dump.bytes, wanted.dump.bytes);
            QCOMPARE(m_model->decision(row).dump.state, wanted.dump.state);
            QCOMPARE(m_model->decision(row).reasons, wanted.reasons);
        }
    }
    QCOMPARE(reset.size(), 0);
}

void tst_DumpModel::tellsHowItWasVerified_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("hoursAgo"); // of a verification; -1: none
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip"); // a part of it
    QTest::newRow("verified") << int(DumpState::Good) << 24 << "yesterday"
                              << "1,234 rows";
    QTest::newRow("never") << int(DumpState::Good) << -1 << "never"
                           << "nobody has read it back";
    QTest::newRow("unproven") << int(DumpState::Unproven) << -1 << "not proven"
                              << "Nothing in this file";
    QTest::newRow("damaged") << int(DumpState::Damaged) << -1 << "damaged"
                             << "byte 812";
    QTest::newRow("damaged since") << int(DumpState::Damaged) << 24 << "damaged"
                                   << "byte 812";
}

void tst_DumpModel::tellsHowItWasVerified()
{
    QFETCH(int, state);
    QFETCH(int, hoursAgo);
    Dump dump = dumpOf(30, 1000, DumpState(state));
    if (hoursAgo >= 0)
        dump = verified(dump, hoursAgo);
    catalogue::Notes notes;
    notes.tables = 31;
    notes.rows = 1234;
    dump.notes = std::make_shared<const catalogue::Notes>(notes);
    if (dump.state == DumpState::Damaged)
        dump.damage =
            std::make_shared<const base::Error>(base::Error{base::ErrorCode::ArchiveCorrupt,
                                                            base::Text::verbatim(QStringLiteral("bad")),
                                                            QStringLiteral("<b>byte 812</b>"),
                                                            {}});
    m_model->setDecisions(decided({dump}));
    const QModelIndex cell = m_model->index(0, 3);
    QTEST(cell.data().toString(), "text");
    const QString shown = cell.data(Qt::ToolTipRole).toString();
    QFETCH(QString, toolTip);
    QVERIFY2(shown.contains(toolTip), qPrintable(shown));
    QVERIFY2(!cell.data(Qt::DecorationRole).value<QIcon>().isNull(), "no icon");
}

void tst_DumpModel::marksPartialData()
{
    Dump partial = dumpOf(2);
    catalogue::Notes notes;
    notes.excludedTableData = {QStringLiteral("journal.*"), QStringLiteral("public.cache")};
    partial.notes = std::make_shared<const catalogue::Notes>(notes);
    m_model->setDecisions(decided({dumpOf(1), partial}));
    for (const int column : {0, 1, 2, 3}) {
        const QString toolTip = m_model->index(1, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.contains(u"journal.*, public.cache"), qPrintable(toolTip));
    }
    QVERIFY(!m_model->index(1, 2).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(m_model->index(1, 2).data(Qt::AccessibleTextRole).toString().contains(u"Partial data"));
    QVERIFY(m_model->index(0, 2).data(Qt::DecorationRole).value<QIcon>().isNull());
    ui::DumpFilter filter;
    filter.setSourceModel(m_model.get());
    filter.setWords(QStringLiteral("partial data"));
    QCOMPARE(filter.rowCount(), 1);
}

void tst_DumpModel::sortsOnRawValues_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<int>>("ascending"); // of the dumps below
    QTest::addColumn<QList<int>>("descending");
    QTest::newRow("file") << 0 << QList<int>{5, 4, 3, 2, 1, 0} << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("date") << 1 << QList<int>{5, 4, 3, 2, 1, 0} << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("size") << 2 << QList<int>{4, 5, 1, 3, 2, 0}
                          << QList<int>{0, 2, 3, 1, 5, 4}; // 999 bytes, 20 kB, 3 MB, 1 GB: not as texts
    // By the day of the verification; then what was never read, what proves nothing, what is damaged.
    QTest::newRow("verified") << 3 << QList<int>{5, 4, 0, 3, 1, 2} << QList<int>{2, 1, 0, 3, 4, 5};
}

void tst_DumpModel::sortsOnRawValues()
{
    QFETCH(int, column);
    QFETCH(QList<int>, ascending);
    QFETCH(QList<int>, descending);
    const std::vector<Dump> dumps{dumpOf(2, 1'000'000'000),
                                  dumpOf(24 * 9, 999, DumpState::Unproven),
                                  dumpOf(24 * 20, 3'000'000, DumpState::Damaged),
                                  dumpOf(24 * 400, 20'000),
                                  verified(dumpOf(24 * 401, 7), 1),
                                  verified(dumpOf(24 * 402, 8), 100)};
    ui::DumpTable table(m_model.get(), nullptr);
    m_model->setDecisions(decided(dumps));
    const auto shown = [&] {
        QList<int> result;
        for (const QString& file : filesOf(*table.model()))
            result += int(std::find_if(dumps.begin(), dumps.end(),
                                       [&](const Dump& dump) { return dump.fileName == file; }) -
                          dumps.begin());
        return result;
    };
    table.sortByColumn(column, Qt::AscendingOrder);
    QCOMPARE(shown(), ascending);
    table.sortByColumn(column, Qt::DescendingOrder);
    QCOMPARE(shown(), descending);
}

void tst_DumpModel::keepsTheSelection()
{
    ui::DumpTable table(m_model.get(), nullptr);
    m_model->setDecisions(decided({dumpOf(10), dumpOf(30), dumpOf(50), dumpOf(70)}));
    table.selectRow(1);
    const QStringList chosen{dumpOf(30).fileName};
    QCOMPARE(table.selectedFiles(), chosen);
    QSignalSpy selection(&table, &ui::DumpTable::selectedFilesChanged);
    m_model->setDecisions(decided({dumpOf(1), dumpOf(5), dumpOf(30), dumpOf(70)}, 3));
    QCOMPARE(table.selectedFiles(), chosen);
    QCOMPARE(table.selectionModel()->selectedRows().value(0).row(), 2);
    table.sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(table.selectedFiles(), chosen);
    table.setFilter(QStringLiteral("mairie"));
    QCOMPARE(table.selectedFiles(), chosen);
    QCOMPARE(table.selectedPaths(), QStringList{QStringLiteral("/var/dumps/") + chosen[0]});
    m_model->setDecisions(decided({dumpOf(1), dumpOf(5), dumpOf(70)}, 3));
    QCOMPARE(table.selectedFiles(), QStringList()); // it is gone, and nobody else is selected instead
    QVERIFY(!selection.isEmpty());
}

void tst_DumpModel::manyChangesAreOne()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<Dump> all, everyOther, pairs;
    for (int hour = 1; hour <= 400; ++hour) {
        all.push_back(dumpOf(hour));
        if (hour % 2 == 0)
            everyOther.push_back(all.back());
        if (hour % 4 < 2)
            pairs.push_back(all.back());
    }
    ui::DumpTable table(m_model.get(), nullptr);
    m_model->setDecisions(decided(all));
    table.selectFile(dumpOf(100).fileName);
    QVERIFY(!table.selectFile(dumpOf(401).fileName));
    const QStringList chosen{dumpOf(100).fileName};
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setDecisions(decided(everyOther)); // gaps everywhere
    QCOMPARE(reset.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(filesOf(*table.model()), filesOf(decided(everyOther)));
    QCOMPARE(table.selectedFiles(), chosen);
    m_model->setDecisions(decided(pairs));
    QCOMPARE(reset.size(), 2);
    QCOMPARE(table.selectedFiles(), chosen);
    // The same dumps, every second one bigger: told once.
    for (size_t i = 0; i < pairs.size(); i += 2)
        pairs[i] = dumpOf(static_cast<int>(pairs[i].createdAt.secsTo(now) / 3600), 5000);
    m_model->setDecisions(decided(pairs));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->decision(0).dump.bytes, 5000);
    // The chosen one goes with many others, and nobody else is selected instead.
    QSignalSpy selection(&table, &ui::DumpTable::selectedFilesChanged);
    std::erase_if(everyOther, [&](const Dump& dump) { return dump.fileName == chosen[0]; });
    m_model->setDecisions(decided(everyOther));
    QCOMPARE(reset.size(), 3);
    QCOMPARE(table.selectedFiles(), QStringList());
    QVERIFY(!selection.isEmpty());
}

void tst_DumpModel::filtersByEveryWord()
{
    ui::DumpFilter filter;
    filter.setSourceModel(m_model.get());
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setDecisions(
        decided({dumpOf(1), dumpOf(24), dumpOf(24 * 20, 1000, DumpState::Damaged), dumpOf(24 * 30)}));
    const auto rowsFor = [&](const char* words) {
        filter.setWords(QString::fromLatin1(words));
        return filter.rowCount();
    };
    QCOMPARE(rowsFor(""), 4);
    QCOMPARE(rowsFor("  yesterday "), 1);
    QCOMPARE(rowsFor("DAMAGED"), 1);
    QCOMPARE(rowsFor("202611"), 2); // in the name
    QCOMPARE(rowsFor("mairie expired"), 1);
    QCOMPARE(rowsFor("yesterday damaged"), 0);
    // What comes later is filtered too.
    filter.setWords(QStringLiteral("expired"));
    m_model->setDecisions(decided({dumpOf(1), dumpOf(24 * 30), dumpOf(24 * 31)}));
    QCOMPARE(filter.rowCount(), 2);
}

void tst_DumpModel::givesFilesToDropElsewhere()
{
    Dump odd = dumpOf(1);
    odd.fileName = QStringLiteral("a%20b_full_20261120_020000.dump");
    m_model->setDecisions(decided({odd, dumpOf(30)}));
    const QModelIndexList wholeRows{m_model->index(0, 0), m_model->index(0, 1), m_model->index(1, 0),
                                    m_model->index(1, 3)};
    const std::unique_ptr<QMimeData> data(m_model->mimeData(wholeRows));
    QCOMPARE(data->urls(),
             QList<QUrl>({QUrl::fromLocalFile(QStringLiteral("/var/dumps/") + odd.fileName),
                          QUrl::fromLocalFile(QStringLiteral("/var/dumps/") + dumpOf(30).fileName)}));
    QCOMPARE(data->urls()[0].toLocalFile(), QStringLiteral("/var/dumps/") + odd.fileName);
    QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(m_model->supportedDragActions(), Qt::CopyAction); // never moved away
}

void tst_DumpModel::saysWhatIsSupposed()
{
    QSignalSpy header(m_model.get(), &QAbstractItemModel::headerDataChanged);
    const QString usual = m_model->headerData(4, Qt::Horizontal).toString();
    using Supposed = DumpModel::Supposed;
    m_model->setSupposed(Supposed::Days, 1);
    const QString one = m_model->headerData(4, Qt::Horizontal).toString();
    m_model->setSupposed(Supposed::Days, 30);
    const QString many = m_model->headerData(4, Qt::Horizontal).toString();
    QVERIFY2(one.contains(u"1 day") && !one.contains(u"days"), qPrintable(one));
    QVERIFY2(many.contains(u"30 days"), qPrintable(many));
    QVERIFY(!m_model->headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    m_model->setSupposed(Supposed::Rules, 30);
    const QString rules = m_model->headerData(4, Qt::Horizontal).toString();
    QVERIFY2(rules != usual && !rules.contains(u"30"), qPrintable(rules)); // not by the days alone
    m_model->setSupposed(Supposed::Nothing, 14);
    QCOMPARE(m_model->headerData(4, Qt::Horizontal).toString(), usual);
    QVERIFY(m_model->headerData(4, Qt::Horizontal, Qt::ToolTipRole).isNull());
    QCOMPARE(header.size(), 4);
}

QTEST_MAIN(tst_DumpModel)
#include "tst_DumpModel.moc"
