// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Plan.h"
#include "widgets/Translated.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDialog;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace jobs {
class Workers;
}

namespace ui {

class MessageBar;

/// The database that is restored into, and how.
class TargetPage : public Translated<QWidget>
{
    Q_OBJECT

public:
    TargetPage(jobs::Workers& workers, QDialog* dialog);

    /// Proposes a name, and asks the server for the names that it has.
    void show(const postgres::Target& server, const QString& proposedName, bool hasRolesFile);
    bool isComplete() const { return !database().isEmpty(); }
    bool isExisting() const;
    QString database() const;
    /// Sets database and options of a request.
    void fill(restore::Request& request) const;

signals:
    void changed();

protected:
    void retranslate() override;

private:
    void askNames();
    void follow();

    jobs::Workers& m_workers;
    postgres::Target m_server;
    bool m_hasRolesFile = false;
    QLabel* m_note;
    MessageBar* m_error;
    QRadioButton* m_new;
    QLineEdit* m_name;
    QRadioButton* m_existing;
    QComboBox* m_names;
    QCheckBox* m_roles;
    QCheckBox* m_withoutOwners;
    QCheckBox* m_goOn;
    QLabel* m_jobsLabel;
    QSpinBox* m_jobs;
};

/// Those of a user, that can be restored into.
base::Result<QStringList> databaseNames(const postgres::Target& server, std::stop_token stop);

} // namespace ui
