// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ReviewDialog.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"
#include "widgets/RulesText.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

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

ReviewDialog::ReviewDialog(const retention::Plan& plan, const retention::Policy& configured,
                           const QString& folder, const base::Clock& clock, QWidget* parent)
    : Translated(parent),
      m_plan(plan),
      m_configured(configured),
      m_model(new DumpModel({DumpColumn::File, DumpColumn::Date, DumpColumn::Size, DumpColumn::Reason}, clock,
                            this)),
      m_heading(sentenceLabel(this, QStringLiteral("reviewHeading"))),
      m_explanation(sentenceLabel(this, QStringLiteral("reviewExplanation"))),
      m_table(new DumpTable(m_model, this)),
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
    m_heading->setFont(look::font(look::Size::Title, true));
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_confirm->setObjectName(QStringLiteral("reviewConfirm"));
    m_delete->setObjectName(QStringLiteral("reviewDelete"));
    m_cancel->setObjectName(QStringLiteral("reviewCancel"));
    m_warning->setFont(look::font(look::Size::Normal, true));
    look::setRole(m_delete, "danger");
    m_delete->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto* mark = new IconLabel(look::iconSize, m_caution);
    mark->setIcon(icon(QStringLiteral("caution"), look::Tone::Caution));
    auto* warningRow = new QHBoxLayout(m_caution);
    warningRow->setContentsMargins(0, 0, 0, 0);
    warningRow->addWidget(mark);
    warningRow->addWidget(m_warning, 1);

    auto* column = dialogColumn(this);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addWidget(m_caution);
    column->addWidget(m_confirm);
    addButtons(column, m_delete, m_cancel);

    connect(m_confirm, &QCheckBox::toggled, m_delete, &QWidget::setEnabled);
    connect(m_delete, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_delete->setEnabled(warning().isEmpty());
    m_cancel->setFocus();
}

int ReviewDialog::count() const
{
    return m_model->rowCount();
}

QString ReviewDialog::warning() const
{
    const bool hadGood =
        std::any_of(m_plan.decisions.begin(), m_plan.decisions.end(),
                    [](const auto& decision) { return decision.dump.state == catalogue::DumpState::Good; });
    if (hadGood && goodThatRemain(m_plan) == 0)
        return tr("No complete backup would remain.");
    if (m_plan.isImplausible())
        return tr("This is more than half of the %n backups.", nullptr,
                  static_cast<int>(m_plan.decisions.size()));
    return {};
}

void ReviewDialog::retranslate()
{
    const QString action = tr("Delete %n backups", nullptr, count());
    setWindowTitle(action);
    m_heading->setText(action);
    const QString freed = base::sizeText(m_plan.freedBytes(), QLocale());
    const QString rules = rulesText(m_plan.policy);
    const bool chosen = count() > 0 && m_model->decision(0).has(Reason::Chosen);
    if (chosen)
        m_explanation->setText(
            tr("%n files that you chose are deleted for good; %1 become free.", nullptr, count()).arg(freed));
    else if (m_plan.policy == m_configured)
        m_explanation->setText(
            tr("With a retention of %1, %n files are deleted for good; %2 become free.", nullptr, count())
                .arg(rules, freed));
    else
        m_explanation->setText(tr("With a retention of %1, and not of %2 as configured, %n files are deleted "
                                  "for good; %3 become free.",
                                  nullptr, count())
                                   .arg(rules, rulesText(m_configured), freed));
    m_table->setAccessibleName(action);
    m_warning->show(warning(), look::Tone::Caution);
    m_caution->setVisible(!warning().isEmpty());
    m_confirm->setText(tr("&Yes, delete them all the same"));
    m_confirm->setVisible(!warning().isEmpty());
    m_delete->setText(action);
    m_cancel->setText(tr("&Cancel"));
    m_model->refreshTexts();
}

} // namespace ui
