// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a configuration: the first start, a file that does not read, the settings.
#include "support/Program.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

class tst_WindowConfiguration : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void welcomesAtTheFirstStart();
    void createsAConfiguration();
    void opensAConfiguration();
    void startsTheDemonstrationOnRequest();
    void showsWhereAFileIsWrong_data();
    void showsWhereAFileIsWrong();
    void keepsWhatWasOpenUntilTheFileIsRead();
    void savesSettingsAndKeepsComments();
    void choosesTheCompression();
    void namesTheTools();
    void writesNothingWhenNothingChanged();
    void saysWhySettingsCannotBeSaved();
    void testsTheConnection();
    void forgetsThePreviewOfAnotherConfiguration();

private:
    static QWidget* welcome(const WindowFixture& fixture) { return fixture.find<QWidget>("welcomePage"); }
    static QWidget* error(const WindowFixture& fixture)
    {
        return welcome(fixture)->findChild<QWidget*>(QStringLiteral("messageBar"));
    }
    static QString textOf(const QWidget* bar, const char* label)
    {
        return bar->findChild<QLabel*>(QLatin1String(label))->text();
    }
    static QDialog* openSettings(const WindowFixture& fixture);
    static void write(const QString& path, const QByteArray& bytes);
    static QString globalFile(const WindowFixture& fixture)
    {
        return fixture.configFolder() + QStringLiteral("/config_global.yml");
    }

    support::TestServer m_server;
    QByteArray m_dump;
};

void tst_WindowConfiguration::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowConfiguration::write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QDialog* tst_WindowConfiguration::openSettings(const WindowFixture& fixture)
{
    support::chooseFromMenu(&fixture.window(), "settings");
    auto* dialog = qobject_cast<QDialog*>(fixture.dialog("settingsDialog"));
    if (!dialog)
        support::fail(QStringLiteral("the settings do not open"));
    return dialog;
}

void tst_WindowConfiguration::welcomesAtTheFirstStart()
{
    WindowFixture fixture;
    fixture.opensConfiguration = false;
    fixture.show();
    QVERIFY(welcome(fixture)->isVisible());
    QVERIFY(!error(fixture)->isVisible()); // nothing is wrong
    for (const char* name : {"welcomeCreate", "welcomeOpen", "welcomeDemonstrate"}) {
        auto* choice = fixture.find<QPushButton>(name);
        QVERIFY2(choice->isVisible() && choice->isEnabled(), name);
    }
    // It says where it looked.
    const auto labels = welcome(fixture)->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(fixture.path(QStringLiteral("xdg-config"))) &&
               label->text().contains(fixture.path(QStringLiteral("etc")));
    }));
    QVERIFY(!fixture.window().findChild<QAction*>(QStringLiteral("backUp"))->isEnabled());
    QVERIFY(!fixture.find<QWidget>("logPane")->isVisible());
    // Nothing was written by merely starting.
    QCOMPARE(QDir(fixture.path({})).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("dumps")});
}

void tst_WindowConfiguration::createsAConfiguration()
{
    WindowFixture fixture;
    fixture.opensConfiguration = false;
    fixture.show();
    support::click(fixture.find<QPushButton>("welcomeCreate"));
    QTRY_VERIFY(fixture.dialog("createConfigurationDialog"));
    auto* create = fixture.find<QPushButton>("createCreate");
    QVERIFY(!create->isEnabled()); // which database?
    support::type(fixture.find<QLineEdit>("host"), m_server.socketFolder());
    support::type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("mairie"));
    support::type(fixture.find<QLineEdit>("user"), QStringLiteral("postgres"));
    QVERIFY(create->isEnabled());
    const QString folder = fixture.path(QStringLiteral("xdg-config/pgsauvegarde"));
    QCOMPARE(fixture.find<QLineEdit>("createFolder")->text(), folder);
    QTest::keyClick(fixture.find<QLineEdit>("user"), Qt::Key_Return);
    QTRY_VERIFY(!fixture.dialog("createConfigurationDialog"));
    QTRY_VERIFY(!welcome(fixture)->isVisible());
    QCOMPARE(fixture.find<QLabel>("database")->text(), QStringLiteral("mairie"));
    QTRY_VERIFY(fixture.find<QLabel>("server")->text().contains(u"PostgreSQL 1"));
    QVERIFY(support::readAll(folder + QStringLiteral("/config_global.yml")).contains("# ")); // commented
    // The next start finds it.
    fixture.restart();
    QVERIFY(!welcome(fixture)->isVisible());

    // Nothing that exists is replaced.
    const QByteArray before = support::readAll(folder + QStringLiteral("/config_postgres.yml"));
    support::chooseFromMenu(&fixture.window(), "createConfiguration");
    QTRY_VERIFY(fixture.dialog("createConfigurationDialog"));
    support::type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("autre"));
    support::click(fixture.find<QPushButton>("createCreate"));
    auto* message =
        fixture.dialog("createConfigurationDialog")->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!textOf(message, "messageHint").isEmpty());
    QCOMPARE(support::readAll(folder + QStringLiteral("/config_postgres.yml")), before);
}

