// SPDX-License-Identifier: GPL-3.0-or-later
// The details of one dump: opened from the list or by a drop, sorted, filtered, in both languages.
#include "catalogue/Sidecars.h"
#include "support/ArchiveBytes.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/window/WindowFixture.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDialog>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrl>

using support::WindowFixture;

class tst_WindowDetails : public QObject
{
    Q_OBJECT

public:
    static void initMain() { support::isolateSettings(); }

private slots:
    void initTestCase();
    void opensFromTheList_data();
    void opensFromTheList();
    void tellsHowItWasMade();
    void sortsAndFilters();
    void countsByVerifying();
    void followsTheLanguage();
    void tellsWhatWasLeftOut();
    void opensWhatIsDropped_data();
    void opensWhatIsDropped();
    void staysOpenBesideOthers();
    void answersWithManyTables();

private:
    static QTableView* backups(const WindowFixture& fixture) { return fixture.find<QTableView>("backups"); }
    static QString textOf(const QWidget* dialog, const char* label)
    {
        return dialog->findChild<QLabel*>(QLatin1String(label))->text();
    }
    static QTableView* tables(const QWidget* dialog)
    {
        return dialog->findChild<QTableView*>(QStringLiteral("detailsTables"));
    }
    static QString cell(const QWidget* dialog, int row, int column)
    {
        return tables(dialog)->model()->index(row, column).data().toString();
    }
    /// Opens the details of the newest dump; null when they do not come.
    static QWidget* opened(const WindowFixture& fixture, bool byKey = true);
    static void drop(const WindowFixture& fixture, const QString& path, bool* isTaken);
    static void backUp(const WindowFixture& fixture);

    support::TestServer m_server;
    QByteArray m_dump;
};

void tst_WindowDetails::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    m_dump = support::realDump(m_server, QStringLiteral("mairie"));
}

QWidget* tst_WindowDetails::opened(const WindowFixture& fixture, bool byKey)
{
    QTableView* table = backups(fixture);
    const QPoint at = table->visualRect(table->model()->index(0, 1)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    if (byKey)
        QTest::keyClick(table, Qt::Key_Return);
    else
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    const auto isThere = [&fixture] {
        const QWidget* dialog = fixture.dialog("backupDetails");
        return dialog && tables(dialog)->model()->rowCount() > 0;
    };
    return QTest::qWaitFor(isThere) ? fixture.dialog("backupDetails") : nullptr;
}

void tst_WindowDetails::drop(const WindowFixture& fixture, const QString& path, bool* isTaken)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = fixture.window().rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    *isTaken = enter.isAccepted();
    if (!*isTaken)
        return;
    QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&fixture.window(), &dropped);
    QCOMPARE(dropped.dropAction(), Qt::CopyAction); // never moved away
}

void tst_WindowDetails::backUp(const WindowFixture& fixture)
{
    support::click(support::button(&fixture.window(), QStringLiteral("Sauvegarder maintenant")));
    QTRY_COMPARE(backups(fixture)->model()->rowCount(), 1);
    QTRY_VERIFY(!fixture.workspace().activity().isRunning());
}

void tst_WindowDetails::opensFromTheList_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Enter") << true;
    QTest::newRow("double click") << false;
}

void tst_WindowDetails::opensFromTheList()
{
    QFETCH(bool, byKey);
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture, byKey);
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Détails de la sauvegarde"));
    QCOMPARE(textOf(dialog, "detailsName"), name);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.dialog("backupDetails"));
}

void tst_WindowDetails::tellsHowItWasMade()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    backUp(fixture);
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    const QString path = fixture.dumpFolder() + u'/' + fixture.dumps().constFirst();
    const QByteArray sha256 =
        QCryptographicHash::hash(support::readAll(path), QCryptographicHash::Sha256).toHex();
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("factSha256"))->text().toLatin1(), sha256);
    support::click(dialog->findChild<QPushButton*>(QStringLiteral("copySha256")));
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), sha256);
    QCOMPARE(textOf(dialog, "factDatabase"), QStringLiteral("mairie"));
    QVERIFY(textOf(dialog, "factDate").startsWith(u"vendredi 20 novembre 2026 17:45:00"));
    QVERIFY2(textOf(dialog, "factHost").contains(m_server.socketFolder()) &&
                 textOf(dialog, "factHost").contains(u"primaire"),
             qPrintable(textOf(dialog, "factHost")));
    QVERIFY(textOf(dialog, "factServer").startsWith(u"PostgreSQL 1"));
    QVERIFY(textOf(dialog, "factFormat").endsWith(u", gzip"));
    QVERIFY(textOf(dialog, "factSession").contains(u"client_encoding = UTF8"));
    QVERIFY(textOf(dialog, "detailsStatus").startsWith(u"Vérifiée dès sa création (aujourd’hui à 17:45)"));
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("factExcluded"))->isVisible());
}

