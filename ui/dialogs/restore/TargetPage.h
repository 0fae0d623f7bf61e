// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/restore/ServerSight.h"
#include "restore/Plan.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDialog;
class QGridLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace jobs {
class JobBase;
}

namespace ui {

class MessageBar;
class ServerChoice;
class Workspace;

/// The server and the database that are restored into, and how. What the server tells of them stands beside
/// the choices. It scrolls: on a small screen, with a message, not all of its rows fit.
class TargetPage : public Translated<QScrollArea>
{
    Q_OBJECT

public:
    TargetPage(Workspace& workspace, QDialog* dialog);
    ~TargetPage() override;

    /// Proposes a name. `roles` are those that the dump wants.
    void show(const QString& proposedName, bool hasRolesFile, const QByteArrayList& roles);
    /// The page comes into sight: asks the server. `isWhole`: all of the dump is to be restored.
    void enter(bool isWhole);
    /// What is still being asked is not wanted any more.
    void leave();
    bool isComplete() const;
    QString database() const;
    const ServerChoice& server() const { return *m_server; }
    ServerChoice& server() { return *m_server; }
    /// Sets server, database and options of a request.
    void fill(restore::Request& request) const;
    bool hasRolesFile() const { return m_hasRolesFile; }
    /// Ticks what lets a restore go on where roles are missing: they are made, or left out where no file
    /// tells of them.
    void settleRoles();

signals:
    void changed();

protected:
    void retranslate() override;

private:
    QGridLayout* databases();
    QGridLayout* options();
    bool isExisting() const;
    void forget();
    void look();
    void take(const base::Result<ServerSight>& sight, const QString& tried);
    void follow();
    void showSight();

    Workspace& m_workspace;
    bool m_hasRolesFile = false;
    bool m_isWhole = true;
    QByteArrayList m_roles;
    QPointer<jobs::JobBase> m_job;
    int m_looks = 0; ///< how often the server was asked
    std::optional<ServerSight> m_sight;
    QWidget* m_body;
    ServerChoice* m_server;
    MessageBar* m_error;
    QRadioButton* m_new;
    QLineEdit* m_name;
    QRadioButton* m_existing;
    QComboBox* m_names;
    QLabel* m_content;
    QCheckBox* m_makeRoles;
    QLabel* m_missing;
    QCheckBox* m_withoutOwners;
    QCheckBox* m_goOn;
    QCheckBox* m_keep;
    QLabel* m_jobsLabel;
    QSpinBox* m_jobs;
};

} // namespace ui
