// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "retention/Plan.h"
#include "widgets/Translated.h"

#include <QTimeZone>
#include <QWidget>

namespace ui {

/// Every dump as a bar on the line of time, as high as it is big; those that would go stand left of the
/// limit.
class Timeline : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit Timeline(base::Clock clock, QWidget* parent = nullptr);
    void setPlan(const retention::Plan& plan, const QTimeZone& zone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void retranslate() override;

private:
    double position(const QDateTime& at) const;
    QRectF barOf(const catalogue::Dump& dump) const;

    base::Clock m_clock;
    QTimeZone m_zone;
    retention::Plan m_plan;
    QDateTime m_from, m_to;
    qint64 m_largest = 1;
};

} // namespace ui
