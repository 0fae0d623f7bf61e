// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that keep every other byte, and their way to the disk.
#include "config/ConfigurationEdit.h"
#include "config/ConfigurationReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace config;

namespace {

const QStringList days{QStringLiteral("backup"), QStringLiteral("postgres"),
                       QStringLiteral("retention_days")};
const QStringList keep{QStringLiteral("backup"), QStringLiteral("postgres"), QStringLiteral("min_keep")};
const QStringList compression{QStringLiteral("backup"), QStringLiteral("postgres"),
                              QStringLiteral("compression")};
const QStringList dir{QStringLiteral("backup"), QStringLiteral("postgres"), QStringLiteral("dir")};
const QStringList zone{QStringLiteral("timezone")};

const QByteArray globalYaml = "backup: # kept\n  postgres:\n    retention_days: 14   # two weeks\n";
const QByteArray postgresYaml = "connection:\n  dbname: 'mairie' # old name\n  username: bob\n";

void write(const QString& path, const QByteArray& bytes, mode_t mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

mode_t modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

// A configuration folder on the disk.
struct Place
{
    Place() : folder{root.filePath(QStringLiteral("config")), root.path()}
    {
        QDir().mkpath(folder.path);
        write(global(), globalYaml, 0640);
        write(postgres(), postgresYaml);
    }
    QString global() const { return folder.path + u'/' + globalFileName; }
    QString postgres() const { return folder.path + u'/' + postgresFileName; }

    QTemporaryDir root;
    ConfigurationFolder folder;
};

} // namespace

class ConfigurationEditTest : public QObject
{
    Q_OBJECT

private slots:
    void edits_data();
    void edits();
    void writesAnyText_data();
    void writesAnyText();
    void refuses_data();
    void refuses();
    void makesSeveralChanges();
    void savesBothFiles();
    void savesTheCompression();
    void keepsLinks();
    void neverRewritesARefusedFile_data();
    void neverRewritesARefusedFile();
    void leavesFilesAloneWithoutChange();
    void tellsThatItCannotWrite();
};

void ConfigurationEditTest::edits_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QStringList& path, const QVariant& value,
                        const QByteArray& yaml, const QByteArray& expected) {
        QTest::newRow(name) << yaml << path << value << expected;
    };
    const QString text = QStringLiteral("/mnt/x");
    const QVariant none;

    row("number", days, 30, "# a\nbackup:   # b\n  postgres:\n    retention_days: 14    # c\n    x: 1\n",
        "# a\nbackup:   # b\n  postgres:\n    retention_days: 30    # c\n    x: 1\n");
    row("compression", compression, QStringLiteral("zstd"),
        "backup:\n  postgres:\n    compression: fast   # quick\n",
        "backup:\n  postgres:\n    compression: \"zstd\"   # quick\n");
    row("compression that was not there", compression, QStringLiteral("standard"),
        "backup:\n  postgres:\n    dir: x # d\n",
        "backup:\n  postgres:\n    dir: x # d\n    compression: \"standard\"\n");
    row("flag", {QStringLiteral("a")}, false, "a: true # b", "a: false # b");
    row("double quotes", dir, text, "backup: {postgres: {dir: \"a\\\"b\" } }\n",
        "backup: {postgres: {dir: \"/mnt/x\" } }\n");
    row("single quotes", dir, QStringLiteral("it's"), "backup:\n  postgres:\n    dir: 'o''k' # c\n",
        "backup:\n  postgres:\n    dir: 'it''s' # c\n");
    row("plain text", dir, text, "backup:\n  postgres:\n    dir: ./b c # c\n",
        "backup:\n  postgres:\n    dir: \"/mnt/x\" # c\n");
    row("quotes over two lines", zone, text, "timezone: \"a\n  b\" # c\nx: 1\n",
        "timezone: \"/mnt/x\" # c\nx: 1\n");
    row("text becomes number", days, 3, "backup: {postgres: {retention_days: 'x'}}",
        "backup: {postgres: {retention_days: 3}}");
    row("JSON", days, 3, "{\"backup\":{\"postgres\":{\"retention_days\":14}}}\n",
        "{\"backup\":{\"postgres\":{\"retention_days\":3}}}\n");
    row("Windows line ends", days, 3, "backup:\r\n  postgres:\r\n    retention_days: 14\r\n",
        "backup:\r\n  postgres:\r\n    retention_days: 3\r\n");
    row("no line end", days, 3, "backup:\n  postgres:\n    retention_days: 14",
        "backup:\n  postgres:\n    retention_days: 3");
    row("byte order mark", zone, text, "\xEF\xBB\xBFtimezone: x\n", "\xEF\xBB\xBFtimezone: \"/mnt/x\"\n");
    row("accents before", days, 3, "é: è\nbackup: {postgres: {é: à, retention_days: 14}} # ç\n",
        "é: è\nbackup: {postgres: {é: à, retention_days: 3}} # ç\n");
    row("empty value", days, 3, "backup:\n  postgres:\n    retention_days:   # c\n",
        "backup:\n  postgres:\n    retention_days: 3   # c\n");
    row("empty value in braces", days, 3, "backup: {postgres: {retention_days: , x: 1}}",
        "backup: {postgres: {retention_days: 3 , x: 1}}");
    row("empty value, space before the colon", days, 3, "backup: {postgres: {retention_days : }}\n",
        "backup: {postgres: {retention_days : 3 }}\n");
    row("tilde", days, 3, "backup:\n  postgres:\n    retention_days: ~ # c\n",
        "backup:\n  postgres:\n    retention_days: 3 # c\n");
    row("anchors elsewhere", days, 3, "d: &d [1]\nbackup: {mysql: *d, postgres: {retention_days: 14}}\n",
        "d: &d [1]\nbackup: {mysql: *d, postgres: {retention_days: 3}}\n");

    // Missing keys go to the end of their section, with its indentation.
    row("missing key", keep, 2,
        "backup:\n    postgres:\n        retention_days: 14 # c\n\n# alerts\nalerts: {}\n",
        "backup:\n    postgres:\n        retention_days: 14 # c\n        min_keep: 2\n\n# alerts\nalerts: "
        "{}\n");
    row("missing key before a section", keep, 2,
        "backup:\n  postgres:\n    a: [1,\n  2]\n  mysql:\n    b: 1\n",
        "backup:\n  postgres:\n    a: [1,\n  2]\n    min_keep: 2\n  mysql:\n    b: 1\n");
    row("missing key after comments of the section", keep, 2,
        "backup:\n  postgres:\n    a: 1\n    # b: 2\n  # mysql\n  mysql: 1\n",
        "backup:\n  postgres:\n    a: 1\n    # b: 2\n    min_keep: 2\n  # mysql\n  mysql: 1\n");
    row("missing key after a block text", keep, 2, "backup:\n  postgres:\n    a: |\n      # text\n      b\n",
        "backup:\n  postgres:\n    a: |\n      # text\n      b\n    min_keep: 2\n");
    row("missing key after a list", keep, 2, "backup:\n  postgres:\n    a:\n    - b\n    - c\n",
        "backup:\n  postgres:\n    a:\n    - b\n    - c\n    min_keep: 2\n");
    row("missing key without line end", keep, 2, "backup:\n  postgres:\n    a: 1",
        "backup:\n  postgres:\n    a: 1\n    min_keep: 2");
    row("missing key, Windows line ends", keep, 2, "backup:\r\n  postgres:\r\n    a: 1\r\n\r\nx: 1\r\n",
        "backup:\r\n  postgres:\r\n    a: 1\r\n    min_keep: 2\r\n\r\nx: 1\r\n");
    row("missing key in braces", keep, 2, "backup: {postgres: {a: {b: [1, 2]} # c\n  }}\n",
        "backup: {postgres: {a: {b: [1, 2]}, min_keep: 2 # c\n  }}\n");
    row("missing key after a comma", keep, 2, "backup: {postgres: {a: \"}\",}}\n",
        "backup: {postgres: {a: \"}\", min_keep: 2,}}\n");
    row("missing key in empty braces", keep, 2, "backup: {postgres: { }}\n",
        "backup: {postgres: {min_keep: 2 }}\n");
    row("empty section", keep, 2, "backup:\n    postgres:   # c\n        # min_keep: 1\n\nalerts: {}\n",
        "backup:\n    postgres:   # c\n        # min_keep: 1\n        min_keep: 2\n\nalerts: {}\n");
    row("empty section in braces", keep, 2, "{backup: {postgres: }}\n",
        "{backup: {postgres: {min_keep: 2} }}\n");
    row("missing section", keep, 2, "backup:\n   base_dir: x\n# end\n",
        "backup:\n   base_dir: x\n   postgres:\n      min_keep: 2\n# end\n");
    row("missing section in braces", keep, 2, "backup: {base_dir: x}\n",
        "backup: {base_dir: x, postgres: {min_keep: 2}}\n");
    row("missing sections", keep, 2, "alerts:\n    a: 1\n# end\n",
        "alerts:\n    a: 1\n# end\nbackup:\n    postgres:\n        min_keep: 2\n");
    row("before the end of the document", zone, text, "a: 1\n...\n", "a: 1\ntimezone: \"/mnt/x\"\n...\n");
    row("file with comments only", keep, 2, "# c", "# c\nbackup:\n  postgres:\n    min_keep: 2\n");
    row("empty file", zone, text, "", "timezone: \"/mnt/x\"\n");

    // Keys taken away; a comment behind them stays.
    row("key away", keep, none, "backup:\n  postgres:\n    a: 1\n    min_keep: 2\n    b: 1\n",
        "backup:\n  postgres:\n    a: 1\n    b: 1\n");
    row("key with comment away", keep, none, "backup:\n  postgres:\n    min_keep: 2   # c\n    b: 1\n",
        "backup:\n  postgres:\n    # c\n    b: 1\n");
    row("last key away", keep, none, "backup:\n  postgres:\n    a: 1\r\n    min_keep: 2",
        "backup:\n  postgres:\n    a: 1");
    row("only key away", keep, none, "backup:\n  postgres:\n    min_keep: 2\nx: 1\n",
        "backup:\n  postgres:\nx: 1\n");
    row("key in braces away", keep, none, "backup: {postgres: {min_keep: 2, a: 1}}\n",
        "backup: {postgres: {a: 1}}\n");
    row("last key in braces away", keep, none, "backup: {postgres: {a: 1, min_keep: 2}}\n",
        "backup: {postgres: {a: 1}}\n");
    row("only key in braces away", keep, none, "backup: {postgres: {min_keep: 2}}\n",
        "backup: {postgres: {}}\n");
    row("list in braces away", keep, none, "backup: {postgres: {min_keep: [1, {a: b}], a: 1}}\n",
        "backup: {postgres: {a: 1}}\n");
    row("empty key away", keep, none, "backup:\n  postgres:\n    min_keep:\n    b: 1\n",
        "backup:\n  postgres:\n    b: 1\n");
    row("absent key away", keep, none, "backup: {postgres: }\n", "backup: {postgres: }\n");
}

