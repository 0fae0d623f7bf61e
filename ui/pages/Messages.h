// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"

class QVBoxLayout;

namespace ui {

class MessageBar;
struct Message;

/// The bars in which the window says what is wrong, one for each thing that can be: configuration, server,
/// folder, job.
class Messages : public QObject
{
    Q_OBJECT

public:
    /// Puts its bars into the column: hidden, they take no room.
    Messages(Workspace& workspace, QVBoxLayout* column, QObject* parent);

private:
    void showWarnings();
    void showServer();
    void showFolder();
    void showEnding(const Activity::Ending& ending);

    Workspace& m_workspace;
    MessageBar* m_job;
    MessageBar* m_folder;
    MessageBar* m_server;
    MessageBar* m_configuration;
};

} // namespace ui
