// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileDescriptor.h"
#include "support/Children.h"
#include "support/Results.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace process;
using namespace std::chrono_literals;
using base::ErrorCode;
using support::Heard;
using support::outputOf;
using support::shell;

class tst_Runner : public QObject
{
    Q_OBJECT

private slots:
    void ending_data();
    void ending();
    void cannotBeStarted_data();
    void cannotBeStarted();
    void shortTools();

    void outputIntoAFile();
    void outputByPieces();
    void errorLines_data();
    void errorLines();
    void inputIsPumpedThrough();
    void inputThatFails();
    void childThatReadsNoInput();
    void ticks();
    void refusedOutput();
    void grandchildThatKeepsThePipes();

    void environment();
    void argumentsAsTheyAre();
    void cleanStart();
    void anotherAccount();
    void displayed_data();
    void displayed();
};

void tst_Runner::ending_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("succeeded");
    QTest::newRow("success") << "exit 0" << 0 << 0 << true;
    QTest::newRow("failure") << "exit 3" << 3 << 0 << false;
    QTest::newRow("the largest status") << "exit 255" << 255 << 0 << false;
    QTest::newRow("terminated") << "kill -TERM $$" << 0 << SIGTERM << false;
    QTest::newRow("killed") << "kill -KILL $$" << 0 << SIGKILL << false;
    QTest::newRow("too large a file") << "kill -XFSZ $$" << 0 << SIGXFSZ << false;
}

void tst_Runner::ending()
{
    QFETCH(QString, script);
    const auto ending = run(shell(script), {}, {});
    VERIFY_RESULT(ending);
    QTEST(ending->status, "status");
    QTEST(ending->signal, "signal");
    QTEST(ending->succeeded(), "succeeded");
}

void tst_Runner::cannotBeStarted_data()
{
    QTest::addColumn<QByteArray>("content"); // of the file; none is made when it is null
    QTest::addColumn<bool>("executable");
    QTest::newRow("missing") << QByteArray() << false;
    QTest::newRow("not executable") << QByteArray("#!/bin/sh\nexit 0\n") << false;
    QTest::newRow("its interpreter is missing") << QByteArray("#!/nowhere/sh\nexit 0\n") << true;
    QTest::newRow("no program") << QByteArray("\x7F"
                                              "ELF and nothing else")
                                << true;
}

void tst_Runner::cannotBeStarted()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, executable);
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("program")));
    if (!content.isNull()) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.setPermissions(executable ? QFile::ReadOwner | QFile::ExeOwner : QFile::ReadOwner);
        file.close();
    }
    const auto ending = run({.program = file.fileName()}, {}, {});
    COMPARE_ERROR(ending, ErrorCode::ToolMissing);
    QVERIFY(ending.error().message.toString().contains(file.fileName()));
    QVERIFY(!ending.error().detail.isEmpty() && !ending.error().hint.isEmpty());
    COMPARE_ERROR(run({.program = dir.path()}, {}, {}), ErrorCode::ToolMissing); // a folder
}

void tst_Runner::shortTools()
{
    const auto said = output(shell(QStringLiteral("printf 'one\\ntwo'; echo noise >&2")), {});
    VERIFY_RESULT(said);
    QCOMPARE(*said, QByteArray("one\ntwo"));

    const auto failed =
        output(shell(QStringLiteral("echo lost; echo 'why: because' >&2; echo more >&2; exit 2")), {});
    COMPARE_ERROR(failed, ErrorCode::ToolFailed);
    QCOMPARE(failed.error().detail, QStringLiteral("why: because\nmore"));
    QVERIFY(failed.error().message.toString().contains(u"(exit status 2)"));

    const auto killed = output(shell(QStringLiteral("echo 'last words' >&2; kill -KILL $$")), {});
    COMPARE_ERROR(killed, ErrorCode::ToolKilled);
    QCOMPARE(killed.error().detail, QStringLiteral("last words"));
    QVERIFY(!killed.error().hint.isEmpty());

    COMPARE_ERROR(output(shell(QStringLiteral("sleep 1000")), {}, 200ms), ErrorCode::ToolSilent);
}

