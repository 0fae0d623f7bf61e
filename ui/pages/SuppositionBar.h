// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Workspace.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace ui {

class TextLine;

/// While other rules are supposed than the configured ones: what they would change, and the way back or on.
class SuppositionBar : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit SuppositionBar(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void showDifference();

    Workspace& m_workspace;
    TextLine* m_difference;
    TextLine* m_oldest;
    QPushButton* m_back;
    QPushButton* m_save;
};

} // namespace ui
