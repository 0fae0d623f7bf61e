// SPDX-License-Identifier: GPL-3.0-or-later
// The window, offscreen, on a real server and real dumps: what it shows, a backup from the button to the new
// row.
#include "backup/Run.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QWindow>

using namespace std::chrono_literals;
using support::WindowFixture;

class tst_Window : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void showsTheStateAtItsStart();
    void backsUp_data();
    void backsUp();
    void readsTheFolderAgain();
    void filtersAndSorts();
    void saysWhatIsEmpty();
    void cancels_data();
    void cancels();
    void asksBeforeClosing_data();
    void asksBeforeClosing();
    void answersUnderAFloodOfLines();
    void remembersItsPlaceAndItsLanguage();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static QString log(const WindowFixture& fixture)
    {
        return fixture.find<QPlainTextEdit>("log")->toPlainText();
    }
    static QString status(const WindowFixture& fixture) { return fixture.find<QLabel>("jobStatus")->text(); }
    /// What is in the folder of dumps, partial files included, but for the lock.
    static QStringList filesIn(const WindowFixture& fixture);
    /// A backup of a large table that has got as far as writing it.
    static void startLargeBackup(WindowFixture& fixture);
    /// Makes a column wider with the mouse.
    static void dragColumn(QHeaderView* header, int column, int pixels);

    support::TestServer m_server;
    QByteArray m_dump;
};

void tst_Window::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    for (const char* name : {"mairie", "grande"})
        VERIFY_RESULT(m_server.createDatabase(QString::fromLatin1(name)));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grande"), support::largeTable()));
    VERIFY_RESULT(m_server.query(QStringLiteral("postgres"), "CREATE DATABASE moyenne TEMPLATE grande"));
    VERIFY_RESULT(m_server.execute(QStringLiteral("moyenne"), "DELETE FROM public.grande WHERE id % 5 > 0;"));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

QStringList tst_Window::filesIn(const WindowFixture& fixture)
{
    QStringList files = QDir(fixture.dumpFolder()).entryList(QDir::Files | QDir::Hidden);
    files.removeAll(QStringLiteral(".pgsauvegarde.lock"));
    return files;
}

void tst_Window::startLargeBackup(WindowFixture& fixture)
{
    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    QTRY_VERIFY(log(fixture).contains(u"dumping contents of table \"public.grande\""));
    QTRY_VERIFY(!filesIn(fixture).isEmpty());
}

void tst_Window::dragColumn(QHeaderView* header, int column, int pixels)
{
    // Through the window's own events, so that the application knows where the mouse is and what it presses.
    QWindow* window = header->window()->windowHandle();
    const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                      header->height() / 2);
    const QPoint at = header->viewport()->mapTo(header->window(), edge);
    QTest::mouseMove(window, at);
    QTest::mousePress(window, Qt::LeftButton, {}, at);
    QTest::mouseMove(window, at + QPoint(pixels, 0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, at + QPoint(pixels, 0));
}

void tst_Window::showsTheStateAtItsStart()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {0.5, 1.5, 8.0, 13.9, 14.1, 30.0})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();

    QCOMPARE(fixture.window().windowTitle(), QStringLiteral("PgSauvegarde — mairie"));
    QCOMPARE(fixture.find<QLabel>("database")->text(), QStringLiteral("mairie"));
    const auto* server = fixture.find<QLabel>("server");
    QTRY_VERIFY2(server->text().contains(u"PostgreSQL 1"), qPrintable(server->text()));
    QVERIFY2(server->text().contains(QStringLiteral("postgres@") + m_server.socketFolder()),
             qPrintable(server->text()));
    QVERIFY2(server->text().contains(u"Mo"), qPrintable(server->text())); // its size
    QCOMPARE(fixture.find<QLabel>("lastBackup")->text(),
             QStringLiteral("Dernière sauvegarde il y a 12 heures"));

    const QTableView* table = backups(fixture);
    QCOMPARE(support::accessibleName(table), QStringLiteral("Sauvegardes"));
    QCOMPARE(table->model()->rowCount(), 6);
    QStringList verdicts;
    for (int row = 0; row < 6; ++row)
        verdicts += table->model()->index(row, 4).data().toString();
    const QString kept = QStringLiteral("conservée"), expired = QStringLiteral("expirée");
    QCOMPARE(verdicts, QStringList({kept, kept, kept, kept, expired, expired}));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("aujourd’hui à 05:45"));
    QVERIFY(!fixture.find<QPushButton>("jobCancel")->isEnabled());
    QVERIFY(fixture.window().isActiveWindow());
}

