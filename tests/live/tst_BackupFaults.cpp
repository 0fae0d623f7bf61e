// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong: the run fails, names the cause, leaves earlier dumps as they were and nothing of its
// own.
#include "backup/Run.h"
#include "catalogue/FolderLock.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using base::ErrorCode;

class tst_BackupFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void connection_data();
    void connection();
    void hostThatNeverAnswers();
    void disabled();
    void toolMissing();
    void toolTooOld();
    void withoutRightOnATable();
    void rowSecurity();
    void lockedTable();
    void lockHeldByAnother();
    void folderNotWritable();
    void folderThatIsNone_data();
    void folderThatIsNone();
    void tooLittleSpace();
    void diskFullWhileWriting();
    void fileSizeLimit();
    void serverStoppedInMidDump();
    void backendTerminated();
    void dumpToolKilled();
    void cancelled_data();
    void cancelled();

private:
    backup::Request request(const QString& database = QStringLiteral("mairie"),
                            const QString& user = QStringLiteral("postgres")) const
    {
        return {m_server.configuration(database, m_folder, user), {}, {m_server.binaries()}};
    }
    base::Result<backup::Report> run(const backup::Request& request)
    {
        catalogue::Scanner scanner;
        return backup::run(request, scanner, m_recorder->context());
    }

    support::TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<support::Recorder> m_recorder;
    QString m_folder;
};

void tst_BackupFaults::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    for (const char* name : {"mairie", "grande"})
        VERIFY_RESULT(m_server.createDatabase(QString::fromLatin1(name)));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grande"), support::largeTable()));
    VERIFY_RESULT(m_server.execute(QStringLiteral("postgres"),
                                   "CREATE ROLE secret LOGIN PASSWORD 'correct'; CREATE ROLE simple LOGIN;"));
    // The first line that matches decides.
    QFile hba(m_server.dataFolder() + QStringLiteral("/pg_hba.conf"));
    QVERIFY(hba.open(QIODevice::ReadWrite));
    const QByteArray rest = hba.readAll();
    hba.seek(0);
    QVERIFY(hba.write("local all secret scram-sha-256\nlocal all shut reject\n" + rest) > 0);
    hba.close();
    VERIFY_RESULT(m_server.query(QStringLiteral("postgres"), "SELECT pg_reload_conf()"));
}

void tst_BackupFaults::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_recorder = std::make_unique<support::Recorder>();
    m_folder = m_temporary->filePath(QStringLiteral("dumps"));
    QVERIFY(QDir().mkpath(m_folder));
    QFile earlier(m_folder + QStringLiteral("/mairie_full_20260101_020000.dump"));
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    QCOMPARE(earlier.write("an earlier dump"), 15);
}

/// After every fault: the earlier dump is as it was, and nothing was left beside it but the lock file.
void tst_BackupFaults::cleanup()
{
    const QDir folder(m_folder);
    if (!folder.exists())
        return;
    QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    names.removeAll(QStringLiteral(".pgsauvegarde.lock"));
    QCOMPARE(names, QStringList{QStringLiteral("mairie_full_20260101_020000.dump")});
    QFile earlier(folder.filePath(names.first()));
    QVERIFY(earlier.open(QIODevice::ReadOnly));
    QCOMPARE(earlier.readAll(), QByteArray("an earlier dump"));
}

void tst_BackupFaults::connection_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("expected");
    const QString user = QStringLiteral("user");
    QTest::newRow("wrong password") << user << "secret"
                                    << "wrong" << ErrorCode::LoginRefused;
    QTest::newRow("no password") << user << "secret"
                                 << "" << ErrorCode::PasswordRequired;
    QTest::newRow("unknown role") << user << "nobody here"
                                  << "" << ErrorCode::LoginRefused;
    QTest::newRow("rejected by pg_hba") << user << "shut"
                                        << "" << ErrorCode::NoHbaEntry;
    QTest::newRow("unknown database") << "database"
                                      << "no such database"
                                      << "" << ErrorCode::DatabaseUnknown;
    QTest::newRow("unknown host") << "host"
                                  << "no-such-host.invalid"
                                  << "" << ErrorCode::HostUnknown;
    QTest::newRow("nobody listens") << "host"
                                    << "127.0.0.1"
                                    << "" << ErrorCode::ConnectionRefused;
    QTest::newRow("no such socket") << "host"
                                    << "/nonexistent"
                                    << "" << ErrorCode::ConnectionRefused;
}

void tst_BackupFaults::connection()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, password);
    QFETCH(ErrorCode, expected);
    backup::Request wanted = request();
    wanted.password = password;
    if (key == u"database")
        wanted.configuration.connection.database = value;
    else
        wanted.configuration.connection.parameters[key] = value;
    if (value == u"127.0.0.1")
        wanted.configuration.connection.parameters[QStringLiteral("port")] = QStringLiteral("1");
    const auto report = run(wanted);
    COMPARE_ERROR(report, expected);
    QVERIFY(!report.error().hint.isEmpty());
    const QString told = m_recorder->log.join(u'\n') + report.error().detail;
    QVERIFY(password.isEmpty() || !told.contains(password));
}

