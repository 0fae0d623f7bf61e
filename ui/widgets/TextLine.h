// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Look.h"

#include <QLabel>

namespace ui {

/// One line of plain text in the colour of its tone; shortened with … where there is no room, whole in the
/// tooltip.
class TextLine : public QLabel
{
    Q_OBJECT

public:
    explicit TextLine(const QString& name, QWidget* parent = nullptr);

    void setTone(look::Tone tone);
    void show(const QString& text, look::Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isCut() const;
    look::Tone m_tone = look::Tone::Text;
};

} // namespace ui
