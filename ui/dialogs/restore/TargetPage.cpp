// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/TargetPage.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "jobs/Job.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int usualJobs = 2;
constexpr int mostJobs = 16;
constexpr int longestName = 63; ///< NAMEDATALEN - 1, in bytes; the server tells of the rest

} // namespace

base::Result<QStringList> databaseNames(const postgres::Target& server, std::stop_token stop)
{
    const auto connection = postgres::Connection::open(server, stop);
    if (!connection)
        return base::failure(connection.error());
    // “postgres” is where the server is told to make and rename others.
    const auto rows = connection->query("SELECT datname FROM pg_catalog.pg_database WHERE datallowconn AND "
                                        "NOT datistemplate AND datname <> 'postgres' ORDER BY 1",
                                        {}, stop);
    if (!rows)
        return base::failure(rows.error());
    QStringList names;
    for (const postgres::Row& row : *rows)
        names += row.value(0);
    return names;
}

TargetPage::TargetPage(jobs::Workers& workers, QDialog* dialog)
    : Translated(dialog),
      m_workers(workers),
      m_note(noteLabel(dialog, QStringLiteral("restoreServer"))),
      m_error(new MessageBar(this)),
      m_new(new QRadioButton(this)),
      m_name(new QLineEdit(this)),
      m_existing(new QRadioButton(this)),
      m_names(new QComboBox(this)),
      m_roles(new QCheckBox(this)),
      m_withoutOwners(new QCheckBox(this)),
      m_goOn(new QCheckBox(this)),
      m_jobsLabel(new QLabel(this)),
      m_jobs(new QSpinBox(this))
{
    setObjectName(QStringLiteral("restoreTargetPage"));
    m_new->setObjectName(QStringLiteral("restoreNew"));
    m_name->setObjectName(QStringLiteral("restoreNewName"));
    m_name->setMaxLength(longestName);
    m_existing->setObjectName(QStringLiteral("restoreExisting"));
    m_names->setObjectName(QStringLiteral("restoreExistingName"));
    m_roles->setObjectName(QStringLiteral("restoreRoles"));
    m_withoutOwners->setObjectName(QStringLiteral("restoreWithoutOwners"));
    m_goOn->setObjectName(QStringLiteral("restoreGoOn"));
    m_jobs->setObjectName(QStringLiteral("restoreJobs"));
    m_jobs->setRange(1, mostJobs);
    m_jobs->setValue(usualJobs);
    m_jobsLabel->setBuddy(m_jobs);
    m_new->setChecked(true);

    auto* target = new QGridLayout;
    target->setHorizontalSpacing(2 * look::unit);
    target->setVerticalSpacing(look::unit);
    target->setColumnStretch(1, 1);
    target->addWidget(m_new, 0, 0);
    target->addWidget(m_name, 0, 1);
    target->addWidget(m_existing, 1, 0);
    target->addWidget(m_names, 1, 1);
    auto* jobs = new QHBoxLayout;
    jobs->setSpacing(look::unit);
    jobs->addWidget(m_jobsLabel);
    jobs->addWidget(m_jobs);
    jobs->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addWidget(m_note);
    column->addWidget(m_error);
    column->addLayout(target);
    column->addSpacing(2 * look::unit);
    column->addWidget(m_roles);
    column->addWidget(m_withoutOwners);
    column->addWidget(m_goOn);
    column->addLayout(jobs);
    column->addStretch();

    connect(m_new, &QRadioButton::toggled, this, &TargetPage::follow);
    connect(m_name, &QLineEdit::textChanged, this, &TargetPage::changed);
    connect(m_names, &QComboBox::currentIndexChanged, this, &TargetPage::changed);
    connect(m_withoutOwners, &QCheckBox::toggled, this, &TargetPage::follow);
    follow();
    retranslate();
}

void TargetPage::show(const postgres::Target& server, const QString& proposedName, bool hasRolesFile)
{
    m_server = server;
    m_hasRolesFile = hasRolesFile;
    m_name->setText(proposedName);
    m_roles->setChecked(hasRolesFile);
    follow();
    retranslate();
    askNames();
}

void TargetPage::askNames()
{
    jobs::start<QStringList>(
        m_workers, this,
        [server = m_server](const base::JobContext& context) { return databaseNames(server, context.stop); },
        [this](const base::Result<QStringList>& names) {
            if (!names)
                return m_error->show(names.error());
            m_error->hide();
            m_names->clear();
            for (const QString& name : *names)
                m_names->addItem(base::visible(name), name);
            follow();
        });
}

bool TargetPage::isExisting() const
{
    return m_existing->isChecked();
}

QString TargetPage::database() const
{
    return isExisting() ? m_names->currentData().toString() : m_name->text().trimmed();
}

void TargetPage::fill(restore::Request& request) const
{
    request.database = database();
    request.cleanExisting = isExisting();
    request.withOwners = !m_withoutOwners->isChecked();
    request.createRoles = m_roles->isEnabled() && m_roles->isChecked();
    request.goOn = m_goOn->isChecked();
    request.jobs = m_jobs->value();
}

void TargetPage::follow()
{
    m_name->setEnabled(!isExisting());
    m_existing->setEnabled(m_names->count() > 0);
    m_names->setEnabled(isExisting());
    m_roles->setEnabled(m_hasRolesFile && !m_withoutOwners->isChecked());
    emit changed();
}

void TargetPage::retranslate()
{
    const auto& parameters = m_server.parameters;
    const QString place = parameters.value(QStringLiteral("host")) + u':' +
                          parameters.value(QStringLiteral("port"), QStringLiteral("5432"));
    m_note->setText(tr("On the configured server: %1").arg(base::visible(place)));
    m_new->setText(tr("A &new database:"));
    m_name->setAccessibleName(tr("Name of the new database"));
    m_existing->setText(tr("An &existing database:"));
    m_names->setAccessibleName(tr("Existing database"));
    m_roles->setText(m_hasRolesFile ? tr("Make missing &roles, from the roles file of the backup")
                                    : tr("Make missing &roles (this backup has no roles file)"));
    m_withoutOwners->setText(tr("&Without owners and rights"));
    m_goOn->setText(tr("Go on in spite of err&ors"));
    m_jobsLabel->setText(tr("&Parallel jobs:"));
}

} // namespace ui
