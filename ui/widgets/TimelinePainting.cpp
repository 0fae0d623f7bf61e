// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline looks like.
#include "base/Format.h"
#include "widgets/Look.h"
#include "widgets/Timeline.h"

#include <QPainter>

namespace ui {
namespace {

using look::Tone;

constexpr double barWidth = 5;
constexpr double topRoom = 10; ///< for what stands on a bar
constexpr double inset = 4;    ///< of texts: the frame of the focus goes around them

Tone toneOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Kept:
        return Tone::Accent;
    case MarkKind::Apart:
        return Tone::Muted;
    case MarkKind::Expiring:
        return Tone::Caution;
    case MarkKind::Damaged:
        break;
    }
    return Tone::Bad;
}

void paintDot(QPainter& painter, const QPalette& palette, const QPointF& at)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colour(Tone::Text, palette));
    painter.drawEllipse(at, 2, 2);
}

} // namespace

bool Timeline::hasLegend() const
{
    return height() >= sizeHint().height();
}

double Timeline::floor() const
{
    const int lines = hasLegend() ? 2 : 1;
    return height() - lines * QFontMetrics(look::font(look::Size::Small)).height() - 6;
}

void Timeline::paintMark(QPainter& painter, MarkKind kind, double x, double bottom, double height) const
{
    const QColor colour = look::colour(toneOf(kind), palette());
    const QPen line(colour, 1.2);
    const double top = bottom - height;
    switch (kind) {
    case MarkKind::Kept:
    case MarkKind::Apart: {
        const double width = kind == MarkKind::Kept ? barWidth : barWidth / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(x - width / 2, top, width, height), 1.2, 1.2);
        break;
    }
    case MarkKind::Expiring:
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(x - barWidth / 2, top, barWidth, height), 1.2, 1.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{x - 3, top - 6}, {x + 3, top - 6}, {x, top - 2}});
        break;
    case MarkKind::Damaged:
        painter.setPen(QPen(colour, 1.6));
        painter.drawLine(QPointF(x, top + 2), QPointF(x, bottom));
        painter.drawLine(QPointF(x - 3, top - 5), QPointF(x + 3, top + 1));
        painter.drawLine(QPointF(x - 3, top + 1), QPointF(x + 3, top - 5));
        break;
    }
}

void Timeline::paintGroups(QPainter& painter) const
{
    for (const TimelineMarks::Group& group : m_marks.groups())
        for (size_t kind = 0; kind < markKinds; ++kind)
            if (group.largest[kind] >= 0)
                paintMark(painter, static_cast<MarkKind>(kind), mirrored(group.x), floor(),
                          std::max(4.0, (floor() - topRoom) * m_marks.share(group.largest[kind])));
}

void Timeline::paintHighlight(QPainter& painter, size_t mark) const
{
    const double x = mirrored(m_marks.position(mark));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::mixed(look::colour(Tone::Accent, palette()), look::card(palette()), 0.25));
    painter.drawRoundedRect(QRectF(x - 6, 0, 12, floor()), 3, 3);
    paintMark(painter, m_marks[mark].kind, x, floor(),
              std::max(4.0, (floor() - topRoom) * m_marks.share(m_marks[mark].bytes)));
}

