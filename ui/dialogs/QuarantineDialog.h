// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Quarantine.h"
#include "widgets/Translated.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class QuarantineModel;
class WordsFilter;
class Workspace;

/// What the rotations moved out of the way, until when it can be taken back, and the buttons that do. Stands
/// beside the window and follows it.
class QuarantineDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    QuarantineDialog(Workspace& workspace, QWidget* parent);

protected:
    void retranslate() override;

private:
    void layOut();
    void showContent();
    void updateButtons();
    std::vector<catalogue::Quarantined> selected() const;
    /// Those of the last rotation that moved any.
    std::vector<catalogue::Quarantined> last() const;

    Workspace& m_workspace;
    QuarantineModel* m_model;
    WordsFilter* m_sorted;
    QLabel* m_explanation;
    QTableView* m_table;
    QLabel* m_empty;
    QPushButton* m_takeBack;
    QPushButton* m_takeLast;
    QPushButton* m_close;
};

} // namespace ui
