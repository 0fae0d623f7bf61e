// SPDX-License-Identifier: GPL-3.0-or-later
// Where a restore goes, chosen in the window: another server, one that wants a password, roles that are
// missing, a database that holds something.
#include "restore/Run.h"
#include "support/Results.h"
#include "support/window/RestoreHands.h"

#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using support::RestoreHands;
using support::WindowFixture;

const QString secretRole = QStringLiteral("secret");
const QString secretPassword = QStringLiteral("a:b\\c'd é");

class tst_WindowRestoreTarget : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void replacesOnlyWhatWasTyped();
    void backsUpFirst();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void goesOnOnceSessionsHaveEnded();
    void makesRolesOnAnotherServer();
    void goesOnWithoutOwners();
    void asksForThePassword_data();
    void asksForThePassword();

private:
    void open(RestoreHands& hands, WindowFixture& fixture,
              const QString& user = QStringLiteral("postgres")) const
    {
        fixture.configure(m_server, QStringLiteral("mairie"), user);
        fixture.addDump(m_dump, 1);
        fixture.show();
        if (user == secretRole)
            QTest::keyClick(waitForPassword(fixture), Qt::Key_Escape); // the window's own question
        QTRY_VERIFY(!fixture.dialog("passwordDialog"));
        fixture.activate();
        QVERIFY(hands.open());
    }
    static QWidget* waitForPassword(const WindowFixture& fixture)
    {
        (void)QTest::qWaitFor([&fixture] { return fixture.dialog("passwordDialog") != nullptr; });
        return fixture.dialog("passwordDialog");
    }
    /// On the second step.
    static void describeOther(const RestoreHands& hands, const support::TestServer& server,
                              const QString& user)
    {
        hands.press("restoreOther");
        support::type(hands.part("restoreServerChoice")->findChild<QWidget*>(QStringLiteral("host")),
                      server.socketFolder());
        support::type(hands.part("restoreServerChoice")->findChild<QWidget*>(QStringLiteral("user")), user);
        hands.press("restoreConnect");
    }
    QString answer(const QString& database, const QByteArray& sql) const
    {
        return support::answerOf(m_server, database, sql);
    }

    support::TestServer m_server;
    support::TestServer m_other; ///< empty
    QByteArray m_dump;
};

void tst_WindowRestoreTarget::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_other.init());
    const QString mairie = QStringLiteral("mairie");
    VERIFY_RESULT(m_server.createDatabase(mairie));
    VERIFY_RESULT(m_server.execute(mairie, R"(
        CREATE ROLE agent; CREATE ROLE "chef d'équipe"; CREATE SCHEMA metier;
        CREATE TABLE metier.citoyens (id integer PRIMARY KEY, nom text);
        INSERT INTO metier.citoyens SELECT i, 'nom ' || i FROM generate_series(1, 1500) AS i;
        GRANT SELECT ON metier.citoyens TO agent;
        ALTER TABLE metier.citoyens OWNER TO "chef d'équipe";)"));
    m_dump = support::realDump(m_server, mairie);
    for (const support::TestServer* server : {&m_server, &m_other})
        VERIFY_RESULT(support::addSecretRole(*server, "'a:b\\c''d é'"));
}

