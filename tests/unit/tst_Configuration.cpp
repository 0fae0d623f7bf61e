// SPDX-License-Identifier: GPL-3.0-or-later
// What the two files are read as: values, defaults, what is left alone, what is warned of.
#include "config/ConfigurationReader.h"

#include <QFile>
#include <QtTest>

using namespace config;

namespace {

const ConfigurationFolder folder{QStringLiteral("/srv/app/config"), QStringLiteral("/srv/app")};
const QByteArray minimalGlobal = "backup: {postgres: {enabled: true}}\n";
const QByteArray minimalPostgres = "connection: {database: mairie}\n";

base::Result<Configuration> parse(const QByteArray& global, const QByteArray& postgres = minimalPostgres)
{
    return parseConfiguration(global, postgres, folder);
}

QStringList textsOf(const std::vector<base::Text>& texts)
{
    QStringList result;
    for (const base::Text& text : texts)
        result.append(text.toString());
    return result;
}

// The values of one file, under a name each, so that a table can ask for one.
QVariantMap valuesOf(const Configuration& c)
{
    const auto number = [](std::optional<int> value) {
        return value ? QVariant(*value) : QVariant();
    };
    QVariantMap values{
        {QStringLiteral("zone"), QString::fromLatin1(c.zone.id())},
        {QStringLiteral("enabled"), c.backup.enabled},
        {QStringLiteral("disabledAt"), c.backup.disabledAt.toString()},
        {QStringLiteral("folder"), c.backup.folder},
        {QStringLiteral("retentionDays"), c.backup.retentionDays},
        {QStringLiteral("minKeep"), c.backup.minKeep},
        {QStringLiteral("lockTimeout"), c.backup.lockTimeoutSeconds},
        {QStringLiteral("stallTimeout"), c.backup.stallTimeoutSeconds},
        {QStringLiteral("compression"), key(c.backup.compression)},
        {QStringLiteral("keep"), QStringLiteral("%1 %2 %3 %4")
                                     .arg(c.backup.keep.daily)
                                     .arg(c.backup.keep.weekly)
                                     .arg(c.backup.keep.monthly)
                                     .arg(c.backup.keep.yearly)},
        {QStringLiteral("rolePasswords"), c.backup.rolePasswords},
        {QStringLiteral("time"), c.backup.fullBackupTime.value_or(QTime())},
        {QStringLiteral("rpo"), number(c.backup.objectives.rpoHours)},
        {QStringLiteral("rto"), number(c.backup.objectives.rtoMinutes)},
        {QStringLiteral("drill"), number(c.backup.objectives.drillDays)},
        {QStringLiteral("alerts"), c.alerts.enabled},
        {QStringLiteral("database"), c.connection.database},
        {QStringLiteral("password"), c.connection.password},
        {QStringLiteral("tool"), c.tools.tool},
        {QStringLiteral("arguments"), c.tools.extraArguments},
        {QStringLiteral("excluded"), c.tools.excludedTableData},
    };
    for (auto it = c.connection.parameters.begin(); it != c.connection.parameters.end(); ++it)
        values.insert(QStringLiteral("libpq.") + it.key(), it.value());
    return values;
}

} // namespace

class ConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContract();
    void fillsInDefaults();
    void readsValues_data();
    void readsValues();
    void resolvesFolders_data();
    void resolvesFolders();
    void leavesOtherSectionsAlone();
    void warns_data();
    void warns();
    void isSilentOnOtherKeys();
    void examplesReadWithoutWarning();
    void displaysTheConnection();
};

