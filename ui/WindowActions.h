// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QAction;

namespace ui {

/// The window's own actions: those of its panes are put in beside them.
struct WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(ui::WindowActions)

public:
    explicit WindowActions(QObject* parent);
    void retranslate();

    QAction* create;
    QAction* open;
    QAction* openBackup;
    QAction* demonstrate;
    QAction* settings;
    QAction* quit;
    QAction* backUp;
    QAction* testRestore;
    QAction* quarantine;
    QAction* refresh;
    QAction* filter;
    QAction* groupByMonth;
    QAction* showLog;
    QAction* french;
    QAction* english;
    QAction* runbooks;
    QAction* journal;
    QAction* openDumps;
    QAction* openLogs;
    QAction* editFiles;
    QAction* about;
};

} // namespace ui