void tst_WindowRestoreTarget::replacesOnlyWhatWasTyped()
{
    const QString target = QStringLiteral("cible");
    VERIFY_RESULT(m_server.createDatabase(target));
    VERIFY_RESULT(m_server.execute(target, "CREATE TABLE perdue (a integer)"));
    WindowFixture fixture;
    RestoreHands hands(fixture);
    open(hands, fixture);
    hands.press("restoreNext");
    QTRY_VERIFY(hands.part("restoreExisting")->isEnabled());
    QCOMPARE(hands.part<QComboBox>("restoreExistingName")->findText(QStringLiteral("postgres")), -1);
    QVERIFY(hands.reviewExisting(target));
    auto* confirm = hands.part<QLineEdit>("restoreConfirm");
    QVERIFY(confirm->isVisible());
    QVERIFY2(hands.text("restoreWhat").contains(u"REMPLACÉE"), qPrintable(hands.text("restoreWhat")));
    QVERIFY2(hands.text("restoreCautions").startsWith(u"Ce qu’elle contient maintenant est perdu"),
             qPrintable(hands.text("restoreCautions")));
    auto* start = hands.part<QPushButton>("restoreStart");
    for (const char* typed : {"", "cibl", "Cible"}) {
        support::type(confirm, QString::fromLatin1(typed));
        QVERIFY(!start->isEnabled());
    }
    support::type(confirm, target);
    QVERIFY(start->isEnabled());
    QVERIFY(!start->isDefault());
    QCOMPARE(answer(target, "SELECT count(*) FROM perdue"), QStringLiteral("0"));
    QVERIFY(hands.run());
    QCOMPARE(answer(target, "SELECT to_regclass('perdue') IS NULL, count(*) FROM metier.citoyens"),
             QStringLiteral("t|1500"));
}

void tst_WindowRestoreTarget::backsUpFirst()
{
    const QString target = QStringLiteral("à garder");
    VERIFY_RESULT(m_server.createDatabase(target));
    VERIFY_RESULT(
        m_server.execute(target, "CREATE TABLE gardee (a integer); INSERT INTO gardee VALUES (42)"));
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    open(hands, fixture);
    hands.press("restoreNext");
    QTRY_VERIFY(hands.part("restoreExisting")->isEnabled());
    QVERIFY(!hands.part("restoreContent")->isVisible());
    QVERIFY(hands.reviewExisting(target));
    support::type(hands.part("restoreConfirm"), target);
    hands.press("restoreBackUpFirst");
    QVERIFY(fixture.workspace().activity().isRunning());
    QVERIFY(!hands.part("restoreStart")->isEnabled());
    QVERIFY2(hands.message().startsWith(u"Backing up the database “à garder”"), qPrintable(hands.message()));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 20'000);
    QVERIFY2(hands.message().startsWith(u"It was backed up first: %C3%A0%20garder_full_"),
             qPrintable(hands.message()));
    QVERIFY(hands.part("restoreStart")->isEnabled()); // what was typed stands
    QVERIFY(hands.run());
    QCOMPARE(answer(target, "SELECT to_regclass('gardee')"), QString());

    // And what was lost comes back out of it.
    const QStringList saved =
        QDir(fixture.dumpFolder()).entryList({QStringLiteral("%C3%A0*.dump")}, QDir::Files);
    QCOMPARE(saved.size(), 1);
    restore::Request request;
    request.server = m_server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    request.file = fixture.dumpFolder() + u'/' + saved.first();
    request.database = QStringLiteral("revenue");
    request.toolFolders = {m_server.binaries()};
    const auto plan = restore::plan(request, {});
    VERIFY_RESULT(plan);
    VERIFY_RESULT(restore::run(*plan, {}));
    QCOMPARE(answer(request.database, "SELECT a FROM gardee"), QStringLiteral("42"));
}

void tst_WindowRestoreTarget::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("hint");
    QTest::newRow("taken name") << "postgres"
                                << "mairie"
                                << "n’est pas vide"
                                << "base existante";
    QTest::newRow("may not") << "simple"
                             << "nouvelle"
                             << "créer des bases"
                             << "CREATEDB";
}

void tst_WindowRestoreTarget::saysWhatStandsInTheWay()
{
    QFETCH(QString, user);
    QFETCH(QString, database);
    QFETCH(QString, what);
    QFETCH(QString, hint);
    (void)m_server.query(QStringLiteral("postgres"), "CREATE ROLE simple LOGIN", {});
    WindowFixture fixture;
    RestoreHands hands(fixture);
    open(hands, fixture, user);
    QVERIFY(hands.reviewNew(database));
    const QString message = hands.message();
    QVERIFY2(message.section(u'\n', 0, 0).contains(what), qPrintable(message));
    QVERIFY2(message.section(u'\n', 1).contains(hint), qPrintable(message));
    QVERIFY(!message.contains(u"--"));
    QVERIFY(!hands.part("restoreStart")->isEnabled());
    hands.press("restoreBack");
    QCOMPARE(hands.message(), QString());
}

