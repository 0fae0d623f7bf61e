// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workspace.h"

#include "config/ConfigurationReader.h"
#include "demo/Demonstration.h"
#include "restore/drill/Workplace.h"

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

retention::Plan decided(const DumpFolder& folder, const retention::Policy& policy, const QDateTime& at)
{
    static const catalogue::Listing none;
    const catalogue::Listing& listing = folder.listing() ? *folder.listing() : none;
    return retention::decide(listing.dumps, policy, at, listing.quarantine);
}

} // namespace

Workspace::Workspace(Environment environment, QObject* parent)
    : QObject(parent),
      m_environment(std::move(environment)),
      m_scanner(m_environment.cacheFolder),
      m_workers(std::make_unique<jobs::Workers>()),
      m_server(*m_workers, nullptr),
      m_dumps(*m_workers, m_scanner, nullptr),
      m_activity(*m_workers, m_environment, nullptr),
      m_drill(*m_workers, m_environment, nullptr)
{
    connect(&m_dumps, &DumpFolder::changed, this, &Workspace::decide);
    connect(&m_activity, &Activity::idle, this, [this] {
        m_dumps.rescan();
        m_server.askAgain();
    });
    connect(&m_drill, &Activity::idle, &m_dumps, &DumpFolder::rescan);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        decide();
        m_server.askAgain();
        emit minutePassed();
    });
    m_minute.start(60s);
    clearAway();
}

/// Servers of drills that a killed program left.
void Workspace::clearAway()
{
    if (m_environment.drillFolder.isEmpty())
        return;
    jobs::start<int>(
        *m_workers, this,
        [folder = m_environment.drillFolder](const base::JobContext& context) -> base::Result<int> {
            return restore::drill::removeLeftovers(folder, context);
        },
        [this](const base::Result<int>& removed) {
            if (removed.value_or(0) > 0)
                emit cleared();
        });
}

void Workspace::cancelAll()
{
    m_activity.cancel();
    m_drill.cancel();
}

Workspace::~Workspace()
{
    m_workers.reset();
    if (*m_ownsDemonstration) {
        const auto stopped = demo::Demonstration(m_environment.demonstrationFolder).stop({});
        if (!stopped)
            qWarning("%s", qPrintable(stopped.error().message.toString()));
    }
}

void Workspace::open(const QString& explicitFolder)
{
    const auto found = config::findConfiguration(explicitFolder, m_environment.surroundings);
    if (found)
        adopt(*found, config::readConfiguration(*found));
    else
        adopt(std::nullopt, base::failure(found.error()));
}

void Workspace::load(const config::ConfigurationFolder& folder)
{
    jobs::start<config::Configuration>(
        *m_workers, this, [folder](const base::JobContext&) { return config::readConfiguration(folder); },
        [this, folder, number = ++m_loads](const base::Result<config::Configuration>& read) {
            if (number == m_loads) // else asked again meanwhile: this answer is late
                adopt(folder, read);
        });
}

void Workspace::refresh()
{
    if (m_folder)
        load(*m_folder);
    else
        open({});
}

void Workspace::adopt(std::optional<config::ConfigurationFolder> folder,
                      base::Result<config::Configuration> configuration)
{
    if (!m_folder || !folder || m_folder->path != folder->path) {
        m_password.clear();
        m_supposed.reset();
    }
    m_folder = std::move(folder);
    m_configurationError = configuration ? std::nullopt : std::optional(configuration.error());
    m_configuration = configuration ? std::optional(std::move(*configuration)) : std::nullopt;
    if (previewPolicy() == configuredPolicy())
        m_supposed.reset();
    emit configurationChanged();
    watchDumps();
    askServer();
}

void Workspace::watchDumps()
{
    catalogue::Scope scope;
    if (m_configuration)
        scope = catalogue::scopeOf(*m_configuration);
    const bool same = scope == m_scope;
    m_scope = scope;
    if (!m_configuration)
        m_dumps.forget();
    else if (same && (m_dumps.listing() || m_dumps.error()))
        m_dumps.rescan();
    else
        m_dumps.watch(scope);
    decide();
}

void Workspace::askServer()
{
    if (m_configuration)
        m_server.ask(backup::targetOf(*m_configuration, m_password));
    else
        m_server.forget();
}

void Workspace::decide()
{
    m_plan = decided(m_dumps, configuredPolicy(), m_environment.clock());
    decideSupposed();
}

void Workspace::decideSupposed()
{
    // Of the same instant as the other plan, which need not be made anew with every key.
    m_supposedPlan =
        m_supposed ? std::optional(decided(m_dumps, previewPolicy(), m_plan.decidedAt)) : std::nullopt;
    emit planChanged();
}

std::optional<retention::Difference> Workspace::difference() const
{
    return m_supposedPlan ? std::optional(retention::difference(m_plan, *m_supposedPlan)) : std::nullopt;
}

retention::Policy Workspace::configuredPolicy() const
{
    return m_configuration ? retention::policyOf(*m_configuration) : retention::Policy();
}

retention::Policy Workspace::previewPolicy() const
{
    retention::Policy policy = configuredPolicy();
    if (m_supposed) {
        policy.retentionDays = m_supposed->retentionDays;
        policy.keep = m_supposed->keep;
    }
    return policy;
}

void Workspace::supposePolicy(const retention::Policy& policy)
{
    const retention::Policy before = previewPolicy();
    m_supposed = policy;
    const retention::Policy after = previewPolicy();
    if (after == configuredPolicy())
        m_supposed.reset();
    if (after != before)
        decideSupposed();
}

void Workspace::setPassword(const QString& password)
{
    m_password = password;
    askServer();
}

backup::Request Workspace::request() const
{
    Q_ASSERT(m_configuration);
    return {*m_configuration, m_password, m_environment.toolFolders};
}

} // namespace ui
