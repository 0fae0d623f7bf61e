// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/RunPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/PlanWords.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QTextDocument>

namespace ui {

using look::Tone;

RunPage::RunPage(QDialog* dialog)
    : Translated(dialog),
      m_icon(new IconLabel(look::iconSize, this)),
      m_status(sentenceLabel(dialog, QStringLiteral("restoreStatus"))),
      m_note(noteLabel(dialog, QStringLiteral("restoreRunNote"))),
      m_bar(new QProgressBar(this)),
      m_error(new MessageBar(this)),
      m_errorsLabel(sentenceLabel(dialog, QStringLiteral("restoreErrorsLabel"))),
      m_errors(new QListWidget(this))
{
    setObjectName(QStringLiteral("restoreRunPage"));
    m_status->setFont(look::font(look::Size::Normal, true));
    m_bar->setObjectName(QStringLiteral("restoreProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::unit);
    m_bar->setRange(0, 0);
    m_errors->setObjectName(QStringLiteral("restoreErrors"));
    m_errors->setWordWrap(true);
    m_errorsLabel->setBuddy(m_errors);
    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_status, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_note);
    column->addWidget(m_error);
    column->addWidget(m_errorsLabel);
    column->addWidget(m_errors, 1);
    column->addStretch();
    retranslate();
}

void RunPage::begin(const restore::Plan& plan)
{
    m_plan = plan;
    m_report.reset();
    m_error->hide();
    retranslate();
}

void RunPage::end(const base::Result<restore::Report>& report)
{
    m_report = report;
    const bool isError = !report && report.error().code != base::ErrorCode::Cancelled;
    if (isError)
        m_error->show(report.error());
    retranslate();
}

void RunPage::retranslate()
{
    const bool isRunning = !m_report;
    const bool hasErrors = m_report && *m_report && !(*m_report)->errors.empty();
    m_bar->setVisible(isRunning);
    m_bar->setAccessibleName(tr("Progress"));
    m_note->setVisible(!m_report || !*m_report);
    m_errors->setVisible(hasErrors);
    m_errorsLabel->setVisible(hasErrors);
    m_icon->setVisible(!isRunning);
    m_errors->setAccessibleName(tr("Errors"));
    if (!m_plan)
        return;
    if (isRunning) {
        m_status->setText(tr("Restoring into “%1”…").arg(base::visible(m_plan->request.database)));
        m_note->setText(
            tr("Progress by table and the log stand in the main window; this one may be closed."));
        return;
    }
    m_note->setText(stateLeft(*m_plan));
    if (!*m_report) {
        const bool isCancelled = m_report->error().code == base::ErrorCode::Cancelled;
        m_icon->setIcon(isCancelled ? icon(QStringLiteral("stop")) : icon(QStringLiteral("bad"), Tone::Bad));
        m_status->setText(isCancelled ? tr("The restore was cancelled.")
                                      : tr("The restore did not succeed."));
        return;
    }
    const std::vector<restore::RestoreError>& errors = (*m_report)->errors;
    const bool isGood = std::all_of(errors.begin(), errors.end(), [](const restore::RestoreError& error) {
        return error.errorClass == restore::ErrorClass::Harmless;
    });
    m_icon->setIcon(isGood ? icon(QStringLiteral("good"), Tone::Good)
                           : icon(QStringLiteral("caution"), Tone::Caution));
    m_status->setText(doneText(**m_report));
    m_errorsLabel->setText(tr("%n errors were passed over:", nullptr, static_cast<int>(errors.size())));
    m_errors->clear();
    for (const restore::RestoreError& error : errors) {
        auto* item = new QListWidgetItem(restore::text(error.errorClass) + QStringLiteral(" · ") +
                                         visibleLines(error.message));
        const QString command = visibleLines(error.command);
        item->setToolTip(Qt::mightBeRichText(command) ? command.toHtmlEscaped() : command);
        m_errors->addItem(item);
    }
}

} // namespace ui
