// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/JournalRecord.h"

#include <QAbstractTableModel>

namespace ui {

/// What the journal of deletions tells: a line for what became of each file.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Outcome, File, Date, Size, Sha256, Rule, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as they were written.
    void setRecords(std::vector<retention::Record> records, const QTimeZone& zone);
    void refreshTexts();
    const retention::Record& record(int row) const { return m_records[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;
    QVariant sortValue(int row, int column) const;
    QString searchText(int row) const;

    std::vector<retention::Record> m_records;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace ui
