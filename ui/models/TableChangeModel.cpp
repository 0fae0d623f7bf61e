// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableChangeModel.h"

#include "base/Format.h"
#include "models/ChangeLook.h"

#include <QLocale>

namespace ui {
namespace {

using Number = std::optional<qint64>;

const QString unknown = QStringLiteral("–");

bool isNumber(int column)
{
    return column >= TableChangeModel::RowsBefore;
}

/// A table that is not there has no rows; of one whose rows are not known there is nothing to tell.
Number difference(const catalogue::TableChange& change)
{
    const bool isNew = change.change == catalogue::Change::Added;
    const bool isGone = change.change == catalogue::Change::Gone;
    const Number before = isNew ? 0 : change.rowsBefore, after = isGone ? 0 : change.rowsAfter;
    return before && after ? Number(*after - *before) : std::nullopt;
}

QString countText(const Number& count)
{
    return count ? QLocale().toString(*count) : unknown;
}

QString signedText(const Number& count)
{
    return count && *count > 0 ? u'+' + countText(count) : countText(count);
}

QString sizeText(const Number& bytes)
{
    return bytes ? base::sizeText(*bytes, QLocale()) : unknown;
}

QVariant sortable(const Number& number)
{
    return number.value_or(std::numeric_limits<qint64>::min());
}

} // namespace

void TableChangeModel::setContent(const catalogue::Comparison& comparison)
{
    beginResetModel();
    m_changes = comparison.tables;
    m_hasLargeObjects = comparison.largeObjects.has_value();
    if (m_hasLargeObjects)
        m_changes.push_back(*comparison.largeObjects);
    endResetModel();
}

void TableChangeModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString TableChangeModel::name(int row) const
{
    if (m_hasLargeObjects && row == rowCount() - 1)
        return tr("Large objects");
    return base::visible(change(row).displayed());
}

int TableChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int TableChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TableChangeModel::text(int row, int column) const
{
    const catalogue::TableChange& table = change(row);
    switch (column) {
    case Table:
        return name(row);
    case Change:
        return changeText(table);
    case RowsBefore:
        return countText(table.rowsBefore);
    case RowsAfter:
        return countText(table.rowsAfter);
    case Difference:
        return signedText(difference(table));
    case SizeBefore:
        return sizeText(table.bytesBefore);
    default:
        return sizeText(table.bytesAfter);
    }
}

QVariant TableChangeModel::sortValue(int row, int column) const
{
    const catalogue::TableChange& table = change(row);
    switch (column) {
    case Table:
        return name(row);
    case Change:
        return static_cast<int>(table.change);
    case RowsBefore:
        return sortable(table.rowsBefore);
    case RowsAfter:
        return sortable(table.rowsAfter);
    case Difference:
        return sortable(difference(table));
    case SizeBefore:
        return sortable(table.bytesBefore);
    default:
        return sortable(table.bytesAfter);
    }
}

QVariant TableChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const catalogue::TableChange& table = change(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case SortRole:
        return sortValue(index.row(), column);
    case Qt::ToolTipRole: {
        const auto& bytes = column == SizeBefore ? table.bytesBefore : table.bytesAfter;
        return column >= SizeBefore && bytes ? base::exactSizeText(*bytes, QLocale())
                                             : plainToolTip(text(index.row(), column));
    }
    case Qt::DecorationRole:
        return column == Change ? icon(iconNameOf(table.change), toneOf(table.change)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TableChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Table:
        return tr("Table");
    case Change:
        return tr("Change");
    case RowsBefore:
        return tr("Rows before");
    case RowsAfter:
        return tr("Rows after");
    case Difference:
        return tr("Difference");
    case SizeBefore:
        return tr("Size before");
    default:
        return tr("Size after");
    }
}

} // namespace ui
