// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of deletions in the window: read, sorted, filtered, found broken, exported.
#include "retention/JournalTable.h"
#include "support/JournalSamples.h"
#include "support/Program.h"
#include "support/Results.h"
#include "support/window/WindowFixture.h"

#include <QAction>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

class tst_WindowJournal : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void init();
    void showsTheNewestFirst();
    void sortsAndFilters();
    void warnsOfABrokenChain();
    void exports_data();
    void exports();
    void saysWhyNothingIsWritten();
    void followsTheLanguage();
    void isEmptyAtFirst();

private:
    QTableView* table() const { return m_fixture->find<QTableView>("journal"); }
    QString file() const { return m_fixture->dumpFolder() + QStringLiteral("/deletions.jsonl"); }
    void open() const;
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return table()->model()->index(row, column).data(role).toString();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_WindowJournal::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    support::writeConfiguration(m_fixture->configFolder(), m_fixture->path(QStringLiteral("nowhere")),
                                QStringLiteral("mairie"), m_fixture->dumpFolder());
    VERIFY_RESULT(
        support::writeJournal(m_fixture->dumpFolder(), support::sampleRecords(21, m_fixture->now())));
}

void tst_WindowJournal::open() const
{
    if (!m_fixture->workspace().configuration())
        m_fixture->show();
    support::chooseFromMenu(&m_fixture->window(), "journalAction");
    QTRY_VERIFY(m_fixture->dialog("journalDialog"));
    QTRY_VERIFY(!m_fixture->find<QLabel>("journalStatus")->text().isEmpty());
}

void tst_WindowJournal::showsTheNewestFirst()
{
    open();
    const auto reading = retention::readJournal(*base::Folder::open(m_fixture->dumpFolder()));
    VERIFY_RESULT(reading);
    auto records = endsOf(*reading);
    std::reverse(records.begin(), records.end());
    QCOMPARE(table()->model()->rowCount(), static_cast<int>(records.size()));
    for (size_t i = 0; i < records.size(); ++i) {
        const int row = static_cast<int>(i);
        QCOMPARE(cell(row, 1), records[i].by);
        QCOMPARE(cell(row, 2), retention::text(records[i].event));
        QCOMPARE(cell(row, 3), records[i].file);
        const QString hash = QString::fromLatin1(records[i].sha256.toHex());
        QCOMPARE(cell(row, 6, Qt::ToolTipRole), hash);
        QCOMPARE(cell(row, 6), hash.left(12) + u'…');
        QCOMPARE(cell(row, 7), retention::ruleText(records[i]));
    }
    QVERIFY(cell(0, 0).startsWith(u"20 nov. 2026"));
    QVERIFY(m_fixture->find<QLabel>("journalStatus")->text().endsWith(u"42 lignes"));
    // What another rotation writes is read after it.
    VERIFY_RESULT(support::writeJournal(m_fixture->dumpFolder(),
                                        support::sampleRecords(1, m_fixture->now().addDays(1))));
    m_fixture->workspace().activity().run<int>(
        ui::Activity::Kind::Deletion, [](const base::JobContext&) { return base::Result<int>(0); },
        [](const auto&) {
            return ui::Activity::Ending{{}, [] {
                                            return QString();
                                        }};
        });
    QTRY_COMPARE(table()->model()->rowCount(), static_cast<int>(records.size()) + 1);
}

void tst_WindowJournal::sortsAndFilters()
{
    open();
    QHeaderView* header = table()->horizontalHeader();
    const QPoint size(header->sectionViewportPosition(5) + header->sectionSize(5) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, size);
    const QString first = cell(0, 3);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, size);
    QVERIFY(cell(0, 3) != first); // as numbers, one way and the other
    QCOMPARE(cell(table()->model()->rowCount() - 1, 3), first);
    auto* words = m_fixture->find<QLineEdit>("journalFilter");
    support::type(words, cell(0, 6, Qt::ToolTipRole).mid(30, 20)); // the whole hash is looked at
    QCOMPARE(table()->model()->rowCount(), 1);
    support::type(words, QStringLiteral("14 JOURS plus"));
    QVERIFY(table()->model()->rowCount() > 5);
    support::type(words, QStringLiteral("nirgends"));
    QVERIFY(m_fixture->find<QLabel>("journalEmpty")->isVisible() && !table()->isVisible());
}

