// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Tools.h"
#include "support/Results.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace process;
using base::ErrorCode;

namespace {

const QString dumpName = QStringLiteral("pg_dump");

Tool toolOf(const QString& version)
{
    return {QStringLiteral("/opt/") + version + QStringLiteral("/pg_dump"),
            *parseVersion(QStringLiteral("pg_dump (PostgreSQL) ") + version)};
}

/// A folder with one small program in it; `mode` is its file mode.
QString folderWith(const QTemporaryDir& dir, const QString& folder, const QByteArray& script,
                   mode_t mode = 0755)
{
    const QString path = dir.filePath(folder);
    QDir().mkpath(path);
    QFile file(path + u'/' + dumpName);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0)
        qFatal("the test's own program cannot be written");
    file.close();
    ::chmod(QFile::encodeName(file.fileName()).constData(), mode);
    return path;
}

QByteArray saying(const QByteArray& version)
{
    return "echo 'pg_dump (PostgreSQL) " + version + "'";
}

} // namespace

class tst_Tools : public QObject
{
    Q_OBJECT

private slots:
    void version_data();
    void version();
    void noVersion_data();
    void noVersion();
    void choose_data();
    void choose();
    void refusalNamesTheVersionNeeded();
    void advisory_data();
    void advisory();
    void found();
    void atAPath_data();
    void atAPath();
};

void tst_Tools::version_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<int>("major");
    QTest::addColumn<int>("minor");
    QTest::addColumn<QString>("text");
    QTest::newRow("Debian") << "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n" << 15 << 18 << "15.18";
    QTest::newRow("plain") << "pg_restore (PostgreSQL) 17.0\n" << 17 << 0 << "17.0";
    QTest::newRow("other program") << "initdb (PostgreSQL) 18.6" << 18 << 6 << "18.6";
    QTest::newRow("beta") << "pg_dump (PostgreSQL) 17beta1\n" << 17 << -1 << "17beta1";
    QTest::newRow("release candidate") << "pg_dump (PostgreSQL) 18rc1 (Ubuntu 18~rc1-1)\n"
                                       << 18 << -1 << "18rc1";
    QTest::newRow("in development") << "pg_dump (PostgreSQL) 19devel\n" << 19 << -1 << "19devel";
    QTest::newRow("three numbers") << "pg_dump (PostgreSQL) 9.6.24\n" << 9 << 6 << "9.6.24";
}

void tst_Tools::version()
{
    QFETCH(QString, output);
    const auto version = parseVersion(output);
    QVERIFY(version);
    QTEST(version->major, "major");
    QTEST(version->minor, "minor");
    QTEST(version->text, "text");
}

void tst_Tools::noVersion_data()
{
    QTest::addColumn<QString>("output");
    QTest::newRow("nothing") << "";
    QTest::newRow("another program") << "GNU tar 1.34\n";
    QTest::newRow("no number") << "pg_dump (PostgreSQL) devel\n";
    QTest::newRow("not PostgreSQL's") << "pg_dump (EnterpriseDB) 15.4\n";
    QTest::newRow("number elsewhere") << "pg_dump 15.18 (PostgreSQL)\n";
}

void tst_Tools::noVersion()
{
    QFETCH(QString, output);
    QVERIFY(!parseVersion(output));
}

void tst_Tools::choose_data()
{
    QTest::addColumn<QStringList>("installed"); // newest first, as findTools gives them
    QTest::addColumn<int>("server");
    QTest::addColumn<QString>("expected"); // a version, or the key of an error
    const QStringList several{QStringLiteral("18.1"), QStringLiteral("17.6"), QStringLiteral("15.18"),
                              QStringLiteral("15.4"), QStringLiteral("13.22")};
    QTest::newRow("the server's own, its newest release") << several << 15 << "15.18";
    QTest::newRow("its own, though newer ones are there") << several << 13 << "13.22";
    QTest::newRow("the next newer") << several << 14 << "15.18";
    QTest::newRow("the next newer, not the newest") << several << 16 << "17.6";
    QTest::newRow("older than all") << several << 10 << "13.22";
    QTest::newRow("newer than all") << several << 19 << "tool_too_old";
    QTest::newRow("a release candidate of the server's own")
        << QStringList{QStringLiteral("19.0"), QStringLiteral("18rc1")} << 18 << "18rc1";
    QTest::newRow("nothing installed") << QStringList() << 15 << "tool_missing";
}

void tst_Tools::choose()
{
    QFETCH(QStringList, installed);
    QFETCH(int, server);
    std::vector<Tool> tools;
    for (const QString& version : installed)
        tools.push_back(toolOf(version));
    const auto chosen = chooseForServer(dumpName, tools, server);
    QTEST(chosen ? chosen->version.text : key(chosen.error().code), "expected");
    if (chosen)
        QCOMPARE(chosen->path, toolOf(chosen->version.text).path);
}

void tst_Tools::refusalNamesTheVersionNeeded()
{
    const base::Error missing = chooseForServer(dumpName, {}, 16).error();
    QVERIFY(missing.message.toString().contains(dumpName));
    QVERIFY(missing.hint.toString().contains(u"postgresql-client-16"));
    const base::Error old = chooseForServer(dumpName, {toolOf(QStringLiteral("15.18"))}, 17).error();
    QVERIFY(old.message.toString().contains(u"17"));
    QVERIFY(old.message.toString().contains(u"15.18"));
    QVERIFY(old.hint.toString().contains(u"postgresql-client-17"));
}

