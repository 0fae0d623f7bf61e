// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Trend.h"
#include "widgets/Translated.h"

#include <QTimeZone>
#include <QWidget>

namespace ui {

/// The size of the good dumps over time as one small line, with its first and last day, its least and its
/// most. What is not like the dump before it is marked with a triangle. The pointer, or the arrow keys, name
/// a dump.
class SizeTrend : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit SizeTrend(base::Clock clock, QWidget* parent = nullptr);
    /// Oldest first; what `dump` tells is copied.
    void setPoints(const std::vector<catalogue::SizePoint>& points, const QTimeZone& zone);
    /// "hier à 02:00 · 204,7 Mo" of the point that is named now; empty: none.
    QString named() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void retranslate() override;

private:
    struct Point
    {
        QDateTime at;
        qint64 bytes;
        QString anomalies; ///< a line each; empty: none
    };

    QRectF plot() const;
    QPointF placeOf(const Point& point) const;
    int nearest(double x) const;
    void name(int index, const QPoint& globalPosition);
    QString textOf(const Point& point) const;
    void paintLine(QPainter& painter) const;
    void paintMark(QPainter& painter, const Point& point) const;
    void describe();

    base::Clock m_clock;
    QTimeZone m_zone;
    std::vector<Point> m_points;
    qint64 m_least = 0;
    qint64 m_most = 0;
    int m_named = -1;
};

} // namespace ui
