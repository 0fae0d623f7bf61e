// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring from the window, on a real server: what, where to, the preview, the run, and what it meets.
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using support::WindowFixture;

class tst_WindowRestore : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void isOfferedForOneThatIsWhole();
    void restoresOneTable();
    void filtersAndTicks();
    void replacesOnlyWhatWasTyped();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void showsErrorsThatWerePassedOver();
    void saysWhatAFailureLeft();
    void opensManyObjectsAtOnce();
    void restoresAFileFromElsewhere();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static void selectRow(const WindowFixture& fixture, int row)
    {
        QTableView* table = backups(fixture);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    /// By the key, on the newest dump; null when its contents do not come.
    static QWidget* opened(const WindowFixture& fixture);
    template <class Widget>
    static Widget* part(const QWidget* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    static void press(const QWidget* dialog, const char* name)
    {
        support::click(part<QPushButton>(dialog, name));
    }
    static QString text(const QWidget* dialog, const char* name)
    {
        return part<QLabel>(dialog, name)->text().replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
    }
    /// From its first page on, into a new database of that name; waits for the preview or its error.
    static bool reviewNew(const QWidget* dialog, const QString& database);
    static bool ran(const WindowFixture& fixture, const QWidget* dialog);
    /// The first index below that shows such a text.
    static QModelIndex found(const QTreeView* tree, const QString& text)
    {
        const QModelIndexList all = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                         Qt::MatchStartsWith | Qt::MatchRecursive);
        return all.value(0);
    }
    static void toggle(QTreeView* tree, const QString& text)
    {
        const QModelIndex index = found(tree, text);
        QVERIFY2(index.isValid(), qPrintable(text));
        tree->setFocus();
        tree->setCurrentIndex(index);
        QTest::keyClick(tree, Qt::Key_Space);
    }
    static Qt::CheckState state(const QTreeView* tree, const QString& text)
    {
        return Qt::CheckState(found(tree, text).data(Qt::CheckStateRole).toInt());
    }
    QString answer(const QString& database, const QByteArray& sql) const
    {
        const auto rows = m_server.query(database, sql);
        return !rows           ? QString::fromUtf8(support::told(rows.error()))
               : rows->empty() ? QString()
                               : rows->front().join(u'|');
    }
    bool exists(const QString& database) const
    {
        return !answer(QStringLiteral("postgres"),
                       "SELECT 1 FROM pg_database WHERE datname = '" + database.toUtf8() + "'")
                    .isEmpty();
    }

    support::TestServer m_server;
    QByteArray m_dump;
    QByteArray m_oneFails; ///< of which one object cannot be restored
};

void tst_WindowRestore::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    VERIFY_RESULT(m_server.execute(mairie, R"(
        CREATE ROLE agent; CREATE SCHEMA metier;
        CREATE TYPE metier.etat AS ENUM ('en attente', 'faite');
        CREATE TABLE metier.citoyens (id integer PRIMARY KEY, nom text);
        INSERT INTO metier.citoyens SELECT i, 'nom ' || i FROM generate_series(1, 1500) AS i;
        CREATE TABLE metier.demandes (id integer PRIMARY KEY, de integer REFERENCES metier.citoyens, etat metier.etat);
        INSERT INTO metier.demandes VALUES (1, 7, 'faite');
        GRANT SELECT ON metier.demandes TO agent;
        CREATE VIEW metier.faites AS SELECT * FROM metier.demandes WHERE etat = 'faite';
        CREATE TABLE public.voies (nom text); INSERT INTO public.voies VALUES ('rue Basse');
        CREATE FUNCTION public.tva(n numeric) RETURNS numeric LANGUAGE sql AS 'SELECT n * 0.2';)"));
    m_dump = support::realDump(m_server, mairie);
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("essai")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("essai"),
                                   "CREATE TABLE t (a integer); INSERT INTO t VALUES (1);"
                                   "CREATE DOMAIN d AS integer"));
    m_oneFails = support::realDump(m_server, QStringLiteral("essai")).replace("d AS integer", "d AS integeX");
}

QWidget* tst_WindowRestore::opened(const WindowFixture& fixture)
{
    selectRow(fixture, 0);
    QTest::keyClick(&fixture.window(), Qt::Key_R, Qt::ControlModifier);
    const auto isThere = [&fixture] {
        const QWidget* dialog = fixture.dialog("restoreDialog");
        return dialog && (part<QPushButton>(dialog, "restoreNext")->isEnabled() ||
                          part<QWidget>(dialog, "messageBar")->isVisible());
    };
    return QTest::qWaitFor(isThere) ? fixture.dialog("restoreDialog") : nullptr;
}

