// SPDX-License-Identifier: GPL-3.0-or-later
// Pinning from the list: what is written beside the dump, what the list, the details and the retention then
// say, and that nothing pinned is deleted.
#include "base/Operator.h"
#include "catalogue/Sidecars.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

using support::WindowFixture;

class tst_WindowPins : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void init();
    void pinsSeveral();
    void pinsNothingByDefault();
    void unpins();
    void offersWhatFits();
    void isFoundByItsNote();
    void escapesTheNote();
    void keepsWhatIsChosen();
    void followsInTheDetails();
    void saysWhyNot();

private:
    static constexpr int verdict = 4;

    QTableView* backups() const { return m_fixture->find<QTableView>("backups"); }
    void select(QList<int> rows) const;
    QAction* action(const char* name) const
    {
        return m_fixture->window().findChild<QAction*>(QLatin1String(name));
    }
    std::optional<catalogue::Pin> pinOf(const QString& dump) const;
    catalogue::Pin samplePin(const QString& note) const
    {
        return {note, QDate(2027, 1, 31), QStringLiteral("dba@hôte"), m_fixture->now()};
    }
    QString toolTip(int row) const
    {
        return backups()->model()->index(row, verdict).data(Qt::ToolTipRole).toString();
    }

    support::TestServer m_server;
    QByteArray m_dump;
    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_names; ///< newest first, as in the list
};

void tst_WindowPins::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowPins::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->configure(m_server);
    m_names.clear();
    for (const double daysAgo : {0.5, 2.0, 15.0, 30.0})
        m_names += m_fixture->addDump(m_dump, daysAgo);
    m_fixture->show();
}

void tst_WindowPins::select(QList<int> rows) const
{
    backups()->clearSelection();
    for (const int row : rows)
        QTest::mouseClick(backups()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          backups()->visualRect(backups()->model()->index(row, 0)).center());
}

std::optional<catalogue::Pin> tst_WindowPins::pinOf(const QString& dump) const
{
    const auto folder = base::Folder::open(m_fixture->dumpFolder());
    return folder ? catalogue::readPin(*folder, dump.toLatin1()).value_or(std::nullopt) : std::nullopt;
}

void tst_WindowPins::pinsSeveral()
{
    QCOMPARE(m_fixture->workspace().plan().expiring().size(), 2U);
    select({2, 3});
    support::chooseFromMenu(&m_fixture->window(), "pinBackups");
    QTRY_VERIFY(m_fixture->dialog("pinDialog"));
    QWidget* dialog = m_fixture->dialog("pinDialog");
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Épingler 2 sauvegardes"));
    support::typeMore(dialog->focusWidget(), QStringLiteral("  avant la migration "));
    auto* until = m_fixture->find<QDateEdit>("pinUntil");
    QVERIFY(!until->isEnabled());
    support::click(m_fixture->find<QCheckBox>("pinEnds"));
    QCOMPARE(until->minimumDate(), QDate(2026, 11, 20));
    until->setDate(QDate(2027, 1, 31));
    support::click(support::button(dialog, QStringLiteral("Épingler")));
    QTRY_COMPARE(m_fixture->workspace().plan().expiring().size(), 0U);
    for (const int row : {2, 3})
        QCOMPARE(pinOf(m_names[row]),
                 std::optional(catalogue::Pin{QStringLiteral("avant la migration"), QDate(2027, 1, 31),
                                              base::operatorName(), m_fixture->now()}));
    QVERIFY2(toolTip(3).endsWith(QStringLiteral("avant la migration — jusqu’au 31 janv. 2027, par ") +
                                 base::operatorName()),
             qPrintable(toolTip(3)));
    QVERIFY(toolTip(3).contains(u"Épinglée"));
    QVERIFY(
        backups()->model()->index(3, verdict).data(Qt::AccessibleTextRole).toString().contains(u"Épinglée"));
    QVERIFY(
        !backups()->model()->index(0, verdict).data(Qt::AccessibleTextRole).toString().contains(u"Épinglée"));
}

