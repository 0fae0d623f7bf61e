// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of ours, of each version of the tools, restored by the stock pg_restore of that version and of
// each newer one into a server of its own version: the same as from pg_dump's own file. PGSAUVEGARDE_VERSIONS
// names folders of PostgreSQL programs, separated by colons; without it the installed version is tested
// alone.
#include "backup/Run.h"
#include "catalogue/Sidecars.h"
#include "process/Runner.h"
#include "restore/Run.h"
#include "support/Results.h"
#include "support/RoleSamples.h"
#include "support/Samples.h"
#include "support/ServerTree.h"
#include "support/TestServer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

constexpr qint64 longRowBytes = 200'000'000;

/// One version: its programs, with the test's extension, and a server.
struct Version
{
    support::ServerTree tree;
    support::TestServer server;
    QTemporaryDir dumps;

    int major() const { return tree.majorVersion(); }
    QString tool(const QString& name) const { return tree.binaries() + u'/' + name; }
    QString conninfo(const QString& database) const
    {
        return postgres::conninfo(server.server().target(QStringLiteral("postgres"), database).parameters);
    }
};

/// Rows that pg_dump loads through the root of their partitions (hash partitions of an enum) come to stand in
/// another order with several jobs, and in another partition in each database.
QList<QByteArray> inAnyOrder(const QByteArray& text)
{
    QList<QByteArray> lines = text.split('\n');
    std::sort(lines.begin(), lines.end());
    return lines;
}

base::Result<void> done(const base::Result<QByteArray>& output)
{
    return output ? base::Result<void>() : base::failure(output.error());
}

} // namespace

class tst_Versions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void restoresAsFromPgDump_data();
    void restoresAsFromPgDump();
    void manifestTellsWhatThereIs_data() { eachVersion(); }
    void manifestTellsWhatThereIs();
    void zstdWhereItIsKnown_data() { eachVersion(); }
    void zstdWhereItIsKnown();
    void standardIsPgDumps_data() { eachVersion(); }
    void standardIsPgDumps();
    void rolesComeBack_data() { eachVersion(); }
    void rolesComeBack();
    void otherFormats_data();
    void otherFormats();
    void serverNewerThanTheTools();
    void archiveNewerThanTheTools();

private:
    void eachVersion();
    Version& version(int major);
    backup::Request request(Version& from, const QString& database) const;
    base::Result<QString> dumpWithTool(Version& from, const QString& database) const;
    base::Result<QString> restored(Version& into, const QString& dump, const QStringList& options);

    std::vector<std::unique_ptr<Version>> m_versions;
    int m_databases = 0;
};

void tst_Versions::initTestCase()
{
    QStringList folders = qEnvironmentVariable("PGSAUVEGARDE_VERSIONS").split(u':', Qt::SkipEmptyParts);
    if (folders.isEmpty()) {
        const auto installed = postgres::serverBinaries();
        VERIFY_RESULT(installed);
        folders = {*installed};
    }
    for (const QString& folder : folders) {
        auto version = std::make_unique<Version>();
        VERIFY_RESULT(version->tree.copy(folder));
        VERIFY_RESULT(version->tree.addExtension());
        VERIFY_RESULT(version->server.init({}, version->tree.binaries()));
        for (const char* database : {"tout", "beaucoup"})
            VERIFY_RESULT(version->server.createDatabase(QString::fromLatin1(database)));
        VERIFY_RESULT(version->server.execute(QStringLiteral("tout"), support::everyKindOfObject()));
        // Each in a transaction of its own: two thousand locks are too many for one.
        for (int part = 0; part < 20; ++part)
            VERIFY_RESULT(version->server.execute(
                QStringLiteral("beaucoup"),
                support::manyTables(100).replace("t_%s", "t" + QByteArray::number(part) + "_%s")));
        VERIFY_RESULT(version->server.execute(QStringLiteral("beaucoup"), support::longRow(longRowBytes)));
        m_versions.push_back(std::move(version));
    }
}

void tst_Versions::eachVersion()
{
    QTest::addColumn<int>("major");
    for (const auto& version : m_versions)
        QTest::addRow("%d", version->major()) << version->major();
}

Version& tst_Versions::version(int major)
{
    for (const auto& version : m_versions)
        if (version->major() == major)
            return *version;
    qFatal("no such version");
}