bool tst_WindowRestore::reviewNew(const QWidget* dialog, const QString& database)
{
    press(dialog, "restoreNext");
    if (!database.isEmpty())
        support::type(part<QLineEdit>(dialog, "restoreNewName"), database);
    press(dialog, "restoreNext");
    return QTest::qWaitFor([dialog] { return part<QLabel>(dialog, "restoreLooking")->isHidden(); });
}

bool tst_WindowRestore::ran(const WindowFixture& fixture, const QWidget* dialog)
{
    press(dialog, "restoreStart");
    return fixture.workspace().activity().isRunning() &&
           QTest::qWaitFor([&fixture] { return !fixture.workspace().activity().isRunning(); }, 30'000);
}

void tst_WindowRestore::isOfferedForOneThatIsWhole()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {1.0, 2.0})
        fixture.addDump(m_dump, daysAgo);
    const QString damaged = fixture.addDump(m_dump, 3);
    QVERIFY(QFile::resize(fixture.dumpFolder() + u'/' + damaged, 8));
    fixture.show();
    const auto* action = fixture.window().findChild<QAction*>(QStringLiteral("restoreBackup"));
    QVERIFY(!action->isEnabled());
    for (const auto& [row, expected] : {std::pair{0, true}, {2, false}, {1, true}}) {
        selectRow(fixture, row);
        QCOMPARE(action->isEnabled(), expected);
    }
    backups(fixture)->selectAll();
    QVERIFY(!action->isEnabled());
}

void tst_WindowRestore::restoresOneTable()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    QVERIFY(part<QRadioButton>(dialog, "restoreEverything")->isChecked());
    support::click(part<QRadioButton>(dialog, "restoreTicked"));
    QVERIFY(!part<QPushButton>(dialog, "restoreNext")->isEnabled()); // nothing is ticked
    auto* tree = part<QTreeView>(dialog, "restoreTree");
    tree->expandAll();
    toggle(tree, QStringLiteral("demandes"));
    QTRY_COMPARE(text(dialog, "restoreAdded"),
                 QStringLiteral("1 objet est coché · et 2 objets dont il dépend")); // schema, type
    QVERIFY2(text(dialog, "restoreLeftOut").contains(u"demandes_de_fkey"),
             qPrintable(text(dialog, "restoreLeftOut")));

    press(dialog, "restoreNext");
    QCOMPARE(part<QLineEdit>(dialog, "restoreNewName")->text(), QStringLiteral("mairie_restored_20261120"));
    press(dialog, "restoreBack");
    QVERIFY(reviewNew(dialog, QStringLiteral("une table")));
    QVERIFY2(text(dialog, "restoreWhat").contains(u"« une table » est créée"),
             qPrintable(text(dialog, "restoreWhat")));
    QVERIFY(text(dialog, "restoreCautions").contains(u"Rien n’indique qui a fait cette sauvegarde"));
    const QString commands = part<QPlainTextEdit>(dialog, "restoreCommands")->toPlainText();
    QVERIFY2(commands.contains(u"pg_restore") && commands.contains(u"CREATE DATABASE \"une table\""),
             qPrintable(commands));
    press(dialog, "restoreCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), commands);
    QVERIFY(!part<QLineEdit>(dialog, "restoreConfirm")->isVisible()); // nothing to lose
    QVERIFY(!exists(QStringLiteral("une table")));                    // only looked so far

    QVERIFY(ran(fixture, dialog));
    QVERIFY2(text(dialog, "restoreStatus").startsWith(u"Restaurée dans « une table »"),
             qPrintable(text(dialog, "restoreStatus")));
    QCOMPARE(answer(QStringLiteral("une table"), "SELECT id, de, etat FROM metier.demandes"),
             QStringLiteral("1|7|faite"));
    QCOMPARE(answer(QStringLiteral("une table"),
                    "SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind IN ('r', 'v') AND "
                    "relnamespace IN ('metier'::regnamespace, 'public'::regnamespace)"),
             QStringLiteral("demandes"));
    QVERIFY(text(&fixture.window(), "jobStatus").startsWith(u"Restaurée dans"));
}

