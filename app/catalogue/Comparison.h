// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Definitions.h"
#include "catalogue/LineDiff.h"

namespace catalogue {

/// Gone comes first: it is what a reader must not miss. Unknown: the rows of one side are not counted, or not
/// in the dump.
enum class Change { Gone, Added, Changed, Unknown, Same };
/// "gone", "added", "changed", "unknown", "same": as on the command line.
QString key(Change change);
QString text(Change change);

/// The rows of one table in two dumps. Nothing where they are not known, or there are none.
struct TableChange
{
    QString schema;
    QString name;
    Change change = Change::Unknown;
    std::optional<qint64> rowsBefore;
    std::optional<qint64> rowsAfter;
    std::optional<qint64> bytesBefore; ///< uncompressed, as COPY text
    std::optional<qint64> bytesAfter;

    QString displayed() const; ///< "schema.name"
    /// As many rows as before, but not the same ones.
    bool hasOtherRows() const;
    bool operator==(const TableChange&) const = default;
};

/// Its change in words; "other rows" where there are as many as before.
QString changeText(const TableChange& table);

/// An object that is not defined the same in both.
struct DefinitionChange
{
    QString kind;
    QString schema;
    QString name;
    Change change = Change::Changed;
    LineDiff diff; ///< of the SQL

    QString displayed() const;
    bool operator==(const DefinitionChange&) const = default;
};

/// What makes one dump of the other.
struct Comparison
{
    std::vector<TableChange> tables;           ///< all, by change, then by schema and name
    std::optional<TableChange> largeObjects;   ///< as rows; without a name. Nothing where there are none
    std::vector<DefinitionChange> definitions; ///< those that differ, by schema, name and kind
    /// pg_dump or the server were of another major version: the same object may be written differently.
    bool isByOtherTools = false;
    bool isCounted = true; ///< the rows of both dumps

    qint64 changedTables() const;
    bool isEmpty() const; ///< nothing differs, as far as is known
};

/// Pure. A table is gone when the other dump knows none of that name; where it is only its rows that are not
/// in the dump, such as those left out by --exclude-table-data, its change is unknown.
Comparison compare(const Inside& before, const Inside& after, DiffEffort effort = {});

} // namespace catalogue
