// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SizeTrend.h"

#include "base/Format.h"
#include "widgets/Look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace ui {
namespace {

constexpr double markRadius = 4.5;
constexpr double dotRadius = 3;

QPolygonF triangleAt(const QPointF& at)
{
    return {{at + QPointF(0, -markRadius), at + QPointF(markRadius, markRadius * 0.8),
             at + QPointF(-markRadius, markRadius * 0.8)}};
}

} // namespace

SizeTrend::SizeTrend(base::Clock clock, QWidget* parent) : Translated(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("sizeTrend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setFont(look::font(look::Size::Small));
    retranslate();
}

void SizeTrend::setPoints(const std::vector<catalogue::SizePoint>& points, const QTimeZone& zone)
{
    m_zone = zone;
    m_points.clear();
    m_named = -1;
    for (const catalogue::SizePoint& point : points) {
        const auto& anomalies = point.dump->anomalies;
        m_points.push_back(
            {point.at, point.bytes, anomalies ? catalogue::linesOf(*anomalies).join(u'\n') : QString()});
        m_least = m_points.size() == 1 ? point.bytes : std::min(m_least, point.bytes);
        m_most = m_points.size() == 1 ? point.bytes : std::max(m_most, point.bytes);
    }
    describe();
    update();
}

QSize SizeTrend::sizeHint() const
{
    return {16 * look::unit, 7 * look::unit};
}

QSize SizeTrend::minimumSizeHint() const
{
    return {10 * look::unit, 7 * look::unit};
}

/// Right of it stand the most and the least, below it the days.
QRectF SizeTrend::plot() const
{
    const QLocale locale;
    const int labels = std::max(fontMetrics().horizontalAdvance(base::sizeText(m_most, locale)),
                                fontMetrics().horizontalAdvance(base::sizeText(m_least, locale)));
    return QRectF(rect()).adjusted(markRadius + 1, markRadius + 1, -labels - look::unit - markRadius,
                                   -fontMetrics().height() - markRadius);
}

QPointF SizeTrend::placeOf(const Point& point) const
{
    const QRectF area = plot();
    const auto span = static_cast<double>(m_points.front().at.secsTo(m_points.back().at));
    const double x = span > 0 ? static_cast<double>(m_points.front().at.secsTo(point.at)) / span : 0.5;
    const auto range = static_cast<double>(m_most - m_least);
    const double y = range > 0 ? static_cast<double>(point.bytes - m_least) / range : 0.5;
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

int SizeTrend::nearest(double x) const
{
    const auto after = std::partition_point(m_points.begin(), m_points.end(),
                                            [&](const Point& point) { return placeOf(point).x() < x; });
    if (after == m_points.begin())
        return 0;
    const auto before = after - 1;
    const bool isAfter = after != m_points.end() && placeOf(*after).x() - x < x - placeOf(*before).x();
    return static_cast<int>((isAfter ? after : before) - m_points.begin());
}

QString SizeTrend::textOf(const Point& point) const
{
    const QLocale locale;
    QString text = base::dateText(point.at, m_clock(), m_zone, locale) + QStringLiteral(" · ") +
                   base::sizeText(point.bytes, locale);
    if (!point.anomalies.isEmpty())
        text += u'\n' + point.anomalies;
    return text;
}

QString SizeTrend::named() const
{
    return m_named < 0 ? QString() : textOf(m_points[static_cast<size_t>(m_named)]);
}

void SizeTrend::name(int index, const QPoint& globalPosition)
{
    if (m_named == index)
        return;
    m_named = index;
    update();
    describe();
    if (index < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, named().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")),
                           this);
}

void SizeTrend::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_points.empty())
        name(nearest(event->position().x()), event->globalPosition().toPoint());
}

void SizeTrend::leaveEvent(QEvent*)
{
    name(-1, {});
}

void SizeTrend::focusOutEvent(QFocusEvent* event)
{
    name(-1, {});
    QWidget::focusOutEvent(event);
}

void SizeTrend::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_points.size()) - 1;
    const int from = m_named < 0 ? last + 1 : m_named;
    int to = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        to = std::max(from - 1, 0);
        break;
    case Qt::Key_Right:
        to = std::min(from + 1, last);
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last >= 0)
        name(to, mapToGlobal(placeOf(m_points[static_cast<size_t>(to)]).toPoint()));
}