void tst_WindowRestore::filtersAndTicks()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    auto* tree = part<QTreeView>(dialog, "restoreTree");
    QVERIFY(!tree->isEnabled());
    support::click(part<QRadioButton>(dialog, "restoreTicked"));
    support::type(part<QLineEdit>(dialog, "restoreFilter"), QStringLiteral("METIER dem"));
    QVERIFY(found(tree, QStringLiteral("demandes")).isValid());
    QVERIFY(!found(tree, QStringLiteral("citoyens")).isValid());
    QVERIFY(!found(tree, QStringLiteral("public")).isValid());
    toggle(tree, QStringLiteral("metier")); // of it, what is shown
    QCOMPARE(state(tree, QStringLiteral("demandes")), Qt::Checked);
    QCOMPARE(state(tree, QStringLiteral("metier")), Qt::PartiallyChecked);
    part<QLineEdit>(dialog, "restoreFilter")->clear();
    tree->expandAll();
    QCOMPARE(state(tree, QStringLiteral("citoyens")), Qt::Unchecked);
    QCOMPARE(state(tree, QStringLiteral("Tables (2)")), Qt::PartiallyChecked);
    toggle(tree, QStringLiteral("metier"));
    QCOMPARE(state(tree, QStringLiteral("faites")), Qt::Checked);
    QCOMPARE(state(tree, QStringLiteral("etat")), Qt::Checked);
    QCOMPARE(state(tree, QStringLiteral("voies")), Qt::Unchecked);
    toggle(tree, QStringLiteral("metier"));
    QCOMPARE(state(tree, QStringLiteral("metier")), Qt::Unchecked);
    QVERIFY(!part<QPushButton>(dialog, "restoreNext")->isEnabled());
}

void tst_WindowRestore::replacesOnlyWhatWasTyped()
{
    const QString target = QStringLiteral("cible");
    VERIFY_RESULT(m_server.createDatabase(target));
    VERIFY_RESULT(m_server.execute(target, "CREATE TABLE perdue (a integer)"));
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    press(dialog, "restoreNext");
    QTRY_VERIFY(part<QRadioButton>(dialog, "restoreExisting")->isEnabled());
    support::click(part<QRadioButton>(dialog, "restoreExisting"));
    auto* names = part<QComboBox>(dialog, "restoreExistingName");
    QCOMPARE(names->findText(QStringLiteral("postgres")), -1);
    names->setCurrentIndex(names->findText(target));
    press(dialog, "restoreNext");
    QTRY_VERIFY(part<QLineEdit>(dialog, "restoreConfirm")->isVisible());
    QVERIFY2(text(dialog, "restoreWhat").contains(u"REMPLACÉE"), qPrintable(text(dialog, "restoreWhat")));
    QVERIFY2(text(dialog, "restoreCautions").startsWith(u"Ce qu’elle contient maintenant est perdu"),
             qPrintable(text(dialog, "restoreCautions")));
    auto* start = part<QPushButton>(dialog, "restoreStart");
    QVERIFY(!start->isEnabled());
    auto* confirm = part<QLineEdit>(dialog, "restoreConfirm");
    support::type(confirm, QStringLiteral("cibl"));
    QVERIFY(!start->isEnabled());
    support::type(confirm, QStringLiteral("Cible"));
    QVERIFY(!start->isEnabled());
    support::type(confirm, target);
    QVERIFY(start->isEnabled());
    QVERIFY(!start->isDefault());
    QCOMPARE(answer(target, "SELECT count(*) FROM perdue"), QStringLiteral("0"));
    QVERIFY(ran(fixture, dialog));
    QCOMPARE(answer(target, "SELECT to_regclass('perdue') IS NULL, count(*) FROM metier.citoyens"),
             QStringLiteral("t|1500"));
}

void tst_WindowRestore::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("hint");
    QTest::newRow("taken name") << "postgres"
                                << "essai"
                                << "n’est pas vide"
                                << "base existante";
    QTest::newRow("may not") << "simple"
                             << "nouvelle"
                             << "créer des bases"
                             << "CREATEDB";
}

