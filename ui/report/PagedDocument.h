// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <vector>

class QPagedPaintDevice;
class QPainter;
class QTextTable;

namespace ui {

/// An HTML document cut into pages between its paragraphs and the rows of its tables, never within a row nor
/// after a heading; a table that goes on on the next page has its head there again.
class PagedDocument
{
public:
    /// Laid out for the page of `device`; `foot` stands below each page, with the page's number.
    PagedDocument(const QString& html, const QString& foot, QPagedPaintDevice& device);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// In the device's coordinates, its origin the page's upper left corner inside the margins.
    void paint(QPainter& painter, int page) const;
    /// Where each page after the first begins, in the coordinates of the document.
    std::vector<qreal> cuts() const;
    const QTextDocument& document() const { return m_document; }

private:
    /// A part of the document that stays in one piece, or a page of such; `head`: that of its table,
    /// repeated.
    struct Part
    {
        qreal top = 0;
        qreal bottom = 0;
        QRectF head;
    };

    std::vector<Part> pieces() const;
    void addRows(std::vector<Part>& pieces, const QTextTable& table) const;
    void cut(const std::vector<Part>& pieces);
    void paintPart(QPainter& painter, const QRectF& part, qreal at) const;

    QTextDocument m_document;
    QString m_foot;
    qreal m_width;
    qreal m_height; ///< of a page, without its foot
    qreal m_footHeight;
    std::vector<Part> m_pages;
};

} // namespace ui
