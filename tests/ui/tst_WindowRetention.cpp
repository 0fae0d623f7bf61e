// SPDX-License-Identifier: GPL-3.0-or-later
// What would go, the review, and what then goes: by the retention, and by the user's own choice.
#include "base/Format.h"
#include "catalogue/FolderLock.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

class tst_WindowRetention : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void init();
    void answersWhatIf();
    void savesTheDays();
    void reviewsThenDeletes();
    void deletesNothingByDefault_data();
    void deletesNothingByDefault();
    void asksTwiceForMuch();
    void refusesWhenAFileHasChanged();
    void deletesWhatTheUserChose();
    void saysWhatCouldNotBeDeleted();
    void offersTheSameInEveryMenu();
    void copiesRows();

private:
    QTableView* backups() const { return m_fixture->find<QTableView>("backups"); }
    QTableView* preview() const { return m_fixture->find<QTableView>("retentionPreview"); }
    QString totals() const { return m_fixture->find<QLabel>("retentionTotals")->text(); }
    /// File names in the first column of a preview or a review.
    static QStringList filesIn(const QTableView* table);
    /// What the retention would delete from the folder, decided anew.
    QStringList expiring(int days) const;
    QDialog* review() const;
    void applyRetention() const
    {
        support::click(support::button(&m_fixture->window(), QStringLiteral("Appliquer la rétention…")));
    }
    void selectRows(int first, int last) const;

    support::TestServer m_server;
    QByteArray m_dump;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowRetention::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowRetention::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"),
                         "    retention_days: 14 # réglé avec le métier\n");
    for (const double daysAgo : {0.5, 1.0, 2.0, 5.0, 6.9, 7.1, 13.0, 14.5, 15.0, 30.0})
        m_fixture->addDump(m_dump, daysAgo);
    m_fixture->show();
}

QStringList tst_WindowRetention::filesIn(const QTableView* table)
{
    QStringList files;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        files += table->model()->index(row, 0).data().toString();
    return files;
}

QStringList tst_WindowRetention::expiring(int days) const
{
    catalogue::Scanner scanner;
    const auto listing =
        scanner.scan({m_fixture->dumpFolder(), QStringLiteral("mairie"), QTimeZone("Europe/Paris")}, {});
    QStringList files;
    if (listing)
        for (const auto& dump : retention::decide(listing->dumps, {days, 1}, m_fixture->now()).expiring())
            files += dump.fileName;
    return files;
}

QDialog* tst_WindowRetention::review() const
{
    return qobject_cast<QDialog*>(m_fixture->dialog("reviewDialog"));
}

void tst_WindowRetention::selectRows(int first, int last) const
{
    const auto press = [this](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(backups()->viewport(), Qt::LeftButton, modifiers,
                          backups()->visualRect(backups()->model()->index(row, 0)).center());
    };
    press(first, {});
    press(last, Qt::ShiftModifier);
    QCOMPARE(backups()->selectionModel()->selectedRows().size(), last - first + 1);
}

void tst_WindowRetention::answersWhatIf()
{
    const QByteArray before =
        support::readAll(m_fixture->configFolder() + QStringLiteral("/config_global.yml"));
    QCOMPARE(support::accessibleName(preview()), QStringLiteral("Aperçu de la rétention"));
    QCOMPARE(filesIn(preview()), expiring(14));
    QCOMPARE(filesIn(preview()).size(), 3);
    const auto freed = [this](int count) {
        return base::sizeText(count * m_dump.size(), QLocale());
    };
    QVERIFY2(totals().startsWith(u"3 sauvegardes") && totals().contains(freed(3)), qPrintable(totals()));

    // Each key is answered at once: nothing is waited for here.
    auto* days = m_fixture->find<QSpinBox>("retentionDays");
    for (const int wanted : {7, 29, 30, 1, 36}) {
        support::type(days, QString::number(wanted));
        QCOMPARE(days->value(), wanted);
        QCOMPARE(filesIn(preview()), expiring(wanted));
    }
    QVERIFY2(totals() == u"Rien à supprimer", qPrintable(totals()));
    support::type(days, QStringLiteral("29"));
    QVERIFY2(totals().startsWith(u"1 sauvegarde ") && totals().contains(freed(1)), qPrintable(totals()));
    QTest::keyClick(days, Qt::Key_Down);
    QCOMPARE(days->value(), 28);
    support::type(days, QStringLiteral("7"));
    QCOMPARE(filesIn(preview()).size(), 5);
    int expired = 0; // the list of all says the same
    for (int row = 0; row < backups()->model()->rowCount(); ++row)
        expired += backups()->model()->index(row, 4).data().toString() == u"expirée" ? 1 : 0;
    QCOMPARE(expired, 5);
    QVERIFY(backups()->model()->headerData(4, Qt::Horizontal).toString().contains(u'7')); // and that it is a
                                                                                          // supposition
    QCOMPARE(support::readAll(m_fixture->configFolder() + QStringLiteral("/config_global.yml")), before);

    support::click(m_fixture->find<QPushButton>("retentionBack"));
    QCOMPARE(days->value(), 14);
    QCOMPARE(filesIn(preview()), expiring(14));
    QVERIFY(!m_fixture->find<QPushButton>("retentionBack")->isVisible());
}

