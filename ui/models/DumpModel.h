// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "models/DumpCells.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// Dumps with what the retention decided on each: the list, the preview and the review each show some columns
/// of it. A new list changes only the rows that differ, so that the selection survives.
class DumpModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, SearchRole };

    DumpModel(std::vector<DumpColumn> columns, base::Clock clock, QObject* parent = nullptr);

    void setPlace(const QString& folder, const QTimeZone& zone);
    void setDecisions(const std::vector<retention::Decision>& decisions);
    /// The days that the verdicts suppose, when they are not the configured ones: the header says so.
    void setSupposedDays(std::optional<int> days);
    /// Texts depend on the language and on the time of day.
    void refreshTexts();

    const std::vector<DumpColumn>& columns() const { return m_columns; }
    const retention::Decision& decision(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QString path(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// A dump can be dragged out, as a file.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    CellContext context() const;
    QString title(DumpColumn column) const;
    void removeAbsent(const std::vector<retention::Decision>& wanted);
    /// False when the rows that stay have another order.
    bool insertNew(const std::vector<retention::Decision>& wanted);
    void updateRows(const std::vector<retention::Decision>& decisions);
    void reset(const std::vector<retention::Decision>& decisions);

    std::vector<DumpColumn> m_columns;
    base::Clock m_clock;
    QString m_folder;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<int> m_supposedDays;
    std::vector<retention::Decision> m_rows;
    mutable std::vector<QString> m_searchTexts; ///< made when first looked for, emptied with the texts
};

} // namespace ui
