// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/TargetPage.h"

#include "Workspace.h"
#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/restore/ServerChoice.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int usualJobs = 2;
constexpr int mostJobs = 16;
constexpr int longestName = 63; ///< NAMEDATALEN - 1, in bytes; the server tells of the rest

} // namespace

TargetPage::TargetPage(Workspace& workspace, QDialog* dialog)
    : Translated(dialog),
      m_workspace(workspace),
      m_body(new QWidget),
      m_server(new ServerChoice(workspace, dialog, m_body)),
      m_error(new MessageBar(m_body)),
      m_new(new QRadioButton(m_body)),
      m_name(new QLineEdit(m_body)),
      m_existing(new QRadioButton(m_body)),
      m_names(new QComboBox(m_body)),
      m_content(noteLabel(dialog, QStringLiteral("restoreContent"))),
      m_makeRoles(new QCheckBox(m_body)),
      m_missing(noteLabel(dialog, QStringLiteral("restoreMissing"))),
      m_withoutOwners(new QCheckBox(m_body)),
      m_goOn(new QCheckBox(m_body)),
      m_keep(new QCheckBox(m_body)),
      m_jobsLabel(new QLabel(m_body)),
      m_jobs(new QSpinBox(m_body))
{
    setObjectName(QStringLiteral("restoreTargetPage"));
    m_new->setObjectName(QStringLiteral("restoreNew"));
    m_name->setObjectName(QStringLiteral("restoreNewName"));
    m_name->setMaxLength(longestName);
    m_existing->setObjectName(QStringLiteral("restoreExisting"));
    m_names->setObjectName(QStringLiteral("restoreExistingName"));
    m_makeRoles->setObjectName(QStringLiteral("restoreRoles"));
    m_withoutOwners->setObjectName(QStringLiteral("restoreWithoutOwners"));
    m_goOn->setObjectName(QStringLiteral("restoreGoOn"));
    m_keep->setObjectName(QStringLiteral("restoreKeep"));
    m_jobs->setObjectName(QStringLiteral("restoreJobs"));
    m_jobs->setRange(1, mostJobs);
    m_jobs->setValue(usualJobs);
    m_jobsLabel->setBuddy(m_jobs);
    // Without one a radio button is exclusive with those of its siblings' children too.
    auto* group = new QButtonGroup(this);
    group->addButton(m_new);
    group->addButton(m_existing);
    m_new->setChecked(true);

    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(m_body);
    viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false); // setWidget() has set it
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addWidget(m_server);
    column->addWidget(m_error);
    column->addSpacing(look::unit);
    column->addLayout(databases());
    column->addSpacing(look::unit);
    column->addLayout(options());
    column->addStretch();

    connect(m_server, &ServerChoice::changed, this, &TargetPage::forget);
    connect(m_server, &ServerChoice::connectWanted, this, &TargetPage::look);
    connect(m_new, &QRadioButton::toggled, this, &TargetPage::follow);
    connect(m_existing, &QRadioButton::toggled, this, &TargetPage::look);
    connect(m_name, &QLineEdit::textChanged, this, &TargetPage::follow);
    connect(m_names, &QComboBox::currentIndexChanged, this, &TargetPage::look);
    connect(m_withoutOwners, &QCheckBox::toggled, this, &TargetPage::follow);
    follow();
    retranslate();
}

TargetPage::~TargetPage()
{
    leave();
}

QGridLayout* TargetPage::databases()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * look::unit);
    grid->setVerticalSpacing(look::unit);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_new, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_existing, 1, 0);
    grid->addWidget(m_names, 1, 1);
    grid->addWidget(m_content, 2, 1);
    return grid;
}

QGridLayout* TargetPage::options()
{
    auto* jobs = new QHBoxLayout;
    jobs->setSpacing(look::unit);
    jobs->addWidget(m_jobsLabel);
    jobs->addWidget(m_jobs);
    jobs->addStretch();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(4 * look::unit);
    grid->setVerticalSpacing(look::unit);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_makeRoles, 0, 0, 1, 2);
    grid->addWidget(m_missing, 1, 0, 1, 2);
    grid->addWidget(m_withoutOwners, 2, 0);
    grid->addWidget(m_goOn, 2, 1);
    grid->addWidget(m_keep, 3, 0);
    grid->addLayout(jobs, 3, 1);
    return grid;
}

void TargetPage::show(const QString& proposedName, bool hasRolesFile, const QByteArrayList& roles)
{
    m_hasRolesFile = hasRolesFile;
    m_roles = roles;
    m_name->setText(proposedName);
    m_makeRoles->setChecked(hasRolesFile);
    follow();
    retranslate();
}