void ConfigurationTest::readsTheContract()
{
    const auto read = parse(R"(
timezone: "Europe/Paris"          # optional
backup:
  base_dir: "./backups"
  postgres:
    enabled: true
    dir: "./backups/postgres"
    retention_days: 30
    full_backup_time: "02:00"
    min_keep: 3
    lock_timeout: 90
    stall_timeout: 600
    compression: standard
    keep: {daily: 7, weekly: 5, monthly: 12}
    role_passwords: true
    objectives: {rpo_hours: 26, rto_minutes: 61, drill_days: 62}
alerts:
  enable_email: true
  smtp_host: "smtp.example.com"
  smtp_port: 587
  use_tls: true
  from_address: "a@b.fr"
  to_addresses: ["c@b.fr"]
  min_severity: "WARNING"
)",
                            R"(
connection:
  host: "localhost"
  port: 5433
  database: "mairie"
  user: "db_admin"
  password: "geheim"
  sslmode: "prefer"
  sslrootcert: /ca.pem
  sslcert: /c.crt
  sslkey: /c.key
  passfile: /p
  service: s
  connect_timeout: 7
backup:
  enabled: true
  tool: "/usr/lib/postgresql/15/bin/pg_dump"
  format: "custom"
  extra_args: ["--no-owner", "--exclude-table-data=a.*", "--exclude-table-data=b=c"]
)");
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    const QVariantMap expected{
        {QStringLiteral("zone"), QStringLiteral("Europe/Paris")},
        {QStringLiteral("enabled"), true},
        {QStringLiteral("disabledAt"), QString()},
        {QStringLiteral("folder"), QStringLiteral("/srv/app/backups/postgres")},
        {QStringLiteral("retentionDays"), 30},
        {QStringLiteral("minKeep"), 3},
        {QStringLiteral("lockTimeout"), 90},
        {QStringLiteral("stallTimeout"), 600},
        {QStringLiteral("compression"), QStringLiteral("standard")},
        {QStringLiteral("keep"), QStringLiteral("7 5 12 0")},
        {QStringLiteral("rolePasswords"), true},
        {QStringLiteral("time"), QTime(2, 0)},
        {QStringLiteral("rpo"), 26},
        {QStringLiteral("rto"), 61},
        {QStringLiteral("drill"), 62},
        {QStringLiteral("alerts"), true},
        {QStringLiteral("database"), QStringLiteral("mairie")},
        {QStringLiteral("password"), QStringLiteral("geheim")},
        {QStringLiteral("tool"), QStringLiteral("/usr/lib/postgresql/15/bin/pg_dump")},
        {QStringLiteral("arguments"),
         QStringList{QStringLiteral("--no-owner"), QStringLiteral("--exclude-table-data=a.*"),
                     QStringLiteral("--exclude-table-data=b=c")}},
        {QStringLiteral("excluded"), QStringList{QStringLiteral("a.*"), QStringLiteral("b=c")}},
        {QStringLiteral("libpq.host"), QStringLiteral("localhost")},
        {QStringLiteral("libpq.port"), QStringLiteral("5433")},
        {QStringLiteral("libpq.user"), QStringLiteral("db_admin")},
        {QStringLiteral("libpq.sslmode"), QStringLiteral("prefer")},
        {QStringLiteral("libpq.sslrootcert"), QStringLiteral("/ca.pem")},
        {QStringLiteral("libpq.sslcert"), QStringLiteral("/c.crt")},
        {QStringLiteral("libpq.sslkey"), QStringLiteral("/c.key")},
        {QStringLiteral("libpq.passfile"), QStringLiteral("/p")},
        {QStringLiteral("libpq.service"), QStringLiteral("s")},
        {QStringLiteral("libpq.connect_timeout"), QStringLiteral("7")},
    };
    QCOMPARE(valuesOf(*read), expected);
    QCOMPARE(read->folder, folder.path);
}

void ConfigurationTest::fillsInDefaults()
{
    const auto read = parse(minimalGlobal);
    QVERIFY(read);
    const QVariantMap values = valuesOf(*read);
    QCOMPARE(read->zone, QTimeZone::systemTimeZone());
    QCOMPARE(values[QStringLiteral("enabled")], true);
    QCOMPARE(values[QStringLiteral("folder")], QStringLiteral("/srv/app/backups/postgres"));
    QCOMPARE(values[QStringLiteral("retentionDays")], 14);
    QCOMPARE(values[QStringLiteral("minKeep")], 1);
    QCOMPARE(values[QStringLiteral("lockTimeout")], 60);
    QCOMPARE(values[QStringLiteral("stallTimeout")], 1800);
    QCOMPARE(values[QStringLiteral("compression")], QStringLiteral("fast"));
    QCOMPARE(values[QStringLiteral("rolePasswords")], false);
    QVERIFY(!read->backup.fullBackupTime && !read->backup.objectives.rpoHours);
    QCOMPARE(values[QStringLiteral("alerts")], false);
    QVERIFY(read->connection.parameters.isEmpty());
    QCOMPARE(values[QStringLiteral("tool")], QStringLiteral("pg_dump"));
    QCOMPARE(values[QStringLiteral("arguments")], QStringList());
    QCOMPARE(textsOf(read->warnings), QStringList());
}

