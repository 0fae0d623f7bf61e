// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DumpFilter.h"
#include "models/DumpModel.h"
#include "models/MonthModel.h"

#include <QTableView>

namespace ui {

/// A table of dumps: rows are selected whole, sorted on raw values, copied as text, dragged out as files.
/// Where it has nothing to show it says why. Grouped by month it has headings, which collapse by a click, by
/// Space or Return, by Left and Right.
class DumpTable : public QTableView
{
    Q_OBJECT

public:
    DumpTable(DumpModel* model, QWidget* parent);

    void setFilter(const QString& words);
    void setEmptyText(const QString& text);
    void setGrouped(bool grouped);
    bool isGrouped() const { return model() == m_months; }
    /// Newest first, whatever the table is sorted by.
    QStringList selectedFiles() const;
    QStringList selectedPaths() const;
    /// Selects that dump alone and scrolls to it; false when the filter hides it, or there is none.
    bool selectFile(const QString& fileName);
    /// The selected rows as lines of tab-separated text.
    QString selectedText() const;

    /// The widths that the user gave the columns; empty while they fit themselves to the table.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray& state);

signals:
    void selectedFilesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What the table stands at, while its model is reset.
    struct Place
    {
        QStringList selected;
        QString current; ///< its file; empty: a heading, or nothing
        int currentRow = -1;
        int column = 0;
        int scroll = 0;
    };

    void fitColumns();
    /// Row of the model of dumps; -1 of a heading.
    int sourceRow(const QModelIndex& index) const;
    std::vector<int> selectedSourceRows() const;
    Place place() const;
    void stand(const Place& place);
    void spanHeadings();
    void followModel();
    bool isHeading(const QModelIndex& index) const;
    void toggle(const QModelIndex& heading);

    DumpModel* m_model;
    DumpFilter* m_filter;
    MonthModel* m_months;
    Place m_place;
    QString m_emptyText;
    bool m_isFitting = false;
    bool m_isOdd = false;        ///< the columns have room for anomalies
    bool m_hasOwnWidths = false; ///< the user has set them
};

} // namespace ui
