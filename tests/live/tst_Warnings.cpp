// SPDX-License-Identifier: GPL-3.0-or-later
// A backup that is not like the last one says so, wherever it is looked at.
#include "backup/Run.h"
#include "catalogue/Scanner.h"
#include "catalogue/Sidecars.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/TestServer.h"

#include <QtTest>

using catalogue::AnomalyKind;

class tst_Warnings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatWasLost();
    void notWhatIsLeftOut();

private:
    base::Result<backup::Report> run(const QStringList& excluded = {})
    {
        backup::Request request{
            m_server.configuration(QStringLiteral("mairie"), folder()), {}, {m_server.binaries()}};
        request.configuration.tools.excludedTableData = excluded;
        for (const QString& pattern : excluded)
            request.configuration.tools.extraArguments += QStringLiteral("--exclude-table-data=") + pattern;
        catalogue::Scanner scanner;
        return backup::run(request, scanner, m_recorder.context());
    }
    QString folder() const { return m_temporary.filePath(QStringLiteral("dumps")); }

    support::TestServer m_server;
    support::Recorder m_recorder;
    QTemporaryDir m_temporary;
};

void tst_Warnings::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"),
                                   "CREATE SCHEMA metier;"
                                   "CREATE TABLE metier.citoyens AS SELECT generate_series(1, 1200) AS n;"
                                   "CREATE TABLE metier.journal AS SELECT generate_series(1, 7) AS n;"
                                   "CREATE TABLE metier.vieux AS SELECT generate_series(1, 3) AS n;"));
}

void tst_Warnings::tellsWhatWasLost()
{
    const auto first = run();
    VERIFY_RESULT(first);
    QVERIFY(first->warnings.empty());
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"),
                                   "DELETE FROM metier.citoyens WHERE n > 400; DROP TABLE metier.vieux"));
    m_recorder.log.clear();
    const auto second = run();
    VERIFY_RESULT(second);
    const catalogue::Anomalies expected{
        {AnomalyKind::TableRows, QStringLiteral("metier.citoyens"), 1200, 400},
        {AnomalyKind::TableVanished, QStringLiteral("metier.vieux"), 3, 0}};
    QCOMPARE(std::count_if(second->warnings.begin(), second->warnings.end(),
                           [](const catalogue::Anomaly& anomaly) { return !anomaly.table.isEmpty(); }),
             2); // so little is left that the whole is smaller, too
    for (const catalogue::Anomaly& anomaly : expected)
        QVERIFY2(std::find(second->warnings.begin(), second->warnings.end(), anomaly) !=
                     second->warnings.end(),
                 qPrintable(catalogue::text(anomaly)));
    for (const catalogue::Anomaly& anomaly : second->warnings)
        QVERIFY2(m_recorder.log.join(u'\n').contains(catalogue::text(anomaly)),
                 qPrintable(m_recorder.log.join(u'\n')));

    const auto opened = base::Folder::open(folder());
    VERIFY_RESULT(opened);
    const auto manifest = catalogue::readManifest(*opened, second->fileName.toLatin1());
    VERIFY_RESULT(manifest);
    QVERIFY((*manifest)->warnings == second->warnings);

    const auto third = run(); // as small as the one before it
    VERIFY_RESULT(third);
    QVERIFY(third->warnings.empty());
}

void tst_Warnings::notWhatIsLeftOut()
{
    const auto left = run({QStringLiteral("metier.j*")});
    VERIFY_RESULT(left);
    QVERIFY2(left->warnings.empty(), qPrintable(catalogue::linesOf(left->warnings).join(u'\n')));
    VERIFY_RESULT(run()); // there it is again
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "DROP TABLE metier.journal"));
    const auto gone = run();
    VERIFY_RESULT(gone);
    QCOMPARE(gone->warnings.size(), size_t(1));
    QCOMPARE(gone->warnings.front().kind, AnomalyKind::TableVanished);
}

QTEST_GUILESS_MAIN(tst_Warnings)
#include "tst_Warnings.moc"
