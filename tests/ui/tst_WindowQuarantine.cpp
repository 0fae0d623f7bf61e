// SPDX-License-Identifier: GPL-3.0-or-later
// What a rotation moves out of the way: the review says so, the list of it follows, and it is taken back or
// purged.
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

class tst_WindowQuarantine : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void init();
    void movesThenTakesBack();
    void purgesWhatIsDue();
    void takesBackTheChosen();
    void saysWhatStays();
    void isSetInTheSettings();

private:
    QTableView* backups() const { return m_fixture->find<QTableView>("backups"); }
    QTableView* quarantine() const { return m_fixture->find<QTableView>("quarantine"); }
    QString label(const char* name) const { return plain(m_fixture->find<QLabel>(name)->text()); }
    static QString plain(QString text)
    {
        return text.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' ');
    }
    void applyRetention() const
    {
        support::click(support::button(&m_fixture->window(), QStringLiteral("Appliquer la rétention…")));
    }
    /// Files below `.quarantine`, sorted.
    QStringList inQuarantine() const;
    QWidget* openQuarantine() const;

    support::TestServer m_server;
    QByteArray m_dump;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowQuarantine::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowQuarantine::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"),
                         "    quarantine_days: 30 # réglé\n");
    for (const double daysAgo : {0.5, 1.0})
        m_fixture->addDump(m_dump, daysAgo);
}

QStringList tst_WindowQuarantine::inQuarantine() const
{
    const QDir folder(m_fixture->dumpFolder() + QStringLiteral("/.quarantine"));
    QStringList files;
    for (const QString& batch : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        files += QDir(folder.filePath(batch)).entryList(QDir::Files, QDir::Name);
    files.sort();
    return files;
}

QWidget* tst_WindowQuarantine::openQuarantine() const
{
    support::chooseFromMenu(&m_fixture->window(), "quarantineAction");
    const auto isThere = [this] {
        return m_fixture->dialog("quarantineDialog");
    };
    return QTest::qWaitFor(isThere) ? m_fixture->dialog("quarantineDialog") : nullptr;
}

void tst_WindowQuarantine::movesThenTakesBack()
{
    const QStringList old{m_fixture->addDump(m_dump, 16), m_fixture->addDump(m_dump, 15)};
    m_fixture->show();
    const auto* action = m_fixture->window().findChild<QAction*>(QStringLiteral("quarantineAction"));
    QVERIFY(!action->isEnabled());
    QVERIFY(!m_fixture->find<QPushButton>("openQuarantine")->isVisible());
    QVERIFY2(label("retentionTotals").startsWith(u"2 sauvegardes vers la quarantaine"),
             qPrintable(label("retentionTotals")));
    applyRetention();
    QTRY_VERIFY(m_fixture->dialog("reviewDialog"));
    QCOMPARE(m_fixture->dialog("reviewDialog")->windowTitle(),
             QStringLiteral("Déplacer 2 sauvegardes en quarantaine"));
    QVERIFY2(label("reviewExplanation").contains(u"30 jours"), qPrintable(label("reviewExplanation")));
    QVERIFY(!m_fixture->find<QTableView>("reviewPurgeTable")->isVisible());
    support::click(support::button(m_fixture->dialog("reviewDialog"),
                                   QStringLiteral("Déplacer 2 sauvegardes en quarantaine")));
    QTRY_COMPARE(inQuarantine(), old);
    QTRY_COMPARE(backups()->model()->rowCount(), 2);
    QVERIFY2(label("jobStatus").startsWith(u"2 sauvegardes déplacées en quarantaine"),
             qPrintable(label("jobStatus")));

    QTRY_VERIFY(action->isEnabled());
    auto* opener = m_fixture->find<QPushButton>("openQuarantine");
    QCOMPARE(support::accessibleName(opener), QStringLiteral("2 en quarantaine…"));
    support::click(opener);
    QTRY_VERIFY(m_fixture->dialog("quarantineDialog"));
    QVERIFY(!m_fixture->dialog("quarantineDialog")->isWindow() ||
            !m_fixture->dialog("quarantineDialog")->isModal());
    QCOMPARE(quarantine()->model()->rowCount(), 2);
    QCOMPARE(quarantine()->model()->index(0, 0).data().toString(), old[1]);
    support::click(support::button(m_fixture->dialog("quarantineDialog"),
                                   QStringLiteral("Reprendre la dernière rotation (2)")));
    QTRY_COMPARE(m_fixture->dumps().size(), 4);
    QTRY_COMPARE(backups()->model()->rowCount(), 4);
    QTRY_VERIFY(m_fixture->find<QLabel>("quarantineEmpty")->isVisible());
    QVERIFY(inQuarantine().isEmpty());
    QVERIFY2(label("jobStatus").startsWith(u"2 sauvegardes reprises"), qPrintable(label("jobStatus")));
    QTRY_VERIFY(!action->isEnabled());
}

void tst_WindowQuarantine::purgesWhatIsDue()
{
    // Nothing expires: what is long enough in the quarantine is reason enough to apply.
    const QString due = m_fixture->addQuarantined(m_dump, 60, 31);
    const QString stays = m_fixture->addQuarantined(m_dump, 40, 29);
    m_fixture->show();
    QTRY_VERIFY2(label("retentionTotals").startsWith(u"1 quitte la quarantaine"),
                 qPrintable(label("retentionTotals")));
    applyRetention();
    QTRY_VERIFY(m_fixture->dialog("reviewDialog"));
    const auto* table = m_fixture->find<QTableView>("reviewPurgeTable");
    QVERIFY(table->isVisible() && !m_fixture->find<QTableView>("reviewTable")->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), due);
    QVERIFY(label("reviewPurge").startsWith(u"1 sauvegarde quitte la quarantaine"));
    support::click(support::button(m_fixture->dialog("reviewDialog"),
                                   QStringLiteral("Supprimer 1 sauvegarde de la quarantaine")));
    QTRY_COMPARE(inQuarantine(), QStringList{stays});
    QTRY_VERIFY2(label("jobStatus").startsWith(u"1 supprimée de la quarantaine"),
                 qPrintable(label("jobStatus")));
    QVERIFY(label("jobStatus").contains(u"libérés"));
    QTRY_COMPARE(label("retentionTotals"), QStringLiteral("Rien à supprimer"));
    QCOMPARE(m_fixture->dumps().size(), 2);
}

