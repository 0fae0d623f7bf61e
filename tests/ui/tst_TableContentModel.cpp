// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of one dump: raw order, filter, unknown counts, many of them.
#include "base/Language.h"
#include "models/TableContentFilter.h"
#include "models/TableContentModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using catalogue::TableContent;
using ui::TableContentFilter;
using ui::TableContentModel;

namespace {

std::vector<TableContent> tables()
{
    const auto table = [](const char* schema, const char* name, std::optional<qint64> rows, qint64 bytes) {
        return TableContent{QString::fromUtf8(schema), QString::fromUtf8(name), rows, bytes, {}};
    };
    return {table("metier", "citoyens", 9, 100'000'000), table("audit", "zones", 1000, 20'000),
            table("audit", "evenements", 80, 999), table("public", "brut", std::nullopt, 5)};
}

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, TableContentModel::Table).data().toString();
    return names;
}

} // namespace

class tst_TableContentModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sorts_data();
    void sorts();
    void filters();
    void saysWhatIsUnknown();
    void showsForeignNamesPlainly();
    void followsTheLanguage();
    void carriesManyTables();

private:
    std::unique_ptr<base::Translation> m_translation;
    std::unique_ptr<TableContentModel> m_model;
    std::unique_ptr<TableContentFilter> m_filter;
};

void tst_TableContentModel::init()
{
    m_translation = std::make_unique<base::Translation>(base::Language::French);
    m_filter.reset();
    m_model = std::make_unique<TableContentModel>();
    m_filter = std::make_unique<TableContentFilter>(m_model.get());
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    new QAbstractItemModelTester(m_filter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_filter.get());
}

void tst_TableContentModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("schema, then name") << int(TableContentModel::Schema) << "evenements zones citoyens brut";
    QTest::newRow("name") << int(TableContentModel::Table) << "brut citoyens evenements zones";
    QTest::newRow("rows, not as texts") << int(TableContentModel::Rows) << "brut citoyens evenements zones";
    QTest::newRow("size, not as texts") << int(TableContentModel::Size) << "brut evenements zones citoyens";
}

void tst_TableContentModel::sorts()
{
    QFETCH(int, column);
    m_filter->sort(column);
    m_model->setContent(tables(), true);
    QTEST(namesIn(*m_filter).join(u' '), "ascending");
    m_filter->sort(column, Qt::DescendingOrder);
    QFETCH(QString, ascending);
    QStringList descending = ascending.split(u' ');
    std::reverse(descending.begin(), descending.end());
    QCOMPARE(namesIn(*m_filter), descending);
}

void tst_TableContentModel::filters()
{
    m_model->setContent(tables(), true);
    const auto found = [this](const char* words) {
        m_filter->setWords(QString::fromUtf8(words));
        return m_filter->rowCount();
    };
    QCOMPARE(found(""), 4);
    QCOMPARE(found("  AUDIT "), 2);
    QCOMPARE(found("audit.zo"), 1);
    QCOMPARE(found("audit citoyens"), 0);
    m_filter->setWords(QStringLiteral("brut"));
    m_model->setContent({tables().back(), tables().front()}, true); // what comes later is filtered too
    QCOMPARE(m_filter->rowCount(), 1);
}

void tst_TableContentModel::saysWhatIsUnknown()
{
    m_model->setContent(tables(), true);
    const auto cell = [this](int row, int column) {
        return m_model->index(row, column).data().toString();
    };
    QCOMPARE(cell(1, TableContentModel::Rows), QStringLiteral("1\u202F000"));
    QCOMPARE(cell(1, TableContentModel::Size), QStringLiteral("20,0\u00A0ko"));
    QCOMPARE(cell(3, TableContentModel::Rows), QStringLiteral("–")); // rows as INSERT statements
    QCOMPARE(cell(3, TableContentModel::Size), QStringLiteral("5 octets"));
    m_model->setContent(tables(), false);
    for (const int row : {0, 1, 2, 3})
        for (const int column : {TableContentModel::Rows, TableContentModel::Size})
            QCOMPARE(cell(row, column), QStringLiteral("–"));
    QCOMPARE(m_model->index(0, TableContentModel::Rows).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
             int(Qt::AlignRight));
}

void tst_TableContentModel::showsForeignNamesPlainly()
{
    m_model->setContent({{QStringLiteral("a\nb"), QStringLiteral("<b>x</b>\u202E"), 1, 1, {}}}, true);
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("a\\u000ab"));
    const QModelIndex name = m_model->index(0, 1);
    QCOMPARE(name.data().toString(), QStringLiteral("<b>x</b>\\u202e"));
    QCOMPARE(name.data(Qt::ToolTipRole).toString(), QStringLiteral("&lt;b&gt;x&lt;/b&gt;\\u202e"));
}

void tst_TableContentModel::followsTheLanguage()
{
    m_model->setContent(tables(), true);
    QCOMPARE(m_model->headerData(TableContentModel::Rows, Qt::Horizontal).toString(),
             QStringLiteral("Lignes"));
    m_translation->use(base::Language::English);
    m_model->refreshTexts();
    QCOMPARE(m_model->headerData(TableContentModel::Rows, Qt::Horizontal).toString(), QStringLiteral("Rows"));
    QCOMPARE(m_model->index(1, TableContentModel::Rows).data().toString(), QStringLiteral("1,000"));
}

void tst_TableContentModel::carriesManyTables()
{
    std::vector<TableContent> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back({QStringLiteral("schema_%1").arg(i % 50),
                        QStringLiteral("table_%1").arg(i * 7919 % 20'011),
                        i * 31 % 5003,
                        i * 17LL,
                        {}});
    TableContentModel model; // without the testers, which look at every cell
    TableContentFilter filter(&model);
    filter.sort(TableContentModel::Schema);
    QElapsedTimer timer;
    timer.start();
    model.setContent(std::move(many), true);
    QCOMPARE(filter.rowCount(), 20'000);
    filter.sort(TableContentModel::Rows, Qt::DescendingOrder);
    filter.setWords(QStringLiteral("_12"));
    QVERIFY(filter.rowCount() > 0 && filter.rowCount() < 20'000);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
}

QTEST_MAIN(tst_TableContentModel)
#include "tst_TableContentModel.moc"
