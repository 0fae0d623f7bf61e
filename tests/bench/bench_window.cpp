// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a folder of dumps: time to the first paint and to the rows, the longest time without an
// answer while a job writes a million lines, memory. bench_window CONFIGURATION_FOLDER
#include "MainWindow.h"
#include "Prompt.h"
#include "Workspace.h"
#include "base/Language.h"
#include "widgets/Look.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

namespace {

constexpr int logLines = 1'000'000;

/// A timer of a millisecond tells for how long the event loop did not come round.
class Pulse
{
public:
    Pulse()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start(1);
    }
    qint64 takeLongest()
    {
        m_clock.restart();
        return std::exchange(m_longest, 0);
    }

private:
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_longest = 0;
};

class FirstPaint : public QObject
{
public:
    bool seen = false;
    bool eventFilter(QObject*, QEvent* event) override
    {
        seen = seen || event->type() == QEvent::Paint;
        return false;
    }
};

/// VmRSS or VmHWM of this process.
QString memory(const QByteArray& key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith(key))
                return QString::fromLatin1(line.simplified());
    return {};
}

void runUntil(const std::function<bool()>& done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QApplication::setPalette(ui::look::readablePalette(QApplication::palette()));
    base::Translation translation(base::Language::French);
    ui::DialogPrompt prompt;
    ui::Environment environment = ui::Environment::standard();
    environment.logFolder.clear();
    ui::Workspace workspace(environment);
    workspace.open(QString::fromLocal8Bit(argv[1]));
    ui::MainWindow window(workspace, translation, prompt);
    FirstPaint paint;
    window.centralWidget()->installEventFilter(&paint);
    window.show();
    Pulse pulse;
    runUntil([&] { return paint.seen; });
    out << "first paint: " << sinceStart.elapsed() << " ms\n";

    const auto* model = window.findChild<QTableView*>(QStringLiteral("backups"))->model();
    runUntil([&] { return model->rowCount() > 0; });
    out << model->rowCount() << " rows: " << sinceStart.elapsed() << " ms, longest pause "
        << pulse.takeLongest() << " ms\n";

    QElapsedTimer flood;
    flood.start();
    workspace.activity().run<int>(
        ui::Activity::Kind::Backup,
        [](const base::JobContext& context) -> base::Result<int> {
            for (int i = 0; i < logLines; ++i)
                context.onLog(
                    base::LogLevel::Info,
                    QStringLiteral("pg_dump: dumping contents of table \"metier.citoyens_%1\"").arg(i));
            return logLines;
        },
        [](const base::Result<int>&) -> ui::Activity::Ending {
            return {std::nullopt, [] {
                        return QString();
                    }};
        });
    runUntil([&] { return !workspace.activity().isRunning(); });
    out << logLines << " lines of log: " << flood.elapsed() << " ms, longest pause " << pulse.takeLongest()
        << " ms, " << memory("VmRSS") << ", " << memory("VmHWM") << '\n';
    return 0;
}
