// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ErrorDetails.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

ErrorDetails::ErrorDetails(const Message& message, QWidget* parent)
    : Translated(parent),
      m_message(message),
      m_what(new QLabel(this)),
      m_details(new QPlainTextEdit(this)),
      m_copy(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("errorDetails"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(80 * look::unit, 44 * look::unit);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_details->setObjectName(QStringLiteral("errorDetailsText"));
    m_details->setReadOnly(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_close->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::unit, 2 * look::unit, 2 * look::unit, 2 * look::unit);
    column->setSpacing(2 * look::unit);
    column->addWidget(m_what);
    column->addWidget(m_details, 1);
    column->addLayout(buttons);

    connect(m_copy, &QPushButton::clicked, this, &ErrorDetails::copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
}

void ErrorDetails::retranslate()
{
    setWindowTitle(tr("Details"));
    const QString hint = m_message.hint ? m_message.hint() : QString();
    m_what->setText(hint.isEmpty() ? m_message.what() : m_message.what() + QStringLiteral("\n\n") + hint);
    m_details->setPlainText(m_message.details());
    m_details->setAccessibleName(tr("Details"));
    m_copy->setText(tr("&Copy"));
    m_close->setText(tr("C&lose"));
}

void ErrorDetails::copy() const
{
    QGuiApplication::clipboard()->setText(m_what->text() + QStringLiteral("\n\n") + m_details->toPlainText());
}

} // namespace ui
