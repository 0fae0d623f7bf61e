// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/DrillRecord.h"
#include "restore/drill/Drill.h"
#include "widgets/Translated.h"

#include <QWidget>

class QDialog;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace ui {

/// Where a drill is held, and what it will do, before it does.
class DrillPlanPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    /// `server` is shown: "localhost:5432".
    DrillPlanPage(const QString& server, QDialog* dialog);

    bool usesConfiguredServer() const;
    int jobs() const;
    /// The last drill of this dump, if there was one: its result can be looked at.
    void showLast(const std::optional<catalogue::DrillRecord>& record, const QString& text);
    /// While a plan is made; nothing stands there when there is none, and somebody else says why.
    void clear(bool isLooking);
    void show(const restore::drill::Plan& plan);
    const std::optional<restore::drill::Plan>& plan() const { return m_plan; }

signals:
    /// Another place was chosen: another plan is needed.
    void placeChanged();
    void lastWanted();

protected:
    void retranslate() override;

private:
    const QString m_server;
    std::optional<restore::drill::Plan> m_plan;
    QRadioButton* m_private;
    QRadioButton* m_scratch;
    QLabel* m_jobsLabel;
    QSpinBox* m_jobs;
    QLabel* m_looking;
    QWidget* m_body;
    QLabel* m_what;
    QLabel* m_proof;
    QLabel* m_space;
    QWidget* m_last;
    QLabel* m_lastText;
    QPushButton* m_showLast;
};

} // namespace ui
