// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Journal.h"
#include "widgets/Translated.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class IconLabel;
class JournalModel;
class MessageBar;
class Prompt;
class WordsFilter;
class Workspace;

/// The journal of deletions: what went, when, by whom and by which rule, and whether the journal is as it was
/// written. Read in a worker, and again after each job; exported as a table or as a record to sign.
class JournalDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    JournalDialog(Workspace& workspace, Prompt& prompt, QWidget* parent);

protected:
    void retranslate() override;

private:
    void layOut();
    void read();
    void take(const base::Result<retention::JournalReading>& reading);
    void showStatus();
    void showWhatIsThere();
    /// Asks for a file, then writes it in a worker.
    void exportTo(const QString& ending, const QString& filter,
                  std::function<base::Result<void>(const QString&)> write);
    void exportTable();
    void exportRecord();

    Workspace& m_workspace;
    Prompt& m_prompt;
    int m_reads = 0;
    std::optional<retention::JournalReading> m_reading;
    JournalModel* m_model;
    WordsFilter* m_filter;
    IconLabel* m_icon;
    QLabel* m_status;
    QLineEdit* m_words;
    MessageBar* m_message;
    QTableView* m_table;
    QLabel* m_empty;
    QPushButton* m_csv;
    QPushButton* m_pdf;
    QPushButton* m_close;
};

} // namespace ui