void tst_WindowRestoreTarget::goesOnOnceSessionsHaveEnded()
{
    const QString target = QStringLiteral("occupée");
    VERIFY_RESULT(m_server.createDatabase(target));
    VERIFY_RESULT(m_server.execute(target, "CREATE TABLE t (a integer)"));
    auto session =
        postgres::Connection::open(m_server.server().target(QStringLiteral("postgres"), target), {});
    VERIFY_RESULT(session);
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    open(hands, fixture);
    hands.press("restoreNext");
    QVERIFY(hands.reviewExisting(target));
    QVERIFY2(hands.message().startsWith(u"1 session"), qPrintable(hands.message()));
    QVERIFY(!hands.part("restoreStart")->isVisible() || !hands.part("restoreStart")->isEnabled());
    hands.press("restoreBack");
    QTRY_VERIFY(hands.part("restoreContent")->isVisible()); // beside the choice too
    QVERIFY2(hands.text("restoreContent").contains(u"It holds 1 ") &&
                 hands.text("restoreContent").contains(u"cannot be replaced"),
             qPrintable(hands.text("restoreContent")));
    QVERIFY(hands.review());

    session = base::failure(base::cancelled()); // ends it
    QTRY_COMPARE(support::answerOf(m_server, QStringLiteral("postgres"),
                                   "SELECT count(*) FROM pg_stat_activity WHERE datname = 'occupée'"),
                 QStringLiteral("0"));
    support::click(support::button(hands.dialog(), QStringLiteral("Look again")));
    QTRY_VERIFY(hands.part("restoreConfirm")->isVisible());
    QCOMPARE(hands.message(), QString());
}

void tst_WindowRestoreTarget::makesRolesOnAnotherServer()
{
    WindowFixture fixture(base::Language::English);
    fixture.configure(m_server);
    fixture.show();
    support::click(fixture.find<QPushButton>("backUpNow")); // with its roles file
    QTRY_COMPARE(fixture.find<QTableView>("backups")->model()->rowCount(), 1);
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    RestoreHands hands(fixture);
    QVERIFY(hands.open());
    hands.press("restoreNext");
    QVERIFY(!hands.part("restoreConnect")->isVisible());
    QTRY_VERIFY(hands.part("restoreExisting")->isEnabled());
    describeOther(hands, m_other, QStringLiteral("postgres"));
    QTRY_VERIFY2(hands.text("restoreAnswer").startsWith(u"Connected to PostgreSQL 1"),
                 qPrintable(hands.text("restoreAnswer")));
    QVERIFY(!hands.part("restoreExisting")->isEnabled()); // there is none
    QVERIFY2(hands.text("restoreMissing").contains(u"agent, chef d'équipe"),
             qPrintable(hands.text("restoreMissing")));

    hands.press("restoreRoles"); // not to be made: that is refused, and offered
    support::type(hands.part("restoreNewName"), QStringLiteral("ailleurs"));
    QVERIFY(hands.review());
    QVERIFY2(hands.message().contains(u"chef d'équipe"), qPrintable(hands.message()));
    support::click(support::button(hands.dialog(), QStringLiteral("Make these roles")));
    QTRY_VERIFY(hands.part("restoreWhat")->isVisible());
    QVERIFY2(hands.text("restoreCautions").contains(u"agent, chef d'équipe"),
             qPrintable(hands.text("restoreCautions")));
    QVERIFY(hands.part<QPlainTextEdit>("restoreCommands")->toPlainText().contains(m_other.socketFolder()));
    QVERIFY(hands.run());
    const QString database = QStringLiteral("ailleurs");
    QCOMPARE(
        support::answerOf(m_other, database,
                          "SELECT pg_get_userbyid(relowner), has_table_privilege('agent', oid, 'SELECT'), "
                          "(SELECT count(*) FROM metier.citoyens) FROM pg_class WHERE relname = "
                          "'citoyens'"),
        QStringLiteral("chef d'équipe|t|1500"));
    QVERIFY(!support::databaseExists(m_server, database));

    // And again, over what is there now.
    hands.press("restoreBack");
    hands.press("restoreBack");
    QVERIFY(hands.reviewExisting(database));
    QVERIFY(hands.part<QRadioButton>("restoreOther")->isChecked());
    QVERIFY(hands.part<QPlainTextEdit>("restoreCommands")->toPlainText().contains(m_other.socketFolder()));
    support::type(hands.part("restoreConfirm"), database);
    QVERIFY(hands.run());
    QVERIFY2(hands.text("restoreStatus").startsWith(u"Restored into"),
             qPrintable(hands.text("restoreStatus")));
}

