// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/PagedDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace ui {
namespace {

constexpr int textPoints = 9; // where the document names no size, whatever the desktop's own
constexpr double footPoints = 7.5;
constexpr double footLines = 3; // itself, and the space above it

QFont footFont()
{
    QFont font(QStringLiteral("sans-serif"));
    font.setPointSizeF(footPoints);
    return font;
}

} // namespace

PagedDocument::PagedDocument(const QString& html, const QString& foot, QPagedPaintDevice& device)
    : m_foot(foot),
      m_width(device.width()),
      m_footHeight(footLines * QFontMetricsF(footFont(), &device).height())
{
    m_height = device.height() - m_footHeight;
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(QFont(QStringLiteral("sans-serif"), textPoints));
    m_document.setHtml(html);
    m_document.documentLayout()->setPaintDevice(&device);
    m_document.setTextWidth(m_width);
    cut(pieces());
}

std::vector<PagedDocument::Part> PagedDocument::pieces() const
{
    std::vector<Part> pieces;
    qreal headingTop = -1; // of a heading that stands just before; -1: there is none
    const QTextFrame* root = m_document.rootFrame();
    for (auto it = root->begin(); it != root->end(); ++it) {
        const size_t first = pieces.size();
        int headingLevel = 0;
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            addRows(pieces, *table);
        } else {
            const QTextBlock block = it.currentBlock();
            const QRectF reach = m_document.documentLayout()->blockBoundingRect(block);
            pieces.push_back({reach.top(), reach.bottom(), {}});
            headingLevel = block.blockFormat().headingLevel();
        }
        // A heading stands with what comes after it, never alone at the foot of a page.
        if (headingTop >= 0)
            pieces[first].top = headingTop;
        headingTop = headingLevel > 0 ? pieces[first].top : -1;
        if (headingLevel > 0)
            pieces.pop_back();
    }
    return pieces;
}

void PagedDocument::addRows(std::vector<Part>& pieces, const QTextTable& table) const
{
    const QAbstractTextDocumentLayout* layout = m_document.documentLayout();
    const QRectF frame = layout->frameBoundingRect(const_cast<QTextTable*>(&table));
    // A row reaches from where its text begins to where that of the next one does: its rule stays with it.
    std::vector<qreal> tops;
    for (int row = 0; row < table.rows(); ++row)
        tops.push_back(layout->blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top());
    tops.front() = frame.top();
    tops.push_back(frame.bottom());
    const auto heads = static_cast<size_t>(table.format().headerRowCount());
    const QRectF head(0, tops[0], m_width, tops[heads] - tops[0]);
    // The head stands with the first two rows, never alone at the foot of a page.
    const size_t together = heads > 0 ? std::min(heads + 2, tops.size() - 1) : 0;
    if (heads > 0)
        pieces.push_back({tops[0], tops[together], {}});
    for (size_t row = together; row + 1 < tops.size(); ++row)
        pieces.push_back({tops[row], tops[row + 1], head});
}

void PagedDocument::cut(const std::vector<Part>& pieces)
{
    for (const Part& piece : pieces)
        if (!m_pages.empty() && m_pages.back().head.height() + piece.bottom - m_pages.back().top <= m_height)
            m_pages.back().bottom = piece.bottom;
        else
            m_pages.push_back(piece);
}

std::vector<qreal> PagedDocument::cuts() const
{
    std::vector<qreal> cuts;
    for (size_t page = 1; page < m_pages.size(); ++page)
        cuts.push_back(m_pages[page].top);
    return cuts;
}

void PagedDocument::paintPart(QPainter& painter, const QRectF& part, qreal at) const
{
    painter.save();
    painter.translate(0, at - part.top());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part.adjusted(0, 1, 0, -1); // not what merely touches it
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void PagedDocument::paint(QPainter& painter, int number) const
{
    const Part& page = m_pages[static_cast<size_t>(number)];
    if (!page.head.isEmpty())
        paintPart(painter, page.head, 0);
    paintPart(painter, {0, page.top, m_width, page.bottom - page.top}, page.head.height());
    painter.save();
    painter.setFont(footFont());
    painter.setPen(QColor(0x44, 0x44, 0x44));
    const QRectF foot(0, m_height, m_width, m_footHeight);
    const QString numbers = QStringLiteral("%1/%2").arg(number + 1).arg(pageCount());
    const qreal space = 2 * painter.fontMetrics().horizontalAdvance(numbers);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, numbers);
    painter.drawText(
        foot, Qt::AlignLeft | Qt::AlignBottom,
        painter.fontMetrics().elidedText(m_foot, Qt::ElideRight, static_cast<int>(m_width - space)));
    painter.restore();
}

} // namespace ui
