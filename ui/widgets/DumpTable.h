// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DumpFilter.h"
#include "models/DumpModel.h"

#include <QTableView>

namespace ui {

/// A table of dumps: rows are selected whole, sorted on raw values, copied as text, dragged out as files.
/// Where it has nothing to show it says why.
class DumpTable : public QTableView
{
    Q_OBJECT

public:
    DumpTable(DumpModel* model, QWidget* parent);

    void setFilter(const QString& words);
    void setEmptyText(const QString& text);
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

private:
    void fitColumns();
    void selectAgain();
    std::vector<int> selectedSourceRows() const;

    DumpModel* m_model;
    DumpFilter* m_filter;
    QString m_emptyText;
    QStringList m_selectedBefore; ///< a reset of the model
    bool m_isFitting = false;
    bool m_hasOwnWidths = false; ///< the user has set them
};

} // namespace ui
