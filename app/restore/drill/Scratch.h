// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/FolderLock.h"
#include "restore/drill/Drill.h"

namespace restore::drill {

/// A database on a configured server, made for one drill and dropped with this object. A note in the work
/// folder tells of it, so that the next drill on the same server drops what a killed program left.
class Scratch
{
public:
    /// Restores the dump into it. The errors of restore::plan() and run(); what pg_restore could not restore
    /// is a finding.
    static base::Result<Scratch> make(const Plan& plan, Outcome& outcome, const base::JobContext& context);
    ~Scratch();
    Scratch(Scratch&& other) noexcept;
    Scratch& operator=(Scratch&&) = delete;

    const postgres::Target& target() const { return m_target; }
    QString folder() const { return m_folder; } ///< for files

private:
    Scratch(postgres::Target target, QString folder, catalogue::FolderLock lock);

    postgres::Target m_target;
    QString m_folder;
    catalogue::FolderLock m_lock;
};

} // namespace restore::drill
