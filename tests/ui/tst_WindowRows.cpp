// SPDX-License-Identifier: GPL-3.0-or-later
// Single rows of a dump in the window: looked at, found by a value, exported; nothing is restored for it.
#include "support/Results.h"
#include "support/window/WindowFixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

class tst_WindowRows : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void init();
    void showsTheFirstRows();
    void findsARow();
    void limitsWhatIsFound();
    void exports_data();
    void exports();
    void refusesAFolderThatIsNotThere();
    void saysWhatIsDamaged();
    void stops();

private:
    QString text(const char* name) const
    {
        return m_fixture->find<QLabel>(name)->text().replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
    }
    /// Details of the newest dump, a double click on the table of that name.
    void openRows(const QString& table) const;
    void search(const QString& column, const QString& value) const;
    void waitForRows() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QPushButton>("rowsCsv")->isEnabled(), 20'000);
    }
    QStringList row(int number) const
    {
        const QAbstractItemModel* model = m_fixture->find<QTableView>("rows")->model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells += model->index(number, column).data().toString();
        return cells;
    }
    int rows() const { return m_fixture->find<QTableView>("rows")->model()->rowCount(); }

    support::TestServer m_server;
    QByteArray m_dump;
    QString m_file;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowRows::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    VERIFY_RESULT(m_server.execute(mairie, R"(
        CREATE TABLE public.citoyens (id integer PRIMARY KEY, nom text, "né(e) le" date);
        INSERT INTO public.citoyens SELECT i, 'nom ' || i % 5000, NULL FROM generate_series(1, 400000) AS i;
        CREATE TABLE public.notes (id integer, texte text);
        INSERT INTO public.notes VALUES (1, E'<b>gras</b>\n\u202E l''été'), (2, ''), (3, NULL);)"));
    m_dump = support::realDump(m_server, mairie);
}

void tst_WindowRows::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->configure(m_server);
    m_file = m_fixture->dumpFolder() + u'/' + m_fixture->addDump(m_dump, 1);
    m_fixture->show();
}

void tst_WindowRows::openRows(const QString& table) const
{
    auto* backups = m_fixture->find<QTableView>("backups");
    QTest::mouseClick(backups->viewport(), Qt::LeftButton, {},
                      backups->visualRect(backups->model()->index(0, 0)).center());
    support::chooseFromMenu(&m_fixture->window(), "backupDetails");
    QTRY_VERIFY(m_fixture->dialog("backupDetails"));
    auto* tables = m_fixture->find<QTableView>("detailsTables");
    QTRY_VERIFY(tables->model()->rowCount() > 0);
    auto* button = m_fixture->find<QPushButton>("showRowsButton");
    QVERIFY(!button->isEnabled());
    for (int number = 0; number < tables->model()->rowCount(); ++number)
        if (tables->model()->index(number, 1).data().toString() == table)
            QTest::mouseClick(tables->viewport(), Qt::LeftButton, {},
                              tables->visualRect(tables->model()->index(number, 1)).center());
    support::click(button);
    QTRY_VERIFY(m_fixture->dialog("rowsDialog"));
}

void tst_WindowRows::search(const QString& column, const QString& value) const
{
    auto* columns = m_fixture->find<QComboBox>("rowsColumn");
    columns->setCurrentIndex(columns->findText(column));
    auto* field = m_fixture->find<QLineEdit>("rowsValue");
    support::type(field, value);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!m_fixture->find<QPushButton>("rowsCsv")->isEnabled()); // it reads
    waitForRows();
}

void tst_WindowRows::showsTheFirstRows()
{
    openRows(QStringLiteral("citoyens"));
    waitForRows();
    QCOMPARE(rows(), 200);
    QCOMPARE(row(6), (QStringList{QStringLiteral("7"), QStringLiteral("nom 7"), QStringLiteral("NULL")}));
    const auto* model = m_fixture->find<QTableView>("rows")->model();
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("né(e) le"));
    QVERIFY(model->index(6, 2).data(Qt::FontRole).value<QFont>().italic()); // null, and not the word
    QVERIFY(!model->index(6, 1).data(Qt::FontRole).isValid());
    QVERIFY2(text("rowsStatus").startsWith(u"Les 200 premières lignes"), qPrintable(text("rowsStatus")));
}

void tst_WindowRows::findsARow()
{
    openRows(QStringLiteral("citoyens"));
    waitForRows();
    search(QStringLiteral("id"), QStringLiteral("399999"));
    QCOMPARE(rows(), 1);
    QCOMPARE(row(0).first(), QStringLiteral("399999"));
    QCOMPARE(text("rowsStatus"), QStringLiteral("1 ligne trouvée"));
    search(QStringLiteral("nom"), QStringLiteral("nom"));
    QCOMPARE(rows(), 0); // the whole value counts
    support::click(m_fixture->find<QPushButton>("rowsAll"));
    waitForRows();
    QCOMPARE(rows(), 200);
}

