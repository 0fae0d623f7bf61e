// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "restore/Plan.h"
#include "widgets/Translated.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace restore {
struct Report;
}

namespace jobs {
class JobBase;
}

namespace ui {

class ContentPage;
class MessageBar;
class PlanPage;
class Prompt;
class RunPage;
class TargetPage;
class TextLine;
class Workspace;
struct RestoreContent;
struct RestoreOutcome;

/// Restoring a dump in four steps: what, where to, a look at what will happen, the run. Nothing is changed
/// before the last. Wants an open configuration; stands beside the window.
class RestoreDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    RestoreDialog(Workspace& workspace, Prompt& prompt, const QString& path, QWidget* parent);
    ~RestoreDialog() override;
    QString path() const { return m_path; }
    /// While it runs only after a question, and then once all is cleaned up.
    void reject() override;

protected:
    void retranslate() override;

private:
    enum Step { Content, Target, Review, Run };

    void layOut();
    Step step() const;
    void go(Step step);
    void read();
    void take(const base::Result<RestoreContent>& content);
    void makePlan();
    void takePlan(const base::Result<restore::Plan>& plan, const QString& triedPassword);
    void refuse(const base::Error& error, const QString& triedPassword);
    void backUpFirst();
    void run();
    void end(const base::Result<restore::Report>& report, const RestoreOutcome& outcome);
    void updateButtons();
    void showStep();

    Workspace& m_workspace;
    Prompt& m_prompt;
    const QString m_path;
    QPointer<jobs::JobBase> m_job;
    int m_plans = 0;          ///< how often one was asked for
    bool m_isRunning = false; ///< this restore, not another job
    bool m_isClosing = false; ///< once it has ended
    TextLine* m_name;
    QLabel* m_steps;
    MessageBar* m_message;
    QStackedWidget* m_pages;
    ContentPage* m_content;
    TargetPage* m_target;
    PlanPage* m_plan;
    RunPage* m_run;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QPushButton* m_close;
};

} // namespace ui
