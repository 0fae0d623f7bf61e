// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/DumpCommand.h"
#include "backup/DumpLog.h"
#include "backup/Preflight.h"
#include "backup/Protection.h"
#include "backup/StorageChecks.h"
#include "support/Results.h"

#include <QtTest>

using namespace backup;
using base::ErrorCode;
using base::LogLevel;
using catalogue::Dump;
using catalogue::DumpState;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

DumpOptions usualOptions(const QString& database = QStringLiteral("mairie"))
{
    DumpOptions options;
    options.tool = QStringLiteral("/usr/lib/postgresql/15/bin/pg_dump");
    options.target = {{{QStringLiteral("host"), QStringLiteral("db.example")},
                       {QStringLiteral("port"), QStringLiteral("5433")},
                       {QStringLiteral("user"), QStringLiteral("db_admin")},
                       {QStringLiteral("dbname"), database}},
                      QStringLiteral("very secret")};
    options.encoding = QStringLiteral("UTF8");
    options.zone = QTimeZone("Europe/Paris");
    return options;
}

/// pg_dump's standard error as it was recorded from the real one.
DumpLog logOf(const char* name)
{
    QFile file(
        QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/tests/unit/recorded/%1.txt").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a recorded log is missing");
    DumpLog log;
    for (const QString& line : QString::fromUtf8(file.readAll()).trimmed().split(u'\n'))
        log.add(line);
    return log;
}

/// "G1 U2 D3": good, unproven or damaged, and the age in hours; newest first.
catalogue::Listing listingOf(const QString& words)
{
    catalogue::Listing listing;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        Dump dump;
        dump.state = word.front() == u'G'   ? DumpState::Good
                     : word.front() == u'U' ? DumpState::Unproven
                                            : DumpState::Damaged;
        dump.createdAt = now.addMSecs(-qRound64(word.mid(1).toDouble() * 3'600'000));
        dump.bytes = 1'000'000 + qint64(listing.dumps.size());
        listing.dumps.push_back(dump);
    }
    return listing;
}

} // namespace

class tst_DumpCommand : public QObject
{
    Q_OBJECT

private slots:
    void wholeCommandLine();
    void databaseIsNeverAnOption_data();
    void databaseIsNeverAnOption();
    void extraArgumentsStandBeforeTheDatabase();
    void noSecretInIt();
    void outputs();

    void recordedLog_data();
    void recordedLog();
    void logLevels_data();
    void logLevels();
    void strangeTableNames();
    void complaintsAreBounded();

    void expectedSize_data();
    void expectedSize();
    void space_data();
    void space();
    void protection_data();
    void protection();
    void disabledNamesThePlace();
    void worstOfAll();
};

void tst_DumpCommand::wholeCommandLine()
{
    DumpOptions options = usualOptions();
    options.lockTimeoutSeconds = 45;
    options.passFile = QStringLiteral("/run/user/1000/pgsauvegarde-pass-7-abc/passfile");
    const process::Command command = dumpCommand(options);
    QCOMPARE(command.program, QStringLiteral("/usr/lib/postgresql/15/bin/pg_dump"));
    const QStringList expected{
        QStringLiteral("--format=custom"),
        QStringLiteral("--compress=0"),
        QStringLiteral("--verbose"),
        QStringLiteral("--no-password"),
        QStringLiteral("--lock-wait-timeout=45s"),
        QStringLiteral(
            "--dbname=client_encoding='UTF8' connect_timeout='30' dbname='mairie' "
            "fallback_application_name='pgsauvegarde' "
            "host='db.example' "
            "keepalives_count='3' keepalives_idle='20' keepalives_interval='10' "
            "options='-c TimeZone=UTC -c bytea_output=hex -c default_transaction_read_only=off "
            "-c idle_in_transaction_session_timeout=0 -c lock_timeout=0 -c quote_all_identifiers=off "
            "-c standard_conforming_strings=on -c statement_timeout=0' "
            "passfile='/run/user/1000/pgsauvegarde-pass-7-abc/passfile' port='5433' tcp_user_timeout='60000' "
            "user='db_admin'")};
    QCOMPARE(command.arguments, expected);
    QCOMPARE(command.environment,
             (QMap<QString, QString>{{QStringLiteral("TZ"), QStringLiteral("Europe/Paris")}}));
    QVERIFY(!command.account);
}

