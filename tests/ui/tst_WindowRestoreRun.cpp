// SPDX-License-Identifier: GPL-3.0-or-later
// A restore that runs, seen from the window: errors by their class, cancelling, closing, what is left.
#include "support/Results.h"
#include "support/window/RestoreHands.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using support::RestoreHands;
using support::WindowFixture;

class tst_WindowRestoreRun : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void listsErrorsByClass();
    void listsErrorsOfAFailure();
    void saysWhatAFailureLeft_data();
    void saysWhatAFailureLeft();
    void cancels();
    void closes_data();
    void closes();
    void staysOpen();

private:
    /// The dump of `essai`, with some of its words changed, restored up to the preview; English.
    void review(RestoreHands& hands, WindowFixture& fixture, const QString& database,
                const QList<std::pair<QByteArray, QByteArray>>& changes, const char* box = nullptr) const;
    /// Of `lente`: runs until it is cancelled.
    void runSlowly(RestoreHands& hands, WindowFixture& fixture, const QString& database) const;
    static QStringList errors(const RestoreHands& hands)
    {
        QStringList lines;
        const auto* list = hands.part<QListWidget>("restoreErrors");
        for (int i = 0; list->isVisible() && i < list->count(); ++i)
            lines += list->item(i)->text();
        return lines;
    }

    support::TestServer m_server;
    QByteArray m_dump;
    QByteArray m_slow;
};

void tst_WindowRestoreRun::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("essai")));
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("essai"),
        "CREATE TABLE t (a integer); INSERT INTO t VALUES (1); CREATE TABLE u (b text CHECK (b <> 'faux'));"
        "INSERT INTO u VALUES ('vrai'); CREATE DOMAIN d AS integer"));
    m_dump = support::realDump(m_server, QStringLiteral("essai"));
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("lente")));
    // Slow everywhere but where it was made.
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("lente"),
        "CREATE FUNCTION public.attente() RETURNS integer LANGUAGE sql AS $$ SELECT CASE current_database() "
        "WHEN 'lente' THEN 0 ELSE (SELECT 1 FROM pg_sleep(60)) END $$;"
        "CREATE MATERIALIZED VIEW public.m AS SELECT public.attente() AS a"));
    m_slow = support::realDump(m_server, QStringLiteral("lente"));
}

void tst_WindowRestoreRun::review(RestoreHands& hands, WindowFixture& fixture, const QString& database,
                                  const QList<std::pair<QByteArray, QByteArray>>& changes,
                                  const char* box) const
{
    QByteArray dump = m_dump;
    for (const auto& [from, to] : changes) {
        QVERIFY2(from.size() == to.size() && dump.contains(from), from.constData());
        dump.replace(from, to);
    }
    fixture.configure(m_server, QStringLiteral("essai"));
    fixture.addDump(dump, 1, QStringLiteral("essai"));
    fixture.show();
    QVERIFY(hands.open());
    if (box) {
        hands.press("restoreNext");
        hands.press(box);
        hands.press("restoreBack");
    }
    QVERIFY(hands.reviewNew(database));
    QCOMPARE(hands.message(), QString());
}

const std::pair<QByteArray, QByteArray> brokenDomain{"d AS integer", "d AS integeX"};
const std::pair<QByteArray, QByteArray> brokenRule{"<> 'faux'", "<> 'vrai'"};

void tst_WindowRestoreRun::listsErrorsByClass()
{
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    review(hands, fixture, QStringLiteral("malgre"), {brokenDomain, brokenRule}, "restoreGoOn");
    QVERIFY(hands.run());
    const QStringList lines = errors(hands);
    QCOMPARE(lines.size(), 3); // the domain, its owner, the rows of u
    QVERIFY2(lines[0].startsWith(u"an object is missing · ") && lines[0].contains(u"integex"),
             qPrintable(lines[0]));
    QVERIFY2(lines[2].startsWith(u"rows are missing · ") && lines[2].contains(u"\"u\""),
             qPrintable(lines[2]));
    QVERIFY(hands.text("restoreStatus").startsWith(u"Restored into"));
    QVERIFY2(hands.text("restoreErrorsLabel").startsWith(u"3 errors were passed over"),
             qPrintable(hands.text("restoreErrorsLabel")));
    hands.press("restoreCopyErrors");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"CREATE DOMAIN public.d AS integeX"));
    QCOMPARE(support::answerOf(m_server, QStringLiteral("malgre"), "SELECT a FROM t"), QStringLiteral("1"));
}