void tst_WindowDetails::sortsAndFilters()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    backUp(fixture);
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    const QTableView* table = tables(dialog);
    const int all = table->model()->rowCount();
    QCOMPARE(all, 5);
    QString totals = textOf(dialog, "detailsTotals");
    QVERIFY2(totals.startsWith(u"5 tables · 5\u202F401 lignes · ") && totals.endsWith(u" · 1 grand objet"),
             qPrintable(totals));
    const QHeaderView* header = table->horizontalHeader();
    const QPoint rows(header->sectionViewportPosition(2) + header->sectionSize(2) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, rows);
    QCOMPARE(cell(dialog, all - 1, 1), QStringLiteral("personnes"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, rows);
    QCOMPARE(cell(dialog, 0, 1), QStringLiteral("personnes"));
    QCOMPARE(cell(dialog, 0, 2), QStringLiteral("5\u202F000"));
    QCOMPARE(cell(dialog, all - 1, 2), QStringLiteral("0"));

    support::type(dialog->findChild<QLineEdit*>(QStringLiteral("detailsFilter")),
                  QStringLiteral("MESURES public"));
    QCOMPARE(table->model()->rowCount(), 2);
    totals = textOf(dialog, "detailsTotals");
    QVERIFY2(totals.startsWith(u"2 sur 5 tables · 401 lignes · "), qPrintable(totals));
}

void tst_WindowDetails::countsByVerifying()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.addDump(m_dump, 1);
    fixture.show();
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QCOMPARE(cell(dialog, 0, 2), QStringLiteral("–"));
    QVERIFY(textOf(dialog, "detailsStatus").contains(u"pas encore comptées"));
    QCOMPARE(textOf(dialog, "detailsTotals"), QStringLiteral("5 tables"));
    QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("factSha256"))->isVisible());
    support::click(support::button(dialog, QStringLiteral("Vérifier")));
    QTRY_VERIFY(textOf(dialog, "detailsTotals").contains(u"5\u202F401 lignes"));
    QVERIFY(textOf(dialog, "detailsStatus").startsWith(u"Vérifiée (aujourd’hui à 17:45)"));
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("factSha256"))->isVisible());
    QTRY_COMPARE(backups(fixture)->model()->index(0, 2).data().toString(), QStringLiteral("aujourd’hui"));
}

void tst_WindowDetails::followsTheLanguage()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    fixture.show();
    backUp(fixture);
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    for (int times = 0; times < 2; ++times) {
        fixture.window().findChild<QAction*>(QStringLiteral("english"))->trigger();
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Backup details"));
        QVERIFY(textOf(dialog, "detailsTotals").startsWith(u"5 tables · 5,401 rows · "));
        QVERIFY(textOf(dialog, "detailsStatus").startsWith(u"Verified when it was made (today at 17:45)"));
        QVERIFY(support::button(dialog, QStringLiteral("Verify"))->isVisible());
        fixture.window().findChild<QAction*>(QStringLiteral("french"))->trigger();
        QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Détails de la sauvegarde"));
        QVERIFY(textOf(dialog, "detailsTotals").startsWith(u"5 tables · 5\u202F401 lignes · "));
    }
}

void tst_WindowDetails::tellsWhatWasLeftOut()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    const QString name = fixture.addDump(m_dump, 1);
    const auto folder = base::Folder::open(fixture.dumpFolder());
    QVERIFY(folder);
    catalogue::Manifest manifest;
    manifest.database = QStringLiteral("mairie");
    manifest.startedAt = manifest.endedAt = fixture.now().addDays(-1);
    manifest.fileName = name;
    manifest.stamp = catalogue::stampOf(*folder->identity(name.toLatin1()));
    manifest.sha256 = QByteArray(32, 'x');
    manifest.excludedTableData = {QStringLiteral("audit.*")};
    VERIFY_RESULT(catalogue::writeSidecar(*folder, catalogue::manifestName(name.toLatin1()),
                                          catalogue::toJson(manifest), catalogue::Overwrite::No));
    fixture.show();
    const QModelIndex size = backups(fixture)->model()->index(0, 1);
    QVERIFY(!size.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(size.data(Qt::ToolTipRole).toString().contains(u"audit.*"));
    QWidget* dialog = opened(fixture);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("factExcluded"))->isVisible());
    QCOMPARE(textOf(dialog, "factExcluded"), QStringLiteral("audit.*"));
}