void tst_WindowConfiguration::opensAConfiguration()
{
    WindowFixture fixture;
    fixture.opensConfiguration = false;
    fixture.configure(m_server);
    fixture.show();
    support::click(fixture.find<QPushButton>("welcomeOpen")); // and gives up
    QVERIFY(welcome(fixture)->isVisible());
    fixture.prompt.folder = fixture.configFolder();
    support::click(fixture.find<QPushButton>("welcomeOpen"));
    QTRY_VERIFY(!welcome(fixture)->isVisible());
    QCOMPARE(fixture.window().windowTitle(), QStringLiteral("PgSauvegarde — mairie"));
    // A folder that holds none says what is missing, and what was open can be opened again.
    fixture.prompt.folder = fixture.path(QStringLiteral("dumps"));
    support::chooseFromMenu(&fixture.window(), "openConfiguration");
    QTRY_VERIFY(error(fixture)->isVisible());
    QVERIFY(textOf(error(fixture), "messageText").contains(u"config_global.yml"));
    fixture.prompt.folder = fixture.configFolder();
    support::click(fixture.find<QPushButton>("welcomeOpen"));
    QTRY_VERIFY(!welcome(fixture)->isVisible());
}

void tst_WindowConfiguration::startsTheDemonstrationOnRequest()
{
    // That it works is told elsewhere; here: that it begins, says so, and can be stopped.
    WindowFixture fixture;
    fixture.opensConfiguration = false;
    fixture.show();
    auto* start = fixture.find<QPushButton>("welcomeDemonstrate");
    support::click(start);
    QVERIFY(fixture.workspace().activity().isRunning());
    QVERIFY(!start->isEnabled());
    QTRY_VERIFY(fixture.find<QPushButton>("jobCancel")->isVisible());
    support::click(fixture.find<QPushButton>("jobCancel"));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QVERIFY(welcome(fixture)->isVisible() && !error(fixture)->isVisible());
    QVERIFY(start->isEnabled());
}

void tst_WindowConfiguration::showsWhereAFileIsWrong_data()
{
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QString>("place");
    QTest::newRow("out of range") << QByteArray("# à nous\nbackup:\n  postgres:\n    retention_days: -3\n")
                                  << QStringLiteral("config_global.yml:4:21");
    QTest::newRow("broken") << QByteArray("backup:\n  postgres: [1,\n")
                            << QStringLiteral("config_global.yml:3:1");
    QTest::newRow("not UTF-8") << QByteArray("timezone: \"Europe/Paris\" # caf\xe9\n")
                               << QStringLiteral("config_global.yml:1:");
}

void tst_WindowConfiguration::showsWhereAFileIsWrong()
{
    QFETCH(QByteArray, global);
    QFETCH(QString, place);
    WindowFixture fixture;
    fixture.configure(m_server);
    const QByteArray good = support::readAll(globalFile(fixture));
    write(globalFile(fixture), global);
    fixture.show();
    QVERIFY(error(fixture)->isVisible());
    QVERIFY2(textOf(error(fixture), "messageText").contains(place),
             qPrintable(textOf(error(fixture), "messageText")));
    QVERIFY(!textOf(error(fixture), "messageHint").isEmpty());
    support::click(fixture.find<QPushButton>("welcomeOpenFile"));
    QCOMPARE(fixture.prompt.opened, QStringList{globalFile(fixture)});
    auto* retry = fixture.find<QPushButton>("welcomeRetry");
    support::click(retry); // nothing was mended
    QTRY_VERIFY(error(fixture)->isVisible());
    QCOMPARE(support::readAll(globalFile(fixture)), global);

    write(globalFile(fixture), good);
    support::click(retry);
    QTRY_VERIFY(!welcome(fixture)->isVisible());
    QCOMPARE(fixture.find<QLabel>("database")->text(), QStringLiteral("mairie"));
}

