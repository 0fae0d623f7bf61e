// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;

namespace ui {

class JobLine;
class LogView;

/// What runs, how far it is, and what it says; afterwards how it ended.
class LogPane : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit LogPane(Workspace& workspace, QWidget* parent = nullptr);
    QAction* cancelAction() const { return m_cancel; }

protected:
    void retranslate() override;

private:
    void follow(JobLine* line);
    void showLines();
    void fetch();
    void takeLines(Activity& activity);
    void forgetOtherConfiguration();
    void logWarnings();
    void log(base::LogLevel level, const QStringList& texts);

    Workspace& m_workspace;
    QAction* m_cancel;
    QLabel* m_title;
    JobLine* m_job;
    JobLine* m_drill;
    JobLine* m_last = nullptr; ///< whose job began or ended last
    LogView* m_view;
    QTimer m_timer;
    QString m_folder; ///< of the configuration
};

} // namespace ui
