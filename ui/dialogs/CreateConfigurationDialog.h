// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "dialogs/ConnectionForm.h"
#include "dialogs/DialogLayout.h"

class QLabel;
class QPushButton;

namespace ui {

class FolderField;
class MessageBar;
class Prompt;

/// Writes a new configuration for a database and opens it. Nothing that exists is replaced.
class CreateConfigurationDialog : public Translated<GrowingDialog>
{
    Q_OBJECT

public:
    CreateConfigurationDialog(Workspace& workspace, Prompt& prompt, QWidget* parent);

protected:
    void retranslate() override;

private:
    void updateButtons();
    void create();

    Workspace& m_workspace;
    QLabel* m_heading;
    QLabel* m_folderLabel;
    FolderField* m_folder;
    ConnectionForm* m_form;
    QLabel* m_note;
    MessageBar* m_message;
    QPushButton* m_create;
    QPushButton* m_cancel;
};

} // namespace ui
