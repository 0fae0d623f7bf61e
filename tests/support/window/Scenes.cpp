// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/Scenes.h"

#include "support/ArchiveBytes.h"
#include "support/JournalSamples.h"
#include "support/Program.h"
#include "support/Samples.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

#include <condition_variable>

namespace support {
namespace {

/// Lasts until it is cancelled.
base::Result<int> waitUntilStopped(const base::JobContext& context)
{
    base::Progress progress{base::Text("backup", "Backing up"), QStringLiteral("état civil.personnes"), 3, 31,
                            410'000'000};
    progress.rows = 125'000;
    progress.bytesPerSecond = 95'000'000;
    progress.share = 0.6;
    progress.remainingMs = 40'000;
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

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        fail(QStringLiteral("cannot write ") + path);
}

/// As pg_dump leaves it when it writes through a pipe.
QByteArray unprovenArchive()
{
    ArchiveContent content = finishedArchive();
    for (ArchiveContent::Entry& entry : content.entries)
        if (entry.hasData)
            entry.offsetState = archive::OffsetState::NotSet;
    return bytesOf(content);
}

} // namespace

base::Result<void> Scenes::init()
{
    if (const auto ready = m_server.init(); !ready)
        return ready;
    if (const auto created = m_server.createDatabase(QStringLiteral("mairie")); !created)
        return created;
    if (const auto filled = m_server.execute(QStringLiteral("mairie"), smallSchema()); !filled)
        return filled;
    m_dump = realDump(m_server, QStringLiteral("mairie"));
    return addSecretRole(m_server, "'x'");
}

void Scenes::addRows()
{
    QTest::addColumn<QString>("scene");
    for (const char* scene : {"welcome",
                              "broken file",
                              "empty folder",
                              "history",
                              "what if",
                              "running",
                              "success",
                              "errors",
                              "settings",
                              "refused settings",
                              "creation",
                              "refused creation",
                              "about",
                              "password",
                              "review",
                              "alarming review",
                              "details",
                              "backup details",
                              "uncounted details",
                              "comparison",
                              "pin",
                              "pinned",
                              "quarantine",
                              "quarantine review",
                              "journal",
                              "broken journal",
                              "recovery",
                              "restore content",
                              "restore target",
                              "restore other",
                              "restore review",
                              "restore done",
                              "drilled",
                              "drill due",
                              "drill running",
                              "drill plan",
                              "drill passed",
                              "drill failed",
                              "rows"})
        QTest::newRow(scene) << QString::fromLatin1(scene);
}

void Scenes::configureWithHistory(WindowFixture& fixture) const
{
    // With remarks: a time that no timer keeps yet, a slip of a key.
    fixture.configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"),
                      "    full_backup_time: \"02:00\"\n    retention_day: 7\n");
    for (const double daysAgo : {0.5, 1.5, 2.6, 7.5, 15.0, 16.0, 17.0, -3.0})
        fixture.addDump(m_dump, daysAgo);
    fixture.addDump(unprovenArchive(), 5);
    writeBytes(fixture.dumpFolder() + QStringLiteral("/mairie_full_20261112_020000.dump"), "PGDMP");
}

void Scenes::showPreview(WindowFixture& fixture, int days) const
{
    configureWithHistory(fixture);
    fixture.show();
    type(fixture.find<QSpinBox>("retentionDays"), QString::number(days));
}

void Scenes::configureWithQuarantine(WindowFixture& fixture) const
{
    // As rotations have left it: three that can still be taken back, one that is due.
    fixture.configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"),
                      "    quarantine_days: 30\n");
    for (const auto& [age, daysAgo] : {std::pair{50.0, 31}, {20.0, 2}, {19.0, 2}, {18.0, 1}})
        fixture.addQuarantined(m_dump, age, daysAgo);
    for (const double daysAgo : {0.5, 1.5, 15.0, 16.0})
        fixture.addDump(m_dump, daysAgo);
    fixture.show();
}

