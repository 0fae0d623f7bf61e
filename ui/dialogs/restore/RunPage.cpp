// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/RunPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/PlanWords.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTextDocument>

namespace ui {

using look::Tone;

namespace {

QString lineOf(const restore::RestoreError& error)
{
    return restore::text(error.errorClass) + QStringLiteral(" · ") + visibleLines(error.message);
}

QIcon iconOf(restore::ErrorClass errorClass)
{
    const Tone tone = errorClass == restore::ErrorClass::Data     ? Tone::Bad
                      : errorClass == restore::ErrorClass::Object ? Tone::Caution
                                                                  : Tone::Muted;
    return icon(iconNameOf(tone), tone);
}

} // namespace

RunPage::RunPage(QDialog* dialog)
    : Translated(dialog),
      m_icon(new IconLabel(look::iconSize, this)),
      m_status(sentenceLabel(dialog, QStringLiteral("restoreStatus"))),
      m_note(sentenceLabel(dialog, QStringLiteral("restoreRunNote"))),
      m_bar(new QProgressBar(this)),
      m_error(new MessageBar(this)),
      m_errorsLabel(sentenceLabel(dialog, QStringLiteral("restoreErrorsLabel"))),
      m_errors(new QListWidget(this)),
      m_copy(new QPushButton(icon(QStringLiteral("copy")), QString(), this))
{
    setObjectName(QStringLiteral("restoreRunPage"));
    m_status->setFont(look::font(look::Size::Normal, true));
    m_bar->setObjectName(QStringLiteral("restoreProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::unit);
    m_bar->setRange(0, 0);
    m_errors->setObjectName(QStringLiteral("restoreErrors"));
    m_errors->setWordWrap(true);
    m_errors->setIconSize({2 * look::unit, 2 * look::unit});
    m_errorsLabel->setBuddy(m_errors);
    m_copy->setObjectName(QStringLiteral("restoreCopyErrors"));
    m_copy->setAutoDefault(false);
    auto* head = new QHBoxLayout;
    head->setSpacing(look::unit);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_status, 1);
    auto* errorsHead = new QHBoxLayout;
    errorsHead->addWidget(m_errorsLabel, 1, Qt::AlignBottom);
    errorsHead->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_note);
    column->addLayout(errorsHead);
    column->addWidget(m_errors, 1);
    column->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &RunPage::copyErrors);
    retranslate();
}

void RunPage::begin(const restore::Plan& plan)
{
    m_plan = plan;
    m_report.reset();
    m_outcome = {};
    m_error->hide();
    retranslate();
}

void RunPage::end(const base::Result<restore::Report>& report, const RestoreOutcome& outcome)
{
    m_report = report;
    m_outcome = outcome;
    const bool isError = !report && report.error().code != base::ErrorCode::Cancelled;
    if (isError)
        m_error->show(inWordsOfDialog(report.error()));
    retranslate();
}

bool RunPage::saysState(const base::Error& error) const
{
    return error.code == base::ErrorCode::RestoreFailed && m_plan->mode != restore::Mode::CreateNew;
}

void RunPage::showErrors()
{
    const std::vector<restore::RestoreError>& errors = m_outcome.errors;
    const int count = static_cast<int>(errors.size());
    for (QWidget* widget : {static_cast<QWidget*>(m_errors), static_cast<QWidget*>(m_errorsLabel),
                            static_cast<QWidget*>(m_copy)})
        widget->setVisible(m_report && count > 0);
    if (m_report)
        m_errorsLabel->setText(*m_report ? tr("%n errors were passed over:", nullptr, count)
                                         : tr("%n errors were met:", nullptr, count));
    m_errors->clear();
    for (const restore::RestoreError& error : errors) {
        auto* item = new QListWidgetItem(iconOf(error.errorClass), lineOf(error));
        const QString command = visibleLines(error.command);
        item->setToolTip(Qt::mightBeRichText(command) ? command.toHtmlEscaped() : command);
        m_errors->addItem(item);
    }
}

void RunPage::copyErrors() const
{
    QStringList lines;
    for (const restore::RestoreError& error : m_outcome.errors) {
        lines += lineOf(error);
        if (!error.command.isEmpty())
            lines += visibleLines(error.command);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RunPage::retranslate()
{
    const bool isRunning = !m_report;
    m_bar->setVisible(isRunning);
    m_bar->setAccessibleName(tr("Progress"));
    m_note->setVisible(isRunning || (!*m_report && !saysState(m_report->error())));
    m_icon->setVisible(!isRunning);
    m_errors->setAccessibleName(tr("Errors"));
    m_copy->setText(tr("Cop&y"));
    showErrors();
    if (!m_plan)
        return;
    if (isRunning) {
        m_status->setText(tr("Restoring into “%1”…").arg(base::visible(m_plan->request.database)));
        m_note->setText(tr("Progress by table and the log stand in the main window."));
        return;
    }
    if (!*m_report) {
        const bool isCancelled = m_report->error().code == base::ErrorCode::Cancelled;
        m_note->setText(stateLeft(m_outcome, *m_plan));
        m_icon->setIcon(isCancelled ? icon(QStringLiteral("stop")) : icon(QStringLiteral("bad"), Tone::Bad));
        m_status->setText(isCancelled ? tr("The restore was cancelled.")
                                      : tr("The restore did not succeed."));
        return;
    }
    const bool isGood =
        std::all_of(m_outcome.errors.begin(), m_outcome.errors.end(), [](const restore::RestoreError& error) {
            return error.errorClass == restore::ErrorClass::Harmless;
        });
    m_icon->setIcon(isGood ? icon(QStringLiteral("good"), Tone::Good)
                           : icon(QStringLiteral("caution"), Tone::Caution));
    m_status->setText(doneText(**m_report));
}

} // namespace ui
