// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ArchiveNodes.h"

#include "archive/Contents.h"
#include "base/Format.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace ui {
namespace {

using base::Text;
using Level = ArchiveNode::Level;

const QByteArray largeObjects = "BLOBS";

struct KindWord
{
    const char* kind;
    Text text;
};

/// In the order in which they are shown.
const std::vector<KindWord>& kindWords()
{
    static const std::vector<KindWord> words{
        {"TABLE", Text("ui", "Tables")},
        {"FOREIGN TABLE", Text("ui", "Foreign tables")},
        {"VIEW", Text("ui", "Views")},
        {"MATERIALIZED VIEW", Text("ui", "Materialized views")},
        {"FUNCTION", Text("ui", "Functions")},
        {"PROCEDURE", Text("ui", "Procedures")},
        {"AGGREGATE", Text("ui", "Aggregates")},
        {"SEQUENCE", Text("ui", "Sequences")},
        {"TYPE", Text("ui", "Types")},
        {"DOMAIN", Text("ui", "Domains")},
        {"OPERATOR", Text("ui", "Operators")},
        {"OPERATOR CLASS", Text("ui", "Operator classes")},
        {"OPERATOR FAMILY", Text("ui", "Operator families")},
        {"COLLATION", Text("ui", "Collations")},
        {"CONVERSION", Text("ui", "Conversions")},
        {"TEXT SEARCH CONFIGURATION", Text("ui", "Text search configurations")},
        {"TEXT SEARCH DICTIONARY", Text("ui", "Text search dictionaries")},
        {"TEXT SEARCH PARSER", Text("ui", "Text search parsers")},
        {"TEXT SEARCH TEMPLATE", Text("ui", "Text search templates")},
        {"EXTENSION", Text("ui", "Extensions")},
        {"PROCEDURAL LANGUAGE", Text("ui", "Procedural languages")},
        {"CAST", Text("ui", "Casts")},
        {"TRANSFORM", Text("ui", "Transforms")},
        {"ACCESS METHOD", Text("ui", "Access methods")},
        {"FOREIGN DATA WRAPPER", Text("ui", "Foreign-data wrappers")},
        {"SERVER", Text("ui", "Foreign servers")},
        {"USER MAPPING", Text("ui", "User mappings")},
        {"EVENT TRIGGER", Text("ui", "Event triggers")},
        {"PUBLICATION", Text("ui", "Publications")},
        {"SUBSCRIPTION", Text("ui", "Subscriptions")},
        {"DEFAULT ACL", Text("ui", "Default rights")},
        {"BLOBS", Text("ui", "Large objects")},
        {"SCHEMA", Text("ui", "Schemas")},
    };
    return words;
}

/// Its place in that order; nothing for what is not shown.
std::optional<size_t> rankOf(const QByteArray& kind)
{
    static const QHash<QByteArray, size_t> ranks = [] {
        QHash<QByteArray, size_t> made;
        for (size_t i = 0; i < kindWords().size(); ++i)
            made.insert(kindWords()[i].kind, i);
        return made;
    }();
    const auto found = ranks.constFind(kind);
    return found == ranks.constEnd() ? std::nullopt : std::optional(*found);
}

bool isLargeObject(const QByteArray& kind)
{
    return kind == largeObjects || kind == "BLOB" || kind == "BLOB METADATA";
}

class Builder
{
public:
    Builder() { m_nodes.emplace_back(); }

    int add(int parent, Level level, const QByteArray& kind, const QString& name)
    {
        const int number = static_cast<int>(m_nodes.size());
        ArchiveNode node;
        node.level = level;
        node.kind = kind;
        node.name = name;
        node.parent = parent;
        node.row = static_cast<int>(at(parent).children.size());
        m_nodes.push_back(std::move(node));
        at(parent).children.push_back(number);
        for (int above = number; level == Level::Object; above = at(above).parent) { // also those above it
            ++at(above).objects;
            if (above == 0)
                break;
        }
        return number;
    }
    ArchiveNode& at(int number) { return m_nodes[static_cast<size_t>(number)]; }
    std::vector<ArchiveNode> take() { return std::move(m_nodes); }

private:
    std::vector<ArchiveNode> m_nodes;
};

/// Of one schema: kind's rank, name, object.
using Shown = std::vector<std::tuple<size_t, QString, const restore::Object*>>;

struct SchemaContent
{
    Shown shown;
    std::vector<int> all; ///< ids, the schema's own and what is not shown among them
    const restore::Object* itself = nullptr;
};

} // namespace

QString kindsText(const QByteArray& kind)
{
    const auto rank = rankOf(kind);
    return rank ? kindWords()[*rank].text.toString() : QString::fromLatin1(kind);
}

std::vector<ArchiveNode> archiveNodes(const restore::Objects& objects, const catalogue::Inventory& inventory,
                                      bool isCounted)
{
    QHash<QString, const catalogue::TableContent*> counted;
    if (isCounted)
        for (const catalogue::TableContent& table : inventory.tables)
            counted.insert(table.schema + QChar(0) + table.name, &table);

    std::map<QByteArray, SchemaContent> schemas;
    std::vector<int> blobs;
    for (const restore::Object& object : objects.all) {
        const bool isSchema = object.kind == "SCHEMA";
        SchemaContent& schema = schemas[isSchema ? object.name : object.schema];
        if (isSchema)
            schema.itself = &object;
        schema.all.push_back(object.dumpId);
        if (isLargeObject(object.kind))
            blobs.push_back(object.dumpId);
        if (const auto rank = rankOf(object.kind); rank && !isSchema)
            schema.shown.emplace_back(*rank, archive::nameText(object.name), &object);
    }

    Builder builder;
    std::vector<std::pair<const QByteArray, SchemaContent>*> inOrder;
    for (auto& schema : schemas)
        inOrder.push_back(&schema);
    if (!inOrder.empty() && inOrder.front()->first.isEmpty()) // what is in no schema comes last
        std::rotate(inOrder.begin(), inOrder.begin() + 1, inOrder.end());
    for (auto* named : inOrder) {
        const QByteArray& name = named->first;
        SchemaContent& schema = named->second;
        if (schema.shown.empty() && schema.itself) // an empty one can be ticked too
            schema.shown.emplace_back(*rankOf("SCHEMA"), archive::nameText(name), schema.itself);
        if (schema.shown.empty())
            continue;
        std::sort(schema.shown.begin(), schema.shown.end(), [](const auto& one, const auto& other) {
            return std::tie(std::get<0>(one), std::get<1>(one)) <
                   std::tie(std::get<0>(other), std::get<1>(other));
        });
        const QString schemaName = archive::nameText(name);
        const int top = builder.add(0, Level::Schema, {}, base::visible(schemaName));
        if (!name.isEmpty())
            builder.at(top).ids = schema.all;
        int group = 0;
        for (const auto& [rank, objectName, object] : schema.shown) {
            if (group == 0 || builder.at(group).kind != object->kind)
                group = builder.add(top, Level::Kind, object->kind, {});
            const bool areBlobs = object->kind == largeObjects; // whose name is no name
            const int leaf = builder.add(group, Level::Object, object->kind,
                                         areBlobs ? QString() : base::visible(objectName));
            ArchiveNode& node = builder.at(leaf);
            node.ids = areBlobs ? blobs : std::vector{object->dumpId};
            node.searched = schemaName + u'.' + objectName;
            if (const auto* table = counted.value(schemaName + QChar(0) + objectName);
                table && object->kind == "TABLE") {
                node.rows = table->rows;
                node.bytes = table->bytes;
            }
        }
    }
    return builder.take();
}

} // namespace ui
