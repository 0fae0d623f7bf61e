// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps under headings of their months: the model by itself, and the table with mouse and keyboard.
#include "catalogue/DumpName.h"
#include "support/window/WindowFixture.h"
#include "widgets/DumpTable.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using catalogue::Dump;
using ui::DumpColumn;
using ui::DumpTable;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(16, 45), Qt::UTC);
const QTimeZone paris("Europe/Paris");

Dump dumpAt(const QDateTime& at, qint64 bytes = 1000)
{
    Dump dump;
    dump.createdAt = at;
    dump.fileName = catalogue::stem(QStringLiteral("mairie"), at, paris) + QStringLiteral(".dump");
    dump.bytes = bytes;
    dump.state = catalogue::DumpState::Good;
    dump.identity.inode = static_cast<quint64>(at.toSecsSinceEpoch());
    return dump;
}

/// "2026-11-03" at noon, in the zone of the names.
Dump dumpOn(const char* day, qint64 bytes = 1000)
{
    return dumpAt(QDateTime(QDate::fromString(QLatin1String(day), Qt::ISODate), QTime(12, 0), paris).toUTC(),
                  bytes);
}

std::vector<retention::Decision> decided(const std::vector<Dump>& dumps)
{
    return retention::decide(dumps, {36500, 1}, now).decisions;
}

std::vector<Dump> someDumps()
{
    return {dumpOn("2026-11-18", 3000), dumpOn("2026-11-03", 1000), dumpOn("2026-10-30", 7000),
            dumpOn("2026-10-02", 2000), dumpOn("2026-08-15", 5000)};
}

} // namespace

class tst_MonthModel : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void groups();
    void sorts_data();
    void sorts();
    void monthsOfTheZone();
    void filters();
    void keepsTheSelection();
    void collapsesByHand();
    void collapsesByKeyboard();
    void selectsAndCopiesDumpsOnly();
    void switchesBackAndForth();
    void anyListAnyTime();
    void answersWithManyDumps();

private:
    /// "# November 2026 | 2026-11-18 | …": headings and days of the rows.
    QString shown() const
    {
        QStringList rows;
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            const QString text = m_table->model()->index(row, 0).data().toString();
            rows += isHeading(row) ? text.section(u'·', 0, 0).trimmed() : text.mid(12, 8);
        }
        return rows.join(QStringLiteral(" | "));
    }
    bool isHeading(int row) const
    {
        return !m_table->model()->flags(m_table->model()->index(row, 0)).testFlag(Qt::ItemIsSelectable);
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers,
                          m_table->visualRect(m_table->model()->index(row, 0)).center());
    }

    const base::Translation m_translation{base::Language::English};
    std::unique_ptr<ui::DumpModel> m_model;
    std::unique_ptr<DumpTable> m_table;
};

void tst_MonthModel::init()
{
    m_table.reset();
    m_model = std::make_unique<ui::DumpModel>(
        std::vector{DumpColumn::File, DumpColumn::Date, DumpColumn::Size, DumpColumn::Verdict},
        [] { return now; });
    m_model->setPlace(QStringLiteral("/var/dumps"), paris);
    m_model->setDecisions(decided(someDumps()));
    m_table = std::make_unique<DumpTable>(m_model.get(), nullptr);
    m_table->resize(900, 600);
    m_table->setGrouped(true);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

void tst_MonthModel::groups()
{
    const QAbstractItemModelTester tester(m_table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(shown(), QStringLiteral("▾  November 2026 | 20261118 | 20261103 | ▾  October 2026 | 20261030 | "
                                     "20261002 | ▾  August 2026 | 20260815"));
    const QModelIndex heading = m_table->model()->index(0, 0);
    const QString text = heading.data().toString();
    QVERIFY2(text.contains(u"2 backups") && text.contains(u"4.0"), qPrintable(text));
    QVERIFY(heading.data(Qt::AccessibleTextRole).toString().contains(u"expanded"));
    QCOMPARE(m_table->columnSpan(0, 0), 4);
    QCOMPARE(m_table->columnSpan(1, 0), 1);
    QVERIFY(m_table->model()->index(6, 0).data().toString().contains(u"1 backup ")); // no plural
    QCOMPARE(m_table->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Size"));
}

void tst_MonthModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("oldest first") << 1 << Qt::AscendingOrder
                                  << "August 20260815 October 20261002 20261030 November 20261103 20261118";
    QTest::newRow("smallest first") << 2 << Qt::AscendingOrder
                                    << "November 20261103 20261118 October 20261002 20261030 August 20260815";
    QTest::newRow("biggest first") << 2 << Qt::DescendingOrder
                                   << "November 20261118 20261103 October 20261030 20261002 August 20260815";
}

void tst_MonthModel::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QString, expected);
    m_table->sortByColumn(column, order);
    QString months = shown();
    months.remove(QStringLiteral("▾  ")).replace(QStringLiteral(" | "), QStringLiteral(" "));
    QCOMPARE(months.replace(QStringLiteral(" 2026 "), QStringLiteral(" ")), expected);
}

