// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/LineDiff.h"

#include <QPlainTextEdit>

namespace ui {

/// A difference as plain text: every line with its prefix, coloured besides. Foreign text: nothing in it is
/// markup, control and bidirectional characters are escaped.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// More would make the window wait.
    static constexpr size_t mostLines = 5000;
    static constexpr qsizetype longestLine = 5000;

    explicit DiffView(QWidget* parent = nullptr);
    void setDiff(const catalogue::LineDiff& diff);
    bool isCut() const { return m_isCut; } ///< not all of it is shown

protected:
    void changeEvent(QEvent* event) override;

private:
    class Colours;
    Colours* m_colours = nullptr;
    bool m_isCut = false;
};

} // namespace ui
