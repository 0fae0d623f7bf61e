// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring a dump as a test, from the window, on real servers: what is offered, the run beside a backup,
// what it found, what is remembered.
#include "base/Format.h"
#include "catalogue/Sidecars.h"
#include "restore/drill/OutcomeJson.h"
#include "support/DrillSamples.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

namespace {

constexpr int drillColumn = 3;
constexpr int longest = 120'000; // milliseconds: a server is made, on a busy machine

QString plain(QString text)
{
    return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
}

} // namespace

class tst_WindowDrill : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void isOfferedForOneThatIsWhole();
    void passesAndIsRemembered();
    void passesInAScratchDatabase();
    void failsAndSaysWhere();
    void backsUpMeanwhile();
    void cancels();
    void asksBeforeClosing();
    void closedDialogComesBack();
    void headerTells_data();
    void headerTells();
    void columnSorts();
    void savesTheReport_data();
    void savesTheReport();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static void selectRow(const WindowFixture& fixture, int row)
    {
        QTableView* table = backups(fixture);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    static QString cell(const WindowFixture& fixture, int row)
    {
        return plain(backups(fixture)->model()->index(row, drillColumn).data().toString());
    }
    template <class Widget>
    static Widget* part(const QWidget* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    static QString text(const QWidget* dialog, const char* name)
    {
        return plain(part<QLabel>(dialog, name)->text());
    }
    /// By the key; null when no plan comes.
    static QWidget* opened(const WindowFixture& fixture);
    static QWidget* started(const WindowFixture& fixture);
    /// What was recorded of the only drill.
    static restore::drill::Outcome recorded(const WindowFixture& fixture, const QString& dump)
    {
        const QByteArray json = support::readAll(fixture.dumpFolder() + u'/' +
                                                 QString::fromLatin1(catalogue::drillName(dump.toLatin1())));
        return restore::drill::outcomeFrom(json, dump).value_or(restore::drill::Outcome());
    }
    /// What a drill leaves behind: nothing.
    static bool isCleanedUp(const WindowFixture& fixture)
    {
        return QDir(fixture.path(QStringLiteral("drills")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty();
    }

    support::TestServer m_server;
    QByteArray m_dump;
    QByteArray m_oneFails; ///< of which one object cannot be restored
};

void tst_WindowDrill::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    VERIFY_RESULT(m_server.execute(mairie, support::smallSchema()));
    m_dump = support::realDump(m_server, mairie);
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("essai")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("essai"),
                                   "CREATE TABLE t (a integer); INSERT INTO t VALUES (1);"
                                   "CREATE DOMAIN d AS integer"));
    m_oneFails = support::realDump(m_server, QStringLiteral("essai")).replace("d AS integer", "d AS integeX");
}

QWidget* tst_WindowDrill::opened(const WindowFixture& fixture)
{
    QTest::keyClick(&fixture.window(), Qt::Key_T, Qt::ControlModifier);
    const auto isThere = [&fixture] {
        const QWidget* dialog = fixture.dialog("drillDialog");
        return dialog && part<QPushButton>(dialog, "drillStart")->isEnabled();
    };
    return QTest::qWaitFor(isThere, longest) ? fixture.dialog("drillDialog") : nullptr;
}

QWidget* tst_WindowDrill::started(const WindowFixture& fixture)
{
    QWidget* dialog = opened(fixture);
    if (dialog)
        support::click(part<QPushButton>(dialog, "drillStart"));
    return fixture.workspace().drill().isRunning() ? dialog : nullptr;
}

void tst_WindowDrill::isOfferedForOneThatIsWhole()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    const auto* action = fixture.window().findChild<QAction*>(QStringLiteral("testRestore"));
    QVERIFY(!action->isEnabled()); // there is none
    QVERIFY(!fixture.find<QPushButton>("testRestoreButton")->isEnabled());
    for (const double daysAgo : {1.0, 2.0})
        fixture.addDump(m_dump, daysAgo);
    const QString damaged = fixture.addDump(m_dump, 3);
    QVERIFY(QFile::resize(fixture.dumpFolder() + u'/' + damaged, 8));
    QTRY_COMPARE(backups(fixture)->model()->rowCount(), 3);
    QVERIFY(action->isEnabled()); // the newest
    QCOMPARE(plain(fixture.find<QLabel>("lastDrill")->text()),
             QStringLiteral("Aucune restauration testée pour l’instant"));
    for (const auto& [row, expected] : {std::pair{0, true}, {2, false}, {1, true}}) {
        selectRow(fixture, row);
        QCOMPARE(action->isEnabled(), expected);
    }
    support::click(support::button(&fixture.window(), QStringLiteral("Tester la restauration…")));
    QVERIFY(fixture.dialog("drillDialog"));
    QVERIFY(!fixture.dialog("drillDialog")->isModal());
    QCOMPARE(text(fixture.dialog("drillDialog"), "drillDumpName"), fixture.dumps()[1]); // the selected one
    backups(fixture)->selectAll();
    QVERIFY(!action->isEnabled());
}

