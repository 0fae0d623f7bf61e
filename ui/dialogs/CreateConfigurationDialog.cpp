// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/CreateConfigurationDialog.h"

#include "config/ConfigurationReader.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/FolderField.h"
#include "widgets/MessageBar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

constexpr int usualPort = 5432;

/// The files, and the folder that they name: an empty list is not an error then.
base::Result<void> createWithFolder(const config::ConfigurationFolder& folder, const ConnectionFields& fields)
{
    const int port = fields.port > 0 ? fields.port : usualPort;
    const auto created =
        config::createConfiguration(folder.path, fields.host, port, fields.database, fields.user);
    if (!created)
        return created;
    const auto configuration = config::readConfiguration(folder);
    if (!configuration)
        return base::failure(configuration.error());
    const auto dumps = base::Folder::openOrCreate(configuration->backup.folder);
    return dumps ? base::Result<void>() : base::failure(dumps.error());
}

} // namespace

CreateConfigurationDialog::CreateConfigurationDialog(Workspace& workspace, Prompt& prompt, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_heading(sentenceLabel(this, QStringLiteral("createHeading"))),
      m_folderLabel(new QLabel(this)),
      m_folder(new FolderField(QStringLiteral("createFolder"), prompt, this)),
      m_form(new ConnectionForm(ConnectionForm::Parts::WithoutEncryption, this)),
      m_note(noteLabel(this, QStringLiteral("createNote"))),
      m_message(new MessageBar(this)),
      m_create(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("createConfigurationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(72 * look::unit);
    m_heading->setFont(look::font(look::Size::Title, true));
    m_folderLabel->setBuddy(m_folder);
    m_folder->setFolder(workspace.environment().surroundings.xdgConfigHome + QStringLiteral("/pgsauvegarde"));
    m_form->setFields({QStringLiteral("localhost"), usualPort, {}, {}, {}});
    m_create->setObjectName(QStringLiteral("createCreate"));
    m_cancel->setObjectName(QStringLiteral("createCancel"));
    look::setRole(m_create, "primary");
    m_create->setDefault(true);

    auto* column = dialogColumn(this);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    column->addWidget(m_folderLabel);
    column->addWidget(m_folder);
    column->addWidget(m_note);
    column->addWidget(m_message);
    column->addStretch();
    addButtons(column, m_create, m_cancel);

    connect(m_form, &ConnectionForm::edited, this, &CreateConfigurationDialog::updateButtons);
    connect(m_folder, &FolderField::edited, this, &CreateConfigurationDialog::updateButtons);
    connect(m_create, &QPushButton::clicked, this, &CreateConfigurationDialog::create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    updateButtons();
    m_form->focusDatabase();
}

void CreateConfigurationDialog::updateButtons()
{
    m_create->setEnabled(m_form->isComplete() && !m_folder->folder().isEmpty());
}

void CreateConfigurationDialog::create()
{
    const ConnectionFields fields = m_form->fields();
    const auto folder = config::configurationAt(m_folder->folder(), m_workspace.environment().surroundings);
    m_create->setEnabled(false);
    jobs::start<void>(
        m_workspace.workers(), this,
        [folder, fields](const base::JobContext&) { return createWithFolder(folder, fields); },
        [this, folder](const base::Result<void>& created) {
            updateButtons();
            if (!created) {
                m_message->show(created.error());
                return;
            }
            m_workspace.load(folder);
            accept();
        });
}

void CreateConfigurationDialog::retranslate()
{
    setWindowTitle(tr("New configuration"));
    m_heading->setText(tr("Which database is to be backed up?"));
    m_folderLabel->setText(tr("&Folder of the configuration"));
    m_note->setText(tr("Two commented files are written there; nothing that exists is replaced. Everything "
                       "can be changed later."));
    m_create->setText(tr("&Create"));
    m_cancel->setText(tr("C&ancel"));
}

} // namespace ui
