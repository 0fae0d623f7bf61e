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
class KeepFields;
class SuppositionBar;
class TextLine;
class Timeline;

/// What the retention would delete and why, and « what if » its rules were others.
class RetentionPane : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit RetentionPane(Workspace& workspace, QWidget* parent = nullptr);
    QAction* applyAction() const { return m_apply; }
    DumpTable* table() const { return m_table; }

signals:
    /// Chosen on the line of time.
    void dumpActivated(const QString& fileName);

protected:
    void retranslate() override;

private:
    QLayout* titleRow();
    QLayout* daysRow();
    void suppose();
    void showPlan();
    void showTotals();
    QString totals() const;
    void showQuarantine();

    Workspace& m_workspace;
    DumpModel* m_model;
    QAction* m_apply;
    QLabel* m_title;
    QLabel* m_before;
    QSpinBox* m_days;
    KeepFields* m_keep;
    SuppositionBar* m_supposition;
    Timeline* m_timeline;
    QPushButton* m_quarantine;
    TextLine* m_totals;
    DumpTable* m_table;
    QPushButton* m_button;
};

} // namespace ui
