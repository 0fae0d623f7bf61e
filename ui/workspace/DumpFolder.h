// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/FolderWatch.h"
#include "catalogue/Scanner.h"
#include "jobs/Job.h"

namespace ui {

/// The folder of dumps, looked at by a worker whenever it may have changed.
class DumpFolder : public QObject
{
    Q_OBJECT

public:
    DumpFolder(jobs::Workers& workers, catalogue::Scanner& scanner, QObject* parent);

    void watch(const catalogue::Scope& scope);
    void forget();
    /// Looks again; while it is being looked at, once more afterwards.
    void rescan();

    /// Nothing before the first look, and while the folder cannot be read: error() then says why.
    const std::optional<catalogue::Listing>& listing() const { return m_listing; }
    const std::optional<base::Error>& error() const { return m_error; }

signals:
    /// Listing or error; not emitted when a look found nothing new.
    void changed();

private:
    void take(base::Result<catalogue::Listing> answer);

    jobs::Workers& m_workers;
    catalogue::Scanner& m_scanner;
    catalogue::FolderWatch m_watch;
    std::unique_ptr<jobs::JobBase> m_job;
    std::optional<catalogue::Scope> m_scope;
    bool m_again = false;
    std::optional<catalogue::Listing> m_listing;
    std::optional<base::Error> m_error;
};

} // namespace ui
