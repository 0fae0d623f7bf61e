// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/Preflight.h"
#include "config/ConfigurationEdit.h"
#include "retention/Difference.h"
#include "workspace/Activity.h"
#include "workspace/DumpFolder.h"
#include "workspace/Environment.h"
#include "workspace/Server.h"

#include <QTimer>

#include <atomic>

namespace ui {

/// The open configuration and all that the window shows of it. Knows no widget; reads, connects and runs in
/// workers.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(Environment environment, QObject* parent = nullptr);
    /// Stops what runs, then the demonstration's server if it was started here.
    ~Workspace() override;

    /// Finds and reads at once: for the start of the program. Empty: the places of
    /// config::findConfiguration().
    void open(const QString& explicitFolder);
    /// Reads in a worker: another folder, or the same again.
    void load(const config::ConfigurationFolder& folder);
    /// Everything anew: files, server, folder.
    void refresh();

    /// The folder that was found or chosen, even if it does not read.
    const std::optional<config::ConfigurationFolder>& folder() const { return m_folder; }
    /// Null when there is none: configurationError() says why.
    const config::Configuration* configuration() const
    {
        return m_configuration ? &*m_configuration : nullptr;
    }
    const std::optional<base::Error>& configurationError() const { return m_configurationError; }

    Server& server() { return m_server; }
    DumpFolder& dumps() { return m_dumps; }
    /// What changes the folder of dumps or a database: one at a time.
    Activity& activity() { return m_activity; }
    /// A drill only reads a dump: it runs beside the other, so that no backup has to wait for it.
    Activity& drill() { return m_drill; }
    bool isBusy() const { return m_activity.isRunning() || m_drill.isRunning(); }
    void cancelAll();
    jobs::Workers& workers() { return *m_workers; }
    catalogue::Scanner& scanner() { return m_scanner; }
    const Environment& environment() const { return m_environment; }

    /// What the retention would do now, with the rules of the preview.
    const retention::Plan& plan() const { return m_supposedPlan ? *m_supposedPlan : m_plan; }
    /// What other rules than the configured ones would change; nothing while none are supposed.
    std::optional<retention::Difference> difference() const;
    retention::Policy configuredPolicy() const;
    retention::Policy previewPolicy() const;
    /// What if: the days and the keep rules of `policy`. Nothing is written.
    void supposePolicy(const retention::Policy& policy);

    /// Kept in memory, until another configuration is opened; asks the server again.
    void setPassword(const QString& password);
    const QString& password() const { return m_password; }
    backup::Request request() const;

    /// To be set by whoever starts the demonstration's server, in any thread: it is stopped with this object.
    std::shared_ptr<std::atomic<bool>> ownsDemonstration() const { return m_ownsDemonstration; }

    /// Says that something which the user asked for has failed.
    void report(const base::Error& error) { emit failed(error); }

signals:
    void configurationChanged();
    /// The list, the rules, or the time of day.
    void planChanged();
    /// Texts such as "3 hours ago" are a minute older.
    void minutePassed();
    void failed(const base::Error& error);
    /// What killed drills had left is gone.
    void cleared();

private:
    void adopt(std::optional<config::ConfigurationFolder> folder,
               base::Result<config::Configuration> configuration);
    void clearAway();
    void watchDumps();
    void askServer();
    void decide();
    void decideSupposed();

    Environment m_environment;
    catalogue::Scanner m_scanner;
    std::unique_ptr<jobs::Workers> m_workers;
    Server m_server;
    DumpFolder m_dumps;
    Activity m_activity;
    Activity m_drill;
    QTimer m_minute;
    std::shared_ptr<std::atomic<bool>> m_ownsDemonstration = std::make_shared<std::atomic<bool>>(false);

    std::optional<config::ConfigurationFolder> m_folder;
    int m_loads = 0; ///< how often the files were asked for
    std::optional<config::Configuration> m_configuration;
    std::optional<base::Error> m_configurationError;
    catalogue::Scope m_scope;
    QString m_password;
    std::optional<retention::Policy> m_supposed; ///< only when it is not what is configured
    retention::Plan m_plan;                      ///< by the configuration
    std::optional<retention::Plan> m_supposedPlan;
};

} // namespace ui
