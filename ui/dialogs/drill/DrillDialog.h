// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/drill/Drill.h"
#include "widgets/Translated.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace base {
class Translation;
}

namespace jobs {
class JobBase;
}

namespace ui {

class DrillPlanPage;
class DrillResultPage;
class MessageBar;
class Prompt;
class ReportButtons;
class TextLine;
class Workspace;

/// Restoring a dump as a test: what will happen, the run beside everything else, what it found. Closed while
/// the test runs, it is only hidden. Wants an open configuration; stands beside the window.
class DrillDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    DrillDialog(Workspace& workspace, Prompt& prompt, base::Translation& translation, const QString& path,
                QWidget* parent);
    ~DrillDialog() override;
    QString path() const { return m_path; }
    bool isRunning() const { return m_isRunning; }
    void done(int result) override;

protected:
    void retranslate() override;

private:
    enum Step { Review, Run, Result };
    /// How a drill ended; nothing was recorded where `unrecorded` says why.
    struct Ended
    {
        restore::drill::Outcome outcome;
        std::optional<base::Error> unrecorded;
    };

    void layOut();
    Step step() const;
    void go(Step step);
    void readLast();
    void makePlan();
    void takePlan(const base::Result<restore::drill::Plan>& plan);
    void run();
    void end(const base::Result<Ended>& ended);
    void showLast();
    void showResult(const restore::drill::Outcome& outcome);
    void showStep();

    Workspace& m_workspace;
    const QString m_path;
    QPointer<jobs::JobBase> m_job;
    std::optional<catalogue::DrillRecord> m_last;
    int m_plans = 0; ///< how often one was asked for
    bool m_isRunning = false;
    TextLine* m_name;
    MessageBar* m_error;
    QStackedWidget* m_pages;
    DrillPlanPage* m_plan;
    QWidget* m_run;
    QLabel* m_running;
    QProgressBar* m_bar;
    QLabel* m_note;
    DrillResultPage* m_result;
    ReportButtons* m_report;
    QPushButton* m_start;
    QPushButton* m_again;
    QPushButton* m_cancel;
    QPushButton* m_close;
};

} // namespace ui
