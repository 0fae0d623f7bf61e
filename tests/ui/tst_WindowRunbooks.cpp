// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery scenarios in the window: read, copied, exported, rehearsed.
#include "restore/runbook/Rehearsal.h"
#include "support/Results.h"
#include "support/RunbookSamples.h"
#include "support/window/WindowFixture.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using support::WindowFixture;

class tst_WindowRunbooks : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void readCopyExport();
    void rehearse();
    void withoutABackup();

private:
    support::TestServer m_server;
    QByteArray m_dump;
};

void tst_WindowRunbooks::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"), "CREATE ROLE proprio; CREATE ROLE lecteur"));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::townSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowRunbooks::readCopyExport()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 2);
    fixture.addDump(m_dump, 1);
    fixture.show();
    support::chooseFromMenu(&fixture.window(), "runbooksAction");
    QTRY_VERIFY(fixture.dialog("runbookDialog"));
    auto* scenarios = fixture.find<QListWidget>("scenarios");
    auto* steps = fixture.find<QTreeWidget>("runbookSteps");
    auto* text = fixture.find<QTextBrowser>("runbookText");
    QCOMPARE(scenarios->count(), 6);
    QTRY_VERIFY(steps->topLevelItemCount() > 6);
    QVERIFY(text->toPlainText().contains(QStringLiteral("état civil.")));
    for (int row = 0; row < scenarios->count(); ++row) { // by keyboard: each has its steps
        QTRY_VERIFY(steps->topLevelItemCount() > 6);
        QTest::keyClick(scenarios, Qt::Key_Down);
    }
    scenarios->setCurrentRow(0);
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Down);
    QVERIFY(text->toPlainText().contains(QStringLiteral("pgsauvegarde-cli --config ")));
    support::click(fixture.find<QWidget>("runbookCopy"));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral(" inspect ")));

    fixture.prompt.newFile = fixture.path(QStringLiteral("out.html"));
    support::click(fixture.find<QWidget>("runbookExport"));
    const QByteArray html = support::readAll(fixture.prompt.newFile);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QCOMPARE(html.count("<h2>"), 6);
    QVERIFY(html.contains(fixture.dumpFolder().toUtf8()));
}

void tst_WindowRunbooks::rehearse()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString dump = fixture.addDump(m_dump, 1);
    fixture.show();
    const QByteArray before = support::readAll(fixture.dumpFolder() + u'/' + dump);
    support::chooseFromMenu(&fixture.window(), "runbooksAction");
    QTRY_VERIFY(fixture.dialog("runbookDialog"));
    auto* scenarios = fixture.find<QListWidget>("scenarios");
    auto* steps = fixture.find<QTreeWidget>("runbookSteps");
    QTRY_VERIFY(steps->topLevelItemCount() > 6);
    scenarios->setCurrentRow(1); // rows changed
    auto* button = fixture.find<QWidget>("runbookRehearse");
    support::click(button); // answered with no
    QCOMPARE(fixture.prompt.questions.size(), size_t(1));
    QVERIFY(!fixture.workspace().activity().isRunning());
    fixture.prompt.accepts = true;
    support::click(button);
    QVERIFY(fixture.workspace().activity().isRunning());
    QVERIFY(!button->isEnabled());
    QVERIFY(fixture.find<QWidget>("runbookCancel")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 120'000);
    for (int row = 1; row < steps->topLevelItemCount(); ++row)
        QVERIFY2(steps->topLevelItem(row)->text(1).startsWith(
                     restore::runbook::text(restore::runbook::StepState::Done)),
                 qPrintable(steps->topLevelItem(row)->text(0) + steps->topLevelItem(row)->text(1) +
                            fixture.find<QTextBrowser>("runbookText")->toPlainText()));
    steps->setCurrentItem(steps->topLevelItem(8)); // compare: its output is shown
    QVERIFY(fixture.find<QTextBrowser>("runbookText")->toPlainText().contains(QStringLiteral("changed")));
    QCOMPARE(support::readAll(fixture.dumpFolder() + u'/' + dump), before);
    QCOMPARE(fixture.dumps(), QStringList{dump}); // what was made, was made elsewhere

    support::click(button);
    support::click(fixture.find<QWidget>("runbookCancel"));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 30'000);
    QVERIFY(!fixture.find<QWidget>("runbookCancel")->isVisible());
}

void tst_WindowRunbooks::withoutABackup()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    support::chooseFromMenu(&fixture.window(), "runbooksAction");
    QTRY_VERIFY(fixture.dialog("runbookDialog"));
    QVERIFY(!fixture.find<QWidget>("runbookRehearse")->isEnabled());
    QVERIFY(!fixture.find<QWidget>("runbookExport")->isEnabled());
    // Said in its place.
    const auto isTold = [&] {
        for (const support::Reading& reading : support::readingsOf(fixture.dialog("runbookDialog")))
            if (reading.text.contains(fixture.dumpFolder()))
                return true;
        return false;
    };
    QTRY_VERIFY(isTold());
}

QTEST_MAIN(tst_WindowRunbooks)
#include "tst_WindowRunbooks.moc"