void ConfigurationEditTest::edits()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QStringList, path);
    QFETCH(const QVariant, value);
    QFETCH(const QByteArray, expected);
    const auto result = withChanges(yaml, globalFileName, {{path, value}});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message.toString()));
    QCOMPARE(*result, expected);
}

void ConfigurationEditTest::writesAnyText_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "a: b",
                             "# c",
                             "\"",
                             "\\",
                             "'",
                             "'\"",
                             "a\nb",
                             "\t",
                             "é’…",
                             "true",
                             "~",
                             "010",
                             "{a}",
                             "%",
                             "@",
                             "-x",
                             "\xC2\x85",
                             "\xE2\x80\xA8",
                             "\xEF\xBB\xBF",
                             "\x7F",
                             "\xF0\x9F\x90\x98",
                             "\x01"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ConfigurationEditTest::writesAnyText()
{
    QFETCH(const QString, text);
    const QStringList path{QStringLiteral("connection"), QStringLiteral("database")};
    for (const QByteArray& yaml :
         {QByteArray("connection: {database: \"a\"} # c\n"), QByteArray("connection: {database: 'a'} # c\n"),
          QByteArray("connection:\n  database: a # c\n"), QByteArray("connection: {x: a} # c\n"),
          QByteArray("connection:\n  database: # c\n")}) {
        const auto result = withChanges(yaml, postgresFileName, {{path, text}});
        QVERIFY2(result, yaml.constData());
        // Line breaks to YAML 1.1, and a byte order mark, never stand as they are.
        for (const char* character : {"\xC2\x85", "\xE2\x80\xA8", "\xEF\xBB\xBF"})
            QVERIFY(!result->contains(character));
        QVERIFY(result->endsWith(" # c\n") && result->startsWith("connection:"));
        const auto read =
            parseConfiguration("backup: {}", *result, {QStringLiteral("/c"), QStringLiteral("/")});
        QVERIFY2(read || text.isEmpty(), result->constData());
        QVERIFY(text.isEmpty() || read->connection.database == text);
    }
}