void tst_WindowRetention::savesTheDays()
{
    support::type(m_fixture->find<QSpinBox>("retentionDays"), QStringLiteral("7"));
    const QString file = m_fixture->configFolder() + QStringLiteral("/config_global.yml");
    const QByteArray before = support::readAll(file);
    auto* save = m_fixture->find<QPushButton>("retentionSave");
    support::click(save);
    QTRY_VERIFY(!save->isVisible()); // what was supposed is configured now
    QCOMPARE(support::readAll(file),
             QByteArray(before).replace("retention_days: 14 #", "retention_days: 7 #"));
    QCOMPARE(filesIn(preview()), expiring(7));
}

void tst_WindowRetention::reviewsThenDeletes()
{
    const QStringList going = expiring(14);
    QStringList remaining = m_fixture->dumps();
    for (const QString& file : going)
        remaining.removeAll(file);
    backups()->selectRow(1);
    applyRetention();
    QTRY_VERIFY(review());
    QVERIFY2(review()->windowTitle().startsWith(u"Supprimer 3 sauvegardes"),
             qPrintable(review()->windowTitle()));
    auto* table = review()->findChild<QTableView*>(QStringLiteral("reviewTable"));
    QCOMPARE(filesIn(table), going);
    auto* remove = support::button(review(), QStringLiteral("Supprimer 3 sauvegardes"));
    QVERIFY(support::button(review(), QStringLiteral("Annuler")));
    QVERIFY(!m_fixture->find<QWidget>("reviewConfirm")->isVisible()); // an everyday plan
    QCOMPARE(m_fixture->dumps().size(), 10);

    support::click(remove);
    QTRY_COMPARE(m_fixture->dumps(), remaining);
    QTRY_COMPARE(backups()->model()->rowCount(), 7);
    QTRY_COMPARE(preview()->model()->rowCount(), 0);
    QVERIFY(!review());
    QCOMPARE(backups()->selectionModel()->selectedRows().size(), 1); // the selection survives
    QCOMPARE(backups()->selectionModel()->selectedRows()[0].row(), 1);
    const QString status = m_fixture->find<QLabel>("jobStatus")->text();
    QVERIFY2(status.startsWith(u"3 sauvegardes supprimées"), qPrintable(status));
    QVERIFY(!support::button(&m_fixture->window(), QStringLiteral("Appliquer la rétention…"))->isEnabled());
}

void tst_WindowRetention::deletesNothingByDefault_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Escape") << int(Qt::Key_Escape);
    QTest::newRow("Space") << int(Qt::Key_Space);
}

void tst_WindowRetention::deletesNothingByDefault()
{
    QFETCH(int, key);
    const QStringList before = m_fixture->dumps();
    applyRetention();
    QTRY_VERIFY(review());
    QTRY_VERIFY(review()->isActiveWindow());
    QVERIFY(review()->focusWidget());
    QTest::keyClick(review()->focusWidget(), Qt::Key(key));
    QTRY_VERIFY(!review());
    QVERIFY(!m_fixture->workspace().activity().isRunning()); // accepting would have begun it by now
    QCOMPARE(m_fixture->dumps(), before);
}

void tst_WindowRetention::asksTwiceForMuch()
{
    support::type(m_fixture->find<QSpinBox>("retentionDays"), QStringLiteral("1"));
    applyRetention();
    QTRY_VERIFY(review());
    auto* remove = m_fixture->find<QPushButton>("reviewDelete");
    QVERIFY(!remove->isEnabled());
    QVERIFY(m_fixture->find<QLabel>("reviewWarning")->text().contains(u"10"));     // more than half of them
    QVERIFY(m_fixture->find<QLabel>("reviewExplanation")->text().contains(u"14")); // not what is configured
    support::click(m_fixture->find<QCheckBox>("reviewConfirm"));
    support::click(remove);
    QTRY_COMPARE(m_fixture->dumps().size(), 2);
}

void tst_WindowRetention::refusesWhenAFileHasChanged()
{
    constexpr int more = 20'000; // enough to be seen in the size
    const QStringList before = m_fixture->dumps();
    applyRetention();
    QTRY_VERIFY(review());
    const QString changed = m_fixture->addDump(m_dump + QByteArray(more, 'x'), 15);
    QVERIFY(before.contains(changed));
    support::click(m_fixture->find<QPushButton>("reviewDelete"));
    const auto* message = m_fixture->find<QWidget>("jobMessage");
    QTRY_VERIFY(message->isVisible());
    const QString text = message->findChild<QLabel*>(QStringLiteral("messageText"))->text();
    QVERIFY2(text.contains(changed) && text.contains(u"rien n’a été supprimé"), qPrintable(text));
    QVERIFY(!message->findChild<QLabel*>(QStringLiteral("messageHint"))->text().isEmpty());
    QCOMPARE(m_fixture->dumps(), before);
    // The new preview has the new size, and can be applied.
    const QString freed = base::sizeText(3 * m_dump.size() + more, QLocale());
    QTRY_VERIFY2(totals().contains(freed), qPrintable(totals()));
    QTRY_VERIFY(
        support::button(&m_fixture->window(), QStringLiteral("Appliquer la rétention…"))->isEnabled());
    applyRetention();
    QTRY_VERIFY(review());
    support::click(m_fixture->find<QPushButton>("reviewDelete"));
    QTRY_COMPARE(m_fixture->dumps().size(), 7);
    QVERIFY(!message->isVisible());
}

