// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Translated.h"

#include <QDialog>

class QAction;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class ForeignModel;
class Workspace;

/// The files in the folder that look like dumps and are none of ours, with the reason. Their texts can be
/// copied; nothing can be done with them. It stands open beside the window and follows the folder.
class ForeignFiles : public Translated<QDialog>
{
    Q_OBJECT

public:
    ForeignFiles(Workspace& workspace, QWidget* parent);

protected:
    void retranslate() override;

private:
    void showListing();
    void copyRows() const;

    Workspace& m_workspace;
    ForeignModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_explanation;
    QTableView* m_table;
    QAction* m_copy;
    QPushButton* m_close;
};

/// Where it is open already it comes to the front.
void openForeignFiles(QWidget* window, Workspace& workspace);

} // namespace ui
