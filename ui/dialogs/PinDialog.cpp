// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/PinDialog.h"

#include "dialogs/DialogLayout.h"
#include "widgets/Look.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {
namespace {

constexpr int longestNote = 500;
constexpr int usualMonths = 3;

} // namespace

PinDialog::PinDialog(int count, const QDate& today, QWidget* parent)
    : Translated(parent),
      m_count(count),
      m_heading(sentenceLabel(this, QStringLiteral("pinHeading"))),
      m_explanation(sentenceLabel(this, QStringLiteral("pinExplanation"))),
      m_noteLabel(new QLabel(this)),
      m_note(new QLineEdit(this)),
      m_ends(new QCheckBox(this)),
      m_until(new QDateEdit(today.addMonths(usualMonths), this)),
      m_pin(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("pinDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(56 * look::unit);
    m_heading->setFont(look::font(look::Size::Title, true));
    m_note->setObjectName(QStringLiteral("pinNote"));
    m_note->setMaxLength(longestNote);
    m_noteLabel->setBuddy(m_note);
    m_ends->setObjectName(QStringLiteral("pinEnds"));
    m_until->setObjectName(QStringLiteral("pinUntil"));
    m_until->setMinimumDate(today);
    m_until->setCalendarPopup(true);
    m_until->setEnabled(false);
    m_pin->setObjectName(QStringLiteral("pinPin"));
    m_cancel->setObjectName(QStringLiteral("pinCancel"));
    look::setRole(m_pin, "primary");
    m_pin->setDefault(true);

    auto* end = new QHBoxLayout;
    end->setSpacing(look::unit);
    end->addWidget(m_ends);
    end->addWidget(m_until);
    end->addStretch();
    auto* column = dialogColumn(this);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addLayout(end);
    column->addStretch();
    addButtons(column, m_pin, m_cancel);

    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_pin, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_note->setFocus();
}

QString PinDialog::note() const
{
    return m_note->text().trimmed();
}

std::optional<QDate> PinDialog::until() const
{
    return m_ends->isChecked() ? std::optional(m_until->date()) : std::nullopt;
}

void PinDialog::retranslate()
{
    setWindowTitle(tr("Pin %n backups", nullptr, m_count));
    m_heading->setText(windowTitle());
    m_explanation->setText(tr("No rotation deletes what is pinned, and neither do you before you unpin it."));
    m_noteLabel->setText(tr("&Note (the reason)"));
    m_ends->setText(tr("&Until the end of"));
    m_until->setLocale(QLocale());
    m_until->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_until->setAccessibleName(tr("Last day of the pin"));
    m_pin->setText(tr("&Pin"));
    m_cancel->setText(tr("&Cancel"));
}

} // namespace ui
