// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"

#include <QPlainTextEdit>

#include <deque>

namespace ui {

/// The last lines of a log. However many lines arrive, each call of writeSome() costs a few milliseconds:
/// what would have scrolled away before anybody saw it is counted and left out (the file has it).
class LogView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5000;
    static constexpr int linesAtOnce = 400;

    explicit LogView(QWidget* parent = nullptr);

    void add(std::vector<base::LogLine> lines, qint64 leftOut = 0);
    bool isWaiting() const { return !m_waiting.empty(); }
    /// Shows the next lines; follows the end unless the user has scrolled up.
    void writeSome();

private:
    std::deque<base::LogLine> m_waiting;
    bool m_follows = true;
    qint64 m_leftOut = 0;
};

} // namespace ui
