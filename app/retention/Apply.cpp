// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention/Apply.h"

#include "catalogue/FolderLock.h"
#include "retention/Execution.h"
#include "retention/PlanCheck.h"
#include "retention/Settle.h"

namespace retention {

using base::Text;

base::Result<Outcome> apply(const Plan& plan, const QString& folderPath, const base::JobContext& context)
{
    const auto folder = base::Folder::open(folderPath);
    if (!folder)
        return base::failure(folder.error());
    const auto lock = catalogue::FolderLock::take(*folder);
    if (!lock)
        return base::failure(lock.error());
    if (const auto error = difference(*folder, plan))
        return base::failure(*error);

    auto journal = Journal::open(*folder);
    if (!journal)
        return base::failure(journal.error());
    for (const JournalBreak& found : journal->reading().breaks)
        context.warn(Text("retention", "The journal of deletions is damaged at line %1: %2")
                         .arg(found.line)
                         .arg(found.what.toString()));
    if (const auto settled = settle(*folder, *journal, context); !settled)
        return base::failure(settled.error());

    Execution execution(plan, *folder, *journal, context);
    if (const auto prepared = execution.prepare(); !prepared)
        return base::failure(prepared.error());
    // Reading every file takes its time: what was true before may not be so any more.
    if (const auto error = difference(*folder, plan))
        return base::failure(*error);
    if (const auto recorded = execution.record(); !recorded)
        return base::failure(recorded.error());
    Outcome outcome = execution.run();
    for (const auto& synced : {journal->sync(), folder->sync()})
        if (!synced)
            context.warn(synced.error().message);
    return outcome;
}

} // namespace retention