void tst_Tools::advisory_data()
{
    QTest::addColumn<bool>("vulnerable");
    const auto row = [](const char* version, bool vulnerable) {
        QTest::newRow(version) << vulnerable;
    };
    for (const char* version :
         {"13.21", "14.18", "15.13", "15.0", "16.9", "17.5", "17.0", "18beta2", "17rc1", "12.22", "9.6.24"})
        row(version, true);
    for (const char* version :
         {"13.22", "14.19", "15.14", "15.18", "16.10", "17.6", "18.0", "18.6", "19.0", "19devel"})
        row(version, false);
}

void tst_Tools::advisory()
{
    const Tool tool = toolOf(QString::fromLatin1(QTest::currentDataTag()));
    const auto advisory = advisoryOn(tool);
    QTEST(advisory.has_value(), "vulnerable");
    if (advisory) {
        QVERIFY(advisory->toString().contains(u"CVE-"));
        QVERIFY(advisory->toString().contains(tool.version.text));
        QVERIFY(advisory->toString().contains(tool.path));
    }
}

void tst_Tools::found()
{
    const QTemporaryDir dir;
    const QString wrapped = folderWith(dir, QStringLiteral("wrapper"), saying("15.18"));
    QVERIFY(QFile::rename(wrapped + QStringLiteral("/pg_dump"), wrapped + QStringLiteral("/pg_wrapper")));
    QVERIFY(QFile::link(wrapped + QStringLiteral("/pg_wrapper"), wrapped + QStringLiteral("/pg_dump")));
    const QString nine = folderWith(dir, QStringLiteral("nine"), saying("15.9"));
    const QString eighteen =
        folderWith(dir, QStringLiteral("eighteen"), saying("15.18 (Debian 15.18-0+deb12u1)"));
    const QString again = folderWith(dir, QStringLiteral("again"), saying("15.18"));
    const QString newest = folderWith(dir, QStringLiteral("newest"), saying("18.1"));
    const QString candidate = folderWith(dir, QStringLiteral("candidate"), saying("18rc1"));
    const QString linked = dir.filePath(QStringLiteral("linked"));
    QDir().mkpath(linked);
    QVERIFY(QFile::link(nine + QStringLiteral("/pg_dump"), linked + QStringLiteral("/pg_dump")));
    QDir().mkpath(dir.filePath(QStringLiteral("folder/pg_dump")));
    const QStringList folders{dir.filePath(QStringLiteral("missing")),
                              wrapped,
                              nine,
                              linked,
                              eighteen,
                              again,
                              candidate,
                              newest,
                              dir.filePath(QStringLiteral("folder")),
                              folderWith(dir, QStringLiteral("not a program"), saying("19.1"), 0644),
                              folderWith(dir, QStringLiteral("anybody's"), saying("19.2"), 0757),
                              folderWith(dir, QStringLiteral("mute"), "exit 0"),
                              folderWith(dir, QStringLiteral("failing"), saying("19.3") + "; exit 1")};
    QStringList found;
    for (const Tool& tool : findTools(dumpName, folders))
        found.append(tool.version.text + u' ' + QFileInfo(tool.path).path());
    const QStringList expected{QStringLiteral("18.1 ") + newest, QStringLiteral("18rc1 ") + candidate,
                               QStringLiteral("15.18 ") + eighteen, QStringLiteral("15.9 ") + nine};
    QCOMPARE(found, expected);
    QVERIFY(findTools(QStringLiteral("pg_restore"), folders).empty());
}

void tst_Tools::atAPath_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("expected"); // a version, or the key of an error
    QTest::newRow("usual") << saying("15.18") << 0755 << "15.18";
    QTest::newRow("private") << saying("15.18") << 0700 << "15.18";
    QTest::newRow("writable by others") << saying("15.18") << 0757 << "tool_unsafe";
    QTest::newRow("writable by everybody") << saying("15.18") << 0777 << "tool_unsafe";
    QTest::newRow("not executable") << saying("15.18") << 0644 << "tool_missing";
    QTest::newRow("another program") << QByteArray("echo tar 1.34") << 0755 << "tool_failed";
    QTest::newRow("fails") << saying("15.18") + "; exit 3" << 0755 << "tool_failed";
    QTest::newRow("dies") << QByteArray("kill -KILL $$") << 0755 << "tool_killed";
}

void tst_Tools::atAPath()
{
    QFETCH(QByteArray, script);
    QFETCH(int, mode);
    const QTemporaryDir dir;
    const QString path =
        folderWith(dir, QStringLiteral("bin"), "touch \"$0.was.run\"\n" + script, static_cast<mode_t>(mode)) +
        u'/' + dumpName;
    const auto tool = toolAt(path);
    QTEST(tool ? tool->version.text : key(tool.error().code), "expected");
    if (!tool)
        QVERIFY(!tool.error().hint.isEmpty());
    else
        QCOMPARE(tool->path, path);
    const bool refusedUnseen =
        !tool && (tool.error().code == ErrorCode::ToolUnsafe || tool.error().code == ErrorCode::ToolMissing);
    QCOMPARE(QFile::exists(path + QStringLiteral(".was.run")),
             !refusedUnseen); // what is refused is not run to ask it
    COMPARE_ERROR(toolAt(dir.path()), ErrorCode::ToolMissing);
    COMPARE_ERROR(toolAt(dir.filePath(QStringLiteral("missing"))), ErrorCode::ToolMissing);
}

QTEST_GUILESS_MAIN(tst_Tools)
#include "tst_Tools.moc"
