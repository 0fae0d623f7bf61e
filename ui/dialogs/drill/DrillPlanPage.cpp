// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drill/DrillPlanPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/drill/DrillWords.h"
#include "widgets/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int usualJobs = 2;
constexpr int mostJobs = 16;

} // namespace

DrillPlanPage::DrillPlanPage(const QString& server, QDialog* dialog)
    : Translated(dialog),
      m_server(server),
      m_private(new QRadioButton(this)),
      m_scratch(new QRadioButton(this)),
      m_jobsLabel(new QLabel(this)),
      m_jobs(new QSpinBox(this)),
      m_looking(noteLabel(dialog, QStringLiteral("drillLooking"))),
      m_body(new QWidget(this)),
      m_what(sentenceLabel(dialog, QStringLiteral("drillWhat"))),
      m_proof(sentenceLabel(dialog, QStringLiteral("drillProof"))),
      m_space(sentenceLabel(dialog, QStringLiteral("drillSpace"))),
      m_last(new QWidget(this)),
      m_lastText(sentenceLabel(dialog, QStringLiteral("drillLast"))),
      m_showLast(new QPushButton(m_last))
{
    setObjectName(QStringLiteral("drillPlanPage"));
    m_private->setObjectName(QStringLiteral("drillPrivate"));
    m_scratch->setObjectName(QStringLiteral("drillScratch"));
    m_private->setChecked(true);
    m_jobs->setObjectName(QStringLiteral("drillJobs"));
    m_jobs->setRange(1, mostJobs);
    m_jobs->setValue(usualJobs);
    m_jobsLabel->setBuddy(m_jobs);
    m_showLast->setObjectName(QStringLiteral("drillShowLast"));
    m_showLast->setAutoDefault(false);

    auto* jobs = new QHBoxLayout;
    jobs->setSpacing(look::unit);
    jobs->addWidget(m_jobsLabel);
    jobs->addWidget(m_jobs);
    jobs->addStretch();
    auto* last = new QHBoxLayout(m_last);
    last->setContentsMargins(0, 0, 0, 0);
    last->setSpacing(look::unit);
    last->addWidget(m_lastText, 1);
    last->addWidget(m_showLast, 0, Qt::AlignTop);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(look::unit);
    for (QLabel* sentence : {m_what, m_proof, m_space})
        body->addWidget(sentence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addWidget(m_private);
    column->addWidget(m_scratch);
    column->addLayout(jobs);
    column->addSpacing(look::unit);
    column->addWidget(m_looking);
    column->addWidget(m_body);
    column->addSpacing(look::unit);
    column->addWidget(m_last);
    column->addStretch();
    m_last->hide();
    clear(true);

    connect(m_private, &QRadioButton::toggled, this, &DrillPlanPage::placeChanged);
    connect(m_showLast, &QPushButton::clicked, this, &DrillPlanPage::lastWanted);
    retranslate();
}

bool DrillPlanPage::usesConfiguredServer() const
{
    return m_scratch->isChecked();
}

int DrillPlanPage::jobs() const
{
    return m_jobs->value();
}

void DrillPlanPage::showLast(const std::optional<catalogue::DrillRecord>& record, const QString& text)
{
    m_last->setVisible(record.has_value());
    m_lastText->setText(text);
}

void DrillPlanPage::clear(bool isLooking)
{
    m_plan.reset();
    m_body->hide();
    m_looking->setVisible(isLooking);
}

void DrillPlanPage::show(const restore::drill::Plan& plan)
{
    m_plan = plan;
    m_looking->hide();
    m_body->show();
    retranslate();
}

void DrillPlanPage::retranslate()
{
    m_private->setText(tr("On a &private server, made for the test and removed after it"));
    m_scratch->setText(
        tr("In a &scratch database on the configured server: %1").arg(base::visible(m_server)));
    m_jobsLabel->setText(tr("Parallel &jobs:"));
    m_looking->setText(tr("Looking at the backup and at what is there to restore it with…"));
    m_showLast->setText(tr("Show its &result…"));
    if (!m_plan)
        return;
    m_what->setText(whatADrillDoes(*m_plan));
    m_proof->setText(whatADrillProves(*m_plan));
    m_space->setVisible(!m_plan->request.server);
    m_space->setText(spaceText(*m_plan, QLocale()));
}

} // namespace ui