backup::Request tst_Versions::request(Version& from, const QString& database) const
{
    backup::Request request{
        from.server.configuration(database, from.dumps.path()), {}, {from.tree.binaries()}};
    request.configuration.backup.compression = config::Compression::Fast;
    return request;
}

/// pg_dump's own file, to compare with.
base::Result<QString> tst_Versions::dumpWithTool(Version& from, const QString& database) const
{
    const QString path = from.dumps.filePath(database + QStringLiteral(".stock"));
    if (QFile::exists(path))
        return path;
    const auto made =
        process::output({.program = from.tool(QStringLiteral("pg_dump")),
                         .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--file=") + path,
                                       QStringLiteral("--dbname=") + from.conninfo(database)}},
                        {}, 120s);
    if (!made)
        return base::failure(made.error());
    return path;
}

/// Restores into a new database, and returns its name.
base::Result<QString> tst_Versions::restored(Version& into, const QString& dump, const QStringList& options)
{
    const QString database = QStringLiteral("copie_%1").arg(++m_databases);
    if (const auto created = into.server.createDatabase(database); !created)
        return base::failure(created.error());
    (void)into.server.execute(QStringLiteral("postgres"), "CREATE ROLE lecteur"); // may be there
    const auto ran = process::output(
        {.program = into.tool(QStringLiteral("pg_restore")),
         .arguments = QStringList{QStringLiteral("--exit-on-error")} + options +
                      QStringList{QStringLiteral("--dbname=") + into.conninfo(database), dump}},
        {}, 120s);
    if (!ran)
        return base::failure(ran.error());
    return database;
}

void tst_Versions::restoresAsFromPgDump_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("into");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QStringList>("options");
    const QString table = QStringLiteral("--table=genres");
    for (const auto& from : m_versions)
        for (const auto& into : m_versions) {
            if (into->major() < from->major())
                continue;
            const auto row = [&](const char* how, const QString& database, const QStringList& options) {
                QTest::addRow("%d into %d, %s", from->major(), into->major(), how)
                    << from->major() << into->major() << database << options;
            };
            row("whole", QStringLiteral("tout"), {});
            row("four jobs", QStringLiteral("tout"), {QStringLiteral("--jobs=4")});
            row("2,000 tables and a row of 200 MB, four jobs", QStringLiteral("beaucoup"),
                {QStringLiteral("--jobs=4")});
            row("one table", QStringLiteral("beaucoup"), {QStringLiteral("--table=longue")});
        }
}