QWidget* Scenes::openRecords(const QString& scene, WindowFixture& fixture) const
{
    const auto opened = [&fixture](const char* name) {
        until([&] { return fixture.dialog(name); }, name);
        return fixture.dialog(name);
    };
    if (scene == u"pin") {
        configureWithHistory(fixture);
        fixture.show();
        fixture.find<QTableView>("backups")->selectAll();
        chooseFromMenu(&fixture.window(), "pinBackups");
        return opened("pinDialog");
    }
    if (scene.startsWith(u"quarantine")) {
        configureWithQuarantine(fixture);
        if (scene == u"quarantine review") {
            click(fixture.find<QPushButton>("applyRetentionButton"));
            return opened("reviewDialog");
        }
        chooseFromMenu(&fixture.window(), "quarantineAction");
        fixture.find<QTableView>("quarantine")->selectRow(0);
        return opened("quarantineDialog");
    }
    if (scene == u"recovery") {
        configureWithHistory(fixture);
        fixture.show();
        chooseFromMenu(&fixture.window(), "runbooksAction");
        QWidget* dialog = opened("runbookDialog");
        fixture.find<QListWidget>("scenarios")->setCurrentRow(2);
        auto* steps = fixture.find<QTreeWidget>("runbookSteps");
        until([steps] { return steps->topLevelItemCount() > 1; }, "the steps");
        return dialog;
    }
    if (scene != u"journal" && scene != u"broken journal")
        return nullptr;
    configureWithHistory(fixture);
    if (!writeJournal(fixture.dumpFolder(), sampleRecords(20, fixture.now())))
        fail(QStringLiteral("no journal"));
    if (scene == u"broken journal")
        writeBytes(fixture.dumpFolder() + QStringLiteral("/deletions.jsonl"),
                   readAll(fixture.dumpFolder() + QStringLiteral("/deletions.jsonl"))
                       .replace("204734512", "104734512"));
    fixture.show();
    chooseFromMenu(&fixture.window(), "journalAction");
    QWidget* dialog = opened("journalDialog");
    until([&fixture] { return fixture.find<QTableView>("journal")->model()->rowCount() > 0; }, "the journal");
    return dialog;
}

QWidget* Scenes::openRestore(const QString& scene, WindowFixture& fixture) const
{
    if (!scene.startsWith(u"restore "))
        return nullptr;
    configureWithHistory(fixture);
    fixture.show();
    auto* table = fixture.find<QTableView>("backups");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    chooseFromMenu(&fixture.window(), "restoreBackup");
    until([&] { return fixture.dialog("restoreDialog"); }, "the dialog");
    QWidget* dialog = fixture.dialog("restoreDialog");
    const auto next = [dialog](const char* name, const char* what) {
        auto* button = dialog->findChild<QPushButton*>(QLatin1String(name));
        until([button] { return button->isEnabled(); }, what);
        click(button);
    };
    if (scene == u"restore content") {
        click(dialog->findChild<QWidget*>(QStringLiteral("restoreTicked")));
        auto* tree = dialog->findChild<QTreeView*>(QStringLiteral("restoreTree"));
        until([tree] { return tree->model()->rowCount() > 0; }, "the tree");
        tree->expandAll();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QTest::keyClick(tree, Qt::Key_Space);
        const auto* added = dialog->findChild<QLabel*>(QStringLiteral("restoreAdded"));
        until([added] { return added->text().contains(u'·'); }, "what comes with it");
        return dialog;
    }
    next("restoreNext", "the contents");
    auto* existing = dialog->findChild<QWidget*>(QStringLiteral("restoreExisting"));
    until([existing] { return existing->isEnabled(); }, "the names");
    if (scene == u"restore target")
        return dialog;
    if (scene == u"restore other") {
        click(dialog->findChild<QWidget*>(QStringLiteral("restoreOther")));
        type(dialog->findChild<QWidget*>(QStringLiteral("host")), m_server.socketFolder());
        click(dialog->findChild<QWidget*>(QStringLiteral("restoreConnect")));
        const auto* answer = dialog->findChild<QWidget*>(QStringLiteral("restoreAnswer"));
        until([answer] { return answer->isVisible(); }, "the other server");
        return dialog;
    }
    const bool isDone = scene == u"restore done";
    if (isDone)
        type(dialog->findChild<QLineEdit*>(QStringLiteral("restoreNewName")),
             QStringLiteral("mairie_%1").arg(QDateTime::currentMSecsSinceEpoch()));
    else
        click(existing);
    next("restoreNext", "the database");
    const auto* what = dialog->findChild<QLabel*>(QStringLiteral("restoreWhat"));
    until([what] { return what->isVisible(); }, "the preview");
    if (!isDone)
        return dialog;
    next("restoreStart", "the preview");
    until([&fixture] { return !fixture.workspace().activity().isRunning(); }, "the restore");
    return dialog;
}

