// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DrillSamples.h"
#include "support/window/Scenes.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <condition_variable>
#include <mutex>

namespace support {
namespace {

/// Lasts until it is cancelled.
base::Result<int> restoreUntilStopped(const base::JobContext& context)
{
    base::Progress progress{base::Text("restore", "Rows"), QStringLiteral("état civil.personnes"), 12, 31};
    progress.rows = 125'000;
    context.onProgress(progress);
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, context.stop, [] { return false; });
    return base::failure(base::cancelled());
}

void until(const std::function<bool()>& condition, const char* what)
{
    if (!QTest::qWaitFor(condition, 10'000))
        fail(QStringLiteral("waited in vain: ") + QLatin1String(what));
}

} // namespace

QWidget* Scenes::openDrill(const QString& scene, WindowFixture& fixture) const
{
    if (!scene.startsWith(u"drill"))
        return nullptr;
    configureWithHistory(fixture);
    const QStringList dumps = fixture.dumps();
    const auto fromNewest = [&dumps](int number) {
        return dumps[dumps.size() - 2 - number]; // the last one is of the future
    };
    if (scene == u"drilled" || scene == u"drill failed")
        fixture.addDrill(fromNewest(0), failedOutcome(), 2);
    if (scene == u"drill passed")
        fixture.addDrill(fromNewest(0), passedOutcome(31), 2);
    if (scene == u"drilled" || scene == u"drill running")
        fixture.addDrill(fromNewest(1), passedOutcome(31), 30);
    if (scene == u"drill due")
        fixture.addDrill(fromNewest(3), passedOutcome(31), 70.0 * 24);
    fixture.show();
    if (scene == u"drill running") {
        for (ui::Activity* activity : {&fixture.workspace().activity(), &fixture.workspace().drill()})
            activity->run<int>(activity == &fixture.workspace().drill() ? ui::Activity::Kind::Drill
                                                                        : ui::Activity::Kind::Backup,
                               restoreUntilStopped, [](const auto&) { return ui::Activity::Ending(); });
        until([&fixture] { return fixture.find<QLabel>("drillStatus")->text().contains(u"12/31"); },
              "the progress");
    }
    if (scene == u"drilled" || scene == u"drill due" || scene == u"drill running")
        return &fixture.window();

    chooseFromMenu(&fixture.window(), "testRestore");
    until([&] { return fixture.dialog("drillDialog"); }, "the dialog");
    QWidget* dialog = fixture.dialog("drillDialog");
    auto* start = dialog->findChild<QPushButton*>(QStringLiteral("drillStart"));
    until([start] { return start->isEnabled(); }, "the plan");
    if (scene == u"drill plan")
        return dialog;
    auto* last = dialog->findChild<QPushButton*>(QStringLiteral("drillShowLast"));
    until([last] { return last->isVisible(); }, "the last result");
    click(last);
    const auto* verdict = dialog->findChild<QLabel*>(QStringLiteral("drillVerdict"));
    until([verdict] { return verdict->isVisible(); }, "the result");
    return dialog;
}

} // namespace support