void tst_WindowQuarantine::takesBackTheChosen()
{
    const QStringList files{m_fixture->addQuarantined(m_dump, 20, 3),
                            m_fixture->addQuarantined(m_dump, 19, 3),
                            m_fixture->addQuarantined(m_dump, 18, 1)};
    m_fixture->show();
    QTRY_VERIFY(m_fixture->find<QPushButton>("openQuarantine")->isVisible());
    QWidget* dialog = openQuarantine();
    QVERIFY(dialog);
    QCOMPARE(quarantine()->model()->rowCount(), 3);
    QStringList cells;
    for (int column = 0; column < quarantine()->model()->columnCount(); ++column)
        cells += plain(quarantine()->model()->index(0, column).data().toString());
    QCOMPARE(cells[0], files[2]);
    QCOMPARE(cells[3], QStringLiteral("hier à 17:45"));
    QVERIFY2(cells[4].startsWith(u"19 déc."), qPrintable(cells[4]));
    auto* takeBack = m_fixture->find<QPushButton>("takeBack");
    QVERIFY(!takeBack->isEnabled());
    QTest::mouseClick(quarantine()->viewport(), Qt::LeftButton, {},
                      quarantine()->visualRect(quarantine()->model()->index(1, 0)).center());
    QCOMPARE(support::accessibleName(takeBack), QStringLiteral("Reprendre 1 sauvegarde"));
    support::click(takeBack);
    QTRY_COMPARE(quarantine()->model()->rowCount(), 2);
    QVERIFY(m_fixture->dumps().contains(files[1]));
    QCOMPARE(inQuarantine(), QStringList({files[0], files[2]}));
    // Opened once more it comes to the front.
    openQuarantine();
    QCOMPARE(m_fixture->window().findChildren<QDialog*>(QStringLiteral("quarantineDialog")).size(), 1);
}

void tst_WindowQuarantine::saysWhatStays()
{
    const QString file = m_fixture->addQuarantined(m_dump, 20, 3);
    m_fixture->show();
    QTRY_VERIFY(m_fixture->find<QPushButton>("openQuarantine")->isVisible());
    QVERIFY(openQuarantine());
    m_fixture->addDump(m_dump, 20); // its place is taken
    support::click(m_fixture->find<QPushButton>("takeBackLast"));
    const auto* message = m_fixture->find<QWidget>("jobMessage");
    QTRY_VERIFY(message->isVisible());
    const QString text = message->findChild<QLabel*>(QStringLiteral("messageText"))->text();
    QVERIFY2(text.contains(file), qPrintable(text));
    QVERIFY(!message->findChild<QLabel*>(QStringLiteral("messageHint"))->text().isEmpty());
    QCOMPARE(inQuarantine(), QStringList{file});
}

void tst_WindowQuarantine::isSetInTheSettings()
{
    m_fixture->show();
    const QString file = m_fixture->configFolder() + QStringLiteral("/config_global.yml");
    const QByteArray before = support::readAll(file);
    support::chooseFromMenu(&m_fixture->window(), "settings");
    QTRY_VERIFY(m_fixture->dialog("settingsDialog"));
    auto* days = m_fixture->find<QSpinBox>("settingsQuarantine");
    QCOMPARE(plain(days->text()), QStringLiteral("30 jours"));
    support::type(days, QStringLiteral("0"));
    QCOMPARE(plain(days->text()), QStringLiteral("aucune : suppression immédiate"));
    support::click(m_fixture->find<QPushButton>("settingsSave"));
    QTRY_VERIFY(!m_fixture->dialog("settingsDialog"));
    QCOMPARE(support::readAll(file),
             QByteArray(before).replace("quarantine_days: 30 #", "quarantine_days: 0 #"));
    QTRY_COMPARE(m_fixture->workspace().plan().policy.quarantineDays, 0);
}

QTEST_MAIN(tst_WindowQuarantine)
#include "tst_WindowQuarantine.moc"
