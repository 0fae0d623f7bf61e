// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QSplitter;
class QTableView;

namespace ui {

class DefinitionChangeModel;
class DiffView;

/// The objects that two dumps define differently, and how the selected one differs.
class DefinitionChangesPane : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit DefinitionChangesPane(QWidget* parent);
    void show(std::vector<catalogue::DefinitionChange> changes);

protected:
    void retranslate() override;

private:
    void dress();
    void showWhatIsThere();
    void showSelected();

    DefinitionChangeModel* m_model;
    QSortFilterProxyModel* m_filter;
    QLineEdit* m_words;
    QSplitter* m_splitter;
    QTableView* m_table;
    DiffView* m_diff;
    QLabel* m_cut;
    QLabel* m_empty;
};

} // namespace ui
