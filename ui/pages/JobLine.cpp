// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/JobLine.h"

#include "pages/ProgressText.h"
#include "widgets/Icons.h"
#include "widgets/Message.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTextDocument>

namespace ui {

using look::Tone;
using Kind = Activity::Kind;

JobLine::JobLine(Workspace& workspace, Activity& activity, const QString& name, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_activity(activity),
      m_bar(new QProgressBar(this)),
      m_icon(new IconLabel(look::iconSize, this)),
      m_status(new TextLine(name + QStringLiteral("Status"), this)),
      m_cancel(new QPushButton(icon(QStringLiteral("stop")), QString(), this))
{
    m_bar->setObjectName(name + QStringLiteral("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(20 * look::unit, look::unit);
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_cancel->setEnabled(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_icon);
    row->addWidget(m_status, 1);
    row->addWidget(m_cancel);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_cancel)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(widget == m_cancel); // the line keeps its height
        widget->setSizePolicy(policy);
        widget->hide();
    }
    connect(m_cancel, &QPushButton::clicked, &activity, &Activity::cancel);
    connect(&activity, &Activity::started, this, &JobLine::begin);
    connect(&activity, &Activity::cancelling, this, &JobLine::showStatus);
    connect(&activity, &Activity::ended, this, &JobLine::end);
    retranslate();
}

void JobLine::begin()
{
    m_ending.reset();
    m_progress = {};
    m_icon->hide();
    m_bar->setRange(0, 0);
    m_bar->show();
    m_cancel->show();
    showStatus();
}

void JobLine::showAnew(const std::optional<base::Progress>& progress)
{
    m_progress = progress.value_or(m_progress);
    showStatus();
}

void JobLine::showStatus()
{
    if (!m_activity.isRunning())
        return;
    m_cancel->setEnabled(!m_activity.isCancelled());
    const int percent = percentOf(m_progress);
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, percent));
    const qint64 elapsed = m_activity.startedAt().msecsTo(m_workspace.environment().clock());
    const QString progress =
        m_activity.isCancelled() ? tr("Cancelling…") : progressText(m_progress, elapsed, QLocale());
    // It may stand beside another job.
    const QString text = m_activity.kind() == Kind::Drill ? tr("Restore test · %1").arg(progress) : progress;
    m_status->show(text, Tone::Text);
    // Tooltips guess whether a text is HTML; ours never is.
    const QString shown = Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
    m_status->setToolTip(m_progress.remainingMs >= 0 && !m_activity.isCancelled()
                             ? shown + u'\n' + tr("The time that remains is estimated from the last run.")
                             : QString());
}

void JobLine::end(const Activity::Ending& ending)
{
    m_endedKind = m_activity.kind();
    m_ending = ending;
    m_bar->hide();
    m_cancel->setEnabled(false);
    m_cancel->hide();
    m_status->setToolTip({});
    m_icon->show();
    showEnding();
}

QString JobLine::cancelledText() const
{
    switch (m_endedKind) {
    case Kind::Backup:
        return tr("Cancelled. The unfinished file was removed; earlier backups are untouched.");
    case Kind::Verification:
        return tr("Cancelled. The backups that were read to their end until then are recorded.");
    case Kind::Restore:
        return tr("The restore was cancelled; the log says what was cleaned up.");
    case Kind::Drill:
        return tr("The restore test was cancelled; all that it made is removed.");
    case Kind::Deletion:
    case Kind::TakingBack:
    case Kind::Rehearsal: // its own dialog tells
    case Kind::Demonstration:
        break;
    }
    return tr("Cancelled.");
}

void JobLine::showEnding()
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
    else
        say(Tone::Muted, cancelledText());
}

void JobLine::forget()
{
    if (m_activity.isRunning() || m_endedKind == Kind::Demonstration)
        return;
    m_ending.reset();
    m_icon->hide();
    m_status->setText({});
}

void JobLine::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(&m_activity == &m_workspace.drill() ? tr("Cancel the test") : tr("&Cancel"));
    if (m_activity.isRunning())
        showStatus();
    else
        showEnding();
}

} // namespace ui
