// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RestoreDialog.h"

#include "Prompt.h"
#include "Workspace.h"
#include "actions/BackUp.h"
#include "actions/StopRunning.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/ContentPage.h"
#include "dialogs/restore/PlanPage.h"
#include "dialogs/restore/PlanWords.h"
#include "dialogs/restore/RestoreOutcome.h"
#include "dialogs/restore/RunPage.h"
#include "dialogs/restore/SafetyBackup.h"
#include "dialogs/restore/ServerChoice.h"
#include "dialogs/restore/TargetPage.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

namespace ui {

RestoreDialog::RestoreDialog(Workspace& workspace, Prompt& prompt, const QString& path, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_prompt(prompt),
      m_path(path),
      m_name(new TextLine(QStringLiteral("restoreName"), this)),
      m_steps(new QLabel(this)),
      m_message(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_content(new ContentPage(workspace.workers(), this)),
      m_target(new TargetPage(workspace, this)),
      m_plan(new PlanPage(this)),
      m_run(new RunPage(this)),
      m_back(new QPushButton(this)),
      m_next(new QPushButton(this)),
      m_start(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("restoreDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(100 * look::unit, 80 * look::unit).boundedTo(screen()->availableSize()));
    m_name->setFont(look::font(look::Size::Title, true));
    m_steps->setObjectName(QStringLiteral("restoreSteps"));
    look::setRole(m_steps, "muted");
    for (QWidget* page : {static_cast<QWidget*>(m_content), static_cast<QWidget*>(m_target),
                          static_cast<QWidget*>(m_plan), static_cast<QWidget*>(m_run)})
        m_pages->addWidget(page);
    m_back->setObjectName(QStringLiteral("restoreBack"));
    m_next->setObjectName(QStringLiteral("restoreNext"));
    m_start->setObjectName(QStringLiteral("restoreStart"));
    m_cancel->setObjectName(QStringLiteral("restoreCancel"));
    look::setRole(m_next, "primary");
    look::setRole(m_start, "danger");
    for (QPushButton* button : {m_start, m_cancel})
        button->setAutoDefault(false); // Enter only ever leads on to what changes nothing
    m_close->setObjectName(QStringLiteral("restoreClose"));
    layOut();

    connect(m_content, &ContentPage::changed, this, &RestoreDialog::updateButtons);
    connect(m_target, &TargetPage::changed, this, &RestoreDialog::updateButtons);
    connect(m_plan, &PlanPage::changed, this, &RestoreDialog::updateButtons);
    connect(m_plan, &PlanPage::backupWanted, this, &RestoreDialog::backUpFirst);
    connect(m_back, &QPushButton::clicked, this, [this] { go(static_cast<Step>(step() - 1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(static_cast<Step>(step() + 1)); });
    connect(m_start, &QPushButton::clicked, this, &RestoreDialog::run);
    connect(m_cancel, &QPushButton::clicked, &workspace.activity(), &Activity::cancel);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.activity(), &Activity::started, this, &RestoreDialog::updateButtons);
    connect(&workspace.activity(), &Activity::cancelling, this, &RestoreDialog::updateButtons);
    connect(&workspace.activity(), &Activity::idle, this, &RestoreDialog::updateButtons);
    retranslate();
    read();
}

RestoreDialog::~RestoreDialog()
{
    if (m_job)
        m_job->cancel();
}

void RestoreDialog::layOut()
{
    auto* heading = new QVBoxLayout;
    heading->setSpacing(look::unit / 2);
    heading->addWidget(m_name);
    heading->addWidget(m_steps);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    auto* column = dialogColumn(this);
    column->addLayout(heading);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
}

RestoreDialog::Step RestoreDialog::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void RestoreDialog::read()
{
    m_job = jobs::start<RestoreContent>(
        m_workspace.workers(), this,
        [path = m_path](const base::JobContext&) { return readRestoreContent(path); },
        [this](const base::Result<RestoreContent>& content) { take(content); });
}

void RestoreDialog::take(const base::Result<RestoreContent>& content)
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!content || !configuration) {
        if (!content)
            m_message->show(content.error());
        m_content->setEnabled(false);
        return updateButtons();
    }
    m_content->show(*content);
    const QDate today = m_workspace.environment().clock().toTimeZone(configuration->zone).date();
    const QString original = content->objects->header.database;
    m_target->show(original.left(40) + QStringLiteral("_restored_") + today.toString(u"yyyyMMdd"),
                   content->hasRolesFile, content->objects->roles);
}

void RestoreDialog::go(Step step)
{
    m_message->hide();
    if (m_job)
        m_job->cancel();
    m_target->leave();
    m_pages->setCurrentIndex(step);
    if (step == Target)
        m_target->enter(m_content->ids().empty());
    if (step == Review)
        makePlan();
    showStep();
}

void RestoreDialog::makePlan()
{
    restore::Request request;
    request.file = m_path;
    request.ids = m_content->ids();
    request.toolFolders = m_workspace.environment().toolFolders;
    m_target->fill(request);
    m_plan->clear();
    m_job = jobs::start<restore::Plan>(
        m_workspace.workers(), this,
        [request](const base::JobContext& context) { return restore::plan(request, context.stop); },
        [this, number = ++m_plans, tried = request.server.password](const base::Result<restore::Plan>& plan) {
            if (number == m_plans && step() == Review) // else asked again meanwhile: this answer is late
                takePlan(plan, tried);
        });
}

void RestoreDialog::takePlan(const base::Result<restore::Plan>& plan, const QString& tried)
{
    if (plan) {
        m_message->hide();
        m_plan->show(*plan);
    } else {
        refuse(plan.error(), tried);
    }
    updateButtons();
}

void RestoreDialog::refuse(const base::Error& error, const QString& tried)
{
    m_plan->refuse();
    Message message = messageOf(inWordsOfDialog(error));
    const bool isAboutRoles = error.code == base::ErrorCode::RolesMissing;
    message.action = [isAboutRoles, hasFile = m_target->hasRolesFile()] {
        return !isAboutRoles ? tr("&Look again")
               : hasFile     ? tr("&Make these roles")
                             : tr("&Without owners and rights");
    };
    message.run = [this, isAboutRoles] {
        if (isAboutRoles)
            m_target->settleRoles();
        go(Review);
    };
    m_message->show(message);
    if (wantsPassword(error))
        m_target->server().askPassword(error, tried, [dialog = QPointer(this)] {
            if (dialog && dialog->step() == Review)
                dialog->go(Review);
        });
}

void RestoreDialog::backUpFirst()
{
    if (!m_plan->plan() || !m_workspace.configuration() || m_workspace.activity().isRunning())
        return;
    const QString database = m_plan->plan()->request.database;
    m_message->show(backingUp(database));
    backUp(m_workspace, safetyBackup(m_workspace.request(), m_target->server(), database),
           [dialog = QPointer(this),
            folder = m_workspace.configuration()->backup.folder](const base::Result<backup::Report>& report) {
               if (dialog)
                   dialog->m_message->show(report ? backedUp(*report, folder) : messageOf(report.error()));
           });
}

void RestoreDialog::run()
{
    if (!m_plan->isComplete() || m_workspace.activity().isRunning())
        return;
    const restore::Plan plan = *m_plan->plan();
    m_isRunning = true;
    m_run->begin(plan);
    go(Run);
    const auto outcome = std::make_shared<RestoreOutcome>();
    m_workspace.activity().run<restore::Report>(
        Activity::Kind::Restore,
        [plan, outcome](const base::JobContext& context) { return runRestore(plan, context, *outcome); },
        [dialog = QPointer(this), outcome](const base::Result<restore::Report>& report) -> Activity::Ending {
            if (dialog)
                dialog->end(report, *outcome);
            if (!report)
                return {inWordsOfDialog(report.error()), {}};
            return {std::nullopt, [done = *report] {
                        return doneText(done);
                    }};
        });
}

void RestoreDialog::end(const base::Result<restore::Report>& report, const RestoreOutcome& outcome)
{
    m_isRunning = false;
    m_run->end(report, outcome);
    showStep();
    if (m_isClosing)
        QDialog::reject();
}

void RestoreDialog::reject()
{
    if (!m_isRunning)
        return QDialog::reject();
    m_prompt.ask(this, questionOfStopping(Activity::Kind::Restore), [dialog = QPointer(this)](bool accepted) {
        if (!dialog || !accepted)
            return;
        dialog->m_isClosing = dialog->m_isRunning;
        if (dialog->m_isRunning)
            dialog->m_workspace.activity().cancel();
        else
            dialog->QDialog::reject();
    });
}

void RestoreDialog::updateButtons()
{
    const Activity& activity = m_workspace.activity();
    const bool complete = step() == Content  ? m_content->isComplete()
                          : step() == Target ? m_target->isComplete()
                                             : m_plan->isComplete() && !activity.isRunning();
    m_next->setEnabled(complete);
    m_start->setEnabled(complete);
    m_plan->allowBackup(!activity.isRunning());
    m_cancel->setVisible(m_isRunning);
    m_cancel->setEnabled(!activity.isCancelled());
    m_back->setEnabled(step() != Content && !m_isRunning);
}

void RestoreDialog::showStep()
{
    const QStringList names{tr("Contents"), tr("Destination"), tr("Review"), tr("Run")};
    m_steps->setText(tr("Step %1 of %2: %3").arg(step() + 1).arg(names.size()).arg(names.value(step())));
    m_back->setVisible(step() != Content);
    m_next->setVisible(step() < Review);
    m_start->setVisible(step() == Review);
    (step() == Review ? m_back : step() == Run ? m_close : m_next)->setDefault(true);
    updateButtons();
}

void RestoreDialog::retranslate()
{
    setWindowTitle(tr("Restore a backup"));
    m_name->setText(base::visible(QFileInfo(m_path).fileName()));
    m_back->setText(tr("&Back"));
    m_next->setText(tr("Ne&xt"));
    m_start->setText(tr("Re&store"));
    m_cancel->setText(tr("C&ancel the restore"));
    m_close->setText(tr("&Close"));
    showStep();
}

} // namespace ui