QWidget* Scenes::show(const QString& scene, WindowFixture& fixture)
{
    QWidget* front = showPage(scene, fixture);
    if (!front)
        front = openRecords(scene, fixture);
    if (!front)
        front = openRestore(scene, fixture);
    if (!front)
        front = openDrill(scene, fixture);
    if (!front)
        front = openDialog(scene, fixture);
    const auto serverHasAnswered = [&fixture] {
        const ui::Server& server = fixture.workspace().server();
        return !fixture.workspace().configuration() || server.state() == ui::Server::State::Reachable ||
               server.state() == ui::Server::State::Unreachable;
    };
    until(serverHasAnswered, "the server's answer");
    return front;
}

QWidget* Scenes::showPage(const QString& scene, WindowFixture& fixture)
{
    if (scene == u"welcome") {
        fixture.opensConfiguration = false;
        fixture.show();
    } else if (scene == u"broken file") {
        fixture.configure(m_server, QStringLiteral("mairie"), QStringLiteral("postgres"),
                          "    retention_days: -3\n");
        fixture.show();
    } else if (scene == u"empty folder") {
        fixture.configure(m_server);
        fixture.show();
    } else if (scene == u"history") {
        configureWithHistory(fixture);
        fixture.show();
    } else if (scene == u"pinned") {
        configureWithHistory(fixture);
        fixture.addPin(fixture.dumps().constFirst(),
                       {QStringLiteral("avant la migration de 2027"), QDate(2027, 1, 31),
                        QStringLiteral("dba@hôte"), fixture.now()});
        fixture.show();
    } else if (scene == u"what if") {
        showPreview(fixture, 2);
        click(fixture.find<QWidget>("keepOpen"));
        type(fixture.find<QSpinBox>("keepMonthly"), QStringLiteral("12"));
    } else if (scene == u"running") {
        configureWithHistory(fixture);
        fixture.show();
        fixture.workspace().activity().run<int>(ui::Activity::Kind::Backup, waitUntilStopped,
                                                [](const auto&) { return ui::Activity::Ending(); });
        until([&fixture] { return fixture.find<QLabel>("jobStatus")->text().contains(u"3/31"); },
              "the progress");
    } else if (scene == u"success") {
        fixture.configure(m_server);
        fixture.show();
        click(fixture.find<QPushButton>("backUpNow"));
        until(
            [&fixture] {
                return !fixture.workspace().activity().isRunning() &&
                       fixture.workspace().plan().decisions.size() == 1;
            },
            "the backup");
    } else if (scene == u"errors") {
        writeConfiguration(fixture.configFolder(), fixture.path(QStringLiteral("nowhere")),
                           QStringLiteral("mairie"), fixture.path(QStringLiteral("a/b")),
                           QStringLiteral("postgres"), "    enabled: false\n");
        fixture.show();
        click(fixture.find<QPushButton>("backUpNow"));
        until([&fixture] { return fixture.find<QWidget>("jobMessage")->isVisible(); }, "the error");
    } else {
        return nullptr;
    }
    return &fixture.window();
}

