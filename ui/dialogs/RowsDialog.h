// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/RowsReading.h"
#include "widgets/Translated.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace jobs {
class JobBase;
}

namespace ui {

class MessageBar;
class Prompt;
class TextLine;
class Workspace;

/// The rows of one table in a dump, which nobody has to restore for it: the first ones, those of a value, and
/// a file of them.
class RowsDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    RowsDialog(Workspace& workspace, Prompt& prompt, const QString& path, const QString& schema,
               const QString& table, QWidget* parent);
    ~RowsDialog() override;

protected:
    void retranslate() override;

private:
    void layOut();
    void read();
    void take(const base::Result<RowsAnswer>& answer);
    void search();
    void showAll();
    void exportAs(restore::RowFormat format);
    void takeExport(const base::Result<qint64>& rows, const QString& path);
    void begin(jobs::JobBase* job);
    void end();
    void showStatus();

    Workspace& m_workspace;
    Prompt& m_prompt;
    RowsQuestion m_question;            ///< asked last
    RowsQuestion m_shown;               ///< whose answer stands there
    std::optional<RowsAnswer> m_answer; ///< without its rows, which the model has
    int m_rows = 0;
    bool m_isStopped = false;
    qint64 m_bytes = 0; ///< read by the job at hand
    QPointer<jobs::JobBase> m_job;
    QTimer m_timer;
    RowsModel* m_model;
    TextLine* m_name;
    TextLine* m_file;
    MessageBar* m_message;
    QLabel* m_columnLabel;
    QComboBox* m_column;
    QLabel* m_valueLabel;
    QLineEdit* m_value;
    QPushButton* m_search;
    QPushButton* m_all;
    QTableView* m_table;
    TextLine* m_status;
    QPushButton* m_stop;
    QPushButton* m_csv;
    QPushButton* m_insert;
    QPushButton* m_close;
};

} // namespace ui
