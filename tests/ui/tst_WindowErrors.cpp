// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says when something is wrong: where, in which words, and how one goes on from there.
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/Hands.h"
#include "support/window/WindowFixture.h"

#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using support::WindowFixture;

namespace {

const QString secretRole = QStringLiteral("secret");
const QString secretPassword = QStringLiteral("a:b\\c'd é");

} // namespace

class tst_WindowErrors : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void asksForThePassword();
    void goesOnWithoutThePassword();
    void asksAgainWhenTheBackupIsRefused();
    void explainsWhatIsUnknown();
    void explainsTheFolder_data();
    void explainsTheFolder();
    void explainsABackupThatIsDisabled();
    void showsForeignTextAsItIs();
    void explainsAServerThatStopped();

private:
    static QString textOf(const QWidget* bar, const char* label)
    {
        return bar->findChild<QLabel*>(QLatin1String(label))->text();
    }
    static QDialog* passwordDialog(const WindowFixture& fixture)
    {
        return qobject_cast<QDialog*>(fixture.dialog("passwordDialog"));
    }
    static void answer(const WindowFixture& fixture, const QString& password);
    /// « Back up now », and it fails: the line below says why in the words that stand in a bar above, and in
    /// one only.
    static void failToBackUp(const WindowFixture& fixture);
    static QString server(const WindowFixture& fixture) { return fixture.find<QLabel>("server")->text(); }

    support::TestServer m_server;
};

void tst_WindowErrors::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(support::addSecretRole(m_server, "'a:b\\c''d é'"));
}

void tst_WindowErrors::answer(const WindowFixture& fixture, const QString& password)
{
    QTRY_VERIFY(passwordDialog(fixture));
    QTRY_VERIFY(passwordDialog(fixture)->isActiveWindow());
    support::typeMore(passwordDialog(fixture)->focusWidget(), password);
    QTest::keyClick(passwordDialog(fixture)->focusWidget(), Qt::Key_Return);
}

void tst_WindowErrors::failToBackUp(const WindowFixture& fixture)
{
    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    const auto* status = fixture.find<QLabel>("jobStatus");
    QVERIFY(status->isVisible() && !status->text().isEmpty());
    int bars = 0;
    for (const QLabel* text : fixture.window().findChildren<QLabel*>(QStringLiteral("messageText")))
        bars += text->isVisible() && text->text() == status->text() ? 1 : 0;
    QVERIFY2(bars == 1, qPrintable(status->text()));
    QCOMPARE(fixture.dumps(), QStringList());
}

void tst_WindowErrors::asksForThePassword()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("mairie"), secretRole);
    fixture.show();
    QTRY_VERIFY(passwordDialog(fixture)); // by itself: the server wants one
    QVERIFY(fixture.find<QLabel>("passwordQuestion")->text().contains(secretRole));
    QCOMPARE(fixture.find<QLineEdit>("password")->echoMode(), QLineEdit::Password);
    answer(fixture, QStringLiteral("faux"));
    QTRY_VERIFY(fixture.find<QWidget>("serverMessage")->isVisible());
    answer(fixture, secretPassword); // asked again
    QTRY_VERIFY2(server(fixture).contains(u"PostgreSQL 1"), qPrintable(server(fixture)));
    QVERIFY(!passwordDialog(fixture));
    QVERIFY(!fixture.find<QWidget>("serverMessage")->isVisible());

    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    QTRY_COMPARE(fixture.find<QTableView>("backups")->model()->rowCount(), 1);
    QVERIFY(!passwordDialog(fixture));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    fixture.window().close(); // what is remembered is written now
    int files = 0;
    for (const QString& root : {fixture.path({}), qEnvironmentVariable("HOME")})
        for (QDirIterator entry(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             entry.hasNext(); ++files) {
            const QByteArray bytes = support::readAll(entry.next());
            QVERIFY2(!bytes.contains(secretPassword.toUtf8()), qPrintable(entry.filePath()));
        }
    QVERIFY(files >= 5); // two of the configuration, the dump, its log, the settings
    QVERIFY(!fixture.find<QPlainTextEdit>("log")->toPlainText().contains(secretPassword));
}

void tst_WindowErrors::goesOnWithoutThePassword()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("mairie"), secretRole);
    fixture.show();
    QTRY_VERIFY(passwordDialog(fixture));
    QTest::keyClick(passwordDialog(fixture), Qt::Key_Escape);
    QTRY_VERIFY(!passwordDialog(fixture));
    const auto* bar = fixture.find<QWidget>("serverMessage");
    QVERIFY(bar->isVisible());
    QVERIFY(!textOf(bar, "messageHint").isEmpty());
    QVERIFY(fixture.find<QPushButton>("backUpNow")->isEnabled()); // trying it asks again
}

void tst_WindowErrors::asksAgainWhenTheBackupIsRefused()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("mairie"), secretRole);
    fixture.show();
    QTRY_VERIFY(passwordDialog(fixture));
    QTest::keyClick(passwordDialog(fixture), Qt::Key_Escape);
    QTRY_VERIFY(!passwordDialog(fixture));
    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    answer(fixture, secretPassword); // then the backup begins again by itself
    QTRY_COMPARE(fixture.dumps().size(), 1);
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QVERIFY(!fixture.find<QWidget>("jobMessage")->isVisible());
}

void tst_WindowErrors::explainsWhatIsUnknown()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("inconnue"));
    fixture.show();
    const auto* bar = fixture.find<QWidget>("serverMessage");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(textOf(bar, "messageText").startsWith(u"La base inconnue n’existe pas"),
             qPrintable(textOf(bar, "messageText")));
    const QString french = textOf(bar, "messageHint");
    QVERIFY(!french.isEmpty());
    failToBackUp(fixture);
    // What stands there follows the language.
    support::chooseFromMenu(&fixture.window(), "english");
    QTRY_VERIFY2(textOf(bar, "messageText").startsWith(u"The database inconnue does not exist"),
                 qPrintable(textOf(bar, "messageText")));
    QVERIFY(textOf(bar, "messageHint") != french);
    QVERIFY(fixture.find<QLabel>("jobStatus")->text().startsWith(u"The database inconnue does not exist"));
}

