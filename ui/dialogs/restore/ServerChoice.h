// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/Configuration.h"
#include "postgres/Connection.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QDialog;
class QLabel;
class QPushButton;
class QRadioButton;

namespace base {
struct Error;
}

namespace ui {

class ConnectionForm;
class Workspace;

/// The server that is restored onto: the configured one, or another that is described here. Passwords that
/// were asked for stay in memory.
class ServerChoice : public Translated<QWidget>
{
    Q_OBJECT

public:
    /// `dialog` is what questions stand over.
    ServerChoice(Workspace& workspace, QDialog* dialog, QWidget* parent);

    bool isComplete() const;
    /// Somebody has to say when: its description is being typed.
    bool isOther() const;
    config::Connection connection() const;
    QString password() const;
    /// Leads to its database “postgres”.
    postgres::Target target() const;
    /// For an error that a password may mend; `retry` when one was given. `tried` is what was refused: when
    /// another one has come meanwhile, nobody is asked.
    void askPassword(const base::Error& error, const QString& tried, std::function<void()> retry);
    /// What it answered when it was connected to; empty: nothing yet.
    void showAnswer(const QString& answer);

signals:
    void changed();
    void connectWanted();

protected:
    void retranslate() override;

private:
    void follow();

    Workspace& m_workspace;
    QDialog* m_dialog;
    config::Configuration m_configuration; ///< the last one that was open
    QString m_password;                    ///< of the other server
    QRadioButton* m_configured;
    QRadioButton* m_other;
    ConnectionForm* m_form;
    QPushButton* m_connect;
    QLabel* m_answer;
    QBoxLayout* m_ofConfigured; ///< where it stands, of either server
    QBoxLayout* m_ofOther;
};

} // namespace ui
