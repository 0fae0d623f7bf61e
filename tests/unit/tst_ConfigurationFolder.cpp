// SPDX-License-Identifier: GPL-3.0-or-later
// Where the configuration is looked for, how a new one is written, and reading from the disk.
#include "config/ConfigurationFolder.h"
#include "config/ConfigurationReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace config;

namespace {

void write(const QString& path, const QByteArray& bytes, mode_t mode = 0600)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

mode_t modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

// Every place under one temporary folder.
struct World
{
    World()
    {
        surroundings.currentFolder = root.filePath(QStringLiteral("work"));
        surroundings.xdgConfigHome = root.filePath(QStringLiteral("xdg-config"));
        surroundings.xdgDataHome = root.filePath(QStringLiteral("xdg-data"));
        surroundings.systemConfig = root.filePath(QStringLiteral("etc"));
        surroundings.systemData = root.filePath(QStringLiteral("var"));
    }
    QString at(const char* path) const { return root.filePath(QString::fromLatin1(path)); }

    QTemporaryDir root;
    Surroundings surroundings;
};

ConfigurationFolder writeConfiguration(const World& world, const QByteArray& postgres, mode_t mode = 0600)
{
    const ConfigurationFolder folder = configurationAt(world.at("c"), world.surroundings);
    write(world.at("c/config_global.yml"), "backup: {postgres: {dir: d}}\n");
    write(world.at("c/config_postgres.yml"), postgres, mode);
    return folder;
}

} // namespace

class ConfigurationFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheFirst_data();
    void findsTheFirst();
    void takesNamedFoldersAsTheyAre();
    void tellsWhereItLooked();
    void knowsTheDataRoot_data();
    void knowsTheDataRoot();
    void createsAReadableConfiguration();
    void leavesOutWhatIsNotGiven();
    void replacesNothing();
    void readsFromTheDisk();
    void tellsWhatCannotBeRead_data();
    void tellsWhatCannotBeRead();
    void warnsOfAPasswordThatOthersCanRead_data();
    void warnsOfAPasswordThatOthersCanRead();
};

void ConfigurationFolderTest::findsTheFirst_data()
{
    QTest::addColumn<QStringList>("existing");
    QTest::addColumn<QString>("found");
    const QString here = QStringLiteral("work/config");
    const QString xdg = QStringLiteral("xdg-config/pgsauvegarde");
    const QString system = QStringLiteral("etc");
    QTest::newRow("all") << QStringList{here, xdg, system} << here;
    QTest::newRow("user's and system's") << QStringList{xdg, system} << xdg;
    QTest::newRow("system's") << QStringList{system} << system;
}

void ConfigurationFolderTest::findsTheFirst()
{
    QFETCH(const QStringList, existing);
    QFETCH(const QString, found);
    const World world;
    QVERIFY(QDir().mkpath(world.at("work/config"))); // without config_global.yml it is passed over
    for (const QString& folder : existing)
        write(world.root.filePath(folder) + u'/' + globalFileName, "backup: {}\n");
    const auto result = findConfiguration({}, world.surroundings);
    QVERIFY(result);
    QCOMPARE(result->path, world.root.filePath(found));
}

void ConfigurationFolderTest::takesNamedFoldersAsTheyAre()
{
    World world;
    write(world.at("work/config/config_global.yml"), "backup: {}\n");
    world.surroundings.environmentVariable = QStringLiteral("../from-variable/");
    QCOMPARE(findConfiguration({}, world.surroundings)->path, world.at("from-variable"));
    const auto named = findConfiguration(QStringLiteral("/no/such"), world.surroundings);
    QVERIFY(named);
    QCOMPARE(named->path, QStringLiteral("/no/such"));
}

void ConfigurationFolderTest::tellsWhereItLooked()
{
    const World world;
    const auto result = findConfiguration({}, world.surroundings);
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::ConfigMissing);
    QCOMPARE(result.error().detail.split(u'\n'),
             (QStringList{world.at("work/config"), world.at("xdg-config/pgsauvegarde"), world.at("etc")}));
    QVERIFY(!result.error().hint.isEmpty());

    // A link that leads nowhere is a configuration that is broken, not one that is absent.
    QVERIFY(QDir().mkpath(world.at("work/config")));
    QVERIFY(QFile::link(world.at("nowhere"), world.at("work/config/config_global.yml")));
    QCOMPARE(findConfiguration({}, world.surroundings)->path, world.at("work/config"));
}

