// SPDX-License-Identifier: GPL-3.0-or-later
// What a run proves: its manifest, the verification, and what must never become a dump.
#include "backup/Run.h"
#include "catalogue/Sidecars.h"
#include "process/Runner.h"
#include "support/Recorder.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/TestServer.h"
#include "verify/Verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using base::ErrorCode;
using catalogue::DumpState;
using catalogue::VerificationStatus;

class tst_Proof : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void manifest();
    void verifiesWhatWasSealed();
    void verifiesAForeignDump();
    void tellsDamage_data();
    void tellsDamage();
    void damageBetweenTwoVerifications();
    void manifestOfAnotherSize();
    void progressFromTheStream();
    void estimateFromTheLastRun();
    void nothingComes();
    void endsEarly_data();
    void endsEarly();
    void formatFromTheFuture();
    void leftoverOfADeadSealing();
    void withoutTheDataOfATable();

private:
    backup::Request request(const QString& tool = {}) const
    {
        backup::Request wanted{
            m_server.configuration(QStringLiteral("mairie"), folder()), {}, {m_server.binaries()}};
        if (!tool.isEmpty())
            wanted.configuration.tools.tool = tool;
        return wanted;
    }
    base::Result<backup::Report> run(const backup::Request& request)
    {
        catalogue::Scanner scanner;
        return backup::run(request, scanner, m_recorder->context());
    }
    QString folder() const { return m_temporary->filePath(QStringLiteral("dumps")); }
    /// A program that stands in for pg_dump; `$PG_DUMP "$@"` is the real one.
    QString tool(const QByteArray& script) const;
    base::Result<catalogue::Dump> listed(const QString& fileName) const;
    base::Result<verify::Outcome> verified(const QString& fileName) const;

    support::TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<support::Recorder> m_recorder;
};

void tst_Proof::initTestCase()
{
    VERIFY_RESULT(m_server.init());
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("mairie")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("mairie"), support::smallSchema()));
    VERIFY_RESULT(m_server.createDatabase(QStringLiteral("grande")));
    VERIFY_RESULT(m_server.execute(QStringLiteral("grande"), support::largeTable()));
}

void tst_Proof::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_recorder = std::make_unique<support::Recorder>();
}

QString tst_Proof::tool(const QByteArray& script) const
{
    const QString path = m_temporary->filePath(QStringLiteral("pg_dump"));
    QFile file(path);
    const QByteArray real = QFile::encodeName(m_server.binaries() + QStringLiteral("/pg_dump"));
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.write("#!/bin/sh\nPG_DUMP=" + real + "\n[ \"$1\" = --version ] && exec $PG_DUMP --version\n" +
                   script + '\n') > 0 &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return written ? path : QString();
}

base::Result<catalogue::Dump> tst_Proof::listed(const QString& fileName) const
{
    catalogue::Scanner scanner;
    const auto listing = scanner.scan({folder(), QStringLiteral("mairie"), QTimeZone("Europe/Paris")}, {});
    if (!listing)
        return base::failure(listing.error());
    for (const catalogue::Dump& dump : listing->dumps)
        if (dump.fileName == fileName)
            return dump;
    return base::failure(base::storageError(fileName, ENOENT));
}

base::Result<verify::Outcome> tst_Proof::verified(const QString& fileName) const
{
    const auto opened = base::Folder::open(folder());
    if (!opened)
        return base::failure(opened.error());
    return verify::verify(*opened, fileName.toLatin1(), {m_server.binaries()}, m_recorder->context());
}

