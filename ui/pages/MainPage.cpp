// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/MainPage.h"

#include "pages/BackupsPane.h"
#include "pages/HeaderBar.h"
#include "pages/Messages.h"
#include "pages/RetentionPane.h"

#include <QBoxLayout>
#include <QSplitter>

namespace ui {

MainPage::MainPage(Workspace& workspace, Prompt& prompt, QAction* backUp, QAction* testRestore,
                   QWidget* parent)
    : QWidget(parent),
      m_header(new HeaderBar(workspace, backUp, testRestore, this)),
      m_splitter(new QSplitter(this)),
      m_backups(new BackupsPane(workspace, prompt, testRestore)),
      m_retention(new RetentionPane(workspace))
{
    m_splitter->setObjectName(QStringLiteral("panes"));
    m_splitter->addWidget(m_backups);
    m_splitter->addWidget(m_retention);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(look::unit);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);

    connect(m_retention, &RetentionPane::dumpActivated, m_backups, &BackupsPane::select);

    auto* body = new QVBoxLayout;
    body->setContentsMargins(look::unit, look::unit, look::unit, 0);
    body->setSpacing(look::unit);
    new Messages(workspace, body, this);
    body->addWidget(m_splitter, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(body, 1);
}

} // namespace ui