void tst_WindowRows::limitsWhatIsFound()
{
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("mairie"),
        "CREATE TABLE IF NOT EXISTS public.pareil AS SELECT 'x' AS a FROM generate_series(1, 1001)"));
    m_fixture->addDump(support::realDump(m_server, QStringLiteral("mairie")), 0.5);
    QTRY_COMPARE(m_fixture->find<QTableView>("backups")->model()->rowCount(), 2);
    openRows(QStringLiteral("pareil"));
    waitForRows();
    search(QStringLiteral("a"), QStringLiteral("x"));
    QCOMPARE(rows(), 1000);
    QVERIFY2(text("rowsStatus").startsWith(u"Les 1000 premières lignes trouvées"),
             qPrintable(text("rowsStatus")));
}

void tst_WindowRows::exports_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("CSV") << "rowsCsv"
                         << ".csv" << QByteArray("\"\"");
    QTest::newRow("INSERT") << "rowsInsert"
                            << ".sql" << QByteArray("INSERT INTO \"public\".\"notes\"");
}

void tst_WindowRows::exports()
{
    QFETCH(QString, button);
    QFETCH(QString, ending);
    QFETCH(QByteArray, expected);
    openRows(QStringLiteral("notes"));
    waitForRows();
    QCOMPARE(rows(), 3);
    QVERIFY2(row(0)[1].startsWith(u"<b>gras</b>\\") && row(0)[1].contains(u"\\u202e"), qPrintable(row(0)[1]));
    QVERIFY(m_fixture->find<QTableView>("rows")
                ->model()
                ->index(0, 1)
                .data(Qt::ToolTipRole)
                .toString()
                .startsWith(u"&lt;b&gt;"));
    search(QStringLiteral("id"), QStringLiteral("2"));
    m_fixture->prompt.newFile = m_fixture->path(QStringLiteral("trouvées") + ending);
    support::click(m_fixture->find<QPushButton>(button.toLatin1().constData()));
    QVERIFY(m_fixture->prompt.proposed.constLast().endsWith(QStringLiteral("notes") + ending));
    const auto* message = m_fixture->dialog("rowsDialog")->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(message->isVisible());
    const QByteArray written = support::readAll(m_fixture->prompt.newFile);
    QVERIFY2(written.contains(expected), written.constData());
    QVERIFY(!written.contains("gras")); // only what was found
    QVERIFY(message->findChild<QLabel*>(QStringLiteral("messageText"))->text().startsWith(u"1 ligne écrite"));
}

void tst_WindowRows::refusesAFolderThatIsNotThere()
{
    openRows(QStringLiteral("notes"));
    waitForRows();
    m_fixture->prompt.newFile = m_fixture->path(QStringLiteral("nulle/part.csv"));
    support::click(m_fixture->find<QPushButton>("rowsCsv"));
    const auto* message = m_fixture->dialog("rowsDialog")->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel*>(QStringLiteral("messageText"))
                ->text()
                .contains(u"ne peut pas être écrit"));
}

void tst_WindowRows::saysWhatIsDamaged()
{
    QVERIFY(QFile::resize(m_file, m_dump.size() / 2));
    openRows(QStringLiteral("citoyens"));
    waitForRows(); // its first rows are there
    QCOMPARE(rows(), 200);
    search(QStringLiteral("id"), QStringLiteral("399999"));
    QVERIFY(m_fixture->dialog("rowsDialog")->findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible());
    // And no half of a file.
    m_fixture->prompt.newFile = m_fixture->path(QStringLiteral("moitié.csv"));
    support::click(m_fixture->find<QPushButton>("rowsCsv"));
    waitForRows();
    QVERIFY(!QFile::exists(m_fixture->prompt.newFile));
}

void tst_WindowRows::stops()
{
    openRows(QStringLiteral("citoyens"));
    waitForRows();
    auto* field = m_fixture->find<QLineEdit>("rowsValue");
    support::type(field, QStringLiteral("0"));
    QTest::keyClick(field, Qt::Key_Return);
    support::click(m_fixture->find<QPushButton>("rowsStop"));
    waitForRows();
    QVERIFY2(text("rowsStatus").startsWith(u"Arrêté."), qPrintable(text("rowsStatus")));
    QCOMPARE(rows(), 200);
}

QTEST_MAIN(tst_WindowRows)
#include "tst_WindowRows.moc"
