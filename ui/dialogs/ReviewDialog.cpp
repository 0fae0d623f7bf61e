// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ReviewDialog.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "models/QuarantineModel.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"
#include "widgets/RulesText.h"
#include "widgets/TableLook.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace ui {
namespace {

using retention::Reason;
using retention::Verdict;

std::vector<retention::Decision> going(const retention::Plan& plan)
{
    std::vector<retention::Decision> result;
    for (const auto& decision : plan.decisions)
        if (decision.verdict == Verdict::Expire)
            result.push_back(decision);
    return result;
}

} // namespace

int goodThatRemain(const retention::Plan& plan)
{
    return static_cast<int>(
        std::count_if(plan.decisions.begin(), plan.decisions.end(), [](const auto& decision) {
            return decision.verdict != Verdict::Expire && decision.dump.state == catalogue::DumpState::Good;
        }));
}

ReviewDialog::ReviewDialog(const retention::Plan& plan, const retention::Policy& configured, int pinned,
                           const QString& folder, const base::Clock& clock, QWidget* parent)
    : Translated(parent),
      m_plan(plan),
      m_configured(configured),
      m_pinned(pinned),
      m_model(new DumpModel({DumpColumn::File, DumpColumn::Date, DumpColumn::Size, DumpColumn::Reason}, clock,
                            this)),
      m_heading(sentenceLabel(this, QStringLiteral("reviewHeading"))),
      m_explanation(sentenceLabel(this, QStringLiteral("reviewExplanation"))),
      m_table(new DumpTable(m_model, this)),
      m_purging(new QuarantineModel(clock, this)),
      m_purgeText(sentenceLabel(this, QStringLiteral("reviewPurge"))),
      m_purgeTable(new QTableView(this)),
      m_pinnedText(sentenceLabel(this, QStringLiteral("reviewPinned"))),
      m_caution(new QWidget(this)),
      m_warning(new TextLine(QStringLiteral("reviewWarning"), m_caution)),
      m_confirm(new QCheckBox(this)),
      m_delete(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("reviewDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(92 * look::unit, 56 * look::unit);
    m_model->setPlace(folder, configured.zone);
    m_model->setDecisions(going(plan));
    m_purging->setContent(plan.purging, plan.policy.quarantineDays, configured.zone);
    m_heading->setFont(look::font(look::Size::Title, true));
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_purgeTable->setObjectName(QStringLiteral("reviewPurgeTable"));
    m_purgeTable->setModel(m_purging);
    dressTable(m_purgeTable);
    m_purgeTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_purgeTable->setColumnHidden(QuarantineModel::DeletedFrom, true); // now
    m_purgeTable->horizontalHeader()->setDefaultSectionSize(16 * fontMetrics().horizontalAdvance(u'0'));
    m_purgeTable->horizontalHeader()->setSectionResizeMode(QuarantineModel::File, QHeaderView::Stretch);
    m_confirm->setObjectName(QStringLiteral("reviewConfirm"));
    m_delete->setObjectName(QStringLiteral("reviewDelete"));
    m_cancel->setObjectName(QStringLiteral("reviewCancel"));
    m_warning->setFont(look::font(look::Size::Normal, true));
    look::setRole(m_delete, "danger");
    m_delete->setAutoDefault(false);
    m_cancel->setDefault(true);
    layOut();

    connect(m_confirm, &QCheckBox::toggled, m_delete, &QWidget::setEnabled);
    connect(m_delete, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_delete->setEnabled(warning().isEmpty());
    m_cancel->setFocus();
}

void ReviewDialog::layOut()
{
    auto* mark = new IconLabel(look::iconSize, m_caution);
    mark->setIcon(icon(QStringLiteral("caution"), look::Tone::Caution));
    auto* warningRow = new QHBoxLayout(m_caution);
    warningRow->setContentsMargins(0, 0, 0, 0);
    warningRow->addWidget(mark);
    warningRow->addWidget(m_warning, 1);

    auto* column = dialogColumn(this);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 3);
    column->addWidget(m_pinnedText);
    column->addWidget(m_purgeText);
    column->addWidget(m_purgeTable, 2);
    column->addWidget(m_caution);
    column->addWidget(m_confirm);
    addButtons(column, m_delete, m_cancel);
    m_explanation->setVisible(count() > 0);
    m_table->setVisible(count() > 0);
    m_pinnedText->setVisible(m_pinned > 0);
    m_purgeText->setVisible(purged() > 0);
    m_purgeTable->setVisible(purged() > 0);
}

int ReviewDialog::count() const
{
    return m_model->rowCount();
}

int ReviewDialog::purged() const
{
    return m_purging->rowCount();
}

bool ReviewDialog::isMoving() const
{
    return m_plan.policy.quarantineDays > 0 && count() > 0;
}

QString ReviewDialog::warning() const
{
    const bool hadGood =
        std::any_of(m_plan.decisions.begin(), m_plan.decisions.end(),
                    [](const auto& decision) { return decision.dump.state == catalogue::DumpState::Good; });
    if (count() > 0 && hadGood && goodThatRemain(m_plan) == 0)
        return tr("No complete backup would remain.");
    if (m_plan.isImplausible())
        return tr("This is more than half of the %n backups.", nullptr,
                  static_cast<int>(m_plan.decisions.size()));
    return {};
}

QString ReviewDialog::actionText() const
{
    if (count() == 0)
        return tr("Delete %n backups from the quarantine", nullptr, purged());
    return isMoving() ? tr("Move %n backups to the quarantine", nullptr, count())
                      : tr("Delete %n backups", nullptr, count());
}

QString ReviewDialog::explanation() const
{
    const QString freed = base::sizeText(m_plan.expiringBytes(), QLocale());
    const QString rules = rulesText(m_plan.policy);
    const bool chosen = count() > 0 && m_model->decision(0).has(Reason::Chosen);
    if (chosen && isMoving())
        return tr("%n files that you chose are moved to the quarantine.", nullptr, count());
    if (chosen)
        return tr("%n files that you chose are deleted for good; %1 become free.", nullptr, count())
            .arg(freed);
    const bool isConfigured = m_plan.policy == m_configured;
    if (isMoving())
        return isConfigured
                   ? tr("With a retention of %1, %n files are moved to the quarantine.", nullptr, count())
                         .arg(rules)
                   : tr("With a retention of %1, and not of %2 as configured, %n files are moved to the "
                        "quarantine.",
                        nullptr, count())
                         .arg(rules, rulesText(m_configured));
    if (isConfigured)
        return tr("With a retention of %1, %n files are deleted for good; %2 become free.", nullptr, count())
            .arg(rules, freed);
    return tr("With a retention of %1, and not of %2 as configured, %n files are deleted "
              "for good; %3 become free.",
              nullptr, count())
        .arg(rules, rulesText(m_configured), freed);
}

QString ReviewDialog::fateOfTheMoved() const
{
    return tr("They can be taken back from there for %n days, then a rotation deletes them for good.",
              nullptr, m_plan.policy.quarantineDays);
}

void ReviewDialog::retranslate()
{
    const QString action = actionText();
    setWindowTitle(action);
    m_heading->setText(action);
    m_explanation->setText(isMoving() ? explanation() + u'\n' + fateOfTheMoved() : explanation());
    m_table->setAccessibleName(action);
    m_pinnedText->setText(tr("%n pinned backups stay: unpin them first.", nullptr, m_pinned));
    m_purgeText->setText(
        tr("%n backups leave the quarantine and are deleted for good; %1 become free.", nullptr, purged())
            .arg(base::sizeText(m_plan.purgedBytes(), QLocale())));
    m_purgeTable->setAccessibleName(tr("Backups that leave the quarantine"));
    m_warning->show(warning(), look::Tone::Caution);
    m_caution->setVisible(!warning().isEmpty());
    m_confirm->setText(isMoving() ? tr("&Yes, move them all the same")
                                  : tr("&Yes, delete them all the same"));
    m_confirm->setVisible(!warning().isEmpty());
    m_delete->setText(action);
    m_cancel->setText(tr("&Cancel"));
    m_model->refreshTexts();
    m_purging->refreshTexts();
}

} // namespace ui
