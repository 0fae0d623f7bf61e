// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DiffView.h"

#include "widgets/Look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QSyntaxHighlighter>

namespace ui {

using look::Tone;

/// By the lines' prefixes.
class DiffView::Colours : public QSyntaxHighlighter
{
public:
    explicit Colours(DiffView* view) : QSyntaxHighlighter(view->document()), m_view(view) {}

protected:
    void highlightBlock(const QString& text) override
    {
        if (text.isEmpty() || text.startsWith(u' '))
            return;
        const Tone tone = text.startsWith(u'+')   ? Tone::Good
                          : text.startsWith(u'-') ? Tone::Bad
                                                  : Tone::Muted;
        QTextCharFormat format;
        format.setForeground(look::colour(tone, m_view->palette()));
        setFormat(0, static_cast<int>(text.size()), format);
    }

private:
    const DiffView* m_view;
};

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent), m_colours(new Colours(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(look::unit);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    look::setRole(this, "log");
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(look::font(look::Size::Small).pointSizeF());
    setFont(font);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
}

void DiffView::setDiff(const catalogue::LineDiff& diff)
{
    m_isCut = diff.size() > mostLines;
    QString text;
    for (size_t i = 0; i < std::min(diff.size(), mostLines); ++i) {
        QString line = visibleText(diff[i]);
        if (line.size() > longestLine) {
            m_isCut = true;
            line = line.left(longestLine) + QChar(0x2026);
        }
        text += (i > 0 ? QStringLiteral("\n") : QString()) + line;
    }
    setPlainText(text);
}

void DiffView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours)
        m_colours->rehighlight();
}

} // namespace ui
