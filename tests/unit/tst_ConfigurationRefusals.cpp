// SPDX-License-Identifier: GPL-3.0-or-later
// Every refusal of the configuration, with its file, line and column.
#include "config/ConfigurationReader.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace config;

namespace {

const ConfigurationFolder folder{QStringLiteral("/c"), QStringLiteral("/")};
const QByteArray minimalGlobal = "backup: {postgres: {enabled: true}}\n";
const QByteArray minimalPostgres = "connection: {database: mairie}\n";

base::Result<Configuration> parse(const QByteArray& global, const QByteArray& postgres)
{
    return parseConfiguration(global, postgres, folder);
}

void addRow(const char* row, const QByteArray& yaml, bool isGlobal, const char* start)
{
    const QString file = QStringLiteral("/c/") + (isGlobal ? globalFileName : postgresFileName) + u':';
    QTest::newRow(row) << (isGlobal ? yaml : minimalGlobal) << (isGlobal ? minimalPostgres : yaml)
                       << file + QString::fromUtf8(start);
}

void global(const char* row, const QByteArray& yaml, const char* start)
{
    addRow(row, yaml, true, start);
}

// A value of backup.postgres, which stands at column 8 of line 3.
void setting(const char* row, const QByteArray& keyAndValue, const char* start)
{
    addRow(row, "backup:\n  postgres:\n    " + keyAndValue + "\n", true, start);
}

void postgres(const char* row, const QByteArray& yaml, const char* start)
{
    addRow(row, yaml, false, start);
}

} // namespace

class ConfigurationRefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void tellsAllProblemsInOrder();
    void neverShowsAPassword_data();
    void neverShowsAPassword();
    void isQuickOnHostileFiles_data();
    void isQuickOnHostileFiles();
};

void ConfigurationRefusalsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("globalYaml");
    QTest::addColumn<QByteArray>("postgresYaml");
    QTest::addColumn<QString>("start");

    // The whole file.
    global("too large", minimalGlobal + QByteArray(1024 * 1024, '#'), "1:1: the file is larger than 1 MiB");
    global("Latin-1",
           "backup: {}\n# r\xE9"
           "gime\n",
           "2:4: the byte 0xE9 is not UTF-8");
    global("overlong UTF-8", "a: \xC0\xAF", "1:4: the byte 0xC0 is not UTF-8");
    global("overlong UTF-8, three bytes", "a: \xE0\x80\xAF", "1:4: the byte 0xE0 is not UTF-8");
    global("past the last character", "a: \xF4\x90\x80\x80", "1:4: the byte 0xF4 is not UTF-8");
    global("surrogate", "a: \xED\xA0\x80", "1:4: the byte 0xED is not UTF-8");
    global("cut UTF-8", "a: \xE2\x82", "1:4: the byte 0xE2 is not UTF-8");
    global("UTF-16",
           QByteArray("\xFF\xFE"
                      "b\0:\0",
                      6),
           "1:1: the file is written in UTF-16");
    global("UTF-16 without mark", QByteArray("b\0:\0", 4),
           "1:2: the control character U+0000 is not allowed");
    global("NUL", QByteArray("a: b\nc\0: d", 10), "2:2: the control character U+0000 is not allowed");
    global("end of transmission", "backup: {}\n\4x: [", "2:1: the control character U+0004");
    global("carriage return alone", "backup:\r  postgres:\r", "1:8: the control character U+000D");
    global("second document", minimalGlobal + "---\nbackup: {}\n", "2:1: a second document begins here");
    global("empty second document", minimalGlobal + "---\n", "2:1: a second document begins here");
    global("text after the document", minimalGlobal + "...\nx: 1\n", "3:1: this is not correct YAML");
    global("empty", "", "1:1: the file holds no settings");
    global("comments only", "# backup:\n", "1:1: the file holds no settings");
    global("a list", "- backup\n", "1:1: keys with their values are expected");
    global("one word", "backup", "1:1: keys with their values are expected");
    global("bracket not closed", "a: [1\nbackup: 2\n", "2:7: this is not correct YAML");
    global("indentation", "backup:\n    postgres: {}\n  base_dir: x\n", "3:3: this is not correct YAML");
    global("tab", "backup:\n\tpostgres: {}\n", "2:10: this is not correct YAML");
    global("quotes not closed", "backup:\n  base_dir: \"x\n  é: 1\n",
           "2:13: the quotes opened here are never closed");
    global("quotes not closed at the end", "backup: {}\na: \"x\n",
           "2:4: the quotes opened here are never closed");
    global("colon forgotten", "backup: {}\nretention 3\n", "2:1: a key and a colon are expected");
    global("unknown escape", "é: \"\\q\"\n", "1:7: this is not correct YAML");
    global("undefined alias", "a: *nowhere\n", "1:4: this is not correct YAML");

    // The sections that are read: structure.
    setting("duplicate key", "retention_days: 1\n    retention_days: 1",
            "4:5: the key retention_days already stands on line 3");
    setting("duplicate unknown key", "x: 1\n    \"x\": 1", "4:5: the key x already stands on line 3");
    setting("duplicate key deep inside", "x: [{y: 1, y: 2}]", "3:16: the key y already");
    global("duplicate section", "backup: {}\nalerts: {}\nbackup: {}\n",
           "3:1: the key backup already stands on line 1");
    global("duplicate timezone", "timezone: UTC\ntimezone: UTC\n", "2:1: the key timezone already");
    global("duplicate section inside", "backup:\n  postgres: {}\n  postgres: {}\n",
           "3:3: the key postgres already");
    setting("anchor", "retention_days: &d 3", "3:21: an anchor (&)");
    setting("anchor on an unknown key's value", "x: {y: [&d 3]}", "3:13: an anchor (&)");
    setting("anchor on a key", "&k min_keep: 3", "3:5: an anchor (&)");
    global("anchor on a section", "backup: &b\n  postgres: {}\n", "1:9: an anchor (&)");
    global("anchor on the file", "&all\nbackup: {}\n", "1:1: an anchor (&)");
    global("anchor on timezone", "timezone: &z UTC\n", "1:11: an anchor (&)");
    setting("cycle", "x: &x [*x]", "3:8: an anchor (&)");
    global("alias", "d: &d 3\nbackup: {postgres: {retention_days: *d}}\n", "2:37: an alias (*)");
    global("alias for a section", "d: &d {}\nalerts: *d\n", "2:9: an alias (*)");
    global("alias as key", "&d x: 3\nbackup:\n  postgres:\n    *d : 1\n", "4:5: an alias (*)");
    global("alias as key of a section", "? &d x\n: 3\n*d : {postgres: {}}\n", "3:1: an alias (*)");
    global("merge", "d: &d {}\nbackup:\n  postgres:\n    <<: *d\n", "4:5: a merge (<<)");
    global("merge beside our sections", "d: &d {}\nbackup:\n  <<: *d\n", "3:3: a merge (<<)");
    global("merge at the top", "d: &d {}\n<<: *d\n", "2:1: a merge (<<)");
    setting("list as key", "? [a]\n    : 1", "3:5: a name is expected as the key");
    postgres("duplicate in connection", "connection:\n  database: a\n  database: b\n",
             "3:3: the key database already");
    postgres("anchor in backup", "connection: {database: m}\nbackup: {extra_args: &x []}\n",
             "2:22: an anchor (&)");
    postgres("alias in extra_args", "x: &x -O\nconnection: {database: m}\nbackup: {extra_args: [*x]}\n",
             "3:23: an alias (*)");

    // Whole numbers.
    setting("word", "retention_days: abc",
            "3:21: backup.postgres.retention_days is “abc”; a whole number of at least 1 is expected.");
    setting("zero", "retention_days: 0",
            "3:21: backup.postgres.retention_days is “0”; a whole number of at least 1");
    setting("negative", "retention_days: -3",
            "3:21: backup.postgres.retention_days is “-3”; a whole number of at least 1");
    setting("fraction", "retention_days: 1.5",
            "3:21: backup.postgres.retention_days is “1.5”; a whole number");
    setting("exponent", "retention_days: 1e3",
            "3:21: backup.postgres.retention_days is “1e3”; a whole number");
    setting("hexadecimal", "retention_days: 0x10",
            "3:21: backup.postgres.retention_days is “0x10”; a whole number");
    setting("too large a number", "retention_days: 2147483648",
            "3:21: backup.postgres.retention_days is “2147483648”; a whole");
    setting("leading zero", "retention_days: 010",
            "3:21: backup.postgres.retention_days is “010”; a number with a leading zero");
    setting("quoted number", "retention_days: \"14\"",
            "3:21: backup.postgres.retention_days is “14” between quotes");
    setting("no number", "retention_days:", "3:5: backup.postgres.retention_days is “”; a whole number");
    setting("tilde for a number", "min_keep: ~", "3:5: backup.postgres.min_keep is “”; a whole number");
    setting("list for a number", "retention_days: [1]",
            "3:21: backup.postgres.retention_days is “[…]”; a whole number");
    setting("section for a number", "min_keep: {a: 1}",
            "3:15: backup.postgres.min_keep is “{…}”; a whole number");
    setting("tagged number", "min_keep: !!int 3",
            "3:15: backup.postgres.min_keep is “!!int 3”; a whole number");
    setting("stall_timeout", "stall_timeout: 0",
            "3:20: backup.postgres.stall_timeout is “0”; a whole number from 1 to 2147483");
    setting("keep", "keep: {daily: -1}",
            "3:19: backup.postgres.keep.daily is “-1”; a whole number of at least 0");
    setting("compression", "compression: gzip",
            "3:18: backup.postgres.compression is “gzip”; one of these is expected: fast, standard, zstd");
    setting("lock_timeout", "lock_timeout: 2147484",
            "3:19: backup.postgres.lock_timeout is “2147484”; a whole number from 1 to 2147483");
    setting("objective", "objectives: {rpo_hours: 0}",
            "3:29: backup.postgres.objectives.rpo_hours is “0”; a whole number of");
    setting("objectives as a list", "objectives: [1]", "3:17: backup.postgres.objectives is no section");
    setting("é before, in characters", "{é: 1, min_keep: x}", "3:22: backup.postgres.min_keep is “x”");
    postgres("port", "connection: {database: m, port: 65536}",
             "1:33: connection.port is “65536”; a whole number from 1 to 65535");
    postgres("quoted port", "connection: {database: m, port: '5432'}",
             "1:33: connection.port is “5432” between quotes");
    postgres("connect_timeout", "connection: {database: m, connect_timeout: 0}",
             "1:44: connection.connect_timeout is “0”; a whole");
    global("smtp_port", "alerts: {smtp_port: 0}",
           "1:21: alerts.smtp_port is “0”; a whole number from 1 to 65535");

    // True or false.
    setting("yes", "enabled: yes", "3:14: backup.postgres.enabled is “yes”; true or false is expected.");
    setting("off", "role_passwords: Off", "3:21: backup.postgres.role_passwords is “Off”; true or false");
    setting("odd spelling", "enabled: tRUE", "3:14: backup.postgres.enabled is “tRUE”; true or false");
    setting("quoted true", "enabled: \"true\"", "3:14: backup.postgres.enabled is “true” between quotes");
    setting("number for a flag", "enabled: 1", "3:14: backup.postgres.enabled is “1”; true or false");
    postgres("enabled there", "connection: {database: m}\nbackup: {enabled: no}",
             "2:19: backup.enabled is “no”; true or");
    global("enable_email", "alerts: {enable_email: 1}", "1:24: alerts.enable_email is “1”; true or false");
    global("use_tls", "alerts: {use_tls: maybe}", "1:19: alerts.use_tls is “maybe”; true or false");

    // Texts.
    global("timezone unknown", "timezone: Mars/Olympus",
           "1:11: timezone is “Mars/Olympus”; the name of a time zone");
    global("timezone as offset", "timezone: UTC+01:00",
           "1:11: timezone is “UTC+01:00”; the name of a time zone");
    global("timezone as path", "timezone: ../../etc/passwd",
           "1:11: timezone is “../../etc/passwd”; the name of");
    global("timezone empty", "timezone: ''", "1:11: timezone is “”; a text that is not empty");
    setting("time", "full_backup_time: 24:00",
            "3:23: backup.postgres.full_backup_time is “24:00”; a time of day");
    setting("time with seconds", "full_backup_time: \"02:00:00\"",
            "3:23: backup.postgres.full_backup_time is “02:00:00”; a time");
    setting("dir as list", "dir: [a]", "3:10: backup.postgres.dir is “[…]”; a text that is not empty");
    setting("dir empty", "dir: ~", "3:5: backup.postgres.dir is “”; a text that is not empty");
    setting("dir with tilde", "dir: ~/backups",
            "3:10: backup.postgres.dir is “~/backups”; nothing expands the “~”");
    setting("dir over two lines", "dir: /a\n      min_keep 3",
            "3:10: backup.postgres.dir goes on over several lines");
    setting("dir with NUL", "dir: \"/a\\0b\"", "3:10: backup.postgres.dir holds a NUL character");
    global("base_dir", "backup: {base_dir: ~bob/x}", "1:20: backup.base_dir is “~bob/x”; nothing expands");
    setting("bidirectional text is escaped", "retention_days: \xE2\x80\xAE",
            "3:21: backup.postgres.retention_days is “\\u202e”");
    setting("long text is cut", "retention_days: " + QByteArray(100, 'x'),
            "3:21: backup.postgres.retention_days is "
            "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”;");
    global("backup as text", "backup: yes", "1:9: backup is no section");
    global("postgres as list", "backup: {postgres: []}", "1:20: backup.postgres is no section");
    global("smtp_host", "alerts: {smtp_host: [a]}", "1:21: alerts.smtp_host is “[…]”; a text is expected");
    global("from_address", "alerts: {from_address: nobody}",
           "1:24: alerts.from_address is “nobody”; an e-mail address");
    global("to_addresses as text", "alerts: {to_addresses: c@b.fr}",
           "1:24: alerts.to_addresses is “c@b.fr”; a list of texts");
    global("to_addresses", "alerts: {to_addresses: [a@b, nobody]}", "1:30: “nobody” is no e-mail address");
    global("address with line break", "alerts: {to_addresses: [\"c@b\\nX: y\"]}",
           "1:25: “c@b\\u000aX: y” is no e-mail address");
    global("min_severity", "alerts: {min_severity: FATAL}",
           "1:24: alerts.min_severity is “FATAL”; one of these is expected: INFO, WARNING, ERROR.");

    // The connection and the tool.
    postgres("no connection", "backup: {enabled: true}", "1:1: connection.database is missing");
    postgres("no database", "backup: {}\nconnection:\n  host: h\n", "2:1: connection.database is missing");
    postgres("empty database", "connection: {database: ''}", "1:24: connection.database is missing");
    postgres("database twice", "connection: {database: a, dbname: b}",
             "1:35: connection.dbname says the same as connection.database");
    postgres("user twice", "connection: {database: a, username: b, user: b}",
             "1:37: connection.username says the same as connection.user;");
    postgres("database with leading zero", "connection: {database: 010}",
             "1:24: connection.database is “010”; put it between quotes");
    postgres("database as list", "connection: {database: [a]}", "1:24: connection.database is “[…]”; a text");
    postgres("password with line break", "connection: {database: m, password: \"a\\nb\"}",
             "1:37: connection.password holds a line");
    postgres("sslmode", "connection: {database: m, sslmode: on}",
             "1:36: connection.sslmode is “on”; one of these is expected: disable, ");
    postgres("passfile", "connection: {database: m, passfile: ~/.pgpass}",
             "1:37: connection.passfile is “~/.pgpass”; nothing expands");
    postgres("tool", "connection: {database: m}\nbackup: {tool: bin/pg_dump}",
             "2:16: backup.tool is “bin/pg_dump”; pg_dump or an absolute");
    postgres("format", "connection: {database: m}\nbackup: {format: plain}",
             "2:18: backup.format is “plain”; custom is the only");
    postgres("extra_args as text", "connection: {database: m}\nbackup: {extra_args: -O}",
             "2:22: backup.extra_args is “-O”; a list of texts");
    postgres("extra_args with a section", "connection: {database: m}\nbackup: {extra_args: [{a: 1}]}",
             "2:22: backup.extra_args is “[…]”");
    postgres("extra_args refused",
             "connection: {database: m}\nbackup:\n  extra_args:\n    - -O\n    - --clean\n",
             "5:7: backup.extra_args: --clean is not accepted");
    postgres("extra_args with an empty item", "connection: {database: m}\nbackup: {extra_args: ['']}",
             "2:23: backup.extra_args: An empty item");
}

