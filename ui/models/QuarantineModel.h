// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Quarantine.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace ui {

/// The dumps in the quarantine, the last that came in first.
class QuarantineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Date, Size, MovedAt, DeletedFrom, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SearchRole };

    explicit QuarantineModel(base::Clock clock, QObject* parent);

    /// `days` that they stay, by the configuration. What stays keeps its row.
    void setContent(const std::vector<catalogue::Quarantined>& dumps, int days, const QTimeZone& zone);
    void refreshTexts();
    const catalogue::Quarantined& dump(int row) const { return m_dumps[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QDateTime deletedFrom(int row) const;
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;
    QVariant sortValue(int row, int column) const;

    base::Clock m_clock;
    std::vector<catalogue::Quarantined> m_dumps;
    int m_days = 0;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace ui
