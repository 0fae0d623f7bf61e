// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RetentionPane.h"

#include "actions/DeleteDumps.h"
#include "actions/Quarantine.h"
#include "base/Format.h"
#include "pages/SuppositionBar.h"
#include "widgets/ActionButton.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"
#include "widgets/KeepFields.h"
#include "widgets/TextLine.h"
#include "widgets/Timeline.h"

#include <QBoxLayout>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int mostDays = 36500;

std::vector<retention::Decision> going(const retention::Plan& plan)
{
    std::vector<retention::Decision> result;
    for (const auto& decision : plan.decisions)
        if (decision.verdict == retention::Verdict::Expire)
            result.push_back(decision);
    return result;
}

} // namespace

RetentionPane::RetentionPane(Workspace& workspace, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_model(new DumpModel({DumpColumn::File, DumpColumn::Date, DumpColumn::Size, DumpColumn::Reason},
                            workspace.environment().clock, this)),
      m_apply(new QAction(icon(QStringLiteral("expired")), QString(), this)),
      m_title(new QLabel(this)),
      m_before(new QLabel(this)),
      m_days(new QSpinBox(this)),
      m_keep(new KeepFields(this)),
      m_supposition(new SuppositionBar(workspace, this)),
      m_timeline(new Timeline(workspace.environment().clock, this)),
      m_quarantine(new QPushButton(this)),
      m_totals(new TextLine(QStringLiteral("retentionTotals"), this)),
      m_table(new DumpTable(m_model, this)),
      m_button(new ActionButton(m_apply, this))
{
    setObjectName(QStringLiteral("retentionPane"));
    look::setRole(this, "card");
    m_apply->setObjectName(QStringLiteral("applyRetention"));
    m_title->setFont(look::font(look::Size::Normal, true));
    m_days->setObjectName(QStringLiteral("retentionDays"));
    m_days->setRange(1, mostDays);
    m_before->setBuddy(m_days);
    m_quarantine->setObjectName(QStringLiteral("openQuarantine"));
    m_quarantine->setFlat(true);
    m_totals->setFont(look::font(look::Size::Normal, true));
    m_table->setObjectName(QStringLiteral("retentionPreview"));
    m_table->setMinimumHeight(2 * look::rowHeight); // a header and a row, where the window is low
    m_button->setObjectName(QStringLiteral("applyRetentionButton"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, 2 * look::unit, 2 * look::unit, look::unit);
    column->setSpacing(look::unit);
    column->addLayout(titleRow());
    auto* rules = new QVBoxLayout;
    rules->setSpacing(look::unit / 2);
    rules->addLayout(daysRow());
    rules->addWidget(m_keep);
    column->addLayout(rules);
    column->addWidget(m_supposition);
    column->addWidget(m_timeline);
    auto* totals = new QHBoxLayout;
    totals->setSpacing(look::unit);
    totals->addWidget(m_totals, 1);
    totals->addWidget(m_quarantine);
    column->addLayout(totals);
    column->addWidget(m_table, 1);

    connect(m_days, &QSpinBox::valueChanged, this, &RetentionPane::suppose);
    connect(m_keep, &KeepFields::edited, this, &RetentionPane::suppose);
    connect(m_timeline, &Timeline::dumpActivated, this, &RetentionPane::dumpActivated);
    connect(m_apply, &QAction::triggered, this, [this] { reviewRetention(window(), m_workspace); });
    connect(m_quarantine, &QPushButton::clicked, this, [this] { openQuarantine(window(), m_workspace); });
    connect(&workspace, &Workspace::planChanged, this, &RetentionPane::showPlan);
    connect(&workspace, &Workspace::minutePassed, m_model, &DumpModel::refreshTexts);
    connect(&workspace.activity(), &Activity::started, this, &RetentionPane::showTotals);
    connect(&workspace.activity(), &Activity::idle, this, &RetentionPane::showTotals);
    retranslate();
}

QLayout* RetentionPane::titleRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_button);
    return row;
}

