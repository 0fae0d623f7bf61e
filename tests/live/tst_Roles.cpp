// SPDX-License-Identifier: GPL-3.0-or-later
// The roles beside a dump: exactly those linked to the database, and they come back on an empty server.
#include "backup/Run.h"
#include "catalogue/Sidecars.h"
#include "postgres/RoleScript.h"
#include "postgres/Roles.h"
#include "support/Program.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/RoleSamples.h"
#include "verify/Verify.h"

#include <QFile>
#include <QTest>

using base::ErrorCode;
using support::TestServer;

class tst_Roles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void exactlyTheLinkedOnes();
    void bootstrapOnlyWhereLinked();
    void comeBackOnAnEmptyServer_data();
    void comeBackOnAnEmptyServer();
    void leavesWhatExists();
    void keepsAPassword();
    void passwordsNeedASuperuser();
    void seesWhatTheDumpSees();
    void standsInTheManifest();
    void goesWithAFailedRun();
    void verifyTellsOfAnotherFile_data();
    void verifyTellsOfAnotherFile();

private:
    backup::Request request(const QString& user = QStringLiteral("postgres")) const
    {
        return {m_server.configuration(QStringLiteral("mairie"), m_dumps->path(), user),
                {},
                {m_server.binaries()}};
    }
    /// Runs a backup; the text of its roles file.
    base::Result<QByteArray> rolesFile(const backup::Request& request, const base::JobContext& context = {});
    support::ProgramRun applied(const TestServer& server, const QByteArray& script) const;

    TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_dumps;
    QByteArray m_dump; ///< name of the last one
};

void tst_Roles::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(support::createRoleSample(m_server));
}

void tst_Roles::init()
{
    m_dumps = std::make_unique<QTemporaryDir>();
}

base::Result<QByteArray> tst_Roles::rolesFile(const backup::Request& request, const base::JobContext& context)
{
    catalogue::Scanner scanner;
    const auto report = backup::run(request, scanner, context);
    if (!report)
        return base::failure(report.error());
    m_dump = report->fileName.toLatin1();
    const auto folder = base::Folder::open(m_dumps->path());
    auto text = catalogue::readRoles(*folder, m_dump);
    if (!text)
        return base::failure(text.error());
    return text->value_or("");
}

/// By the stock client, which stops at the first error.
support::ProgramRun tst_Roles::applied(const TestServer& server, const QByteArray& script) const
{
    QFile file(m_dumps->filePath(QStringLiteral("roles.sql")));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return {};
    file.close();
    const auto target = server.server().target(QStringLiteral("postgres"), QStringLiteral("template1"));
    return support::runProgram(server.binaries() + QStringLiteral("/psql"),
                               {QStringLiteral("--no-psqlrc"), QStringLiteral("--set=ON_ERROR_STOP=1"),
                                QStringLiteral("--dbname=") + postgres::conninfo(target.parameters),
                                QStringLiteral("--file=") + file.fileName()},
                               support::isolatedEnvironment(m_dumps->path()));
}

void tst_Roles::exactlyTheLinkedOnes()
{
    const auto target =
        m_server.server().target(QStringLiteral("etranger_temporaire"), QStringLiteral("mairie"));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "GRANT TEMPORARY ON DATABASE mairie TO PUBLIC"));
    const auto busy = postgres::Connection::open(target, {});
    VERIFY_RESULT(busy);
    VERIFY_RESULT(busy->execute("CREATE TEMPORARY TABLE passage (i integer)", {}));

    for (const char* user : {"postgres", "etranger"}) { // whoever asks
        const auto connection = postgres::Connection::open(
            m_server.server().target(QString::fromLatin1(user), QStringLiteral("mairie")), {});
        VERIFY_RESULT(connection);
        const auto set = postgres::readRoles(*connection, postgres::RolePasswords::Without, {});
        VERIFY_RESULT(set);
        QStringList names;
        for (const postgres::Role& role : set->roles) {
            names.append(role.name);
            QVERIFY(role.passwordHash.isNull());
        }
        names.sort();
        QCOMPARE(names, support::linkedRoles());
    }
    const auto text = rolesFile(request());
    VERIFY_RESULT(text);
    QVERIFY2(!text->contains("etranger"), text->constData());
    QVERIFY(text->startsWith("-- PgSauvegarde: roles of mairie\n"));
    QVERIFY(!text->contains("PASSWORD '") && !text->contains("SCRAM"));
}

