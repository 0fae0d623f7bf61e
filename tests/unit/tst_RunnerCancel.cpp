// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Children.h"
#include "support/Results.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace process;
using namespace std::chrono_literals;
using base::ErrorCode;
using support::Heard;
using support::isGone;
using support::shell;

namespace {

/// Stops after the child's first output, which is returned as a list of process ids.
struct Cancelled
{
    explicit Cancelled(const QString& script, const Limits& limits)
    {
        Heard heard;
        std::stop_source stop;
        heard.streams.onOutput = [&](std::span<const char> bytes) -> base::Result<void> {
            said.append(bytes.data(), qsizetype(bytes.size()));
            if (said.contains('\n'))
                stop.request_stop();
            return {};
        };
        QElapsedTimer timer;
        timer.start();
        const auto ending = run(shell(script), heard.streams, stop.get_token(), limits);
        elapsed = std::chrono::milliseconds(timer.elapsed());
        code = ending ? QStringLiteral("ended") : key(ending.error().code);
    }

    QList<pid_t> pids() const
    {
        QList<pid_t> result;
        for (const QByteArray& word : said.trimmed().split(' '))
            result.append(word.toInt());
        return result;
    }

    QByteArray said;
    QString code;
    std::chrono::milliseconds elapsed{};
};

} // namespace

/// How a child ends that does not end by itself.
class tst_RunnerCancel : public QObject
{
    Q_OBJECT

private slots:
    void silence();
    void cancelledBeforeItBegins();
    void cancelKillsTheWholeGroup();
    void cancelIsPolite();
    void cancelWakesAStoppedChild();
    void cancelOfAChildThatFloods_data();
    void cancelOfAChildThatFloods();
    void lateChildIsEnded();
    void childDiesWithItsParent();
};

void tst_RunnerCancel::cancelledBeforeItBegins()
{
    const QTemporaryDir dir;
    std::stop_source stop;
    stop.request_stop();
    COMPARE_ERROR(run(shell(QStringLiteral("touch '%1/made'").arg(dir.path())), {}, stop.get_token()),
                  ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("made"))));
}

void tst_RunnerCancel::cancelKillsTheWholeGroup()
{
    // Neither the child nor its child listens to SIGTERM.
    const Cancelled cancelled(QStringLiteral("trap '' TERM; sleep 1000 & echo $$ $!; wait"),
                              {.grace = 300ms});
    QCOMPARE(cancelled.code, QStringLiteral("cancelled"));
    QVERIFY(cancelled.elapsed >= 300ms);
    QVERIFY2(cancelled.elapsed < 5s, "promised: within five seconds");
    QCOMPARE(cancelled.pids().size(), 2);
    QVERIFY(isGone(cancelled.pids()[0]));
    QTRY_VERIFY(isGone(cancelled.pids()[1]));

    // The child goes at once, its own child does not listen.
    const Cancelled deaf(
        QStringLiteral("sh -c 'trap \"\" TERM; echo $PPID $$; while :; do sleep 1; done' & wait"),
        {.grace = 30s});
    QCOMPARE(deaf.pids().size(), 2);
    QVERIFY(deaf.elapsed < 10s);
    QTRY_VERIFY(isGone(deaf.pids()[0]) && isGone(deaf.pids()[1]));
}

void tst_RunnerCancel::cancelIsPolite()
{
    const QTemporaryDir dir;
    const Cancelled cancelled(
        QStringLiteral("trap 'touch \"%1/tidied\"; exit 0' TERM; echo $$; while :; do sleep 0.05; done")
            .arg(dir.path()),
        {.grace = 30s});
    QCOMPARE(cancelled.code, QStringLiteral("cancelled"));
    QVERIFY(cancelled.elapsed < 10s); // the grace is only for those who need it
    QVERIFY(QFile::exists(dir.filePath(QStringLiteral("tidied"))));
}

void tst_RunnerCancel::cancelWakesAStoppedChild()
{
    Heard heard;
    std::stop_source stop;
    pid_t child = 0;
    heard.streams.onTick = [&](std::chrono::milliseconds) {
        child = heard.output.trimmed().toInt();
        QFile status(QStringLiteral("/proc/%1/stat").arg(child));
        if (child > 0 && status.open(QIODevice::ReadOnly) && status.readAll().contains(") T "))
            stop.request_stop();
    };
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(run(shell(QStringLiteral("echo $$; kill -STOP $$; sleep 1000")), heard.streams,
                      stop.get_token(), {.grace = 30s}),
                  ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 10'000); // it could take SIGTERM: no need for the grace
    QVERIFY(isGone(child));
}

void tst_RunnerCancel::cancelOfAChildThatFloods_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("standard output") << "echo $$; exec cat /dev/zero";
    QTest::newRow("standard error") << "echo $$; exec yes 'pg_dump: warning: again' >&2";
}

void tst_RunnerCancel::cancelOfAChildThatFloods()
{
    QFETCH(QString, script);
    const Cancelled cancelled(script, {.grace = 1s});
    QCOMPARE(cancelled.code, QStringLiteral("cancelled"));
    QVERIFY(cancelled.elapsed < 5s);
}

void tst_RunnerCancel::lateChildIsEnded()
{
    Heard heard;
    QElapsedTimer timer;
    timer.start();
    const auto ending = run(shell(QStringLiteral("trap '' TERM; echo $$; while :; do sleep 0.05; done")),
                            heard.streams, {}, {.grace = 200ms, .whole = 300ms});
    COMPARE_ERROR(ending, ErrorCode::ToolSilent);
    QVERIFY(timer.elapsed() >= 500 && timer.elapsed() < 5000);
    QVERIFY(isGone(heard.output.trimmed().toInt()));
    VERIFY_RESULT(run(shell(QStringLiteral("sleep 0.1")), {}, {}, {.whole = 30s})); // in time
}

void tst_RunnerCancel::silence()
{
    Heard heard;
    COMPARE_ERROR(run(shell(QStringLiteral("echo once; sleep 1000")), heard.streams, {},
                      {.grace = 200ms, .silence = 300ms}),
                  ErrorCode::ToolSilent);
    // A word now and then, or a file that grows, is no silence.
    VERIFY_RESULT(run(shell(QStringLiteral("for i in 1 2 3 4 5 6; do echo $i; sleep 0.2; done")),
                      heard.streams, {}, {.silence = 600ms}));
    Streams growing;
    qint64 size = 0;
    growing.movement = [&] {
        return ++size;
    };
    VERIFY_RESULT(run(shell(QStringLiteral("sleep 1")), growing, {}, {.silence = 300ms}));
}

void tst_RunnerCancel::childDiesWithItsParent()
{
    const QTemporaryDir dir;
    const QString pidFile = dir.filePath(QStringLiteral("pid"));
    const pid_t helper = ::fork();
    if (helper == 0) {
        (void)run(shell(QStringLiteral("trap '' TERM HUP INT; echo $$ > '%1.new'; mv '%1.new' '%1'; while :; "
                                       "do sleep 0.05; done")
                            .arg(pidFile)),
                  {}, {});
        ::_exit(0);
    }
    QVERIFY(helper > 0);
    QTRY_VERIFY(QFile::exists(pidFile));
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const pid_t child = file.readAll().trimmed().toInt();
    QVERIFY(child > 0 && !isGone(child));
    ::kill(helper, SIGKILL);
    QCOMPARE(::waitpid(helper, nullptr, 0), helper);
    QTRY_VERIFY(isGone(child));
}

QTEST_GUILESS_MAIN(tst_RunnerCancel)
#include "tst_RunnerCancel.moc"