void ConfigurationEditTest::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* yaml, const char* place) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromLatin1(place);
    };
    row("block text", "backup:\n  postgres:\n    min_keep: >-\n      1\n", "3:15");
    row("plain text over two lines", "backup:\n  postgres:\n    min_keep: a\n      b\n", "3:15");
    row("anchor", "backup: {postgres: {min_keep: &k 1}}", "1:31");
    row("anchor above", "backup: &b\n  postgres: {min_keep: 1}\nx: *b\n", "2:24");
    row("alias", "k: &k 1\nbackup: {postgres: {min_keep: *k}}", "2:31");
    row("alias above", "k: &k {min_keep: 1}\nbackup: {postgres: *k}", "2:20");
    row("tag", "backup: {postgres: {min_keep: !!int 1}}", "1:31");
    row("list", "backup: {postgres: {min_keep: [1]}}", "1:31");
    row("section", "backup: {postgres: {min_keep: {a: 1}}}", "1:31");
    row("section that is a text", "backup: {postgres: x}", "1:20");
    row("twice", "backup: {postgres: {min_keep: 1, min_keep: 2}}", "1:31");
    row("merge", "k: &k {}\nbackup: {postgres: {<<: *k}}", "2:20");
    row("explicit empty section", "backup:\n  postgres: ~\n", "2:3");
    row("key on its own line", "backup:\n  postgres:\n    ? min_keep\n", "3:7");
    row("section in an odd form", "backup:\n  ? postgres\n  : a: 1\n", "3:5");
    row("block text that keeps its blank lines", "backup:\n  postgres:\n    a: |+\n      x\n\n\n", "3:5");
    row("comment inside quotes", "backup:\n  postgres:\n    a: \"x\n  # y\"\n", "3:5");
    row("broken", "backup: [", "1:10");
    row("two documents", "a: 1\n---\nb: 1\n", "2:1");
}

