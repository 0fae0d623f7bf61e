// SPDX-License-Identifier: GPL-3.0-or-later
// Verifying from the window: one dump, many, a damaged one, and giving up.
#include "catalogue/Sidecars.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/WindowFixture.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <unistd.h>

using support::WindowFixture;

class tst_WindowVerify : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void verifiesOne();
    void verifiesMany_data();
    void verifiesMany();
    void tellsWhatIsDamaged();
    void saysWhichCannotBeRead();
    void cancels_data();
    void cancels();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static QString cell(const WindowFixture& fixture, int row, int role = Qt::DisplayRole)
    {
        return backups(fixture)->model()->index(row, 2).data(role).toString();
    }
    static QString status(const WindowFixture& fixture) { return fixture.find<QLabel>("jobStatus")->text(); }
    static QStringList records(const WindowFixture& fixture)
    {
        return QDir(fixture.dumpFolder()).entryList({QStringLiteral("*.verified.json")}, QDir::Files);
    }
    static void clickRow(const WindowFixture& fixture, int row);

    support::TestServer m_server;
    QByteArray m_dump;
    const QString m_now = QStringLiteral("aujourd’hui"); // the clock of the fixture, in Paris
    const QString m_never = QStringLiteral("jamais");
};

void tst_WindowVerify::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    for (const char* name : {"mairie", "grande"})
        VERIFY_RESULT(m_server.createDatabase(QString::fromLatin1(name)));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grande"), support::largeTable()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

void tst_WindowVerify::clickRow(const WindowFixture& fixture, int row)
{
    const QTableView* table = backups(fixture);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(row, 0)).center());
}

void tst_WindowVerify::verifiesOne()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {0.5, 1.5, 2.5})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();
    auto* verify = support::button(&fixture.window(), QStringLiteral("Vérifier"));
    QVERIFY(!verify->isEnabled()); // nothing is selected
    QCOMPARE(cell(fixture, 1), m_never);
    const QString file = fixture.dumps().value(1);
    const QByteArray before = support::readAll(fixture.dumpFolder() + u'/' + file);

    clickRow(fixture, 1);
    support::click(verify);
    QVERIFY(!verify->isEnabled());
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QTRY_COMPARE(cell(fixture, 1), m_now);
    QCOMPARE(cell(fixture, 0), m_never);
    QCOMPARE(cell(fixture, 2), m_never);
    QCOMPARE(status(fixture), QStringLiteral("1 sauvegarde vérifiée · chaque octet intact"));
    const QString toolTip = cell(fixture, 1, Qt::ToolTipRole);
    QVERIFY2(toolTip.contains(u"Chaque octet") && toolTip.contains(u"5\u202F401 lignes"),
             qPrintable(toolTip));
    QCOMPARE(records(fixture), QStringList{file.chopped(4) + QStringLiteral("verified.json")});
    QCOMPARE(support::readAll(fixture.dumpFolder() + u'/' + file), before);
    QVERIFY(verify->isEnabled());
    QVERIFY(backups(fixture)->hasFocus()); // and not whatever stands next
}

void tst_WindowVerify::verifiesMany_data()
{
    QTest::addColumn<bool>("byMenu");
    QTest::newRow("button") << false;
    QTest::newRow("menu") << true;
}

void tst_WindowVerify::verifiesMany()
{
    QFETCH(bool, byMenu);
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {0.5, 1.5, 2.5})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();
    QTest::keyClick(backups(fixture), Qt::Key_A, Qt::ControlModifier);
    if (byMenu)
        support::chooseFromMenu(&fixture.window(), "verifyBackups");
    else
        support::click(support::button(&fixture.window(), QStringLiteral("Vérifier")));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QCOMPARE(status(fixture), QStringLiteral("3 sauvegardes vérifiées · chaque octet intact"));
    for (const int row : {0, 1, 2})
        QTRY_COMPARE(cell(fixture, row), m_now);
    const QStringList logs =
        QDir(fixture.path(QStringLiteral("logs"))).entryList({QStringLiteral("verification_*.log")});
    QCOMPARE(logs.size(), 1);
}

