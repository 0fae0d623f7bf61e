// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retention/Apply.h"
#include "retention/Journal.h"

namespace retention {

class Removal;

/// Carries a plan out, one file after another, and records each in the journal.
class Execution
{
public:
    Execution(const Plan& plan, const base::Folder& folder, Journal& journal, const base::JobContext& context)
        : m_plan(plan), m_folder(folder), m_journal(journal), m_context(context)
    {
    }

    /// Finds out what will be known of each file afterwards, which may take long.
    base::Result<void> prepare();
    /// Writes down what is about to go. Nothing may be deleted after an error.
    base::Result<void> record();
    Outcome run();

private:
    /// A file that goes: the expiring ones lie in the folder itself, the others in a batch of its quarantine.
    struct Item
    {
        Record record;
        base::FileIdentity seen;
        QByteArray batch;
    };

    base::Result<void> add(const QString& file, const base::FileIdentity& seen, const QDateTime& createdAt,
                           const QString& rule, const QByteArray& batch);
    base::Result<void> take(const Item& item, Removal& removal) const;
    base::Result<void> purge(const Item& item) const;
    void tell(const Item& item, const base::Result<void>& taken);
    void append(Record record, Event event, const QString& message);

    const Plan& m_plan;
    const base::Folder& m_folder;
    Journal& m_journal;
    const base::JobContext& m_context;
    QByteArray m_newBatch;     ///< that what expires is moved to; empty: it is deleted
    std::vector<Item> m_items; ///< in the order in which they go
    Outcome m_outcome;
};

} // namespace retention
