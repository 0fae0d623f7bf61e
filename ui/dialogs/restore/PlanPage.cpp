// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/PlanPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/PlanWords.h"
#include "widgets/Icons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

PlanPage::PlanPage(QDialog* dialog)
    : Translated(dialog),
      m_looking(sentenceLabel(dialog, QStringLiteral("restoreLooking"))),
      m_body(new QWidget(this)),
      m_what(sentenceLabel(dialog, QStringLiteral("restoreWhat"))),
      m_caution(new QWidget(m_body)),
      m_cautions(sentenceLabel(dialog, QStringLiteral("restoreCautions"))),
      m_backUp(new QPushButton(icon(QStringLiteral("backup")), QString(), m_caution)),
      m_tool(noteLabel(dialog, QStringLiteral("restoreTool"))),
      m_commandsLabel(new QLabel(m_body)),
      m_commands(new QPlainTextEdit(m_body)),
      m_copy(new QPushButton(icon(QStringLiteral("copy")), QString(), m_body)),
      m_confirmLabel(new QLabel(m_body)),
      m_confirm(new QLineEdit(m_body))
{
    setObjectName(QStringLiteral("restorePlanPage"));
    m_what->setFont(look::font(look::Size::Normal, true));
    m_backUp->setObjectName(QStringLiteral("restoreBackUpFirst"));
    m_backUp->setAutoDefault(false);
    m_commands->setObjectName(QStringLiteral("restoreCommands"));
    m_commands->setReadOnly(true);
    m_commands->setTabChangesFocus(true);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_commandsLabel->setBuddy(m_commands);
    m_copy->setObjectName(QStringLiteral("restoreCopy"));
    m_copy->setAutoDefault(false);
    m_confirm->setObjectName(QStringLiteral("restoreConfirm"));
    m_confirmLabel->setObjectName(QStringLiteral("restoreConfirmLabel"));
    m_confirmLabel->setTextFormat(Qt::PlainText);
    m_confirmLabel->setBuddy(m_confirm);

    auto* mark = new IconLabel(look::iconSize, m_caution);
    mark->setIcon(icon(QStringLiteral("caution"), look::Tone::Caution));
    auto* caution = new QHBoxLayout(m_caution);
    caution->setContentsMargins(0, 0, 0, 0);
    caution->setSpacing(look::unit);
    caution->addWidget(mark, 0, Qt::AlignTop);
    caution->addWidget(m_cautions, 1);
    caution->addWidget(m_backUp, 0, Qt::AlignTop);
    auto* commandsHead = new QHBoxLayout;
    commandsHead->addWidget(m_commandsLabel, 1, Qt::AlignBottom);
    commandsHead->addWidget(m_copy);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(look::unit);
    body->addWidget(m_what);
    body->addWidget(m_caution);
    body->addWidget(m_tool);
    body->addLayout(commandsHead);
    body->addWidget(m_commands, 1);
    body->addWidget(m_confirmLabel);
    body->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_looking);
    column->addWidget(m_body, 1);
    column->addStretch();

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_commands->toPlainText()); });
    connect(m_backUp, &QPushButton::clicked, this, &PlanPage::backupWanted);
    connect(m_confirm, &QLineEdit::textChanged, this, &PlanPage::changed);
    clear();
}

void PlanPage::clear()
{
    m_plan.reset();
    m_confirm->clear();
    m_body->hide();
    m_looking->show();
    retranslate();
}

void PlanPage::refuse()
{
    clear();
    m_looking->hide();
}

void PlanPage::show(const restore::Plan& plan)
{
    m_plan = plan;
    m_confirm->clear();
    m_looking->hide();
    m_body->show();
    retranslate();
    if (destroys(plan))
        m_confirm->setFocus();
    emit changed();
}

bool PlanPage::isComplete() const
{
    return m_plan && (!destroys(*m_plan) || m_confirm->text() == m_plan->request.database);
}

void PlanPage::allowBackup(bool isAllowed)
{
    m_backUp->setEnabled(isAllowed);
}

void PlanPage::retranslate()
{
    m_backUp->setText(tr("Back it &up first"));
    m_looking->setText(tr("Looking at the backup and at the server…"));
    m_commandsLabel->setText(tr("The exact co&mmands"));
    m_copy->setText(tr("Cop&y"));
    m_confirmLabel->setText(tr("&Type the name of the database to confirm:"));
    if (!m_plan)
        return;
    m_what->setText(whatHappens(*m_plan));
    const QStringList cautions = cautionsOf(*m_plan);
    m_caution->setVisible(!cautions.isEmpty());
    m_cautions->setText(cautions.join(u'\n'));
    m_tool->setText(toolText(*m_plan));
    QStringList commands = m_plan->commands();
    for (QString& command : commands)
        command = base::visible(command);
    m_commands->setPlainText(commands.join(u'\n'));
    m_backUp->setVisible(destroys(*m_plan));
    m_confirm->setVisible(destroys(*m_plan));
    m_confirmLabel->setVisible(destroys(*m_plan));
}

} // namespace ui