QWidget* Scenes::openDialog(const QString& scene, WindowFixture& fixture) const
{
    const auto opened = [&fixture](const char* name) {
        until([&] { return fixture.dialog(name); }, name);
        return fixture.dialog(name);
    };
    const auto answered = [](QWidget* dialog) {
        until([dialog] { return dialog->findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible(); },
              "the answer");
        return dialog;
    };
    if (scene == u"creation" || scene == u"refused creation") {
        fixture.opensConfiguration = false;
        fixture.configure(m_server);
        fixture.show();
        click(fixture.find<QPushButton>("welcomeCreate"));
        QWidget* dialog = opened("createConfigurationDialog");
        if (scene == u"creation")
            return dialog;
        type(fixture.find<QLineEdit>("databaseName"), QStringLiteral("mairie"));
        type(fixture.find<QLineEdit>("createFolder"), fixture.configFolder()); // which holds one
        click(fixture.find<QPushButton>("createCreate"));
        return answered(dialog);
    }
    if (scene == u"alarming review") {
        showPreview(fixture, 1);
        click(fixture.find<QPushButton>("applyRetentionButton"));
        return opened("reviewDialog");
    }
    if (scene == u"password") {
        fixture.configure(m_server, QStringLiteral("mairie"), QStringLiteral("secret"));
        fixture.show();
        return opened("passwordDialog");
    }
    if (scene == u"backup details") {
        fixture.configure(m_server);
        fixture.show();
        click(fixture.find<QPushButton>("backUpNow"));
        until([&fixture] { return fixture.workspace().plan().decisions.size() == 1; }, "the backup");
    } else {
        configureWithHistory(fixture);
        fixture.show();
    }
    if (scene == u"backup details" || scene == u"uncounted details" || scene == u"rows") {
        auto* table = fixture.find<QTableView>("backups");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        chooseFromMenu(&fixture.window(), "backupDetails");
        QWidget* dialog = opened("backupDetails");
        until([dialog] { return dialog->findChild<QTableView*>()->model()->rowCount() > 0; }, "the details");
        if (scene != u"rows")
            return dialog;
        dialog->findChild<QTableView*>()->selectRow(0);
        click(dialog->findChild<QWidget*>(QStringLiteral("showRowsButton")));
        QWidget* rows = opened("rowsDialog");
        auto* csv = rows->findChild<QWidget*>(QStringLiteral("rowsCsv"));
        until([csv] { return csv->isEnabled(); }, "the rows");
        return rows;
    }
    if (scene == u"comparison") {
        auto* table = fixture.find<QTableView>("backups");
        for (const int row : {0, 1})
            QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              table->visualRect(table->model()->index(row, 0)).center());
        chooseFromMenu(&fixture.window(), "compareBackups");
        QWidget* dialog = opened("compareDialog");
        until([dialog] { return dialog->findChild<QTabWidget*>()->isVisible(); }, "the comparison");
        return dialog;
    }
    if (scene == u"review") {
        click(fixture.find<QPushButton>("applyRetentionButton"));
        return opened("reviewDialog");
    }
    if (scene == u"details") {
        until([&fixture] { return fixture.find<QWidget>("configurationMessage")->isVisible(); },
              "the remarks");
        click(fixture.find<QWidget>("configurationMessage")
                  ->findChild<QWidget*>(QStringLiteral("messageDetails")));
        return opened("errorDetails");
    }
    if (scene == u"about") {
        chooseFromMenu(&fixture.window(), "about");
        return opened("aboutDialog");
    }
    chooseFromMenu(&fixture.window(), "settings");
    QWidget* dialog = opened("settingsDialog");
    if (scene == u"refused settings")
        type(fixture.find<QLineEdit>("host"), fixture.path(QStringLiteral("no/server/listens/here")));
    until(
        [&fixture] {
            return !fixture.find<QLabel>("tools_pg_dump")->text().endsWith(u'…') &&
                   !fixture.find<QLabel>("tools_pg_restore")->text().endsWith(u'…');
        },
        "the tools");
    click(fixture.find<QPushButton>("settingsTest"));
    return answered(dialog);
}

} // namespace support
