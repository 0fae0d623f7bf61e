// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the window answers « what if »: a rule is changed in a folder of many dumps. bench_retention
// [COUNT]
#include "archive/Header.h"
#include "catalogue/DumpName.h"
#include "support/ArchiveBytes.h"
#include "support/Program.h"
#include "support/window/WindowFixture.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSpinBox>
#include <QTextStream>

#include <algorithm>
#include <numeric>

namespace {

/// Three a day, of sizes that differ.
void makeDumps(const support::WindowFixture& fixture, int count)
{
    const QByteArray archive = support::bytesOf(support::finishedArchive());
    for (int i = 0; i < count; ++i)
        fixture.addDump(archive + QByteArray(i % 97, 'x'), 0.3 + i / 3.0);
}

void measure(QTextStream& out, const char* name, const std::vector<int>& values,
             const support::WindowFixture& fixture)
{
    auto* box = fixture.find<QSpinBox>(name);
    std::vector<double> answers, paints;
    for (const int value : values) {
        QElapsedTimer clock;
        clock.start();
        box->setValue(value);
        answers.push_back(double(clock.nsecsElapsed()) / 1e6);
        QApplication::processEvents();
        paints.push_back(double(clock.nsecsElapsed()) / 1e6 - answers.back());
    }
    const auto told = [](std::vector<double> times) {
        std::sort(times.begin(), times.end());
        return QStringLiteral("median %1 ms, longest %2 ms")
            .arg(times[times.size() / 2], 0, 'f', 1)
            .arg(times.back(), 0, 'f', 1);
    };
    out << name << ": answer " << told(answers) << "; painted after another " << told(paints) << '\n'
        << Qt::flush;
}

} // namespace

int main(int argc, char** argv)
{
    support::isolateSettings();
    QApplication application(argc, argv);
    const int count = argc > 1 ? std::max(1, atoi(argv[1])) : 10'000;
    support::WindowFixture fixture;
    support::writeConfiguration(fixture.configFolder(), QStringLiteral("/nonexistent"),
                                QStringLiteral("mairie"), fixture.dumpFolder());
    makeDumps(fixture, count);
    fixture.show();
    QApplication::processEvents();
    QTextStream out(stdout);
    out << fixture.workspace().plan().decisions.size() << " dumps\n";
    const auto steps = [](int from, int length) {
        std::vector<int> values(static_cast<size_t>(length));
        std::iota(values.begin(), values.end(), from);
        return values;
    };
    const QDateTime now = fixture.now();
    const auto& dumps = fixture.workspace().dumps().listing()->dumps;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i)
        retention::decide(dumps, {14 + i, 1}, now);
    out << "retention::decide: " << double(clock.nsecsElapsed()) / 20e6 << " ms\n";
    measure(out, "retentionDays", steps(15, 60), fixture);
    measure(out, "retentionDays", {1, 3000, 20, 2500, 14}, fixture);
    for (const char* name : {"keepDaily", "keepWeekly", "keepMonthly", "keepYearly"}) {
        measure(out, name, steps(1, 30), fixture);
        measure(out, name, {365, 2, 999, 0}, fixture);
    }
    return 0;
}
