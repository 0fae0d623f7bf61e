// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class CatalogueSummary;
class DumpModel;
class DumpTable;
class Prompt;

/// The list of dumps, with what can be done with the selected ones.
class BackupsPane : public Translated<QFrame>
{
    Q_OBJECT

public:
    /// `testRestore` is enabled where there is something to test.
    BackupsPane(Workspace& workspace, Prompt& prompt, QAction* testRestore, QWidget* parent = nullptr);

    DumpTable* table() const { return m_table; }
    /// For the menu bar and the context menu: details, compare, verify, restore, test restore, pin,
    /// unpin, show in folder,
    /// copy path, copy rows, delete.
    QList<QAction*> rowActions() const;
    /// Path of the selected dump, else of the newest good one; empty when neither can be restored.
    QString dumpToTest() const;
    void startFiltering();
    /// Selects the dump and scrolls to it; a filter that hides it is taken away.
    void select(const QString& fileName);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QAction* addRowAction(const QString& name, const QString& iconName, void (BackupsPane::*run)());
    void showPlan();
    void showEmptyText();
    void updateActions();
    void openDetails();
    void compareSelected();
    void verifySelected();
    void restoreSelected();
    void pinSelected();
    void unpinSelected();
    void showInFolder();
    void copyPaths();
    void copyRows();
    void deleteSelected();

    Workspace& m_workspace;
    Prompt& m_prompt;
    DumpModel* m_model;
    QLabel* m_title;
    QLineEdit* m_filter;
    DumpTable* m_table;
    CatalogueSummary* m_summary;
    QAction* m_details;
    QAction* m_compare;
    QAction* m_verify;
    QAction* m_restore;
    QAction* m_testRestore;
    QAction* m_pin;
    QAction* m_unpin;
    QAction* m_showInFolder;
    QAction* m_copyPath;
    QAction* m_copyRows;
    QAction* m_delete;
    QPushButton* m_verifyButton;
};

} // namespace ui
