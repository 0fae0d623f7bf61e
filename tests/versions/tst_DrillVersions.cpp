// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps of each version are drilled on a private server of the same and of each newer one: what is the same
// is said to be the same. PGSAUVEGARDE_VERSIONS as for tst_Versions.
#include "backup/Run.h"
#include "restore/drill/Drill.h"
#include "support/DrillWorld.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/ServerTree.h"

#include <QTest>

#include <sys/stat.h>

using restore::drill::DefinitionProof;

class tst_DrillVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void passes_data();
    void passes();

private:
    struct Version
    {
        support::ServerTree tree;
        QTemporaryDir dumps;
        QString dump;
    };
    Version& version(int major);

    std::vector<std::unique_ptr<Version>> m_versions;
    QTemporaryDir m_work{QStringLiteral("/tmp/pgs-drill-XXXXXX")};
};

void tst_DrillVersions::initTestCase()
{
    ::chmod(m_work.path().toLocal8Bit().constData(), 0711); // the private server's account must pass
    QStringList folders = qEnvironmentVariable("PGSAUVEGARDE_VERSIONS").split(u':', Qt::SkipEmptyParts);
    if (folders.isEmpty()) {
        const auto installed = postgres::serverBinaries();
        VERIFY_RESULT(installed);
        folders = {*installed};
    }
    const QString database = QStringLiteral("tout");
    for (const QString& folder : folders) {
        auto version = std::make_unique<Version>();
        support::TestServer server;
        VERIFY_RESULT(version->tree.copy(folder));
        VERIFY_RESULT(version->tree.addExtension());
        VERIFY_RESULT(server.init({}, version->tree.binaries()));
        VERIFY_RESULT(server.createDatabase(database));
        VERIFY_RESULT(server.execute(database, support::everyKindOfObject() + support::otherKindsOfObject()));
        catalogue::Scanner scanner;
        const auto report = backup::run(
            {server.configuration(database, version->dumps.path()), {}, {server.binaries()}}, scanner, {});
        VERIFY_RESULT(report);
        version->dump = report->path;
        m_versions.push_back(std::move(version));
    }
}

tst_DrillVersions::Version& tst_DrillVersions::version(int major)
{
    return **std::find_if(m_versions.begin(), m_versions.end(),
                          [major](const auto& version) { return version->tree.majorVersion() == major; });
}

void tst_DrillVersions::passes_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("into");
    for (const auto& from : m_versions)
        for (const auto& into : m_versions)
            if (from->tree.majorVersion() <= into->tree.majorVersion())
                QTest::addRow("%d on %d", from->tree.majorVersion(), into->tree.majorVersion())
                    << from->tree.majorVersion() << into->tree.majorVersion();
}

void tst_DrillVersions::passes()
{
    QFETCH(int, from);
    QFETCH(int, into);
    const auto plan = restore::drill::plan({.file = version(from).dump,
                                            .jobs = 2,
                                            .workFolder = m_work.path(),
                                            .server = {},
                                            .toolFolders = {version(into).tree.binaries()}},
                                           {});
    VERIFY_RESULT(plan);
    const auto outcome = restore::drill::run(*plan, {});
    VERIFY_RESULT(outcome);
    QVERIFY2(outcome->hasPassed(), support::told(*outcome).constData());
    QVERIFY(outcome->serverVersion.startsWith(QString::number(into)));
    QCOMPARE(outcome->definitionProof, from == into ? DefinitionProof::Exact : DefinitionProof::NamesOnly);
    QCOMPARE(plan->isOtherVersion(), from != into);
}

QTEST_GUILESS_MAIN(tst_DrillVersions)
#include "tst_DrillVersions.moc"
