// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/LogPane.h"

#include "pages/JobLine.h"
#include "widgets/Icons.h"
#include "widgets/LogView.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

LogPane::LogPane(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_cancel(new QAction(icon(QStringLiteral("stop")), QString(), this)),
      m_title(new QLabel(this)),
      m_job(new JobLine(workspace, workspace.activity(), QStringLiteral("job"), this)),
      m_drill(new JobLine(workspace, workspace.drill(), QStringLiteral("drill"), this)),
      m_view(new LogView(this))
{
    setObjectName(QStringLiteral("logPane"));
    look::setRole(this, "card");
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_title->setFont(look::font(look::Size::Normal, true));
    m_view->setObjectName(QStringLiteral("log"));

    auto* lines = new QVBoxLayout;
    lines->setSpacing(look::unit / 2);
    lines->addWidget(m_job);
    lines->addWidget(m_drill);
    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_title);
    head->addSpacing(look::unit);
    head->addLayout(lines, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, look::unit, look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_view, 1);

    connect(&m_timer, &QTimer::timeout, this, &LogPane::fetch);
    connect(m_cancel, &QAction::triggered, this, [this] {
        (m_workspace.activity().isRunning() ? m_workspace.activity() : m_workspace.drill()).cancel();
    });
    for (JobLine* line : {m_job, m_drill})
        follow(line);
    connect(&workspace, &Workspace::configurationChanged, this, [this] {
        forgetOtherConfiguration();
        logWarnings();
    });
    connect(&workspace, &Workspace::cleared, this, [this] {
        log(base::LogLevel::Info, {tr("What an interrupted test restore left was removed.")});
    });
    showLines();
    retranslate();
    logWarnings();
}

void LogPane::follow(JobLine* line)
{
    const auto turnTo = [this, line] {
        m_last = line;
        showLines();
    };
    Activity& activity = line->activity();
    connect(&activity, &Activity::started, this, turnTo);
    connect(&activity, &Activity::started, &m_timer, [this] { m_timer.start(100ms); });
    connect(&activity, &Activity::cancelling, this, &LogPane::showLines);
    connect(&activity, &Activity::ended, this, [this, line] { takeLines(line->activity()); });
    connect(&activity, &Activity::idle, this, turnTo);
}

/// Every one that runs, and the last that did.
void LogPane::showLines()
{
    const Activity& job = m_workspace.activity();
    const Activity& drill = m_workspace.drill();
    m_drill->setVisible(drill.isRunning() || m_last == m_drill);
    m_job->setVisible(job.isRunning() || m_last != m_drill);
    const Activity& first = job.isRunning() ? job : drill;
    m_cancel->setEnabled(first.isRunning() && !first.isCancelled());
}

void LogPane::takeLines(Activity& activity)
{
    jobs::Mailbox* mailbox = activity.mailbox();
    m_view->add(mailbox->takeLines(), mailbox->takeLeftOut());
}

void LogPane::fetch()
{
    for (JobLine* line : {m_job, m_drill})
        if (jobs::Mailbox* mailbox = line->activity().mailbox()) {
            takeLines(line->activity());
            line->showAnew(mailbox->takeProgress());
        }
    m_view->writeSome();
    if (!m_workspace.isBusy() && !m_view->isWaiting())
        m_timer.stop();
}

void LogPane::forgetOtherConfiguration()
{
    const QString folder = m_workspace.folder() ? m_workspace.folder()->path : QString();
    if (std::exchange(m_folder, folder) == folder)
        return;
    for (JobLine* line : {m_job, m_drill})
        line->forget();
}

void LogPane::logWarnings()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    QStringList texts;
    for (const base::Text& warning : configuration->warnings)
        texts += warning.toString();
    log(base::LogLevel::Warning, texts);
}

void LogPane::log(base::LogLevel level, const QStringList& texts)
{
    std::vector<base::LogLine> lines;
    for (const QString& text : texts)
        lines.push_back({m_workspace.environment().clock(), level, text});
    m_view->add(std::move(lines));
    m_timer.start(100ms);
}

void LogPane::retranslate()
{
    m_title->setText(tr("Log"));
    m_view->setAccessibleName(tr("Log"));
    m_view->setPlaceholderText(tr("What a backup does is told here."));
    m_cancel->setText(tr("&Cancel the running task"));
}

} // namespace ui
