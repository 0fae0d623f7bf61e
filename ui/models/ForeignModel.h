// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Foreign.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace ui {

/// Files that look like dumps and are none of ours: greyed, each with the reason. To be read, never acted
/// upon.
class ForeignModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Date, Why, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    ForeignModel(base::Clock clock, QObject* parent);

    void setFiles(const std::vector<catalogue::Foreign>& files, const QTimeZone& zone);
    void refreshTexts();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const catalogue::Foreign& file, int column) const;
    QVariant sortValue(const catalogue::Foreign& file, int column) const;

    base::Clock m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::vector<catalogue::Foreign> m_files;
};

} // namespace ui