void tst_WindowJournal::warnsOfABrokenChain()
{
    const QByteArray bytes = support::readAll(file());
    QFile journal(file());
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(bytes).replace("204734512", "204734511"));
    journal.close();
    open();
    const QString status = m_fixture->find<QLabel>("journalStatus")->text();
    QVERIFY2(status.startsWith(u"Le journal n’est pas tel qu’il a été écrit"), qPrintable(status));
    QVERIFY2(status.contains(u"Ligne 1") && status.contains(u"Ligne 2"), qPrintable(status));
    QVERIFY(table()->model()->rowCount() > 0);
    QCOMPARE(support::readAll(file()), QByteArray(bytes).replace("204734512", "204734511")); // never mended
}

void tst_WindowJournal::exports_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("ending");
    QTest::newRow("csv") << QStringLiteral("Exporter en CSV…") << QStringLiteral(".csv");
    QTest::newRow("pdf") << QStringLiteral("Procès-verbal (PDF)…") << QStringLiteral(".pdf");
}

void tst_WindowJournal::exports()
{
    QFETCH(QString, button);
    QFETCH(QString, ending);
    open();
    auto* pressed = support::button(m_fixture->dialog("journalDialog"), button);
    support::click(pressed); // given up
    QVERIFY(m_fixture->prompt.proposed.constLast().endsWith(QStringLiteral("-2026-11-20") + ending));
    const QString path = m_fixture->path(QStringLiteral("export") + ending);
    m_fixture->prompt.newFile = path;
    support::click(pressed);
    auto* dialog = m_fixture->dialog("journalDialog");
    auto* message = dialog->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel*>(QStringLiteral("messageText"))->text().contains(path));
    const QByteArray bytes = support::readAll(path);
    const auto reading = retention::readJournal(*base::Folder::open(m_fixture->dumpFolder()));
    VERIFY_RESULT(reading);
    if (ending == u".csv")
        QCOMPARE(bytes, retention::csvOf(*reading, QTimeZone("Europe/Paris")));
    else
        QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 5000);
    support::click(support::button(message, QStringLiteral("Ouvrir")));
    QCOMPARE(m_fixture->prompt.opened, QStringList{path});
}

void tst_WindowJournal::saysWhyNothingIsWritten()
{
    open();
    m_fixture->prompt.newFile = m_fixture->path(QStringLiteral("nowhere/at/all.csv"));
    support::click(m_fixture->find<QPushButton>("journalCsv"));
    auto* message = m_fixture->dialog("journalDialog")->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel*>(QStringLiteral("messageText"))
                ->text()
                .contains(u"ne peut pas être écrit"));
    QVERIFY(!QFile::exists(m_fixture->prompt.newFile));
}

void tst_WindowJournal::followsTheLanguage()
{
    open();
    const QWidget* dialog = m_fixture->dialog("journalDialog");
    m_fixture->window().findChild<QAction*>(QStringLiteral("english"))->trigger();
    QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Journal of deletions"));
    QCOMPARE(m_fixture->find<QLabel>("journalStatus")->text(), QStringLiteral("Journal intact: 42 lines"));
    QVERIFY(cell(0, 0).startsWith(u"20 Nov 2026"));
}

void tst_WindowJournal::isEmptyAtFirst()
{
    QVERIFY(QFile::remove(file()));
    open();
    QVERIFY(m_fixture->find<QLabel>("journalEmpty")->isVisible());
    QCOMPARE(m_fixture->find<QLabel>("journalEmpty")->text(),
             QStringLiteral("Rien n’a jamais été supprimé ici."));
}

QTEST_MAIN(tst_WindowJournal)
#include "tst_WindowJournal.moc"