void ConfigurationFolderTest::knowsTheDataRoot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("dataRoot");
    QTest::newRow("any folder") << QStringLiteral("/srv/app/config") << QStringLiteral("/srv/app");
    QTest::newRow("with a slash") << QStringLiteral("/srv/app/config/") << QStringLiteral("/srv/app");
    QTest::newRow("below the root") << QStringLiteral("/config") << QStringLiteral("/");
    QTest::newRow("the root") << QStringLiteral("/") << QStringLiteral("/");
    QTest::newRow("relative") << QStringLiteral("./c") << QStringLiteral("/cwd");
    QTest::newRow("the current folder") << QStringLiteral(".") << QStringLiteral("/");
    QTest::newRow("user's") << QStringLiteral("/home/a/.config/pgsauvegarde/")
                            << QStringLiteral("/data/pgsauvegarde");
    QTest::newRow("system's") << QStringLiteral("/etc/../etc/pgsauvegarde")
                              << QStringLiteral("/var/lib/pgsauvegarde");
}

void ConfigurationFolderTest::knowsTheDataRoot()
{
    QFETCH(const QString, path);
    QFETCH(const QString, dataRoot);
    Surroundings surroundings;
    surroundings.currentFolder = QStringLiteral("/cwd");
    surroundings.xdgConfigHome = QStringLiteral("/home/a/.config");
    surroundings.xdgDataHome = QStringLiteral("/data");
    const ConfigurationFolder folder = configurationAt(path, surroundings);
    QCOMPARE(folder.dataRoot, dataRoot);
    QVERIFY(QDir::isAbsolutePath(folder.path));
}

void ConfigurationFolderTest::createsAReadableConfiguration()
{
    const World world;
    const QString path = world.at("new/config");
    const QString database = QStringLiteral("l'eau \"é\"=\\");
    const auto created =
        createConfiguration(path, QStringLiteral("db.example.org"), 5433, database, QStringLiteral("bob"));
    QVERIFY2(created, qPrintable(created ? QString() : created.error().message.toString()));
    QCOMPARE(modeOf(path), 0700u);
    QCOMPARE(modeOf(path + u'/' + globalFileName), 0600u);
    QCOMPARE(modeOf(path + u'/' + postgresFileName), 0600u);

    const auto read = readConfiguration(configurationAt(path, world.surroundings));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->connection.displayed(), QStringLiteral("bob@db.example.org:5433"));
    QCOMPARE(read->connection.database, database);
    QCOMPARE(read->backup.folder, world.at("new/backups/postgres"));
    QVERIFY(read->warnings.empty());
    QFile file(path + u'/' + postgresFileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("# a name, an address, or the folder of a Unix socket"));
}

void ConfigurationFolderTest::leavesOutWhatIsNotGiven()
{
    const World world;
    QVERIFY(createConfiguration(world.at("c"), {}, 0, QStringLiteral("mairie"), {}));
    const auto read = readConfiguration(configurationAt(world.at("c"), world.surroundings));
    QVERIFY(read);
    QCOMPARE(read->connection.displayed(), QString());
}

void ConfigurationFolderTest::replacesNothing()
{
    for (const QString& name : {globalFileName, postgresFileName}) {
        const World world;
        const QString path = world.at("c/") + name;
        write(path, "mine: 1\n");
        const auto created = createConfiguration(world.at("c"), {}, 0, QStringLiteral("mairie"), {});
        QVERIFY(!created);
        const QString expected = path + QStringLiteral(" exists already and was left as it is.");
        QCOMPARE(created.error().message.toString(), expected);
        QCOMPARE(QDir(world.at("c")).entryList(QDir::Files), QStringList{name});
        QCOMPARE(QFileInfo(path).size(), 8);
    }
    const World world;
    write(world.at("c"), "a file");
    QVERIFY(!createConfiguration(world.at("c"), {}, 0, QStringLiteral("mairie"), {}));
}

