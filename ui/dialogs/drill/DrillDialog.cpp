// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/drill/DrillDialog.h"

#include "Workspace.h"
#include "actions/AskPassword.h"
#include "base/Format.h"
#include "catalogue/Sidecars.h"
#include "dialogs/DetailsText.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/drill/DrillPlanPage.h"
#include "dialogs/drill/DrillResultPage.h"
#include "dialogs/drill/DrillWords.h"
#include "dialogs/drill/ReportButtons.h"
#include "restore/Target.h"
#include "restore/drill/OutcomeJson.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLine.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

namespace ui {
namespace {

using restore::drill::Outcome;
using restore::drill::Plan;

constexpr qint64 largestRecord = 64 * 1024 * 1024;

QString placeOf(const postgres::Target& server)
{
    return server.parameters.value(QStringLiteral("host")) + u':' +
           server.parameters.value(QStringLiteral("port"), QStringLiteral("5432"));
}

base::Result<Outcome> readOutcome(const QString& path)
{
    const QFileInfo file(path);
    const auto folder = base::Folder::open(file.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const QByteArray name = catalogue::drillName(QFile::encodeName(file.fileName()));
    const auto json = folder->read(name, largestRecord);
    if (!json)
        return base::failure(json.error());
    return restore::drill::outcomeFrom(*json, folder->pathOf(name));
}

base::Result<std::optional<catalogue::DrillRecord>> readRecord(const QString& path)
{
    const QFileInfo file(path);
    const QByteArray name = QFile::encodeName(file.fileName());
    const auto folder = base::Folder::open(file.absolutePath());
    if (!folder)
        return base::failure(folder.error());
    const auto identity = folder->identity(name);
    if (!identity)
        return base::failure(identity.error());
    const auto record = catalogue::readDrillRecord(*folder, name).value_or(std::nullopt);
    return record && record->stamp == catalogue::stampOf(*identity) ? record : std::nullopt;
}

/// What the log and the bar above the list tell of a drill that found something.
base::Error failureOf(const Outcome& outcome)
{
    QStringList lines;
    for (const base::Text& anomaly : anomalies(outcome))
        lines += anomaly.toString();
    return {base::ErrorCode::RestoreFailed, verdict(outcome), lines.join(u'\n'),
            base::Text("ui", "Make a new backup and test that one; keep the earlier ones. “Test restore…” "
                             "shows the result again.")};
}

} // namespace

DrillDialog::DrillDialog(Workspace& workspace, Prompt& prompt, base::Translation& translation,
                         const QString& path, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_path(path),
      m_name(new TextLine(QStringLiteral("drillDumpName"), this)),
      m_error(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_plan(new DrillPlanPage(placeOf(backup::targetOf(*workspace.configuration(), workspace.password())),
                               this)),
      m_run(new QWidget(this)),
      m_running(sentenceLabel(this, QStringLiteral("drillRunning"))),
      m_bar(new QProgressBar(m_run)),
      m_note(noteLabel(this, QStringLiteral("drillRunNote"))),
      m_result(new DrillResultPage(this)),
      m_report(new ReportButtons(workspace, prompt, translation, m_error, this)),
      m_start(new QPushButton(this)),
      m_again(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("drillDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(100 * look::unit, 64 * look::unit).boundedTo(screen()->availableSize()));
    m_name->setFont(look::font(look::Size::Title, true));
    m_running->setFont(look::font(look::Size::Normal, true));
    m_bar->setObjectName(QStringLiteral("drillBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look::unit);
    m_bar->setRange(0, 0);
    m_start->setObjectName(QStringLiteral("drillStart"));
    m_again->setObjectName(QStringLiteral("drillAgain"));
    m_cancel->setObjectName(QStringLiteral("drillCancelButton"));
    m_close->setObjectName(QStringLiteral("drillClose"));
    look::setRole(m_start, "primary");
    for (QPushButton* button : {m_again, m_cancel})
        button->setAutoDefault(false);
    layOut();

    connect(m_plan, &DrillPlanPage::placeChanged, this, &DrillDialog::makePlan);
    connect(m_plan, &DrillPlanPage::lastWanted, this, &DrillDialog::showLast);
    connect(m_start, &QPushButton::clicked, this, &DrillDialog::run);
    connect(m_again, &QPushButton::clicked, this, [this] {
        go(Review);
        readLast();
        makePlan();
    });
    connect(m_cancel, &QPushButton::clicked, &workspace.drill(), &Activity::cancel);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&workspace.drill(), &Activity::started, this, &DrillDialog::showStep);
    connect(&workspace.drill(), &Activity::cancelling, this, &DrillDialog::showStep);
    connect(&workspace.drill(), &Activity::idle, this, &DrillDialog::showStep);
    retranslate();
    readLast();
    makePlan();
}

DrillDialog::~DrillDialog()
{
    if (m_job)
        m_job->cancel();
}

void DrillDialog::layOut()
{
    auto* run = new QVBoxLayout(m_run);
    run->setContentsMargins(0, 0, 0, 0);
    run->setSpacing(look::unit);
    run->addWidget(m_running);
    run->addWidget(m_bar);
    run->addWidget(m_note);
    run->addStretch();
    for (QWidget* page : {static_cast<QWidget*>(m_plan), m_run, static_cast<QWidget*>(m_result)})
        m_pages->addWidget(page);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::unit);
    buttons->addWidget(m_report);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto* column = dialogColumn(this);
    column->addWidget(m_name);
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
}

DrillDialog::Step DrillDialog::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void DrillDialog::go(Step step)
{
    m_error->hide();
    m_pages->setCurrentIndex(step);
    showStep();
}

void DrillDialog::readLast()
{
    using Record = std::optional<catalogue::DrillRecord>;
    jobs::start<Record>(
        m_workspace.workers(), this, [path = m_path](const base::JobContext&) { return readRecord(path); },
        [this](const base::Result<Record>& record) {
            m_last = record.value_or(std::nullopt);
            retranslate();
        });
}

void DrillDialog::makePlan()
{
    const config::Configuration* configuration = m_workspace.configuration();
    if (m_job)
        m_job->cancel();
    m_error->hide();
    m_plan->clear(configuration);
    showStep();
    if (!configuration)
        return;
    restore::drill::Request request;
    request.file = m_path;
    request.workFolder = m_workspace.environment().drillFolder;
    request.toolFolders = m_workspace.environment().toolFolders;
    if (m_plan->usesConfiguredServer())
        request.server = restore::inDatabase(backup::targetOf(*configuration, m_workspace.password()),
                                             QStringLiteral("postgres"));
    m_job = jobs::start<Plan>(
        m_workspace.workers(), this,
        [request](const base::JobContext& context) { return restore::drill::plan(request, context.stop); },
        [this, number = ++m_plans](const base::Result<Plan>& plan) {
            if (number == m_plans && step() == Review) // else asked again meanwhile: this answer is late
                takePlan(plan);
        });
}

void DrillDialog::takePlan(const base::Result<Plan>& plan)
{
    if (plan) {
        m_plan->show(*plan);
    } else {
        m_plan->clear(false);
        m_error->show(inWordsOfDrillDialog(plan.error()));
        if (wantsPassword(plan.error()))
            askPassword(this, m_workspace, plan.error(), [dialog = QPointer(this)] {
                if (dialog && dialog->step() == Review)
                    dialog->makePlan();
            });
    }
    showStep();
}

void DrillDialog::run()
{
    if (!m_plan->plan() || m_workspace.drill().isRunning())
        return;
    Plan plan = *m_plan->plan();
    plan.request.jobs = m_plan->jobs();
    m_isRunning = true;
    go(Run);
    m_workspace.drill().run<Ended>(
        Activity::Kind::Drill,
        [plan](const base::JobContext& context) -> base::Result<Ended> {
            auto outcome = restore::drill::run(plan, context);
            if (!outcome)
                return base::failure(outcome.error());
            const auto recorded = restore::drill::record(*outcome);
            return Ended{std::move(*outcome), recorded ? std::nullopt : std::optional(recorded.error())};
        },
        [dialog = QPointer(this)](const base::Result<Ended>& ended) -> Activity::Ending {
            if (dialog)
                dialog->end(ended);
            if (!ended)
                return {inWordsOfDrillDialog(ended.error()), {}};
            if (!ended->outcome.hasPassed())
                return {failureOf(ended->outcome), {}};
            return {ended->unrecorded, [verdict = verdict(ended->outcome)] {
                        return verdict.toString();
                    }};
        });
}

void DrillDialog::end(const base::Result<Ended>& ended)
{
    m_isRunning = false;
    if (!isVisible())
        return deleteLater();
    if (ended) {
        showResult(ended->outcome);
        if (ended->unrecorded)
            m_error->show(*ended->unrecorded);
        return;
    }
    go(Review);
    if (ended.error().code != base::ErrorCode::Cancelled)
        m_error->show(inWordsOfDrillDialog(ended.error()));
}

void DrillDialog::showLast()
{
    jobs::start<Outcome>(
        m_workspace.workers(), this, [path = m_path](const base::JobContext&) { return readOutcome(path); },
        [this](const base::Result<Outcome>& outcome) {
            if (step() != Review)
                return;
            if (outcome)
                showResult(*outcome);
            else
                m_error->show(outcome.error());
        });
}

void DrillDialog::showResult(const Outcome& outcome)
{
    const config::Configuration* configuration = m_workspace.configuration();
    m_result->show(outcome, configuration ? configuration->backup.objectives : config::Objectives());
    m_report->setOutcome(outcome);
    go(Result);
}

void DrillDialog::done(int result)
{
    setAttribute(Qt::WA_DeleteOnClose, !m_isRunning);
    QDialog::done(result);
}

void DrillDialog::showStep()
{
    const Activity& drill = m_workspace.drill();
    m_report->setVisible(step() == Result);
    m_again->setVisible(step() == Result);
    m_start->setVisible(step() == Review);
    m_start->setEnabled(m_plan->plan() && !drill.isRunning());
    m_cancel->setVisible(step() == Run);
    m_cancel->setEnabled(!drill.isCancelled());
    (step() == Review ? m_start : m_close)->setDefault(true);
}

void DrillDialog::retranslate()
{
    const config::Configuration* configuration = m_workspace.configuration();
    setWindowTitle(tr("Test restore"));
    m_name->setText(base::visible(QFileInfo(m_path).fileName()));
    m_running->setText(tr("The backup is being restored and compared…"));
    m_note->setText(tr("Progress by step and table and the log stand in the main window; this one may be "
                       "closed, and backups go on as usual."));
    m_bar->setAccessibleName(tr("Progress"));
    m_start->setText(tr("Start the &test"));
    m_again->setText(tr("Test a&gain…"));
    m_cancel->setText(tr("C&ancel the test"));
    m_close->setText(tr("&Close"));
    if (m_last && configuration)
        m_plan->showLast(m_last,
                         tr("Last test of this backup: %1").arg(drillText(*m_last, configuration->zone)));
    else
        m_plan->showLast(std::nullopt, {});
    showStep();
}

} // namespace ui