void tst_Window::backsUp_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("button") << false;
    QTest::newRow("Ctrl+B") << true;
}

void tst_Window::backsUp()
{
    QFETCH(bool, byKeyboard);
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString earlier = fixture.addDump(m_dump, 2);
    const QByteArray earlierBytes = support::readAll(fixture.dumpFolder() + u'/' + earlier);
    fixture.show();
    QTableView* table = backups(fixture);
    table->selectRow(0);

    auto* bigButton = support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant"));
    QVERIFY(bigButton && bigButton->isEnabled());
    auto* cancel = fixture.find<QPushButton>("jobCancel");
    auto* progress = fixture.find<QProgressBar>("jobProgress");
    if (byKeyboard)
        QTest::keyClick(&fixture.window(), Qt::Key_B, Qt::ControlModifier);
    else
        support::click(bigButton);
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QCOMPARE(support::accessibleName(cancel), QStringLiteral("Annuler"));
    QVERIFY(progress->isVisible());
    QVERIFY(!bigButton->isEnabled()); // one at a time
    QTRY_VERIFY(progress->value() > 0 || !cancel->isVisible());
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());

    QTRY_VERIFY2(log(fixture).contains(u"pg_dump: dumping contents of table \"état civil.personnes\""),
                 qPrintable(log(fixture)));
    const QString made =
        QStringLiteral("mairie_full_20261120_174500.dump"); // the clock of the fixture, in Paris
    const QString manifest = made.chopped(4) + QStringLiteral("json");
    const QString roles = made.chopped(4) + QStringLiteral("roles.sql");
    QCOMPARE(filesIn(fixture), QStringList({earlier, made, manifest, roles}));
    QVERIFY(support::readAll(fixture.dumpFolder() + u'/' + made).startsWith("PGDMP"));
    QCOMPARE(support::readAll(fixture.dumpFolder() + u'/' + earlier), earlierBytes);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QModelIndex row = table->model()->index(0, 0); // on top
    QCOMPARE(row.data().toString(), QStringLiteral("aujourd’hui à 17:45"));
    QVERIFY(table->viewport()->rect().contains(table->visualRect(row)));
    QCOMPARE(table->model()->index(0, 2).data().toString(),
             QStringLiteral("aujourd’hui")); // read back at once
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("jamais"));
    QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 1); // what was selected still is

    QVERIFY2(status(fixture).startsWith(made), qPrintable(status(fixture)));
    QVERIFY2(status(fixture).contains(table->model()->index(0, 1).data().toString()),
             qPrintable(status(fixture))); // its size
    QVERIFY2(status(fixture).contains(u"· 5\u202F401 lignes ·"), qPrintable(status(fixture)));
    QVERIFY(!progress->isVisible() && !cancel->isEnabled() && bigButton->isEnabled());
    QCOMPARE(fixture.find<QLabel>("lastBackup")->text(),
             QStringLiteral("Dernière sauvegarde à l’instant, vérifiée"));
    // The whole log is in a file, which only its owner reads.
    const QFileInfoList files =
        QDir(fixture.path(QStringLiteral("logs"))).entryInfoList({QStringLiteral("backup_*.log")});
    QCOMPARE(files.size(), 1);
    QVERIFY(support::readAll(files[0].filePath()).contains("dumping contents of table"));
    QVERIFY(!files[0].permission(QFile::ReadGroup) && !files[0].permission(QFile::ReadOther));
}