void ConfigurationTest::readsValues_data()
{
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QByteArray>("postgres");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    const auto global = [](const char* row, const char* yaml, const char* name, const QVariant& value) {
        QTest::newRow(row) << QByteArray(yaml) << minimalPostgres << QString::fromLatin1(name) << value;
    };
    const auto postgres = [](const char* row, const char* yaml, const char* name, const QVariant& value) {
        QTest::newRow(row) << minimalGlobal << QByteArray(yaml) << QString::fromLatin1(name) << value;
    };
    const auto text = [](const char* value) {
        return QString::fromUtf8(value);
    };

    global("disabled here", "backup:\n  postgres:\n    enabled: False\n", "disabledAt",
           text("/srv/app/config/config_global.yml:3:14"));
    postgres("disabled there", "connection: {database: m}\nbackup: {enabled: false}\n", "disabledAt",
             text("/srv/app/config/config_postgres.yml:2:19"));
    QTest::newRow("disabled in both")
        << QByteArray("backup: {postgres: {enabled: false}}")
        << QByteArray("connection: {database: m}\nbackup: {enabled: false}\n") << QStringLiteral("disabledAt")
        << QVariant(text("/srv/app/config/config_global.yml:1:30"));
    global("time without quotes", "backup: {postgres: {full_backup_time: 12:30}}", "time", QTime(12, 30));
    global("empty section", "backup:\n  postgres:\n    # retention_days: 3\n", "retentionDays", 14);
    global("quoted key", "\"backup\": {'postgres': {\"retention_days\": 3}}", "retentionDays", 3);
    global("byte order mark",
           "\xEF\xBB\xBF"
           "backup: {postgres: {retention_days: 5}}",
           "retentionDays", 5);
    global("Windows line ends", "backup:\r\n  postgres:\r\n    retention_days: 6\r\n", "retentionDays", 6);
    global("directive and document marks", "%YAML 1.2\n---\nbackup: {postgres: {retention_days: 8}}\n...\n",
           "retentionDays", 8);
    postgres("dbname", "connection: {dbname: mairie}", "database", text("mairie"));
    postgres("username", "connection: {database: m, username: bob}", "libpq.user", text("bob"));
    postgres("number as database", "connection: {database: 2024}", "database", text("2024"));
    postgres("number as password", "connection: {database: m, password: 1234}", "password", text("1234"));
    postgres("word as password", "connection: {database: m, password: yes}", "password", text("yes"));
    postgres("address", "connection: {database: m, host: 127.0.0.1}", "libpq.host", text("127.0.0.1"));
    postgres("leading zero in quotes", "connection: {database: '007'}", "database", text("007"));
    postgres("empty host", "connection: {database: m, host: }", "libpq.host", QVariant());
    postgres("empty password", "connection: {database: m, password: ''}", "password", text(""));
    postgres("difficult name", R"(connection: {database: "-l'é \"a\"=b/c\t"})", "database",
             text("-l'é \"a\"=b/c\t"));
    postgres("no arguments", "connection: {database: m}\nbackup: {extra_args: }\n", "arguments",
             QStringList());
    postgres("arguments below each other",
             "connection: {database: m}\nbackup:\n  extra_args:\n  - -O\n  - --role=x y\n", "arguments",
             QStringList{text("-O"), text("--role=x y")});
}

void ConfigurationTest::readsValues()
{
    QFETCH(const QByteArray, global);
    QFETCH(const QByteArray, postgres);
    QFETCH(const QString, name);
    QFETCH(const QVariant, value);
    const auto read = parse(global, postgres);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(valuesOf(*read).value(name), value);
}

void ConfigurationTest::resolvesFolders_data()
{
    QTest::addColumn<QByteArray>("backup");
    QTest::addColumn<QString>("expected");
    QTest::newRow("relative dir") << QByteArray("{postgres: {dir: ../x/./y}}") << QStringLiteral("/srv/x/y");
    QTest::newRow("absolute dir") << QByteArray("{base_dir: b, postgres: {dir: /mnt/d/}}")
                                  << QStringLiteral("/mnt/d");
    QTest::newRow("base_dir only") << QByteArray("{base_dir: b}") << QStringLiteral("/srv/app/b/postgres");
    QTest::newRow("absolute base_dir") << QByteArray("{base_dir: /mnt}") << QStringLiteral("/mnt/postgres");
    QTest::newRow("neither") << QByteArray("{other: 1}") << QStringLiteral("/srv/app/backups/postgres");
}

void ConfigurationTest::resolvesFolders()
{
    QFETCH(const QByteArray, backup);
    QFETCH(const QString, expected);
    const auto read = parse("backup: " + backup);
    QVERIFY(read);
    QCOMPARE(read->backup.folder, expected);
}

void ConfigurationTest::leavesOtherSectionsAlone()
{
    const QByteArray others = R"(
defaults: &d {a: 010, a: 2, retention_day: 1}
bomb: [&a [x, x], &b [*a, *a], &c [*b, *b], &k [*k]]
merged:
  <<: *d
? [complex, key]
: yes
other: !!python/object {x: 1}
)";
    const auto read = parse("backup:\n  mysql: &m {days: 010, days: 1, <<: {x: 1}}\n  copy: *m\n  postgres: "
                            "{foreign: {nested: [010, yes]}}\n" +
                                others,
                            "connection: {database: mairie, pool_size: 010}\n" + others);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(textsOf(read->warnings), QStringList());
}