void ConfigurationRefusalsTest::refuses()
{
    QFETCH(const QByteArray, globalYaml);
    QFETCH(const QByteArray, postgresYaml);
    QFETCH(const QString, start);
    const auto read = parse(globalYaml, postgresYaml);
    QVERIFY(!read);
    QCOMPARE(read.error().code, base::ErrorCode::ConfigInvalid);
    QVERIFY2(read.error().message.toString().startsWith(start), qPrintable(read.error().detail));
    QVERIFY(!read.error().hint.isEmpty());
}

void ConfigurationRefusalsTest::tellsAllProblemsInOrder()
{
    const auto read = parse("alerts: {use_tls: 1}\nbackup:\n  postgres: {min_keep: x, retention_days: 0}\n",
                            "backup: {format: tar}\nconnection: {port: x}\n");
    QVERIFY(!read);
    QStringList places;
    for (const QString& line : read.error().detail.split(u'\n'))
        places.append(line.section(u' ', 0, 1));
    const QStringList expected{
        QStringLiteral("/c/config_global.yml:1:19: alerts.use_tls"),
        QStringLiteral("/c/config_global.yml:3:24: backup.postgres.min_keep"),
        QStringLiteral("/c/config_global.yml:3:43: backup.postgres.retention_days"),
        QStringLiteral("/c/config_postgres.yml:1:18: backup.format"),
        QStringLiteral("/c/config_postgres.yml:2:1: connection.database"),
        QStringLiteral("/c/config_postgres.yml:2:20: connection.port"),
    };
    QCOMPARE(places, expected);
    QCOMPARE(read.error().message.toString(), read.error().detail.section(u'\n', 0, 0));
}

