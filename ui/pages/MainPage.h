// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QSplitter;

namespace ui {

class BackupsPane;
class HeaderBar;
class Prompt;
class RetentionPane;
class Workspace;

/// The open configuration: header, messages, the list beside the retention preview.
class MainPage : public QWidget
{
    Q_OBJECT

public:
    MainPage(Workspace& workspace, Prompt& prompt, QAction* backUp, QAction* testRestore,
             QWidget* parent = nullptr);

    BackupsPane* backups() const { return m_backups; }
    RetentionPane* retention() const { return m_retention; }
    QSplitter* splitter() const { return m_splitter; }

private:
    HeaderBar* m_header; // the first that Tab comes to
    QSplitter* m_splitter;
    BackupsPane* m_backups;
    RetentionPane* m_retention;
};

} // namespace ui
