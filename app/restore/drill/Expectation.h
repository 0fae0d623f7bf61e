// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/TableOfContents.h"
#include "catalogue/Inventory.h"
#include "restore/drill/Findings.h"

namespace restore::drill {

/// Rows that must be there. Names are raw bytes, in the archive's encoding.
struct ExpectedTable
{
    int dumpId = 0;
    QByteArray schema;
    QByteArray name;
    QByteArray owner;
    std::vector<QByteArray> columns; ///< in the order in which the archive has their values
    /// Schema and name of the partitioned table that they are loaded through; empty: into the table itself.
    std::pair<QByteArray, QByteArray> root;
    bool isCopyText = true;            ///< not: INSERT statements
    std::optional<qint64> offset = {}; ///< of its data block, where the archive tells it
};

struct ExpectedSequence
{
    QByteArray schema;
    QByteArray name;
    SequenceState state;
};

/// What a restored database must hold, as the table of contents of its dump tells it, and what a drill needs
/// to know beside.
struct Expectation
{
    archive::Header header;
    qint64 dataStart = 0;              ///< of the first data block of the archive
    QByteArray encoding;               ///< of names, definitions and rows: "UTF8"
    std::vector<ExpectedTable> tables; ///< in the order of the archive
    std::vector<ExpectedSequence> sequences;
    /// Schema and name; true for those that are filled.
    std::vector<std::pair<std::pair<QByteArray, QByteArray>, bool>> materializedViews;
    QStringList foreignTables; ///< "schema.name"
    QByteArrayList extensions; ///< raw names
    QStringList tablespaces;
    std::vector<int> otherData; ///< dump ids of all else in the data section: large objects, sequences …
    /// Functions that a table's check, a generated column or a domain may call: not those of triggers.
    bool hasFunctions = false;
    bool hasRights = false;
    bool hasComments = false;
    bool hasLargeObjectRights = false; ///< or comments, or labels on them
    QStringList
        withoutRows; ///< "schema.name" of tables that could have rows in the dump, and have no entry for them
    /// Owners of large objects, as their entries tell them. Number and raw name.
    std::vector<std::pair<quint32, QByteArray>> largeObjectOwners;
};

/// From an open regular file. ArchiveCorrupt, StorageFailed.
base::Result<Expectation> readExpectation(int descriptor, const QString& fileName);

/// What `SELECT pg_catalog.setval('…', 42, true);` sets; nothing when it is no such statement.
std::optional<SequenceState> sequenceStateIn(std::string_view definition);

} // namespace restore::drill