void tst_WindowConfiguration::keepsWhatWasOpenUntilTheFileIsRead()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    const QByteArray good = support::readAll(globalFile(fixture));
    QDialog* settings = openSettings(fixture);
    write(globalFile(fixture),
          "backup: {postgres: {retention_days: \"x\"}}\n"); // broken by somebody else meanwhile
    support::type(fixture.find<QSpinBox>("settingsDays"), QStringLiteral("30"));
    support::click(fixture.find<QPushButton>("settingsSave"));
    auto* answer = settings->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(answer->isVisible());
    QVERIFY2(textOf(answer, "messageText").contains(u"config_global.yml:1:"),
             qPrintable(textOf(answer, "messageText")));
    QCOMPARE(support::readAll(globalFile(fixture)),
             QByteArray("backup: {postgres: {retention_days: \"x\"}}\n")); // never rewritten
    QTest::keyClick(settings, Qt::Key_Escape);
    fixture.activate();
    QVERIFY(!welcome(fixture)->isVisible());
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_VERIFY(error(fixture)->isVisible());
    write(globalFile(fixture), good);
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_VERIFY(!welcome(fixture)->isVisible());
}

void tst_WindowConfiguration::savesSettingsAndKeepsComments()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QByteArray before = "# Sauvegardes de la mairie\n"
                              "timezone: 'Europe/Paris'   # ne pas changer\n"
                              "autre: {programme: [1, 2]}\n"
                              "backup:\n"
                              "    postgres:\n"
                              "        dir: \"" +
                              fixture.dumpFolder().toUtf8() +
                              "\"   # le disque rapide\n"
                              "        retention_days: 14      # réglé avec le métier\n";
    write(globalFile(fixture), before);
    const QString postgresFile = fixture.configFolder() + QStringLiteral("/config_postgres.yml");
    const QByteArray postgresBefore = support::readAll(postgresFile);
    fixture.addDump(m_dump, 20);
    fixture.show();
    const QString other = fixture.path(QStringLiteral("ailleurs"));
    QVERIFY(QDir().mkdir(other));
    QVERIFY(QFile::copy(fixture.dumpFolder() + u'/' + fixture.dumps()[0], other + u'/' + fixture.dumps()[0]));
    const QString second = QStringLiteral("/mairie_full_20261101_020000.dump");
    QVERIFY(QFile::copy(fixture.dumpFolder() + u'/' + fixture.dumps()[0], other + second));

    openSettings(fixture);
    QCOMPARE(fixture.find<QSpinBox>("settingsDays")->value(), 14);
    support::type(fixture.find<QSpinBox>("settingsDays"), QStringLiteral("15"));
    fixture.prompt.folder = other;
    support::click(
        fixture.find<QLineEdit>("settingsFolder")->parentWidget()->findChild<QPushButton*>()); // browse
    QCOMPARE(fixture.find<QLineEdit>("settingsFolder")->text(), other);
    support::click(fixture.find<QPushButton>("settingsSave"));
    QTRY_VERIFY(!fixture.dialog("settingsDialog"));
    QByteArray expected = before;
    expected.replace('"' + fixture.dumpFolder().toUtf8() + '"', '"' + other.toUtf8() + '"')
        .replace("retention_days: 14", "retention_days: 15");
    QCOMPARE(support::readAll(globalFile(fixture)), expected);
    QCOMPARE(support::readAll(postgresFile), postgresBefore);
    // The window follows.
    QTRY_COMPARE(fixture.find<QSpinBox>("retentionDays")->value(), 15);
    QTRY_COMPARE(fixture.find<QTableView>("backups")->model()->rowCount(), 2);
}

void tst_WindowConfiguration::choosesTheCompression()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QByteArray before = support::readAll(globalFile(fixture));
    fixture.show();
    QDialog* settings = openSettings(fixture);
    auto* box = fixture.find<QComboBox>("settingsCompression");
    QCOMPARE(box->currentIndex(), 0);
    const auto* note = settings->findChild<QLabel*>(QStringLiteral("settingsCompressionNote"));
    const QString fast = note->text();
    QTest::keyClick(box, Qt::Key_End);
    QCOMPARE(box->currentText(), QStringLiteral("Zstandard"));
    QVERIFY2(note->text() != fast && note->text().contains(u"16"), qPrintable(note->text()));
    support::click(fixture.find<QPushButton>("settingsSave"));
    QTRY_VERIFY(!fixture.dialog("settingsDialog"));
    const QByteArray after = support::readAll(globalFile(fixture));
    QVERIFY(after != before);
    QVERIFY2(after.contains("compression: \"zstd\""), after.constData());
    QTRY_COMPARE(fixture.workspace().configuration()->backup.compression, config::Compression::Zstd);
}

