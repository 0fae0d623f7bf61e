// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Plan.h"
#include "widgets/Translated.h"

#include <QWidget>

class QDialog;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// What a restore will do, before it does: sentences, what is lost, the exact commands. Where something is
/// lost its database's name has to be typed.
class PlanPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit PlanPage(QDialog* dialog);

    /// While it is made.
    void clear();
    /// There is none: somebody else says why.
    void refuse();
    void show(const restore::Plan& plan);
    const std::optional<restore::Plan>& plan() const { return m_plan; }
    bool isComplete() const;
    /// Whether what would be lost can be backed up now: nothing else is running.
    void allowBackup(bool isAllowed);

signals:
    void changed();
    void backupWanted();

protected:
    void retranslate() override;

private:
    std::optional<restore::Plan> m_plan;
    QLabel* m_looking;
    QWidget* m_body;
    QLabel* m_what;
    QWidget* m_caution;
    QLabel* m_cautions;
    QPushButton* m_backUp;
    QLabel* m_tool;
    QLabel* m_commandsLabel;
    QPlainTextEdit* m_commands;
    QPushButton* m_copy;
    QLabel* m_confirmLabel;
    QLineEdit* m_confirm;
};

} // namespace ui
