// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextLine.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

TextLine::TextLine(const QString& name, QWidget* parent) : QLabel(parent)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
}

void TextLine::setTone(look::Tone tone)
{
    m_tone = tone;
    update();
}

void TextLine::show(const QString& text, look::Tone tone)
{
    setText(text);
    setTone(tone);
}

QSize TextLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize TextLine::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 8), sizeHint().height()};
}

bool TextLine::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > width();
}

void TextLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(look::colour(m_tone, palette()));
    painter.drawText(rect(), int(alignment() | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

bool TextLine::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && isCut() && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace ui
