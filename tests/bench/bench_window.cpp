// SPDX-License-Identifier: GPL-3.0-or-later
// The window, as the user feels it: how soon it is there, how soon it shows a folder, whether it answers
// under load. bench_window CONFIGURATION [starts]
#include "MainWindow.h"
#include "Prompt.h"
#include "Workspace.h"
#include "config/ConfigurationReader.h"
#include "postgres/Connection.h"
#include "widgets/Look.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace std::chrono_literals;

namespace {

constexpr int logLines = 1'000'000;
constexpr auto startVariable =
    "BENCH_WINDOW_START"; // nanoseconds of the monotonic clock, set by whoever starts it

qint64 monotonicNs()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// "123.4 MB" for a line of /proc/self/status.
QString memory(const QByteArray& key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(key + ':'))
                return QString::number(line.mid(key.size() + 1).simplified().split(' ').front().toDouble() /
                                           1000,
                                       'f', 1) +
                       QStringLiteral(" MB");
    return QStringLiteral("unknown");
}

/// Calls back once a widget has been painted, with all that is in it.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget* watched, std::function<void()> painted)
        : QObject(watched), m_painted(std::move(painted))
    {
        watched->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_painted) {
            // The children are painted in the same turn of the event loop.
            QMetaObject::invokeMethod(this, std::exchange(m_painted, {}), Qt::QueuedConnection);
            watched->removeEventFilter(this);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// The program's window on a configuration, as main.cpp opens it.
struct Program
{
    explicit Program(const QString& configuration) : workspace(environment(logs.path()))
    {
        QApplication::setPalette(ui::look::readablePalette(QApplication::palette()));
        workspace.open(configuration);
        window = std::make_unique<ui::MainWindow>(workspace, translation, prompt);
    }

    static ui::Environment environment(const QString& logFolder)
    {
        ui::Environment result = ui::Environment::standard();
        result.logFolder = logFolder;
        return result;
    }

    QTemporaryDir logs;
    base::Translation translation{base::Language::French};
    ui::DialogPrompt prompt;
    ui::Workspace workspace;
    std::unique_ptr<ui::MainWindow> window;
};

/// One start, in a process of its own: two numbers, milliseconds since the process was started.
int start(const QString& configuration)
{
    const qint64 startedNs = qEnvironmentVariable(startVariable).toLongLong();
    const auto sinceStart = [startedNs] {
        return QString::number(double(monotonicNs() - startedNs) / 1e6, 'f', 1);
    };
    Program program(configuration);
    QTextStream out(stdout);
    new PaintWatch(program.window.get(), [&] { out << sinceStart() << ' ' << Qt::flush; });
    auto* table = program.window->findChild<QTableView*>(QStringLiteral("backups"));
    const auto expected = QDir(program.workspace.configuration()->backup.folder)
                              .entryList({QStringLiteral("*.dump")}, QDir::Files | QDir::Hidden)
                              .size();
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table, [&] {
        if (table->model()->rowCount() < expected)
            return;
        new PaintWatch(table->viewport(), [&] {
            out << sinceStart() << '\n' << Qt::flush;
            QApplication::exit();
        });
        table->viewport()->update();
    });
    program.window->show();
    return QApplication::exec();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measureStarts(const QString& configuration, int count, QTextStream& out)
{
    std::vector<double> painted, filled;
    for (int i = 0; i < count; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(startVariable), QString::number(monotonicNs()));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {configuration});
        process.waitForFinished(120'000);
        const auto numbers = process.readAllStandardOutput().simplified().split(' ');
        if (numbers.size() != 2)
            qFatal("a start of the window was not measured");
        painted.push_back(numbers[0].toDouble());
        filled.push_back(numbers[1].toDouble());
    }
    out << "first start: painted after " << painted.front() << " ms, all dumps shown after " << filled.front()
        << " ms\n";
    out << "median of " << count << " starts: painted after " << median(painted)
        << " ms, all dumps shown after " << median(filled) << " ms\n"
        << Qt::flush;
}

/// A job that talks as fast as it can, through the very way of a backup: mailbox, file, log pane.
void measureLog(const QString& configuration, QTextStream& out)
{
    Program program(configuration);
    program.window->show();
    const auto* log = program.window->findChild<QPlainTextEdit*>(QStringLiteral("log"));
    const auto& listing = program.workspace.dumps().listing();
    while (!listing)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
    out << "memory before the log: " << memory("VmRSS") << '\n';

    std::vector<qint64> gaps;
    QElapsedTimer sinceLast, whole;
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    QObject::connect(&probe, &QTimer::timeout, [&] {
        gaps.push_back(sinceLast.nsecsElapsed());
        sinceLast.start();
    });
    qint64 postedMs = 0;
    program.workspace.activity().run<int>(
        ui::Activity::Kind::Backup,
        [](const base::JobContext& context) -> base::Result<int> {
            for (int i = 0; i < logLines; ++i) {
                context.onLog(
                    i % 5000 == 4999 ? base::LogLevel::Warning : base::LogLevel::Info,
                    QStringLiteral("pg_dump: dumping contents of table \"metier.demandes_rdv_%1\"").arg(i));
                if (i % 1000 == 0)
                    context.onProgress({base::Text("backup", "Backing up"),
                                        QStringLiteral("metier.demandes_rdv"), i, logLines, 400LL * i});
            }
            return 0;
        },
        [&](const base::Result<int>&) {
            postedMs = whole.elapsed();
            return ui::Activity::Ending{std::nullopt, [] {
                                            return QStringLiteral("done");
                                        }};
        });
    whole.start();
    sinceLast.start();
    probe.start(1ms);
    const QString last = QStringLiteral("rdv_%1\"").arg(logLines - 1);
    while (!log->document()->lastBlock().text().contains(last))
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const qint64 shownMs = whole.elapsed();
    probe.stop();

    std::sort(gaps.begin(), gaps.end());
    const auto share = [&gaps](double part) {
        return double(gaps[static_cast<size_t>(double(gaps.size() - 1) * part)]) / 1e6;
    };
    out << logLines << " lines: posted in " << postedMs << " ms, the last one shown after " << shownMs
        << " ms\n";
    out << "gaps of the event loop: median " << share(0.5) << " ms, 99 % under " << share(0.99)
        << " ms, longest " << share(1) << " ms\n";
    out << "memory at the end: " << memory("VmRSS") << ", at its highest: " << memory("VmHWM") << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    postgres::forgetEnvironment();
    // No setting of whoever measures is read or written.
    const QTemporaryDir home;
    if (!qEnvironmentVariableIsSet(startVariable))
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, QFile::encodeName(home.path()));
    QApplication application(argc, argv);
    if (argc < 2) {
        QTextStream(stderr) << "bench_window CONFIGURATION [starts]\n";
        return 2;
    }
    const QString configuration = QString::fromLocal8Bit(argv[1]);
    if (qEnvironmentVariableIsSet(startVariable))
        return start(configuration);
    QTextStream out(stdout);
    measureStarts(configuration, argc > 2 ? std::max(1, atoi(argv[2])) : 5, out);
    measureLog(configuration, out);
    return 0;
}
