// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/RestoreDialog.h"

#include "Workspace.h"
#include "actions/AskPassword.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/ContentPage.h"
#include "dialogs/restore/PlanPage.h"
#include "dialogs/restore/PlanWords.h"
#include "dialogs/restore/RunPage.h"
#include "dialogs/restore/TargetPage.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

namespace ui {

RestoreDialog::RestoreDialog(Workspace& workspace, const QString& path, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_path(path),
      m_name(new TextLine(QStringLiteral("restoreName"), this)),
      m_steps(new QLabel(this)),
      m_error(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_content(new ContentPage(workspace.workers(), this)),
      m_target(new TargetPage(workspace.workers(), this)),
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
    column->addWidget(m_error);
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
            m_error->show(content.error());
        m_content->setEnabled(false);
        return updateButtons();
    }
    m_content->show(*content);
    m_server = restore::inDatabase(backup::targetOf(*configuration, m_workspace.password()),
                                   QStringLiteral("postgres"));
    const QDate today = m_workspace.environment().clock().toTimeZone(configuration->zone).date();
    const QString original = content->objects->header.database;
    m_target->show(m_server, original.left(40) + QStringLiteral("_restored_") + today.toString(u"yyyyMMdd"),
                   content->hasRolesFile);
}

void RestoreDialog::go(Step step)
{
    m_error->hide();
    if (m_job)
        m_job->cancel();
    m_pages->setCurrentIndex(step);
    if (step == Review)
        makePlan();
    showStep();
}

void RestoreDialog::makePlan()
{
    restore::Request request;
    if (const config::Configuration* configuration = m_workspace.configuration()) // a password may have come
        m_server = restore::inDatabase(backup::targetOf(*configuration, m_workspace.password()),
                                       QStringLiteral("postgres"));
    request.server = m_server;
    request.file = m_path;
    request.ids = m_content->ids();
    request.toolFolders = m_workspace.environment().toolFolders;
    m_target->fill(request);
    m_plan->clear();
    m_job = jobs::start<restore::Plan>(
        m_workspace.workers(), this,
        [request](const base::JobContext& context) { return restore::plan(request, context.stop); },
        [this, number = ++m_plans](const base::Result<restore::Plan>& plan) {
            if (number == m_plans && step() == Review) // else asked again meanwhile: this answer is late
                takePlan(plan);
        });
}

void RestoreDialog::takePlan(const base::Result<restore::Plan>& plan)
{
    if (plan) {
        m_error->hide();
        m_plan->show(*plan);
    } else {
        m_plan->refuse();
        m_error->show(inWordsOfDialog(plan.error()));
        if (wantsPassword(plan.error()))
            askPassword(this, m_workspace, plan.error(), [dialog = QPointer(this)] {
                if (dialog && dialog->step() == Review)
                    dialog->go(Review);
            });
    }
    updateButtons();
}

void RestoreDialog::run()
{
    if (!m_plan->isComplete() || m_workspace.activity().isRunning())
        return;
    const restore::Plan plan = *m_plan->plan();
    m_isRunning = true;
    m_run->begin(plan);
    go(Run);
    m_workspace.activity().run<restore::Report>(
        Activity::Kind::Restore,
        [plan](const base::JobContext& context) { return restore::run(plan, context); },
        [dialog = QPointer(this)](const base::Result<restore::Report>& report) -> Activity::Ending {
            if (dialog) {
                dialog->m_isRunning = false;
                dialog->m_run->end(report);
                dialog->showStep();
            }
            if (!report)
                return {inWordsOfDialog(report.error()), {}};
            return {std::nullopt, [done = *report] {
                        return doneText(done);
                    }};
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