void tst_Runner::outputIntoAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Heard heard;
    heard.streams.outputDescriptor = file.handle();
    const auto ending = run(shell(QStringLiteral("printf 'over there'; echo here >&2")), heard.streams, {});
    VERIFY_RESULT(ending);
    QCOMPARE(heard.output, QByteArray());
    QCOMPARE(heard.errorLines, QStringList{QStringLiteral("here")});
    file.seek(0);
    QCOMPARE(file.readAll(), QByteArray("over there"));
}

void tst_Runner::outputByPieces()
{
    Heard heard;
    const auto ending =
        run(shell(QStringLiteral("head -c 3000001 /dev/zero | tr '\\0' x; printf end")), heard.streams, {});
    VERIFY_RESULT(ending);
    QCOMPARE(heard.output.size(), 3'000'004);
    QVERIFY(heard.output == QByteArray(3'000'001, 'x') + "end");
}

void tst_Runner::errorLines_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("lines");
    const QChar replaced = QChar::ReplacementCharacter;
    QTest::newRow("none") << "exit 0" << QStringList();
    QTest::newRow("two") << "echo one >&2; echo two >&2"
                         << QStringList{QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("without an end") << "printf 'one\\ntwo' >&2"
                                    << QStringList{QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("in pieces") << "printf 'o' >&2; sleep 0.2; printf 'ne\\nt' >&2; sleep 0.2; echo wo >&2"
                               << QStringList{QStringLiteral("one"), QStringLiteral("two")};
    QTest::newRow("empty lines") << "printf 'one\\n\\n\\ntwo\\n' >&2"
                                 << QStringList{QStringLiteral("one"), QStringLiteral(""), QStringLiteral(""),
                                                QStringLiteral("two")};
    QTest::newRow("accents") << QStringLiteral("echo 'Élodie' >&2") << QStringList{QStringLiteral("Élodie")};
    QTest::newRow("an accent in two pieces")
        << "printf '\\303' >&2; sleep 0.2; printf '\\211\\n' >&2" << QStringList{QStringLiteral("É")};
    QTest::newRow("no UTF-8") << "printf 'a\\377b\\n' >&2" << QStringList{u'a' + QString(replaced) + u'b'};
    QTest::newRow("many") << "seq 1 3000 >&2" << [] {
        QStringList lines;
        for (int i = 1; i <= 3000; ++i)
            lines.append(QString::number(i));
        return lines;
    }();
}

void tst_Runner::errorLines()
{
    QFETCH(QString, script);
    Heard heard;
    VERIFY_RESULT(run(shell(script), heard.streams, {}));
    QTEST(heard.errorLines, "lines");

    // A line without end is told in pieces, so that it fills no memory; nothing of it is lost.
    Heard endless;
    VERIFY_RESULT(
        run(shell(QStringLiteral("head -c 1000000 /dev/zero | tr '\\0' y >&2; echo >&2; echo last >&2")),
            endless.streams, {}));
    QCOMPARE(endless.errorLines.takeLast(), QStringLiteral("last"));
    for (const QString& piece : endless.errorLines)
        QVERIFY(piece.size() <= 256 * 1024);
    QCOMPARE(endless.errorLines.join(QString()), QString(1'000'000, u'y'));
}

void tst_Runner::inputIsPumpedThrough()
{
    constexpr qint64 size = 10'000'000;
    QByteArray sent(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char& byte : sent)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);

    qint64 position = 0;
    Heard heard;
    heard.streams.input = [&](std::span<char> buffer) -> base::Result<qint64> {
        const qint64 count = std::min<qint64>(qint64(buffer.size()), size - position);
        std::copy_n(sent.constData() + position, count, buffer.data());
        position += count;
        return count;
    };
    const auto ending = run({.program = QStringLiteral("/bin/cat")}, heard.streams, {});
    VERIFY_RESULT(ending);
    QVERIFY(ending->succeeded());
    QCOMPARE(heard.output.size(), size);
    const auto hash = [](const QByteArray& bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    };
    QCOMPARE(hash(heard.output), hash(sent));
}

