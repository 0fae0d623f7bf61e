// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/RetentionPane.h"

#include "actions/Configurations.h"
#include "actions/DeleteDumps.h"
#include "base/Format.h"
#include "widgets/ActionButton.h"
#include "widgets/DumpTable.h"
#include "widgets/Icons.h"
#include "widgets/TextLine.h"
#include "widgets/Timeline.h"

#include <QBoxLayout>
#include <QPointer>
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
      m_hypothesis(new QWidget(this)),
      m_configured(new TextLine(QStringLiteral("configuredDays"), this)),
      m_back(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_timeline(new Timeline(workspace.environment().clock, this)),
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
    m_back->setObjectName(QStringLiteral("retentionBack"));
    m_save->setObjectName(QStringLiteral("retentionSave"));
    m_totals->setFont(look::font(look::Size::Normal, true));
    m_table->setObjectName(QStringLiteral("retentionPreview"));
    m_button->setObjectName(QStringLiteral("applyRetentionButton"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, 2 * look::unit, 2 * look::unit, 2 * look::unit);
    column->setSpacing(look::unit);
    column->addLayout(daysRow());
    column->addWidget(m_hypothesis);
    m_hypothesis->setLayout(hypothesisRow());
    column->addWidget(m_timeline);
    column->addWidget(m_totals);
    column->addWidget(m_table, 1);
    column->addWidget(m_button, 0, Qt::AlignRight);

    connect(m_days, &QSpinBox::valueChanged, &workspace, &Workspace::setPreviewDays);
    connect(m_back, &QPushButton::clicked, this, [this] { m_days->setValue(m_workspace.configuredDays()); });
    connect(m_save, &QPushButton::clicked, this, &RetentionPane::saveDays);
    connect(m_apply, &QAction::triggered, this, [this] { reviewRetention(window(), m_workspace); });
    connect(&workspace, &Workspace::planChanged, this, &RetentionPane::showPlan);
    connect(&workspace, &Workspace::minutePassed, m_model, &DumpModel::refreshTexts);
    connect(&workspace.activity(), &Activity::started, this, &RetentionPane::showTotals);
    connect(&workspace.activity(), &Activity::idle, this, &RetentionPane::showTotals);
    retranslate();
}

QLayout* RetentionPane::daysRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(look::unit);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_before);
    row->addWidget(m_days);
    return row;
}

QLayout* RetentionPane::hypothesisRow()
{
    auto* mark = new IconLabel(look::iconSize, m_hypothesis);
    mark->setIcon(icon(QStringLiteral("info"), look::Tone::Accent));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::unit);
    row->addWidget(mark);
    row->addWidget(m_configured, 1);
    row->addWidget(m_back);
    row->addWidget(m_save);
    return row;
}

void RetentionPane::showPlan()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (!configuration)
        return;
    const retention::Plan& plan = m_workspace.plan();
    const QSignalBlocker blocker(m_days);
    m_days->setValue(plan.policy.retentionDays);
    m_days->setSuffix(QChar(QChar::Nbsp) + tr("days", nullptr, plan.policy.retentionDays));
    const int configured = m_workspace.configuredDays();
    m_hypothesis->setVisible(plan.policy.retentionDays != configured);
    m_configured->show(tr("Configured: %n days", nullptr, configured), look::Tone::Muted);
    m_back->setText(tr("&Go back to %n days", nullptr, configured));
    m_model->setPlace(configuration->backup.folder, configuration->zone);
    m_model->setDecisions(going(plan));
    m_timeline->setPlan(plan, configuration->zone);
    m_timeline->setVisible(!plan.decisions.empty());
    showTotals();
}

void RetentionPane::showTotals()
{
    const retention::Plan& plan = m_workspace.plan();
    const int count = m_model->rowCount();
    const bool isKnown = m_workspace.dumps().listing().has_value();
    m_apply->setEnabled(count > 0 && !m_workspace.activity().isRunning());
    if (!isKnown)
        m_table->setEmptyText({});
    else if (plan.isFrozen)
        m_table->setEmptyText(tr("Backups have stopped: the last ones stay until a new one is made."));
    else
        m_table->setEmptyText(tr("No backup is older than that: nothing would be deleted."));
    m_totals->setVisible(isKnown);
    if (plan.isFrozen)
        m_totals->show(
            tr("Frozen: no good backup is younger than %n days", nullptr, plan.policy.retentionDays),
            look::Tone::Caution);
    else if (count == 0)
        m_totals->show(tr("Nothing to delete"), look::Tone::Muted);
    else
        m_totals->show(tr("%n backups to delete · %1 freed", nullptr, count)
                           .arg(base::sizeText(plan.freedBytes(), QLocale())),
                       look::Tone::Caution);
}

void RetentionPane::saveDays()
{
    config::SettingsEdit edit;
    edit.global = {{{QStringLiteral("backup"), QStringLiteral("postgres"), QStringLiteral("retention_days")},
                    m_days->value()}};
    saveSettings(m_workspace, edit,
                 [workspace = QPointer(&m_workspace)](const std::optional<base::Error>& error) {
                     if (workspace && error)
                         workspace->report(*error);
                 });
}

void RetentionPane::retranslate()
{
    m_title->setText(tr("Retention preview"));
    m_before->setText(tr("&Keep"));
    m_days->setAccessibleName(tr("Days of retention"));
    m_days->setToolTip(tr("What if the retention were of that many days? Nothing is deleted by looking."));
    m_save->setText(tr("&Save"));
    m_save->setToolTip(tr("Write this number of days into the configuration"));
    m_table->setAccessibleName(tr("Retention preview"));
    m_apply->setText(tr("Apply &retention…"));
    m_button->setText(tr("Apply &retention…"));
    m_model->refreshTexts();
    showPlan();
}

} // namespace ui