void tst_Roles::bootstrapOnlyWhereLinked()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("leur")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("leur"), "ALTER DATABASE leur OWNER TO proprietaire;"
                                                           "CREATE TABLE t (a integer);"
                                                           "ALTER TABLE t OWNER TO proprietaire"));
    const auto names = [this]() -> QStringList {
        const auto connection = postgres::Connection::open(
            m_server.server().target(QStringLiteral("postgres"), QStringLiteral("leur")), {});
        const auto set = postgres::readRoles(*connection, postgres::RolePasswords::Without, {});
        QStringList found;
        for (const postgres::Role& role : set ? set->roles : std::vector<postgres::Role>())
            found.append(role.name);
        return found;
    };
    const QStringList without{QStringLiteral("proprietaire")};
    const QStringList with{QStringLiteral("colonne"), QStringLiteral("postgres"),
                           QStringLiteral("proprietaire")};
    QCOMPARE(names(), without);
    for (const auto& [link, unlink] :
         {std::pair("CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'", "DROP FUNCTION f()"),
          std::pair("GRANT SELECT (a) ON t TO postgres", "REVOKE SELECT (a) ON t FROM postgres"),
          std::pair("ALTER SCHEMA public OWNER TO postgres",
                    "ALTER SCHEMA public OWNER TO pg_database_owner"),
          std::pair("CREATE POLICY p ON t TO postgres USING (true)", "DROP POLICY p ON t"),
          std::pair("ALTER DATABASE leur OWNER TO postgres", "ALTER DATABASE leur OWNER TO proprietaire")}) {
        VERIFY_RESULT(m_server.execute(QStringLiteral("leur"), link));
        QVERIFY2(names().contains(QStringLiteral("postgres")), link);
        VERIFY_RESULT(m_server.execute(QStringLiteral("leur"), unlink));
        QVERIFY2(names() == without, unlink);
    }
    VERIFY_RESULT(m_server.execute(QStringLiteral("leur"), "CREATE TABLE u ()"));
    QCOMPARE(names(), with); // and a group that it belongs to
}

void tst_Roles::comeBackOnAnEmptyServer_data()
{
    QTest::addColumn<bool>("byClient");
    QTest::newRow("stock client") << true;
    QTest::newRow("one request") << false;
}

void tst_Roles::comeBackOnAnEmptyServer()
{
    QFETCH(bool, byClient);
    const auto text = rolesFile(request());
    VERIFY_RESULT(text);
    TestServer empty;
    VERIFY_RESULT(empty.init());
    for (int time = 0; time < 2; ++time) {
        if (byClient) {
            const auto run = applied(empty, *text);
            QVERIFY2(run.exitCode == 0, run.errors);
            QVERIFY2(!run.errors.contains("WARNING"), run.errors);
        } else {
            VERIFY_RESULT(empty.execute(QStringLiteral("postgres"), *text));
        }
        const auto expected = support::rolesOf(m_server);
        const auto found = support::rolesOf(empty);
        VERIFY_RESULT(expected);
        VERIFY_RESULT(found);
        QCOMPARE(*found, *expected);
    }
    // The rest is in the archive, which finds its roles now.
    const auto target = empty.server().target(QStringLiteral("postgres"), QStringLiteral("postgres"));
    const auto restored =
        support::runProgram(empty.binaries() + QStringLiteral("/pg_restore"),
                            {QStringLiteral("--create"), QStringLiteral("--exit-on-error"),
                             QStringLiteral("--dbname=") + postgres::conninfo(target.parameters),
                             m_dumps->filePath(QString::fromLatin1(m_dump))},
                            support::isolatedEnvironment(m_dumps->path()));
    QVERIFY2(restored.exitCode == 0, restored.errors);
}

