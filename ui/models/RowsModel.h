// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// Rows of a table in a dump, escaped, to be looked at. Null is a word of its own, muted.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A value as it is shown; nothing for null.
    using Cell = std::optional<QString>;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QStringList columns, std::vector<std::vector<Cell>> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace ui
