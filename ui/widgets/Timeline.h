// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "widgets/TimelineMarks.h"
#include "widgets/Translated.h"

#include <QTimeZone>
#include <QWidget>

namespace ui {

/// Every dump as a mark on the line of time, as tall as it is big: a full bar stays, a hollow one under an
/// arrow goes, a cross is damaged. The mouse and the arrow keys name one; a click, Enter or Space activates
/// it.
class Timeline : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit Timeline(base::Clock clock, QWidget* parent = nullptr);
    void setPlan(const retention::Plan& plan, const QTimeZone& zone);
    QSize sizeHint() const override;
    /// Without the legend: where it is tight, the list needs the room.
    QSize minimumSizeHint() const override;

signals:
    void dumpActivated(const QString& fileName);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void retranslate() override;

private:
    void layOut();
    /// Left to right or right to left, as the language is written.
    double mirrored(double x) const;
    bool hasLegend() const;
    double floor() const;
    std::optional<size_t> markAt(const QPointF& point) const;
    void setCurrent(std::optional<size_t> mark);
    void describe();
    void activateCurrent();
    QString text(size_t mark, const QString& separator) const;

    void paintMark(QPainter& painter, MarkKind kind, double x, double bottom, double height) const;
    void paintGroups(QPainter& painter) const;
    void paintHighlight(QPainter& painter, size_t mark) const;
    void paintScale(QPainter& painter, bool withCaptions) const;
    void paintLegend(QPainter& painter) const;

    base::Clock m_clock;
    QTimeZone m_zone;
    TimelineMarks m_marks;
    int m_days = 0;
    std::optional<size_t> m_current; ///< of the keyboard
    std::optional<size_t> m_hovered;
};

} // namespace ui
