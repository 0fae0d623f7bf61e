// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Details.h"
#include "catalogue/Dump.h"
#include "widgets/Translated.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class BackupFacts;
class IconLabel;
class MessageBar;
class Prompt;
class TableContentPane;
class TextLine;
class Workspace;

/// All that is known of one dump file, wherever it lies; read in a worker, and again after each job. It
/// changes nothing; verifying is offered. Several may stand open beside the window.
class BackupDetails : public Translated<QDialog>
{
    Q_OBJECT

public:
    BackupDetails(Workspace& workspace, Prompt& prompt, const QString& path, QWidget* parent);
    QString path() const { return m_path; }
    void done(int result) override;

protected:
    void retranslate() override;

private:
    QLayout* statusRow();
    QLayout* anomaliesRow();
    void read();
    void take(const base::Result<catalogue::Details>& details);
    void showStatus();
    void verify();
    void restore();
    /// It in the list; null where it is none of the list's.
    const catalogue::Dump* listed() const;
    void showAnomalies();
    /// It may have been pinned meanwhile, or not be any more, or restored as a test.
    void followList();

    Workspace& m_workspace;
    Prompt& m_prompt;
    const QString m_path;
    int m_reads = 0;
    bool m_isVerifying = false;
    std::optional<catalogue::Details> m_details;
    TextLine* m_name;
    TextLine* m_folder;
    MessageBar* m_error;
    QWidget* m_body;
    BackupFacts* m_facts;
    IconLabel* m_icon;
    QLabel* m_status;
    QPushButton* m_verify;
    QWidget* m_caution;
    QLabel* m_anomalies;
    TableContentPane* m_tables;
    QPushButton* m_restore;
    QPushButton* m_close;
};

} // namespace ui
