// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"

#include <QAbstractTableModel>

namespace ui {

/// The objects that two dumps define differently.
class DefinitionChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, Kind, Name, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::vector<catalogue::DefinitionChange> changes);
    void refreshTexts();

    const catalogue::DefinitionChange& change(int row) const { return m_changes[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<catalogue::DefinitionChange> m_changes;
};

} // namespace ui
