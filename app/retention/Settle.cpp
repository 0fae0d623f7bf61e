// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Settle.h"

#include "base/Operator.h"
#include "retention/Removal.h"

namespace retention {
namespace {

using base::Text;

/// The batch of the quarantine that a dump is in.
std::optional<QByteArray> batchOf(const base::Folder& folder, const QByteArray& dumpName)
{
    const auto quarantine = folder.openFolder(catalogue::quarantineFolder);
    if (!quarantine)
        return std::nullopt;
    const auto batches = quarantine->entries();
    if (!batches)
        return std::nullopt;
    for (const base::FolderEntry& entry : *batches)
        if (const auto batch = quarantine->openFolder(entry.name); batch && batch->exists(dumpName))
            return entry.name;
    return std::nullopt;
}

} // namespace

base::Result<void> settle(const base::Folder& folder, Journal& journal, const base::JobContext& context)
{
    std::vector<Record> ends;
    for (Record record : journal.reading().unsettled()) {
        const QByteArray name = record.file.toLatin1();
        const auto batch = batchOf(folder, name);
        if (folder.exists(name)) {
            record.event = Event::Failed;
        } else {
            record.event = batch ? Event::Quarantined : Event::Deleted;
            Removal(folder, batch).removeSidecars(name, context);
        }
        record.at = context.clock();
        record.by = base::operatorName();
        record.message = Text("retention", "An earlier rotation was interrupted here.").toString();
        context.log(Text("retention", "An interrupted rotation was ended: %1.").arg(record.file));
        ends.push_back(std::move(record));
    }
    return journal.append(std::move(ends));
}

} // namespace retention
