// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/PasswordDialog.h"

#include "base/Format.h"
#include "dialogs/DialogLayout.h"
#include "widgets/Look.h"
#include "widgets/Message.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

PasswordDialog::PasswordDialog(const config::Connection& connection, const base::Error& error,
                               QWidget* parent)
    : Translated(parent),
      m_connection(connection),
      m_error(error),
      m_question(sentenceLabel(this, QStringLiteral("passwordQuestion"))),
      m_why(sentenceLabel(this, QStringLiteral("passwordWhy"))),
      m_label(new QLabel(this)),
      m_password(new QLineEdit(this)),
      m_show(new QCheckBox(this)),
      m_note(noteLabel(this, QStringLiteral("passwordNote"))),
      m_connect(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("passwordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(52 * look::unit);
    m_question->setFont(look::font(look::Size::Normal, true));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_connect->setObjectName(QStringLiteral("passwordConnect"));
    m_label->setBuddy(m_password);
    m_connect->setDefault(true);
    look::setRole(m_connect, "primary");

    auto* column = dialogColumn(this);
    column->addWidget(m_question);
    column->addWidget(m_why);
    column->addWidget(m_label);
    column->addWidget(m_password);
    column->addWidget(m_show);
    column->addWidget(m_note);
    addButtons(column, m_connect, m_cancel);

    connect(m_show, &QCheckBox::toggled, this,
            [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_connect, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_password->setFocus();
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

void PasswordDialog::retranslate()
{
    setWindowTitle(tr("Password"));
    m_question->setText(
        tr("Password for %1, database %2")
            .arg(base::visible(m_connection.displayed()), base::visible(m_connection.database)));
    m_why->setText(visibleLines(m_error.message.toString()));
    m_label->setText(tr("&Password"));
    m_show->setText(tr("&Show the password"));
    m_note->setText(
        tr("It is kept in memory until the program ends, and never written to a file of the configuration."));
    m_connect->setText(tr("C&onnect"));
    m_cancel->setText(tr("C&ancel"));
}

} // namespace ui
