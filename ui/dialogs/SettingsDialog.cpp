// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/SettingsDialog.h"

#include "actions/Configurations.h"
#include "base/Format.h"
#include "dialogs/CompressionChoice.h"
#include "dialogs/DialogLayout.h"
#include "dialogs/FolderField.h"
#include "dialogs/PasswordDialog.h"
#include "dialogs/ToolsList.h"
#include "widgets/MessageBar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

namespace ui {
namespace {

constexpr int mostDays = 36500;

QSpinBox* spinBox(QWidget* parent, const QString& name, int value)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(1, mostDays);
    box->setValue(value);
    box->setMinimumWidth(26 * look::unit);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

/// What a connection that works tells.
Message answerOf(const postgres::ServerFacts& facts)
{
    Message message;
    message.tone = look::Tone::Good;
    message.what = [facts] {
        return base::Text("ui", "Connected to PostgreSQL %1 as %2.")
            .arg(base::visible(facts.version))
            .arg(base::visible(facts.user))
            .toString();
    };
    message.hint = [facts] {
        return base::PluralText("ui", "%n tables can be backed up.").of(facts.tables).toString();
    };
    return message;
}

} // namespace

SettingsDialog::SettingsDialog(Workspace& workspace, Prompt& prompt, QWidget* parent)
    : Translated(parent),
      m_workspace(workspace),
      m_before(*workspace.configuration()),
      m_backups(new QLabel(this)),
      m_days(spinBox(this, QStringLiteral("settingsDays"), m_before.backup.retentionDays)),
      m_minKeep(spinBox(this, QStringLiteral("settingsMinKeep"), m_before.backup.minKeep)),
      m_quarantine(spinBox(this, QStringLiteral("settingsQuarantine"), 1)),
      m_folder(new FolderField(QStringLiteral("settingsFolder"), prompt, this)),
      m_compression(new CompressionChoice(m_before.backup.compression, this)),
      m_tools(new QLabel(this)),
      m_connection(new QLabel(this)),
      m_form(new ConnectionForm(ConnectionForm::Parts::All, this)),
      m_passwordNote(noteLabel(this, QStringLiteral("settingsPasswordNote"))),
      m_test(new QPushButton(this)),
      m_answer(new MessageBar(this)),
      m_save(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(104 * look::unit);
    m_quarantine->setMinimum(0);
    m_quarantine->setValue(m_before.backup.quarantineDays);
    m_folder->setFolder(m_before.backup.folder);
    m_form->setFields(fieldsOf(m_before.connection));
    m_test->setObjectName(QStringLiteral("settingsTest"));
    m_save->setObjectName(QStringLiteral("settingsSave"));
    m_cancel->setObjectName(QStringLiteral("settingsCancel"));
    for (QLabel* heading : {m_backups, m_tools, m_connection})
        heading->setFont(look::font(look::Size::Normal, true));
    look::setRole(m_save, "primary");
    m_save->setDefault(true);

    auto* left = new QVBoxLayout;
    left->setSpacing(2 * look::unit);
    left->addWidget(m_backups);
    left->addLayout(backupForm());
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(2 * look::unit);
    right->addWidget(m_connection);
    right->addWidget(m_form);
    right->addWidget(m_passwordNote);
    right->addWidget(m_test, 0, Qt::AlignLeft);
    right->addStretch();
    auto* sides = new QHBoxLayout;
    sides->setSpacing(4 * look::unit);
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    auto* column = dialogColumn(this);
    column->addLayout(sides);
    column->addWidget(m_tools);
    column->addLayout(toolsForm());
    column->addWidget(m_answer);
    column->addStretch();
    addButtons(column, m_save, m_cancel);

    connect(m_form, &ConnectionForm::edited, this, &SettingsDialog::updateButtons);
    connect(m_folder, &FolderField::edited, this, &SettingsDialog::updateButtons);
    for (QSpinBox* box : {m_days, m_minKeep, m_quarantine})
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::showUnits);
    connect(m_test, &QPushButton::clicked, this, [this] { testConnection(m_workspace.password()); });
    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_days->setFocus();
}

QLayout* SettingsDialog::backupForm()
{
    auto* form = new QFormLayout;
    layOut(form);
    QWidget* const widgets[] = {m_days, m_minKeep, m_quarantine, m_compression, m_folder};
    for (size_t i = 0; i < std::size(widgets); ++i) {
        m_labels[i] = new QLabel(this);
        addRow(form, m_labels[i], widgets[i]);
    }
    // Beside the box, not beside the line that explains it.
    m_labels[3]->setBuddy(m_compression->box());
    m_labels[3]->setMinimumHeight(m_compression->box()->sizeHint().height());
    form->setAlignment(m_labels[3], Qt::AlignTop);
    return form;
}