void ConfigurationFolderTest::readsFromTheDisk()
{
    const World world;
    const ConfigurationFolder folder = writeConfiguration(world, "connection: {database: mairie}\n");
    const auto read = readConfiguration(folder);
    QVERIFY(read);
    QCOMPARE(read->folder, world.at("c"));
    QCOMPARE(read->backup.folder, world.at("d"));
}

void ConfigurationFolderTest::tellsWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* damage, base::ErrorCode code, const char* words) {
        QTest::newRow(damage) << QString::fromLatin1(damage) << code << QString::fromLatin1(words);
    };
    row("no folder", base::ErrorCode::ConfigMissing, "/c/config_global.yml does not exist");
    row("no file", base::ErrorCode::ConfigMissing, "/c/config_postgres.yml does not exist");
    row("dangling link", base::ErrorCode::ConfigMissing, "/c/config_postgres.yml does not exist");
    row("a file as folder", base::ErrorCode::ConfigInvalid, "/c is not a folder");
    row("a folder as file", base::ErrorCode::ConfigInvalid,
        "/c/config_postgres.yml is not a file that can be read");
    row("a FIFO", base::ErrorCode::ConfigInvalid, "/c/config_postgres.yml is not a file that can be read");
    row("an empty file", base::ErrorCode::ConfigInvalid,
        "/c/config_postgres.yml:1:1: the file holds no settings");
    row("a huge file", base::ErrorCode::ConfigInvalid,
        "/c/config_postgres.yml:1:1: the file is larger than 1 MiB");
}

void ConfigurationFolderTest::tellsWhatCannotBeRead()
{
    QFETCH(const QString, damage);
    QFETCH(const base::ErrorCode, code);
    QFETCH(const QString, words);
    const World world;
    const ConfigurationFolder folder = writeConfiguration(world, "connection: {database: mairie}\n");
    const QString file = world.at("c/config_postgres.yml");
    if (damage == u"no folder" || damage == u"a file as folder")
        QVERIFY(QDir(world.at("c")).removeRecursively());
    else
        QVERIFY(QFile::remove(file));
    if (damage == u"a file as folder")
        write(world.at("c"), "x");
    if (damage == u"dangling link")
        QVERIFY(QFile::link(world.at("nowhere"), file));
    if (damage == u"a folder as file")
        QVERIFY(QDir().mkpath(file));
    if (damage == u"a FIFO")
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    if (damage == u"an empty file")
        write(file, {});
    if (damage == u"a huge file")
        write(file, QByteArray(3 * 1024 * 1024, '#'));

    const auto read = readConfiguration(folder);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().message.toString().contains(words), qPrintable(read.error().message.toString()));
    QVERIFY(!read.error().hint.isEmpty());
}

void ConfigurationFolderTest::warnsOfAPasswordThatOthersCanRead_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("0600") << 0600 << QByteArray("x") << false;
    QTest::newRow("0644") << 0644 << QByteArray("x") << true;
    QTest::newRow("0602") << 0602 << QByteArray("x") << true;
    QTest::newRow("0644 without password") << 0644 << QByteArray() << false;
    // Root's file may be read by its group, another account's may not.
    QTest::newRow("0640") << 0640 << QByteArray("x") << (::geteuid() != 0);
}

void ConfigurationFolderTest::warnsOfAPasswordThatOthersCanRead()
{
    QFETCH(const int, mode);
    QFETCH(const QByteArray, password);
    QFETCH(const bool, isOpen);
    const World world;
    const ConfigurationFolder folder = writeConfiguration(
        world, "connection: {database: mairie, password: '" + password + "'}\n", static_cast<mode_t>(mode));
    const auto read = readConfiguration(folder);
    QVERIFY(read);
    QStringList warnings;
    for (const base::Text& warning : read->warnings)
        warnings.append(warning.toString());
    QCOMPARE(warnings.join(u'\n').contains(u"other accounts can read this file"), isOpen);
}

QTEST_APPLESS_MAIN(ConfigurationFolderTest)
#include "tst_ConfigurationFolder.moc"