void ConfigurationTest::warns_data()
{
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QByteArray>("postgres");
    QTest::addColumn<QString>("start");
    const QString global = QStringLiteral("/srv/app/config/config_global.yml:");
    const QString postgres = QStringLiteral("/srv/app/config/config_postgres.yml:");
    const auto inGlobal = [&](const char* row, const char* yaml, const char* start) {
        QTest::newRow(row) << QByteArray(yaml) << minimalPostgres << global + QString::fromUtf8(start);
    };
    const auto inPostgres = [&](const char* row, const char* yaml, const char* start) {
        QTest::newRow(row) << minimalGlobal << QByteArray(yaml) << postgres + QString::fromUtf8(start);
    };
    inGlobal("near miss", "backup:\n  postgres:\n    retention_day: 3\n",
             "3:5: backup.postgres.retention_day is not a known");
    inGlobal("near miss of a section", "backup:\n  postgresql:\n    retention_days: 3\n",
             "2:3: backup.postgresql is not");
    inGlobal("near miss at the top", "backups: {}\n",
             "1:1: backups is not a known key and has no effect; is backup meant?");
    inGlobal("near miss in alerts", "backup:\nalerts:\n  min-severity: x\n",
             "3:3: alerts.min-severity is not a known key");
    inGlobal("near miss in objectives", "backup: {postgres: {enabled: true, objectives: {rpo_hour: 1}}}\n",
             "1:49: ");
    inGlobal("e-mail", "alerts: {enable_email: true}",
             "1:24: alerts.enable_email is on, but this version does not");
    inGlobal("time", "backup:\n  postgres:\n    full_backup_time: 02:00",
             "3:23: backup.postgres.full_backup_time is set, but");
    inPostgres("near miss of a connection key", "connection: {database: m, usr: 1}",
               "1:27: connection.usr is not a");
    inPostgres("near miss of dbname", "connection:\n  database: m\nbackup:\n  tol: pg_dump",
               "4:3: backup.tol is not");
    inPostgres("password", "connection: {database: m, password: x}",
               "1:37: connection.password stands in the file");
}

void ConfigurationTest::warns()
{
    QFETCH(const QByteArray, global);
    QFETCH(const QByteArray, postgres);
    QFETCH(const QString, start);
    const auto read = parse(global, postgres);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    const QStringList warnings = textsOf(read->warnings);
    const bool isSaid =
        std::any_of(warnings.begin(), warnings.end(), [&](const QString& w) { return w.startsWith(start); });
    QVERIFY2(isSaid, qPrintable(warnings.join(u'\n')));
}

void ConfigurationTest::isSilentOnOtherKeys()
{
    const auto read = parse(R"(
backup:
  mysql: {dir: x}
  postgres: {max_keep: 3, retention_weeks: 2, directory: x, dirs: y, disabled: false, lock: 1}
alerts: {cc_addresses: [], use_ssl: true, smtp_user: u, enable_sms: false, max_severity: ERROR}
logging: {level: INFO}
)",
                            R"(
connection:
  database: m
  password_command: x
  schema: public
  hostaddr: 127.0.0.1
  sslcrl: /x
  databases: [a, b]
  application_name: x
backup: {compression: 9, jobs: 2, schedule: daily}
)");
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(textsOf(read->warnings), QStringList());
}

void ConfigurationTest::examplesReadWithoutWarning()
{
    const auto content = [](const QString& name) {
        QFile file(QStringLiteral(PGSAUVEGARDE_SOURCE_DIR "/config/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto read = parse(content(globalFileName), content(postgresFileName));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(textsOf(read->warnings), QStringList());
    QCOMPARE(read->connection.displayed(), QStringLiteral("db_admin@localhost:5432"));
}

void ConfigurationTest::displaysTheConnection()
{
    Connection connection;
    QCOMPARE(connection.displayed(), QString());
    connection.parameters = {{QStringLiteral("host"), QStringLiteral("::1")},
                             {QStringLiteral("port"), QStringLiteral("5433")}};
    QCOMPARE(connection.displayed(), QStringLiteral("[::1]:5433"));
    connection.parameters = {{QStringLiteral("user"), QStringLiteral("bob")}};
    connection.password = QStringLiteral("geheim");
    QCOMPARE(connection.displayed(), QStringLiteral("bob"));
}

QTEST_APPLESS_MAIN(ConfigurationTest)
#include "tst_Configuration.moc"
