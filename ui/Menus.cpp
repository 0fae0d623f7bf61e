// SPDX-License-Identifier: GPL-3.0-or-later
#include "Menus.h"

#include "WindowActions.h"
#include "widgets/Icons.h"

#include <QMenu>
#include <QMenuBar>

namespace ui {

Menus::Menus(QMenuBar* bar, const WindowActions& actions, const QList<QAction*>& rowActions, QAction* apply,
             QAction* cancel)
    : m_file(bar->addMenu(QString())),
      m_backup(bar->addMenu(QString())),
      m_view(bar->addMenu(QString())),
      m_language(new QMenu(m_view)),
      m_tools(bar->addMenu(QString())),
      m_help(bar->addMenu(QString()))
{
    m_file->addActions({actions.create, actions.open, actions.openBackup, actions.demonstrate});
    m_file->addSeparator();
    m_file->addAction(actions.quit);
    m_backup->addActions({actions.backUp, cancel});
    m_backup->addSeparator();
    m_backup->addActions(rowActions);
    m_backup->addSeparator();
    m_backup->addActions({apply, actions.quarantine});
    m_view->addActions({actions.refresh, actions.filter, actions.groupByMonth, actions.showLog});
    m_view->addSeparator();
    m_view->addMenu(m_language);
    m_language->setIcon(icon(QStringLiteral("language")));
    m_language->addActions({actions.french, actions.english});
    m_tools->addActions({actions.settings, actions.editFiles});
    m_tools->addSeparator();
    m_tools->addActions({actions.runbooks, actions.journal});
    m_tools->addSeparator();
    m_tools->addActions({actions.openDumps, actions.openLogs});
    m_help->addAction(actions.about);
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_backup->setTitle(tr("&Backup"));
    m_view->setTitle(tr("&View"));
    m_language->setTitle(tr("Lan&guage"));
    m_tools->setTitle(tr("&Tools"));
    m_help->setTitle(tr("&Help"));
}

} // namespace ui
