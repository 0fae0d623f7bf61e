// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainWindow.h"

#include "Prompt.h"
#include "Workspace.h"
#include "actions/AskPassword.h"
#include "actions/BackUp.h"
#include "actions/Configurations.h"
#include "actions/Demonstrate.h"
#include "actions/Journal.h"
#include "actions/Quarantine.h"
#include "actions/Runbooks.h"
#include "actions/ShowDetails.h"
#include "actions/StopRunning.h"
#include "actions/TestRestore.h"
#include "base/Format.h"
#include "dialogs/AboutDialog.h"
#include "pages/BackupsPane.h"
#include "pages/LogPane.h"
#include "pages/MainPage.h"
#include "pages/RetentionPane.h"
#include "pages/WelcomePage.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

MainWindow::MainWindow(Workspace& workspace, base::Translation& translation, Prompt& prompt)
    : m_workspace(workspace),
      m_translation(translation),
      m_prompt(prompt),
      m_actions(this),
      m_welcome(new WelcomePage(workspace, prompt)),
      m_main(new MainPage(workspace, prompt, m_actions.backUp, m_actions.testRestore)),
      m_log(new LogPane(workspace)),
      m_pages(new QStackedWidget),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_menus(menuBar(), m_actions, m_main->backups()->rowActions(), m_main->retention()->applyAction(),
              m_log->cancelAction())
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    QCoreApplication::setAttribute(Qt::AA_DontShowIconsInMenus); // words are enough there
    applyLook();
    layOut();
    wireActions();
    wireWorkspace();
    (m_translation.language() == base::Language::French ? m_actions.french : m_actions.english)
        ->setChecked(true);
    retranslate();
    memory().restore();
    showConfiguration();
    m_main->backups()->table()->setFocus();
}

void MainWindow::layOut()
{
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_main);
    m_splitter->addWidget(m_pages);
    auto* foot = new QWidget;
    auto* margins = new QVBoxLayout(foot);
    margins->setContentsMargins(look::unit, 0, look::unit, look::unit);
    margins->addWidget(m_log);
    m_splitter->addWidget(foot);
    m_splitter->setHandleWidth(look::unit);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    setCentralWidget(m_splitter);
}