void tst_Window::readsTheFolderAgain()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString first = fixture.addDump(m_dump, 1);
    fixture.show();
    const QAbstractItemModel* rows = backups(fixture)->model();
    QCOMPARE(rows->rowCount(), 1);
    fixture.addDump(m_dump, 2);
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 2, 2000);
    QVERIFY(QFile::remove(fixture.dumpFolder() + u'/' + first));
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 1, 2000);
    // Changed in place, which the system does not tell of a folder: the file is not whole any more.
    QFile file(fixture.dumpFolder() + u'/' + fixture.dumps().constFirst());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(40));
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, 2).data().toString(), QStringLiteral("endommagée"), 2000);
    QVERIFY(QDir(fixture.dumpFolder()).removeRecursively());
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 0, 2000);
}

void tst_Window::filtersAndSorts()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {0.5, 1.0, 20.0, 21.0})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();
    const QTableView* table = backups(fixture);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = fixture.find<QLineEdit>("filter");
    QVERIFY(filter->hasFocus());
    support::typeMore(filter, QStringLiteral("expirée"));
    QCOMPARE(table->model()->rowCount(), 2);
    support::typeMore(filter, QStringLiteral(" rien de tel"));
    QCOMPARE(table->model()->rowCount(), 0);
    support::type(filter, {});
    QCOMPARE(table->model()->rowCount(), 4);

    const QString newest = table->model()->index(0, 0).data().toString();
    const QHeaderView* header = table->horizontalHeader();
    const QPoint date(header->sectionViewportPosition(0) + header->sectionSize(0) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, date);
    QCOMPARE(table->model()->index(3, 0).data().toString(), newest);
}

void tst_Window::saysWhatIsEmpty()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    QVERIFY(fixture.find<QLabel>("lastBackup")->text().startsWith(u"Aucune sauvegarde complète"));
    QCOMPARE(fixture.find<QLabel>("retentionTotals")->text(), QStringLiteral("Rien à supprimer"));
    QVERIFY(!support::button(&fixture.window(), QStringLiteral("Appliquer la rétention…"))->isEnabled());
}

void tst_Window::cancels_data()
{
    QTest::addColumn<bool>("byMenu");
    QTest::newRow("button") << false;
    QTest::newRow("menu") << true;
}

void tst_Window::cancels()
{
    QFETCH(bool, byMenu);
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("grande"));
    fixture.show();
    startLargeBackup(fixture);
    if (byMenu)
        support::chooseFromMenu(&fixture.window(), "cancelJob");
    else
        support::click(support::button(&fixture.window(), QStringLiteral("Annuler")));
    QCOMPARE(status(fixture), QStringLiteral("Annulation…"));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 5000);
    QVERIFY2(status(fixture).startsWith(u"Annulé"), qPrintable(status(fixture)));
    QCOMPARE(filesIn(fixture), QStringList());
    QVERIFY(!fixture.find<QWidget>("jobMessage")->isVisible()); // no error
    QVERIFY(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant"))->isEnabled());
}

void tst_Window::asksBeforeClosing_data()
{
    QTest::addColumn<bool>("accepts");
    QTest::newRow("go on") << false;
    QTest::newRow("cancel and close") << true;
}

void tst_Window::asksBeforeClosing()
{
    QFETCH(bool, accepts);
    WindowFixture fixture;
    fixture.configure(m_server, accepts ? QStringLiteral("grande") : QStringLiteral("moyenne"));
    fixture.show();
    startLargeBackup(fixture);
    fixture.prompt.accepts = accepts;
    fixture.window().close();
    QCOMPARE(fixture.prompt.questions.size(), 1U);
    QCOMPARE(fixture.prompt.questions[0].accept, QStringLiteral("Annuler la sauvegarde et &fermer"));
    QVERIFY(fixture.window().isVisible()); // at least until the file is removed
    if (accepts) {
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window().isVisible(), 5000);
        QCOMPARE(filesIn(fixture), QStringList());
    } else {
        QVERIFY(!fixture.workspace().activity().isCancelled());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 60'000);
        QCOMPARE(fixture.dumps().size(), 1);
        QVERIFY(fixture.window().isVisible());
        fixture.window().close();
        QCOMPARE(fixture.prompt.questions.size(), 1U); // nothing runs: nothing to ask
        QVERIFY(!fixture.window().isVisible());
    }
}