QLayout* RetentionPane::daysRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_before);
    row->addWidget(m_days);
    row->addWidget(m_keep->opener());
    row->addStretch();
    return row;
}

void RetentionPane::suppose()
{
    retention::Policy policy = m_workspace.previewPolicy();
    policy.retentionDays = m_days->value();
    policy.keep = m_keep->rules();
    m_workspace.supposePolicy(policy);
}

void RetentionPane::showPlan()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    const retention::Plan& plan = m_workspace.plan();
    const QSignalBlocker blocker(m_days);
    m_days->setMaximum(std::max(mostDays, plan.policy.retentionDays));
    m_days->setValue(plan.policy.retentionDays);
    m_days->setSuffix(QChar(QChar::Nbsp) + tr("days", nullptr, plan.policy.retentionDays));
    m_keep->setRules(plan.policy.keep);
    m_model->setPlace(configuration->backup.folder, configuration->zone);
    m_model->setDecisions(going(plan));
    m_timeline->setPlan(plan, configuration->zone);
    m_timeline->setVisible(!plan.decisions.empty());
    showTotals();
}

void RetentionPane::showTotals()
{
    const retention::Plan& plan = m_workspace.plan();
    const bool isKnown = m_workspace.dumps().listing().has_value();
    m_apply->setEnabled(!plan.isEmpty() && !m_workspace.activity().isRunning());
    if (!isKnown)
        m_table->setEmptyText({});
    else if (plan.isFrozen)
        m_table->setEmptyText(tr("Backups have stopped: the last ones stay until a new one is made."));
    else
        m_table->setEmptyText(tr("By these rules every backup stays."));
    m_totals->setVisible(isKnown);
    if (plan.isFrozen)
        m_totals->show(
            tr("Frozen: no good backup is younger than %n days", nullptr, plan.policy.retentionDays),
            look::Tone::Caution);
    else if (plan.isEmpty())
        m_totals->show(tr("Nothing to delete"), look::Tone::Muted);
    else
        m_totals->show(totals(), look::Tone::Caution);
    showQuarantine();
}

QString RetentionPane::totals() const
{
    const retention::Plan& plan = m_workspace.plan();
    const int count = m_model->rowCount();
    const int purged = static_cast<int>(plan.purging.size());
    const QLocale locale;
    QStringList parts;
    if (count > 0 && plan.policy.quarantineDays > 0)
        parts += tr("%n backups to the quarantine (%1)", nullptr, count)
                     .arg(base::sizeText(plan.expiringBytes(), locale));
    else if (count > 0)
        parts += tr("%n backups to delete · %1 freed", nullptr, count)
                     .arg(base::sizeText(plan.expiringBytes(), locale));
    if (purged > 0)
        parts += tr("%n leave the quarantine · %1 freed", nullptr, purged)
                     .arg(base::sizeText(plan.purgedBytes(), locale));
    return parts.join(QStringLiteral(" · "));
}

void RetentionPane::showQuarantine()
{
    const auto& listing = m_workspace.dumps().listing();
    const int count = listing ? static_cast<int>(listing->quarantine.size()) : 0;
    m_quarantine->setVisible(count > 0);
    m_quarantine->setText(tr("%n in &quarantine…", nullptr, count));
    m_quarantine->setToolTip(
        tr("%n backups were moved to the quarantine and can be taken back.", nullptr, count));
}

void RetentionPane::retranslate()
{
    m_title->setText(tr("Retention preview"));
    m_before->setText(tr("&Keep"));
    m_days->setAccessibleName(tr("Days of retention"));
    m_days->setToolTip(tr("What if the retention were of that many days? Nothing is deleted by looking."));
    m_table->setAccessibleName(tr("Retention preview"));
    m_apply->setText(tr("Apply &retention…"));
    m_button->setText(tr("Apply &retention…"));
    m_model->refreshTexts();
    showPlan();
}

} // namespace ui
