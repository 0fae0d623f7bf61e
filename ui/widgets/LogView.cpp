// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LogView.h"

#include "widgets/Look.h"
#include "widgets/Message.h"

#include <QFontDatabase>
#include <QScrollBar>

namespace ui {
namespace {

QTextCharFormat formatOf(base::LogLevel level, const QPalette& palette)
{
    QTextCharFormat format;
    if (level == base::LogLevel::Warning)
        format.setForeground(look::colour(look::Tone::Caution, palette));
    if (level == base::LogLevel::Error)
        format.setForeground(look::colour(look::Tone::Bad, palette));
    return format;
}

QString textOf(const base::LogLine& line)
{
    return line.at.toLocalTime().toString(QStringLiteral("HH:mm:ss  ")) + visibleLines(line.text);
}

} // namespace

LogView::LogView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(mostLines);
    document()->setDocumentMargin(0);
    setFrameShape(NoFrame);
    setMinimumHeight(fontMetrics().height()); // a line, where the window is low
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    look::setRole(this, "log");
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(look::font(look::Size::Small).pointSizeF());
    setFont(font);
    // The range also grows when nothing is added (a scroll bar appears, the window is resized).
    QScrollBar* bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_follows = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_follows)
            bar->setValue(bar->maximum());
    });
}

void LogView::add(std::vector<base::LogLine> lines, qint64 leftOut)
{
    m_leftOut += leftOut;
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(lines.begin()),
                     std::make_move_iterator(lines.end()));
    while (m_waiting.size() > mostLines) {
        m_waiting.pop_front();
        ++m_leftOut;
    }
}

void LogView::writeSome()
{
    if (m_waiting.empty())
        return;
    const bool follows = m_follows;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    const auto begin = [&] {
        if (!document()->isEmpty())
            cursor.insertBlock();
    };
    if (const qint64 leftOut = std::exchange(m_leftOut, 0)) {
        begin();
        cursor.insertText(tr("… %n lines are only in the log file …", nullptr, static_cast<int>(leftOut)),
                          formatOf(base::LogLevel::Warning, palette()));
    }
    for (int count = 0; count < linesAtOnce && !m_waiting.empty();) {
        // Lines of one level go in together: one by one costs eight times as much.
        const base::LogLevel level = m_waiting.front().level;
        QStringList lines;
        for (; count < linesAtOnce && !m_waiting.empty() && m_waiting.front().level == level; ++count) {
            lines += textOf(m_waiting.front());
            m_waiting.pop_front();
        }
        begin();
        cursor.insertText(lines.join(u'\n'), formatOf(level, palette()));
    }
    cursor.endEditBlock();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace ui
