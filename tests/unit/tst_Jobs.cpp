// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/Job.h"
#include "jobs/StopOnSignal.h"
#include "support/Results.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <semaphore>
#include <sys/wait.h>
#include <unistd.h>

using namespace jobs;
using base::ErrorCode;

namespace {

/// A function of the engine that works until it is told to stop, and tells when it began and ended.
struct Endless
{
    std::binary_semaphore begun{0};
    std::atomic<bool> ended = false;

    Job<int>::Function function()
    {
        return [this](const base::JobContext& context) -> base::Result<int> {
            begun.release();
            while (!context.stop.stop_requested())
                QThread::yieldCurrentThread();
            ended = true;
            return base::failure(base::cancelled());
        };
    }
};

} // namespace

class tst_Jobs : public QObject
{
    Q_OBJECT

private slots:
    void resultArrivesInOurThread();
    void errorArrives();
    void startHandsOverTheResult();
    void moreJobsThanThreads();
    void cancelThroughTheToken();
    void deletedJobIsForgotten();
    void deletedOwnerIsForgotten();
    void workersStopAndWait();
    void workersMayGoBeforeTheirJobs();
    void mailboxGivesBatches();
    void mailboxIsBounded();
    void mailboxFromSeveralThreads();
    void whatAJobSays();
    void signalAsksToStop_data();
    void signalAsksToStop();
};

void tst_Jobs::resultArrivesInOurThread()
{
    Workers workers;
    QThread* worked = nullptr;
    Job<int> job(
        workers,
        [&worked](const base::JobContext&) -> base::Result<int> {
            worked = QThread::currentThread();
            return 42;
        },
        nullptr);
    QVERIFY(job.isRunning());
    QThread* told = nullptr;
    connect(
        &job, &JobBase::finished, this, [&told] { told = QThread::currentThread(); }, Qt::DirectConnection);
    QTRY_VERIFY(told);
    QCOMPARE(told, thread());
    QVERIFY(worked && worked != thread());
    QVERIFY(!job.isRunning());
    QVERIFY(!job.isCancelled());
    VERIFY_RESULT(job.result());
    QCOMPARE(*job.result(), 42);
}

void tst_Jobs::errorArrives()
{
    Workers workers;
    Job<void> job(
        workers,
        [](const base::JobContext&) -> base::Result<void> {
            return base::failure(base::storageError(QStringLiteral("/srv"), EIO));
        },
        nullptr);
    QTRY_VERIFY(!job.isRunning());
    COMPARE_ERROR(job.result(), ErrorCode::StorageFailed);
}

void tst_Jobs::startHandsOverTheResult()
{
    Workers workers;
    QStringList got;
    QPointer<Job<QString>> job = start<QString>(
        workers, this,
        [](const base::JobContext&) -> base::Result<QString> { return QStringLiteral("done"); },
        [&got](const base::Result<QString>& result) {
            got.append(result.value_or(QStringLiteral("error")));
        });
    QTRY_VERIFY(!job); // it clears itself away
    QCOMPARE(got, QStringList{QStringLiteral("done")});
}

void tst_Jobs::moreJobsThanThreads()
{
    Workers workers;
    int sum = 0;
    int arrived = 0;
    for (int i = 1; i <= 100; ++i)
        start<int>(
            workers, this, [i](const base::JobContext&) -> base::Result<int> { return i; },
            [&](const base::Result<int>& result) {
                sum += *result;
                ++arrived;
            });
    QTRY_COMPARE(arrived, 100);
    QCOMPARE(sum, 5050);
}

void tst_Jobs::cancelThroughTheToken()
{
    Workers workers;
    Endless endless;
    Job<int> job(workers, endless.function(), nullptr);
    endless.begun.acquire();
    QVERIFY(!job.isCancelled());
    job.cancel();
    QVERIFY(job.isCancelled());
    QVERIFY(job.isRunning()); // until its function has come back
    QTRY_VERIFY(!job.isRunning());
    COMPARE_ERROR(job.result(), ErrorCode::Cancelled); // its own report, not lost

    Endless other; // and nobody else was told
    Job<int> otherJob(workers, other.function(), nullptr);
    other.begun.acquire();
    QVERIFY(!other.ended && otherJob.isRunning());
}

void tst_Jobs::deletedJobIsForgotten()
{
    Workers workers;
    Endless endless;
    auto job = std::make_unique<Job<int>>(workers, endless.function(), nullptr);
    const QSignalSpy finished(job.get(), &JobBase::finished);
    endless.begun.acquire();
    job.reset(); // must not wait for the function
    QTRY_VERIFY(endless.ended);
    QVERIFY(workers.pool().waitForDone(5000));
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 0);
}

