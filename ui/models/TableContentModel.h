// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Inventory.h"

#include <QAbstractTableModel>

namespace ui {

/// The tables with data in one dump, with their rows and their uncompressed size.
class TableContentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Schema, Table, Rows, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Where nobody has counted, rows and sizes are unknown.
    void setContent(std::vector<catalogue::TableContent> tables, bool isCounted);
    void refreshTexts();

    const catalogue::TableContent& table(int row) const { return m_tables[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const catalogue::TableContent& table, int column) const;

    std::vector<catalogue::TableContent> m_tables;
    bool m_isCounted = false;
};

} // namespace ui