QLayout* SettingsDialog::toolsForm()
{
    auto* form = new QFormLayout;
    layOut(form);
    for (const char* program : {"pg_dump", "pg_restore"}) {
        auto* label = new QLabel(QString::fromLatin1(program), this);
        label->setMinimumWidth(18 * look::unit);
        label->setAlignment(Qt::AlignTop);
        form->addRow(label, new ToolsList(m_workspace, QString::fromLatin1(program), this));
    }
    return form;
}

config::SettingsEdit SettingsDialog::edit() const
{
    config::SettingsEdit edit;
    const auto set = [&](const QString& key, const QVariant& before, const QVariant& after) {
        if (before != after)
            edit.global.push_back({{QStringLiteral("backup"), QStringLiteral("postgres"), key}, after});
    };
    set(QStringLiteral("retention_days"), m_before.backup.retentionDays, m_days->value());
    set(QStringLiteral("min_keep"), m_before.backup.minKeep, m_minKeep->value());
    set(QStringLiteral("quarantine_days"), m_before.backup.quarantineDays, m_quarantine->value());
    set(QStringLiteral("compression"), key(m_before.backup.compression), key(m_compression->compression()));
    set(QStringLiteral("dir"), m_before.backup.folder, m_folder->folder());
    edit.postgres = changesBetween(fieldsOf(m_before.connection), m_form->fields());
    return edit;
}

void SettingsDialog::showUnits()
{
    m_days->setSuffix(QChar(QChar::Nbsp) + tr("days", nullptr, m_days->value()));
    m_quarantine->setSuffix(QChar(QChar::Nbsp) + tr("days", nullptr, m_quarantine->value()));
    m_minKeep->setSuffix(QChar(QChar::Nbsp) + tr("complete backups", nullptr, m_minKeep->value()));
    for (QSpinBox* box : {m_days, m_minKeep, m_quarantine})
        box->setMinimumWidth(std::max(box->minimumWidth(), box->sizeHint().width()));
}

void SettingsDialog::updateButtons()
{
    m_test->setEnabled(!m_isBusy && m_form->isComplete());
    m_save->setEnabled(!m_isBusy && m_form->isComplete() && !m_folder->folder().isEmpty());
}

void SettingsDialog::testConnection(const QString& password)
{
    config::Configuration edited = m_before;
    edited.connection = withFields(edited.connection, m_form->fields());
    m_isBusy = true;
    m_answer->hide();
    updateButtons();
    jobs::start<postgres::ServerFacts>(
        m_workspace.workers(), this,
        [target = backup::targetOf(edited, password)](const base::JobContext& context) {
            return factsOf(target, context.stop);
        },
        [this, password](const base::Result<postgres::ServerFacts>& answer) {
            showAnswer(answer, password);
        });
}

void SettingsDialog::showAnswer(const base::Result<postgres::ServerFacts>& answer, const QString& password)
{
    m_isBusy = false;
    updateButtons();
    if (answer)
        m_answer->show(answerOf(*answer));
    else
        m_answer->show(answer.error());
    // Once a try: a password that was just given and refused is not asked for again by itself.
    if (answer || !wantsPassword(answer.error()) || password != m_workspace.password())
        return;
    auto* dialog =
        new PasswordDialog(withFields(m_before.connection, m_form->fields()), answer.error(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { testConnection(dialog->password()); });
    dialog->open();
}

void SettingsDialog::save()
{
    const config::SettingsEdit changes = edit();
    if (changes.global.empty() && changes.postgres.empty())
        return accept();
    m_isBusy = true;
    updateButtons();
    saveSettings(m_workspace, changes, [dialog = QPointer(this)](const std::optional<base::Error>& error) {
        if (!dialog)
            return;
        dialog->m_isBusy = false;
        dialog->updateButtons();
        if (!error)
            return dialog->accept();
        dialog->m_answer->show(*error);
    });
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_backups->setText(tr("Backups"));
    m_labels[0]->setText(tr("&Retention"));
    m_labels[1]->setText(tr("Always &kept"));
    m_labels[2]->setText(tr("&Quarantine"));
    m_quarantine->setToolTip(
        tr("What expires is moved aside and can be taken back for that many days, then it is deleted."));
    m_quarantine->setSpecialValueText(tr("none: deleted at once"));
    showUnits();
    m_labels[3]->setText(tr("Co&mpression"));
    m_labels[4]->setText(tr("&Folder"));
    m_tools->setText(tr("Tools"));
    for (QLabel* label : m_labels) // half the dialog is theirs: they give way to nothing
        label->setMinimumWidth(std::max(label->minimumWidth(), label->sizeHint().width()));
    m_connection->setText(tr("Connection"));
    m_passwordNote->setText(
        tr("The password is asked for when it is needed; better still, put it into ~/.pgpass. It is never "
           "written to the configuration from here."));
    m_test->setText(tr("&Test the connection"));
    m_save->setText(tr("&Save"));
    m_cancel->setText(tr("&Cancel"));
}

} // namespace ui
