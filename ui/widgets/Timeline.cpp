// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Timeline.h"

#include "base/Format.h"
#include "models/DumpCells.h"
#include "widgets/Look.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

using retention::Verdict;

Timeline::Timeline(base::Clock clock, QWidget* parent) : Translated(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void Timeline::setPlan(const retention::Plan& plan, const QTimeZone& zone)
{
    m_plan = plan;
    m_zone = zone;
    // From the oldest dump or the limit, whichever is earlier, to the newest or now.
    m_from = plan.decidedAt.addDays(-plan.policy.retentionDays);
    m_to = plan.decidedAt;
    m_largest = 1;
    for (const auto& decision : plan.decisions) {
        m_from = std::min(m_from, decision.dump.createdAt);
        m_to = std::max(m_to, decision.dump.createdAt);
        m_largest = std::max(m_largest, decision.dump.bytes);
    }
    update();
}

QSize Timeline::sizeHint() const
{
    return {20 * look::unit, 5 * look::unit + fontMetrics().height()};
}

double Timeline::position(const QDateTime& at) const
{
    const double span = static_cast<double>(std::max<qint64>(1, m_from.secsTo(m_to)));
    return 4 + static_cast<double>(m_from.secsTo(at)) / span * (width() - 8);
}

QRectF Timeline::barOf(const catalogue::Dump& dump) const
{
    const double floor = height() - fontMetrics().height() - 4;
    const double tall =
        std::max(4.0, (floor - 4) * static_cast<double>(dump.bytes) / static_cast<double>(m_largest));
    return QRectF(position(dump.createdAt) - 2.5, floor - tall, 5, tall);
}

void Timeline::paintEvent(QPaintEvent*)
{
    if (m_plan.decisions.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(look::Size::Small));
    const double floor = height() - fontMetrics().height() - 4;
    painter.setPen(look::line(palette()));
    painter.drawLine(QPointF(0, floor + 0.5), QPointF(width(), floor + 0.5));

    QRectF last;
    for (const auto& decision : m_plan.decisions) {
        const QRectF bar = barOf(decision.dump);
        // Thousands of dumps share a pixel: one of them stands for all.
        if (std::abs(bar.x() - last.x()) < 1 && bar.height() <= last.height())
            continue;
        last = bar;
        const bool isKept = decision.verdict == Verdict::Keep;
        const look::Tone tone = isKept                                ? look::Tone::Accent
                                : decision.verdict == Verdict::Expire ? look::Tone::Caution
                                                                      : look::Tone::Bad;
        const QColor colour = look::colour(tone, palette());
        // What goes is hollow, so that it is not told by the colour alone.
        painter.setPen(isKept ? QPen(Qt::NoPen) : QPen(colour, 1.2));
        painter.setBrush(isKept ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(bar, 1.5, 1.5);
    }

    const double limit = position(m_plan.decidedAt.addDays(-m_plan.policy.retentionDays));
    painter.setPen(QPen(look::colour(look::Tone::Muted, palette()), 1, Qt::DashLine));
    painter.drawLine(QPointF(limit, 0), QPointF(limit, floor + 3));
    const auto caption = [&](Qt::Alignment alignment, const QString& text) {
        painter.drawText(QRectF(0, floor + 3, width(), height() - floor - 3),
                         int(alignment | Qt::AlignVCenter), text);
    };
    painter.setPen(look::colour(look::Tone::Muted, palette()));
    caption(Qt::AlignLeft, QLocale().toString(m_from.toTimeZone(m_zone).date(), QStringLiteral("d MMM")));
    caption(Qt::AlignRight, tr("now"));
    const QString days = tr("%n days", nullptr, m_plan.policy.retentionDays);
    const double half = painter.fontMetrics().horizontalAdvance(days) / 2.0 + look::unit;
    if (limit - half > 8 * look::unit && limit + half < width() - 6 * look::unit)
        painter.drawText(QRectF(limit - half, floor + 3, 2 * half, height() - floor - 3), Qt::AlignCenter,
                         days);
}

bool Timeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return Translated::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const CellContext context{m_clock(), m_zone, QLocale()};
    for (const auto& decision : m_plan.decisions) {
        const QRectF bar = barOf(decision.dump);
        if (help->pos().x() < bar.left() - 1 || help->pos().x() > bar.right() + 1)
            continue;
        const QStringList lines{cellText(decision, DumpColumn::Date, context),
                                cellText(decision, DumpColumn::Size, context),
                                cellText(decision, DumpColumn::Reason, context)};
        QToolTip::showText(help->globalPos(), lines.join(QStringLiteral(" · ")), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void Timeline::retranslate()
{
    setAccessibleName(tr("Backups over time"));
    update();
}

} // namespace ui
