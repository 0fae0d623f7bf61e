// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowActions.h"

#include "widgets/Icons.h"

#include <QAction>
#include <QActionGroup>

namespace ui {
namespace {

QAction* made(QObject* parent, const char* name, const char* iconName, const QKeySequence& shortcut = {})
{
    auto* action = new QAction(parent);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(shortcut);
    if (iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    return action;
}

} // namespace

WindowActions::WindowActions(QObject* parent)
    : create(made(parent, "createConfiguration", "create", QKeySequence::New)),
      open(made(parent, "openConfiguration", "folder-open", QKeySequence::Open)),
      openBackup(made(parent, "openBackup", "restore")),
      demonstrate(made(parent, "demonstrate", "play")),
      settings(made(parent, "settings", "settings", {Qt::CTRL | Qt::Key_Comma})),
      quit(made(parent, "quit", nullptr, {Qt::CTRL | Qt::Key_Q})),
      backUp(made(parent, "backUp", "backup", {Qt::CTRL | Qt::Key_B})),
      testRestore(made(parent, "testRestore", "drill", {Qt::CTRL | Qt::Key_T})),
      quarantine(made(parent, "quarantineAction", "quarantine")),
      refresh(made(parent, "refresh", "refresh", {Qt::Key_F5})),
      filter(made(parent, "filterBackups", "search", QKeySequence::Find)),
      groupByMonth(made(parent, "groupByMonth", nullptr)),
      showLog(made(parent, "showLog", "log", {Qt::CTRL | Qt::Key_L})),
      french(made(parent, "french", nullptr)),
      english(made(parent, "english", nullptr)),
      runbooks(made(parent, "runbooksAction", "protected")),
      journal(made(parent, "journalAction", "journal")),
      openDumps(made(parent, "openDumpFolder", "folder")),
      openLogs(made(parent, "openLogFolder", "folder")),
      editFiles(made(parent, "openConfigurationFolder", "edit")),
      about(made(parent, "about", "info"))
{
    groupByMonth->setCheckable(true);
    showLog->setCheckable(true);
    showLog->setChecked(true);
    auto* languages = new QActionGroup(parent);
    for (QAction* language : {french, english}) {
        language->setCheckable(true);
        languages->addAction(language);
    }
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::retranslate()
{
    create->setText(tr("&New configuration…"));
    open->setText(tr("&Open a configuration…"));
    openBackup->setText(tr("Open a &backup file…"));
    demonstrate->setText(tr("&Demonstration"));
    settings->setText(tr("&Settings…"));
    quit->setText(tr("&Quit"));
    backUp->setText(tr("&Back up now"));
    testRestore->setText(tr("Te&st restore…"));
    quarantine->setText(tr("&Quarantine…"));
    refresh->setText(tr("&Refresh"));
    filter->setText(tr("&Filter the backups"));
    groupByMonth->setText(tr("Group by &month"));
    showLog->setText(tr("&Log"));
    french->setText(QStringLiteral("&Français"));
    english->setText(QStringLiteral("&English"));
    runbooks->setText(tr("&Recovery scenarios…"));
    journal->setText(tr("&Journal of deletions…"));
    openDumps->setText(tr("Open the &folder of the backups"));
    openLogs->setText(tr("Open the folder of the &logs"));
    editFiles->setText(tr("Open the folder of the &configuration"));
    about->setText(tr("&About PgSauvegarde"));
}

} // namespace ui
