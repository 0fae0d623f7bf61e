// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring from the window, on a real server: what is restored, from which file, the preview, the run.
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/window/RestoreHands.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using support::RestoreHands;
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
    void restoresTwoTickedTables();
    void filtersAndTicks();
    void opensManyObjectsAtOnce();
    void comesToTheFront();
    void restoresAFileFromElsewhere_data();
    void restoresAFileFromElsewhere();

private:
    static void selectRow(const WindowFixture& fixture, int row)
    {
        auto* table = fixture.find<QTableView>("backups");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
    }
    static Qt::CheckState state(const RestoreHands& hands, const QString& text)
    {
        return Qt::CheckState(hands.found(text).data(Qt::CheckStateRole).toInt());
    }
    QString answer(const QString& database, const QByteArray& sql) const
    {
        return support::answerOf(m_server, database, sql);
    }

    support::TestServer m_server;
    QByteArray m_dump;
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
    fixture.find<QTableView>("backups")->selectAll();
    QVERIFY(!action->isEnabled());
}

void tst_WindowRestore::restoresOneTable()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    RestoreHands hands(fixture);
    QVERIFY(hands.open());
    QVERIFY(!hands.dialog()->isModal());
    QVERIFY(hands.part<QRadioButton>("restoreEverything")->isChecked());
    hands.press("restoreTicked");
    QVERIFY(!hands.part<QPushButton>("restoreNext")->isEnabled()); // nothing is ticked
    auto* tree = hands.part<QTreeView>("restoreTree");
    tree->expandAll();
    hands.tick(QStringLiteral("demandes"));
    QTRY_COMPARE(hands.text("restoreAdded"),
                 QStringLiteral("1 objet est coché · et 2 objets dont il dépend")); // schema, type
    QVERIFY2(hands.text("restoreLeftOut").contains(u"demandes_de_fkey"),
             qPrintable(hands.text("restoreLeftOut")));

    hands.press("restoreNext");
    QCOMPARE(hands.part<QLineEdit>("restoreNewName")->text(), QStringLiteral("mairie_restored_20261120"));
    hands.press("restoreBack");
    QVERIFY(hands.reviewNew(QStringLiteral("une table")));
    QVERIFY2(hands.text("restoreWhat").contains(u"« une table » est créée"),
             qPrintable(hands.text("restoreWhat")));
    QVERIFY(hands.text("restoreCautions").contains(u"Rien n’indique qui a fait cette sauvegarde"));
    const QString commands = hands.part<QPlainTextEdit>("restoreCommands")->toPlainText();
    QVERIFY2(commands.contains(u"pg_restore") && commands.contains(u"CREATE DATABASE \"une table\""),
             qPrintable(commands));
    hands.press("restoreCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), commands);
    QVERIFY(!hands.part<QLineEdit>("restoreConfirm")->isVisible());           // nothing to lose
    QVERIFY(!support::databaseExists(m_server, QStringLiteral("une table"))); // only looked so far

    QVERIFY(hands.run());
    QVERIFY2(hands.text("restoreStatus").startsWith(u"Restaurée dans « une table »"),
             qPrintable(hands.text("restoreStatus")));
    QCOMPARE(answer(QStringLiteral("une table"), "SELECT id, de, etat FROM metier.demandes"),
             QStringLiteral("1|7|faite"));
    QCOMPARE(answer(QStringLiteral("une table"),
                    "SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind IN ('r', 'v') AND "
                    "relnamespace IN ('metier'::regnamespace, 'public'::regnamespace)"),
             QStringLiteral("demandes"));
    QVERIFY(fixture.find<QLabel>("jobStatus")->text().startsWith(u"Restaurée dans"));
}

void tst_WindowRestore::restoresTwoTickedTables()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    RestoreHands hands(fixture);
    QVERIFY(hands.open());
    hands.press("restoreTicked");
    for (const auto& [words, table] :
         {std::pair{"metier dem", QStringLiteral("demandes")}, {"voi", QStringLiteral("voies")}}) {
        support::type(hands.part("restoreFilter"), QString::fromLatin1(words));
        hands.tick(table); // what is ticked stays so while something else is shown
    }
    QTRY_VERIFY2(hands.text("restoreAdded").startsWith(u"2 objets sont cochés · "),
                 qPrintable(hands.text("restoreAdded")));
    const QString database = QStringLiteral("deux tables");
    QVERIFY(hands.reviewNew(database));
    QVERIFY2(hands.text("restoreWhat").contains(u"2 tables"), qPrintable(hands.text("restoreWhat")));
    QVERIFY(hands.run());
    QCOMPARE(answer(database, "SELECT id, nom FROM metier.demandes, public.voies"),
             QStringLiteral("1|rue Basse"));
    QCOMPARE(answer(database, "SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'v')"),
             QStringLiteral("2"));
    QCOMPARE(answer(database, "SELECT to_regproc('public.tva')"), QString());
}