void tst_WindowRestoreTarget::goesOnWithoutOwners()
{
    support::TestServer empty;
    VERIFY_RESULT(empty.init());
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    open(hands, fixture); // a dump without a roles file
    hands.press("restoreNext");
    QVERIFY(!hands.part("restoreRoles")->isEnabled());
    describeOther(hands, empty, QStringLiteral("postgres"));
    QTRY_VERIFY(hands.part("restoreMissing")->isVisible());
    support::type(hands.part("restoreNewName"), QStringLiteral("sans"));
    QVERIFY(hands.review());
    QVERIFY2(hands.message().contains(u"agent"), qPrintable(hands.message()));
    support::click(support::button(hands.dialog(), QStringLiteral("Without owners and rights")));
    QTRY_VERIFY(hands.part("restoreWhat")->isVisible());
    QVERIFY(hands.run());
    QCOMPARE(support::answerOf(empty, QStringLiteral("sans"),
                               "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'citoyens'"),
             QStringLiteral("postgres"));
}

void tst_WindowRestoreTarget::asksForThePassword_data()
{
    QTest::addColumn<bool>("isOther");
    QTest::newRow("the configured server") << false;
    QTest::newRow("another server") << true;
}

void tst_WindowRestoreTarget::asksForThePassword()
{
    QFETCH(bool, isOther);
    const QString database = QStringLiteral("protegee");
    const support::TestServer& server = isOther ? m_other : m_server;
    WindowFixture fixture(base::Language::English);
    RestoreHands hands(fixture);
    open(hands, fixture, isOther ? QStringLiteral("postgres") : secretRole);
    hands.press("restoreNext");
    if (isOther)
        describeOther(hands, m_other, secretRole);
    support::answerPassword(fixture, QStringLiteral("faux"));
    support::answerPassword(fixture, secretPassword); // asked again
    QTRY_COMPARE(hands.text("restoreAnswer").section(u' ', -1), QStringLiteral("secret."));
    QVERIFY(!fixture.dialog("passwordDialog"));
    if (isOther) // its roles are not there
        hands.press("restoreWithoutOwners");
    support::type(hands.part("restoreNewName"), database);
    QVERIFY(hands.review());
    QCOMPARE(hands.message(), QString());
    QVERIFY(!fixture.dialog("passwordDialog"));
    const QString commands = hands.part<QPlainTextEdit>("restoreCommands")->toPlainText();
    QVERIFY2(commands.contains(u"pg_restore") && !commands.contains(u"a:b"), qPrintable(commands));
    QVERIFY(hands.run());
    QCOMPARE(support::answerOf(server, database, "SELECT count(*) FROM metier.citoyens"),
             QStringLiteral("1500"));
    QVERIFY(!fixture.find<QPlainTextEdit>("log")->toPlainText().contains(u"a:b"));
    for (QDirIterator entry(fixture.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         entry.hasNext();) {
        const QByteArray bytes = support::readAll(entry.next());
        QVERIFY2(!bytes.contains(secretPassword.toUtf8()), qPrintable(entry.filePath()));
    }
}

QTEST_MAIN(tst_WindowRestoreTarget)
#include "tst_WindowRestoreTarget.moc"
