// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/Details.h"

namespace catalogue {

/// What a dump says of one object: the entry of its table of contents. The names are text, the SQL is in the
/// archive's encoding.
struct Definition
{
    QString kind;   ///< PostgreSQL's word: TABLE, INDEX, FUNCTION, ACL …
    QString schema; ///< empty for what stands in none
    QString name;   ///< of a function with its arguments, of a constraint with its table
    QByteArray sql; ///< comments that tell owner, tablespace and access method, then what creates it

    QStringList lines() const;
    bool operator==(const Definition&) const = default;
};

/// Nothing for an entry that is data or stands for data: rows, large objects, the state of a sequence.
std::optional<Definition> definitionOf(const archive::Entry& entry);

/// A dump as far as it can be compared without reading its data.
struct Inside
{
    Details details;
    std::vector<Definition> definitions; ///< in the order of the archive
};

/// More than this in one archive is refused: memory is bounded by it, not by what a file claims.
inline constexpr size_t mostDefinitions = 1'000'000;
inline constexpr qint64 mostDefinitionBytes = 128 * 1024 * 1024;
inline constexpr qint64 mostDefinitionLines = 4'000'000;

/// As readDetails(); OperationFailed for a version of the format of which we cannot read the table of
/// contents.
base::Result<Inside> readInside(const base::Folder& folder, const QByteArray& dumpName);

} // namespace catalogue