void tst_Runner::inputThatFails()
{
    Heard heard;
    heard.streams.input = [](std::span<char>) -> base::Result<qint64> {
        return base::failure(base::storageError(QStringLiteral("the dump"), EIO));
    };
    const auto ending = run(shell(QStringLiteral("cat >/dev/null; sleep 1000")), heard.streams, {});
    COMPARE_ERROR(ending, ErrorCode::StorageFailed);
}

/// pg_restore that refuses an archive ends before it was given all of it: its own status tells, and we live
/// on.
void tst_Runner::childThatReadsNoInput()
{
    Heard heard;
    heard.streams.input = [](std::span<char> buffer) -> base::Result<qint64> {
        std::fill(buffer.begin(), buffer.end(), 'x');
        return qint64(buffer.size());
    };
    const auto ending =
        run(shell(QStringLiteral("exec <&-; echo refused >&2; sleep 0.3; exit 4")), heard.streams, {});
    VERIFY_RESULT(ending);
    QCOMPARE(ending->status, 4);
    QCOMPARE(heard.errorLines, QStringList{QStringLiteral("refused")});
}

void tst_Runner::ticks()
{
    int ticks = 0;
    Heard heard;
    std::chrono::milliseconds still{0};
    heard.streams.onTick = [&](std::chrono::milliseconds stillFor) {
        ++ticks;
        still = stillFor;
    };
    QElapsedTimer timer;
    const auto severalASecond = [&] {
        return ticks >= 3 && ticks <= timer.elapsed() / 100;
    };
    timer.start();
    VERIFY_RESULT(run(shell(QStringLiteral("sleep 1")), heard.streams, {}));
    QVERIFY2(severalASecond(), QByteArray::number(ticks).constData());
    QVERIFY(still > std::chrono::milliseconds(500)); // nothing moved in all that time

    // Also while it talks all the time.
    ticks = 0;
    heard.streams.onOutput = [](std::span<const char>) -> base::Result<void> {
        return {};
    };
    timer.start();
    VERIFY_RESULT(run(shell(QStringLiteral("timeout 1 cat /dev/zero")), heard.streams, {}));
    QVERIFY2(severalASecond(), QByteArray::number(ticks).constData());
    QVERIFY(still < std::chrono::milliseconds(500));
}

/// Whoever takes the output may say that it goes no further.
void tst_Runner::refusedOutput()
{
    qint64 taken = 0;
    Heard heard;
    heard.streams.onOutput = [&](std::span<const char> bytes) -> base::Result<void> {
        taken += static_cast<qint64>(bytes.size());
        if (taken > 1'000'000)
            return base::failure(base::storageError(QStringLiteral("file"), ENOSPC));
        return {};
    };
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(run(shell(QStringLiteral("exec cat /dev/zero")), heard.streams, {}),
                  base::ErrorCode::StorageFull);
    QVERIFY(timer.elapsed() < 2000); // it ended on SIGTERM
    // Also when it says so of the last bytes, after the child's end.
    heard.streams.onOutput = [](std::span<const char>) -> base::Result<void> {
        return base::failure(base::storageError(QStringLiteral("file"), ENOSPC));
    };
    COMPARE_ERROR(run(shell(QStringLiteral("echo said")), heard.streams, {}), base::ErrorCode::StorageFull);
}

void tst_Runner::grandchildThatKeepsThePipes()
{
    QElapsedTimer timer;
    timer.start();
    Heard heard;
    VERIFY_RESULT(run(shell(QStringLiteral("sleep 5 & echo said; echo told >&2")), heard.streams, {}));
    QVERIFY(timer.elapsed() < 4000);
    QCOMPARE(heard.output, QByteArray("said\n"));
    QCOMPARE(heard.errorLines, QStringList{QStringLiteral("told")});
}

