// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window/PrintedPages.h"

#include "report/PagedDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace support {
namespace {

int inkIn(const QImage& image)
{
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    return dark;
}

/// Of the page at half its size.
int inkOn(const ui::PagedDocument& document, int page, const QPdfWriter& writer)
{
    QImage image(writer.width() / 2, writer.height() / 2, QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(writer.logicalDpiX() / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.5, 0.5);
    document.paint(painter, page);
    painter.end();
    return inkIn(image);
}

int pageOf(qreal y, const std::vector<qreal>& cuts)
{
    return static_cast<int>(std::upper_bound(cuts.begin(), cuts.end(), y + 1) - cuts.begin());
}

QStringList tornRows(const ui::PagedDocument& document)
{
    QStringList faults;
    for (const QTextFrame* frame : document.document().rootFrame()->childFrames()) {
        const auto* table = qobject_cast<const QTextTable*>(frame);
        for (int row = 0; table && row < table->rows(); ++row) {
            const auto [top, bottom] = reachOf(document.document(), *table, row);
            for (const qreal cut : document.cuts())
                if (cut > top + 1 && cut < bottom - 1)
                    faults +=
                        QStringLiteral("torn: ") + table->cellAt(row, 0).firstCursorPosition().block().text();
        }
    }
    return faults;
}

QStringList lonelyHeadings(const ui::PagedDocument& document)
{
    QStringList faults;
    const auto cuts = document.cuts();
    const auto topOf = [&](const QTextBlock& block) {
        return document.document().documentLayout()->blockBoundingRect(block).top();
    };
    for (QTextBlock block = document.document().begin(); block.next().isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 &&
            pageOf(topOf(block), cuts) != pageOf(topOf(block.next()), cuts))
            faults += QStringLiteral("alone: ") + block.text();
    return faults;
}

} // namespace

QString plain(QString text)
{
    return text.replace(QChar(0xA0), u' ').replace(QChar(0x202F), u' ').replace(QChar(0x2028), u'\n');
}

std::pair<qreal, qreal> reachOf(const QTextDocument& document, const QTextTable& table, int row)
{
    qreal top = std::numeric_limits<qreal>::max(), bottom = 0;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        for (auto it = cell.begin(); it != cell.end(); ++it) {
            const QRectF block = document.documentLayout()->blockBoundingRect(it.currentBlock());
            top = std::min(top, block.top());
            bottom = std::max(bottom, block.bottom());
        }
    }
    return {top, bottom};
}

QString faultsOf(const ui::PagedDocument& document, const QPdfWriter& writer)
{
    QStringList faults = tornRows(document) + lonelyHeadings(document);
    qreal last = 0;
    for (const qreal cut : document.cuts()) {
        if (cut - last > writer.height())
            faults += QStringLiteral("too high: up to %1").arg(cut);
        last = cut;
    }
    if (document.document().size().width() > writer.width())
        faults += QStringLiteral("too wide: %1").arg(document.document().size().width());
    for (int page = 0; page < document.pageCount(); ++page)
        if (inkOn(document, page, writer) < 1000)
            faults += QStringLiteral("empty: %1").arg(page);
    return faults.join(u'\n');
}

} // namespace support
