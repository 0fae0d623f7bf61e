// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDate>
#include <QSet>

namespace ui {

class DumpFilter;
class DumpModel;

/// The filtered and sorted dumps below headings, one a month in the configured zone: "November 2026 · 14
/// backups · 2.9 GB". A heading is a row of its own that cannot be selected; the dumps of a collapsed month
/// are no rows. The newest month stands first, unless the oldest dump does; within a month the order is the
/// filter's. Whatever changes the rows resets this model: the table keeps what is selected.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    MonthModel(const DumpModel& dumps, DumpFilter& filter, QObject* parent);

    /// Nothing is grouped, and nothing is followed, until it is active.
    void setActive(bool active);
    /// Many changes of the source that follow each other make one reset.
    void hold();
    void release();

    bool isHeading(int row) const;
    bool isCollapsed(int row) const;
    void setCollapsed(int row, bool collapsed);
    /// Opens the month that holds a row of the filter.
    void reveal(int filterRow);
    std::vector<int> headings() const; ///< their rows

    /// Row of the filter; -1 of a heading.
    int filterRow(int row) const;
    /// -1 where it is filtered out or collapsed.
    int rowOf(int filterRow) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Month
    {
        QDate first;
        qint64 bytes = 0;
        std::vector<int> filterRows = {};
        int row = 0; ///< of the heading
    };
    struct Row
    {
        int month;
        int filterRow; ///< -1: the heading
    };

    void follow();
    void begin();
    void end();
    void rebuild();
    std::vector<Month> monthsNow() const;
    void tellChanged(const QModelIndex& from, const QModelIndex& to);
    QString headingText(const Month& month) const;
    QVariant headingData(const Month& month, int column, int role) const;

    const DumpModel& m_dumps;
    DumpFilter& m_filter;
    bool m_isActive = false;
    int m_holds = 0;
    std::vector<Month> m_months;
    std::vector<Row> m_rows;
    QSet<QDate> m_collapsed;
};

} // namespace ui
