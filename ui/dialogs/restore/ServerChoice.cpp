// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/restore/ServerChoice.h"

#include "Workspace.h"
#include "actions/AskPassword.h"
#include "base/Format.h"
#include "dialogs/ConnectionForm.h"
#include "dialogs/DialogLayout.h"
#include "restore/Target.h"
#include "widgets/Look.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

namespace ui {
namespace {

const QString maintenanceDatabase = QStringLiteral("postgres");
constexpr int indent = 3 * look::unit; ///< what belongs to a choice stands under its words

} // namespace

ServerChoice::ServerChoice(Workspace& workspace, QDialog* dialog, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_dialog(dialog),
      m_configured(new QRadioButton(this)),
      m_other(new QRadioButton(this)),
      m_form(new ConnectionForm(ConnectionForm::Parts::OfServer, this)),
      m_connect(new QPushButton(this)),
      m_answer(noteLabel(dialog, QStringLiteral("restoreAnswer"))),
      m_ofConfigured(new QHBoxLayout),
      m_ofOther(new QHBoxLayout)
{
    setObjectName(QStringLiteral("restoreServerChoice"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    if (workspace.configuration())
        m_configuration = *workspace.configuration();
    m_configured->setObjectName(QStringLiteral("restoreConfigured"));
    // Without one a radio button is exclusive with those of its siblings' children too.
    auto* group = new QButtonGroup(this);
    group->addButton(m_configured);
    group->addButton(m_other);
    m_configured->setChecked(true);
    m_other->setObjectName(QStringLiteral("restoreOther"));
    m_form->setFields({{}, 0, {}, m_configuration.connection.user(), {}});
    m_form->hide();
    m_connect->setObjectName(QStringLiteral("restoreConnect"));
    m_connect->setAutoDefault(false);
    m_connect->hide();
    m_answer->hide();

    m_ofConfigured->setContentsMargins(indent, 0, 0, 0);
    m_ofConfigured->addWidget(m_answer, 1);
    m_ofOther->setContentsMargins(indent, 0, 0, 0);
    m_ofOther->setSpacing(2 * look::unit);
    m_ofOther->addWidget(m_connect);
    auto* form = new QHBoxLayout;
    form->setContentsMargins(indent, 0, 0, 0);
    form->addWidget(m_form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::unit);
    column->addWidget(m_configured);
    column->addLayout(m_ofConfigured);
    column->addWidget(m_other);
    column->addLayout(form);
    column->addLayout(m_ofOther);

    connect(m_other, &QRadioButton::toggled, this, &ServerChoice::follow);
    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_password.clear(); // it was of the server that stood there before
        emit changed();
    });
    connect(m_connect, &QPushButton::clicked, this, &ServerChoice::connectWanted);
    connect(&workspace, &Workspace::configurationChanged, this, [this] {
        if (!m_workspace.configuration())
            return;
        m_configuration = *m_workspace.configuration();
        retranslate();
        emit changed();
    });
    retranslate();
}

bool ServerChoice::isOther() const
{
    return m_other->isChecked();
}

bool ServerChoice::isComplete() const
{
    return !isOther() || !m_form->fields().host.isEmpty();
}

config::Connection ServerChoice::connection() const
{
    if (!isOther())
        return m_configuration.connection;
    ConnectionFields fields = m_form->fields();
    fields.database = maintenanceDatabase;
    return withFields({}, fields);
}

QString ServerChoice::password() const
{
    return isOther() ? m_password : m_workspace.password();
}

postgres::Target ServerChoice::target() const
{
    config::Configuration configuration = m_configuration;
    configuration.connection = connection();
    return restore::inDatabase(backup::targetOf(configuration, password()), maintenanceDatabase);
}

void ServerChoice::askPassword(const base::Error& error, const QString& tried, std::function<void()> retry)
{
    if (target().password != tried)
        return retry();
    if (!isOther())
        return ui::askPassword(m_dialog, m_workspace, error, std::move(retry));
    ui::askPassword(m_dialog, connection(), error,
                    [choice = QPointer(this), retry = std::move(retry)](const QString& password) {
                        if (!choice)
                            return;
                        choice->m_password = password;
                        retry();
                    });
}

void ServerChoice::showAnswer(const QString& answer)
{
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
}

void ServerChoice::follow()
{
    m_form->setVisible(isOther());
    m_connect->setVisible(isOther());
    (isOther() ? m_ofOther : m_ofConfigured)->addWidget(m_answer, 1);
    emit changed();
}

void ServerChoice::retranslate()
{
    m_configured->setText(
        tr("The con&figured server: %1").arg(base::visible(m_configuration.connection.displayed())));
    m_other->setText(tr("Another ser&ver:"));
    m_connect->setText(tr("Connec&t"));
}

} // namespace ui
