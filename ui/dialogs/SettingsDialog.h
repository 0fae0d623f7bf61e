// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "dialogs/ConnectionForm.h"
#include "dialogs/DialogLayout.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class CompressionChoice;
class FolderField;
class MessageBar;
class Prompt;
class ToolsList;

/// The settings of the open configuration: retention, folder, compression, connection; and the tools that are
/// there for it. Only what was changed is written.
class SettingsDialog : public Translated<GrowingDialog>
{
    Q_OBJECT

public:
    SettingsDialog(Workspace& workspace, Prompt& prompt, QWidget* parent);
    /// What saving would write into the files.
    config::SettingsEdit edit() const;

protected:
    void retranslate() override;

private:
    QLayout* backupForm();
    QLayout* toolsForm();
    void showUnits();
    void updateButtons();
    void testConnection(const QString& password);
    void showAnswer(const base::Result<postgres::ServerFacts>& answer, const QString& password);
    void save();

    Workspace& m_workspace;
    const config::Configuration m_before;
    QLabel* m_backups;
    QLabel* m_labels[5];
    QSpinBox* m_days;
    QSpinBox* m_minKeep;
    QSpinBox* m_quarantine;
    FolderField* m_folder;
    CompressionChoice* m_compression;
    QLabel* m_tools;
    QLabel* m_connection;
    ConnectionForm* m_form;
    QLabel* m_passwordNote;
    QPushButton* m_test;
    MessageBar* m_answer;
    QPushButton* m_save;
    QPushButton* m_cancel;
    bool m_isBusy = false;
};

} // namespace ui
