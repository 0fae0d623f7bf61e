// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Icons.h"
#include "widgets/Message.h"
#include "widgets/Translated.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// What went wrong, in place and not in a box: what, why, what to do; « Details » has the tool's own words.
class MessageBar : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void show(const base::Error& error) { show(messageOf(error)); }
    const Message& message() const { return m_message; }

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showDetails();

    Message m_message;
    IconLabel* m_icon;
    QLabel* m_what;
    QLabel* m_hint;
    QPushButton* m_action;
    QPushButton* m_details;
    QToolButton* m_close;
};

} // namespace ui