void tst_WindowRestore::filtersAndTicks()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    RestoreHands hands(fixture);
    QVERIFY(hands.open());
    auto* tree = hands.part<QTreeView>("restoreTree");
    QVERIFY(!tree->isEnabled());
    hands.press("restoreTicked");
    support::type(hands.part<QLineEdit>("restoreFilter"), QStringLiteral("METIER dem"));
    QVERIFY(hands.found(QStringLiteral("demandes")).isValid());
    QVERIFY(!hands.found(QStringLiteral("citoyens")).isValid());
    QVERIFY(!hands.found(QStringLiteral("public")).isValid());
    hands.tick(QStringLiteral("metier")); // of it, what is shown
    QCOMPARE(state(hands, QStringLiteral("demandes")), Qt::Checked);
    QCOMPARE(state(hands, QStringLiteral("metier")), Qt::PartiallyChecked);
    hands.part<QLineEdit>("restoreFilter")->clear();
    tree->expandAll();
    QCOMPARE(state(hands, QStringLiteral("citoyens")), Qt::Unchecked);
    QCOMPARE(state(hands, QStringLiteral("Tables (2)")), Qt::PartiallyChecked);
    hands.tick(QStringLiteral("metier"));
    QCOMPARE(state(hands, QStringLiteral("faites")), Qt::Checked);
    QCOMPARE(state(hands, QStringLiteral("etat")), Qt::Checked);
    QCOMPARE(state(hands, QStringLiteral("voies")), Qt::Unchecked);
    hands.tick(QStringLiteral("metier"));
    QCOMPARE(state(hands, QStringLiteral("metier")), Qt::Unchecked);
    QVERIFY(!hands.part<QPushButton>("restoreNext")->isEnabled());
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
    RestoreHands hands(fixture);
    QVERIFY(hands.open());
    const qint64 opening = timer.restart();
    hands.press("restoreTicked");
    auto* tree = hands.part<QTreeView>("restoreTree");
    const QModelIndex views = hands.found(QStringLiteral("Vues"));
    QCOMPARE(tree->model()->rowCount(views), count);
    timer.restart();
    hands.tick(QStringLiteral("Vues"));
    const qint64 ticking = timer.elapsed();
    qInfo("%lld ms to open, %lld ms to tick all", opening, ticking);
    QVERIFY2(opening < 2000, qPrintable(QString::number(opening))); // generous, for builds that are not fast
    QVERIFY2(ticking < 500, qPrintable(QString::number(ticking)));
}

void tst_WindowRestore::comesToTheFront()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    fixture.show();
    selectRow(fixture, 0);
    support::chooseFromMenu(&fixture.window(), "backupDetails");
    QTRY_VERIFY(fixture.dialog("backupDetails"));
    auto* button = fixture.find<QPushButton>("detailsRestore");
    QTRY_VERIFY(button->isEnabled());
    support::click(button);
    QTRY_VERIFY(fixture.dialog("restoreDialog"));
    QCOMPARE(fixture.find<QLabel>("restoreName")->text(), name);
    support::click(button); // it is there already
    QCOMPARE(fixture.window().findChildren<QDialog*>(QStringLiteral("restoreDialog")).size(), 1);
}

void tst_WindowRestore::restoresAFileFromElsewhere_data()
{
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("dropped on the window") << true;
    QTest::newRow("opened from the menu") << false;
}

void tst_WindowRestore::restoresAFileFromElsewhere()
{
    QFETCH(bool, isDropped);
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    const QString path = fixture.path(QStringLiteral("reçue l’été.dump"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_dump) == m_dump.size());
    file.close();
    if (isDropped) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at = fixture.window().rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&fixture.window(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&fixture.window(), &drop);
    } else {
        fixture.prompt.file = path;
        support::chooseFromMenu(&fixture.window(), "openBackup");
    }
    QTRY_VERIFY(fixture.dialog("backupDetails"));
    QTRY_VERIFY(fixture.find<QPushButton>("detailsRestore")->isEnabled());
    support::click(fixture.find<QPushButton>("detailsRestore"));
    RestoreHands hands(fixture);
    QVERIFY(hands.take());
    QCOMPARE(hands.text("restoreName"), QStringLiteral("reçue l’été.dump"));
    const QString database = isDropped ? QStringLiteral("lâchée") : QStringLiteral("ouverte");
    QVERIFY(hands.reviewNew(database));
    QVERIFY(hands.text("restoreCautions").contains(u"Rien n’indique qui a fait cette sauvegarde"));
    QVERIFY(hands.run());
    QCOMPARE(answer(database, "SELECT count(*) FROM metier.citoyens"), QStringLiteral("1500"));
}

QTEST_MAIN(tst_WindowRestore)
#include "tst_WindowRestore.moc"
