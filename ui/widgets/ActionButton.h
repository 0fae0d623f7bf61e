// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace ui {

/// A push button that does what an action does, and is enabled as it is. Its text is its own: the mnemonics
/// of a menu and of the window are two sets.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction* action, QWidget* parent) : QPushButton(parent)
    {
        setEnabled(action->isEnabled());
        setIcon(action->icon());
        connect(action, &QAction::enabledChanged, this, &QWidget::setEnabled);
        connect(this, &QPushButton::clicked, action, &QAction::trigger);
    }
};

} // namespace ui
