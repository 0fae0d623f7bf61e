// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Contents.h"
#include "base/Text.h"

#include <QJsonObject>

namespace catalogue {

/// The rows of one table in a dump.
struct TableContent
{
    QString schema;
    QString name;
    std::optional<qint64> rows; ///< nothing when they stand there as INSERT statements
    qint64 bytes = 0;           ///< uncompressed, as COPY text
    QByteArray fingerprint;     ///< 32 hexadecimal digits: XXH3-128 of each row, summed modulo 2^128

    QString displayed() const; ///< "schema.name"
    bool operator==(const TableContent&) const = default;
};

struct LargeObjectContent
{
    qint64 count = 0;
    qint64 bytes = 0;
    QByteArray fingerprint; ///< XXH3-128 of each one's oid and content, summed modulo 2^128

    bool operator==(const LargeObjectContent&) const = default;
};

/// All the data in a dump.
struct Inventory
{
    std::vector<TableContent> tables; ///< in the order of the archive
    LargeObjectContent largeObjects;

    qint64 rows() const;
    qint64 bytes() const; ///< uncompressed, with the large objects
    bool operator==(const Inventory&) const = default;
};

Inventory inventoryOf(const std::vector<archive::DataEntry>& data);

/// The keys `tables` and `large_objects` of a manifest or of a verification's record.
void insertInto(QJsonObject& object, const Inventory& inventory);
/// Nothing when they are absent (a format that could not be read) or not as they should be.
std::optional<Inventory> inventoryFrom(const QJsonObject& object);

/// The first thing in which what was found differs from what was recorded; nothing when all is equal.
std::optional<base::Text> difference(const Inventory& recorded, const Inventory& found);

} // namespace catalogue