void tst_WindowRetention::deletesWhatTheUserChose()
{
    QStringList remaining = m_fixture->dumps(); // oldest first, the table newest first
    const QStringList chosen{remaining[7], remaining[8]};
    for (const QString& file : chosen)
        remaining.removeAll(file);
    backups()->setFocus();
    QTest::keyClick(backups(), Qt::Key_Delete);
    QVERIFY(!review()); // nothing is selected
    selectRows(1, 2);
    QTest::keyClick(backups(), Qt::Key_Delete);
    QTRY_VERIFY(review());
    QVERIFY2(review()->windowTitle().startsWith(u"Supprimer 2 sauvegardes"),
             qPrintable(review()->windowTitle()));
    QStringList listed = filesIn(review()->findChild<QTableView*>(QStringLiteral("reviewTable")));
    std::sort(listed.begin(), listed.end());
    QCOMPARE(listed, chosen);
    QTest::keyClick(review()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!review());
    QCOMPARE(m_fixture->dumps().size(), 10);

    QTest::keyClick(backups(), Qt::Key_Delete);
    QTRY_VERIFY(review());
    support::click(m_fixture->find<QPushButton>("reviewDelete"));
    QTRY_COMPARE(m_fixture->dumps(), remaining);
    QTRY_COMPARE(backups()->model()->rowCount(), 8);
}

void tst_WindowRetention::saysWhatCouldNotBeDeleted()
{
    // Another run has the folder: nothing may go meanwhile.
    const auto folder = base::Folder::open(m_fixture->dumpFolder());
    VERIFY_RESULT(folder);
    const auto lock = catalogue::FolderLock::take(*folder);
    VERIFY_RESULT(lock);
    applyRetention();
    QTRY_VERIFY(review());
    support::click(m_fixture->find<QPushButton>("reviewDelete"));
    const auto* message = m_fixture->find<QWidget>("jobMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!message->findChild<QLabel*>(QStringLiteral("messageHint"))->text().isEmpty());
    QCOMPARE(m_fixture->dumps().size(), 10);
}

void tst_WindowRetention::offersTheSameInEveryMenu()
{
    selectRows(0, 0);
    QList<QAction*> inMenuBar;
    for (QAction* menu : m_fixture->window().menuBar()->actions())
        inMenuBar += menu->menu()->actions();
    QList<QAction*> inContextMenu;
    support::withContextMenu(backups(), [&](QMenu* menu) { inContextMenu = menu->actions(); });
    QStringList names;
    for (QAction* action : inContextMenu) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        names += action->objectName();
        QVERIFY2(inMenuBar.contains(action), qPrintable(action->text()));
        // Two are needed to compare.
        QCOMPARE(action->isEnabled(), action->objectName() != u"compareBackups");
    }
    QCOMPARE(names, QStringList({QStringLiteral("backupDetails"), QStringLiteral("compareBackups"),
                                 QStringLiteral("verifyBackups"), QStringLiteral("restoreBackup"),
                                 QStringLiteral("testRestore"), QStringLiteral("pinBackups"),
                                 QStringLiteral("showInFolder"), QStringLiteral("copyPath"),
                                 QStringLiteral("copyRows"), QStringLiteral("deleteBackups")}));

    support::chooseFromMenu(&m_fixture->window(), "showInFolder");
    QCOMPARE(m_fixture->prompt.opened, QStringList{m_fixture->dumpFolder()});
    support::chooseFromMenu(&m_fixture->window(), "copyPath");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             m_fixture->dumpFolder() + u'/' + m_fixture->dumps().constLast());
    support::chooseFromMenu(&m_fixture->window(), "deleteBackups");
    QTRY_VERIFY(review());
}

void tst_WindowRetention::copiesRows()
{
    selectRows(0, 1);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(backups(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].section(u'\t', 0, 0), m_fixture->dumps().constLast());
    QCOMPARE(lines[1].section(u'\t', 0, 0), m_fixture->dumps()[8]);
    for (int column = 0; column < backups()->model()->columnCount(); ++column)
        QCOMPARE(lines[0].section(u'\t', column + 1, column + 1),
                 backups()->model()->index(0, column).data().toString());
}

QTEST_MAIN(tst_WindowRetention)
#include "tst_WindowRetention.moc"