void tst_DumpCommand::databaseIsNeverAnOption_data()
{
    QTest::addColumn<QString>("inConninfo");
    const auto row = [](const char* database, const char* inConninfo) {
        QTest::newRow(database) << QString::fromUtf8(inConninfo);
    };
    row("-Fc", " dbname='-Fc' ");
    row("--help", " dbname='--help' ");
    row("host=evil port=1", " dbname='host=evil port=1' ");
    row("postgresql://evil/", " dbname='postgresql://evil/' ");
    row("l'hôtel", " dbname='l\\'hôtel' ");
    row("x' host='evil", " dbname='x\\' host=\\'evil' ");
    row("\\", " dbname='\\\\' ");
    row("../../etc/passwd", " dbname='../../etc/passwd' ");
    row("$(rm -rf ~) %s ;", " dbname='$(rm -rf ~) %s ;' ");
}

void tst_DumpCommand::databaseIsNeverAnOption()
{
    QFETCH(QString, inConninfo);
    const process::Command usual = dumpCommand(usualOptions());
    const process::Command command = dumpCommand(usualOptions(QString::fromUtf8(QTest::currentDataTag())));
    QCOMPARE(command.arguments.size(), usual.arguments.size());
    QCOMPARE(command.arguments.mid(0, command.arguments.size() - 1),
             usual.arguments.mid(0, usual.arguments.size() - 1));
    QVERIFY2(command.arguments.last().contains(inConninfo), qPrintable(command.arguments.last()));
    QVERIFY(command.arguments.last().startsWith(u"--dbname=client_encoding="));
}

void tst_DumpCommand::extraArgumentsStandBeforeTheDatabase()
{
    DumpOptions options = usualOptions();
    options.extraArguments = {QStringLiteral("--no-owner"),
                              QStringLiteral("--exclude-table-data=\"état civil\".*")};
    const QStringList arguments = dumpCommand(options).arguments;
    QCOMPARE(arguments.mid(arguments.size() - 3, 2), options.extraArguments);
    QVERIFY(arguments.last().startsWith(u"--dbname="));
    options.snapshot = QStringLiteral("00000003-00000002-1");
    QCOMPARE(dumpCommand(options).arguments[arguments.size() - 1],
             QStringLiteral("--snapshot=00000003-00000002-1"));
}

void tst_DumpCommand::noSecretInIt()
{
    const process::Command command = dumpCommand(usualOptions());
    QVERIFY(!command.arguments.join(u' ').contains(u"secret"));
    QVERIFY(!command.arguments.join(u' ').contains(u"passfile")); // none was handed over
    QVERIFY(!command.environment.contains(QStringLiteral("PGPASSWORD")));
    QVERIFY(!process::displayed(command).contains(u"secret"));
}

void tst_DumpCommand::outputs()
{
    // Into a pipe: uncompressed, for us to compress.
    DumpOptions options = usualOptions();
    const QStringList piped = dumpCommand(options).arguments;
    QVERIFY(piped.contains(QStringLiteral("--compress=0")));
    QVERIFY(!piped.join(u' ').contains(u"--file"));
    // Into a file: by name, so that pg_dump can go back and fill the offsets in.
    options.output = DumpOutput::File;
    const QStringList filed = dumpCommand(options).arguments;
    QVERIFY(!filed.join(u' ').contains(u"--compress"));
    QVERIFY(filed.contains(QStringLiteral("--file=/dev/stdout")));
    QVERIFY(filed.contains(QStringLiteral("--no-sync")));
    QCOMPARE(filed.last(), piped.last());
}

void tst_DumpCommand::recordedLog_data()
{
    QTest::addColumn<int>("tables");
    QTest::addColumn<QString>("lastTable");
    QTest::addColumn<QString>("firstComplaint");
    QTest::addColumn<QString>("notLocked");
    QTest::addColumn<bool>("diskFull");
    QTest::addColumn<bool>("connectionLost");
    QTest::newRow("success") << 2 << "etat_civil.citoyens"
                             << ""
                             << "" << false << false;
    QTest::newRow("lock-timeout")
        << 0 << ""
        << "pg_dump: error: query failed: ERROR:  canceling statement due to statement timeout"
        << "etat_civil.citoyens" << false << false;
    QTest::newRow("permission-denied")
        << 0 << ""
        << "pg_dump: error: query failed: ERROR:  permission denied for table actes"
        << "etat_civil.actes" << false << false;
    QTest::newRow("row-security") << 2 << "etat_civil.citoyens"
                                  << "pg_dump: error: query failed: ERROR:  query would be affected by "
                                     "row-level security policy for table \"citoyens\""
                                  << "" << false << false;
    QTest::newRow("backend-terminated")
        << 3 << "etat_civil.grosse"
        << "pg_dump: error: Dumping the contents of table \"grosse\" failed: PQgetCopyData() failed."
        << "" << false << true;
    QTest::newRow("disk-full") << 3 << "etat_civil.grosse"
                               << "pg_dump: error: could not write to output file: No space left on device"
                               << "" << true << false;
}