void tst_Window::answersUnderAFloodOfLines()
{
    constexpr int count = 100'000;
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("moyenne"));
    fixture.show();
    // A real backup, whose tool is very talkative once it has begun to write.
    ui::Workspace& workspace = fixture.workspace();
    workspace.activity().run<backup::Report>(
        ui::Activity::Kind::Backup,
        [request = workspace.request(), &scanner = workspace.scanner(),
         folders = QStringList{m_server.binaries()}](base::JobContext context) {
            backup::Request complete = request;
            complete.toolFolders = folders;
            context.onProgress = [shown = context.onProgress, log = context.onLog,
                                  talked = false](const base::Progress& progress) mutable {
                shown(progress);
                if (progress.bytes <= 0 || std::exchange(talked, true))
                    return;
                for (int i = 0; i < count; ++i)
                    log(i % 1000 == 0 ? base::LogLevel::Warning : base::LogLevel::Info,
                        QStringLiteral("pg_dump: line %1, as long as a real one").arg(i));
            };
            return backup::run(complete, scanner, context);
        },
        [](const base::Result<backup::Report>& result) -> ui::Activity::Ending {
            return {result ? std::nullopt : std::optional(result.error()), [] {
                        return QStringLiteral("made");
                    }};
        });

    QElapsedTimer sinceLast;
    qint64 worst = 0;
    QTimer probe;
    connect(&probe, &QTimer::timeout, this, [&] { worst = std::max(worst, sinceLast.restart()); });
    probe.setTimerType(Qt::PreciseTimer);
    sinceLast.start();
    probe.start(5ms);
    QTRY_VERIFY_WITH_TIMEOUT(log(fixture).contains(u"line 99999, as long"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.activity().isRunning(), 60'000);
    probe.stop();
    QVERIFY2(worst < 250, qPrintable(QStringLiteral("%1 ms").arg(worst)));
    QCOMPARE(status(fixture), QStringLiteral("made"));
    const auto* view = fixture.find<QPlainTextEdit>("log");
    QVERIFY(view->blockCount() <= 5000);
    QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum()); // it follows
    const QStringList files =
        QDir(fixture.path(QStringLiteral("logs"))).entryList({QStringLiteral("backup_*.log")});
    QCOMPARE(support::readAll(fixture.path(QStringLiteral("logs/") + files.value(0))).count(": line "),
             qsizetype(count));
}

void tst_Window::remembersItsPlaceAndItsLanguage()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    fixture.window().resize(1000, 700);
    auto* panes = fixture.find<QSplitter>("panes");
    panes->setSizes({480, 500});
    const QList<int> sizes = panes->sizes();
    QCoreApplication::processEvents();
    const int width = backups(fixture)->columnWidth(0);
    dragColumn(backups(fixture)->horizontalHeader(), 0, 30);
    QCOMPARE(backups(fixture)->columnWidth(0), width + 30);
    support::chooseFromMenu(&fixture.window(), "english");
    fixture.window().close();
    QVERIFY(!fixture.window().isVisible());
    QCOMPARE(base::savedLanguage(), base::Language::English);
    fixture.restart();
    QCOMPARE(fixture.window().size(), QSize(1000, 700));
    QCOMPARE(fixture.find<QSplitter>("panes")->sizes(), sizes);
    QCOMPARE(backups(fixture)->columnWidth(0), width + 30);
    QVERIFY(fixture.window().findChild<QAction*>(QStringLiteral("english"))->isChecked());
}

QTEST_MAIN(tst_Window)
#include "tst_Window.moc"