void tst_BackupFaults::hostThatNeverAnswers()
{
    QTcpServer silent; // the kernel takes the connection, nobody ever speaks
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    backup::Request wanted = request();
    wanted.configuration.connection.parameters[QStringLiteral("host")] = QStringLiteral("127.0.0.1");
    wanted.configuration.connection.parameters[QStringLiteral("port")] = QString::number(silent.serverPort());
    wanted.configuration.connection.parameters[QStringLiteral("connect_timeout")] = QStringLiteral("1");
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(run(wanted), ErrorCode::ConnectionTimeout);
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_BackupFaults::disabled()
{
    backup::Request wanted = request();
    wanted.configuration.backup.enabled = false;
    wanted.configuration.backup.disabledAt = {QStringLiteral("config_global.yml"), 7, 14};
    const auto report = run(wanted);
    COMPARE_ERROR(report, ErrorCode::Disabled);
    QVERIFY(report.error().message.toString().contains(u"config_global.yml:7:14"));
}

void tst_BackupFaults::toolMissing()
{
    backup::Request wanted = request();
    wanted.toolFolders = {m_temporary->path()};
    COMPARE_ERROR(run(wanted), ErrorCode::ToolMissing);
    wanted.configuration.tools.tool = QStringLiteral("/nonexistent/pg_dump");
    COMPARE_ERROR(run(wanted), ErrorCode::ToolMissing);
}

void tst_BackupFaults::toolTooOld()
{
    QFile old(m_temporary->filePath(QStringLiteral("pg_dump")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n") > 0);
    QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    old.close();
    backup::Request wanted = request();
    wanted.toolFolders = {m_temporary->path()};
    const auto report = run(wanted);
    COMPARE_ERROR(report, ErrorCode::ToolTooOld);
    QVERIFY(report.error().message.toString().contains(u"9.6.24"));
}

void tst_BackupFaults::withoutRightOnATable()
{
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"),
                                   "GRANT USAGE ON SCHEMA \"état civil\" TO simple;"
                                   "GRANT SELECT ON ALL TABLES IN SCHEMA public TO simple;"));
    const auto report = run(request(QStringLiteral("mairie"), QStringLiteral("simple")));
    COMPARE_ERROR(report, ErrorCode::PermissionDenied);
    QVERIFY(report.error().detail.contains(u"état civil.personnes"));
    QVERIFY(report.error().detail.contains(u"large object"));
    QVERIFY(!report.error().detail.contains(u"public.vide"));
}

void tst_BackupFaults::rowSecurity()
{
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("rls")));
    VERIFY_RESULT(
        m_server.execute(QStringLiteral("rls"),
                         "CREATE TABLE dossiers (id integer); ALTER TABLE dossiers ENABLE ROW LEVEL SECURITY;"
                         "GRANT SELECT ON dossiers TO simple;"));
    const auto report = run(request(QStringLiteral("rls"), QStringLiteral("simple")));
    COMPARE_ERROR(report, ErrorCode::RowSecurity);
    QVERIFY(report.error().message.toString().contains(u"public.dossiers"));
}

void tst_BackupFaults::lockedTable()
{
    const auto other = postgres::Connection::open(
        m_server.server().target(QStringLiteral("postgres"), QStringLiteral("mairie")), {});
    VERIFY_RESULT(other);
    VERIFY_RESULT(other->query("BEGIN", {}, {}));
    VERIFY_RESULT(other->query("LOCK TABLE public.vide IN ACCESS EXCLUSIVE MODE", {}, {}));
    backup::Request wanted = request();
    wanted.configuration.backup.lockTimeoutSeconds = 1;
    const auto report = run(wanted);
    COMPARE_ERROR(report, ErrorCode::TableLocked);
    const auto pid = other->query("SELECT pg_backend_pid()", {}, {});
    VERIFY_RESULT(pid);
    const QString message = report.error().message.toString();
    QVERIFY2(message.contains(u"public.vide") && message.contains(pid->front().value(0)),
             qPrintable(message));
}

void tst_BackupFaults::lockHeldByAnother()
{
    const auto folder = base::Folder::open(m_folder);
    VERIFY_RESULT(folder);
    const auto lock = catalogue::FolderLock::take(*folder);
    VERIFY_RESULT(lock);
    const auto report = run(request());
    COMPARE_ERROR(report, ErrorCode::LockHeld);
    QVERIFY(report.error().message.toString().contains(QString::number(::getpid())));
}

void tst_BackupFaults::folderNotWritable()
{
    QCOMPARE(::chmod(QFile::encodeName(m_temporary->path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder).constData(), 0555), 0);
    // Root may write anywhere; without its rights on files (in this thread only) it may not.
    const int own = ::setfsuid(::geteuid() == 0 ? 65534 : ::geteuid());
    const auto report = run(request());
    ::setfsuid(static_cast<uid_t>(own));
    QCOMPARE(::chmod(QFile::encodeName(m_folder).constData(), 0700), 0);
    COMPARE_ERROR(report, ErrorCode::StorageUnwritable);
}

