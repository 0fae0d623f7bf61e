// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Timeline.h"

#include "base/Format.h"
#include "widgets/Look.h"

#include <QMouseEvent>
#include <QToolTip>

namespace ui {
namespace {

constexpr double apart = 6;                 ///< of two marks that are drawn side by side
constexpr double reach = 2 * look::unit;    ///< of the mouse, to the nearest mark
constexpr double margin = look::unit;       ///< left and right of the line
constexpr int marksHeight = 6 * look::unit; ///< with what stands on top of them
constexpr auto separator = " \u00B7 ";

} // namespace

Timeline::Timeline(base::Clock clock, QWidget* parent) : Translated(parent), m_clock(std::move(clock))
{
    setObjectName(QStringLiteral("timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    retranslate();
}

void Timeline::setPlan(const retention::Plan& plan, const QTimeZone& zone)
{
    const QString current = m_current ? m_marks[*m_current].fileName : QString();
    m_zone = zone;
    m_days = plan.policy.retentionDays;
    m_marks = TimelineMarks(plan);
    m_hovered.reset();
    m_current = current.isEmpty() ? std::nullopt : m_marks.find(current);
    layOut();
    describe();
}

QSize Timeline::sizeHint() const
{
    return {20 * look::unit, marksHeight + 2 * QFontMetrics(look::font(look::Size::Small)).height() + 6};
}

QSize Timeline::minimumSizeHint() const
{
    return {20 * look::unit, 4 * look::unit + QFontMetrics(look::font(look::Size::Small)).height()};
}

void Timeline::layOut()
{
    m_marks.layOut(width() - 2 * margin, apart);
    update();
}

double Timeline::mirrored(double x) const
{
    return isRightToLeft() ? width() - margin - x : margin + x;
}

std::optional<size_t> Timeline::markAt(const QPointF& point) const
{
    const double x = isRightToLeft() ? width() - margin - point.x() : point.x() - margin;
    const auto nearest = m_marks.nearest(x);
    return nearest && std::abs(m_marks.position(*nearest) - x) <= reach ? nearest : std::nullopt;
}

QString Timeline::text(size_t mark, const QString& separator) const
{
    const QLocale locale;
    const TimelineMark& dump = m_marks[mark];
    return QStringList{base::visible(dump.fileName),
                       base::dateText(dump.createdAt, m_clock(), m_zone, locale) +
                           QString::fromUtf8(ui::separator) + base::sizeText(dump.bytes, locale),
                       dump.kind == MarkKind::Expiring
                           ? tr("To delete: %1").arg(retention::text(dump.reasons))
                       : dump.kind == MarkKind::Damaged ? retention::text(dump.reasons)
                                                        : tr("Kept: %1").arg(retention::text(dump.reasons))}
        .join(separator);
}

void Timeline::resizeEvent(QResizeEvent*)
{
    layOut();
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    const auto mark = markAt(event->position());
    if (mark != m_hovered) {
        m_hovered = mark;
        update();
    }
    if (mark)
        QToolTip::showText(event->globalPosition().toPoint(),
                           text(*mark, QStringLiteral("\n")).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
}

void Timeline::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setCurrent(markAt(event->position()));
    activateCurrent();
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    if (m_marks.isEmpty())
        return Translated::keyPressEvent(event);
    const size_t last = m_marks.size() - 1;
    const size_t at = m_current.value_or(last);
    const size_t older = at == 0 ? 0 : at - 1;
    const size_t newer = std::min(at + 1, last);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(isRightToLeft() ? newer : older);
    case Qt::Key_Right:
        return setCurrent(isRightToLeft() ? older : newer);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activateCurrent();
    default:
        Translated::keyPressEvent(event);
    }
}

void Timeline::setCurrent(std::optional<size_t> mark)
{
    m_current = mark;
    describe();
    update();
}

void Timeline::describe()
{
    // Which tells the assistive tools, too.
    if (m_current && hasFocus())
        setAccessibleDescription(text(*m_current, QString::fromUtf8(separator)));
    else
        setAccessibleDescription(
            tr("%n backups, to delete: %1, damaged: %2", nullptr, static_cast<int>(m_marks.size()))
                .arg(QLocale().toString(m_marks.count(MarkKind::Expiring)),
                     QLocale().toString(m_marks.count(MarkKind::Damaged))));
}

void Timeline::activateCurrent()
{
    if (m_current)
        emit dumpActivated(m_marks[*m_current].fileName);
}

void Timeline::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    // By the keyboard one comes to the newest; the mouse says itself which one it means.
    if (!m_current && event->reason() != Qt::MouseFocusReason)
        m_current = m_marks.newest();
    setCurrent(m_current);
}

void Timeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    describe();
    update();
}

bool Timeline::event(QEvent* event)
{
    // Moving the mouse has shown it.
    return event->type() == QEvent::ToolTip || Translated::event(event);
}

void Timeline::changeEvent(QEvent* event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void Timeline::retranslate()
{
    setAccessibleName(tr("Backups over time"));
    describe();
    update();
}

} // namespace ui