void tst_WindowRestore::saysWhatStandsInTheWay()
{
    QFETCH(QString, user);
    QFETCH(QString, database);
    QFETCH(QString, what);
    QFETCH(QString, hint);
    (void)m_server.query(QStringLiteral("postgres"), "CREATE ROLE simple LOGIN", {});
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("mairie"), user);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QVERIFY(reviewNew(dialog, database));
    const auto* bar = dialog->findChild<QWidget*>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly);
    QVERIFY(bar->isVisible());
    QVERIFY2(text(bar, "messageText").contains(what), qPrintable(text(bar, "messageText")));
    QVERIFY2(text(bar, "messageHint").contains(hint), qPrintable(text(bar, "messageHint")));
    QVERIFY(!text(bar, "messageHint").contains(u"--"));
    QVERIFY(!part<QPushButton>(dialog, "restoreStart")->isEnabled());
    press(dialog, "restoreBack");
    QVERIFY(!bar->isVisible());
}

void tst_WindowRestore::showsErrorsThatWerePassedOver()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("essai"));
    fixture.addDump(m_oneFails, 1, QStringLiteral("essai"));
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    press(dialog, "restoreNext");
    support::click(part<QCheckBox>(dialog, "restoreGoOn"));
    press(dialog, "restoreBack");
    QVERIFY(reviewNew(dialog, QStringLiteral("malgre")));
    QVERIFY(ran(fixture, dialog));
    auto* errors = part<QListWidget>(dialog, "restoreErrors");
    QVERIFY(errors->isVisible());
    QCOMPARE(errors->count(), 2); // and its owner
    QVERIFY2(errors->item(0)->text().contains(u"integex"), qPrintable(errors->item(0)->text()));
    QCOMPARE(answer(QStringLiteral("malgre"), "SELECT a FROM t"), QStringLiteral("1"));
}

void tst_WindowRestore::saysWhatAFailureLeft()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("essai"));
    fixture.addDump(m_oneFails, 1, QStringLiteral("essai"));
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QVERIFY(reviewNew(dialog, QStringLiteral("echouee")));
    QVERIFY(ran(fixture, dialog));
    QVERIFY2(text(dialog, "restoreRunNote").contains(u"« echouee », incomplète, a été supprimée"),
             qPrintable(text(dialog, "restoreRunNote")));
    QVERIFY(!exists(QStringLiteral("echouee")));
    QVERIFY(fixture.find<QWidget>("jobMessage")->isVisible());
}

void tst_WindowRestore::opensManyObjectsAtOnce()
{
    constexpr int count = 20'000;
    support::ArchiveContent content = support::finishedArchive();
    for (int i = 0; i < count; ++i) {
        support::ArchiveContent::Entry view;
        view.description = "VIEW";
        view.section = 2;
        view.tag = "v" + QByteArray::number(i);
        view.definition = "CREATE VIEW v AS SELECT 1;";
        content.entries.push_back(view);
    }
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(support::bytesOf(content), 1);
    fixture.show();
    QElapsedTimer timer;
    timer.start();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    const qint64 opening = timer.restart();
    support::click(part<QRadioButton>(dialog, "restoreTicked"));
    auto* tree = part<QTreeView>(dialog, "restoreTree");
    const QModelIndex views = found(tree, QStringLiteral("Vues"));
    QCOMPARE(tree->model()->rowCount(views), count);
    timer.restart();
    toggle(tree, QStringLiteral("Vues"));
    const qint64 ticking = timer.elapsed();
    qInfo("%lld ms to open, %lld ms to tick all", opening, ticking);
    QVERIFY2(opening < 2000, qPrintable(QString::number(opening))); // generous, for builds that are not fast
    QVERIFY2(ticking < 500, qPrintable(QString::number(ticking)));
}

void tst_WindowRestore::restoresAFileFromElsewhere()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    fixture.show();
    selectRow(fixture, 0);
    support::chooseFromMenu(&fixture.window(), "backupDetails");
    QTRY_VERIFY(fixture.dialog("backupDetails"));
    auto* button = part<QPushButton>(fixture.dialog("backupDetails"), "detailsRestore");
    QTRY_VERIFY(button->isEnabled());
    support::click(button);
    QTRY_VERIFY(fixture.dialog("restoreDialog"));
    QCOMPARE(text(fixture.dialog("restoreDialog"), "restoreName"), name);
    support::click(button); // it is there already
    QCOMPARE(fixture.window().findChildren<QDialog*>(QStringLiteral("restoreDialog")).size(), 1);
}

QTEST_MAIN(tst_WindowRestore)
#include "tst_WindowRestore.moc"
