// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "models/DumpCells.h"
#include "models/RowChanges.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// Dumps with what the retention decided on each: the list, the preview and the review each show some columns
/// of it. A new list changes only the rows that differ, so that the selection survives; one that differs in
/// many places is a reset, after which the table selects the same dumps again.
class DumpModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, SearchRole };

    DumpModel(std::vector<DumpColumn> columns, base::Clock clock, QObject* parent = nullptr);

    void setPlace(const QString& folder, const QTimeZone& zone);
    void setDecisions(const std::vector<retention::Decision>& decisions);
    /// What the verdicts suppose when it is not what is configured: the header says so. Days alone are named.
    enum class Supposed { Nothing, Days, Rules };
    void setSupposed(Supposed supposed, int days);
    /// Texts depend on the language and on the time of day.
    void refreshTexts();

    /// One of them is not as the one before it led to expect: its date's cell says so.
    bool hasAnomalies() const { return m_hasAnomalies; }
    const QTimeZone& zone() const { return m_zone; }
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
    void exchange(const std::vector<retention::Decision>& wanted, const std::vector<RowChange>& changes);
    void updateRows(const std::vector<retention::Decision>& decisions);

    std::vector<DumpColumn> m_columns;
    base::Clock m_clock;
    QString m_folder;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    Supposed m_supposed = Supposed::Nothing;
    int m_supposedDays = 0;
    std::vector<retention::Decision> m_rows;
    bool m_hasAnomalies = false;
    mutable std::vector<QString> m_searchTexts; ///< made when first looked for, emptied with the texts
};

} // namespace ui
