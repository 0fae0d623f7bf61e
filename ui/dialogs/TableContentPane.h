// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Inventory.h"
#include "widgets/Translated.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class TableContentFilter;
class TableContentModel;
class TextLine;

/// The tables of one dump: sorted, filtered, copied, with what they amount to.
class TableContentPane : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit TableContentPane(QWidget* parent);
    void show(const catalogue::Inventory& inventory, bool isCounted);

signals:
    /// Its rows are wanted.
    void rowsWanted(const QString& schema, const QString& table);

protected:
    void retranslate() override;

private:
    void showTotals();
    void copyRows() const;
    void askForRows();

    TableContentModel* m_model;
    TableContentFilter* m_filter;
    QLabel* m_title;
    QLineEdit* m_words;
    QTableView* m_table;
    QAction* m_rows;
    QPushButton* m_rowsButton;
    QAction* m_copy;
    TextLine* m_totals;
    catalogue::LargeObjectContent m_largeObjects;
    bool m_isCounted = false;
};

} // namespace ui
