// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/restore/RestoreOutcome.h"
#include "widgets/Translated.h"

#include <QWidget>

class QDialog;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace ui {

class IconLabel;
class MessageBar;

/// A restore that runs, and what came of it. Its progress and its log stand in the main window.
class RunPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit RunPage(QDialog* dialog);

    void begin(const restore::Plan& plan);
    void end(const base::Result<restore::Report>& report, const RestoreOutcome& outcome);

protected:
    void retranslate() override;

private:
    /// Its hint tells in what state the database is.
    bool saysState(const base::Error& error) const;
    void showErrors();
    void copyErrors() const;

    std::optional<restore::Plan> m_plan;
    std::optional<base::Result<restore::Report>> m_report;
    RestoreOutcome m_outcome;
    IconLabel* m_icon;
    QLabel* m_status;
    QLabel* m_note;
    QProgressBar* m_bar;
    MessageBar* m_error;
    QLabel* m_errorsLabel;
    QListWidget* m_errors;
    QPushButton* m_copy;
};

} // namespace ui
