// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class DumpModel;
class DumpTable;
class TextLine;
class Timeline;

/// What the retention would delete and why, and « what if » it were of other days.
class RetentionPane : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit RetentionPane(Workspace& workspace, QWidget* parent = nullptr);
    QAction* applyAction() const { return m_apply; }
    DumpTable* table() const { return m_table; }

protected:
    void retranslate() override;

private:
    QLayout* daysRow();
    QLayout* hypothesisRow();
    void showPlan();
    void showTotals();
    void saveDays();

    Workspace& m_workspace;
    DumpModel* m_model;
    QAction* m_apply;
    QLabel* m_title;
    QLabel* m_before;
    QSpinBox* m_days;
    QWidget* m_hypothesis;
    TextLine* m_configured;
    QPushButton* m_back;
    QPushButton* m_save;
    Timeline* m_timeline;
    TextLine* m_totals;
    DumpTable* m_table;
    QPushButton* m_button;
};

} // namespace ui
