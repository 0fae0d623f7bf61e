// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Plan.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <array>

class QLabel;
class QSpinBox;
class QToolButton;

namespace ui {

/// A number each for days, weeks, months and years. Folded away while there is no such rule; `opener()` says
/// what it is, and stands wherever there is room for it.
class KeepFields : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit KeepFields(QWidget* parent = nullptr);
    QWidget* opener() const { return m_opener; }
    retention::KeepRules rules() const;
    void setRules(const retention::KeepRules& rules);

signals:
    /// By the user.
    void edited();

protected:
    void retranslate() override;

private:
    enum Period { Daily, Weekly, Monthly, Yearly };
    static QString unit(Period period, int count);
    QSpinBox* box(Period period) const { return m_boxes[static_cast<size_t>(period)]; }
    void setBox(Period period, int value);
    void showUnits();
    void unfold();

    QWidget* m_opener;
    QToolButton* m_open;
    QLabel* m_heading; ///< in the place of the button while there are rules: they are not hidden
    std::array<QSpinBox*, 4> m_boxes;
};

} // namespace ui