void tst_Runner::environment()
{
    for (const char* name :
         {"PGHOST",    "PGHOSTADDR", "PGPORT",      "PGUSER",   "PGDATABASE", "PGPASSWORD",
          "PGSERVICE", "PGOPTIONS",  "PGSSLMODE",   "PGTZ",     "LD_PRELOAD", "LD_LIBRARY_PATH",
          "LD_AUDIT",  "LANG",       "LC_MESSAGES", "LANGUAGE", "IFS",        "BASH_ENV",
          "ENV",       "SECRET"})
        qputenv(name, "x");
    qputenv("PGPASSFILE", "/home/me/.pgpass");
    qputenv("KRB5CCNAME", "FILE:/tmp/é");
    const QByteArray oldAll = qgetenv("LC_ALL");
    qputenv("LC_ALL", "fr_FR.UTF-8");
    const auto ending = output({.program = QStringLiteral("/usr/bin/env"),
                                .arguments = {QStringLiteral("-0")},
                                .environment = {{QStringLiteral("TZ"), QStringLiteral("Europe/Paris")},
                                                {QStringLiteral("TMPDIR"), QStringLiteral("/var/tmp")}}},
                               {});
    qputenv("LC_ALL", oldAll);
    qunsetenv("LD_PRELOAD");
    VERIFY_RESULT(ending);
    QMap<QByteArray, QByteArray> seen;
    for (const QByteArray& entry : ending->split('\0'))
        if (!entry.isEmpty())
            seen.insert(entry.left(entry.indexOf('=')), entry.mid(entry.indexOf('=') + 1));
    QCOMPARE(seen.take("LC_ALL"), QByteArray("C.UTF-8"));
    QCOMPARE(seen.take("TZ"), QByteArray("Europe/Paris"));
    QCOMPARE(seen.take("TMPDIR"), QByteArray("/var/tmp"));
    QCOMPARE(seen.take("PGPASSFILE"), QByteArray("/home/me/.pgpass"));
    QCOMPARE(seen.take("KRB5CCNAME"), QByteArray("FILE:/tmp/é"));
    QCOMPARE(seen.take("PATH"), qgetenv("PATH"));
    const QList<QByteArray> mayStay{"HOME",        "USER",          "LOGNAME",     "XDG_RUNTIME_DIR",
                                    "KRB5_CONFIG", "PGSERVICEFILE", "PGSYSCONFDIR"};
    for (auto it = seen.begin(); it != seen.end(); ++it)
        QVERIFY2(mayStay.contains(it.key()), it.key().constData());
}

