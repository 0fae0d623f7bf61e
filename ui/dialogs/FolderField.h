// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class Prompt;

/// A folder that can be typed or chosen.
class FolderField : public Translated<QWidget>
{
    Q_OBJECT

public:
    FolderField(const QString& name, Prompt& prompt, QWidget* parent);
    QString folder() const;
    void setFolder(const QString& folder);

signals:
    void edited();

protected:
    void retranslate() override;

private:
    Prompt& m_prompt;
    QLineEdit* m_edit;
    QPushButton* m_choose;
};

} // namespace ui