void tst_MonthModel::monthsOfTheZone()
{
    // Half past midnight in Paris is still October in UTC.
    const QDateTime at(QDate(2026, 10, 31), QTime(23, 30), Qt::UTC);
    m_model->setDecisions(decided({dumpAt(at)}));
    QVERIFY(shown().contains(u"November 2026"));
    m_model->setPlace(QStringLiteral("/var/dumps"), QTimeZone::utc());
    QVERIFY2(shown().contains(u"October 2026"), qPrintable(shown()));
}

void tst_MonthModel::filters()
{
    QSignalSpy resets(m_table->model(), &QAbstractItemModel::modelReset);
    m_table->setFilter(QStringLiteral("202610"));
    QCOMPARE(shown(), QStringLiteral("▾  October 2026 | 20261030 | 20261002"));
    QCOMPARE(resets.size(), 1);
    m_table->setFilter(QStringLiteral("nothing like that"));
    QCOMPARE(m_table->model()->rowCount(), 0);
    m_table->setFilter({});
    QCOMPARE(m_table->model()->rowCount(), 8);
}

void tst_MonthModel::keepsTheSelection()
{
    click(2);
    click(4, Qt::ControlModifier);
    const QStringList chosen{someDumps()[1].fileName, someDumps()[2].fileName};
    QCOMPARE(m_table->selectedFiles(), chosen);
    std::vector<Dump> more = someDumps();
    more.insert(more.begin(), dumpOn("2026-11-19"));
    m_model->setDecisions(decided(more));
    QCOMPARE(m_table->selectedFiles(), chosen);
    QCOMPARE(m_table->currentIndex().data().toString(), chosen[1]);
    m_table->sortByColumn(2, Qt::AscendingOrder);
    QCOMPARE(m_table->selectedFiles(), chosen);
    more.erase(more.begin() + 2);
    m_model->setDecisions(decided(more));
    QCOMPARE(m_table->selectedFiles(), QStringList{chosen[1]});
    m_model->refreshTexts();
    QCOMPARE(m_table->selectedFiles(), QStringList{chosen[1]});
}

void tst_MonthModel::collapsesByHand()
{
    click(1);
    QSignalSpy selection(m_table.get(), &DumpTable::selectedFilesChanged);
    click(0);
    QVERIFY(!m_table->selectionModel()->hasSelection()); // what cannot be seen is not selected
    QVERIFY(!selection.isEmpty());
    QVERIFY2(shown().startsWith(u"▸  November 2026 | ▾  October"), qPrintable(shown()));
    QCOMPARE(m_table->columnSpan(1, 0), 4);
    QVERIFY(m_table->model()->index(0, 0).data().toString().contains(u"2 backups"));
    // It stays so when something comes, and opens again.
    std::vector<Dump> more = someDumps();
    more.insert(more.begin(), dumpOn("2026-11-19"));
    m_model->setDecisions(decided(more));
    QVERIFY(m_table->model()->index(0, 0).data().toString().contains(u"3 backups"));
    QVERIFY(isHeading(1));
    click(0);
    QVERIFY(!isHeading(1));
}