void tst_WindowConfiguration::namesTheTools()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    QTRY_COMPARE(fixture.workspace().server().state(), ui::Server::State::Reachable);
    const QDialog* settings = openSettings(fixture);
    for (const char* program : {"pg_dump", "pg_restore"}) {
        const auto* list = settings->findChild<QLabel*>(QStringLiteral("tools_") + QLatin1String(program));
        QTRY_VERIFY2(list->text().contains(QLatin1Char('/') + QLatin1String(program)),
                     qPrintable(list->text()));
        QCOMPARE(list->text().count(u"utilisé pour ce serveur"), 1);
    }
}

void tst_WindowConfiguration::writesNothingWhenNothingChanged()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    const QFileInfo before(globalFile(fixture));
    const QDateTime modified = before.lastModified();
    openSettings(fixture);
    support::click(fixture.find<QPushButton>("settingsSave"));
    QTRY_VERIFY(!fixture.dialog("settingsDialog"));
    QCOMPARE(QFileInfo(globalFile(fixture)).lastModified(), modified);
}

void tst_WindowConfiguration::saysWhySettingsCannotBeSaved()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QByteArray inAnAnchor = "shared: &days 14\nbackup: {postgres: {dir: \"" +
                                  fixture.dumpFolder().toUtf8() + "\", retention_days: 14}, other: &x 3}\n";
    write(globalFile(fixture), inAnAnchor);
    fixture.show();
    QDialog* settings = openSettings(fixture);
    support::type(fixture.find<QLineEdit>("databaseName"), {});
    QVERIFY(!fixture.find<QPushButton>("settingsSave")->isEnabled());
    support::type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("mairie"));
    support::type(fixture.find<QSpinBox>("settingsDays"), QStringLiteral("7"));
    QVERIFY(QFile::remove(globalFile(fixture)));
    support::click(fixture.find<QPushButton>("settingsSave"));
    auto* answer = settings->findChild<QWidget*>(QStringLiteral("messageBar"));
    QTRY_VERIFY(answer->isVisible());
    QVERIFY(!textOf(answer, "messageHint").isEmpty());
    QVERIFY(!QFile::exists(globalFile(fixture)));
    QVERIFY(settings->isVisible()); // with what was typed
    QCOMPARE(fixture.find<QSpinBox>("settingsDays")->value(), 7);
}

void tst_WindowConfiguration::testsTheConnection()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    const QByteArray before =
        support::readAll(fixture.configFolder() + QStringLiteral("/config_postgres.yml"));
    QDialog* settings = openSettings(fixture);
    auto* test = fixture.find<QPushButton>("settingsTest");
    auto* answer = settings->findChild<QWidget*>(QStringLiteral("messageBar"));
    support::click(test);
    QTRY_VERIFY(answer->isVisible());
    QVERIFY2(textOf(answer, "messageText").contains(u"PostgreSQL 1"),
             qPrintable(textOf(answer, "messageText")));

    support::type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("inconnue"));
    support::click(test);
    QTRY_VERIFY2(textOf(answer, "messageText").contains(u"inconnue"),
                 qPrintable(textOf(answer, "messageText")));
    QVERIFY(!textOf(answer, "messageHint").isEmpty());
    QTRY_VERIFY(test->isEnabled());
    support::type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("mairie"));
    support::type(fixture.find<QLineEdit>("host"), fixture.path(QStringLiteral("nowhere")));
    support::click(test);
    QTRY_VERIFY2(textOf(answer, "messageText").contains(fixture.path(QStringLiteral("nowhere"))),
                 qPrintable(textOf(answer, "messageText")));
    QTest::keyClick(settings, Qt::Key_Escape); // trying is not saving
    QTRY_VERIFY(!fixture.dialog("settingsDialog"));
    QCOMPARE(support::readAll(fixture.configFolder() + QStringLiteral("/config_postgres.yml")), before);
    QCOMPARE(fixture.find<QLabel>("database")->text(), QStringLiteral("mairie"));
}

void tst_WindowConfiguration::forgetsThePreviewOfAnotherConfiguration()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    support::type(fixture.find<QSpinBox>("retentionDays"), QStringLiteral("3"));
    const QString other = fixture.path(QStringLiteral("autre"));
    support::writeConfiguration(other, m_server.socketFolder(), QStringLiteral("postgres"),
                                fixture.path(QStringLiteral("autres")), QStringLiteral("postgres"),
                                "    retention_days: 21\n");
    fixture.prompt.folder = other;
    support::chooseFromMenu(&fixture.window(), "openConfiguration");
    QTRY_COMPARE(fixture.find<QLabel>("database")->text(), QStringLiteral("postgres"));
    QCOMPARE(fixture.find<QSpinBox>("retentionDays")->value(), 21);
    QVERIFY(!fixture.find<QPushButton>("retentionBack")->isVisible());
}

QTEST_MAIN(tst_WindowConfiguration)
#include "tst_WindowConfiguration.moc"
