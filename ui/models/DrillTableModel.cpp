// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DrillTableModel.h"

#include "base/Format.h"
#include "models/ChangeLook.h"

#include <QLocale>

namespace ui {

using look::Tone;
using restore::drill::Match;
using restore::drill::TableResult;

namespace {

QString countText(const std::optional<qint64>& rows)
{
    return rows ? QLocale().toString(*rows) : QStringLiteral("–");
}

QString nameText(const TableResult& table)
{
    const QString name = base::visible(table.displayed());
    if (table.partitions == 0)
        return name;
    return base::PluralText("ui", "%1 (%n partitions)").of(table.partitions).arg(name).toString();
}

/// What differs first, then what was not compared.
int rankOf(Match match)
{
    return !isGood(match) ? 0 : match == Match::Unproven ? 1 : match == Match::SameValues ? 2 : 3;
}

QIcon iconOf(Match match)
{
    if (!isGood(match))
        return icon(QStringLiteral("bad"), Tone::Bad);
    return match == Match::Unproven ? icon(QStringLiteral("unproven"), Tone::Muted)
                                    : icon(QStringLiteral("good"), Tone::Good);
}

bool isNumber(int column)
{
    return column == DrillTableModel::Expected || column == DrillTableModel::Found;
}

} // namespace

void DrillTableModel::setTables(const std::vector<TableResult>& tables)
{
    beginResetModel();
    m_tables = tables;
    endResetModel();
}

void DrillTableModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_tables.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DrillTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

int DrillTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DrillTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableResult& row = table(index.row());
    const int column = index.column();
    const auto text = [&]() -> QString {
        return column == Table      ? nameText(row)
               : column == Result   ? restore::drill::text(row.match)
               : column == Expected ? countText(row.expectedRows)
                                    : countText(row.restoredRows);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return plainToolTip(text());
    case SortRole:
        return column == Table      ? QVariant(row.displayed())
               : column == Result   ? QVariant(rankOf(row.match))
               : column == Expected ? QVariant(row.expectedRows.value_or(-1))
                                    : QVariant(row.restoredRows.value_or(-1));
    case Qt::DecorationRole:
        return column == Result ? QVariant(iconOf(row.match)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant DrillTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Result:
        return tr("Result");
    case Expected:
        return tr("Rows expected");
    default:
        return tr("Rows found");
    }
}

DrillTableFilter::DrillTableFilter(DrillTableModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(DrillTableModel::SortRole);
    setSourceModel(model);
}

void DrillTableFilter::setHidesSame(bool hides)
{
    m_hidesSame = hides;
    invalidateFilter();
}

bool DrillTableFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return !m_hidesSame || m_model->table(row).match != Match::Same;
}

} // namespace ui