void tst_MonthModel::collapsesByKeyboard()
{
    click(1);
    QTest::keyClick(m_table.get(), Qt::Key_Up);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QVERIFY(isHeading(1));
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Left); // it is already
    QVERIFY(isHeading(1));
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QVERIFY(!isHeading(1));
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QVERIFY(isHeading(1));
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QVERIFY(!isHeading(1));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(m_table->selectedFiles(), QStringList{someDumps()[0].fileName});
}

void tst_MonthModel::selectsAndCopiesDumpsOnly()
{
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectedFiles().size(), 5);
    QCOMPARE(m_table->selectedText().split(u'\n').size(), 5);
    QModelIndexList all;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        all += m_table->model()->index(row, 0);
    const std::unique_ptr<QMimeData> data(m_table->model()->mimeData(all));
    QCOMPARE(data->urls().size(), 5);
    QVERIFY(!m_table->model()->flags(m_table->model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
}

void tst_MonthModel::switchesBackAndForth()
{
    m_table->horizontalHeader()->resizeSection(1, 111);
    click(4);
    const QStringList chosen = m_table->selectedFiles();
    m_table->sortByColumn(2, Qt::DescendingOrder);
    QSignalSpy selection(m_table.get(), &DumpTable::selectedFilesChanged);
    for (const bool grouped : {false, true, false}) {
        m_table->setGrouped(grouped);
        QCOMPARE(m_table->isGrouped(), grouped);
        QCOMPARE(m_table->model()->rowCount(), grouped ? 8 : 5);
        QCOMPARE(m_table->selectedFiles(), chosen);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), 2);
        QCOMPARE(m_table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        selection.clear();
        m_table->clearSelection();
        QCOMPARE(selection.size(), 1);
        m_table->selectAll();
        QCOMPARE(m_table->selectedFiles().size(), 5);
        const int row = grouped ? 4 : 0; // the biggest of all, the biggest of October
        click(row);
        QCOMPARE(m_table->selectedFiles(), chosen);
    }
    QCOMPARE(m_table->columnSpan(0, 0), 1);
}

void tst_MonthModel::anyListAnyTime()
{
    const QAbstractItemModelTester tester(m_table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(4);
    for (int round = 0; round < 60; ++round) {
        std::vector<Dump> dumps;
        for (int hours = 0; hours < 24 * 90; hours += random.bounded(1, 200))
            dumps.push_back(dumpAt(now.addSecs(-3600 * hours), random.bounded(1, 5) * 1000));
        m_model->setDecisions(decided(dumps));
        if (random.bounded(3) == 0)
            m_table->sortByColumn(random.bounded(4), Qt::SortOrder(random.bounded(2)));
        if (random.bounded(3) == 0)
            click(0);
        if (random.bounded(3) == 0)
            m_table->setFilter(random.bounded(2) ? QStringLiteral("202610") : QString());
        int listed = 0;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            listed += isHeading(row) ? 0 : 1;
        m_table->selectAll();
        QCOMPARE(m_table->selectedFiles().size(), listed);
    }
}

void tst_MonthModel::answersWithManyDumps()
{
    std::vector<Dump> dumps;
    for (int i = 0; i < 10'000; ++i)
        dumps.push_back(dumpAt(now.addSecs(-3600LL * 8 * i), 1000 + i));
    m_model->setDecisions(decided(dumps));
    dumps.insert(dumps.begin(), dumpAt(now.addSecs(60)));
    m_model->setDecisions(decided(dumps));
    m_table->sortByColumn(2, Qt::AscendingOrder);
    m_table->setGrouped(false);
    m_table->setGrouped(true);
    QCOMPARE(m_table->model()->rowCount(), 10'001 + 110);
}

QTEST_MAIN(tst_MonthModel)
#include "tst_MonthModel.moc"
