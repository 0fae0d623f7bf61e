// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/RehearsalWatch.h"
#include "restore/runbook/Facts.h"
#include "widgets/Translated.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;
class QTextBrowser;
class QTreeWidget;

namespace jobs {
class JobBase;
}

namespace ui {

class MessageBar;
class Prompt;
class Workspace;

/// What to do in each scenario, for this very database: scenarios at the left, the steps of one at the right,
/// the text of one step below. A rehearsal runs them on a private server, and each step shows how it went.
class RunbookDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    RunbookDialog(Workspace& workspace, Prompt& prompt, QWidget* parent);
    ~RunbookDialog() override;

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void gather();
    void showScenario();
    void showStep();
    void showStates();
    void updateButtons();
    void applyLook();
    void exportAll();
    void askToRehearse();
    void rehearse();
    void copyCommand();
    std::optional<restore::runbook::Scenario> scenario() const;
    /// Of the steps shown; -1: what stands before them.
    int currentStep() const;

    Workspace& m_workspace;
    Prompt& m_prompt;
    std::optional<restore::runbook::Facts> m_facts;
    std::optional<restore::runbook::Runbook> m_runbook; ///< the one that is shown
    std::shared_ptr<RehearsalWatch> m_watch;            ///< of the last rehearsal; null before one
    bool m_isRehearsing = false;
    QTimer m_timer;
    QPointer<jobs::JobBase> m_job;
    QLabel* m_intro;
    MessageBar* m_error;
    QSplitter* m_panes;
    QListWidget* m_scenarios;
    QTreeWidget* m_steps;
    QTextBrowser* m_text;
    QPushButton* m_copy;
    QPushButton* m_export;
    QPushButton* m_rehearse;
    QPushButton* m_cancel;
    QPushButton* m_close;
};

} // namespace ui
