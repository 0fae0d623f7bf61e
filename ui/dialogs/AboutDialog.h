// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Translated.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

/// What this program is, its version and its licence.
class AboutDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);

protected:
    void retranslate() override;

private:
    QLabel* m_version;
    QLabel* m_purpose;
    QLabel* m_licence;
    QPushButton* m_close;
};

} // namespace ui
