// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ui {

class IconLabel;
class TextLine;

/// How far one activity is, with the button that cancels it; afterwards how it ended.
class JobLine : public Translated<QWidget>
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts: jobStatus, jobProgress, jobCancel.
    JobLine(Workspace& workspace, Activity& activity, const QString& name, QWidget* parent);

    /// Also without news: the time goes on.
    void showAnew(const std::optional<base::Progress>& progress);
    /// How the last job ended says nothing of a configuration that is opened afterwards.
    void forget();
    Activity& activity() const { return m_activity; }

protected:
    void retranslate() override;

private:
    void begin();
    void end(const Activity::Ending& ending);
    void showStatus();
    void showEnding();
    QString cancelledText() const;

    Workspace& m_workspace;
    Activity& m_activity;
    QProgressBar* m_bar;
    IconLabel* m_icon;
    TextLine* m_status;
    QPushButton* m_cancel;
    base::Progress m_progress;
    std::optional<Activity::Ending> m_ending;
    Activity::Kind m_endedKind = Activity::Kind::Backup;
};

} // namespace ui
