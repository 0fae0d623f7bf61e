// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class IconLabel;
class LogView;
class TextLine;

/// What runs, how far it is, and what it says; afterwards how it ended.
class LogPane : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit LogPane(Workspace& workspace, QWidget* parent = nullptr);
    QAction* cancelAction() const { return m_cancel; }

protected:
    void retranslate() override;

private:
    void begin();
    void fetch();
    void end(const Activity::Ending& ending);
    void showStatus();
    void showEnding();
    /// How the last job ended says nothing of a configuration that is opened afterwards.
    void forgetOtherConfiguration();
    void logWarnings();

    Workspace& m_workspace;
    QAction* m_cancel;
    QLabel* m_title;
    IconLabel* m_icon;
    TextLine* m_status;
    QProgressBar* m_bar;
    QPushButton* m_button;
    LogView* m_view;
    QTimer m_timer;
    base::Progress m_progress;
    std::optional<Activity::Ending> m_ending;
    Activity::Kind m_endedKind = Activity::Kind::Backup;
    QString m_folder; ///< of the configuration
};

} // namespace ui
