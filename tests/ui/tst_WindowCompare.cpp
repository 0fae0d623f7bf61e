// SPDX-License-Identifier: GPL-3.0-or-later
// Two backups compared in the window: chosen from the list, tables and definitions read, in both languages.
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using support::WindowFixture;

class tst_WindowCompare : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void takesExactlyTwo();
    void showsTheTables();
    void showsTheDefinitions();
    void escapesForeignText();
    void followsTheLanguage();
    void saysWhenNothingDiffers();
    void saysWhatWentWrong();
    void cutsWhatIsTooLong();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static void select(const WindowFixture& fixture, QList<int> rows);
    /// Compares the two newest dumps by the menu; null when the dialog does not come.
    static QWidget* compared(const WindowFixture& fixture);
    static QString rowText(const QTableView* table, int row);
    static void verifyAll(const WindowFixture& fixture);
    template <class Widget>
    static Widget* part(const QWidget* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }

    support::TestServer m_server;
    QByteArray m_old;
    QByteArray m_new;
};

void tst_WindowCompare::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    VERIFY_RESULT(m_server.execute(mairie, R"(
        CREATE TABLE public.citoyens (id integer PRIMARY KEY, nom text);
        INSERT INTO public.citoyens SELECT i, 'nom ' || i FROM generate_series(1, 1500) AS i;
        CREATE TABLE public.stable (a integer); INSERT INTO public.stable VALUES (1);
        CREATE TABLE public.voies (nom text); INSERT INTO public.voies VALUES ('rue Basse');
        CREATE TABLE public.provisoire (a integer); INSERT INTO public.provisoire VALUES (7);
        CREATE FUNCTION public.tva(n numeric) RETURNS numeric LANGUAGE sql AS 'SELECT n * 0.2';)"));
    m_old = support::realDump(m_server, mairie);
    VERIFY_RESULT(m_server.execute(mairie, R"(
        INSERT INTO public.citoyens SELECT i, 'nom ' || i FROM generate_series(1501, 3000) AS i;
        UPDATE public.voies SET nom = 'rue Neuve';
        DROP TABLE public.provisoire; CREATE TABLE public.rendez_vous (jour date);
        CREATE OR REPLACE FUNCTION public.tva(n numeric) RETURNS numeric LANGUAGE sql AS 'SELECT n * 0.196';)"));
    m_new = support::realDump(m_server, mairie);
}

void tst_WindowCompare::select(const WindowFixture& fixture, QList<int> rows)
{
    QTableView* table = backups(fixture);
    table->clearSelection();
    for (const int row : rows)
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          table->visualRect(table->model()->index(row, 0)).center());
}

QWidget* tst_WindowCompare::compared(const WindowFixture& fixture)
{
    select(fixture, {0, 1});
    support::chooseFromMenu(&fixture.window(), "compareBackups");
    const auto isThere = [&fixture] {
        const QWidget* dialog = fixture.dialog("compareDialog");
        return dialog && (part<QTabWidget>(dialog, "comparisonTabs")->isVisible() ||
                          part<QWidget>(dialog, "messageBar")->isVisible());
    };
    return QTest::qWaitFor(isThere) ? fixture.dialog("compareDialog") : nullptr;
}

void tst_WindowCompare::verifyAll(const WindowFixture& fixture)
{
    backups(fixture)->selectAll();
    support::chooseFromMenu(&fixture.window(), "verifyBackups");
    QTRY_VERIFY(fixture.workspace().activity().isRunning());
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
}

QString tst_WindowCompare::rowText(const QTableView* table, int row)
{
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells += table->model()->index(row, column).data().toString();
    return cells.join(u'|').replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
}

void tst_WindowCompare::takesExactlyTwo()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {1.0, 2.0, 3.0})
        fixture.addDump(m_old, daysAgo);
    fixture.show();
    const auto* action = fixture.window().findChild<QAction*>(QStringLiteral("compareBackups"));
    QVERIFY(!action->isEnabled());
    for (const auto& [rows, expected] :
         {std::pair{QList<int>{0}, false}, {{0, 2}, true}, {{0, 1, 2}, false}}) {
        select(fixture, rows);
        QCOMPARE(action->isEnabled(), expected);
    }
}