void tst_Versions::restoresAsFromPgDump()
{
    QFETCH(int, from);
    QFETCH(int, into);
    QFETCH(QString, database);
    QFETCH(QStringList, options);
    Version& source = version(from);
    Version& target = version(into);
    const auto stock = dumpWithTool(source, database);
    VERIFY_RESULT(stock);
    catalogue::Scanner scanner;
    const auto ours = backup::run(request(source, database), scanner, {});
    VERIFY_RESULT(ours);

    const auto fromStock = restored(target, *stock, options);
    VERIFY_RESULT(fromStock);
    const auto fromOurs = restored(target, ours->path, options);
    VERIFY_RESULT(fromOurs);
    const auto expected = support::plainDump(target.server, *fromStock);
    VERIFY_RESULT(expected);
    const auto found = support::plainDump(target.server, *fromOurs);
    VERIFY_RESULT(found);
    QVERIFY(expected->size() > 100'000);
    QVERIFY(inAnyOrder(*found) == inAnyOrder(*expected));
    for (const QString& copy : {*fromStock, *fromOurs})
        VERIFY_RESULT(target.server.query(QStringLiteral("postgres"), "DROP DATABASE " + copy.toLatin1()));
    QVERIFY(QFile::remove(ours->path));
}

void tst_Versions::manifestTellsWhatThereIs()
{
    QFETCH(int, major);
    Version& source = version(major);
    catalogue::Scanner scanner;
    const auto report = backup::run(request(source, QStringLiteral("tout")), scanner, {});
    VERIFY_RESULT(report);
    const auto folder = base::Folder::open(source.dumps.path());
    VERIFY_RESULT(folder);
    const auto manifest = catalogue::readManifest(*folder, report->fileName.toLatin1());
    VERIFY_RESULT(manifest);
    QVERIFY(manifest->has_value());
    const catalogue::Inventory& inventory = *(*manifest)->inventory;
    QCOMPARE(inventory.tables.size(), 15U);
    for (const catalogue::TableContent& table : inventory.tables) {
        const auto quoted = source.server.query(
            QStringLiteral("tout"), "SELECT format('%I.%I', $1::text, $2::text)", {table.schema, table.name});
        VERIFY_RESULT(quoted);
        // Of the extension's configuration table only our own row is dumped.
        const QByteArray condition = table.name == u"pgs_conf" ? " WHERE NOT standard" : "";
        const auto count =
            source.server.query(QStringLiteral("tout"),
                                "SELECT count(*) FROM ONLY " + quoted->front().value(0).toUtf8() + condition);
        VERIFY_RESULT(count);
        QVERIFY2(table.rows == count->front().value(0).toLongLong(), qPrintable(table.displayed()));
    }
    const auto largeObjects =
        source.server.query(QStringLiteral("tout"), "SELECT count(*) FROM pg_largeobject_metadata");
    VERIFY_RESULT(largeObjects);
    QCOMPARE(inventory.largeObjects.count, largeObjects->front().value(0).toLongLong());
    QCOMPARE((*manifest)->server.version.section(u'.', 0, 0).toInt(), major);
    QCOMPARE((*manifest)->archiveVersion, major < 16   ? QStringLiteral("1.14")
                                          : major < 17 ? QStringLiteral("1.15")
                                                       : QStringLiteral("1.16"));
}

void tst_Versions::zstdWhereItIsKnown()
{
    QFETCH(int, major);
    Version& source = version(major);
    backup::Request wanted = request(source, QStringLiteral("tout"));
    wanted.configuration.backup.compression = config::Compression::Zstd;
    catalogue::Scanner scanner;
    const auto report = backup::run(wanted, scanner, {});
    if (major < 16) {
        COMPARE_ERROR(report, base::ErrorCode::ToolTooOld);
        return;
    }
    VERIFY_RESULT(report);
    const auto stock = dumpWithTool(source, QStringLiteral("tout"));
    VERIFY_RESULT(stock);
    const auto ours = restored(source, report->path, {QStringLiteral("--jobs=4")});
    VERIFY_RESULT(ours);
    const auto theirs = restored(source, *stock, {});
    VERIFY_RESULT(theirs);
    const auto expected = support::plainDump(source.server, *theirs);
    VERIFY_RESULT(expected);
    const auto found = support::plainDump(source.server, *ours);
    VERIFY_RESULT(found);
    QVERIFY(inAnyOrder(*found) == inAnyOrder(*expected));
}

void tst_Versions::standardIsPgDumps()
{
    QFETCH(int, major);
    Version& source = version(major);
    backup::Request wanted = request(source, QStringLiteral("tout"));
    catalogue::Scanner scanner;
    const auto fast = backup::run(wanted, scanner, {});
    VERIFY_RESULT(fast);
    wanted.configuration.backup.compression = config::Compression::Standard;
    const auto standard = backup::run(wanted, scanner, {});
    VERIFY_RESULT(standard);
    QVERIFY(fast->inventory == standard->inventory); // the same rows, whoever compresses them
    QVERIFY(done(process::output({.program = source.tool(QStringLiteral("pg_restore")),
                                  .arguments = {QStringLiteral("--file=/dev/null"), standard->path}},
                                 {}, 60s)));
}

/// On an empty server of their own version and of each newer one.
void tst_Versions::rolesComeBack()
{
    QFETCH(int, major);
    Version& source = version(major);
    VERIFY_RESULT(support::createRoleSample(source.server));
    catalogue::Scanner scanner;
    const auto report = backup::run(request(source, QStringLiteral("mairie")), scanner, {});
    VERIFY_RESULT(report);
    const auto folder = base::Folder::open(source.dumps.path());
    const auto script = catalogue::readRoles(*folder, report->fileName.toLatin1());
    VERIFY_RESULT(script);
    auto expected = support::rolesOf(source.server);
    VERIFY_RESULT(expected);
    expected->removeIf(
        [](const QString& line) { return line.startsWith(u"lecteur"); }); // of another database
    for (const auto& into : m_versions) {
        if (into->major() < major)
            continue;
        support::TestServer empty;
        VERIFY_RESULT(empty.init({}, into->tree.binaries()));
        for (int time = 0; time < 2; ++time) {
            VERIFY_RESULT(empty.execute(QStringLiteral("postgres"), **script));
            const auto found = support::rolesOf(empty);
            VERIFY_RESULT(found);
            if ((major < 16) == (into->major() < 16))
                QCOMPARE(*found, *expected);
            else // memberships have options there that they had not
                QCOMPARE(found->size(), expected->size());
        }
    }
}

/// Refused before anything starts, and the version that is needed is named.
void tst_Versions::serverNewerThanTheTools()
{
    Version& newest = *m_versions.back();
    backup::Request wanted = request(newest, QStringLiteral("tout"));
    QTemporaryDir pretended;
    if (m_versions.size() > 1) {
        wanted.toolFolders = {m_versions.front()->tree.binaries()};
    } else { // there is but one version here: the older tool only says so
        QFile tool(pretended.filePath(QStringLiteral("pg_dump")));
        const QByteArray older = QByteArray::number(newest.major() - 1);
        QVERIFY(tool.open(QIODevice::WriteOnly) &&
                tool.write("#!/bin/sh\necho 'pg_dump (PostgreSQL) " + older + ".4'\n") > 0 &&
                tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        tool.close();
        wanted.toolFolders = {pretended.path()};
    }
    catalogue::Scanner scanner;
    const auto report = backup::run(wanted, scanner, {});
    COMPARE_ERROR(report, base::ErrorCode::ToolTooOld);
    QVERIFY(report.error().hint.toString().contains(QString::number(newest.major())));
}

void tst_Versions::otherFormats_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("format");
    for (const auto& version : m_versions)
        for (const char* format : {"tar", "directory"})
            QTest::addRow("%s of %d", format, version->major())
                << version->major() << QString::fromLatin1(format);
}

/// Contents are read by us, rows by pg_restore.
void tst_Versions::otherFormats()
{
    QFETCH(int, major);
    QFETCH(QString, format);
    Version& source = version(major);
    const QString path = source.dumps.filePath(QStringLiteral("tout.") + format);
    VERIFY_RESULT(process::output(
        {.program = source.tool(QStringLiteral("pg_dump")),
         .arguments = {QStringLiteral("--format=") + format, QStringLiteral("--file=") + path,
                       QStringLiteral("--dbname=") + source.conninfo(QStringLiteral("tout"))}},
        {}, 120s));
    restore::Request wanted;
    wanted.server = source.server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    wanted.file = path;
    wanted.database = QStringLiteral("copie_") + format;
    wanted.toolFolders = {source.tree.binaries()};
    const auto plan = restore::plan(wanted, {});
    VERIFY_RESULT(plan);
    QVERIFY(plan->tables > 10);
    VERIFY_RESULT(restore::run(*plan, {}));
    // A restore gives a child table its columns in another order than the original had them.
    const auto stock = dumpWithTool(source, QStringLiteral("tout"));
    VERIFY_RESULT(stock);
    const auto copy = restored(source, *stock, {});
    VERIFY_RESULT(copy);
    const auto expected = support::plainDump(source.server, *copy);
    VERIFY_RESULT(expected);
    const auto found = support::plainDump(source.server, wanted.database);
    VERIFY_RESULT(found);
    QVERIFY(inAnyOrder(*found) == inAnyOrder(*expected));
}

/// Refused before anything is made.
void tst_Versions::archiveNewerThanTheTools()
{
    Version& newest = *m_versions.back();
    Version& oldest = *m_versions.front();
    if (newest.major() < 16 || oldest.major() > 15) // all of one version of the archive format
        return;
    const auto dump = dumpWithTool(newest, QStringLiteral("tout"));
    VERIFY_RESULT(dump);
    restore::Request wanted;
    wanted.server = oldest.server.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    wanted.file = *dump;
    wanted.database = QStringLiteral("trop_neuve");
    wanted.withOwners = false;
    wanted.toolFolders = {oldest.tree.binaries()};
    const auto refused = restore::plan(wanted, {});
    COMPARE_ERROR(refused, base::ErrorCode::ToolTooOld);
    QVERIFY(refused.error().message.toString().contains(*dump));
}

QTEST_GUILESS_MAIN(tst_Versions)
#include "tst_Versions.moc"
