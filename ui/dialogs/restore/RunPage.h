// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Run.h"
#include "widgets/Translated.h"

#include <QWidget>

class QDialog;
class QLabel;
class QListWidget;
class QProgressBar;

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
    void end(const base::Result<restore::Report>& report);

protected:
    void retranslate() override;

private:
    std::optional<restore::Plan> m_plan;
    std::optional<base::Result<restore::Report>> m_report;
    IconLabel* m_icon;
    QLabel* m_status;
    QLabel* m_note;
    QProgressBar* m_bar;
    MessageBar* m_error;
    QLabel* m_errorsLabel;
    QListWidget* m_errors;
};

} // namespace ui