void ConfigurationRefusalsTest::neverShowsAPassword_data()
{
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("leading zero") << QByteArray("  password: 0123456");
    QTest::newRow("list") << QByteArray("  password: [0123456]");
    QTest::newRow("tag") << QByteArray("  password: !secret 0123456");
    QTest::newRow("line break") << QByteArray("  password: \"0123456\\n\"");
    QTest::newRow("colon forgotten") << QByteArray("  password 0123456");
    QTest::newRow("colon forgotten, deeper") << QByteArray("  user: bob\n    password 0123456");
    QTest::newRow("quotes not closed") << QByteArray("  password: \"0123456\n");
    QTest::newRow("twice") << QByteArray("  password: 0123456\n  password: 0123456");
    QTest::newRow("in a wrong place") << QByteArray("  host: {password: 0123456}");
}

void ConfigurationRefusalsTest::neverShowsAPassword()
{
    QFETCH(const QByteArray, connection);
    const auto read = parse(minimalGlobal, "connection:\n  database: m\n" + connection);
    QVERIFY(!read);
    QVERIFY2(!read.error().detail.contains(u"123456"), qPrintable(read.error().detail));
    QVERIFY(!read.error().message.toString().contains(u"123456"));
}

void ConfigurationRefusalsTest::isQuickOnHostileFiles_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const auto filled = [](const char* start, const char* pattern) -> QByteArray {
        return QByteArray(start) + QByteArray(pattern).repeated(1000 * 1000 / qstrlen(pattern));
    };
    QTest::newRow("brackets") << filled("", "[");
    QTest::newRow("braces") << filled("", "{a: ");
    QTest::newRow("dashes") << filled("", "- ");
    QTest::newRow("nested lines") << filled("a:\n", "[\n");
    QTest::newRow("anchors") << filled("backup: {postgres: [", "&a 1, ");
    QTest::newRow("duplicates") << filled("alerts:\n", "  a: 1\n");
    QTest::newRow("sections twice") << filled("", "backup: {}\n");
    QTest::newRow("near misses") << filled("alerts:\n", "  use_tl: 1\n");
    QTest::newRow("items") << filled("alerts:\n  to_addresses:\n", "  - a\n");
    QTest::newRow("one long line") << filled("alerts: {a: \"", "\xC3\xA9");
}

void ConfigurationRefusalsTest::isQuickOnHostileFiles()
{
    QFETCH(const QByteArray, yaml);
    QElapsedTimer timer;
    timer.start();
    const auto read = parse(yaml, minimalPostgres);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.size() < 20'000, "the detail is bounded");
    QVERIFY2(timer.elapsed() < 5000, "about half a second is expected");
}

QTEST_APPLESS_MAIN(ConfigurationRefusalsTest)
#include "tst_ConfigurationRefusals.moc"
