// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells of all the backups together: totals and outlook, what is odd, other files, months.
#include "catalogue/Sidecars.h"
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's own file cannot be written");
}

} // namespace

class tst_WindowCatalogue : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void init();
    void tellsTotalsAndOutlook();
    void marksWhatIsOdd();
    void listsOtherFilesApart();
    void manyOtherFiles();
    void groupsByMonth();

private:
    QString text(const char* name) const { return m_fixture->find<QLabel>(name)->text(); }
    QTableView* backups() const { return m_fixture->find<QTableView>("backups"); }

    support::TestServer m_server;
    QByteArray m_dump;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowCatalogue::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowCatalogue::init()
{
    m_fixture = std::make_unique<WindowFixture>(base::Language::English);
    m_fixture->configure(m_server);
}

void tst_WindowCatalogue::tellsTotalsAndOutlook()
{
    m_fixture->show();
    QVERIFY(!m_fixture->find<QLabel>("catalogueTotal")->isVisible()); // nothing to tell yet
    m_fixture->addDump(m_dump, 0.5);
    QTRY_VERIFY(m_fixture->find<QLabel>("catalogueTotal")->isVisible());
    QVERIFY2(text("catalogueTotal").startsWith(u"1 backup ·"), qPrintable(text("catalogueTotal")));
    QVERIFY(text("catalogueSpace").contains(u" free of "));
    QVERIFY(text("catalogueOutlook").startsWith(u"Too few backups"));
    QVERIFY(!m_fixture->find<QWidget>("sizeTrend")->isVisible());
    for (int day = 1; day < 10; ++day)
        m_fixture->addDump(m_dump, day + 0.5);
    QTRY_VERIFY(text("catalogueTotal").startsWith(u"10 backups ·"));
    QVERIFY(text("catalogueTotal").endsWith(u"steady size"));
    QVERIFY2(text("catalogueOutlook").contains(u"more than ten years"), qPrintable(text("catalogueOutlook")));
    QVERIFY(m_fixture->find<QWidget>("sizeTrend")->isVisible());
    QVERIFY(!m_fixture->find<QWidget>("sizeTrend")->accessibleDescription().isEmpty());
}

void tst_WindowCatalogue::marksWhatIsOdd()
{
    m_fixture->addDump(m_dump + QByteArray(m_dump.size(), 'x'), 2.5);
    const QString small = m_fixture->addDump(m_dump, 1.5);
    m_fixture->addDump(m_dump, 0.5);
    m_fixture->show();
    const QModelIndex cell = backups()->model()->index(1, 0);
    QVERIFY2(cell.data().toString().endsWith(u"· smaller"), qPrintable(cell.data().toString()));
    QVERIFY(!cell.data(Qt::DecorationRole).isNull());
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        QVERIFY2(cell.data(role).toString().contains(u"(50%)"), qPrintable(cell.data(role).toString()));
    QVERIFY(backups()->model()->index(0, 0).data(Qt::DecorationRole).isNull());
    support::type(m_fixture->find<QWidget>("filter"), QStringLiteral("smaller"));
    QCOMPARE(backups()->model()->rowCount(), 1);

    backups()->selectRow(0);
    support::chooseFromMenu(&m_fixture->window(), "backupDetails");
    QTRY_VERIFY(m_fixture->dialog("backupDetails"));
    auto* told = m_fixture->dialog("backupDetails")->findChild<QLabel*>(QStringLiteral("detailsAnomalies"));
    QTRY_VERIFY(told->isVisible());
    QVERIFY2(told->text().contains(u"(50%)"), qPrintable(told->text()));
}