void tst_WindowVerify::tellsWhatIsDamaged()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 0.5);
    const QString damaged = fixture.addDump(m_dump, 1.5);
    fixture.addDump(m_dump, 2.5);
    QFile file(fixture.dumpFolder() + u'/' + damaged);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() * 3 / 4));
    QVERIFY(file.putChar(char(m_dump[m_dump.size() * 3 / 4] ^ 0x10)));
    file.close();
    fixture.show();
    QCOMPARE(cell(fixture, 1), m_never); // its beginning is as it should be

    QTest::keyClick(backups(fixture), Qt::Key_A, Qt::ControlModifier);
    support::click(support::button(&fixture.window(), QStringLiteral("Vérifier")));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QTRY_COMPARE(cell(fixture, 1), QStringLiteral("endommagée"));
    QCOMPARE(cell(fixture, 0), m_now);
    QCOMPARE(cell(fixture, 2), m_now);
    QVERIFY2(status(fixture).contains(damaged), qPrintable(status(fixture)));
    QVERIFY2(status(fixture).startsWith(u"1 sauvegarde est endommagée"), qPrintable(status(fixture)));
    auto* message = fixture.find<QWidget>("jobMessage");
    QVERIFY(message->isVisible());
    QVERIFY(message->findChild<QPushButton*>(QStringLiteral("messageDetails"))->isVisible());
    const QStringList reason = cell(fixture, 1, Qt::ToolTipRole).split(u'\n');
    QVERIFY2(reason.size() >= 2 && !reason[1].isEmpty(), qPrintable(reason.join(u'\n')));

    // What needs attention comes last, and first the other way round.
    QTableView* table = backups(fixture);
    const QHeaderView* header = table->horizontalHeader();
    const QPoint title(header->sectionViewportPosition(2) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(cell(fixture, 2), QStringLiteral("endommagée"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(cell(fixture, 0), QStringLiteral("endommagée"));
}

void tst_WindowVerify::saysWhichCannotBeRead()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString gone = fixture.addDump(m_dump, 0.5);
    fixture.addDump(m_dump, 1.5);
    fixture.show();
    QTest::keyClick(backups(fixture), Qt::Key_A, Qt::ControlModifier);
    // Gone between the look and the click.
    QVERIFY(QFile::remove(fixture.dumpFolder() + u'/' + gone));
    support::click(support::button(&fixture.window(), QStringLiteral("Vérifier")));
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
    QVERIFY2(status(fixture).contains(gone) && status(fixture).contains(u"n’a pas pu être vérifiée"),
             qPrintable(status(fixture)));
    QTRY_COMPARE(backups(fixture)->model()->rowCount(), 1);
    QTRY_COMPARE(cell(fixture, 0), m_now); // the other one was
}

void tst_WindowVerify::cancels_data()
{
    QTest::addColumn<bool>("byClosing");
    QTest::newRow("button") << false;
    QTest::newRow("closing the window") << true;
}

void tst_WindowVerify::cancels()
{
    QFETCH(bool, byClosing);
    constexpr int count = 12;
    WindowFixture fixture;
    fixture.configure(m_server, QStringLiteral("grande"));
    // Long enough to be stopped in time: one large file under many names.
    const QString first =
        fixture.dumpFolder() + u'/' +
        fixture.addDump(support::realDump(m_server, QStringLiteral("grande")), 1, QStringLiteral("grande"));
    for (int i = 1; i < count; ++i) {
        const QString name =
            QStringLiteral("/grande_full_20261101_0200%1.dump").arg(i, 2, 10, QLatin1Char('0'));
        QCOMPARE(::link(QFile::encodeName(first).constData(),
                        QFile::encodeName(fixture.dumpFolder() + name).constData()),
                 0);
    }
    fixture.show();
    QCOMPARE(backups(fixture)->model()->rowCount(), count);
    QTest::keyClick(backups(fixture), Qt::Key_A, Qt::ControlModifier);
    support::click(support::button(&fixture.window(), QStringLiteral("Vérifier")));
    QTRY_VERIFY(fixture.find<QProgressBar>("jobProgress")->value() > 0);
    QVERIFY2(status(fixture).contains(u" / "), qPrintable(status(fixture))); // bytes of bytes
    if (byClosing)
        fixture.window().close();
    else
        support::click(support::button(&fixture.window(), QStringLiteral("Annuler")));
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.workspace().activity().isRunning(), 5000);
    QVERIFY2(status(fixture).startsWith(u"Annulé."), qPrintable(status(fixture)));
    QVERIFY(!fixture.find<QWidget>("jobMessage")->isVisible()); // no error
    QVERIFY2(records(fixture).size() < count, qPrintable(records(fixture).join(u' ')));
    QCOMPARE(fixture.dumps().size(), count);
    QCOMPARE(fixture.prompt.questions.size(), 0U); // nothing to lose
    QTRY_COMPARE(fixture.window().isVisible(), !byClosing);
}

QTEST_MAIN(tst_WindowVerify)
#include "tst_WindowVerify.moc"