void tst_BackupFaults::folderThatIsNone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a file") << "file";
    QTest::newRow("a dangling link") << "link";
}

void tst_BackupFaults::folderThatIsNone()
{
    QFETCH(QString, kind);
    const QString path = m_temporary->filePath(QStringLiteral("none"));
    if (kind == u"file")
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    else
        QVERIFY(QFile::link(QStringLiteral("/nonexistent/dumps"), path));
    backup::Request wanted = request();
    wanted.configuration.backup.folder = path;
    COMPARE_ERROR(run(wanted), ErrorCode::StorageMissing);
    QVERIFY(!QFile::exists(QStringLiteral("/nonexistent")));
}

void tst_BackupFaults::tooLittleSpace()
{
    // Told before anything starts: the estimate is a third of the database, or the last dump and a tenth.
    catalogue::Listing listing;
    QVERIFY(backup::expectedBytes(listing, 60'000'000) == 20'000'000);
    catalogue::Dump last;
    last.state = catalogue::DumpState::Good;
    last.bytes = 1000;
    listing.dumps = {last};
    QCOMPARE(backup::expectedBytes(listing, 60'000'000), 1100);
}

void tst_BackupFaults::diskFullWhileWriting()
{
    const QByteArray mountPoint = QFile::encodeName(m_temporary->filePath(QStringLiteral("small")));
    QVERIFY(QDir().mkpath(QFile::decodeName(mountPoint)));
    backup::Request wanted = request(QStringLiteral("grande"));
    if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=48m") != 0) {
        // Where mounting is not permitted fileSizeLimit() covers writing that fails; the check before it is
        // tested here.
        wanted.configuration.backup.folder = QStringLiteral("/dev/full/dumps");
        COMPARE_ERROR(run(wanted), ErrorCode::StorageMissing);
        return;
    }
    wanted.configuration.backup.folder = QFile::decodeName(mountPoint);
    const auto report = run(wanted);
    const QStringList left =
        QDir(QFile::decodeName(mountPoint))
            .entryList({QStringLiteral("*.part"), QStringLiteral("*.dump")}, QDir::Files | QDir::Hidden);
    const bool wasWriting =
        !m_recorder->progress.empty() && m_recorder->progress.back().step.toString() == u"Backing up";
    ::umount2(mountPoint.constData(), MNT_DETACH);
    COMPARE_ERROR(report, ErrorCode::StorageFull);
    QVERIFY(wasWriting);
    QCOMPARE(left, QStringList());
}

void tst_BackupFaults::fileSizeLimit()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{2'000'000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto report = run(request(QStringLiteral("grande")));
    ::setrlimit(RLIMIT_FSIZE, &before);
    COMPARE_ERROR(report, ErrorCode::StorageFull);
}

void tst_BackupFaults::serverStoppedInMidDump()
{
    m_recorder->act = [this] {
        VERIFY_RESULT(m_server.stopImmediately());
    };
    const auto report = run(request(QStringLiteral("grande")));
    VERIFY_RESULT(m_server.restart());
    COMPARE_ERROR(report, ErrorCode::ConnectionRefused);
    QVERIFY(report.error().detail.contains(u"pg_dump: error"));
}

void tst_BackupFaults::backendTerminated()
{
    m_recorder->act = [this] {
        VERIFY_RESULT(m_server.query(
            QStringLiteral("grande"),
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pg_dump'"));
    };
    COMPARE_ERROR(run(request(QStringLiteral("grande"))), ErrorCode::ConnectionLost);
}

void tst_BackupFaults::dumpToolKilled()
{
    m_recorder->act = [] {
        // The child is the only process whose parent is this one.
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::gettid()));
        QVERIFY(children.open(QIODevice::ReadOnly));
        const pid_t child = children.readAll().trimmed().toInt();
        QVERIFY(child > 0);
        ::kill(child, SIGKILL);
    };
    COMPARE_ERROR(run(request(QStringLiteral("grande"))), ErrorCode::ToolKilled);
}

void tst_BackupFaults::cancelled_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("while checking") << "Checking";
    QTest::newRow("while dumping") << "Backing up";
    QTest::newRow("while syncing") << "Writing to the disk";
    QTest::newRow("while reading back") << "Reading the backup back";
}

void tst_BackupFaults::cancelled()
{
    QFETCH(QString, step);
    base::JobContext context = m_recorder->context();
    QElapsedTimer timer;
    context.onProgress = [&](const base::Progress& progress) {
        if (progress.step.toString() != step || m_recorder->stop.stop_requested())
            return;
        timer.start();
        m_recorder->stop.request_stop();
    };
    catalogue::Scanner scanner;
    const auto report = backup::run(request(QStringLiteral("grande")), scanner, context);
    COMPARE_ERROR(report, ErrorCode::Cancelled);
    QVERIFY(timer.isValid());
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(tst_BackupFaults)
#include "tst_BackupFaults.moc"
