// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "restore/drill/Outcome.h"
#include "widgets/Icons.h"
#include "widgets/Translated.h"

#include <QWidget>

class QCheckBox;
class QDialog;
class QLabel;
class QListWidget;
class QTableView;
class QTableWidget;
class QTabWidget;

namespace ui {

class DrillTableFilter;
class DrillTableModel;

/// What a drill found: the verdict, how long what took, the tables, what differs.
class DrillResultPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit DrillResultPage(QDialog* dialog);

    void show(const restore::drill::Outcome& outcome, const config::Objectives& objectives);
    const std::optional<restore::drill::Outcome>& outcome() const { return m_outcome; }

protected:
    void retranslate() override;

private:
    void showTimes();
    void showFindings();
    void showTables();

    std::optional<restore::drill::Outcome> m_outcome;
    config::Objectives m_objectives;
    IconLabel* m_icon;
    QLabel* m_verdict;
    QLabel* m_figures;
    QTabWidget* m_tabs;
    QListWidget* m_findings;
    QWidget* m_tablesPage;
    DrillTableModel* m_model;
    DrillTableFilter* m_filter;
    QCheckBox* m_hideSame;
    QTableView* m_tables;
    QLabel* m_empty;
    QTableWidget* m_times;
};

} // namespace ui
