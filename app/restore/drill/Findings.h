// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Text.h"

#include <optional>

namespace restore::drill {

/// Same: as many rows, and the same fingerprint. SameValues: the same values, written otherwise, because the
/// settings under which the dump was made are unknown. OtherRows: not as many. OtherValues: as many, but not
/// the same ones. Missing: there is no such table. OtherColumns: it lacks one that the dump has values for.
/// Unproven: the rows cannot be compared, for they stand in the dump as statements, or the server cannot read
/// them once more to write them as it does.
enum class Match { Same, SameValues, OtherRows, OtherValues, Missing, OtherColumns, Unproven };
QString key(Match match);
QString text(Match match);
/// Nothing in it speaks against the dump; what is not proven is told apart.
bool isGood(Match match);

/// The rows of one table, expected and found. Rows that the dump loads through a partitioned table are
/// compared there, for a row may belong to another partition in a new database: `partitions` of them are one
/// line.
struct TableResult
{
    QString schema;
    QString name;
    int partitions = 0;
    std::optional<qint64> expectedRows;
    std::optional<qint64> restoredRows; ///< nothing when it is missing, or columns are
    qint64 bytes = 0;                   ///< expected, as COPY text
    Match match = Match::Unproven;

    QString displayed() const; ///< "schema.name"
    bool operator==(const TableResult&) const = default;
};

struct LargeObjectResult
{
    qint64 expected = 0;
    qint64 restored = 0;
    bool isSame = true; ///< their contents

    bool isGood() const { return isSame && restored == expected; }
    bool operator==(const LargeObjectResult&) const = default;
};

/// A sequence's last value, and whether it was handed out already.
struct SequenceState
{
    qint64 value = 0;
    bool isCalled = false;
    bool operator==(const SequenceState&) const = default;
};
/// "41 (handed out)"
QString text(const SequenceState& state);

struct SequenceResult
{
    QString schema;
    QString name;
    SequenceState expected;
    std::optional<SequenceState> restored; ///< nothing when it is missing

    QString displayed() const;
    bool isSame() const { return restored == expected; }
    bool operator==(const SequenceResult&) const = default;
};

/// How many objects of one kind the dump defines, and how many the restored database does.
struct KindCount
{
    QString kind; ///< PostgreSQL's word: TABLE, INDEX, FUNCTION, ACL …
    qint64 expected = 0;
    qint64 restored = 0;
    bool operator==(const KindCount&) const = default;
};

/// Exact: definition, owner and rights of each object, by a pg_dump of the version that made the dump.
/// NamesOnly: that there are the same objects; no such tool, or a server of another major version.
enum class DefinitionProof { Exact, NamesOnly };
QString key(DefinitionProof proof);

} // namespace restore::drill
