// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "config/Configuration.h"
#include "widgets/Translated.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks for the password of one connection.
class PasswordDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    PasswordDialog(const config::Connection& connection, const base::Error& error, QWidget* parent);
    QString password() const;
    const config::Connection& connection() const { return m_connection; }

protected:
    void retranslate() override;

private:
    config::Connection m_connection;
    base::Error m_error;
    QLabel* m_question;
    QLabel* m_why;
    QLabel* m_label;
    QLineEdit* m_password;
    QCheckBox* m_show;
    QLabel* m_note;
    QPushButton* m_connect;
    QPushButton* m_cancel;
};

} // namespace ui