void tst_Runner::argumentsAsTheyAre()
{
    const QStringList arguments{QString(),
                                QStringLiteral(" "),
                                QStringLiteral("-Fc"),
                                QStringLiteral("it's \"quoted\""),
                                QStringLiteral("two\nlines\ttab"),
                                QStringLiteral("$(touch /tmp/x) `id` $HOME ; rm -rf ~ | cat > y & *"),
                                QStringLiteral("back\\slash %s %%"),
                                QStringLiteral("état civil 😀"),
                                QString(20'000, u'x')};
    const QByteArray said = outputOf({.program = QStringLiteral("/usr/bin/printf"),
                                      .arguments = QStringList{QStringLiteral("%s\\0")} + arguments});
    QCOMPARE(said, arguments.join(QChar(u'\0')).toUtf8() + '\0');
}

/// What a child must not inherit: descriptors, blocked or ignored signals, standard input, file mode, core
/// dumps, our group.
void tst_Runner::cleanStart()
{
    const QTemporaryDir dir;
    const base::FileDescriptor leaky(::open("/dev/null", O_RDONLY)); // as a library may open one
    QVERIFY(leaky);
    rlimit core = {};
    ::getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = core.rlim_max;
    ::setrlimit(RLIMIT_CORE, &core);
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGTERM);
    ::sigaddset(&set, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    const QByteArray signalsSeen =
        outputOf({.program = QStringLiteral("/bin/grep"),
                  .arguments = {QStringLiteral("-E"), QStringLiteral("^Sig(Blk|Ign)"),
                                QStringLiteral("/proc/self/status")}});
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    for (const QByteArray& line : signalsSeen.trimmed().split('\n')) {
        const quint64 mask = line.mid(line.indexOf('\t') + 1).toULongLong(nullptr, 16);
        for (const int number : {SIGTERM, SIGINT, SIGPIPE, SIGHUP, SIGCHLD})
            QVERIFY2((mask >> (number - 1) & 1) == 0, line.constData());
    }
    QCOMPARE(signalsSeen.count('\n'), 2);

    QCOMPARE(
        outputOf(shell(QStringLiteral("for f in /proc/$$/fd/*; do [ -e $f ] && echo ${f##*/}; done; true"))),
        QByteArray("0\n1\n2\n"));
    QCOMPARE(outputOf(shell(QStringLiteral("readlink /proc/$$/fd/0; cat"))), QByteArray("/dev/null\n"));
    QCOMPARE(outputOf(shell(QStringLiteral("umask; ulimit -c"))), QByteArray("0077\n0\n"));
    QCOMPARE(outputOf(shell(QStringLiteral(
                 "read -r pid name state parent group rest < /proc/$$/stat; [ $group = $$ ] && echo own"))),
             QByteArray("own\n"));

    Command command = shell(QStringLiteral("pwd -P"));
    command.workingFolder = dir.path();
    QCOMPARE(outputOf(command), QFileInfo(dir.path()).canonicalFilePath().toUtf8() + '\n');
    command.workingFolder = dir.filePath(QStringLiteral("missing"));
    COMPARE_ERROR(run(command, {}, {}), ErrorCode::ToolMissing);
}

void tst_Runner::anotherAccount()
{
    Command command = shell(QStringLiteral("id -u; id -g; id -G; echo $HOME $USER $LOGNAME"));
    command.account = Account{65534, 65534, QStringLiteral("somebody"), QStringLiteral("/home/of")};
    if (::geteuid() != 0) {
        COMPARE_ERROR(run(command, {}, {}), ErrorCode::ToolMissing); // never as ourselves instead
        return;
    }
    const std::array<gid_t, 2> groups{0, 4}; // root's own must not go along
    QCOMPARE(::setgroups(groups.size(), groups.data()), 0);
    QCOMPARE(outputOf(command), QByteArray("65534\n65534\n65534\n/home/of somebody somebody\n"));
}

void tst_Runner::displayed_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("expected");
    const QString program = QStringLiteral("/usr/bin/pg_dump");
    QTest::newRow("plain") << Command{.program = program,
                                      .arguments = {QStringLiteral("--format=custom"),
                                                    QStringLiteral("a,b:c@d%e_f-g+h")}}
                           << "/usr/bin/pg_dump --format=custom a,b:c@d%e_f-g+h";
    QTest::newRow("spaces and quotes")
        << Command{.program = program,
                   .arguments = {QStringLiteral("--dbname=dbname='l\\'hôtel'"), QStringLiteral("\"x\"")}}
        << "/usr/bin/pg_dump '--dbname=dbname='\\''l\\'\\''hôtel'\\''' '\"x\"'";
    QTest::newRow("empty") << Command{.program = program, .arguments = {QString()}} << "/usr/bin/pg_dump ''";
    QTest::newRow("meta characters") << Command{.program = QStringLiteral("/opt/my tools/x"),
                                                .arguments = {QStringLiteral("$HOME;*"), QStringLiteral("~")}}
                                     << "'/opt/my tools/x' '$HOME;*' '~'";
    QTest::newRow("environment first")
        << Command{.program = program,
                   .environment = {{QStringLiteral("TZ"), QStringLiteral("Europe/Paris")},
                                   {QStringLiteral("A"), QStringLiteral("b c")}}}
        << "A='b c' TZ=Europe/Paris /usr/bin/pg_dump";
}

void tst_Runner::displayed()
{
    QFETCH(Command, command);
    QFETCH(QString, expected);
    QCOMPARE(process::displayed(command), expected);

    // A shell understands it as it was meant.
    command.program = QStringLiteral("/usr/bin/printf");
    command.arguments.prepend(QStringLiteral("%s\\0"));
    QCOMPARE(outputOf(shell(process::displayed(command))), outputOf(command));
}

QTEST_GUILESS_MAIN(tst_Runner)
#include "tst_Runner.moc"