void tst_WindowCompare::showsTheTables()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_old, 2);
    fixture.addDump(m_new, 1);
    fixture.show();
    QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    QVERIFY(part<QLabel>(dialog, "comparedBefore")->text().startsWith(u"mercredi 18 novembre 2026"));
    QVERIFY(part<QLabel>(dialog, "comparedAfter")->text().startsWith(u"jeudi 19 novembre 2026"));
    const auto* table = part<QTableView>(dialog, "tableChanges");
    const auto* notes = part<QLabel>(dialog, "comparisonNotes");
    QVERIFY2(notes->isVisible() && notes->text().contains(u"Vérifier"), qPrintable(notes->text()));
    QCOMPARE(rowText(table, 0), QStringLiteral("public.provisoire|disparue|–|–|–|–|–"));
    QCOMPARE(rowText(table, 2), QStringLiteral("public.citoyens|inconnue|–|–|–|–|–"));

    verifyAll(fixture); // the dialog that is open takes it in
    QTRY_VERIFY(!notes->isVisible());
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows += rowText(table, row);
    QCOMPARE(rows, (QStringList{QStringLiteral("public.provisoire|disparue|1|–|-1|2 octets|–"),
                                QStringLiteral("public.rendez_vous|ajoutée|–|0|0|–|0 octet"),
                                QStringLiteral("public.citoyens|modifiée|1 500|3 000|+1 500|18,8 ko|39,8 ko"),
                                QStringLiteral("public.voies|autres lignes|1|1|0|10 octets|10 octets")}));
    QCOMPARE(part<QTabWidget>(dialog, "comparisonTabs")->tabText(0), QStringLiteral("Tables (4)"));

    support::click(part<QCheckBox>(dialog, "hideSame"));
    QCOMPARE(table->model()->rowCount(), 5);
    QHeaderView* header = table->horizontalHeader();
    const QPoint after(header->sectionViewportPosition(3) + header->sectionSize(3) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, after);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, after);
    QVERIFY(rowText(table, 0).startsWith(u"public.citoyens")); // as numbers, the most first
    support::type(part<QLineEdit>(dialog, "changesFilter"), QStringLiteral("STAB"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(rowText(table, 0), QStringLiteral("public.stable|identique|1|1|0|2 octets|2 octets"));
}

void tst_WindowCompare::showsTheDefinitions()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_old, 2);
    fixture.addDump(m_new, 1);
    fixture.show();
    QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    auto* tabs = part<QTabWidget>(dialog, "comparisonTabs");
    QCOMPARE(tabs->tabText(1), QStringLiteral("Définitions (3)"));
    tabs->setCurrentIndex(1);
    auto* table = part<QTableView>(dialog, "definitionChanges");
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows += rowText(table, row);
    QCOMPARE(rows, (QStringList{QStringLiteral("disparue|TABLE|public.provisoire"),
                                QStringLiteral("ajoutée|TABLE|public.rendez_vous"),
                                QStringLiteral("modifiée|FUNCTION|public.tva(numeric)")}));
    auto* diff = part<QPlainTextEdit>(dialog, "definitionDiff");
    QVERIFY(diff->toPlainText().contains(u"\n-CREATE TABLE public.provisoire ("));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(
        diff->toPlainText().contains(u"\n-    AS $$SELECT n * 0.2$$;\n+    AS $$SELECT n * 0.196$$;"));
    QSet<QRgb> colours; // each kind of line has its own
    for (QTextBlock block = diff->document()->begin(); block.isValid(); block = block.next())
        for (const auto& range : block.layout()->formats())
            colours.insert(range.format.foreground().color().rgb());
    QCOMPARE(colours.size(), 3);
    support::type(part<QLineEdit>(dialog, "definitionsFilter"), QStringLiteral("rendez"));
    QCOMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(diff->toPlainText().contains(u"\n+CREATE TABLE public.rendez_vous ("));
}