void tst_Proof::manifest()
{
    backup::Request wanted = request();
    wanted.configuration.tools.extraArguments = {QStringLiteral("--no-owner")};
    const auto report = run(wanted);
    VERIFY_RESULT(report);
    const auto opened = base::Folder::open(folder());
    VERIFY_RESULT(opened);
    const auto read = catalogue::readManifest(*opened, report->fileName.toLatin1());
    VERIFY_RESULT(read);
    QVERIFY(read->has_value());
    const catalogue::Manifest& manifest = **read;
    QCOMPARE(manifest.database, QStringLiteral("mairie"));
    QCOMPARE(manifest.fileName, report->fileName);
    QCOMPARE(manifest.sha256, report->sha256);
    QCOMPARE(manifest.stamp.bytes, report->bytes);
    QVERIFY(manifest.inventory == report->inventory);
    QVERIFY(manifest.startedAt <= manifest.endedAt);
    QCOMPARE(manifest.compression, QStringLiteral("gzip"));
    QCOMPARE(manifest.extraArguments, QStringList{QStringLiteral("--no-owner")});
    const auto identifier =
        m_server.query(QStringLiteral("mairie"),
                       "SELECT system_identifier, current_setting('lc_monetary') FROM pg_control_system()");
    VERIFY_RESULT(identifier);
    QCOMPARE(manifest.server.systemIdentifier, identifier->front().value(0));
    QVERIFY(manifest.server.lsn.contains(u'/'));
    QVERIFY(!manifest.server.isStandby);
    QCOMPARE(manifest.session.value(QStringLiteral("lc_monetary")), identifier->front().value(1));
    QCOMPARE(manifest.session.value(QStringLiteral("TimeZone")), QStringLiteral("UTC"));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(report->path.chopped(4) + QStringLiteral("json")).constData(), &status),
             0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
}

void tst_Proof::verifiesWhatWasSealed()
{
    const auto report = run(request());
    VERIFY_RESULT(report);
    const auto before = listed(report->fileName);
    VERIFY_RESULT(before);
    QCOMPARE(before->verified, std::optional(VerificationStatus::Ok)); // by its own run
    QCOMPARE(before->notes->rows, std::optional<qint64>(5401));
    const QByteArray bytes = [&] {
        QFile file(report->path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    const auto outcome = verified(report->fileName);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status, VerificationStatus::Ok);
    QVERIFY(outcome->detail.toString().contains(u"matches its manifest"));
    const auto after = listed(report->fileName);
    VERIFY_RESULT(after);
    QVERIFY(after->verifiedAt > before->verifiedAt);
    QCOMPARE(after->identity, before->identity); // the dump itself was not touched
    QVERIFY(bytes.size() == report->bytes);
}

/// One that a plain pg_dump wrote through a pipe: nothing proves that it is complete, until it is verified.
void tst_Proof::verifiesAForeignDump()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString name = QStringLiteral("mairie_full_20260101_020000.dump");
    const auto target = m_server.server().target(QStringLiteral("postgres"), QStringLiteral("mairie"));
    const auto bytes =
        process::output({.program = m_server.binaries() + QStringLiteral("/pg_dump"),
                         .arguments = {QStringLiteral("-Fc"),
                                       QStringLiteral("--dbname=") + postgres::conninfo(target.parameters)}},
                        {});
    VERIFY_RESULT(bytes);
    QFile file(folder() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size());
    file.close();
    auto dump = listed(name);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->state, DumpState::Unproven);
    QVERIFY(!dump->verified && !dump->notes->rows);

    const auto outcome = verified(name);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status, VerificationStatus::Ok);
    dump = listed(name);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->state, DumpState::Good);
    QCOMPARE(dump->notes->rows, std::optional<qint64>(5401));

    QVERIFY(file.open(QIODevice::Append) &&
            file.write("x") == 1); // changed since: the verification holds no more
    file.close();
    dump = listed(name);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->state, DumpState::Unproven);
    QVERIFY(!dump->verified);
}

void tst_Proof::tellsDamage_data()
{
    QTest::addColumn<double>(
        "place"); // of the flipped bit, as a share of the file; outside: bytes appended, cut
    QTest::addColumn<QString>("told");
    QTest::newRow("in the header") << 0.0 << QString();
    QTest::newRow("in the table of contents") << 0.02 << QString();
    QTest::newRow("in the data") << 0.7 << QString();
    QTest::newRow("at the end") << 0.9999 << QString();
    QTest::newRow("a byte appended") << 2.0 << QStringLiteral("end of the file");
    QTest::newRow("cut by one byte") << -1.0 << QString();
}

void tst_Proof::tellsDamage()
{
    QFETCH(double, place);
    QFETCH(QString, told);
    const auto report = run(request());
    VERIFY_RESULT(report);
    QFile file(report->path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (place > 1) {
        QVERIFY(file.seek(file.size()) && file.write("x") == 1);
    } else if (place < 0) {
        QVERIFY(file.resize(file.size() - 1));
    } else {
        const auto position = static_cast<qint64>(double(file.size()) * place);
        char byte = 0;
        QVERIFY(file.seek(position) && file.getChar(&byte));
        QVERIFY(file.seek(position) && file.putChar(static_cast<char>(byte ^ 4)));
    }
    file.close();
    const auto outcome = verified(report->fileName);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status, VerificationStatus::Corrupt);
    QVERIFY2(outcome->detail.toString().contains(told), qPrintable(outcome->detail.toString()));
    const auto dump = listed(report->fileName);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->state, DumpState::Damaged);
    QVERIFY(dump->damage && !dump->damage->message.toString().isEmpty());
}

