// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Comparison.h"
#include "widgets/Translated.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QTabWidget;

namespace jobs {
class JobBase;
}

namespace ui {

class DefinitionChangesPane;
class MessageBar;
class TableChangesPane;
class TextLine;
class Workspace;

/// What two dump files differ in; read in a worker, and again after each job: a verification may have counted
/// the rows. Several may stand open beside the window.
class CompareDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    CompareDialog(Workspace& workspace, const QString& olderPath, const QString& newerPath, QWidget* parent);
    ~CompareDialog() override;
    QStringList paths() const { return {m_older, m_newer}; }
    void done(int result) override;

protected:
    void retranslate() override;

private:
    /// Without their definitions, which the comparison has.
    struct Answer
    {
        catalogue::Details older;
        catalogue::Details newer;
        catalogue::Comparison comparison;
    };

    void layOut();
    void read();
    void take(const base::Result<Answer>& answer);
    void showTexts();
    QString headOf(const catalogue::Details& details) const;

    Workspace& m_workspace;
    const QString m_older;
    const QString m_newer;
    std::optional<Answer> m_answer;
    QPointer<jobs::JobBase> m_job;
    QLabel* m_beforeLabel;
    TextLine* m_before;
    QLabel* m_afterLabel;
    TextLine* m_after;
    QLabel* m_notes;
    MessageBar* m_error;
    QTabWidget* m_tabs;
    TableChangesPane* m_tables;
    DefinitionChangesPane* m_definitions;
    QPushButton* m_close;
};

} // namespace ui