void tst_WindowRestoreRun::listsErrorsOfAFailure()
{
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    review(hands, fixture, QStringLiteral("ratee"), {brokenRule});
    QVERIFY(hands.run());
    const QStringList lines = errors(hands);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].startsWith(u"rows are missing · "), qPrintable(lines[0]));
    QVERIFY(hands.part("restoreRunPage")->findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible());
    QVERIFY(fixture.find<QWidget>("jobMessage")->isVisible());
}

void tst_WindowRestoreRun::saysWhatAFailureLeft_data()
{
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QString>("note");
    QTest::newRow("dropped") << false << "Nothing is left of the database “echouee”.";
    QTest::newRow("kept") << true << "The database “echouee” is there, and not complete.";
}

void tst_WindowRestoreRun::saysWhatAFailureLeft()
{
    QFETCH(bool, isKept);
    QFETCH(QString, note);
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    review(hands, fixture, QStringLiteral("echouee"), {brokenDomain}, isKept ? "restoreKeep" : nullptr);
    QVERIFY(hands.run());
    QVERIFY(hands.part("restoreRunNote")->isVisible());
    QCOMPARE(hands.text("restoreRunNote"), note);
    QCOMPARE(support::databaseExists(m_server, QStringLiteral("echouee")), isKept);
}

void tst_WindowRestoreRun::runSlowly(RestoreHands& hands, WindowFixture& fixture,
                                     const QString& database) const
{
    fixture.configure(m_server, QStringLiteral("lente"));
    fixture.addDump(m_slow, 1, QStringLiteral("lente"));
    fixture.show();
    QVERIFY(hands.open());
    QVERIFY(hands.reviewNew(database));
    hands.press("restoreStart");
    QVERIFY(RestoreHands::waitFor(m_server, "REFRESH MATERIALIZED VIEW"));
    QVERIFY(support::databaseExists(m_server, database));
}

void tst_WindowRestoreRun::cancels()
{
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    const QString database = QStringLiteral("annulee");
    runSlowly(hands, fixture, database);
    QVERIFY(!hands.part("restoreBack")->isEnabled());
    hands.press("restoreCancel");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 10'000);
    QVERIFY(!support::databaseExists(m_server, database));
    QCOMPARE(hands.text("restoreStatus"), QStringLiteral("The restore was cancelled."));
    QCOMPARE(hands.text("restoreRunNote"), QStringLiteral("Nothing is left of the database “annulee”."));
    QVERIFY(!hands.part("restoreCancel")->isVisible());
    hands.press("restoreClose");
    QVERIFY(!fixture.dialog("restoreDialog"));
    QVERIFY(fixture.prompt.questions.empty());
}

void tst_WindowRestoreRun::closes_data()
{
    QTest::addColumn<bool>("isTheDialog");
    QTest::newRow("the dialog") << true;
    QTest::newRow("the window") << false;
}

void tst_WindowRestoreRun::closes()
{
    QFETCH(bool, isTheDialog);
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    const QString database = QStringLiteral("fermee");
    runSlowly(hands, fixture, database);
    fixture.prompt.accepts = true;
    if (isTheDialog)
        QTest::keyClick(hands.dialog(), Qt::Key_Escape);
    else
        fixture.window().close();
    QCOMPARE(fixture.prompt.questions.size(), size_t(1));
    QVERIFY(fixture.prompt.questions[0].text.startsWith(u"A restore is running"));
    const QPointer<QWidget> closed = isTheDialog ? hands.dialog() : &fixture.window();
    QTRY_VERIFY_WITH_TIMEOUT(!closed || !closed->isVisible(), 10'000);
    QVERIFY(!fixture.workspace().activity().isRunning());
    QCOMPARE(fixture.window().isVisible(), isTheDialog);
    QVERIFY(!support::databaseExists(m_server, database));
    QCOMPARE(fixture.prompt.questions.size(), size_t(1));
}

void tst_WindowRestoreRun::staysOpen()
{
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    runSlowly(hands, fixture, QStringLiteral("continuee"));
    for (const bool isTheDialog : {true, false}) {
        (isTheDialog ? hands.dialog() : &fixture.window())->close();
        QVERIFY(fixture.window().isVisible());
        QVERIFY(fixture.dialog("restoreDialog"));
        QVERIFY(fixture.workspace().activity().isRunning());
    }
    QCOMPARE(fixture.prompt.questions.size(), size_t(2));
    QVERIFY(!fixture.workspace().activity().isCancelled());
    hands.press("restoreCancel");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 10'000);
    QVERIFY(fixture.dialog("restoreDialog")); // it says what came of it
}

QTEST_MAIN(tst_WindowRestoreRun)
#include "tst_WindowRestoreRun.moc"
