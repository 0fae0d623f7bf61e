// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Execution.h"

#include "base/Operator.h"
#include "retention/Evidence.h"
#include "retention/PlanCheck.h"
#include "retention/Removal.h"

#include <algorithm>

namespace retention {

using base::Text;

base::Result<void> Execution::add(const QString& file, const base::FileIdentity& seen,
                                  const QDateTime& createdAt, const QString& rule, const QByteArray& batch)
{
    m_context.onProgress({.step = Text("retention", "Preparing the journal"),
                          .subject = file,
                          .done = static_cast<qint64>(m_items.size()),
                          .total = -1});
    std::optional<base::Folder> quarantined;
    if (!batch.isEmpty()) {
        auto opened = openBatch(m_folder, batch);
        if (!opened)
            return base::failure(opened.error());
        quarantined = std::move(*opened);
    }
    auto sha256 = sha256Of(quarantined ? *quarantined : m_folder, file.toLatin1(), seen, m_context);
    if (!sha256)
        return base::failure(sha256.error());
    Record record;
    record.at = m_context.clock();
    record.by = base::operatorName();
    record.file = file;
    record.bytes = seen.size;
    record.createdAt = createdAt;
    record.sha256 = std::move(*sha256);
    record.rule = rule;
    record.policy = m_plan.policy;
    record.batch = QString::fromLatin1(batch.isEmpty() ? m_newBatch : batch);
    m_items.push_back({std::move(record), seen, batch});
    return {};
}

base::Result<void> Execution::prepare()
{
    if (m_plan.policy.quarantineDays > 0)
        m_newBatch = catalogue::batchName(m_context.clock());
    // The oldest first: an interruption leaves the newest.
    for (auto decision = m_plan.decisions.rbegin(); decision != m_plan.decisions.rend(); ++decision)
        if (decision->verdict == Verdict::Expire)
            if (const auto added = add(decision->dump.fileName, decision->dump.identity,
                                       decision->dump.createdAt, key(decision->reason()), {});
                !added)
                return added;
    for (const catalogue::Quarantined& dump : m_plan.purging)
        if (const auto added = add(dump.fileName, dump.identity, dump.createdAt, purgeRule, dump.batch);
            !added)
            return added;
    return {};
}

base::Result<void> Execution::record()
{
    std::vector<Record> records;
    for (const Item& item : m_items)
        records.push_back(item.record);
    if (const auto appended = m_journal.append(std::move(records)); !appended)
        return appended;
    if (const auto synced = m_journal.sync(); !synced)
        return synced;
    return m_folder.sync(); // the journal may be new
}

Outcome Execution::run()
{
    Removal removal(m_folder, m_newBatch.isEmpty() ? std::nullopt : std::optional(m_newBatch));
    for (const Item& item : m_items)
        if (m_context.stop.stop_requested())
            tell(item, base::failure(base::cancelled()));
        else
            tell(item, item.batch.isEmpty() ? take(item, removal) : purge(item));
    removal.sync(m_context);
    return m_outcome;
}

base::Result<void> Execution::take(const Item& item, Removal& removal) const
{
    if (const auto error = difference(m_folder, item.record.file, item.seen))
        return base::failure(*error);
    if (isPinned(m_folder, item.record.file, m_plan))
        return base::failure({base::ErrorCode::PlanChanged,
                              Text("retention", "%1 was pinned meanwhile: it stays.").arg(item.record.file),
                              {},
                              {}});
    return removal.remove(item.record.file.toLatin1(), m_context);
}

base::Result<void> Execution::purge(const Item& item) const
{
    const auto batch = openBatch(m_folder, item.batch);
    if (!batch)
        return base::failure(batch.error());
    if (const auto error = difference(*batch, item.record.file, item.seen))
        return base::failure(*error);
    auto removed = Removal(*batch, std::nullopt).remove(item.record.file.toLatin1(), m_context);
    removeIfEmpty(m_folder, item.batch);
    return removed;
}

void Execution::tell(const Item& item, const base::Result<void>& taken)
{
    const QString& file = item.record.file;
    const bool isPurged = !item.batch.isEmpty();
    const bool isMoved = !isPurged && m_plan.policy.quarantineDays > 0;
    if (!taken) {
        m_outcome.failed.push_back({file, taken.error()});
        append(item.record, Event::Failed, taken.error().message.toString());
        if (taken.error().code != base::ErrorCode::Cancelled &&
            taken.error().code != base::ErrorCode::PlanChanged)
            m_context.warn(Text("retention", "%1 could not be deleted.").arg(file));
        return;
    }
    append(item.record, isPurged ? Event::Purged : isMoved ? Event::Quarantined : Event::Deleted, {});
    (isPurged ? m_outcome.purged : m_outcome.deleted).append(file);
    m_outcome.freedBytes += isMoved ? 0 : item.record.bytes;
    m_context.log(isMoved ? Text("retention", "Moved %1 to the quarantine.").arg(file)
                          : Text("retention", "Deleted %1.").arg(file));
}

void Execution::append(Record record, Event event, const QString& message)
{
    record.at = m_context.clock();
    record.event = event;
    record.message = message;
    if (const auto appended = m_journal.append({std::move(record)}); !appended)
        m_context.warn(appended.error().message);
}

} // namespace retention