void tst_WindowDetails::opensWhatIsDropped_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("a dump of any name") << "copie de l’été.dump" << QByteArray() << true << true;
    QTest::newRow("another file") << "notes.txt" << QByteArray("PGDMP") << false << false;
    QTest::newRow("no dump inside") << "faux.dump" << QByteArray("PGDMP, or not") << true << false;
}

void tst_WindowDetails::opensWhatIsDropped()
{
    QFETCH(QString, fileName);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTaken);
    QFETCH(bool, isRead);
    WindowFixture fixture;
    fixture.opensConfiguration = false; // also on the welcome
    fixture.show();
    const QString path = fixture.path(fileName);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.isEmpty() ? m_dump : bytes);
    file.close();
    bool wasTaken = false;
    drop(fixture, path, &wasTaken);
    QCOMPARE(wasTaken, isTaken);
    QCOMPARE(fixture.dialog("backupDetails") != nullptr, isTaken);
    if (!isTaken)
        return;
    const QWidget* dialog = fixture.dialog("backupDetails");
    const auto* message = dialog->findChild<QWidget*>(QStringLiteral("messageBar"));
    if (isRead) {
        QTRY_COMPARE(tables(dialog)->model()->rowCount(), 5);
        QVERIFY(!message->isVisible());
        QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("detailsVerify"))->isEnabled());
    } else {
        QTRY_VERIFY(message->isVisible());
        QVERIFY(!tables(dialog)->isVisible());
    }
}

void tst_WindowDetails::staysOpenBesideOthers()
{
    WindowFixture fixture;
    fixture.configure(m_server);
    for (const double daysAgo : {1.0, 2.0})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();
    bool isTaken = false;
    const auto count = [&fixture] {
        qsizetype open = 0;
        for (const auto* dialog : fixture.window().findChildren<QDialog*>(QStringLiteral("backupDetails")))
            open += dialog->isVisible();
        return open;
    };
    int drops = 0;
    for (const QString& name : fixture.dumps() + fixture.dumps()) { // each twice
        drop(fixture, fixture.dumpFolder() + u'/' + name, &isTaken);
        QVERIFY(isTaken);
        drops = std::min(drops + 1, 2);
        QCOMPARE(count(), drops);
    }
    auto* dialog = qobject_cast<QDialog*>(fixture.dialog("backupDetails"));
    dialog->resize(700, 620);
    dialog->close();
    QCOMPARE(count(), 1);
    fixture.restart();
    fixture.activate();
    const QWidget* again = opened(fixture);
    QVERIFY(again);
    QCOMPARE(again->size(), QSize(700, 620)); // its size is remembered
}

void tst_WindowDetails::answersWithManyTables()
{
    constexpr int count = 20'000;
    support::ArchiveContent content;
    for (int i = 1; i <= count; ++i) {
        support::ArchiveContent::Entry entry = support::tableData("table_" + QByteArray::number(i), 4096);
        entry.dumpId = i;
        entry.schema = "schema_" + QByteArray::number(i % 50);
        content.entries.push_back(entry);
    }
    WindowFixture fixture;
    fixture.opensConfiguration = false;
    fixture.show();
    QFile file(fixture.path(QStringLiteral("large.dump")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(support::bytesOf(content));
    file.close();

    QElapsedTimer sinceLast;
    qint64 worst = 0;
    QTimer probe;
    connect(&probe, &QTimer::timeout, this, [&] { worst = std::max(worst, sinceLast.restart()); });
    probe.setTimerType(Qt::PreciseTimer);
    sinceLast.start();
    probe.start(5);
    bool isTaken = false;
    drop(fixture, file.fileName(), &isTaken);
    const QWidget* dialog = fixture.dialog("backupDetails");
    QVERIFY(dialog);
    QTRY_COMPARE(tables(dialog)->model()->rowCount(), count);
    support::type(dialog->findChild<QLineEdit*>(QStringLiteral("detailsFilter")),
                  QStringLiteral("schema_7 99"));
    QTRY_VERIFY(tables(dialog)->model()->rowCount() < 100);
    probe.stop();
    QVERIFY2(worst < 250, qPrintable(QStringLiteral("%1 ms").arg(worst)));
}

QTEST_MAIN(tst_WindowDetails)
#include "tst_WindowDetails.moc"
