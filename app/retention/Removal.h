// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JobContext.h"
#include "catalogue/Quarantine.h"

#include <optional>

namespace retention {

/// Takes one dump after another out of a folder: deletes it, or moves it into a batch of the quarantine. The
/// dump goes first, then our own files beside it: an interruption leaves a dump with its evidence, or
/// evidence without a dump.
class Removal
{
public:
    /// `batch` nothing: they are deleted.
    Removal(const base::Folder& folder, std::optional<QByteArray> batch)
        : m_folder(folder), m_batch(std::move(batch))
    {
    }

    base::Result<void> remove(const QByteArray& dumpName, const base::JobContext& context);
    /// Makes durable what was moved to the quarantine.
    void sync(const base::JobContext& context) const;
    /// Our own files beside a dump that is no longer there.
    void removeSidecars(const QByteArray& dumpName, const base::JobContext& context);

private:
    base::Result<void> openTarget();
    base::Result<void> take(const QByteArray& name) const;
    void takeAll(const QByteArrayList& names, const base::JobContext& context) const;

    const base::Folder& m_folder;
    std::optional<QByteArray> m_batch;
    std::optional<base::Folder> m_target; ///< made when the first dump goes there
};

/// Removes a batch's folder, and the quarantine itself, where they have become empty.
void removeIfEmpty(const base::Folder& folder, const QByteArray& batch);

} // namespace retention
