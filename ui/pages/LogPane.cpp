// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/LogPane.h"

#include "pages/ProgressText.h"
#include "widgets/ActionButton.h"
#include "widgets/Icons.h"
#include "widgets/LogView.h"
#include "widgets/Message.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QTextDocument>

#include <chrono>

namespace ui {

using look::Tone;
using namespace std::chrono_literals;

LogPane::LogPane(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_cancel(new QAction(icon(QStringLiteral("stop")), QString(), this)),
      m_title(new QLabel(this)),
      m_icon(new IconLabel(look::iconSize, this)),
      m_status(new TextLine(QStringLiteral("jobStatus"), this)),
      m_bar(new QProgressBar(this)),
      m_button(new ActionButton(m_cancel, this)),
      m_view(new LogView(this))
{
    setObjectName(QStringLiteral("logPane"));
    look::setRole(this, "card");
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setEnabled(false);
    m_title->setFont(look::font(look::Size::Normal, true));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(20 * look::unit, look::unit);
    m_button->setObjectName(QStringLiteral("cancelButton"));
    m_view->setObjectName(QStringLiteral("log"));

    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_title);
    head->addSpacing(look::unit);
    head->addWidget(m_bar, 0, Qt::AlignVCenter);
    head->addWidget(m_icon);
    head->addWidget(m_status, 1);
    head->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, look::unit, look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_button)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(widget == m_button); // the line keeps its height
        widget->setSizePolicy(policy);
        widget->hide();
    }

    Activity& activity = workspace.activity();
    connect(&m_timer, &QTimer::timeout, this, &LogPane::fetch);
    connect(m_cancel, &QAction::triggered, &activity, &Activity::cancel);
    connect(&activity, &Activity::started, this, &LogPane::begin);
    connect(&activity, &Activity::cancelling, this, &LogPane::showStatus);
    connect(&activity, &Activity::ended, this, &LogPane::end);
    connect(&workspace, &Workspace::configurationChanged, this, [this] {
        forgetOtherConfiguration();
        logWarnings();
    });
    retranslate();
    logWarnings();
}

void LogPane::begin()
{
    m_ending.reset();
    m_progress = {};
    m_icon->hide();
    m_bar->setRange(0, 0);
    m_bar->show();
    m_button->show();
    m_cancel->setEnabled(true);
    m_timer.start(100ms);
    showStatus();
}

void LogPane::fetch()
{
    if (jobs::Mailbox* mailbox = m_workspace.activity().mailbox()) {
        m_view->add(mailbox->takeLines(), mailbox->takeLeftOut());
        if (const auto progress = mailbox->takeProgress())
            m_progress = *progress;
        showStatus();
    }
    m_view->writeSome();
    if (!m_workspace.activity().isRunning() && !m_view->isWaiting())
        m_timer.stop();
}

void LogPane::showStatus()
{
    const Activity& activity = m_workspace.activity();
    if (!activity.isRunning())
        return;
    m_cancel->setEnabled(!activity.isCancelled());
    const int percent = percentOf(m_progress);
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, percent));
    const qint64 elapsed = activity.startedAt().msecsTo(m_workspace.environment().clock());
    const QString text =
        activity.isCancelled() ? tr("Cancelling…") : progressText(m_progress, elapsed, QLocale());
    m_status->show(text, Tone::Text);
    // Tooltips guess whether a text is HTML; ours never is.
    const QString shown = Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
    m_status->setToolTip(m_progress.remainingMs >= 0 && !activity.isCancelled()
                             ? shown + u'\n' + tr("The time that remains is estimated from the last run.")
                             : QString());
}

void LogPane::end(const Activity::Ending& ending)
{
    jobs::Mailbox* mailbox = m_workspace.activity().mailbox();
    m_view->add(mailbox->takeLines(), mailbox->takeLeftOut());
    m_endedKind = m_workspace.activity().kind();
    m_ending = ending;
    m_cancel->setEnabled(false);
    m_bar->hide();
    m_button->hide();
    m_status->setToolTip({});
    m_icon->show();
    showEnding();
}

void LogPane::showEnding()
{
    if (!m_ending)
        return;
    const auto say = [this](Tone tone, const QString& text) {
        m_icon->setIcon(icon(iconNameOf(tone), tone));
        m_status->show(text, tone == Tone::Muted ? Tone::Text : tone);
    };
    if (!m_ending->error)
        say(Tone::Good, m_ending->sentence());
    else if (m_ending->error->code != base::ErrorCode::Cancelled)
        say(Tone::Bad, visibleLines(m_ending->error->message.toString()));
    else if (m_endedKind == Activity::Kind::Backup)
        say(Tone::Muted, tr("Cancelled. The unfinished file was removed; earlier backups are untouched."));
    else if (m_endedKind == Activity::Kind::Verification)
        say(Tone::Muted, tr("Cancelled. The backups that were read to their end until then are recorded."));
    else if (m_endedKind == Activity::Kind::Restore)
        say(Tone::Muted, tr("The restore was cancelled; the log says what was cleaned up."));
    else
        say(Tone::Muted, tr("Cancelled."));
}

void LogPane::forgetOtherConfiguration()
{
    const QString folder = m_workspace.folder() ? m_workspace.folder()->path : QString();
    if (std::exchange(m_folder, folder) == folder || m_endedKind == Activity::Kind::Demonstration ||
        m_workspace.activity().isRunning())
        return;
    m_ending.reset();
    m_icon->hide();
    m_status->setText({});
}

void LogPane::logWarnings()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    std::vector<base::LogLine> lines;
    for (const base::Text& warning : configuration->warnings)
        lines.push_back({m_workspace.environment().clock(), base::LogLevel::Warning, warning.toString()});
    m_view->add(std::move(lines));
    m_timer.start(100ms);
}

void LogPane::retranslate()
{
    m_title->setText(tr("Log"));
    m_view->setAccessibleName(tr("Log"));
    m_bar->setAccessibleName(tr("Progress"));
    m_view->setPlaceholderText(tr("What a backup does is told here."));
    m_cancel->setText(tr("&Cancel the running task"));
    m_button->setText(tr("&Cancel"));
    if (m_workspace.activity().isRunning())
        showStatus();
    else
        showEnding();
}

} // namespace ui
