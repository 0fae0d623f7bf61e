// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowsModel.h"

#include "widgets/Look.h"

#include <QGuiApplication>
#include <QTextDocument>

namespace ui {

void RowsModel::setRows(QStringList columns, std::vector<std::vector<Cell>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    const Cell cell = static_cast<size_t>(index.column()) < row.size()
                          ? row[static_cast<size_t>(index.column())]
                          : Cell(QString()); // fewer fields than columns: damaged
    switch (role) {
    case Qt::DisplayRole:
        return cell ? *cell : QStringLiteral("NULL");
    case Qt::ToolTipRole:
        // Tooltips guess whether a text is HTML; ours never is.
        return !cell ? QString() : Qt::mightBeRichText(*cell) ? cell->toHtmlEscaped() : *cell;
    case Qt::ForegroundRole:
        return cell ? QVariant() : look::colour(look::Tone::Muted, QGuiApplication::palette());
    case Qt::FontRole: {
        if (cell)
            return {};
        QFont font = look::font(look::Size::Normal);
        font.setItalic(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return m_columns.value(section);
}

} // namespace ui