void tst_WindowDrill::passesAndIsRemembered()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    fixture.show();
    QCOMPARE(cell(fixture, 0), QStringLiteral("–"));
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QVERIFY(part<QRadioButton>(dialog, "drillPrivate")->isChecked());
    QVERIFY2(text(dialog, "drillSpace").contains(fixture.path(QStringLiteral("drills"))),
             qPrintable(text(dialog, "drillSpace")));
    support::click(part<QPushButton>(dialog, "drillStart"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "drillVerdict")->isVisible(), longest);
    const restore::drill::Outcome outcome = recorded(fixture, name);
    QVERIFY2(outcome.hasPassed() && !outcome.tables.empty(), qPrintable(text(dialog, "drillVerdict")));
    QCOMPARE(text(dialog, "drillVerdict"), plain(verdict(outcome).toString()));
    auto* tables = part<QTableView>(dialog, "drillTables");
    QCOMPARE(tables->model()->rowCount(), int(outcome.tables.size()));
    for (int row = 0; row < tables->model()->rowCount(); ++row)
        QCOMPARE(tables->model()->index(row, 2).data(), tables->model()->index(row, 3).data());
    QCOMPARE(part<QTableView>(dialog, "drillTimes")->model()->rowCount(), int(outcome.phases.size()) + 1);

    QTRY_COMPARE(cell(fixture, 0), QStringLiteral("aujourd’hui"));
    QCOMPARE(plain(fixture.find<QLabel>("drillStatus")->text()), plain(verdict(outcome).toString()));
    QTRY_VERIFY(fixture.find<QLabel>("lastDrill")->text().startsWith(u"Restauration testée"));
    QVERIFY(isCleanedUp(fixture));
    fixture.restart();
    QTRY_COMPARE(cell(fixture, 0), QStringLiteral("aujourd’hui"));

    // Known for good, although the dump goes.
    QVERIFY(QFile::remove(fixture.dumpFolder() + u'/' + name));
    QVERIFY(QFile::remove(fixture.dumpFolder() + u'/' +
                          QString::fromLatin1(catalogue::drillName(name.toLatin1()))));
    fixture.addDump(m_dump, 0.5);
    QTRY_COMPARE(cell(fixture, 0), QStringLiteral("–"));
    QVERIFY(fixture.find<QLabel>("lastDrill")->text().startsWith(u"Restauration testée"));
}

void tst_WindowDrill::passesInAScratchDatabase()
{
    WindowFixture fixture(base::Language::English);
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    fixture.show();
    const auto databases = [this] {
        return m_server.query(QStringLiteral("postgres"), "SELECT datname FROM pg_database ORDER BY 1")
            .value_or(std::vector<postgres::Row>());
    };
    const auto before = databases();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    support::click(part<QRadioButton>(dialog, "drillScratch"));
    QVERIFY(!part<QPushButton>(dialog, "drillStart")->isEnabled()); // another plan
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "drillStart")->isEnabled(), longest);
    QVERIFY2(text(dialog, "drillWhat").contains(u"configured server"), qPrintable(text(dialog, "drillWhat")));
    support::click(part<QPushButton>(dialog, "drillStart"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "drillVerdict")->isVisible(), longest);
    QVERIFY2(recorded(fixture, name).hasPassed(), qPrintable(text(dialog, "drillVerdict")));
    QVERIFY(recorded(fixture, name).place == restore::drill::Place::ScratchDatabase);
    QTRY_COMPARE(cell(fixture, 0), QStringLiteral("today"));
    QCOMPARE(databases(), before);
}