void TargetPage::enter(bool isWhole)
{
    m_isWhole = isWhole;
    if (m_server->isComplete())
        look();
}

void TargetPage::leave()
{
    ++m_looks;
    if (m_job)
        m_job->cancel();
}

void TargetPage::forget()
{
    leave();
    m_sight.reset();
    m_error->hide();
    m_new->setChecked(true);
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    follow();
    if (!m_server->isOther())
        look();
}

void TargetPage::look()
{
    if (m_job)
        m_job->cancel();
    if (m_sight)
        m_sight->facts.exists = false; // they were of another database
    follow();
    if (!isVisible() || !m_server->isComplete())
        return;
    m_job = jobs::start<ServerSight>(
        m_workspace.workers(), this,
        [server = m_server->target(), name = isExisting() ? database() : QString(), roles = m_roles](
            const base::JobContext& context) { return lookAt(server, name, roles, context.stop); },
        [this, number = ++m_looks,
         tried = m_server->target().password](const base::Result<ServerSight>& sight) {
            if (number == m_looks) // else asked again meanwhile: this answer is late
                take(sight, tried);
        });
}

void TargetPage::take(const base::Result<ServerSight>& sight, const QString& tried)
{
    if (!sight) {
        if (sight.error().code == base::ErrorCode::Cancelled)
            return;
        m_error->show(sight.error());
        if (wantsPassword(sight.error()))
            m_server->askPassword(sight.error(), tried, [page = QPointer(this)] {
                if (page)
                    page->look();
            });
        return;
    }
    m_error->hide();
    m_sight = *sight;
    const QString chosen = m_names->currentData().toString();
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const QString& name : m_sight->databases)
        m_names->addItem(base::visible(name), name);
    m_names->setCurrentIndex(std::max(0, m_names->findData(chosen)));
    follow();
}

bool TargetPage::isExisting() const
{
    return m_existing->isChecked();
}

bool TargetPage::isComplete() const
{
    return m_server->isComplete() && !database().isEmpty();
}

QString TargetPage::database() const
{
    return isExisting() ? m_names->currentData().toString() : m_name->text().trimmed();
}

void TargetPage::fill(restore::Request& request) const
{
    request.server = m_server->target();
    request.database = database();
    request.cleanExisting = isExisting();
    request.withOwners = !m_withoutOwners->isChecked();
    request.createRoles = m_makeRoles->isEnabled() && m_makeRoles->isChecked();
    request.goOn = m_goOn->isChecked();
    request.keepOnFailure = m_keep->isEnabled() && m_keep->isChecked();
    request.jobs = m_jobs->value();
}

void TargetPage::settleRoles()
{
    m_withoutOwners->setChecked(!m_hasRolesFile);
    m_makeRoles->setChecked(m_hasRolesFile);
}

void TargetPage::follow()
{
    m_name->setEnabled(!isExisting());
    m_existing->setEnabled(m_names->count() > 0);
    m_names->setEnabled(isExisting());
    m_makeRoles->setEnabled(m_hasRolesFile && !m_withoutOwners->isChecked());
    m_keep->setEnabled(!isExisting());
    showSight();
    emit changed();
}

void TargetPage::showSight()
{
    m_server->showAnswer(m_sight ? answerText(*m_sight) : QString());
    QString content;
    if (m_sight && isExisting())
        content = contentText(m_sight->facts, m_isWhole);
    else if (m_sight && m_sight->databases.contains(database()))
        content = tr("A database of this name is there already.");
    m_content->setText(content);
    m_content->setVisible(!content.isEmpty());
    const QString missing = m_sight ? missingRolesText(m_sight->facts) : QString();
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
}

void TargetPage::retranslate()
{
    m_new->setText(tr("A &new database:"));
    m_name->setAccessibleName(tr("Name of the new database"));
    m_existing->setText(tr("An ex&isting database:"));
    m_names->setAccessibleName(tr("Existing database"));
    m_makeRoles->setText(m_hasRolesFile ? tr("Make missing &roles, from the roles file of the backup")
                                        : tr("Make missing &roles (this backup has no roles file)"));
    m_withoutOwners->setText(tr("&Without owners and rights"));
    m_goOn->setText(tr("Go on in spite of err&ors"));
    m_keep->setText(tr("&Keep a new database if it fails"));
    m_jobsLabel->setText(tr("Parallel &jobs:"));
    showSight();
}

} // namespace ui