void tst_WindowCompare::escapesForeignText()
{
    support::ArchiveContent content = support::finishedArchive();
    support::ArchiveContent::Entry view;
    view.description = "VIEW";
    view.section = 2;
    view.tag = "<b>x</b>\u202E";
    view.definition = "SELECT '\u202E\x1B[0m<b>'\n\tFROM x;";
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(support::bytesOf(content), 2);
    content.entries.push_back(view);
    fixture.addDump(support::bytesOf(content), 1);
    fixture.show();
    QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    const QModelIndex name = part<QTableView>(dialog, "definitionChanges")->model()->index(0, 2);
    QCOMPARE(name.data().toString(), QStringLiteral("public.<b>x</b>\\u202e"));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"));
    QVERIFY(part<QPlainTextEdit>(dialog, "definitionDiff")
                ->toPlainText()
                .endsWith(u"+SELECT '\\u202e\\u001b[0m<b>'\n+\tFROM x;"));
}

void tst_WindowCompare::followsTheLanguage()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_old, 2);
    fixture.addDump(m_new, 1);
    fixture.show();
    QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    const auto* table = part<QTableView>(dialog, "tableChanges");
    const auto* tabs = part<QTabWidget>(dialog, "comparisonTabs");
    for (int times = 0; times < 2; ++times) {
        fixture.window().findChild<QAction*>(QStringLiteral("english"))->trigger();
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Comparison of two backups"));
        QCOMPARE(rowText(table, 0), QStringLiteral("public.provisoire|gone|–|–|–|–|–"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Definitions (3)"));
        fixture.window().findChild<QAction*>(QStringLiteral("french"))->trigger();
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Comparaison de deux sauvegardes"));
        QCOMPARE(rowText(table, 0), QStringLiteral("public.provisoire|disparue|–|–|–|–|–"));
    }
}

void tst_WindowCompare::saysWhenNothingDiffers()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_old, 2);
    fixture.addDump(m_old, 1);
    fixture.show();
    verifyAll(fixture);
    QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    const auto* noTable = part<QLabel>(dialog, "noTableChange");
    QVERIFY(noTable->isVisible());
    QCOMPARE(noTable->text(), QStringLiteral("Aucune différence"));
    part<QTabWidget>(dialog, "comparisonTabs")->setCurrentIndex(1);
    QVERIFY(part<QLabel>(dialog, "noDefinitionChange")->isVisible());
    // Once more: it comes to the front and is not opened twice.
    compared(fixture);
    QCOMPARE(fixture.window().findChildren<QDialog*>(QStringLiteral("compareDialog")).size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.dialog("compareDialog"));
}

void tst_WindowCompare::saysWhatWentWrong()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString older = fixture.addDump(m_old, 2);
    fixture.addDump(m_new, 1);
    fixture.show();
    QVERIFY(QFile::resize(fixture.dumpFolder() + u'/' + older, 100));
    const QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    QVERIFY(part<QWidget>(dialog, "messageBar")->isVisible());
    QVERIFY(!part<QTabWidget>(dialog, "comparisonTabs")->isVisible());
}

void tst_WindowCompare::cutsWhatIsTooLong()
{
    support::ArchiveContent content = support::finishedArchive();
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(support::bytesOf(content), 2);
    support::ArchiveContent::Entry view;
    view.description = "VIEW";
    view.section = 2;
    view.tag = "v";
    view.definition = QByteArray("ligne\n").repeated(100'000);
    content.entries.push_back(view);
    fixture.addDump(support::bytesOf(content), 1);
    fixture.show();
    const QWidget* dialog = compared(fixture);
    QVERIFY(dialog);
    part<QTabWidget>(dialog, "comparisonTabs")->setCurrentIndex(1);
    QCOMPARE(part<QPlainTextEdit>(dialog, "definitionDiff")->blockCount(), 5000);
    QVERIFY(part<QLabel>(dialog, "diffIsCut")->isVisible());
}

QTEST_MAIN(tst_WindowCompare)
#include "tst_WindowCompare.moc"
