// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RunbookDialog.h"

#include "Prompt.h"
#include "Workspace.h"
#include "actions/Runbooks.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/RunbookText.h"
#include "process/Tools.h"
#include "restore/runbook/Export.h"
#include "restore/runbook/Gather.h"
#include "widgets/MessageBar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>

#include <cerrno>

namespace ui {

using namespace restore::runbook;

namespace {

constexpr int lookEveryMs = 150;
constexpr int stepHeight = 3 * look::unit;
enum Column { Title, State };

} // namespace

RunbookDialog::RunbookDialog(Workspace& workspace, Prompt& prompt, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_intro(sentenceLabel(this, QStringLiteral("runbookIntro"))),
      m_error(new MessageBar(this)),
      m_panes(new QSplitter(Qt::Horizontal, this)),
      m_scenarios(new QListWidget(this)),
      m_steps(new QTreeWidget(this)),
      m_text(new QTextBrowser(this)),
      m_copy(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_rehearse(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("runbookDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(140 * look::unit, 86 * look::unit).boundedTo(screen()->availableSize()));
    m_scenarios->setObjectName(QStringLiteral("scenarios"));
    m_steps->setObjectName(QStringLiteral("runbookSteps"));
    m_text->setObjectName(QStringLiteral("runbookText"));
    m_copy->setObjectName(QStringLiteral("runbookCopy"));
    m_export->setObjectName(QStringLiteral("runbookExport"));
    m_rehearse->setObjectName(QStringLiteral("runbookRehearse"));
    m_cancel->setObjectName(QStringLiteral("runbookCancel"));
    m_close->setObjectName(QStringLiteral("runbookClose"));
    for (const Scenario each : allScenarios) {
        auto* item = new QListWidgetItem(m_scenarios);
        item->setData(Qt::UserRole, key(each));
        item->setSizeHint({0, look::rowHeight});
    }
    layOut();
    m_error->hide();

    connect(m_scenarios, &QListWidget::currentRowChanged, this, &RunbookDialog::showScenario);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &RunbookDialog::showStep);
    connect(m_copy, &QPushButton::clicked, this, &RunbookDialog::copyCommand);
    connect(m_export, &QPushButton::clicked, this, &RunbookDialog::exportAll);
    connect(m_rehearse, &QPushButton::clicked, this, &RunbookDialog::askToRehearse);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_workspace.activity().cancel(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.activity(), &Activity::started, this, &RunbookDialog::updateButtons);
    connect(&workspace.activity(), &Activity::idle, this, [this] {
        m_isRehearsing = false;
        m_timer.stop();
        showStates();
        updateButtons();
    });
    connect(&workspace.dumps(), &DumpFolder::changed, this, &RunbookDialog::gather);
    connect(&m_timer, &QTimer::timeout, this, [this, seen = 0]() mutable {
        if (m_watch && std::exchange(seen, m_watch->changes()) != seen)
            showStates();
    });
    applyLook();
    retranslate();
    m_scenarios->setCurrentRow(0);
    gather();
}

RunbookDialog::~RunbookDialog()
{
    if (m_job)
        m_job->cancel();
}

void RunbookDialog::layOut()
{
    m_steps->setRootIsDecorated(false);
    m_steps->setColumnCount(2);
    m_steps->setUniformRowHeights(true);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(look::unit);
    auto* right = new QSplitter(Qt::Vertical, m_panes);
    right->addWidget(m_steps);
    right->addWidget(m_text);
    right->setStretchFactor(0, 2);
    right->setStretchFactor(1, 3);
    m_panes->addWidget(m_scenarios);
    m_panes->addWidget(right);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({32 * look::unit, 100 * look::unit});
    for (QSplitter* splitter : {m_panes, right}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(look::unit);
    }
    auto* column = dialogColumn(this);
    column->addWidget(m_intro);
    column->addWidget(m_error);
    column->addWidget(m_panes, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_export);
    row->addWidget(m_copy);
    row->addStretch();
    for (QPushButton* last : {m_rehearse, m_cancel, m_close})
        row->addWidget(last);
    column->addLayout(row);
    m_close->setDefault(true);
}

/// Reads the newest dumps in a worker.
void RunbookDialog::gather()
{
    const config::Configuration* configuration = m_workspace.configuration();
    const auto& listing = m_workspace.dumps().listing();
    if (!configuration || !listing || m_isRehearsing)
        return;
    if (m_job)
        m_job->cancel();
    const QStringList given = m_workspace.environment().toolFolders;
    auto* job = jobs::start<Facts>(
        m_workspace.workers(), this,
        [configuration = *configuration, listing = *listing, clock = m_workspace.environment().clock,
         folders = given.isEmpty() ? process::standardToolFolders() : given](base::JobContext context) {
            context.clock = clock;
            return restore::runbook::gather({configuration, listing, commandLineProgram(), folders}, context);
        },
        [this](const base::Result<Facts>& facts) {
            if (!facts && facts.error().code == base::ErrorCode::Cancelled)
                return;
            m_facts = facts ? std::optional(*facts) : std::nullopt;
            if (facts)
                m_error->hide();
            else
                m_error->show(facts.error());
            showScenario();
        });
    m_job = job;
}

std::optional<Scenario> RunbookDialog::scenario() const
{
    const QListWidgetItem* item = m_scenarios->currentItem();
    return item ? scenarioFromKey(item->data(Qt::UserRole).toString()) : std::nullopt;
}

int RunbookDialog::currentStep() const
{
    return m_steps->indexOfTopLevelItem(m_steps->currentItem()) - 1;
}

void RunbookDialog::showScenario()
{
    const auto chosen = scenario();
    m_runbook.reset();
    if (m_facts && chosen) {
        const auto made = runbookFor(*chosen, *m_facts);
        if (made)
            m_runbook = *made;
        if (!made)
            m_error->show(made.error());
        else if (m_error->isVisible())
            m_error->hide();
    }
    const int step = currentStep();
    m_steps->clear();
    if (m_runbook) {
        const auto add = [this](const QString& title) {
            auto* item = new QTreeWidgetItem(m_steps);
            item->setText(Title, title);
            item->setSizeHint(Title, {0, stepHeight});
        };
        add(tr("Before you begin"));
        int number = 0;
        for (const Step& each : m_runbook->steps)
            add(tr("%1. %2").arg(++number).arg(each.title.toString()));
        m_steps->setCurrentItem(m_steps->topLevelItem(std::clamp(step + 1, 0, number)));
    }
    showStates();
    updateButtons();
}

void RunbookDialog::showStates()
{
    const bool isOfThis = m_watch && m_runbook && m_watch->scenario() == m_runbook->scenario;
    const RehearsalWatch::View view = isOfThis ? m_watch->view() : RehearsalWatch::View{};
    for (int row = 1; row < m_steps->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_steps->topLevelItem(row);
        const auto result = view.results.find(row - 1);
        const StepLook shown = result != view.results.end() ? lookOf(result->second)
                               : view.running == row - 1    ? runningLook()
                               : isOfThis && m_isRehearsing ? waitingLook()
                                                            : StepLook{};
        item->setText(State, shown.text);
        item->setIcon(State, shown.icon);
        item->setForeground(State, look::colour(shown.tone, palette()));
        if (view.running == row - 1)
            m_steps->setCurrentItem(item);
        if (result != view.results.end() && result->second.state == StepState::Failed && !m_isRehearsing)
            m_steps->setCurrentItem(item);
    }
    showStep();
}

void RunbookDialog::showStep()
{
    const int number = currentStep();
    QString html;
    if (m_runbook && number < 0)
        html = overviewHtml(*m_runbook);
    else if (m_runbook && number < int(m_runbook->steps.size())) {
        html = stepHtml(m_runbook->steps[size_t(number)]);
        if (m_watch && m_watch->scenario() == m_runbook->scenario) {
            const RehearsalWatch::View view = m_watch->view();
            if (const auto result = view.results.find(number); result != view.results.end())
                html += resultHtml(result->second);
        }
    }
    m_text->setHtml(html);
    updateButtons();
}

void RunbookDialog::updateButtons()
{
    const int number = currentStep();
    const bool isBusy = m_workspace.activity().isRunning();
    m_copy->setEnabled(m_runbook && number >= 0 && m_runbook->steps[size_t(number)].command);
    m_export->setEnabled(m_facts.has_value());
    m_rehearse->setEnabled(m_runbook && !isBusy);
    m_cancel->setVisible(m_isRehearsing);
    m_cancel->setEnabled(m_isRehearsing && !m_workspace.activity().isCancelled());
}

void RunbookDialog::copyCommand()
{
    if (m_copy->isEnabled())
        QApplication::clipboard()->setText(
            process::displayed(*m_runbook->steps[size_t(currentStep())].command));
}

void RunbookDialog::exportAll()
{
    std::vector<Runbook> all;
    for (const Scenario each : allScenarios)
        if (const auto made = runbookFor(each, *m_facts))
            all.push_back(*made);
    m_prompt.chooseNewFile(
        this, tr("Export the scenarios"), tr("recovery") + QStringLiteral(".html"),
        tr("Web page (*.html);;Text (*.txt)"), [this, all](const QString& path) {
            const QByteArray bytes =
                (path.endsWith(QStringLiteral(".txt")) ? toPlainText(all) : toHtml(all)).toUtf8();
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                m_error->show(base::storageError(path, errno));
        });
}

void RunbookDialog::askToRehearse()
{
    const Question question{
        tr("Rehearse “%1”?").arg(text(*scenario())),
        tr("The newest backup is restored into a private server, the accident is brought "
           "about there, and every step is run."),
        tr("Your database and your backups are not touched. It takes about as long as two "
           "restores, and as much room on the disk."),
        tr("&Rehearse"), tr("&Not now")};
    m_prompt.ask(this, question, [this](bool accepted) {
        if (accepted)
            rehearse();
    });
}

void RunbookDialog::rehearse()
{
    if (!m_runbook || !m_facts || m_workspace.activity().isRunning())
        return;
    m_watch = std::make_shared<RehearsalWatch>(m_runbook->scenario);
    m_isRehearsing = true;
    rehearseScenario(m_workspace, *m_facts, m_watch);
    m_timer.start(lookEveryMs);
    showStates();
}

void RunbookDialog::applyLook()
{
    m_text->document()->setDefaultStyleSheet(textStyle(palette()));
}

void RunbookDialog::changeEvent(QEvent* event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyLook();
        showStates();
    }
}

void RunbookDialog::retranslate()
{
    setWindowTitle(tr("Recovery scenarios"));
    m_intro->setText(tr("What to do when something is lost, with the names, paths and commands of this "
                        "database. Print it: on the day, this program may be lost as well."));
    m_scenarios->setAccessibleName(tr("Scenarios"));
    for (int row = 0; row < m_scenarios->count(); ++row)
        m_scenarios->item(row)->setText(text(allScenarios[size_t(row)]));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setHeaderLabels({tr("Step"), tr("Rehearsal")});
    m_text->setAccessibleName(tr("What to do"));
    m_copy->setText(tr("&Copy the command"));
    m_export->setText(tr("&Export…"));
    m_rehearse->setText(tr("&Rehearse…"));
    m_cancel->setText(tr("C&ancel"));
    m_close->setText(tr("C&lose"));
    showScenario();
}

} // namespace ui