void tst_DumpCommand::recordedLog()
{
    const DumpLog log = logOf(QTest::currentDataTag());
    QTEST(log.tablesStarted(), "tables");
    QTEST(log.currentTable(), "lastTable");
    QTEST(log.complaints().section(u'\n', 0, 0), "firstComplaint");
    QTEST(log.tablesNotLocked(), "notLocked");
    QTEST(log.saysDiskFull(), "diskFull");
    QTEST(log.saysConnectionLost(), "connectionLost");
}

void tst_DumpCommand::logLevels_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::newRow("pg_dump: dumping contents of table \"a.b\"") << LogLevel::Info;
    QTest::newRow("pg_dump: error: query failed") << LogLevel::Error;
    QTest::newRow("pg_restore: error: could not read") << LogLevel::Error;
    QTest::newRow("pg_dump: warning: there are circular foreign-key constraints") << LogLevel::Warning;
    QTest::newRow("pg_restore: warning: errors ignored") << LogLevel::Warning;
    QTest::newRow("pg_dump: detail: Query was: SELECT 'pg_dump: error:'") << LogLevel::Info;
    QTest::newRow("") << LogLevel::Info;
}

void tst_DumpCommand::logLevels()
{
    QTEST(DumpLog::levelOf(QString::fromUtf8(QTest::currentDataTag())), "level");
}

void tst_DumpCommand::strangeTableNames()
{
    DumpLog log;
    log.add(QStringLiteral("pg_dump: dumping contents of table \"état civil.a \"quoted\" name\""));
    QCOMPARE(log.currentTable(), QStringLiteral("état civil.a \"quoted\" name"));
    log.add(QStringLiteral("pg_dump: dumping contents of table \"")); // the name begins with a line break
    QCOMPARE(log.currentTable(), QString());
    log.add(QStringLiteral("rest of it\""));
    QCOMPARE(log.tablesStarted(), 2);
    QVERIFY(log.complaints().isEmpty());
}

void tst_DumpCommand::complaintsAreBounded()
{
    DumpLog log;
    log.add(QStringLiteral("pg_dump: reading schemas"));
    for (int i = 1; i <= 1000; ++i)
        log.add(QStringLiteral("pg_dump: error: number %1").arg(i));
    const QStringList kept = log.complaints().split(u'\n');
    QCOMPARE(kept.size(), 40);
    QCOMPARE(kept.last(), QStringLiteral("pg_dump: error: number 1000"));
}

void tst_DumpCommand::expectedSize_data()
{
    QTest::addColumn<QString>("listing");
    QTest::addColumn<qint64>("databaseBytes");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("the newest and a tenth") << "G1 G25" << qint64(9'000'000) << qint64(1'100'000);
    QTest::newRow("the newest good one") << "D1 U2 G25 G49" << qint64(9'000'000) << qint64(1'100'002);
    QTest::newRow("no good one: a third of the database")
        << "D1 U2" << qint64(9'000'000) << qint64(3'000'000);
    QTest::newRow("the first backup") << "" << qint64(9'000'000) << qint64(3'000'000);
    QTest::newRow("nothing known") << "" << qint64(-1) << qint64(0);
}

void tst_DumpCommand::expectedSize()
{
    QFETCH(QString, listing);
    QFETCH(qint64, databaseBytes);
    QTEST(expectedBytes(listingOf(listing), databaseBytes), "expected");
}