void tst_Roles::leavesWhatExists()
{
    const auto text = rolesFile(request());
    VERIFY_RESULT(text);
    TestServer other;
    VERIFY_RESULT(other.init());
    VERIFY_RESULT(
        other.execute(QStringLiteral("postgres"),
                      "CREATE ROLE tout NOLOGIN CONNECTION LIMIT 3; ALTER ROLE tout SET work_mem = '1MB';"
                      "CREATE ROLE agent LOGIN; COMMENT ON ROLE agent IS 'un autre'; CREATE ROLE service;"
                      "CREATE ROLE direction; GRANT direction TO service WITH ADMIN OPTION"));
    const auto before = support::rolesOf(other);
    const auto run = applied(other, *text);
    QVERIFY2(run.exitCode == 0, run.errors);
    const auto after = support::rolesOf(other);
    VERIFY_RESULT(after);
    for (const QString& line : *before)
        QVERIFY2(after->contains(line), qPrintable(line));
    QVERIFY(!after->join(u'\n').contains(QStringLiteral("service | agent"))); // both existed
    QVERIFY(after->join(u'\n').contains(QStringLiteral("syndicat | agent"))); // the group is new
    const QByteArrayList expected{
        "role tout exists and was left as it is, though the backup has: NOINHERIT, CREATEROLE, CREATEDB, "
        "LOGIN, REPLICATION, BYPASSRLS, CONNECTION LIMIT 7, VALID UNTIL 2031-05-06 05:08:09.123+00, other "
        "settings\n",
        "role agent exists and was left as it is, though the backup has: another comment, other settings\n",
        "role agent is a member of service in the backup; both exist",
        "role service is a member of direction with other options in the backup",
        "role agent is a member of pg_read_all_data in the backup",
        "role pg_monitor is a member of direction in the backup"};
    for (const QByteArray& words : expected)
        QVERIFY2(run.errors.contains(words), run.errors);
    QVERIFY2(run.errors.count("WARNING") == expected.size(), run.errors);
}

void tst_Roles::keepsAPassword()
{
    backup::Request wanted = request();
    wanted.configuration.backup.rolePasswords = true;
    support::Recorder recorder;
    const auto text = rolesFile(wanted, recorder.context());
    VERIFY_RESULT(text);
    TestServer empty;
    VERIFY_RESULT(empty.init());
    const auto run = applied(empty, *text);
    QVERIFY2(run.exitCode == 0, run.errors);
    const QByteArray query = "SELECT rolpassword FROM pg_authid WHERE rolname = 'tout'";
    const auto original = m_server.query(QStringLiteral("postgres"), query);
    const auto copy = empty.query(QStringLiteral("postgres"), query);
    VERIFY_RESULT(original);
    VERIFY_RESULT(copy);
    const QString hash = original->front().value(0);
    QVERIFY(hash.startsWith(u"SCRAM-SHA-256$"));
    QCOMPARE(copy->front().value(0), hash);
    // Nowhere else.
    QVERIFY(!recorder.log.join(u'\n').contains(hash));
    QFile manifest(m_dumps->filePath(QString::fromLatin1(catalogue::manifestName(m_dump))));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QByteArray json = manifest.readAll();
    QVERIFY(!json.contains("SCRAM"));
    QVERIFY(json.contains("\"passwords\": true"));
    // Not even in the error of an application that the server refuses.
    const auto role = m_server.execute(QStringLiteral("mairie"), *text, QStringLiteral("etranger"));
    QVERIFY(role); // all exist: nothing to refuse
    TestServer refusing;
    VERIFY_RESULT(refusing.init());
    VERIFY_RESULT(refusing.execute(QStringLiteral("postgres"), "CREATE ROLE faible LOGIN CREATEROLE"));
    const auto refused = refusing.execute(QStringLiteral("postgres"), *text, QStringLiteral("faible"));
    COMPARE_ERROR(refused, ErrorCode::ServerError);
    QVERIFY2(refused.error().detail.contains(QStringLiteral("could not be created")),
             qPrintable(refused.error().detail));
    QVERIFY2(!refused.error().detail.contains(QStringLiteral("SCRAM")), qPrintable(refused.error().detail));
}

void tst_Roles::passwordsNeedASuperuser()
{
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"),
                                   "CREATE ROLE etranger_sauveur LOGIN BYPASSRLS IN ROLE pg_read_all_data"));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), "SELECT lo_unlink(4711)"));
    backup::Request wanted = request(QStringLiteral("etranger_sauveur"));
    support::Recorder recorder;
    const auto without = rolesFile(wanted, recorder.context());
    VERIFY_RESULT(without);
    QVERIFY(without->contains("-- Passwords are not in this file"));
    QVERIFY(recorder.log.join(u'\n').contains(QStringLiteral("passwords are not saved")));
    m_dumps = std::make_unique<QTemporaryDir>();
    wanted.configuration.backup.folder = m_dumps->path();
    wanted.configuration.backup.rolePasswords = true;
    catalogue::Scanner scanner;
    const auto refused = backup::run(wanted, scanner, {});
    COMPARE_ERROR(refused, ErrorCode::PermissionDenied);
    QVERIFY(!refused.error().hint.isEmpty());
    QVERIFY(QDir(m_dumps->path()).entryList({QStringLiteral("mairie*")}).isEmpty());
    VERIFY_RESULT(m_server.execute(
        QStringLiteral("mairie"), "SELECT lo_create(4711); GRANT SELECT ON LARGE OBJECT 4711 TO gros_objet"));
}