void SizeTrend::paintLine(QPainter& painter) const
{
    QPainterPath path;
    QPointF last;
    for (const Point& point : m_points) {
        const QPointF place = placeOf(point);
        if (path.elementCount() == 0)
            path.moveTo(place);
        else if (place.x() - last.x() >= 0.5 || std::abs(place.y() - last.y()) >= 1)
            path.lineTo(place); // thousands of dumps share a pixel
        else
            continue;
        last = place;
    }
    painter.setPen(QPen(look::colour(look::Tone::Accent, palette()), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void SizeTrend::paintMark(QPainter& painter, const Point& point) const
{
    painter.setPen(QPen(look::card(palette()), 1));
    painter.setBrush(look::colour(look::Tone::Caution, palette()));
    painter.drawPolygon(triangleAt(placeOf(point)));
}

void SizeTrend::paintEvent(QPaintEvent*)
{
    if (m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const QLocale locale;
    painter.setPen(look::line(palette()));
    painter.drawLine(QPointF(0, area.bottom() + markRadius),
                     QPointF(area.right(), area.bottom() + markRadius));
    painter.setPen(look::colour(look::Tone::Muted, palette()));
    const double text = fontMetrics().height();
    const auto write = [&](double y, Qt::Alignment alignment, double right, const QString& words) {
        painter.drawText(QRectF(0, y, right, text), int(alignment | Qt::AlignVCenter), words);
    };
    if (m_most > m_least)
        write(0, Qt::AlignRight, width(), base::sizeText(m_most, locale));
    write(area.bottom() - text / 2, Qt::AlignRight, width(), base::sizeText(m_least, locale));
    const auto local = [&](const Point& point) {
        return point.at.toTimeZone(m_zone).date();
    };
    const bool isOneYear = local(m_points.front()).year() == local(m_points.back()).year();
    const QString pattern = isOneYear ? QStringLiteral("d MMM") : QStringLiteral("MMM yyyy");
    const auto day = [&](const Point& point) {
        return locale.toString(local(point), pattern);
    };
    const bool isOneDay = day(m_points.front()) == day(m_points.back());
    const double right = area.right() + markRadius;
    if (!isOneDay &&
        fontMetrics().horizontalAdvance(day(m_points.front()) + day(m_points.back())) + 2 * look::unit <
            right)
        write(height() - text, Qt::AlignLeft, right, day(m_points.front()));
    write(height() - text, Qt::AlignRight, right, day(m_points.back()));

    paintLine(painter);
    for (const Point& point : m_points)
        if (!point.anomalies.isEmpty())
            paintMark(painter, point);
    const Point& shown = m_points[m_named < 0 ? m_points.size() - 1 : static_cast<size_t>(m_named)];
    painter.setPen(QPen(look::card(palette()), 1));
    painter.setBrush(look::colour(m_named < 0 ? look::Tone::Accent : look::Tone::Text, palette()));
    if (m_named >= 0 || shown.anomalies.isEmpty())
        painter.drawEllipse(placeOf(shown), dotRadius, dotRadius);
    if (hasFocus()) {
        painter.setPen(QPen(look::colour(look::Tone::Accent, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void SizeTrend::describe()
{
    setAccessibleName(tr("Size of the backups over time"));
    if (m_points.empty()) {
        setAccessibleDescription({});
        return;
    }
    const auto odd = std::count_if(m_points.begin(), m_points.end(),
                                   [](const Point& point) { return !point.anomalies.isEmpty(); });
    const QLocale locale;
    QString words = tr("From %1 to %2: first %3, last %4, at least %5, at most %6.")
                        .arg(base::dateText(m_points.front().at, m_clock(), m_zone, locale),
                             base::dateText(m_points.back().at, m_clock(), m_zone, locale),
                             base::sizeText(m_points.front().bytes, locale),
                             base::sizeText(m_points.back().bytes, locale), base::sizeText(m_least, locale),
                             base::sizeText(m_most, locale));
    if (odd > 0)
        words += u' ' + tr("%n of them are not like the one before.", nullptr, static_cast<int>(odd));
    setAccessibleDescription(m_named < 0 ? words : named());
}

void SizeTrend::retranslate()
{
    describe();
    update();
}

} // namespace ui
