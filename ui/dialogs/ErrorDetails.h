// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Message.h"
#include "widgets/Translated.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// A message with the tool's own words, which can be copied.
class ErrorDetails : public Translated<QDialog>
{
    Q_OBJECT

public:
    ErrorDetails(const Message& message, QWidget* parent);

protected:
    void retranslate() override;

private:
    void copy() const;

    Message m_message;
    QLabel* m_what;
    QPlainTextEdit* m_details;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace ui