void tst_WindowPins::pinsNothingByDefault()
{
    select({3});
    support::chooseFromMenu(&m_fixture->window(), "pinBackups");
    QTRY_VERIFY(m_fixture->dialog("pinDialog"));
    QTest::keyClick(m_fixture->dialog("pinDialog")->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog("pinDialog"));
    QVERIFY(!pinOf(m_names[3]));
    m_fixture->activate();
    // Without a note and without an end, by the keyboard alone.
    support::chooseFromMenu(&m_fixture->window(), "pinBackups");
    QTRY_VERIFY(m_fixture->dialog("pinDialog") && m_fixture->dialog("pinDialog")->isActiveWindow());
    QTest::keyClick(m_fixture->dialog("pinDialog")->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(pinOf(m_names[3]));
    QVERIFY(pinOf(m_names[3])->note.isEmpty() && !pinOf(m_names[3])->until);
    QTRY_VERIFY(toolTip(3).contains(QStringLiteral("Épinglée par ") + base::operatorName()));
}

void tst_WindowPins::unpins()
{
    m_fixture->addPin(m_names[2], samplePin({}));
    m_fixture->addPin(m_names[3], samplePin({}));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(toolTip(2).contains(u"Épinglée") && toolTip(3).contains(u"Épinglée"));
    select({2, 3});
    support::chooseFromMenu(&m_fixture->window(), "unpinBackups");
    QTRY_COMPARE(m_fixture->workspace().plan().expiring().size(), 2U);
    QVERIFY(!pinOf(m_names[2]) && !pinOf(m_names[3]));
    QVERIFY(!toolTip(3).contains(u"Épinglée"));
    QTRY_VERIFY(action("pinBackups")->isVisible() && !action("unpinBackups")->isVisible());
}

void tst_WindowPins::offersWhatFits()
{
    m_fixture->addPin(m_names[3], samplePin(QStringLiteral("reste")));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(toolTip(3).contains(u"Épinglée"));
    for (const auto& [rows, pins, unpins] : {std::tuple{QList<int>{}, false, false},
                                             {QList<int>{0}, true, false},
                                             {QList<int>{3}, false, true},
                                             {QList<int>{2, 3}, true, false}}) {
        select(rows);
        QCOMPARE(action("pinBackups")->isVisible() && action("pinBackups")->isEnabled(), pins);
        QCOMPARE(action("unpinBackups")->isVisible() && action("unpinBackups")->isEnabled(), unpins);
    }
    // Of both, the one that is not pinned yet: the other keeps its note.
    support::chooseFromMenu(&m_fixture->window(), "pinBackups");
    QTRY_VERIFY(m_fixture->dialog("pinDialog"));
    QCOMPARE(m_fixture->dialog("pinDialog")->windowTitle(), QStringLiteral("Épingler 1 sauvegarde"));
    support::click(m_fixture->find<QPushButton>("pinPin"));
    QTRY_VERIFY(pinOf(m_names[2]));
    QCOMPARE(pinOf(m_names[3])->note, QStringLiteral("reste"));
}

void tst_WindowPins::isFoundByItsNote()
{
    m_fixture->addPin(m_names[1], samplePin(QStringLiteral("avant la migration")));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(toolTip(1).contains(u"Épinglée"));
    for (const char* words : {"épinglée", "MIGRATION avant"}) {
        support::type(m_fixture->find<QLineEdit>("filter"), QString::fromUtf8(words));
        QCOMPARE(backups()->model()->rowCount(), 1);
    }
}

void tst_WindowPins::escapesTheNote()
{
    m_fixture->addPin(m_names[1], samplePin(QStringLiteral("<b>x</b>\u202E\n")));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(!toolTip(1).isEmpty() && toolTip(1).contains(u"\\u202e"));
    QVERIFY(!Qt::mightBeRichText(toolTip(1)) && !toolTip(1).contains(QChar(0x202E)));
}

void tst_WindowPins::keepsWhatIsChosen()
{
    m_fixture->addPin(m_names[2], samplePin({}));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(toolTip(2).contains(u"Épinglée"));
    select({2, 3});
    support::chooseFromMenu(&m_fixture->window(), "deleteBackups");
    QTRY_VERIFY(m_fixture->dialog("reviewDialog"));
    auto* pinned = m_fixture->find<QLabel>("reviewPinned");
    QVERIFY2(pinned->isVisible() && pinned->text().startsWith(u"1 sauvegarde épinglée reste"),
             qPrintable(pinned->text()));
    QCOMPARE(m_fixture->find<QTableView>("reviewTable")->model()->rowCount(), 1);
    support::click(
        support::button(m_fixture->dialog("reviewDialog"), QStringLiteral("Supprimer 1 sauvegarde")));
    QTRY_COMPARE(m_fixture->dumps().size(), 3);
    QVERIFY(m_fixture->dumps().contains(m_names[2]));
    // It alone: a message and no empty dialog.
    QTRY_VERIFY(!m_fixture->workspace().activity().isRunning() && backups()->model()->rowCount() == 3);
    select({2});
    support::chooseFromMenu(&m_fixture->window(), "deleteBackups");
    const auto* message = m_fixture->find<QWidget>("jobMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel*>(QStringLiteral("messageText"))->text().contains(u"épinglée"));
    QVERIFY(!m_fixture->dialog("reviewDialog"));
    QCOMPARE(m_fixture->dumps().size(), 3);
}

void tst_WindowPins::followsInTheDetails()
{
    select({1});
    support::chooseFromMenu(&m_fixture->window(), "backupDetails");
    QTRY_VERIFY(m_fixture->dialog("backupDetails") && m_fixture->find<QLabel>("factDate")->isVisible());
    const auto* pin = m_fixture->find<QLabel>("factPin");
    QVERIFY(!pin->isVisible());
    m_fixture->addPin(m_names[1], samplePin(QStringLiteral("pour l’audit")));
    m_fixture->workspace().dumps().rescan();
    QTRY_VERIFY(pin->isVisible());
    QVERIFY2(pin->text().contains(u"pour l’audit — jusqu’au 31 janv. 2027, par dba@hôte"),
             qPrintable(pin->text()));
}

void tst_WindowPins::saysWhyNot()
{
    select({2, 3});
    support::chooseFromMenu(&m_fixture->window(), "pinBackups");
    QTRY_VERIFY(m_fixture->dialog("pinDialog"));
    // One goes meanwhile; a folder stands in the place of the other's pin.
    QVERIFY(QFile::remove(m_fixture->dumpFolder() + u'/' + m_names[2]));
    QVERIFY(QDir(m_fixture->dumpFolder())
                .mkpath(QString(m_names[3]).replace(QStringLiteral(".dump"), QStringLiteral(".pin.json"))));
    support::click(m_fixture->find<QPushButton>("pinPin"));
    const auto* message = m_fixture->find<QWidget>("jobMessage");
    QTRY_VERIFY(message->isVisible());
    const QString text = message->findChild<QLabel*>(QStringLiteral("messageText"))->text();
    QVERIFY2(text.startsWith(u"L’épinglage de 2 sauvegardes"), qPrintable(text));
}

QTEST_MAIN(tst_WindowPins)
#include "tst_WindowPins.moc"
