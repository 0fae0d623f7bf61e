// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageBar.h"

#include "dialogs/ErrorDetails.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

QLabel* plainLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString wordsOf(const Message::Words& words)
{
    return words ? words() : QString();
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : Translated(parent),
      m_icon(new IconLabel(20, this)),
      m_what(plainLabel(this, QStringLiteral("messageText"))),
      m_hint(plainLabel(this, QStringLiteral("messageHint"))),
      m_action(new QPushButton(this)),
      m_details(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_what->setFont(look::font(look::Size::Normal, true));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);

    auto* texts = new QGridLayout;
    texts->setHorizontalSpacing(look::unit + look::unit / 2);
    texts->setVerticalSpacing(look::unit / 2);
    texts->addWidget(m_icon, 0, 0, Qt::AlignTop);
    texts->addWidget(m_what, 0, 1);
    texts->addWidget(m_hint, 1, 1);
    texts->setColumnStretch(1, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * look::unit, look::unit, look::unit, look::unit);
    row->setSpacing(look::unit);
    row->addLayout(texts, 1);
    row->setAlignment(texts, Qt::AlignVCenter);
    row->addWidget(m_action);
    row->addWidget(m_details);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, [this] { m_message.run(); });
    connect(m_details, &QPushButton::clicked, this, &MessageBar::showDetails);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::show(const Message& message)
{
    m_message = message;
    m_icon->setIcon(icon(iconNameOf(message.tone), message.tone));
    retranslate();
    setVisible(true);
    update();
}

void MessageBar::retranslate()
{
    const QString hint = wordsOf(m_message.hint);
    m_what->setText(wordsOf(m_message.what));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_action->setText(wordsOf(m_message.action));
    m_action->setVisible(m_message.action && m_message.run);
    m_details->setText(tr("Details"));
    m_details->setVisible(!wordsOf(m_message.details).isEmpty());
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void MessageBar::showDetails()
{
    (new ErrorDetails(m_message, window()))->open();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look::mixed(look::colour(m_message.tone, palette()), look::card(palette()), 0.4));
    painter.setBrush(look::tint(m_message.tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::unit, look::unit);
}

} // namespace ui
