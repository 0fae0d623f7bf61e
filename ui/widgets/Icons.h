// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Look.h"

#include <QIcon>
#include <QWidget>

namespace ui {

/// A line icon of resources/icons ("backup", "good" …). It is painted in the palette's colour of the moment,
/// so it follows a change between light and dark by itself.
QIcon icon(const QString& name, look::Tone tone = look::Tone::Text);
QIcon applicationIcon();

/// An icon that stands in a layout.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int size = look::iconSize, QWidget* parent = nullptr);
    void setIcon(const QIcon& icon);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    QIcon m_icon;
};

} // namespace ui
