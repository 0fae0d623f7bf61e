// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

/// Who compresses the backups and how, with a line that tells what the choice means.
class CompressionChoice : public Translated<QWidget>
{
    Q_OBJECT

public:
    CompressionChoice(config::Compression compression, QWidget* parent);
    config::Compression compression() const;
    QComboBox* box() const { return m_box; }

protected:
    void retranslate() override;

private:
    void explain();

    QComboBox* m_box;
    QLabel* m_note;
};

} // namespace ui
