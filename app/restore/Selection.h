// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "restore/Objects.h"

namespace restore {

/// What is to be restored of an archive, and what follows from it.
struct Selection
{
    std::vector<int> ids;   ///< dump ids in the order of the archive
    std::vector<int> added; ///< of these, those that were not asked for but are needed
    std::vector<QString>
        leftOut; ///< what belongs to the chosen but needs something that was not chosen: foreign keys
};

/// What was chosen, with what belongs to it (a table's rows, defaults, constraints, indexes, triggers,
/// rights, comments; a partitioned table's partitions) and what it depends on (schema, types, functions,
/// sequences; the definition, not the rows, of other tables). A foreign key comes only with the table that it
/// refers to.
Selection select(const Objects& objects, const std::vector<int>& chosen);

/// Without what names one of these roles: a policy, a user mapping.
Selection without(const QByteArrayList& roles, const Objects& objects, std::optional<Selection> selection);

/// The ids of tables, views and sequences of that name, and of all of a schema. Raw names, compared exactly.
std::vector<int> idsOfTable(const Objects& objects, const QByteArray& schema, const QByteArray& name);
std::vector<int> idsOfSchema(const Objects& objects, const QByteArray& schema);

/// The file that `pg_restore --use-list` reads: ids only, so that no name can be taken for anything else.
QByteArray listOf(const Selection& selection);

} // namespace restore