void tst_WindowErrors::explainsTheFolder_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file") << QStringLiteral("file");
    QTest::newRow("a dangling link") << QStringLiteral("link");
    QTest::newRow("its parent is missing") << QStringLiteral("missing");
}

void tst_WindowErrors::explainsTheFolder()
{
    QFETCH(QString, kind);
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString folder = fixture.dumpFolder();
    QVERIFY(QDir().rmdir(folder));
    if (kind == u"file") {
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (kind == u"link") {
        QVERIFY(QFile::link(fixture.path(QStringLiteral("nowhere")), folder));
    } else {
        QFile file(fixture.configFolder() + QStringLiteral("/config_global.yml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString missing = fixture.path(QStringLiteral("a/b/c"));
        QVERIFY(file.write(QStringLiteral("backup: {postgres: {dir: \"%1\"}}\n").arg(missing).toUtf8()) > 0);
    }
    fixture.show();
    const auto* bar = fixture.find<QWidget>("folderMessage");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!textOf(bar, "messageText").isEmpty());
    QVERIFY(!textOf(bar, "messageHint").isEmpty());
    QVERIFY(!fixture.find<QLabel>("retentionTotals")
                 ->isVisible()); // never "nothing to delete" where nobody could look
    if (kind == u"missing")
        return;
    failToBackUp(fixture);
    QVERIFY(!QFile::exists(fixture.path(QStringLiteral("nowhere"))));
    // Mended outside, it is seen without a word.
    QVERIFY(QFile::remove(folder) && QDir().mkdir(folder));
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 2500);
}

void tst_WindowErrors::explainsABackupThatIsDisabled()
{
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"), "    enabled: false\n");
    fixture.show();
    failToBackUp(fixture);
    const auto* bar = fixture.find<QWidget>("jobMessage");
    QVERIFY(bar->isVisible());
    QVERIFY2(textOf(bar, "messageText").contains(u"config_global.yml:5:14"),
             qPrintable(textOf(bar, "messageText")));
    support::click(bar->findChild<QWidget*>(QStringLiteral("messageClose")));
    QVERIFY(!bar->isVisible());
}

void tst_WindowErrors::showsForeignTextAsItIs()
{
    // A name is no mark-up, and nothing in it turns the text around.
    const QString evil = QStringLiteral("<b>gras</b>\u202Eesrever\n&x");
    VERIFY_RESULT(m_server.createDatabase(evil));
    WindowFixture fixture;
    fixture.configure(m_server, QString(evil).replace(u'\n', QStringLiteral("\\n")));
    const QString file = fixture.configFolder() + QStringLiteral("/config_postgres.yml");
    const QByteArray yaml = support::readAll(file).replace("\\\\n", "\\n");
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(yaml) == yaml.size());
    out.close();
    fixture.show();
    QTRY_VERIFY(server(fixture).contains(u"PostgreSQL 1")); // it is this very database
    const auto* name = fixture.find<QLabel>("database");
    QCOMPARE(name->text(), QStringLiteral("<b>gras</b>\\u202eesrever\\u000a&x"));
    QCOMPARE(name->textFormat(), Qt::PlainText);
    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    QTRY_COMPARE(fixture.find<QTableView>("backups")->model()->rowCount(), 1);
    for (const support::Reading& reading : support::readingsOf(&fixture.window())) {
        QVERIFY2(!reading.text.contains(QChar(0x202E)), qPrintable(reading.where()));
        QVERIFY2(!reading.part.contains(u"tooltip") || !Qt::mightBeRichText(reading.text),
                 qPrintable(reading.where() + reading.text));
    }
    for (const QLabel* label : fixture.window().findChildren<QLabel*>())
        QVERIFY2(!Qt::mightBeRichText(label->text()) || label->textFormat() == Qt::PlainText,
                 qPrintable(label->objectName()));
}

void tst_WindowErrors::explainsAServerThatStopped()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    QTRY_VERIFY(server(fixture).contains(u"PostgreSQL 1"));
    VERIFY_RESULT(m_server.stopImmediately());
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    auto* bar = fixture.find<QWidget>("serverMessage");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(textOf(bar, "messageText").contains(m_server.socketFolder()));
    QVERIFY(!textOf(bar, "messageHint").isEmpty());
    QVERIFY(!textOf(bar, "messageText").contains(u"No such file")); // the tool's words stand elsewhere
    QCOMPARE(fixture.find<QLabel>("serverState")->text(), QStringLiteral("Injoignable"));

    auto* details = support::button(bar, QStringLiteral("Détails"));
    support::click(details);
    QTRY_VERIFY(fixture.dialog("errorDetails"));
    const QString words = fixture.find<QPlainTextEdit>("errorDetailsText")->toPlainText();
    QVERIFY2(words.contains(u"connection to server on socket"), qPrintable(words)); // libpq's
    QTest::keyClick(fixture.dialog("errorDetails")->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!fixture.dialog("errorDetails"));

    failToBackUp(fixture);
    VERIFY_RESULT(m_server.restart());
    support::click(bar->findChild<QWidget*>(QStringLiteral("messageAction"))); // try again
    QTRY_VERIFY(!bar->isVisible());
    QTRY_VERIFY(server(fixture).contains(u"PostgreSQL 1"));
}

QTEST_MAIN(tst_WindowErrors)
#include "tst_WindowErrors.moc"