/// Without a manifest, and with the time of its last change put back: the earlier verification tells.
void tst_Proof::damageBetweenTwoVerifications()
{
    const auto report = run(request());
    VERIFY_RESULT(report);
    QVERIFY(QFile::remove(report->path.chopped(4) + QStringLiteral("json")));
    const auto first = verified(report->fileName);
    VERIFY_RESULT(first);
    QCOMPARE(first->status, VerificationStatus::Ok);

    struct stat before = {};
    const QByteArray path = QFile::encodeName(report->path);
    QCOMPARE(::stat(path.constData(), &before), 0);
    QFile file(report->path); // a letter of a name in the table of contents: it still decodes
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qsizetype letter = file.readAll().indexOf("sans_colonne");
    QVERIFY(letter > 0 && file.seek(letter) && file.putChar('S'));
    file.close();
    const timespec times[] = {before.st_atim, before.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, path.constData(), times, 0), 0);
    const auto second = verified(report->fileName);
    VERIFY_RESULT(second);
    QCOMPARE(second->status, VerificationStatus::Corrupt);
    QVERIFY(second->detail.toString().contains(u"SHA-256"));
    const auto third = verified(report->fileName); // what was known is not forgotten
    VERIFY_RESULT(third);
    QCOMPARE(third->status, VerificationStatus::Corrupt);
}

void tst_Proof::manifestOfAnotherSize()
{
    const auto report = run(request());
    VERIFY_RESULT(report);
    QVERIFY(QFile::resize(report->path, report->bytes - 100));
    const auto dump = listed(report->fileName);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->state, DumpState::Damaged);
    QVERIFY(dump->damage != nullptr);
}

void tst_Proof::progressFromTheStream()
{
    backup::Request wanted = request();
    wanted.configuration.connection.database = QStringLiteral("grande");
    wanted.configuration.connection.parameters =
        m_server.server().target(QStringLiteral("postgres"), QStringLiteral("grande")).parameters;
    wanted.configuration.connection.parameters.remove(QStringLiteral("dbname"));
    VERIFY_RESULT(run(wanted));
    qint64 rows = 0;
    qint64 bytes = 0;
    for (const base::Progress& progress : m_recorder->progress) {
        if (progress.subject != u"public.grande")
            continue;
        QVERIFY(progress.rows >= rows && progress.bytes >= bytes);
        rows = progress.rows;
        bytes = progress.bytes;
    }
    QVERIFY2(rows > 100 && rows <= 3000, qPrintable(QString::number(rows)));
    QVERIFY(bytes > 1'000'000);
    QVERIFY(m_recorder->log.join(u'\n').contains(u"public.grande: 3,000 rows"));
}

void tst_Proof::estimateFromTheLastRun()
{
    VERIFY_RESULT(run(request()));
    m_recorder->progress.clear();
    VERIFY_RESULT(run(request()));
    bool wasEstimated = false;
    for (const base::Progress& progress : m_recorder->progress)
        wasEstimated = wasEstimated || progress.share >= 0;
    QVERIFY(wasEstimated);
}

void tst_Proof::nothingComes()
{
    backup::Request wanted = request(tool("sleep 60"));
    wanted.configuration.backup.stallTimeoutSeconds = 1;
    wanted.configuration.backup.lockTimeoutSeconds = 1;
    const auto report = run(wanted);
    COMPARE_ERROR(report, ErrorCode::ToolSilent);
    qint64 still = 0;
    for (const base::Progress& progress : m_recorder->progress)
        still = std::max(still, progress.stillMs);
    QVERIFY(still >= 500);
    QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.dump"), QStringLiteral("*.part")},
                                      QDir::Files | QDir::Hidden),
             QStringList());
}