void tst_DumpCommand::space_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<QString>("status");
    const qint64 size = 1'000'000;
    QTest::newRow("a byte too little") << size - 1 << size << "critical";
    QTest::newRow("just enough") << size << size << "warning";
    QTest::newRow("a byte too little for the next one") << 2 * size - 1 << size << "warning";
    QTest::newRow("enough for the next one too") << 2 * size << size << "ok";
    QTest::newRow("nothing known") << size << qint64(0) << "ok";
    QTest::newRow("full") << qint64(0) << size << "critical";
}

void tst_DumpCommand::space()
{
    QFETCH(qint64, free);
    QFETCH(qint64, expected);
    const Check check = spaceCheck({free, 100'000'000}, expected);
    QTEST(key(check.status), "status");
    QCOMPARE(check.id, QStringLiteral("space"));
    QCOMPARE(check.error.has_value(), check.status == CheckStatus::Critical);
    if (check.error)
        QCOMPARE(check.error->code, ErrorCode::StorageFull);
    QCOMPARE(check.hint.isEmpty(), check.status == CheckStatus::Ok);
}

void tst_DumpCommand::protection_data()
{
    QTest::addColumn<QString>("listing");
    QTest::addColumn<int>("rpoHours"); // 0: none declared
    QTest::addColumn<QString>("status");
    QTest::newRow("none at all") << "" << 0 << "critical";
    QTest::newRow("none complete") << "U1 D2" << 0 << "critical";
    QTest::newRow("from the future only") << "G-48" << 0 << "critical";
    QTest::newRow("fresh") << "G1" << 0 << "ok";
    QTest::newRow("exactly 26 hours") << "G26" << 0 << "ok";
    QTest::newRow("26 hours and a second") << "G26.0003" << 0 << "warning";
    QTest::newRow("four hours declared") << "G4" << 4 << "ok";
    QTest::newRow("four hours declared, five old") << "G5" << 4 << "warning";
    QTest::newRow("a week declared") << "G160" << 168 << "ok";
    QTest::newRow("the newest is unproven, the next is old") << "U1 G30" << 0 << "warning";
    QTest::newRow("the newest is of the future, the next is fresh") << "G-2 G3" << 0 << "ok";
    QTest::newRow("a clock half an hour ahead") << "G-0.5" << 0 << "ok";
}

void tst_DumpCommand::protection()
{
    QFETCH(QString, listing);
    QFETCH(int, rpoHours);
    config::Objectives objectives;
    if (rpoHours > 0)
        objectives.rpoHours = rpoHours;
    const Check check = protectionCheck(listingOf(listing), objectives, now);
    QTEST(key(check.status), "status");
    QCOMPARE(check.hint.isEmpty(), check.status == CheckStatus::Ok);
}

void tst_DumpCommand::disabledNamesThePlace()
{
    config::Configuration configuration;
    QCOMPARE(enabledCheck(configuration).status, CheckStatus::Ok);
    configuration.backup.enabled = false;
    configuration.backup.disabledAt = {QStringLiteral("/etc/pgsauvegarde/config_global.yml"), 4, 14};
    const Check check = enabledCheck(configuration);
    QCOMPARE(check.status, CheckStatus::Critical);
    QCOMPARE(check.error->code, ErrorCode::Disabled);
    QVERIFY(check.message.toString().contains(u"/etc/pgsauvegarde/config_global.yml:4:14"));
    QVERIFY(!check.hint.isEmpty());
}

void tst_DumpCommand::worstOfAll()
{
    const base::Text text("backup", "Backups are enabled.");
    const Check ok = passed(QStringLiteral("a"), text);
    const Check warning = warned(QStringLiteral("b"), text, text);
    const Check critical = failed(QStringLiteral("c"), base::cancelled());
    QCOMPARE(worst({}), CheckStatus::Ok);
    QCOMPARE(worst({ok, ok}), CheckStatus::Ok);
    QCOMPARE(worst({ok, warning, ok}), CheckStatus::Warning);
    QCOMPARE(worst({critical, warning, ok}), CheckStatus::Critical);
    const Findings findings{
        .checks = {ok, warning, critical}, .facts = {}, .dumpTool = {}, .restoreTool = {}, .listing = {}};
    QCOMPARE(findings.obstacle()->code, ErrorCode::Cancelled);
    const Findings fine{
        .checks = {ok, warning}, .facts = {}, .dumpTool = {}, .restoreTool = {}, .listing = {}};
    QVERIFY(!fine.obstacle());
}

QTEST_GUILESS_MAIN(tst_DumpCommand)
#include "tst_DumpCommand.moc"
