// SPDX-License-Identifier: GPL-3.0-or-later
// `drill`, as scripts call it.
#include "support/Program.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

class tst_CommandLineDrill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void provesTheNewest();
    void writesAReportWithTheScenarios();
    void writesAPdf();
    void failsWithADumpThatDoesNotRestore();
    void refusesACorruptDump();
    void wrongUsage_data();
    void wrongUsage();

private:
    support::ProgramRun run(const QStringList& arguments) const
    {
        return support::runProgram(QStringLiteral(PGSAUVEGARDE_BIN_DIR "/pgsauvegarde-cli"),
                                   QStringList{QStringLiteral("--config"),
                                               m_folder.filePath(QStringLiteral("config")),
                                               QStringLiteral("--lang"), QStringLiteral("en")} +
                                       arguments,
                                   support::isolatedEnvironment(m_folder.path()), m_folder.path());
    }
    support::ProgramRun drill(const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("drill"), QStringLiteral("--work-folder"), m_work.path()} +
                   arguments);
    }
    QString dumpPath(const QString& name) const { return m_folder.filePath(QStringLiteral("dumps/")) + name; }
    QByteArray read(const QString& path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    support::TestServer m_server;
    QTemporaryDir m_folder;
    QTemporaryDir m_work{QStringLiteral("/tmp/pgs-drill-XXXXXX")}; ///< the private server's account must pass
    QString m_dump;
};

void tst_CommandLineDrill::initTestCase()
{
    ::chmod(m_work.path().toLocal8Bit().constData(), 0711);
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    support::writeConfiguration(m_folder.filePath(QStringLiteral("config")), m_server.socketFolder(),
                                QStringLiteral("mairie"), m_folder.filePath(QStringLiteral("dumps")));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    m_dump =
        QDir(m_folder.filePath(QStringLiteral("dumps"))).entryList({QStringLiteral("*.dump")}).constFirst();
}

void tst_CommandLineDrill::provesTheNewest()
{
    const auto held = drill({QStringLiteral("--json")});
    QVERIFY2(held.exitCode == 0, held.errors.constData());
    const QJsonObject json = held.json();
    QCOMPARE(json[QStringLiteral("status")].toString(), QStringLiteral("passed"));
    QCOMPARE(json[QStringLiteral("file")].toString(), dumpPath(m_dump));
    QVERIFY(json[QStringLiteral("restore_ms")].toInteger() > 0);
    QVERIFY(json[QStringLiteral("report")].isNull());
    const QJsonArray tables = json[QStringLiteral("tables")].toArray();
    QCOMPARE(tables.size(), 5);
    const auto persons = std::find_if(tables.begin(), tables.end(), [](const auto& table) {
        return table.toObject()[QStringLiteral("name")].toString() == u"personnes";
    });
    QVERIFY(persons != tables.end());
    QCOMPARE(persons->toObject()[QStringLiteral("expected_rows")].toInteger(), 5000);
    QCOMPARE(persons->toObject()[QStringLiteral("restored_rows")].toInteger(), 5000);
    QCOMPARE(persons->toObject()[QStringLiteral("match")].toBool(), true);
    QVERIFY(QFile::exists(dumpPath(m_dump.chopped(4) + QStringLiteral("drill.json"))));
    const auto checked = run({QStringLiteral("check"), QStringLiteral("--json")});
    bool isTold = false;
    for (const auto check : checked.json()[QStringLiteral("checks")].toArray())
        isTold = isTold || (check.toObject()[QStringLiteral("id")].toString() == u"last_drill" &&
                            check.toObject()[QStringLiteral("status")].toString() == u"ok");
    QVERIFY2(isTold, checked.output.constData());
}

void tst_CommandLineDrill::writesAReportWithTheScenarios()
{
    const QString report = m_folder.filePath(QStringLiteral("rapport.html"));
    const auto held = drill({QStringLiteral("--report"), report, QStringLiteral("--scenarios")});
    QVERIFY2(held.exitCode == 0, held.errors.constData());
    QVERIFY(held.output.contains("every row and every definition came back identical"));
    const QByteArray html = read(report);
    QVERIFY(html.contains("Restore test of the database mairie"));
    QCOMPARE(html.count("class=\"runbook-one\""), 5); // there is no earlier dump to fall back to
    QVERIFY(!html.contains("http"));
    QCOMPARE(drill({QStringLiteral("--report"), report}).exitCode, 0);
    QVERIFY(!read(report).contains("runbook-"));
}

void tst_CommandLineDrill::writesAPdf()
{
    const QString report = m_folder.filePath(QStringLiteral("rapport.pdf"));
    const auto held = drill({m_dump, QStringLiteral("--report"), report, QStringLiteral("--json")});
    QVERIFY2(held.exitCode == 0, held.errors.constData());
    QCOMPARE(held.json()[QStringLiteral("report")].toString(), report);
    QVERIFY(read(report).startsWith("%PDF-"));
}

/// Its own check refuses its rows to whoever restores them.
void tst_CommandLineDrill::failsWithADumpThatDoesNotRestore()
{
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("mairie"), "CREATE TABLE public.seulement_ici (i integer CHECK "
                                  "(coalesce(current_setting('mairie.ouverte', true), '') = 'oui'));"
                                  "SET mairie.ouverte = 'oui'; INSERT INTO public.seulement_ici VALUES (1)"));
    QCOMPARE(run({QStringLiteral("backup")}).exitCode, 0);
    const auto held = drill({QStringLiteral("--json")});
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "DROP TABLE public.seulement_ici"));
    QCOMPARE(held.exitCode, 7);
    QCOMPARE(held.json()[QStringLiteral("status")].toString(), QStringLiteral("failed"));
    for (const auto table : held.json()[QStringLiteral("tables")].toArray()) {
        const QJsonObject object = table.toObject();
        const bool isIt = object[QStringLiteral("name")].toString() == u"seulement_ici";
        QCOMPARE(object[QStringLiteral("match")].toBool(), !isIt);
    }
}

void tst_CommandLineDrill::refusesACorruptDump()
{
    const QString copy = m_folder.filePath(QStringLiteral("abîmée.dump"));
    QVERIFY(QFile::copy(dumpPath(m_dump), copy));
    QVERIFY(QFile::resize(copy, QFileInfo(copy).size() - 100));
    const auto held = drill({copy, QStringLiteral("--json")});
    QCOMPARE(held.exitCode, 7);
    QCOMPARE(held.json()[QStringLiteral("code")].toString(), QStringLiteral("archive_corrupt"));
}

void tst_CommandLineDrill::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("report of another kind")
        << QStringList{QStringLiteral("--report"), QStringLiteral("r.doc")};
    QTest::newRow("scenarios without a report") << QStringList{QStringLiteral("--scenarios")};
    QTest::newRow("scenarios in a PDF")
        << QStringList{QStringLiteral("--scenarios"), QStringLiteral("--report"), QStringLiteral("r.pdf")};
}

void tst_CommandLineDrill::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(drill(arguments).exitCode, 2);
}

QTEST_GUILESS_MAIN(tst_CommandLineDrill)
#include "tst_CommandLineDrill.moc"
