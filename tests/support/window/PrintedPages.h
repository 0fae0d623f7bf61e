// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class QPdfWriter;
class QTextDocument;
class QTextTable;

namespace ui {
class PagedDocument;
}

namespace support {

/// As a reader sees it: one kind of space.
QString plain(QString text);

/// Of a row of a table: from the top of its highest line to the bottom of its lowest.
std::pair<qreal, qreal> reachOf(const QTextDocument& document, const QTextTable& table, int row);

/// What is wrong with the pages, empty when nothing is: a row on two pages, a page that is too high, one
/// that is empty, a heading at the foot of a page, something wider than the page.
QString faultsOf(const ui::PagedDocument& document, const QPdfWriter& writer);

} // namespace support
