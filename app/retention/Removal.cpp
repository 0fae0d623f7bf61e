// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Removal.h"

#include "catalogue/Sidecars.h"

namespace retention {

base::Result<void> Removal::openTarget()
{
    if (!m_batch || m_target)
        return {};
    const auto quarantine = m_folder.openOrCreateFolder(catalogue::quarantineFolder);
    if (!quarantine)
        return base::failure(quarantine.error());
    auto batch = quarantine->openOrCreateFolder(*m_batch);
    if (!batch)
        return base::failure(batch.error());
    m_target = std::move(*batch);
    return {};
}

base::Result<void> Removal::take(const QByteArray& name) const
{
    return m_target ? m_folder.moveTo(*m_target, name) : m_folder.remove(name);
}

void Removal::takeAll(const QByteArrayList& names, const base::JobContext& context) const
{
    for (const QByteArray& name : names)
        if (const auto taken = take(name); !taken)
            context.warn(taken.error().message);
}

base::Result<void> Removal::remove(const QByteArray& dumpName, const base::JobContext& context)
{
    if (const auto opened = openTarget(); !opened)
        return opened;
    const QByteArrayList sidecars = catalogue::ownSidecars(m_folder, dumpName);
    if (const auto taken = take(dumpName); !taken)
        return taken;
    takeAll(sidecars, context);
    return {};
}

void Removal::removeSidecars(const QByteArray& dumpName, const base::JobContext& context)
{
    const QByteArrayList sidecars = catalogue::ownSidecars(m_folder, dumpName);
    if (sidecars.isEmpty())
        return;
    if (const auto opened = openTarget(); !opened)
        context.warn(opened.error().message);
    else
        takeAll(sidecars, context);
}

void Removal::sync(const base::JobContext& context) const
{
    if (!m_target)
        return;
    const auto quarantine = m_folder.openFolder(catalogue::quarantineFolder);
    for (const auto& synced :
         {m_target->sync(), quarantine ? quarantine->sync() : base::failure(quarantine.error())})
        if (!synced)
            context.warn(synced.error().message);
}

void removeIfEmpty(const base::Folder& folder, const QByteArray& batch)
{
    if (const auto quarantine = folder.openFolder(catalogue::quarantineFolder))
        (void)quarantine->removeFolder(batch); // refused when something is in it, as it should be
    (void)folder.removeFolder(catalogue::quarantineFolder);
}

} // namespace retention