void ConfigurationEditTest::refuses()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, place);
    const auto result = withChanges(yaml, globalFileName, {{keep, 7}});
    QVERIFY2(!result, result ? result->constData() : "");
    QCOMPARE(result.error().code, base::ErrorCode::ConfigInvalid);
    const QString message = result.error().message.toString();
    QVERIFY2(message.startsWith(globalFileName + u':' + place + u':'), qPrintable(message));
    QVERIFY(!result.error().hint.isEmpty());
}

void ConfigurationEditTest::makesSeveralChanges()
{
    const auto result = withChanges(
        "x: 1 # a\nbackup:\n  postgres:\n    retention_days: 1 # b\n", globalFileName,
        {{days, 30}, {keep, 2}, {dir, QStringLiteral("/x")}, {zone, QStringLiteral("UTC")}, {keep, {}}});
    QVERIFY(result);
    QCOMPARE(
        *result,
        "x: 1 # a\nbackup:\n  postgres:\n    retention_days: 30 # b\n    dir: \"/x\"\ntimezone: \"UTC\"\n");
}

void ConfigurationEditTest::savesBothFiles()
{
    const Place place;
    const QStringList database{QStringLiteral("connection"), QStringLiteral("database")};
    const QStringList user{QStringLiteral("connection"), QStringLiteral("user")};
    const auto saved =
        saveSettings(place.folder, {{{days, 30}}, {{database, QStringLiteral("l'eau")}, {user, {}}}});
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QCOMPARE(content(place.global()), "backup: # kept\n  postgres:\n    retention_days: 30   # two weeks\n");
    QCOMPARE(content(place.postgres()), "connection:\n  dbname: 'l''eau' # old name\n");
    QCOMPARE(modeOf(place.global()), 0640u);
    QCOMPARE(modeOf(place.postgres()), 0600u);
    QCOMPARE(QDir(place.folder.path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             2);
}

void ConfigurationEditTest::savesTheCompression()
{
    const Place place;
    QVERIFY(saveSettings(place.folder, {{{compression, QStringLiteral("zstd")}}, {}}));
    const auto read = readConfiguration(place.folder);
    QVERIFY(read);
    QCOMPARE(read->backup.compression, Compression::Zstd);
    QVERIFY(content(place.global()).startsWith(globalYaml));
    // A word that is none is not written.
    const QByteArray before = content(place.global());
    QVERIFY(!saveSettings(place.folder, {{{compression, QStringLiteral("zip")}}, {}}));
    QCOMPARE(content(place.global()), before);
}

void ConfigurationEditTest::keepsLinks()
{
    const Place place;
    const QString target = place.root.filePath(QStringLiteral("elsewhere.yml"));
    QVERIFY(QFile::rename(place.global(), target));
    QVERIFY(QFile::link(target, place.global()));
    QVERIFY(saveSettings(place.folder, {{{days, 30}}, {}}));
    QVERIFY(QFileInfo(place.global()).isSymLink());
    QVERIFY(content(target).contains("retention_days: 30"));
}

void ConfigurationEditTest::neverRewritesARefusedFile_data()
{
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QByteArray>("postgres");
    QTest::addColumn<QVariant>("days");
    QTest::newRow("the other file is refused")
        << globalYaml << QByteArray("connection: {database: [}") << QVariant(30);
    QTest::newRow("another value is refused") << globalYaml + "    min_keep: 0\n"
                                              << postgresYaml << QVariant(30);
    QTest::newRow("the value to be changed is refused")
        << QByteArray("backup: {postgres: {retention_days: 0}}\n") << postgresYaml << QVariant(30);
    QTest::newRow("not UTF-8") << globalYaml + "# \xE9\n" << postgresYaml << QVariant(30);
    QTest::newRow("the new value is refused") << globalYaml << postgresYaml << QVariant(0);
}

void ConfigurationEditTest::neverRewritesARefusedFile()
{
    QFETCH(const QByteArray, global);
    QFETCH(const QByteArray, postgres);
    QFETCH(const QVariant, days);
    const Place place;
    write(place.global(), global);
    write(place.postgres(), postgres);
    const auto saved = saveSettings(place.folder, {{{::days, days}}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, base::ErrorCode::ConfigInvalid);
    QCOMPARE(content(place.global()), global);
    QCOMPARE(content(place.postgres()), postgres);
}

void ConfigurationEditTest::leavesFilesAloneWithoutChange()
{
    const Place place;
    const auto inode = [&] {
        struct stat status = {};
        return ::stat(QFile::encodeName(place.global()).constData(), &status) == 0 ? status.st_ino : 0;
    };
    const auto before = inode();
    QVERIFY(saveSettings(place.folder, {{{days, 14}}, {}}));
    QCOMPARE(inode(), before);
}

void ConfigurationEditTest::tellsThatItCannotWrite()
{
    const Place place;
    // A limit on the size of files stops root too.
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{10, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto saved = saveSettings(place.folder, {{{days, 30}}, {}});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, base::ErrorCode::StorageUnwritable);
    QVERIFY(saved.error().message.toString().contains(place.global()));
    QCOMPARE(content(place.global()), globalYaml);
    QCOMPARE(QDir(place.folder.path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             2);
}

QTEST_APPLESS_MAIN(ConfigurationEditTest)
#include "tst_ConfigurationEdit.moc"
