// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/Inventory.h"

#include "base/Format.h"

#include <QJsonArray>

namespace catalogue {
namespace {

using base::Text;

const QString tablesKey = QStringLiteral("tables");
const QString largeObjectsKey = QStringLiteral("large_objects");
const QString schemaKey = QStringLiteral("schema");
const QString nameKey = QStringLiteral("name");
const QString rowsKey = QStringLiteral("rows");
const QString bytesKey = QStringLiteral("bytes");
const QString countKey = QStringLiteral("count");
const QString fingerprintKey = QStringLiteral("fingerprint");

TableContent tableFrom(const QJsonObject& object)
{
    const QJsonValue rows = object[rowsKey];
    return {object[schemaKey].toString(), object[nameKey].toString(),
            rows.isDouble() ? std::optional(rows.toInteger()) : std::nullopt, object[bytesKey].toInteger(),
            object[fingerprintKey].toString().toLatin1()};
}

QString countText(const std::optional<qint64>& rows)
{
    return rows ? QLocale().toString(*rows) : QStringLiteral("?");
}

std::optional<Text> difference(const TableContent& recorded, const TableContent& found)
{
    if (recorded.schema != found.schema || recorded.name != found.name)
        return Text("catalogue", "The table %1 stands where %2 is recorded.")
            .arg(base::visible(found.displayed()))
            .arg(base::visible(recorded.displayed()));
    if (recorded.rows != found.rows)
        return Text("catalogue", "The table %1 holds %2 rows; %3 are recorded.")
            .arg(base::visible(found.displayed()))
            .arg(countText(found.rows))
            .arg(countText(recorded.rows));
    if (recorded != found)
        return Text("catalogue", "The rows of the table %1 are not those that were recorded.")
            .arg(base::visible(found.displayed()));
    return std::nullopt;
}

} // namespace

QString TableContent::displayed() const
{
    return schema.isEmpty() ? name : schema + u'.' + name;
}

qint64 Inventory::rows() const
{
    qint64 sum = 0;
    for (const TableContent& table : tables)
        sum += table.rows.value_or(0);
    return sum;
}

qint64 Inventory::bytes() const
{
    qint64 sum = largeObjects.bytes;
    for (const TableContent& table : tables)
        sum += table.bytes;
    return sum;
}

Inventory inventoryOf(const std::vector<archive::DataEntry>& data)
{
    using Kind = archive::DataEntry::Kind;
    Inventory inventory;
    archive::Fingerprint largeObjects;
    for (const archive::DataEntry& entry : data) {
        const archive::Tally& tally = entry.tally;
        if (entry.kind == Kind::LargeObjects) { // since PostgreSQL 17 there are several such entries
            inventory.largeObjects.count += tally.rows;
            inventory.largeObjects.bytes += tally.bytes;
            largeObjects += tally.fingerprint;
            continue;
        }
        inventory.tables.push_back({archive::nameText(entry.schema), archive::nameText(entry.name),
                                    entry.kind == Kind::CopyText ? std::optional(tally.rows) : std::nullopt,
                                    tally.bytes, tally.fingerprint.toHex()});
    }
    inventory.largeObjects.fingerprint = largeObjects.toHex();
    return inventory;
}

void insertInto(QJsonObject& object, const Inventory& inventory)
{
    QJsonArray tables;
    for (const TableContent& table : inventory.tables)
        tables.append(QJsonObject{{schemaKey, table.schema},
                                  {nameKey, table.name},
                                  {rowsKey, table.rows ? QJsonValue(*table.rows) : QJsonValue::Null},
                                  {bytesKey, table.bytes},
                                  {fingerprintKey, QString::fromLatin1(table.fingerprint)}});
    object.insert(tablesKey, tables);
    object.insert(largeObjectsKey,
                  QJsonObject{{countKey, inventory.largeObjects.count},
                              {bytesKey, inventory.largeObjects.bytes},
                              {fingerprintKey, QString::fromLatin1(inventory.largeObjects.fingerprint)}});
}

std::optional<Inventory> inventoryFrom(const QJsonObject& object)
{
    if (!object[tablesKey].isArray() || !object[largeObjectsKey].isObject())
        return std::nullopt;
    Inventory inventory;
    for (const QJsonValueConstRef value : object[tablesKey].toArray())
        inventory.tables.push_back(tableFrom(value.toObject()));
    const QJsonObject largeObjects = object[largeObjectsKey].toObject();
    inventory.largeObjects = {largeObjects[countKey].toInteger(), largeObjects[bytesKey].toInteger(),
                              largeObjects[fingerprintKey].toString().toLatin1()};
    return inventory;
}

std::optional<Text> difference(const Inventory& recorded, const Inventory& found)
{
    if (recorded.tables.size() != found.tables.size())
        return Text("catalogue", "The backup holds %1 tables; %2 are recorded.")
            .arg(static_cast<qint64>(found.tables.size()))
            .arg(static_cast<qint64>(recorded.tables.size()));
    for (size_t i = 0; i < recorded.tables.size(); ++i)
        if (const auto text = difference(recorded.tables[i], found.tables[i]))
            return text;
    if (recorded.largeObjects != found.largeObjects)
        return Text("catalogue", "The large objects are not those that were recorded.");
    return std::nullopt;
}

} // namespace catalogue
