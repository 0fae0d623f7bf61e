// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "widgets/Translated.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace ui {

class TableChangeFilter;
class TableChangeModel;

/// The tables of two dumps side by side: sorted, filtered, those that are the same hidden.
class TableChangesPane : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit TableChangesPane(QWidget* parent);
    void show(const catalogue::Comparison& comparison);

protected:
    void retranslate() override;

private:
    void showWhatIsThere();

    TableChangeModel* m_model;
    TableChangeFilter* m_filter;
    QLineEdit* m_words;
    QCheckBox* m_hideSame;
    QTableView* m_table;
    QLabel* m_empty;
};

} // namespace ui