void tst_Jobs::deletedOwnerIsForgotten()
{
    Workers workers;
    Endless endless;
    bool told = false;
    auto owner = std::make_unique<QObject>();
    start<int>(workers, owner.get(), endless.function(), [&told](const base::Result<int>&) { told = true; });
    endless.begun.acquire();
    owner.reset();
    QTRY_VERIFY(endless.ended);
    QVERIFY(workers.pool().waitForDone(5000));
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void tst_Jobs::workersStopAndWait()
{
    Endless first;
    Endless second;
    {
        QObject owner;
        Workers workers;
        start<int>(workers, &owner, first.function(), [](const base::Result<int>&) {});
        start<int>(workers, &owner, second.function(), [](const base::Result<int>&) {});
        first.begun.acquire();
        second.begun.acquire();
        QVERIFY(!first.ended && !second.ended);
        QVERIFY(!workers.stopToken().stop_requested());
    }
    QVERIFY(first.ended && second.ended); // by the time that the workers are gone
}

void tst_Jobs::workersMayGoBeforeTheirJobs()
{
    Endless endless;
    auto workers = std::make_unique<Workers>();
    Job<int> job(*workers, endless.function(), nullptr);
    endless.begun.acquire();
    workers.reset();
    QVERIFY(job.isCancelled());
    QTRY_VERIFY(!job.isRunning());
    COMPARE_ERROR(job.result(), ErrorCode::Cancelled);
}

void tst_Jobs::mailboxGivesBatches()
{
    Mailbox mailbox;
    QVERIFY(mailbox.takeLines().empty());
    QVERIFY(!mailbox.takeProgress());
    for (int i = 0; i < 3; ++i) {
        mailbox.post(base::LogLine{{}, base::LogLevel::Info, QString::number(i)});
        mailbox.post(base::Progress{{}, QString::number(i), i, 10, -1});
    }
    const auto lines = mailbox.takeLines();
    QCOMPARE(lines.size(), size_t(3));
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(lines[i].text, QString::number(i));
    QVERIFY(mailbox.takeLines().empty());
    QCOMPARE(mailbox.takeProgress()->subject, QStringLiteral("2")); // only the newest matters
    QVERIFY(!mailbox.takeProgress());
    mailbox.post(base::LogLine{{}, base::LogLevel::Info, QStringLiteral("next")});
    QCOMPARE(mailbox.takeLines().size(), size_t(1));
}

void tst_Jobs::mailboxIsBounded()
{
    Mailbox mailbox;
    const int flood = int(Mailbox::mostLines) + 7;
    for (int i = 0; i < flood; ++i)
        mailbox.post(base::LogLine{{}, base::LogLevel::Info, QString::number(i)});
    const auto lines = mailbox.takeLines();
    QCOMPARE(lines.size(), Mailbox::mostLines);
    QCOMPARE(lines.front().text, QStringLiteral("7")); // the oldest went
    QCOMPARE(lines.back().text, QString::number(flood - 1));
    QCOMPARE(mailbox.takeLeftOut(), qint64(7));
    QCOMPARE(mailbox.takeLeftOut(), qint64(0));
}

void tst_Jobs::mailboxFromSeveralThreads()
{
    Mailbox mailbox;
    QThreadPool pool;
    for (int writer = 0; writer < 4; ++writer)
        pool.start([&mailbox, writer] {
            for (int i = 0; i < 2000; ++i) {
                mailbox.post(
                    base::LogLine{{}, base::LogLevel::Info, QStringLiteral("%1 %2").arg(writer).arg(i)});
                mailbox.post(base::Progress{});
            }
        });
    QList<int> next{0, 0, 0, 0};
    const auto take = [&] {
        for (const base::LogLine& line : mailbox.takeLines()) {
            int& expected = next[line.text.section(u' ', 0, 0).toInt()];
            if (line.text.section(u' ', 1).toInt() == expected) // each writer's in its order
                ++expected;
        }
    };
    while (!pool.waitForDone(1))
        take();
    take();
    QCOMPARE(next, (QList<int>{2000, 2000, 2000, 2000}));
}

void tst_Jobs::whatAJobSays()
{
    const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    Workers workers;
    Job<QDateTime> job(
        workers,
        [](const base::JobContext& context) -> base::Result<QDateTime> {
            context.log(base::Text("none", "started"));
            context.warn(base::Text("none", "careful"));
            context.onLog(base::LogLevel::Error, QStringLiteral("pg_dump: error"));
            context.onProgress({base::Text("none", "step"), QStringLiteral("public.t"), 1, 2, 300});
            return context.clock();
        },
        nullptr, [noon] { return noon; });
    QTRY_VERIFY(!job.isRunning());
    QCOMPARE(*job.result(), noon);
    QStringList said;
    for (const base::LogLine& line : job.mailbox().takeLines()) {
        QCOMPARE(line.at, noon);
        said.append(QStringLiteral("%1 %2").arg(int(line.level)).arg(line.text));
    }
    QCOMPARE(said, (QStringList{QStringLiteral("0 started"), QStringLiteral("1 careful"),
                                QStringLiteral("2 pg_dump: error")}));
    const auto progress = job.mailbox().takeProgress();
    QVERIFY(progress && progress->subject == u"public.t" && progress->done == 1 && progress->total == 2 &&
            progress->bytes == 300);
}

void tst_Jobs::signalAsksToStop_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("the terminal goes") << SIGHUP;
}

/// In a process of its own: of this one, other threads are there already.
void tst_Jobs::signalAsksToStop()
{
    QFETCH(int, number);
    const pid_t process = ::fork();
    if (process == 0) {
        ::alarm(20);
        {
            const StopOnSignal stopper;
            if (stopper.token().stop_requested())
                ::_exit(2);
            ::kill(::getpid(), number);
            while (!stopper.token().stop_requested())
                ::usleep(1000);
        }
        ::_exit(0);
    }
    int status = -1;
    QCOMPARE(::waitpid(process, &status, 0), process);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(tst_Jobs)
#include "tst_Jobs.moc"