void MainWindow::wireActions()
{
    const auto on = [this](QAction* action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    on(m_actions.create, [this] { createConfiguration(this, m_workspace, m_prompt); });
    on(m_actions.open, [this] { openConfiguration(this, m_workspace, m_prompt); });
    on(m_actions.openBackup, [this] { openBackup(this, m_workspace, m_prompt); });
    on(m_actions.demonstrate, [this] { startDemonstration(m_workspace); });
    on(m_actions.settings, [this] { editSettings(this, m_workspace, m_prompt); });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.backUp, [this] { backUp(this, m_workspace); });
    on(m_actions.testRestore,
       [this] { testRestore(this, m_workspace, m_prompt, m_translation, m_main->backups()->dumpToTest()); });
    on(m_actions.quarantine, [this] { openQuarantine(this, m_workspace); });
    on(m_actions.runbooks, [this] { openRunbooks(this, m_workspace, m_prompt); });
    on(m_actions.journal, [this] { openJournal(this, m_workspace, m_prompt); });
    on(m_actions.refresh, [this] { m_workspace.refresh(); });
    on(m_actions.filter, [this] { m_main->backups()->startFiltering(); });
    connect(m_actions.groupByMonth, &QAction::toggled, m_main->backups()->table(), &DumpTable::setGrouped);
    on(m_actions.showLog, [this] { updateActions(); });
    on(m_actions.french, [this] { useLanguage(base::Language::French); });
    on(m_actions.english, [this] { useLanguage(base::Language::English); });
    on(m_actions.openDumps, [this] { m_prompt.openPath(m_workspace.configuration()->backup.folder); });
    on(m_actions.openLogs, [this] { m_prompt.openPath(m_workspace.environment().logFolder); });
    on(m_actions.editFiles, [this] { m_prompt.openPath(m_workspace.folder()->path); });
    on(m_actions.about, [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::wireWorkspace()
{
    connect(&m_workspace, &Workspace::configurationChanged, this, &MainWindow::showConfiguration);
    connect(&m_workspace.server(), &Server::passwordWanted, this,
            [this](const base::Error& error) { askPassword(this, m_workspace, error, {}); });
    connect(&m_workspace, &Workspace::planChanged, this, &MainWindow::updateActions);
    connect(&m_workspace.activity(), &Activity::started, this, &MainWindow::updateActions);
    for (Activity* activity : {&m_workspace.activity(), &m_workspace.drill()})
        connect(activity, &Activity::idle, this, &MainWindow::finishClosing);
}

void MainWindow::showConfiguration()
{
    const config::Configuration* configuration = m_workspace.configuration();
    m_pages->setCurrentWidget(configuration ? static_cast<QWidget*>(m_main) : m_welcome);
    setWindowTitle(configuration
                       ? QStringLiteral("PgSauvegarde — ") + base::visible(configuration->connection.database)
                       : QStringLiteral("PgSauvegarde"));
    updateActions();
}

void MainWindow::updateActions()
{
    const bool isOpen = m_workspace.configuration();
    const bool isRunning = m_workspace.activity().isRunning();
    m_actions.backUp->setEnabled(isOpen && !isRunning);
    m_actions.demonstrate->setEnabled(!isRunning);
    m_actions.create->setEnabled(!isRunning);
    m_actions.open->setEnabled(!isRunning);
    const auto& listing = m_workspace.dumps().listing();
    m_actions.quarantine->setEnabled(listing && !listing->quarantine.empty());
    for (QAction* action :
         {m_actions.settings, m_actions.filter, m_actions.runbooks, m_actions.journal, m_actions.openDumps})
        action->setEnabled(isOpen);
    m_actions.editFiles->setEnabled(m_workspace.folder().has_value());
    m_log->parentWidget()->setVisible(m_actions.showLog->isChecked() && (isOpen || isRunning));
}

void MainWindow::useLanguage(base::Language language)
{
    m_translation.use(language);
    base::saveLanguage(language);
}

void MainWindow::applyLook()
{
    const QString sheet = look::styleSheet(palette());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void MainWindow::changeEvent(QEvent* event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_workspace.isBusy()) {
        event->ignore();
        askToClose();
        return;
    }
    memory().save();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // Not what is being dragged out of it.
    if (!event->source() && !dumpsIn(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    for (const QString& path : dumpsIn(*event->mimeData()))
        showDetails(this, m_workspace, m_prompt, path);
}

void MainWindow::askToClose()
{
    // What changes something comes before what only reads.
    const bool isDrill = !m_workspace.activity().isRunning();
    const Activity::Kind kind = isDrill ? Activity::Kind::Drill : m_workspace.activity().kind();
    const bool isShort = kind != Activity::Kind::Backup && kind != Activity::Kind::Restore;
    if (isShort && !m_workspace.drill().isRunning()) {
        m_isClosing = true;
        m_workspace.cancelAll();
        return;
    }
    m_prompt.ask(this, questionOfStopping(isShort ? Activity::Kind::Drill : kind), [this](bool accepted) {
        m_isClosing = accepted;
        if (accepted && m_workspace.isBusy())
            m_workspace.cancelAll();
        else if (accepted)
            close();
    });
}

void MainWindow::finishClosing()
{
    updateActions();
    if (m_isClosing && !m_workspace.isBusy())
        close();
    else if (!m_isClosing && !isActiveWindow())
        QApplication::alert(this);
}

WindowMemory MainWindow::memory() const
{
    return {const_cast<MainWindow*>(this), m_main->splitter(),           m_splitter,
            m_main->backups()->table(),    m_main->retention()->table(), m_actions.groupByMonth};
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus.retranslate();
}

} // namespace ui
