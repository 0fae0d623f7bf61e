// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/BackupsPane.h"

#include "Prompt.h"
#include "actions/CompareDumps.h"
#include "actions/DeleteDumps.h"
#include "actions/PinDumps.h"
#include "actions/RestoreDump.h"
#include "actions/ShowDetails.h"
#include "actions/TestRestore.h"
#include "actions/VerifyDumps.h"
#include "base/Format.h"
#include "pages/CatalogueSummary.h"
#include "widgets/ActionButton.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"
#include "widgets/Message.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

namespace ui {

BackupsPane::BackupsPane(Workspace& workspace, Prompt& prompt, QAction* testRestore, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_model(new DumpModel(
          {DumpColumn::Date, DumpColumn::Size, DumpColumn::Verified, DumpColumn::Drill, DumpColumn::Verdict},
          workspace.environment().clock, this)),
      m_title(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_table(new DumpTable(m_model, this)),
      m_summary(new CatalogueSummary(workspace, this)),
      m_details(
          addRowAction(QStringLiteral("backupDetails"), QStringLiteral("info"), &BackupsPane::openDetails)),
      m_compare(addRowAction(QStringLiteral("compareBackups"), QStringLiteral("compare"),
                             &BackupsPane::compareSelected)),
      m_verify(addRowAction(QStringLiteral("verifyBackups"), QStringLiteral("verify"),
                            &BackupsPane::verifySelected)),
      m_restore(addRowAction(QStringLiteral("restoreBackup"), QStringLiteral("restore"),
                             &BackupsPane::restoreSelected)),
      m_testRestore(testRestore),
      m_pin(addRowAction(QStringLiteral("pinBackups"), QStringLiteral("pin"), &BackupsPane::pinSelected)),
      m_unpin(
          addRowAction(QStringLiteral("unpinBackups"), QStringLiteral("unpin"), &BackupsPane::unpinSelected)),
      m_showInFolder(addRowAction(QStringLiteral("showInFolder"), QStringLiteral("folder-open"),
                                  &BackupsPane::showInFolder)),
      m_copyPath(addRowAction(QStringLiteral("copyPath"), QStringLiteral("path"), &BackupsPane::copyPaths)),
      m_copyRows(addRowAction(QStringLiteral("copyRows"), QStringLiteral("copy"), &BackupsPane::copyRows)),
      m_delete(addRowAction(QStringLiteral("deleteBackups"), QStringLiteral("delete"),
                            &BackupsPane::deleteSelected)),
      m_verifyButton(new ActionButton(m_verify, this))
{
    setObjectName(QStringLiteral("backupsPane"));
    look::setRole(this, "card");
    setMinimumWidth(60 * look::unit);
    m_title->setFont(look::font(look::Size::Normal, true));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), look::Tone::Muted), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(30 * look::unit);
    m_table->setObjectName(QStringLiteral("backups"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(rowActions());
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_delete->setShortcut(QKeySequence::Delete);
    m_restore->setShortcut({Qt::CTRL | Qt::Key_R});
    m_details->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_verifyButton->setObjectName(QStringLiteral("verifyButton"));
    for (QAction* action : {m_details, m_copyRows, m_delete})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_filter, 1);
    head->addWidget(m_verifyButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, 2 * look::unit, 2 * look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_table->setFilter(words);
        showEmptyText();
    });
    connect(m_table, &DumpTable::selectedFilesChanged, this, &BackupsPane::updateActions);
    connect(m_table, &QAbstractItemView::doubleClicked, m_details, &QAction::trigger);
    connect(&workspace, &Workspace::planChanged, this, &BackupsPane::showPlan);
    connect(&workspace, &Workspace::minutePassed, m_model, &DumpModel::refreshTexts);
    connect(&workspace.activity(), &Activity::started, this, &BackupsPane::updateActions);
    connect(&workspace.activity(), &Activity::idle, this, &BackupsPane::updateActions);
    retranslate();
    showPlan();
}

QAction* BackupsPane::addRowAction(const QString& name, const QString& iconName, void (BackupsPane::*run)())
{
    auto* action = new QAction(icon(iconName), QString(), this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QList<QAction*> BackupsPane::rowActions() const
{
    return {m_details, m_compare,      m_verify,   m_restore,  m_testRestore, m_pin,
            m_unpin,   m_showInFolder, m_copyPath, m_copyRows, m_delete};
}

void BackupsPane::resizeEvent(QResizeEvent* event)
{
    m_summary->setCompact(height() < 40 * look::unit); // the list comes first
    Translated::resizeEvent(event);
}

void BackupsPane::startFiltering()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void BackupsPane::select(const QString& fileName)
{
    if (!m_table->selectFile(fileName)) {
        m_filter->clear();
        m_table->selectFile(fileName);
    }
}

void BackupsPane::showPlan()
{
    if (const config::Configuration* configuration = m_workspace.configuration())
        m_model->setPlace(configuration->backup.folder, configuration->zone);
    const retention::Policy supposed = m_workspace.previewPolicy();
    const retention::Policy configured = m_workspace.configuredPolicy();
    m_model->setSupposed(supposed == configured             ? DumpModel::Supposed::Nothing
                         : supposed.keep == configured.keep ? DumpModel::Supposed::Days
                                                            : DumpModel::Supposed::Rules,
                         supposed.retentionDays);
    m_model->setDecisions(m_workspace.plan().decisions);
    showEmptyText();
    updateActions();
}

void BackupsPane::showEmptyText()
{
    const auto& error = m_workspace.dumps().error();
    if (error)
        m_table->setEmptyText(visibleLines(error->message.toString()) + u'\n' +
                              visibleLines(error->hint.toString()));
    else if (!m_workspace.dumps().listing())
        m_table->setEmptyText(tr("Looking for backups…"));
    else if (m_model->rowCount() > 0)
        m_table->setEmptyText(tr("No backup matches this filter."));
    else
        m_table->setEmptyText(tr("There is no backup here yet: make the first one with “Back up now”."));
}

void BackupsPane::updateActions()
{
    const bool any = m_table->selectionModel()->hasSelection();
    const QStringList selected = m_table->selectedFiles();
    const bool allPinned = any && pinnedAmong(m_workspace, selected).size() == selected.size();
    m_pin->setVisible(!allPinned);
    m_unpin->setVisible(allPinned);
    for (QAction* action : {m_pin, m_unpin, m_showInFolder, m_copyPath, m_copyRows})
        action->setEnabled(any);
    m_details->setEnabled(selected.size() == 1);
    m_compare->setEnabled(selected.size() == 2);
    m_restore->setEnabled(selected.size() == 1 && isRestorable(m_workspace, selected.first()));
    m_testRestore->setEnabled(!dumpToTest().isEmpty());
    for (QAction* action : {m_verify, m_delete})
        action->setEnabled(any && !m_workspace.activity().isRunning());
}

void BackupsPane::openDetails()
{
    for (const QString& path : m_table->selectedPaths())
        showDetails(window(), m_workspace, m_prompt, path);
}

void BackupsPane::compareSelected()
{
    const QStringList newestFirst = m_table->selectedPaths();
    compareDumps(window(), m_workspace, newestFirst.last(), newestFirst.first());
}

void BackupsPane::verifySelected()
{
    m_table->setFocus(); // the button is disabled meanwhile, and would pass the focus on to anybody
    if (const config::Configuration* configuration = m_workspace.configuration())
        verifyDumps(m_workspace, configuration->backup.folder, m_table->selectedFiles());
}

void BackupsPane::restoreSelected()
{
    for (const QString& path : m_table->selectedPaths())
        restoreDump(window(), m_workspace, m_prompt, path);
}

QString BackupsPane::dumpToTest() const
{
    return ui::dumpToTest(m_workspace, m_table->selectedFiles());
}

void BackupsPane::pinSelected()
{
    pinDumps(window(), m_workspace, m_table->selectedFiles());
}

void BackupsPane::unpinSelected()
{
    unpinDumps(m_workspace, m_table->selectedFiles());
}

void BackupsPane::showInFolder()
{
    if (const config::Configuration* configuration = m_workspace.configuration())
        m_prompt.openPath(configuration->backup.folder);
}

void BackupsPane::copyPaths()
{
    QGuiApplication::clipboard()->setText(m_table->selectedPaths().join(u'\n'));
}

void BackupsPane::copyRows()
{
    QGuiApplication::clipboard()->setText(m_table->selectedText());
}

void BackupsPane::deleteSelected()
{
    reviewChosen(window(), m_workspace, m_table->selectedFiles());
}

void BackupsPane::retranslate()
{
    m_title->setText(tr("Backups"));
    m_table->setAccessibleName(tr("Backups"));
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter the backups"));
    m_details->setText(tr("&Details…"));
    m_compare->setText(tr("Co&mpare…"));
    m_verify->setText(tr("&Verify"));
    m_restore->setText(tr("Res&tore…"));
    m_pin->setText(tr("Pi&n…"));
    m_unpin->setText(tr("&Unpin"));
    m_verifyButton->setText(tr("Ver&ify"));
    m_verifyButton->setToolTip(tr("Read every byte of the selected backups, and count their rows"));
    m_showInFolder->setText(tr("Show in &folder"));
    m_copyPath->setText(tr("Copy &path"));
    m_copyRows->setText(tr("Cop&y"));
    m_delete->setText(tr("De&lete…"));
    m_model->refreshTexts();
    showEmptyText();
}

} // namespace ui