void tst_WindowDrill::failsAndSaysWhere()
{
    WindowFixture fixture;
    const QString name = fixture.addDump(m_oneFails, 1, QStringLiteral("essai"));
    fixture.configure(m_server, QStringLiteral("essai"));
    fixture.show();
    QWidget* dialog = started(fixture);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "drillVerdict")->isVisible(), longest);
    const restore::drill::Outcome outcome = recorded(fixture, name);
    QVERIFY(!outcome.hasPassed() && !outcome.log.isEmpty());
    QCOMPARE(text(dialog, "drillVerdict"), plain(verdict(outcome).toString()));
    const auto* findings = part<QListWidget>(dialog, "drillFindings");
    QVERIFY(findings->isVisible()); // what differs is what is shown first
    QStringList lines;
    for (int row = 0; row < findings->count(); ++row)
        lines += findings->item(row)->text();
    QVERIFY2(lines.join(u'\n').contains(u"integex"), qPrintable(lines.join(u'\n')));
    QTRY_COMPARE(cell(fixture, 0), QStringLiteral("échouée"));
    QVERIFY(fixture.find<QWidget>("jobMessage")->isVisible());
    QVERIFY2(plain(fixture.find<QLabel>("lastDrill")->text()).endsWith(u"échec"),
             qPrintable(fixture.find<QLabel>("lastDrill")->text()));
    QVERIFY(isCleanedUp(fixture));
}

/// A backup has to wait for no drill.
void tst_WindowDrill::backsUpMeanwhile()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QVERIFY(started(fixture));
    support::click(fixture.find<QPushButton>("backUpNow"));
    QVERIFY(fixture.workspace().activity().isRunning() && fixture.workspace().drill().isRunning());
    QTRY_VERIFY(fixture.find<QLabel>("jobStatus")->isVisible());
    QVERIFY(fixture.find<QLabel>("drillStatus")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().isBusy(), longest);
    QTRY_COMPARE(backups(fixture)->model()->rowCount(), 2);
    QCOMPARE(cell(fixture, 1), QStringLiteral("aujourd’hui"));
    QCOMPARE(cell(fixture, 0), QStringLiteral("–"));
}

void tst_WindowDrill::cancels()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = started(fixture);
    QVERIFY(dialog);
    support::click(fixture.find<QPushButton>("drillCancel"));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().drill().isRunning(), longest);
    QVERIFY(part<QPushButton>(dialog, "drillStart")->isEnabled()); // back where it began
    QCOMPARE(plain(fixture.find<QLabel>("drillStatus")->text()),
             QStringLiteral("Le test de restauration a été annulé ; tout ce qu’il avait créé est supprimé."));
    QCOMPARE(cell(fixture, 0), QStringLiteral("–"));
    QVERIFY(isCleanedUp(fixture));
}

void tst_WindowDrill::asksBeforeClosing()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QVERIFY(started(fixture));
    fixture.window().close();
    QCOMPARE(fixture.prompt.questions.size(), size_t(1));
    QVERIFY(fixture.window().isVisible() && fixture.workspace().drill().isRunning());
    fixture.prompt.accepts = true;
    fixture.window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().isVisible(), longest);
    QVERIFY(!fixture.workspace().drill().isRunning());
    QVERIFY(isCleanedUp(fixture));
}

void tst_WindowDrill::closedDialogComesBack()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = started(fixture);
    QVERIFY(dialog);
    support::click(part<QPushButton>(dialog, "drillClose"));
    QVERIFY(!dialog->isVisible());
    QVERIFY(fixture.workspace().drill().isRunning());
    fixture.activate();
    QTest::keyClick(&fixture.window(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(fixture.dialog("drillDialog"), dialog);
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(dialog, "drillVerdict")->isVisible(), longest);
}

void tst_WindowDrill::headerTells_data()
{
    QTest::addColumn<bool>("french");
    QTest::addColumn<double>("daysAgo"); // 0: never
    QTest::addColumn<bool>("passed");
    QTest::addColumn<QString>("line");
    QTest::newRow("never, French") << true << 0.0 << true << "Aucune restauration testée pour l’instant";
    QTest::newRow("never, English") << false << 0.0 << true << "No restore tested yet";
    QTest::newRow("passed, French") << true << 12.0 << true << "Restauration testée il y a 12 jours, en %1";
    QTest::newRow("passed, English") << false << 12.0 << true << "Restore tested 12 days ago, in %1";
    QTest::newRow("due, French") << true << 61.0 << true
                                 << "Restauration testée il y a 61 jours : un nouveau test est à faire";
    QTest::newRow("due, English") << false << 61.0 << true << "Restore tested 61 days ago: a new test is due";
    QTest::newRow("failed, French") << true << 12.0 << false << "Restauration testée il y a 12 jours : échec";
    QTest::newRow("failed, English") << false << 12.0 << false << "Restore tested 12 days ago: it failed";
}

