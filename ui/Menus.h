// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMenu;
class QMenuBar;

namespace ui {

struct WindowActions;

/// The menu bar: which action stands where.
class Menus
{
    Q_DECLARE_TR_FUNCTIONS(ui::Menus)

public:
    Menus(QMenuBar* bar, const WindowActions& actions, const QList<QAction*>& rowActions, QAction* apply,
          QAction* cancel);
    void retranslate();

private:
    QMenu* m_file;
    QMenu* m_backup;
    QMenu* m_view;
    QMenu* m_language;
    QMenu* m_tools;
    QMenu* m_help;
};

} // namespace ui