void Timeline::paintScale(QPainter& painter, bool withCaptions) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(look::line(palette()));
    painter.drawLine(QPointF(0, floor() + 0.5), QPointF(width(), floor() + 0.5));
    const QColor muted = look::colour(Tone::Muted, palette());
    const auto mark = [&](double x, Qt::PenStyle style) {
        painter.setPen(QPen(muted, 1, style));
        painter.drawLine(QPointF(x, 0), QPointF(x, floor() + 3));
    };
    double free = 0; // first pixel that no caption has taken yet, from the older end
    const auto caption = [&](double x, const QString& text, double end) {
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - wide / 2, inset, width() - inset - wide);
        if (!withCaptions || left < free || left + wide > end)
            return;
        const double shown = isRightToLeft() ? width() - left - wide : left;
        painter.drawText(QPointF(shown, floor() + 2 + metrics.ascent()), text);
        free = left + wide + look::unit;
    };
    const double margin = look::unit;
    const double now = margin + m_marks.position(m_marks.now());
    const double limit = margin + m_marks.position(m_marks.limit());
    const bool showsLimit = m_marks.limit() >= m_marks.from();
    mark(mirrored(now - margin), Qt::SolidLine);
    if (showsLimit)
        mark(mirrored(limit - margin), Qt::DashLine);
    painter.setPen(muted);
    const QString today = tr("today");
    const double beforeToday = std::min(now - metrics.horizontalAdvance(today) / 2.0,
                                        width() - inset - metrics.horizontalAdvance(today)) -
                               look::unit;
    const QDate from = m_marks.from().toTimeZone(m_zone).date();
    const bool isThisYear = from.year() == m_marks.now().toTimeZone(m_zone).date().year();
    caption(0, QLocale().toString(from, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy")),
            beforeToday);
    if (showsLimit)
        caption(limit, tr("%n days", nullptr, m_days), beforeToday);
    caption(now, today, width());
    if (const auto newest = m_marks.newest()) {
        const double tall = std::max(4.0, (floor() - topRoom) * m_marks.share(m_marks[*newest].bytes));
        paintDot(painter, palette(),
                 {mirrored(m_marks.position(*newest)), std::max(3.0, floor() - tall - 5)});
    }
}

void Timeline::paintLegend(QPainter& painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const double bottom = height() - 3;
    const double baseline = bottom - metrics.descent();
    double x = inset;
    const auto entry = [&](const auto& paint, const QString& text) {
        const double wide = 2 * look::unit + metrics.horizontalAdvance(text);
        if (x + wide > width() - inset)
            return;
        paint(isRightToLeft() ? width() - x - 6 : x + 6);
        painter.setPen(look::colour(Tone::Muted, palette()));
        painter.drawText(QPointF(isRightToLeft() ? width() - x - wide : x + 2 * look::unit, baseline), text);
        x += wide + 1.5 * look::unit;
    };
    const auto kindEntry = [&](MarkKind kind, const QString& text) {
        if (m_marks.count(kind) > 0)
            entry([&](double at) { paintMark(painter, kind, at, bottom - 2, 7); }, text);
    };
    kindEntry(MarkKind::Kept, tr("%n kept", nullptr, m_marks.count(MarkKind::Kept)));
    kindEntry(MarkKind::Expiring, tr("%n to delete", nullptr, m_marks.count(MarkKind::Expiring)));
    kindEntry(MarkKind::Damaged, tr("%n damaged", nullptr, m_marks.count(MarkKind::Damaged)));
    kindEntry(MarkKind::Apart, tr("%n apart", nullptr, m_marks.count(MarkKind::Apart)));
    entry(
        [&](double at) {
            paintDot(painter, palette(), {at, bottom - metrics.height() / 2.0});
        },
        tr("newest"));
}

void Timeline::paintEvent(QPaintEvent*)
{
    if (m_marks.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(look::Size::Small));
    const auto named = hasFocus() ? m_current : std::nullopt;
    paintGroups(painter);
    for (const auto& mark : {named, m_hovered})
        if (mark)
            paintHighlight(painter, *mark);
    paintScale(painter, !named || hasLegend());
    if (named) {
        const QRectF line(inset, height() - 3 - painter.fontMetrics().height(), width() - 2 * inset,
                          painter.fontMetrics().height());
        painter.setPen(look::colour(Tone::Text, palette()));
        painter.drawText(line, int(Qt::AlignLeading | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(accessibleDescription(), Qt::ElideRight,
                                                          static_cast<int>(line.width())));
    } else if (hasLegend()) {
        paintLegend(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(look::colour(Tone::Accent, palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace ui
