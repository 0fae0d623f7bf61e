// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Menus.h"
#include "WindowActions.h"
#include "WindowMemory.h"
#include "base/Language.h"
#include "widgets/Translated.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace ui {

class LogPane;
class MainPage;
class Prompt;
class WelcomePage;
class Workspace;

/// The window: the open configuration above its log, or the welcome while there is none.
class MainWindow : public Translated<QMainWindow>
{
    Q_OBJECT

public:
    MainWindow(Workspace& workspace, base::Translation& translation, Prompt& prompt);

protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    /// A dump file dropped on the window is inspected.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void wireActions();
    void wireWorkspace();
    void applyLook();
    void showConfiguration();
    void updateActions();
    void useLanguage(base::Language language);
    void askToClose();
    void finishClosing();
    WindowMemory memory() const;

    Workspace& m_workspace;
    base::Translation& m_translation;
    Prompt& m_prompt;
    WindowActions m_actions;
    WelcomePage* m_welcome;
    MainPage* m_main;
    LogPane* m_log;
    QStackedWidget* m_pages;
    QSplitter* m_splitter;
    Menus m_menus;
    bool m_isClosing = false;
};

} // namespace ui
