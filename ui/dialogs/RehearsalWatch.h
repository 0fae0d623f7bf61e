// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/runbook/Rehearsal.h"

#include <QTimer>

#include <map>
#include <mutex>

namespace ui {

/// How a rehearsal gets on: written in its worker, looked at by the window several times a second.
class RehearsalWatch
{
public:
    struct View
    {
        int running = -1; ///< the step
        std::map<int, restore::runbook::StepResult> results;
        int changes = 0; ///< how often it was written
    };

    explicit RehearsalWatch(restore::runbook::Scenario scenario) : m_scenario(scenario) {}
    restore::runbook::Scenario scenario() const { return m_scenario; }

    void begun(int step)
    {
        const std::lock_guard lock(m_mutex);
        m_view.running = step;
        ++m_view.changes;
    }
    void ended(int step, const restore::runbook::StepResult& result)
    {
        const std::lock_guard lock(m_mutex);
        m_view.running = -1;
        m_view.results[step] = result;
        ++m_view.changes;
    }
    View view() const
    {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }
    int changes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_view.changes;
    }

private:
    const restore::runbook::Scenario m_scenario;
    mutable std::mutex m_mutex;
    View m_view;
};

} // namespace ui
