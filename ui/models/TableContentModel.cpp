// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableContentModel.h"

#include "base/Format.h"

#include <QLocale>
#include <QTextDocument>

namespace ui {
namespace {

const QString unknown = QStringLiteral("–");

bool isNumber(int column)
{
    return column == TableContentModel::Rows || column == TableContentModel::Size;
}

} // namespace

void TableContentModel::setContent(std::vector<catalogue::TableContent> tables, bool isCounted)
{
    beginResetModel();
    m_tables = std::move(tables);
    m_isCounted = isCounted;
    endResetModel();
}

void TableContentModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_tables.empty())
        emit dataChanged(index(0, Rows), index(rowCount() - 1, Size));
}

int TableContentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

int TableContentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TableContentModel::text(const catalogue::TableContent& table, int column) const
{
    switch (column) {
    case Schema:
        return base::visible(table.schema);
    case Table:
        return base::visible(table.name);
    case Rows:
        return m_isCounted && table.rows ? QLocale().toString(*table.rows) : unknown;
    default:
        return m_isCounted ? base::sizeText(table.bytes, QLocale()) : unknown;
    }
}

QVariant TableContentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const catalogue::TableContent& content = table(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(content, index.column());
    case Qt::ToolTipRole: {
        // Tooltips guess whether a text is HTML; ours never is.
        const QString shown = index.column() == Size && m_isCounted
                                  ? base::exactSizeText(content.bytes, QLocale())
                                  : text(content, index.column());
        return Qt::mightBeRichText(shown) ? shown.toHtmlEscaped() : shown;
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TableContentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Schema:
        return tr("Schema");
    case Table:
        return tr("Table");
    case Rows:
        return tr("Rows");
    default:
        return tr("Size");
    }
}

} // namespace ui
