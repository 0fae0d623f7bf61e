// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"

#include <QAbstractTableModel>

namespace ui {

/// The tables of two dumps side by side; the large objects come last.
class TableChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Table, Change, RowsBefore, RowsAfter, Difference, SizeBefore, SizeAfter, ColumnCount };
    /// Raw values: names, numbers; unknown ones are the least.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(const catalogue::Comparison& comparison);
    void refreshTexts();

    const catalogue::TableChange& change(int row) const { return m_changes[static_cast<size_t>(row)]; }
    QString name(int row) const; ///< as shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QVariant sortValue(int row, int column) const;

    std::vector<catalogue::TableChange> m_changes;
    bool m_hasLargeObjects = false; ///< in the last row
};

} // namespace ui
