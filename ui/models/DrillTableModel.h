// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Findings.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace ui {

/// The tables that a drill compared: rows expected and found.
class DrillTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Table, Result, Expected, Found, ColumnCount };
    /// Raw values: names, numbers; of the results what differs comes first.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setTables(const std::vector<restore::drill::TableResult>& tables);
    void refreshTexts();
    const restore::drill::TableResult& table(int row) const { return m_tables[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<restore::drill::TableResult> m_tables;
};

/// Sorts on raw values; those that are identical only on request.
class DrillTableFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    DrillTableFilter(DrillTableModel* model, QObject* parent);
    void setHidesSame(bool hides);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const DrillTableModel* m_model;
    bool m_hidesSame = false;
};

} // namespace ui