void tst_WindowCatalogue::listsOtherFilesApart()
{
    m_fixture->addDump(m_dump, 0.5);
    m_fixture->show();
    auto* button = m_fixture->find<QPushButton>("foreignFiles");
    QVERIFY(!button->isVisible());
    const QString odd = m_fixture->dumpFolder() + QStringLiteral("/copie\n\u202e.dump");
    write(odd, QByteArray(2000, 'x'));
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("1 other file looks like a backup…"));
    QVERIFY(QFile::link(odd, m_fixture->dumpFolder() + QStringLiteral("/mairie_full_20200101_000000.dump")));
    QTRY_COMPARE(button->text(), QStringLiteral("2 other files look like backups…"));
    QCOMPARE(backups()->model()->rowCount(), 1);

    support::click(button);
    QTRY_VERIFY(m_fixture->dialog("foreignFilesDialog"));
    QWidget* dialog = m_fixture->dialog("foreignFilesDialog");
    QVERIFY(!dialog->isModal());
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("foreignTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("copie\\u000a\\u202e.dump"));
    QVERIFY(table->model()->index(1, 3).data().toString().contains(u"link"));
    dialog->activateWindow();
    QTRY_VERIFY(table->hasFocus());
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(u"copie\\u000a\\u202e.dump\t2.0") && copied.count(u'\t') == 3,
             qPrintable(copied));
    QTest::keyClick(table, Qt::Key_Delete); // nothing can be done with them
    QVERIFY(!m_fixture->dialog("reviewDialog"));
    QVERIFY(QFile::remove(odd));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    support::click(button); // it stands open already
    QCOMPARE(m_fixture->window().findChildren<QDialog*>(QStringLiteral("foreignFilesDialog")).size(), 1);
}

void tst_WindowCatalogue::manyOtherFiles()
{
    m_fixture->addDump(m_dump, 0.5);
    for (int i = 0; i < 20'000; ++i)
        write(m_fixture->dumpFolder() + QStringLiteral("/%1.sql").arg(i), {});
    m_fixture->show();
    auto* button = m_fixture->find<QPushButton>("foreignFiles");
    QTRY_VERIFY(button->isVisible());
    QElapsedTimer timer;
    timer.start();
    support::click(button);
    QTRY_VERIFY(m_fixture->dialog("foreignFilesDialog"));
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void tst_WindowCatalogue::groupsByMonth()
{
    for (const double daysAgo : {0.5, 1.5, 40.0, 41.0})
        m_fixture->addDump(m_dump, daysAgo);
    m_fixture->show();
    QCOMPARE(backups()->model()->rowCount(), 4);
    support::chooseFromMenu(&m_fixture->window(), "groupByMonth");
    const int rows = backups()->model()->rowCount();
    QVERIFY(rows > 4);
    QVERIFY2(backups()->model()->index(0, 0).data().toString().contains(u" backup"),
             qPrintable(backups()->model()->index(0, 0).data().toString()));

    // Click, Del, and what goes is what was chosen.
    const auto clickRow = [&](int row) {
        QTest::mouseClick(backups()->viewport(), Qt::LeftButton, {},
                          backups()->visualRect(backups()->model()->index(row, 0)).center());
    };
    clickRow(1);
    QTest::keyClick(backups(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(m_fixture->dumps().constLast()));
    QTest::keyClick(backups(), Qt::Key_Delete);
    QTRY_VERIFY(m_fixture->dialog("reviewDialog"));
    const auto* review =
        m_fixture->dialog("reviewDialog")->findChild<QTableView*>(QStringLiteral("reviewTable"));
    QCOMPARE(review->model()->rowCount(), 1);
    QCOMPARE(review->model()->index(0, 0).data().toString(), m_fixture->dumps().constLast());
    support::click(m_fixture->find<QPushButton>("reviewCancel"));
    m_fixture->activate();

    const QPoint at = backups()->visualRect(backups()->model()->index(1, 0)).center();
    QTest::mouseDClick(backups()->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(m_fixture->dialog("backupDetails"));

    m_fixture->window().close();
    m_fixture->restart();
    m_fixture->show();
    QTRY_COMPARE(backups()->model()->rowCount(), rows); // remembered
    support::chooseFromMenu(&m_fixture->window(), "groupByMonth");
    QCOMPARE(backups()->model()->rowCount(), 4);
    m_fixture->window().close();
}

QTEST_MAIN(tst_WindowCatalogue)
#include "tst_WindowCatalogue.moc"