/// A role that owns a table since the backup has begun is in neither of the two files.
void tst_Roles::seesWhatTheDumpSees()
{
    bool isChanged = false;
    base::JobContext context;
    context.onLog = [&](base::LogLevel, const QString& line) {
        if (!line.contains(QStringLiteral("--snapshot=")) || isChanged)
            return;
        isChanged =
            m_server
                .execute(QStringLiteral("mairie"), "CREATE ROLE etranger_tardif; CREATE TABLE tardive ();"
                                                   "ALTER TABLE tardive OWNER TO etranger_tardif")
                .has_value();
    };
    const auto text = rolesFile(request(), context);
    VERIFY_RESULT(text);
    QVERIFY(isChanged);
    QVERIFY(!text->contains("etranger_tardif"));
    const auto listed =
        support::runProgram(m_server.binaries() + QStringLiteral("/pg_restore"),
                            {QStringLiteral("--list"), m_dumps->filePath(QString::fromLatin1(m_dump))},
                            support::isolatedEnvironment(m_dumps->path()));
    QVERIFY(listed.output.contains("TABLE public t "));
    QVERIFY2(!listed.output.contains("tardi"), listed.output);
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("mairie"), "DROP TABLE tardive; DROP ROLE etranger_tardif"));

    backup::Request deferrable = request();
    deferrable.configuration.tools.extraArguments = {QStringLiteral("--serializable-deferrable")};
    support::Recorder recorder;
    VERIFY_RESULT(rolesFile(deferrable, recorder.context()));
    QVERIFY(recorder.log.join(u'\n').contains(QStringLiteral("not at the same instant")));
}

void tst_Roles::standsInTheManifest()
{
    const auto text = rolesFile(request());
    VERIFY_RESULT(text);
    const auto folder = base::Folder::open(m_dumps->path());
    const auto manifest = catalogue::readManifest(*folder, m_dump);
    VERIFY_RESULT(manifest);
    const auto& roles = (*manifest)->roles;
    QVERIFY(roles.has_value());
    QCOMPARE(roles->fileName, QString::fromLatin1(catalogue::rolesName(m_dump)));
    QCOMPARE(roles->bytes, text->size());
    QCOMPARE(roles->sha256, QCryptographicHash::hash(*text, QCryptographicHash::Sha256));
    QCOMPARE(roles->number, support::linkedRoles().size());
    QVERIFY(!roles->hasPasswords);
    QCOMPARE(QFile::permissions(m_dumps->filePath(roles->fileName)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

/// A run that ends after the roles were read leaves nothing.
void tst_Roles::goesWithAFailedRun()
{
    std::stop_source stop;
    base::JobContext context;
    context.stop = stop.get_token();
    context.onProgress = [&](const base::Progress& progress) {
        if (progress.step.toString() == u"Sealing")
            stop.request_stop();
    };
    COMPARE_ERROR(rolesFile(request(), context), ErrorCode::Cancelled);
    QCOMPARE(QDir(m_dumps->path()).entryList({QStringLiteral("*mairie*")}, QDir::Files | QDir::Hidden),
             QStringList());
}

void tst_Roles::verifyTellsOfAnotherFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("told");
    QTest::newRow("missing") << QByteArray() << "is missing";
    QTest::newRow("changed") << QByteArray("-- PgSauvegarde: roles of mairie\n") << "bytes have changed";
}

void tst_Roles::verifyTellsOfAnotherFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, told);
    VERIFY_RESULT(rolesFile(request()));
    const auto folder = base::Folder::open(m_dumps->path());
    const auto intact = verify::verify(*folder, m_dump, {}, {});
    VERIFY_RESULT(intact);
    QCOMPARE(intact->roles.toString(), QString());
    VERIFY_RESULT(folder->remove(catalogue::rolesName(m_dump)));
    if (!content.isEmpty())
        VERIFY_RESULT(catalogue::writeSidecar(*folder, catalogue::rolesName(m_dump), content,
                                              catalogue::Overwrite::No));
    const auto outcome = verify::verify(*folder, m_dump, {}, {});
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status, catalogue::VerificationStatus::Ok); // the dump is what it was
    QVERIFY2(outcome->roles.toString().contains(told), qPrintable(outcome->roles.toString()));
}

QTEST_GUILESS_MAIN(tst_Roles)
#include "tst_Roles.moc"