void tst_Proof::endsEarly_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("half of it, exit 0")
        << QByteArray("$PG_DUMP \"$@\" | head -c 100000; exit 0") << ErrorCode::ToolFailed;
    QTest::newRow("without the last byte, exit 0")
        << QByteArray("$PG_DUMP \"$@\" | head -c -1; exit 0") << ErrorCode::ToolFailed;
    QTest::newRow("nothing at all, exit 0") << QByteArray("exit 0") << ErrorCode::ToolFailed;
    QTest::newRow("no archive, exit 0")
        << QByteArray("echo not an archive, whatever it says; exit 0") << ErrorCode::ToolFailed;
    QTest::newRow("one byte too many, exit 0")
        << QByteArray("$PG_DUMP \"$@\"; printf x; exit 0") << ErrorCode::ToolFailed;
    QTest::newRow("whole, exit 1") << QByteArray("$PG_DUMP \"$@\"; exit 1") << ErrorCode::ToolFailed;
    QTest::newRow("whole, killed") << QByteArray("$PG_DUMP \"$@\"; kill -9 $$") << ErrorCode::ToolKilled;
}

/// pg_dump's exit status decides, and so does the end of its stream: neither becomes a dump.
void tst_Proof::endsEarly()
{
    QFETCH(QByteArray, script);
    QFETCH(ErrorCode, expected);
    COMPARE_ERROR(run(request(tool(script))), expected);
    QCOMPARE(QDir(folder()).entryList(
                 {QStringLiteral("*.dump"), QStringLiteral("*.json"), QStringLiteral("*.part")},
                 QDir::Files | QDir::Hidden),
             QStringList());
}

/// A pg_dump of a version to come: the byte that tells the format's version says 1.17. It writes the file
/// itself, and is said so; here its pg_restore cannot read that version either, which is what refuses the
/// file.
void tst_Proof::formatFromTheFuture()
{
    const QByteArray future = "$PG_DUMP \"$@\" | { head -c 6; head -c 1 >/dev/null; printf '\\021'; cat; }";
    const auto refused = run(request(tool(future)));
    COMPARE_ERROR(refused, ErrorCode::ArchiveCorrupt);
    QVERIFY(m_recorder->log.join(u'\n').contains(u"1.17"));
    QVERIFY(m_recorder->log.join(u'\n').contains(u"--file=/dev/stdout"));

    // Only while it streams does it say 1.17; into a file it writes what its pg_restore reads: all of it is
    // kept.
    init();
    const auto report =
        run(request(tool("case \"$*\" in *--compress=0*) " + future + ";; *) $PG_DUMP \"$@\";; esac")));
    VERIFY_RESULT(report);
    const auto outcome = verified(report->fileName);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->status, VerificationStatus::Ok);
}

/// Killed after the manifest was named and before the dump was.
void tst_Proof::leftoverOfADeadSealing()
{
    QVERIFY(QDir().mkpath(folder()));
    const auto write = [this](const QString& name) {
        QFile file(folder() + u'/' + name);
        const QByteArray manifest = toJson(catalogue::Manifest());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(manifest) == manifest.size());
    };
    const QStringList dead{QStringLiteral(".mairie_full_20260101_020000.dump.part"),
                           QStringLiteral("mairie_full_20260101_020000.json"),
                           QStringLiteral(".mairie_full_20260101_020000.json.999999999.part")};
    const QString orphan =
        QStringLiteral("mairie_full_20250101_020000.json"); // its dump was deleted by somebody
    for (const QString& name : dead + QStringList{orphan})
        write(name);
    VERIFY_RESULT(run(request()));
    for (const QString& name : dead)
        QVERIFY2(!QFile::exists(folder() + u'/' + name), qPrintable(name));
    QVERIFY(QFile::exists(folder() + u'/' + orphan));
}

void tst_Proof::withoutTheDataOfATable()
{
    backup::Request wanted = request();
    wanted.configuration.tools.extraArguments = {QStringLiteral("--exclude-table-data=public.mesures*")};
    wanted.configuration.tools.excludedTableData = {QStringLiteral("public.mesures*")};
    const auto report = run(wanted);
    VERIFY_RESULT(report);
    const auto dump = listed(report->fileName);
    VERIFY_RESULT(dump);
    QCOMPARE(dump->notes->excludedTableData, wanted.configuration.tools.excludedTableData);
}

QTEST_GUILESS_MAIN(tst_Proof)
#include "tst_Proof.moc"
