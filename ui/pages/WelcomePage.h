// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QWidget>

class QCommandLinkButton;
class QLabel;
class QPushButton;

namespace ui {

class MessageBar;
class Prompt;

/// What stands in the window while no configuration is open: how to come to one, and why the one that was
/// found does not read.
class WelcomePage : public Translated<QWidget>
{
    Q_OBJECT

public:
    WelcomePage(Workspace& workspace, Prompt& prompt, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    QLayout* repairRow();
    void showError();

    Workspace& m_workspace;
    Prompt& m_prompt;
    QLabel* m_heading;
    QLabel* m_purpose;
    MessageBar* m_error;
    QPushButton* m_openFile;
    QPushButton* m_retry;
    QCommandLinkButton* m_demonstrate;
    QCommandLinkButton* m_create;
    QCommandLinkButton* m_open;
    QLabel* m_searched;
};

} // namespace ui