void tst_WindowDrill::headerTells()
{
    QFETCH(bool, french);
    QFETCH(double, daysAgo);
    QFETCH(bool, passed);
    QFETCH(QString, line);
    WindowFixture fixture(french ? base::Language::French : base::Language::English);
    fixture.configure(m_server);
    const QString dump = fixture.addDump(m_dump, 20);
    const auto outcome = passed ? support::passedOutcome(3) : support::failedOutcome();
    if (daysAgo > 0)
        fixture.addDrill(dump, outcome, daysAgo * 24);
    fixture.show();
    if (line.contains(u"%1"))
        line = line.arg(base::durationText(outcome.restoreMs()));
    QCOMPARE(plain(fixture.find<QLabel>("lastDrill")->text()), plain(line));
}

/// What needs attention comes last, as with the verifications.
void tst_WindowDrill::columnSorts()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString failed = fixture.addDump(m_dump, 1);
    fixture.addDump(m_dump, 2);
    const QString passed = fixture.addDump(m_dump, 3);
    fixture.addDrill(failed, support::failedOutcome(), 5);
    fixture.addDrill(passed, support::passedOutcome(3), 8.0 * 24);
    fixture.show();
    QTableView* table = backups(fixture);
    const auto shown = [&] {
        return QStringList{cell(fixture, 0), cell(fixture, 1), cell(fixture, 2)};
    };
    QCOMPARE(shown(),
             (QStringList{QStringLiteral("échouée"), QStringLiteral("–"), QStringLiteral("le 12 nov.")}));
    table->sortByColumn(drillColumn, Qt::AscendingOrder);
    QCOMPARE(shown(),
             (QStringList{QStringLiteral("le 12 nov."), QStringLiteral("–"), QStringLiteral("échouée")}));
    const QModelIndex index = table->model()->index(2, drillColumn);
    QVERIFY(!index.data(Qt::DecorationRole).isNull());
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"20 novembre 2026"));
}

void tst_WindowDrill::savesTheReport_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("language"); // index in the list
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("HTML, French") << ".html" << 0 << QByteArray("<html");
    QTest::newRow("HTML, English") << ".html" << 1 << QByteArray("<html");
    QTest::newRow("PDF, English") << ".pdf" << 1 << QByteArray("%PDF-");
}

void tst_WindowDrill::savesTheReport()
{
    QFETCH(QString, ending);
    QFETCH(int, language);
    QFETCH(QByteArray, expected);
    WindowFixture fixture;
    fixture.configure(m_server);
    const auto outcome = support::passedOutcome(3);
    fixture.addDrill(fixture.addDump(m_dump, 1), outcome, 2);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    auto* last = part<QPushButton>(dialog, "drillShowLast");
    QTRY_VERIFY(last->isVisible());
    support::click(last);
    QTRY_VERIFY(part<QLabel>(dialog, "drillVerdict")->isVisible());
    const QString verdict = part<QLabel>(dialog, "drillVerdict")->text();
    part<QComboBox>(dialog, "reportLanguage")->setCurrentIndex(language);
    fixture.prompt.newFile = fixture.path(QStringLiteral("rapport")) + ending;
    support::click(part<QPushButton>(dialog, "saveReport"));
    QTRY_VERIFY(QFile::exists(fixture.prompt.newFile));
    QTRY_VERIFY(part<QWidget>(dialog, "messageBar")->isVisible());
    const QByteArray report = support::readAll(fixture.prompt.newFile);
    QVERIFY2(report.left(200).contains(expected), report.left(200).constData());
    if (ending == u".html")
        QCOMPARE(report.contains(verdict.toHtmlEscaped().toUtf8()), language == 0);
    QCOMPARE(part<QLabel>(dialog, "drillVerdict")->text(), verdict); // the window keeps its own
}

QTEST_MAIN(tst_WindowDrill)
#include "tst_WindowDrill.moc"
