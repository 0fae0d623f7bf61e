// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/ActionButton.h"
#include "widgets/Icons.h"
#include "widgets/TextLine.h"
#include "widgets/Translated.h"

#include <QFrame>

namespace ui {

/// The answer to « Am I protected? »: the database, its server, the last backup, the last test of restoring
/// one; and the one big button.
class HeaderBar : public Translated<QFrame>
{
    Q_OBJECT

public:
    HeaderBar(Workspace& workspace, QAction* backUp, QAction* testRestore, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void showServer();
    void showProtection();
    void showDrill(const catalogue::Listing* listing);
    static QString lastBackupText(const catalogue::Dump& newest, const QDateTime& now);

    Workspace& m_workspace;
    IconLabel* m_stateIcon;
    TextLine* m_database;
    TextLine* m_state;
    TextLine* m_server;
    IconLabel* m_protectionIcon;
    TextLine* m_lastBackup;
    TextLine* m_schedule;
    IconLabel* m_drillIcon;
    TextLine* m_drill;
    ActionButton* m_testRestore;
    ActionButton* m_backUp;
};

} // namespace ui
